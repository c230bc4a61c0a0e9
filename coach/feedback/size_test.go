package feedback

import "testing"

func TestAnAnswerThatCountsManyMayTellItsSize(t *testing.T) {
	for answer, want := range map[string]bool{
		"They have it in eleven courtrooms now.": true,
		"I tagged 41 runs of the spring season.": true,
		"It took nine evenings and two cakes.":   false,
		"I wrote a rule and they kept it.":       false,
	} {
		if got := newWriter(Feedback{Answer: answer}).mayBeSized(); got != want {
			t.Errorf("%q: %v", answer, got)
		}
	}
}
