package ear

import (
	"strings"
	"testing"
)

// TestThePlaceOfAFindingIsQuotedInWholeClauses looks at where a segment is widened to, given some words in it.
func TestThePlaceOfAFindingIsQuotedInWholeClauses(t *testing.T) {
	e := newEar(t)
	for _, tt := range []struct{ name, text, within, want string }{
		{"an object before a relative clause",
			"After three weeks of asking she agreed in the end, because I showed her the list of the eleven worst shops, which I went through line by line over one weekend, and she took the page.",
			"went through", "because I showed her the list of the eleven worst shops, which I went through line by line over one weekend, and she took the page"},
		{"no further back than can be quoted",
			"I got the head of stores to agree in the end after three weeks of asking, because on a Friday I showed her the whole of the list of the eleven shops, which I went through line by line over a weekend in the office.",
			"went through", "which I went through line by line over a weekend in the office"},
		{"not cut at the clause that says when",
			"I still count the red book every Sunday evening at home with a pencil in my hand, and when the same name turns up three times in it, I ring them the next day.",
			"turns up", "when the same name turns up three times in it, I ring them the next day"},
		{"a short sentence whole", "Refunds fell from 9 % to 4 % in June.", "9 %", "Refunds fell from 9 % to 4 % in June"},
	} {
		h := e.listen(tt.text)
		at := strings.Index(tt.text, tt.within)
		for _, s := range h.segments() {
			if s.Start > at || at >= s.End {
				continue
			}
			got := h.whole(s).Of(tt.text)
			if got != tt.want {
				t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
			}
			if !strings.Contains(got, tt.within) {
				t.Errorf("%s: %q has lost %q", tt.name, got, tt.within)
			}
		}
	}
}
