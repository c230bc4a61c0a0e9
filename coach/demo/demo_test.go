package demo_test

import (
	"slices"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/demo"
	"pushback/coach/ear"
	"pushback/coach/review"
	"pushback/prompts"
)

func TestThePersonOfTheDemoGetsBetterByTheRealCoachsAccount(t *testing.T) {
	lib := prompts.Open()
	listener, err := ear.New(lib)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 22, 21, 30, 0, 0, time.UTC)
	c := coach.New(lib, listener)
	told, err := demo.Sessions(c, lib, now)
	if err != nil {
		t.Fatal(err)
	}
	var steps []int
	for i, one := range told {
		if !one.Session.Finished() || i > 0 && one.Session.ID <= told[i-1].Session.ID || one.Session.Started.After(now) {
			t.Errorf("session %d is unfinished or out of order: %s", i, one.Session.ID)
		}
		steps = append(steps, slices.Index(coach.Verdicts[:], one.Report.Verdict))
	}
	t.Logf("verdicts %v", steps)
	half := len(steps) / 2
	if first, second := sum(steps[:half]), sum(steps[half:]); second < first+half {
		t.Errorf("the second half is not clearly better than the first: %v", steps)
	}
	if slices.IsSorted(steps) {
		t.Errorf("nobody gets better without a setback: %v", steps)
	}
	checkout := slices.DeleteFunc(slices.Clone(told), func(t review.Told) bool { return t.Session.Plan.Question.ID != "unasked-problem" })
	if first, last := checkout[0].Report, checkout[len(checkout)-1].Report; len(checkout) < 2 || len(last.Numbers) == 0 ||
		slices.Index(coach.Verdicts[:], last.Verdict) < slices.Index(coach.Verdicts[:], first.Verdict)+2 {
		t.Errorf("the checkout latency does not come out much better: %s, then %s", first.Verdict, last.Verdict)
	}
	many := demo.Many(c, told, 400, now)
	ids, seconds := map[string]bool{}, map[int]bool{}
	for _, one := range many {
		ids[one.Session.ID], seconds[int(one.Session.Answer.Spent().Seconds())] = true, true
	}
	if len(ids) != 400 || len(seconds) < 40 {
		t.Errorf("%d ids of 400, %d different times", len(ids), len(seconds))
	}
	if again := demo.Many(c, told, 400, now); again[399].Session.ID != many[399].Session.ID {
		t.Error("made again they are others")
	}
}

func sum(all []int) (n int) {
	for _, v := range all {
		n += v
	}
	return n
}
