package feedback

import (
	"strings"
	"testing"

	"pushback/coach"
	"pushback/prompts"
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

func TestAFlagIsNamedByTheFormInWhichItComes(t *testing.T) {
	for _, tt := range []struct {
		flag, answer string
		we           int
		want         string
	}{
		{"we_not_i", "We gathered it, we built it.", 2, "We, not I"},
		{"we_not_i", "It was gathered, and then it was built.", 0, "Nobody acts"},
		{"vague_impact", "The nurses were very happy.", 0, "Praise in place of a number"},
		{"vague_impact", "There were far fewer calls.", 0, "Words in place of a number"},
		{"handed_off", "Operations runs it.", 0, "Handed off"},
	} {
		f := coach.RedFlag{ID: tt.flag, Quote: tt.answer}
		w := newWriter(Feedback{Answer: tt.answer, Library: prompts.Open(), Report: coach.Report{Delivery: coach.Delivery{We: tt.we}, RedFlags: []coach.RedFlag{f}}})
		if got := w.flagTitleOf(f); got != tt.want {
			t.Errorf("%s in %q is called %q, want %q", tt.flag, tt.answer, got, tt.want)
		}
	}
}
