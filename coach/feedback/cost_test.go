package feedback

import (
	"testing"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/text"
)

// TestAFailureCostsNoGain tells what a failure cost from what came of it once it was mended.
func TestAFailureCostsNoGain(t *testing.T) {
	for answer, costs := range map[string]bool{
		"Refunds came to 41,000 pounds that week.":                              true,
		"Two districts left us, around 60,000 euros a year.":                    true,
		"The mistake cost about 16,000 dollars.":                                true,
		"By June we were at 63 %, worth about 90,000 euros of fees a year.":     false,
		"One shipping line extended its contract because of it, 640,000 euros.": false,
		"Collecting went from 210,000 euros a year to 60,000.":                  false,
	} {
		e := coach.Evidence{ID: "money", Quote: answer, Span: text.Span{End: len(answer) - 1}, Strength: ear.Clear}
		w := newWriter(Feedback{Question: "Tell me about a time you failed.", Answer: answer, Report: coach.Report{Evidence: []coach.Evidence{e}}})
		if got := w.cost(); (got != "") != costs {
			t.Errorf("%q: cost %q", answer, got)
		}
	}
}
