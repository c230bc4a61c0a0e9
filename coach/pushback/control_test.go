package pushback

import "testing"

func TestControlIsOfThoseWithoutTheChangeAlone(t *testing.T) {
	for words, want := range map[string]bool{
		"Control houses 38 → 39":                                              true,
		"Dortmund as comparison: 117 → 119":                                   true,
		"the others stayed at 32":                                             true,
		"retention went from 18 to 23 percent, Oceania stayed at 18":          false,
		"There abandonment fell from 18 to 11 %; in the rest it stayed at 18": false,
		"the other depot as comparison: stop time 4:10 → 3:05":                false,
		"7.1 against 9.4 in the control group":                                false,
	} {
		if got := Control(words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
