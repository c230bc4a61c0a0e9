package ear

import (
	"testing"

	"pushback/prompts"
)

// TestRulesHoldTheirExamples hears every rule's own examples: it must be heard in those that fire,
// enough for its label, and not at all in the near-misses.
func TestRulesHoldTheirExamples(t *testing.T) {
	e := newEar(t)
	seen := map[string]bool{}
	for _, r := range prompts.Open().Rules() {
		if seen[r.ID] {
			t.Errorf("rule %s stands twice", r.ID)
		}
		seen[r.ID] = true
		if r.Title == "" || r.Why == "" || len(r.Fires) == 0 || len(r.Silent) == 0 {
			t.Errorf("rule %s: title, why, fires and silent must all be there", r.ID)
		}
		for _, text := range r.Fires {
			if !heardRule(e, r, text) {
				t.Errorf("rule %s is not heard in %q", r.ID, text)
			}
		}
		for _, text := range r.Silent {
			if heardRule(e, r, text) {
				t.Errorf("rule %s is heard in %q", r.ID, text)
			}
		}
	}
}

func heardRule(e *Ear, r prompts.Rule, text string) bool {
	for _, s := range e.listen(text).by[r.Label] {
		if s.id == r.ID {
			return true
		}
	}
	return false
}
