package pushback_test

import (
	"slices"
	"testing"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// TestADoubtfulGapIsAskedSoThatItMakesSenseEitherWay looks for each red flag that has such ladders whether they
// are asked where it was heard in doubt, and one that interviewers begin with where it is sure.
func TestADoubtfulGapIsAskedSoThatItMakesSenseEitherWay(t *testing.T) {
	e, lib := newEar(t), prompts.Open()
	c := pushback.NewChooser(lib)
	ladders := lib.Ladders()
	looked := 0
	for _, flag := range []string{"no_customer_loop", "no_result", "no_business_link", "no_own_decision", "launch_only"} {
		for _, doubtful := range []bool{true, false} {
			m := pushback.Material{Answer: cache, Heard: e.Hear(cache), Gaps: []ear.Finding{{Label: flag, Doubtful: doubtful}}}
			p, ok := c.Next(m, nil, nil)
			at := slices.IndexFunc(ladders, func(l prompts.Ladder) bool { return l.ID == p.Ladder })
			if !ok || at < 0 || ladders[at].Flag != flag {
				t.Errorf("%s: asked %q", flag, p.Text)
				continue
			}
			if looked++; doubtful && !ladders[at].Unsure || !doubtful && !ladders[at].Opens {
				t.Errorf("%s, in doubt %v: asked %q", flag, doubtful, p.Text)
			}
		}
	}
	if looked < 8 {
		t.Errorf("looked at %d questions", looked)
	}
}
