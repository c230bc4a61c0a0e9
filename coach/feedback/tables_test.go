package feedback

import (
	"testing"

	"pushback/coach"
)

// A step between two shares is told in points, unless the answer itself tells it as a fraction.
func TestComputed(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	tests := []struct {
		number coach.Number
		want   string
	}{
		{coach.Number{Before: v(79), After: v(91), Unit: "%", ComputedChange: v(0.152), Consistent: true}, "+12 points"},
		{coach.Number{Before: v(4.2), After: v(3.2), Unit: "%", ComputedChange: v(-0.238), Consistent: true}, "−1 point"},
		{coach.Number{Before: v(81), After: v(88), Unit: "%", ComputedChange: v(0.086)}, "**+7 points**"},
		{coach.Number{Before: v(79), After: v(91), Unit: "%", StatedChange: v(0.15), ComputedChange: v(0.152), Consistent: true}, "+15 %"},
		{coach.Number{Before: v(250), After: v(180), Unit: "ms", ComputedChange: v(-0.28), Consistent: true}, "−28 %"},
		{coach.Number{}, "–"},
	}
	for _, tt := range tests {
		if got := computed(tt.number); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.number, got, tt.want)
		}
	}
}

// What was said of a pair in words that nobody could tie to it is shown beside it, for the reader to see.
func TestTheWordForAChangeStandsBesideItsPair(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	for answer, want := range map[string]string{
		"We went from 400 a week to 100, so half of them are gone.":             "“so half”",
		"It went from 400 a week to 100, a 50 percent growth if you ask me.":    "“a 50 percent growth”",
		"It went from 400 a week to 100; the other half stayed at 390.":         "–",
		"It went from 400 a week to 100. I told my boss, and that was in June.": "–",
	} {
		w := newWriter(Feedback{Answer: answer})
		n := coach.Number{Before: v(400), After: v(100), Quote: "from 400 a week to 100", BeforeQuote: "400 a week", AfterQuote: "100"}
		if got := w.said(n); got != want {
			t.Errorf("%q: said %s, want %s", answer, got, want)
		}
	}
}

func TestWhatAChangeIsWorthIsNoSizeOfIt(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	for _, tt := range []struct {
		before, after float64
		stated        string
		want          string
	}{
		{3300, 1250, "19 million yen per year less", "–"},
		{200, 150, "$50 less", "“$50 less”"},
		{3300, 1250, "62 % fewer", "“62 % fewer”"},
	} {
		n := coach.Number{Before: v(tt.before), After: v(tt.after), StatedQuote: tt.stated, Consistent: true}
		if got := newWriter(Feedback{}).said(n); got != tt.want {
			t.Errorf("%g to %g, %q: said %s, want %s", tt.before, tt.after, tt.stated, got, tt.want)
		}
	}
}

func TestNumbersOfThingsAreNoValues(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	for _, tt := range []struct {
		answer string
		number coach.Number
		want   bool
	}{
		{"Took slot 3 away instead of adding slot 4.", coach.Number{Before: v(4), After: v(3), BeforeQuote: "4", AfterQuote: "3", Quote: "3 away instead of adding slot 4"}, true},
		{"Slot 3 sold for next to nothing.", coach.Number{Measure: "Slot", Before: v(3), After: v(0), BeforeQuote: "3", AfterQuote: "nothing", Quote: "3 sold for next to nothing"}, true},
		{"Orders used to take 20 days and now take 15.", coach.Number{Measure: "Orders", Before: v(20), After: v(15), BeforeQuote: "20", AfterQuote: "15", Quote: "20 days and now take 15"}, false},
		{"It went from 4 to 3.", coach.Number{Before: v(4), After: v(3), BeforeQuote: "4", AfterQuote: "3", Quote: "from 4 to 3"}, false},
	} {
		w := newWriter(Feedback{Answer: tt.answer})
		if got := w.numbered(tt.number); got != tt.want {
			t.Errorf("%q: %t, want %t", tt.answer, got, tt.want)
		}
	}
}
