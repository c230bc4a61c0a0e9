package feedback

import (
	"strings"
	"testing"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/text"
)

func TestWhatWasTunedLaterIsNotTheOutcomeWhereAnotherIsTold(t *testing.T) {
	const outcome, tuned = "Cards coming back went from 44 to 53 in a hundred", "I shortened the hold from ten minutes to six"
	ten, six := 10.0, 6.0
	for answer, want := range map[string]bool{
		outcome + ". In winter " + tuned + ".":                 false,
		"It was my first week there. In winter " + tuned + ".": true,
	} {
		w := newWriter(Feedback{Answer: answer})
		w.Report.Numbers = []coach.Number{{Measure: "hold", Unit: "min", Before: &ten, After: &six, BeforeQuote: "ten minutes", AfterQuote: "six", Quote: "hold from ten minutes to six", Consistent: true}}
		for _, said := range []string{outcome, tuned} {
			if at := strings.Index(answer, said); at >= 0 {
				w.Report.Evidence = append(w.Report.Evidence, coach.Evidence{ID: "delta", Quote: said, Span: text.Span{Start: at, End: at + len(said)}, Strength: ear.Clear})
			}
		}
		if _, got := w.mainRow(); got != want {
			t.Errorf("%q: the row that was set is the outcome: %t", answer, got)
		}
	}
}

func TestWhatCustomersDoStandsBehindHowTheThingRuns(t *testing.T) {
	w := newWriter(Feedback{})
	for _, tt := range []struct {
		metric, business string
		want             bool
	}{
		{"complaints 35 → 12", "“The delay was 7 seconds and it came down to 4”", true},
		{"delay 7 → 4 seconds", "“complaints came down from 35 to 12”", false},
		{"wait 9.1 → 5.4 minutes", "“it is around 22 million pesos a year”", false},
		{"“it is around 22 million pesos a year”", "“the wait went from 9 to 5 minutes”", true},
	} {
		if got := w.turnedRound(tt.metric, tt.business); got != tt.want {
			t.Errorf("%s → %s: turned round %t", tt.metric, tt.business, got)
		}
	}
}
