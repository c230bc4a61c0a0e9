package prompts

import (
	"strings"
	"testing"
)

func eachRung(visit func(l Ladder, level int, text string)) {
	for _, l := range Open().Ladders() {
		for i, r := range l.Rungs {
			visit(l, i+1, r.Text)
		}
	}
}

func TestEveryRungAsksOneShortQuestionLast(t *testing.T) {
	eachRung(func(l Ladder, level int, text string) {
		if strings.Count(text, "?") != 1 || !strings.HasSuffix(text, "?") {
			t.Errorf("%s/%d: %q does not end in its one question", l.ID, level, text)
		}
		if n := len(strings.Fields(text)); n > 35 {
			t.Errorf("%s/%d: %d words, more than an interviewer says in one breath", l.ID, level, n)
		}
	})
}

func TestQuotesStandInQuotationMarks(t *testing.T) {
	eachRung(func(l Ladder, level int, text string) {
		if strings.Count(text, "{quote}") != strings.Count(text, "“{quote}”") {
			t.Errorf("%s/%d: the answer's own words stand without quotation marks: %q", l.ID, level, text)
		}
	})
}

func TestLaddersCloseWithinThreeRungs(t *testing.T) {
	for _, l := range Open().Ladders() {
		if n := len(l.Rungs); n < 2 || n > 3 {
			t.Errorf("%s: %d rungs, want 2 or 3", l.ID, n)
		}
	}
}

// An interviewer must never be left without a question because the answer holds no figure.
func TestEveryFlagCanBePushedOnWithoutAFigure(t *testing.T) {
	plain := map[string]int{}
	for _, l := range Open().Ladders() {
		if len(l.Kinds) == 0 && !slotPattern.MatchString(strings.ReplaceAll(l.Rungs[0].Text, "{quote}", "")) {
			plain[l.Flag]++
		}
	}
	for _, flag := range guideFlags {
		if plain[flag] < 3 {
			t.Errorf("%s: %d ladders begin without a figure of the answer, want at least 3", flag, plain[flag])
		}
	}
}
