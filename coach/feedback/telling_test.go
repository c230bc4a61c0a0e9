package feedback

import (
	"strings"
	"testing"

	"pushback/coach"
)

func TestTheBandOfIAndWeSaysNoMoreThanItKnows(t *testing.T) {
	for _, tt := range []struct {
		answer string
		i, we  int
		flag   string
		want   string
	}{
		{"I drew it, I built it and I ran it.", 9, 0, "", "no team in sight"},
		{"I drew it and she built it with me.", 9, 0, "", "9 × “I”, 0 × “we”."},
		{"I drew it. One of the pilots told me that it was late.", 9, 0, "", "9 × “I”, 0 × “we”."},
		{"We built it.", 1, 8, "we_not_i", "cannot tell what was yours"},
		{"We built it and I chose the valve.", 3, 8, "", "3 × “I”, 8 × “we”."},
		{"It was built.", 1, 1, "", ""},
	} {
		r := coach.Report{Delivery: coach.Delivery{I: tt.i, We: tt.we}}
		if tt.flag != "" {
			r.RedFlags = []coach.RedFlag{{ID: tt.flag}}
		}
		w := newWriter(Feedback{Answer: tt.answer, Report: r})
		if got := w.balance(); !strings.Contains(got, tt.want) || tt.want == "" && got != "" {
			t.Errorf("%q: said %q, want %q in it", tt.answer, got, tt.want)
		}
	}
}
