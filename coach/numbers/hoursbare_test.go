package numbers

import (
	"testing"

	"pushback/coach/numbers/quantity"
)

// A bare number beside hours and minutes is one of minutes, and "one thirty" an hour and a half.
func TestBareNumberBesideHoursAndMinutes(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		{"Delays fell from an hour ten to fifteen.", 70, 15},
		{"The wait went from one hour thirty to forty five.", 90, 45},
		{"Setup was cut from 3 hours 20 to 45.", 200, 45},
		{"Setup was cut from 3 hours 20 minutes to 45.", 200, 45},
		{"Setup fell from two hours ten to one thirty.", 130, 90},
		{"Setup fell from three hours forty to 90.", 220, 90},
		{"The wait rose from forty to an hour ten.", 40, 70},
		{"It was an hour twenty before and is fifty now, so half an hour less.", 80, 50},
		{"It took two hours forty before, and with the new form fifty.", 160, 50},
		{"A call fell from 1 min 20 s to 30.", 80, 30},
		{"In the drill we needed eleven hours. In autumn it was 2 h 50 instead of eleven.", 11, 2 + 50.0/60},
	} {
		notAccused(t, tt.answer)
		if before, after, ok := pairIn(tt.answer); !ok || quantity.Tidy(before) != tt.before || quantity.Tidy(after) != quantity.Tidy(tt.after) {
			t.Errorf("%q: %v → %v, %v", tt.answer, before, after, ok)
		}
	}
}

// A small number beside hours and minutes may be one of hours as well, and makes no pair with them.
func TestSmallNumberBesideHoursAndMinutes(t *testing.T) {
	for _, answer := range []string{
		"The wait dropped from one hour ten to eight.",
		"The wait rose from one hour ten to three.",
		"It took 1 h 50 before and 7 now.",
		"In autumn it was 2 h 50 instead of eleven.",
		"The wait fell from three hours forty to twelve.",
		"The wait rose from two hours ten to eleven.",
		"A call fell from 5 min 10 s to 45.",
	} {
		notAccused(t, answer)
		if before, after, ok := pairIn(answer); ok {
			t.Errorf("%q: %v → %v", answer, before, after)
		}
	}
	checkSums(t, []sumCase{
		{"The wait fell from fifty to an hour ten.", `50 min to 1.17 h is more, and you said "fell"`},
		{"The wait fell from an hour ten to fifty, so it halved.", "1.17 h to 50 min is 29 % less, not half"},
	})
}
