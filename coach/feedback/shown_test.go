package feedback

import (
	"testing"

	"pushback/coach"
)

func TestWhichRowsAreShown(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	for _, tt := range []struct {
		answer, quote, name, unit, before, after string
		from, to                                 float64
		want                                     bool
	}{
		{"Wrong beds 20 % at the start, 4 % after six weeks.", "20 % at the start, 4 %", "Wrong beds", "%", "20 %", "4 %", 20, 4, true},
		{"It was 2,600 a month and it's under 400.", "2,600 a month and it's under 400", "", "", "2,600 a month", "400", 2600, 400, true},
		{"The group with it stood at 44, the other one still at 31.", "44, the other one still at 31", "", "", "31", "44", 31, 44, true},
		// groups at one time, those without the change, settings, and what did not move
		{"Completion 34 % without, 21 % with it.", "34 % without, 21 %", "Completion", "%", "34 %", "21 %", 34, 21, false},
		{"Even: 33 % before, 32 % after.", "33 % before, 32 %", "", "%", "33 %", "32 %", 33, 32, false},
		{"Complaints were 12 before, 12 after.", "12 before, 12", "Complaints", "", "12", "12", 12, 12, false},
		{"In week six I raised the wait from 60 to 120 seconds.", "from 60 to 120 seconds", "wait", "s", "60", "120 seconds", 60, 120, false},
		{"The error went from +18 % to +6 %.", "from +18 % to +6 %", "error", "%", "+18 %", "+6 %", 18, 6, false},
		{"It takes 3 min 10 now, and 1 min 45 after.", "10 now, and 1", "", "minute", "10", "1", 10, 1, false},
		{"It took 4 minutes 10 at first, 3 minutes now.", "4 minutes 10 at first, 3 minutes", "form", "minute", "4 minutes", "3 minutes", 4, 3, false},
		{"The network was gone from four to five.", "from four to five", "", "", "four", "five", 4, 5, false},
		{"We met eight to nine, and two days a week.", "eight to nine, and two days", "", "day", "8 days", "2 days", 8, 2, false},
		{"I saw all 17, and 5 are now on a plan.", "17, and 5", "people", "", "17", "5", 17, 5, false},
	} {
		change := (tt.to - tt.from) / tt.from
		w := newWriter(Feedback{Answer: tt.answer})
		n := coach.Number{Measure: tt.name, Before: v(tt.from), After: v(tt.to), Unit: tt.unit, ComputedChange: &change, Consistent: true,
			Quote: tt.quote, BeforeQuote: tt.before, AfterQuote: tt.after}
		if got := w.sure(n); got != tt.want {
			t.Errorf("%q: shown %t", tt.answer, got)
		}
	}
}

func TestTimesOfTheClockAreNoMeasure(t *testing.T) {
	w := newWriter(Feedback{Answer: "Results came half past eight instead of ten the next morning."})
	if n := (coach.Number{Quote: "half past eight instead of ten", BeforeQuote: "ten", AfterQuote: "half past eight", Consistent: true}); w.sure(n) {
		t.Error("a time of the day is shown as a measure")
	}
}

func TestGroupsMeasuredTogetherAreNoBeforeAndAfter(t *testing.T) {
	was, is := 9.6, 4.1
	for answer, want := range map[string]bool{
		"After the trial, abandonment on that page was 4.1 % against 9.6 %.":                      false,
		"After the trial, abandonment on that page was 4.1 % against 9.6 % the year before that.": true,
	} {
		w := newWriter(Feedback{Answer: answer})
		n := coach.Number{Measure: "abandonment", Unit: "%", Quote: "abandonment on that page was 4.1 % against 9.6 %", Before: &was, After: &is, BeforeQuote: "9.6 %", AfterQuote: "4.1 %", Consistent: true}
		if got := w.groups(n); got == want {
			t.Errorf("%q: two groups %v", answer, got)
		}
	}
}
