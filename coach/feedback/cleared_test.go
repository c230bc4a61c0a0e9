package feedback

import (
	"strings"
	"testing"

	"pushback/coach/drill"
	"pushback/prompts"
)

func TestAFlagThatWasDrilledAndIsGoneIsSaidWithItsWords(t *testing.T) {
	in := Feedback{Library: prompts.Open(), Answer: "I read it every Monday."}
	if got := Markdown(in); strings.Contains(got, "Drilled") {
		t.Errorf("nothing was drilled:\n%s", got)
	}
	for n, want := range map[int]string{1: "once", 2: "twice", 5: "5 times"} {
		in.Cleared = []drill.Cleared{{Flag: "handed_off", Times: n, Quote: "I read it every Monday"}}
		if got := Markdown(in); !strings.Contains(got, "**Handed off**, drilled "+want+", is gone: “I read it every Monday”") {
			t.Errorf("%d times:\n%s", n, got)
		}
	}
}
