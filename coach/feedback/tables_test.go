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
