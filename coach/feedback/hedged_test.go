package feedback

import (
	"testing"

	"pushback/coach"
)

// A value that was hedged is shown so, and what follows from it too.
func TestHedgedValues(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	for _, tt := range []struct {
		answer, quote, before, after string
		from, to                     float64
		wantBefore, wantAfter, works string
	}{
		{"It fell from around 130 a week to 4.", "from around 130 a week to 4", "130 a week", "4", 130, 4, "about 130 a week", "4", "about −97 %"},
		{"I'd get maybe ten a week and now it's one or two.", "ten a week and now it's one or two", "ten a week", "one or two", 10, 1.5, "maybe ten a week", "one or two", "about −85 %"},
		{"It was 2,600 a month and it's under 400.", "2,600 a month and it's under 400", "2,600 a month", "400", 2600, 400, "2,600 a month", "under 400", "about −85 %"},
		{"Calls went from 14 to 2.", "from 14 to 2", "14", "2", 14, 2, "14", "2", "−86 %"},
		{"They went from about 30 to zero.", "from about 30 to zero", "30", "zero", 30, 0, "about 30", "zero", "−100 %"},
		{"It went from 20,000 to 30.", "from 20,000 to 30", "20,000", "30", 20000, 30, "20,000", "30", "−99.9 %"},
	} {
		change := (tt.to - tt.from) / tt.from
		n := coach.Number{Before: v(tt.from), After: v(tt.to), ComputedChange: &change, Consistent: true, Quote: tt.quote, BeforeQuote: tt.before, AfterQuote: tt.after}
		w := newWriter(Feedback{Answer: tt.answer})
		before, after := w.values(n)
		if works := w.worked(n); before != tt.wantBefore || after != tt.wantAfter || works != tt.works {
			t.Errorf("%q: %q, %q, %q", tt.answer, before, after, works)
		}
	}
}
