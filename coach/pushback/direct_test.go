package pushback

import "testing"

func TestWhatBroughtAPlainChangeAboutIsNotAsked(t *testing.T) {
	bill := &Material{Answer: "The cloud bill was growing. I moved the old scans. 23,400 -> 14,100 a month."}
	for words, want := range map[string]bool{
		"23,400 -> 14,100 a month":                     true,
		"Bill: 61k -> 27k a month":                     true,
		"viewer start from 6.4 s to 3.9 s, 1,870 keys": true,
		"cancellations fell from 9 in January to 3":    false,
	} {
		if got := bill.plainCause(words); got != want {
			t.Errorf("%q: %t, want %t", words, got, want)
		}
	}
}
