package numbers

import (
	"math"
	"testing"

	"pushback/coach/numbers/quantity"
)

// Hours and bare minutes are one time.
func TestHoursAndBareMinutes(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		{"Trucks waited fifty minutes instead of two hours ten.", 130, 50},
		{"The wait was an hour twenty, now it is ten minutes.", 80, 10},
		{"It took about an hour twenty and now takes ten minutes.", 80, 10},
		{"Loading took 1 hour 10 before and 20 minutes now.", 70, 20},
		{"Loading took 2h 10 before and 50 minutes now.", 130, 50},
		{"The wait went from two hours ten to fifty minutes.", 130, 50},
		{"The wait went from three hours forty to 90 minutes.", 220, 90},
		{"A wait of two hours ten was cut to fifty minutes.", 130, 50},
		{"A wait of 3 h 20 fell to 40 minutes.", 200, 40},
		{"The wait was two hours ten on a bad day, and is fifty minutes now.", 130, 50},
	} {
		if before, after, ok := pairIn(tt.answer); !ok || quantity.Tidy(before) != tt.before || quantity.Tidy(after) != tt.after {
			t.Errorf("%q: %v → %v, %v", tt.answer, before, after, ok)
		}
	}
}

// A number behind hours that counts something, or that something is said of, tells no minutes.
func TestNumberBehindHoursIsNoTime(t *testing.T) {
	for _, answer := range []string{
		"In two hours ten people waited at the door.",
		"In three hours forty orders came in.",
		"After two hours ten of us left.",
		"In two hours ten were gone.",
		"Within two hours 30 % had answered.",
		"Within 24 hours 30 had answered.",
		"It took two hours 40 times a year.",
		"The shift is two hours, ten people work it.",
		"In two hours ten to twelve came.",
		"We are open 12 hours 7 days a week.",
		"In three hours 40 per hour is what we do.",
		"We waited two hours. Ten came.",
		"We worked for two hours 90.",
		"By two hours ten had left.",
		"By two hours ten were left of forty.",
		"At two hours ten were still there.",
		"Until two hours ten had passed.",
		"With two hours ten were late.",
		"At the end of two hours ten were left.",
		"Before two hours ten had called.",
	} {
		for _, q := range quantity.Find(answer) {
			if q.Unit == "h" && q.Value != math.Trunc(q.Value) {
				t.Errorf("%q: read %q as a time", answer, q.Span.Of(answer))
			}
		}
	}
}
