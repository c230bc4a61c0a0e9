package coach_test

import (
	"strings"
	"testing"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/feedback"
	"pushback/prompts"
)

// heardCoach is a coach with the ear that the product listens with.
func heardCoach(t testing.TB) *coach.Coach {
	t.Helper()
	lib := prompts.Open()
	e, err := ear.New(lib)
	if err != nil {
		t.Fatal(err)
	}
	return coach.New(lib, e)
}

// scores lists the judgements of a report by id.
func scores(r coach.Report) map[string]int {
	j := r.Judgements
	return map[string]int{
		"impact": j.Impact, "scope": j.Scope, "ownership": j.Ownership,
		"kpi_linkage": j.KPILinkage, "customer_loop": j.CustomerLoop,
	}
}

// raises reports which scores of b, and whether its verdict, are above those of a.
func raises(a, b coach.Report) []string {
	var up []string
	for id, s := range scores(b) {
		if s > scores(a)[id] {
			up = append(up, id)
		}
	}
	if rank(b.Verdict) > rank(a.Verdict) {
		up = append(up, "verdict")
	}
	return up
}

func eachAnswer(t *testing.T, visit func(t *testing.T, c *coach.Coach, a told, r coach.Report)) {
	c := heardCoach(t)
	for _, a := range append(append([]told{}, strong...), weak...) {
		t.Run(a.name, func(t *testing.T) { visit(t, c, a, c.Analyze(coach.Input{Text: a.text})) })
	}
}

func TestNothingGetsTheLowestVerdictAndNoPraise(t *testing.T) {
	c := heardCoach(t)
	for _, answer := range nothing {
		r := c.Analyze(coach.Input{Text: answer})
		for id, s := range scores(r) {
			if s != 1 {
				t.Errorf("%q: %s is %d", answer, id, s)
			}
		}
		if r.Verdict != coach.StrongNo || len(r.Principles)+len(r.Evidence) > 0 {
			t.Errorf("%q: %s, principles %v, evidence %v", answer, r.Verdict, r.Principles, r.Evidence)
		}
		md := feedback.Markdown(feedback.Feedback{Answer: answer, Report: r, Library: prompts.Open()})
		if !strings.HasPrefix(md, "# Strong no · there is no story here yet") {
			t.Errorf("%q: the feedback begins %q", answer, strings.SplitN(md, "\n", 2)[0])
		}
	}
}

func TestStrongAnswersGetAYes(t *testing.T) {
	c := heardCoach(t)
	for _, a := range strong {
		if r := c.Analyze(coach.Input{Text: a.text}); rank(r.Verdict) < rank(coach.Yes) {
			t.Errorf("%s: %s %+v %v", a.name, r.Verdict, r.Judgements, flagIDs(r))
		}
	}
}

func flagIDs(r coach.Report) (ids []string) {
	for _, f := range r.RedFlags {
		ids = append(ids, f.ID)
	}
	return ids
}

func TestWeakAnswersGetNoYes(t *testing.T) {
	c := heardCoach(t)
	for _, a := range weak {
		if r := c.Analyze(coach.Input{Text: a.text}); rank(r.Verdict) >= rank(coach.LeanYes) {
			t.Errorf("%s: %s %+v %v", a.name, r.Verdict, r.Judgements, flagIDs(r))
		}
	}
}

func TestRepeatingRaisesNothing(t *testing.T) {
	eachAnswer(t, func(t *testing.T, c *coach.Coach, a told, r coach.Report) {
		for _, twice := range []string{a.text + " " + a.text, a.text + "\n\n" + a.text + "\n\n" + a.text} {
			if up := raises(r, c.Analyze(coach.Input{Text: twice})); len(up) > 0 {
				t.Errorf("said twice, %v rise", up)
			}
		}
	})
}

func TestPaddingRaisesNothing(t *testing.T) {
	padding := []string{
		" It was a really interesting time and there were many things going on in those days.",
		" As you can imagine, a project like that has a lot of moving parts, and there is always something to talk about.",
		" The office had a nice view of the river, and the coffee was not bad either.",
	}
	eachAnswer(t, func(t *testing.T, c *coach.Coach, a told, r coach.Report) {
		for _, p := range padding {
			if up := raises(r, c.Analyze(coach.Input{Text: a.text + strings.Repeat(p, 5)})); len(up) > 0 {
				t.Errorf("padded with %q, %v rise", p, up)
			}
		}
	})
}

func TestNamingPrinciplesEarnsNothing(t *testing.T) {
	lib := prompts.Open()
	var named strings.Builder
	for _, p := range lib.Principles() {
		named.WriteString(" This really shows " + p.Title + ".")
	}
	eachAnswer(t, func(t *testing.T, c *coach.Coach, a told, r coach.Report) {
		n := c.Analyze(coach.Input{Text: a.text + named.String()})
		if up := raises(r, n); len(up) > 0 || len(n.Principles) > len(r.Principles) {
			t.Errorf("with every principle named, %v rise; %d principles credited, %d without", up, len(n.Principles), len(r.Principles))
		}
	})
}

func TestTakingTheEvidenceOutLowersItsJudgement(t *testing.T) {
	c := heardCoach(t)
	for _, a := range strong {
		r := c.Analyze(coach.Input{Text: a.text})
		for id, words := range a.carries {
			without := strings.Replace(a.text, words, "", 1)
			if without == a.text {
				t.Fatalf("%s does not say %q", a.name, words)
			}
			if got := scores(c.Analyze(coach.Input{Text: without}))[id]; got >= scores(r)[id] {
				t.Errorf("%s: without %q %s is %d, with it %d", a.name, words, id, got, scores(r)[id])
			}
		}
	}
}

func TestWeInsteadOfILowersOwnership(t *testing.T) {
	c := heardCoach(t)
	for _, a := range strong {
		we := strings.NewReplacer(" I ", " we ", "I ", "We ", " I'", " we'").Replace(a.text)
		before, after := c.Analyze(coach.Input{Text: a.text}), c.Analyze(coach.Input{Text: we})
		if after.Judgements.Ownership >= before.Judgements.Ownership {
			t.Errorf("%s: ownership %d told of we, %d told of I", a.name, after.Judgements.Ownership, before.Judgements.Ownership)
		}
	}
}

func TestTheSameAnswerGetsTheSameReport(t *testing.T) {
	s := schema(t)
	eachAnswer(t, func(t *testing.T, c *coach.Coach, a told, r coach.Report) {
		validate(t, s, r)
		lib := prompts.Open()
		first := feedback.Markdown(feedback.Feedback{Answer: a.text, Report: r, Library: lib})
		again := feedback.Markdown(feedback.Feedback{Answer: a.text, Report: heardCoach(t).Analyze(coach.Input{Text: a.text}), Library: lib})
		if first != again {
			t.Errorf("two readings differ:\n%s\n%s", first, again)
		}
	})
}

func TestTheSampleAsItIsHeard(t *testing.T) {
	r := heardCoach(t).Analyze(coach.Input{Text: serializer})
	if len(r.Pushbacks) == 0 {
		t.Fatal("nothing is asked")
	}
	if p := r.Pushbacks[0]; p.Flag != "inconsistent_numbers" && p.Flag != "handed_off" {
		t.Errorf("the first pushback goes at %s: %q", p.Flag, p.Text)
	}
}

func BenchmarkAnalyze(b *testing.B) {
	c := heardCoach(b)
	answer := strong[0].text + " " + strong[1].text
	answer = strings.Join(strings.Fields(answer)[:300], " ")
	c.Analyze(coach.Input{Text: answer})
	for b.Loop() {
		c.Analyze(coach.Input{Text: answer})
	}
}

// BenchmarkJudge measures what the coach adds to the listening.
func BenchmarkJudge(b *testing.B) {
	lib := prompts.Open()
	e, err := ear.New(lib)
	if err != nil {
		b.Fatal(err)
	}
	answer := strong[0].text + " " + strong[1].text
	c := coach.New(lib, remembered{e.Hear(answer)})
	c.Analyze(coach.Input{Text: answer})
	for b.Loop() {
		c.Analyze(coach.Input{Text: answer})
	}
}

// remembered is an ear that has heard the answer already.
type remembered struct{ heard ear.Heard }

func (r remembered) Hear(string) ear.Heard { return r.heard }
