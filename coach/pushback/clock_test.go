package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

// TestATimeOfDayEndsNoSentence holds that a quote does not stop at the full stop of "a.m.".
func TestATimeOfDayEndsNoSentence(t *testing.T) {
	const answer = "Three farmers told me they didn't need it at 3 a.m. for a mild case. I dropped it."
	at := strings.Index(answer, "farmers")
	if got, want := Quote(answer, text.Span{Start: at, End: at + len("farmers")}).Of(answer), "Three farmers told me they didn't need it at 3 a.m. for a mild case"; got != want {
		t.Errorf("quoted %q, want %q", got, want)
	}
}
