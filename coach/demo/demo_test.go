package demo_test

import (
	"slices"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/demo"
	"pushback/coach/ear"
	"pushback/prompts"
)

func TestThePersonOfTheDemoGetsBetterByTheRealCoachsAccount(t *testing.T) {
	lib := prompts.Open()
	listener, err := ear.New(lib)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 22, 21, 30, 0, 0, time.UTC)
	told, err := demo.Sessions(coach.New(lib, listener), lib, now)
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
	many := demo.Many(told, 100, now)
	if len(many) != 100 || many[0].Session.ID == many[len(told)].Session.ID {
		t.Errorf("%d sessions, or two with one id", len(many))
	}
}

func sum(all []int) (n int) {
	for _, v := range all {
		n += v
	}
	return n
}
