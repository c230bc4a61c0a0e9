package review_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/review"
)

var now = time.Date(2026, 11, 22, 21, 30, 0, 0, time.UTC)

func TestQueriesAdmit(t *testing.T) {
	sum := review.Summary{QuestionID: "unasked-problem", Started: now.AddDate(0, 0, -7), Loop: "bar_raiser", Mode: interview.Practice,
		Verdict: coach.LeanNo, RedFlags: []string{"handed_off", "no_customer_loop"}, Principles: []string{"dive_deep"},
		Evidence: []string{"money"}, Tags: []string{"mock"}}
	for line, want := range map[string]bool{
		"":                          true,
		"any words at all":          true,
		"verdict:lean_no":           true,
		"verdict:lean":              true,
		"verdict:no":                false,
		"verdict:yes,lean_no":       true,
		"-verdict:lean_no":          false,
		"-verdict:yes":              true,
		"flag:handed_off":           true,
		"flag:handed-off":           true,
		`flag:"handed off"`:         true,
		"flag:customer":             true,
		"flag:launch_only":          false,
		"flag:handed_off tag:other": false,
		"evidence:money":            true,
		"principle:dive":            true,
		"question:unasked-problem":  true,
		"loop:bar":                  true,
		"mode:interview":            false,
		"tag:mock":                  true,
		"TAG:Mock":                  true,
		"since:2026-11-15":          true,
		"since:2026-11-16":          false,
		"until:2026-11-15":          true,
		"until:2026-11-14":          false,
		"since:7d":                  true,
		"since:6d":                  false,
		"since:1w":                  true,
		"until:2026-11":             true,
		"until:2026-10":             false,
		"-since:yesterday":          true,
		"sort:worst":                true,
	} {
		q, err := review.Parse(line, now)
		if err != nil {
			t.Errorf("%s: %v", line, err)
		}
		if got := q.Admits(sum); got != want {
			t.Errorf("%q admits: %v, want %v", line, got, want)
		}
	}
}

func TestAQueryThatMakesNoSenseSaysWhatDoes(t *testing.T) {
	for line, instead := range map[string]string{
		"verdict:maybe": "strong_no, no, lean_no", "mode:fast": "practice, interview", "since:soon": "2026-11-01",
		"flag:": "flag:handed_off", "sort:up": "newest, oldest", "since:d": "7d",
	} {
		q, err := review.Parse("checkout "+line+" tag:mock", now)
		var wrong *review.QueryError
		if !errors.As(err, &wrong) || wrong.Term != line || !strings.Contains(wrong.Instead, instead) {
			t.Errorf("%s: %v, want one that says %q", line, err, instead)
		}
		if len(q.Words) != 1 || len(q.Filters) != 1 {
			t.Errorf("%s: the rest of the query is lost: %+v", line, q)
		}
	}
}

func TestWordsAreFound(t *testing.T) {
	s := interview.Session{Note: "Ask Priya"}
	s.Answer.Layout = interview.Free
	s.Answer.Whole.Text = "We had a ratio of 3:1 and the checkout\nlatency was 900 ms."
	words := review.Words(s, "# Lean no")
	for line, want := range map[string]bool{
		"latency checkout": true, `"checkout latency"`: true, `"latency checkout"`: false, "3:1": true, "priya": true, "lean": true, "lean pager": false,
	} {
		q, err := review.Parse(line, now)
		if err != nil {
			t.Errorf("%s: %v", line, err)
		}
		if got := q.Matcher().In(words); got != want {
			t.Errorf("%s is found: %v, want %v", line, got, want)
		}
	}
	q, _ := review.Parse("latency", now)
	if who, words := q.Excerpt(s); who != "you" || words != "… 3:1 and the checkout latency was 900 ms." {
		t.Errorf("excerpt %q: %q", who, words)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`checkout latency verdict:lean_no flag:handed_off since:2026-11-01`)
	f.Add(`-tag:"a b,c" sort: until:9999w "`)
	f.Fuzz(func(t *testing.T, line string) {
		q, err := review.Parse(line, now)
		if wrong := new(review.QueryError); err != nil && !errors.As(err, &wrong) {
			t.Errorf("%q: an error of another kind: %v", line, err)
		}
		q.Admits(review.Summary{Started: now})
		q.Matcher().In([]byte(line))
		if got := review.Chosen(review.Toggle(review.Without(line, "tag"), "tag", "mock"), "tag"); !slices.Contains(got, "mock") && !strings.ContainsAny(line, "\"“”") {
			t.Errorf("%q: a picked tag is not in the query: %q", line, got)
		}
	})
}

func TestOrders(t *testing.T) {
	a := review.Summary{Started: now, Verdict: coach.Yes, Seconds: 100, Question: "B"}
	b := review.Summary{Started: now.Add(time.Hour), Verdict: coach.LeanNo, Seconds: 50, Question: "A"}
	for order, first := range map[review.Order]review.Summary{
		"": b, review.Newest: b, review.Oldest: a, review.Best: a, review.Worst: b, review.Longest: a, review.ByName: b,
	} {
		if got := order.Compare(a, b) < 0; got != (first.Question == a.Question) {
			t.Errorf("%q puts the wrong one first", order)
		}
	}
	if got := review.ByName.Next(); got != review.Newest {
		t.Errorf("after the last order comes %q", got)
	}
}
