package pushback

import (
	"strings"
	"testing"

	"pushback/coach/ear"
	"pushback/coach/text"
)

func TestTellingQuotesWordsThatCanSpeakOfTheEvidence(t *testing.T) {
	const answer = "We sell seeds to 1,200 growers. I threw the catalogue away. The growers told me they never opened it, and fixed it themselves. Over a year that is 90,000 euros."
	for _, tt := range []struct{ label, around, want string }{
		{"scope", "We sell seeds to 1,200 growers", "We sell seeds to 1,200 growers"},
		{"scope", "I threw the catalogue away", ""},         // a size is a number
		{"customer_loop", "I threw the catalogue away", ""}, // nobody is heard in it
		{"tradeoff", "I threw the catalogue away", "I threw the catalogue away"},
		{"customer_loop", "The growers told me they never opened it", "The growers told me they never opened it, and fixed it themselves"},
		{"money", "Over a year that is 90,000 euros", "Over a year that is 90,000 euros"}, // "over" begins a sentence
	} {
		at := strings.Index(answer, tt.around)
		span := text.Span{Start: at, End: at + len(tt.around)}
		got := Telling(answer, ear.Finding{Label: tt.label, Span: span, Around: span}).Of(answer)
		if got != tt.want {
			t.Errorf("%s in %q is told by %q, want %q", tt.label, tt.around, got, tt.want)
		}
	}
}

func TestSomebodyIsNamedWhoeverItIs(t *testing.T) {
	for words, want := range map[string]bool{
		"One boy said he just waits for the number":                 true,
		"All of them have scrolled past the filters":                true,
		"I also sat beside three café owners":                       true,
		"each one took us nine weeks where the plan had said three": false,
		"I wrote a library with a local cache":                      false,
		"I said no to the hospital":                                 false,
	} {
		if got := namesAnybody(words); got != want {
			t.Errorf("%q names somebody: %v", words, got)
		}
	}
}
