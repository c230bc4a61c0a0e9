package ear

import "testing"

// TestWhatIsHeardFaintlyDoesNotHold looks in the answers that were set aside whether what is heard faintly is no
// evidence, and lies within the answer.
func TestWhatIsHeardFaintlyDoesNotHold(t *testing.T) {
	e, heard := newEar(t), 0
	for _, g := range heldOut(t) {
		h := e.Hear(g.Text)
		for _, f := range h.Faint {
			heard++
			if names(h.Evidence, f.Label) || names(h.RedFlags, "hypothetical") {
				t.Errorf("%s: %s is heard faintly and plainly", g.ID, f.Label)
			}
			if f.Empty() || f.End > len(g.Text) || f.Strength <= worthShowing || !f.Doubtful {
				t.Errorf("%s: %+v", g.ID, f)
			}
		}
	}
	if heard == 0 {
		t.Error("nothing is heard faintly")
	}
}
