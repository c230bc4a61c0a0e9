package numbers

import (
	"strings"
	"testing"

	"pushback/coach/numbers/quantity"
)

// The first change that is stated in each text: its words and its size.
func TestClaims(t *testing.T) {
	tests := []struct {
		text, said string
		stated     float64 // the fraction, or the amount where the unit is given
		unit       string
	}{
		{"Orders were 28 % higher.", "28 % higher", 0.28, ""},
		{"We cut the build time by 40 %.", "40 %", -0.4, ""},
		{"a cut of 40 %", "cut of 40 %", -0.4, ""},
		{"It was down by a third.", "down by a third", -1.0 / 3, ""},
		{"Sign-ups tripled.", "tripled", 2, ""},
		{"Response time was cut in half.", "half", -0.5, ""},
		{"a tenfold improvement", "tenfold improvement", 9, ""},
		{"13x fewer double charges", "13x fewer", 1.0/13 - 1, ""},
		{"twice as many sign-ups", "twice as many", 1, ""},
		{"It is a third of what it was.", "a third of what it was", -2.0 / 3, ""},
		{"completed orders +1.3 %", "+1.3 %", 0.013, ""},
		{"Spam minus 38 %", "minus 38 %", -0.38, ""},
		{"payments were 1.7 points higher", "1.7 points higher", 1.7, "pt"},
		{"Completed payments up 1.8pp", "up 1.8pp", 1.8, "pp"},
		{"It saved six hours a week.", "saved six hours a week", -6, "h"},
		{"$96k a year saved", "$96k a year saved", -96000, "USD"},
		{"2,300 accounts fewer", "2,300 accounts fewer", -2300, ""},
	}
	for _, tt := range tests {
		rows := Table(tt.text)
		if len(rows) != 1 || !rows[0].Change() || rows[0].Pair() {
			t.Errorf("%q: got %d rows", tt.text, len(rows))
			continue
		}
		r := rows[0]
		got := r.Stated
		if r.Amount != nil {
			got = r.Amount
		}
		if s := r.StatedSpan.Of(tt.text); got == nil || s != tt.said && !strings.HasSuffix(tt.said, s) || quantity.Tidy(*got) != quantity.Tidy(tt.stated) || r.AmountUnit != tt.unit {
			t.Errorf("%q: got %q = %v %q", tt.text, s, value(got), r.AmountUnit)
		}
	}
}

// Wishes, parts and habits are no changes.
func TestNoClaims(t *testing.T) {
	for _, s := range []string{
		"The finance partner wanted it down by a quarter.", "My task was to cut costs by 20 %.", "It would save 30 %.",
		"Eleven rules made up seventy percent.", "I read 40 % of them.", "we doubled down on it", "I asked them three times",
		"I stayed two more quarters", "two weeks earlier I had left", "Half of the stores got it.", "the double charges",
	} {
		for _, r := range Table(s) {
			if r.Change() {
				t.Errorf("%q: heard a change in %q", s, r.Span.Of(s))
			}
		}
	}
}

// A change belongs to the pair before it only where the words say so.
func TestLinks(t *testing.T) {
	tests := []struct {
		text   string
		linked bool
	}{
		{"p99 went from 250 ms to 180 ms, a 28 % cut.", true},
		{"p99 of the call: 236 ms without it, 94 ms with it. That's a 60 % cut.", true},
		{"Calls went down by 45 %, from 2,000 to 1,100 a week.", true},
		{"Wait went from 42 minutes to nine, so that's, what, a bit over a fifth of what it was.", true},
		{"Claims fell from 3,200 to 1,900 a month in two quarters, a 41 % drop.", true},
		{"p99 went from 250 ms to 180 ms and conversion rose 2 %.", false},
		{"p99 went from 250 ms to 180 ms, with 40 % fewer errors.", false},
		{"p99 went from 250 ms to 180 ms.\nA 40 % cut of the bill followed.", false},
		{"Revenue grew from $2M to $3M, 20% more than planned.", false},
	}
	for _, tt := range tests {
		rows := Table(tt.text)
		if len(rows) == 0 || !rows[0].Pair() {
			t.Errorf("%q: no pair", tt.text)
			continue
		}
		if got := rows[0].Stated != nil; got != tt.linked {
			t.Errorf("%q: linked %v", tt.text, got)
		}
	}
}
