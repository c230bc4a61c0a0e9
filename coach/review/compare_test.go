package review_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/review"
)

func tellings() (review.Told, review.Told) {
	one := func(at time.Time, spent time.Duration, r coach.Report) review.Told {
		s := interview.Session{ID: at.Format(time.TimeOnly), Started: at, Phase: interview.Finished}
		s.Plan.Question.ID, s.Plan.Question.Text = "q", "What *happened*?"
		s.Answer.Layout = interview.Free
		s.Answer.Whole.Text = "It # was"
		s.Answer.Whole.Spent = interview.Duration(spent)
		return review.Told{Session: s, Report: r}
	}
	ms := func(v float64) *float64 { return &v }
	a := one(now, 180*time.Second, coach.Report{Verdict: coach.No, Evidence: []coach.Evidence{{ID: "scope", Quote: "four hundred"}},
		RedFlags: []coach.RedFlag{{ID: "handed_off", Quote: "SRE took it"}}, Judgements: coach.Judgements{Impact: 2},
		Numbers: []coach.Number{{Measure: "p99", After: ms(640), Unit: "ms", Quote: "p99 is 640 ms"}}})
	b := one(now.Add(time.Hour), 159*time.Second, coach.Report{Verdict: coach.LeanYes, Evidence: []coach.Evidence{{ID: "money", Quote: "$300,000 | a year"}},
		Judgements: coach.Judgements{Impact: 4}, Numbers: []coach.Number{{Measure: "P99", Before: ms(900), After: ms(640), Unit: "ms", Quote: "from 900 to 640 ms"}}})
	return a, b
}

func TestAComparisonSaysWhatWasGainedAndLostWithTheWords(t *testing.T) {
	a, b := tellings()
	c := review.Compare(a, b, review.Plain)
	got := c.Markdown(false)
	for _, want := range []string{"# What \\*happened\\*?", "| verdict | no | lean yes |", "| impact | 2 | 4 |",
		"## Gained\n\n- **money**  “$300,000 \\| a year”", "## Lost\n\n- **scope**  “four hundred”",
		"## Red flags gone\n\n- **handed off**  “SRE took it”", "| P99 | 640 ms | 900 → 640 ms |", "| time | 3:00 | 2:39 |",
		"- **P99**, before:  “p99 is 640 ms”", "- **P99**, after:  “from 900 to 640 ms”", "## Told after\n\n**Interviewer**, 0:00\n\n> What \\*happened\\*?\n\n**You**, 0:00\n\n> It \\# was"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if calm := c.Markdown(true); strings.Contains(calm, "verdict") || strings.Contains(calm, "impact") {
		t.Errorf("calm shows scores:\n%s", calm)
	}
	want := "gained money; lost scope; 1 red flag fewer; 21 s shorter"
	if got := review.Sentence(c.Before, c.After, review.Plain); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if before, ok := review.Before([]review.Summary{c.After, c.Before}, c.After); !ok || before.ID != c.Before.ID {
		t.Errorf("the attempt before is %q, %v", before.ID, ok)
	}
	if _, ok := review.Before([]review.Summary{c.After, c.Before}, c.Before); ok {
		t.Error("the first attempt has one before it")
	}
}

func TestATrendCountsWeeksAndDaysInARow(t *testing.T) {
	var sums []review.Summary
	for i, v := range []coach.Verdict{coach.Yes, coach.LeanNo, coach.No} { // Sunday 22, Saturday 21, Saturday 14
		sums = append(sums, review.Summary{Started: now.AddDate(0, 0, -[]int{0, 1, 8}[i]), Verdict: v, Pushbacks: 2, Repaired: 2 - i,
			RedFlags: []string{"a", "b"}[:i], Seconds: 90, Target: 180})
	}
	trend := review.TrendOf(sums, review.ByWeek, now)
	if len(trend.Stretches) != 2 || trend.Streak != 2 || trend.Longest != 2 || trend.Days != 3 {
		t.Fatalf("got %+v", trend)
	}
	last := trend.Stretches[1]
	if last.Sessions != 2 || last.Verdict != 3 || last.Repaired != 0.75 || last.Time != 0.5 || last.Flags != 0.5 || last.Streak != 2 || last.Label != "16 Nov" {
		t.Errorf("the last week is %+v", last)
	}
	line := trend.Lines(false)[0]
	if line.Draw(10, 1)[0] != "▂▅" || line.FromTo() != "no → lean yes" {
		t.Errorf("the verdict is drawn as %q, %q", line.Draw(10, 1), line.FromTo())
	}
	if n := len(trend.Lines(true)); n != 4 {
		t.Errorf("calm shows %d measures, want 4", n)
	}
	if late := review.TrendOf(sums, review.BySession, now.AddDate(0, 0, 3)); late.Streak != 0 || len(late.Stretches) != 3 {
		t.Errorf("three days later: %+v", late)
	}
}

func TestATimeLineDrawsPartsAgainstTheirTime(t *testing.T) {
	s := interview.Session{Reading: interview.Duration(15 * time.Second)}
	s.Plan.Reading, s.Plan.Length = interview.Duration(30*time.Second), interview.Duration(60*time.Second)
	s.Answer.Layout = interview.Free
	s.Answer.Whole.Spent = interview.Duration(90 * time.Second)
	got := review.TimeLine(s, 80)
	if !strings.Contains(got[0], "━─") || !strings.Contains(got[0], "0:15 of 0:30") || !strings.Contains(got[1], "━█") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestManyValuesShareAColumn(t *testing.T) {
	l := review.Line{Top: 4, Says: func(v float64) string { return fmt.Sprint(v) }, Values: []float64{0, 0, 4, 4, -1, -1, 2, 4}}
	if got := l.Draw(4, 1)[0]; got != "▁█·▆" {
		t.Errorf("in one row it is %q", got)
	}
	if got := l.Draw(4, 2); got[0] != " █ ▄" || got[1] != "▁█·█" {
		t.Errorf("in two rows it is %q", got)
	}
	if got := l.FromTo(); got != "0 → 4" {
		t.Errorf("got %q", got)
	}
}

func TestSessionsAreGroupedByWhatTheyProbe(t *testing.T) {
	sums := []review.Summary{{ID: "1", Principles: []string{"a", "b"}, Loop: "x"}, {ID: "2", Principles: []string{"b"}}, {ID: "3"}}
	var got []string
	for _, field := range []string{"principle", "loop", "nothing"} {
		for _, g := range review.Groups(sums, field) {
			got = append(got, fmt.Sprintf("%s:%s %d", field, g.Value, len(g.Sums)))
		}
	}
	if want := "principle:b 2,principle:a 1,principle: 1,loop:x 1,loop: 2"; strings.Join(got, ",") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
