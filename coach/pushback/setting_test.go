package pushback

import (
	"strings"
	"testing"
)

func TestSettingsAreNoOutcomes(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	for _, tt := range []struct {
		answer, unit  string
		before, after float64
		want          bool
	}{
		{"I found one bank timing out and raised the wait from 60 to 120 seconds.", "s", 60, 120, true},
		{"So I moved the cutoff from fourteen days to twenty-one.", "d", 14, 21, true},
		{"We lowered the retry limit from five to two.", "", 5, 2, true},
		{"I raised the soak temperature from 118 to 120.", "", 118, 120, true},
		{"I cut the wait from 60 to 20 minutes.", "min", 60, 20, false},
		{"We raised conversion from 2 % to 3 %.", "%", 2, 3, false},
		{"The time limit was the law's. Calls went from 60 to 20.", "", 60, 20, false},
	} {
		if got := SetByHand(tt.answer, strings.LastIndex(tt.answer, "from"), tt.unit, v(tt.before), v(tt.after)); got != tt.want {
			t.Errorf("%q: %t", tt.answer, got)
		}
	}
}
