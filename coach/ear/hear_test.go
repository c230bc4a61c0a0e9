package ear

import "testing"

func TestAnySmallTextIsHeard(t *testing.T) {
	e := newEar(t)
	for _, answer := range []string{"", " ", "fine", "\xff\xfe", "42", "\n\n", "€", "I", "- ", "\"", "S:", "a third", "I'd", "we shipped it.\n\nwe"} {
		h := e.Hear(answer)
		if len(h.Evidence) > 0 {
			t.Errorf("%q: heard %v, want no evidence", answer, h.Evidence)
		}
	}
}
