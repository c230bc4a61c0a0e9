package numbers

import (
	"testing"

	"pushback/coach/numbers/quantity"
)

func TestAScaleIsSaidOnceForTwoValues(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		{"Revenue dropped off a cliff, from nine thousand a day to about five and a half.", 9000, 5500},
		{"It went from two million a week to one point four.", 2e6, 1.4e6},
		{"The power went from about a hundred and ninety thousand to a hundred and twenty in those four.", 190000, 120000},
		{"Calls went from two thousand to 1.5 per user.", 2000, 1.5},
	} {
		rows := Table(tt.answer)
		if len(rows) != 1 || rows[0].Before == nil || rows[0].After == nil {
			t.Fatalf("%q: %+v", tt.answer, rows)
		}
		if *rows[0].Before != tt.before || *rows[0].After != tt.after {
			t.Errorf("%q: %v to %v, want %v to %v", tt.answer, *rows[0].Before, *rows[0].After, tt.before, tt.after)
		}
	}
}

func TestWhatIsCountedStandsBehindAndSomething(t *testing.T) {
	for _, q := range quantity.Find("It went live for all six hundred and something technicians.") {
		if q.Noun != "technicians" {
			t.Errorf("counts %q", q.Noun)
		}
	}
}

func TestWhatIsSoldForLaterAndTakesUpToContradictsNothing(t *testing.T) {
	for _, answer := range []string{
		"Sales had sold it to somebody big for January and we got the spec in mid November, so six weeks minus Christmas.",
		"I moved everything older than 45 days to the cold tier. Opening an old contract now takes up to a minute.",
	} {
		for _, row := range Table(answer) {
			if row.Contradicts != "" {
				t.Errorf("%q: %s", answer, row.Contradicts)
			}
		}
	}
}
