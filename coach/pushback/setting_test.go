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

func TestWhatIsPutToAnotherValueByHand(t *testing.T) {
	for words, want := range map[string]bool{
		"and in July I moved shoulder from fifteen to thirty":                        true,
		"in winter I shortened the hold from ten minutes":                            true,
		"and then widened the slots from 4 to 6":                                     true,
		"the wait moved from 60 to 20 minutes":                                       false,
		"I cut the hold from ten minutes to six":                                     false,
		"I moved to the checkout team in 2019":                                       false,
		"I lowered the cost per order from 4 euros to 3":                             false,
		"I shortened the release cycle from four weeks to one":                       false,
		"i moved the team to two offices":                                            false,
		"I moved the slot from 15 minutes to 30 and no-shows fell from 20 % to 12 %": false,
	} {
		if got := MovedByHand(words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
