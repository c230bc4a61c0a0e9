package text

import (
	"slices"
	"testing"
)

func TestWhatStandsBetweenQuotationMarks(t *testing.T) {
	for s, want := range map[string][]string{
		`She said "I am late" and "sorry".`: {`"I am late"`, `"sorry"`},
		"He wrote “I am” there.":            {"“I am”"},
		"a 5\" pipe\nand \"this\"":          {`"this"`},
		"none":                              nil,
	} {
		var got []string
		for _, at := range Quoted(s, 10) {
			got = append(got, at.Of(s))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	if got := len(Quoted(`"a" "b" "c"`, 2)); got != 2 {
		t.Errorf("%d places, want 2", got)
	}
}
