package ear

import "testing"

// TestBlameSaidOutrightIsHeard sets a conflict that belittles the other beside the same one told fairly.
func TestBlameSaidOutrightIsHeard(t *testing.T) {
	const begin = "I build the planning tool of a bus depot, and I had a long fight with the head of the garage. I wanted the buses booked in on a tablet. "
	const end = " I built the tablet page in four weeks and put it beside the gate. The buses are booked in there since May."
	e := newEar(t)
	for name, tt := range map[string]struct {
		middle string
		want   bool
	}{
		"what kind of person he is":    {"He wanted the paper sheet. He is one of those people who never listen to anybody. If he had listened it would have been done by March.", true},
		"what he wanted and why":       {"He wanted the paper sheet, because his mechanics wear gloves and a tablet cannot be used with those. I took a day to see that he had a point.", false},
		"with a part of one's own":     {"He wanted the paper sheet. I called him a difficult person, and I was wrong: I should have asked him first what the gloves were about.", false},
		"how the others were at fault": {"He wanted the paper sheet. All of that spring was lost because of him and his deputy, and I don't see what else I could have done.", true},
	} {
		if got := names(e.Hear(begin+tt.middle+end).RedFlags, "blames_others"); got != tt.want {
			t.Errorf("%s: heard %v, want %v", name, got, tt.want)
		}
	}
}
