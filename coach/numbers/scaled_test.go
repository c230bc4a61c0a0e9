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

// A scale is said once for two values, and not where the second would then contradict its verb.
func TestAScaleIsSaidOnce(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		{"And the bill, that was 90 grand a patch, it's 20 now.", 90_000, 20_000},
		{"The bill fell from 90k to 20.", 90_000, 20_000},
		{"Errors fell from 12k to 40.", 12_000, 40},
		{"It rose from 12k to 40.", 12_000, 40_000},
	} {
		rows := Table(tt.answer)
		if len(rows) != 1 || rows[0].Before == nil || rows[0].After == nil {
			t.Errorf("%q: %v", tt.answer, rows)
			continue
		}
		if row := rows[0]; *row.Before != tt.before || *row.After != tt.after || !row.Consistent {
			t.Errorf("%q: from %v to %v, %s", tt.answer, *row.Before, *row.After, row.Contradicts)
		}
	}
}

// What a note says behind a colon went from one count to another, but for the hours of a day.
func TestANoteOfAChangeBehindAColon(t *testing.T) {
	for answer, want := range map[string]int{
		"Empty pitches per Sunday: from 120 to 90.": 1,
		"Open: from 19 to 14.":                      0,
		"Shop hours: from 22 to 6.":                 0,
	} {
		if rows := Table(answer); len(rows) != want {
			t.Errorf("%q: %v", answer, rows)
		}
	}
}
