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

// "One" with a thing of its own behind it is no value that leaves out its unit.
func TestOneThingIsNoBefore(t *testing.T) {
	for _, answer := range []string{
		"In July I widened the window to 90 seconds since the held list showed slow retries from one Polish vendor.",
		"We raised the fee to 40 euros after a letter from one customer.",
		"I cut the check to 40 seconds with help from one nurse.",
		"We went from one slow checklist to 20 minutes.",
	} {
		if before, after, ok := pairIn(answer); ok {
			t.Errorf("%q: %v → %v", answer, before, after)
		}
	}
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		{"We moved it to 90 seconds from two minutes.", 120, 90},
		{"We cut the wait to 40 minutes, from one hour.", 60, 40},
		{"We raised the window to 9 days from one last year.", 1, 9},
		{"We raised the window to 9 days from one.", 1, 9},
		{"I cut the training from three days to one evening.", 3, 1},
		{"We grew to 40 stores from one.", 1, 40},
		{"We went from one vendor to nine.", 1, 9},
	} {
		if before, after, ok := pairIn(tt.answer); !ok || before != tt.before || after != tt.after {
			t.Errorf("%q: %v → %v, %v", tt.answer, before, after, ok)
		}
	}
}

// Crowns of a dentist are counted by the period that they are told for.
func TestCrownsByPeriod(t *testing.T) {
	checkSums(t, []sumCase{
		{"Remakes fell from 10 crowns a week to 20 crowns a month.", ""},
		{"Remakes fell from 10 crowns a week to 20 crowns a week.", `10 to 20 is more, and you said "fell"`},
	})
}
