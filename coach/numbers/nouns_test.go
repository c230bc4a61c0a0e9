package numbers

import "testing"

// "Doubles" is the noun of what is there twice, or the verb that states a change.
func TestDoublesAsNoun(t *testing.T) {
	for _, tt := range []struct {
		answer string
		stated bool
	}{
		{"Doubles went from 70 a month to 5.", false},
		{"Doubles were 70 a month before and 5 now.", false},
		{"The doubles dropped from 70 to 30.", false},
		{"The number of doubles fell from 70 to 30.", false},
		{"34 doubles in the half without, 3 in the half with.", false},
		{"That doubles the bookings.", true},
		{"The new lane doubles the throughput.", true},
		{"It triples every year.", true},
		{"Capacity doubles in May.", true},
	} {
		stated := false
		for _, row := range Table(tt.answer) {
			stated = stated || row.Stated != nil
		}
		if stated != tt.stated {
			t.Errorf("%q: a change is stated: %v, want %v", tt.answer, stated, tt.stated)
		}
	}
}
