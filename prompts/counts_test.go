package prompts

import (
	"slices"
	"testing"
)

// TestThereIsEnoughToRehearse holds the library to a season of preparation.
func TestThereIsEnoughToRehearse(t *testing.T) {
	lib := Open()
	for _, tt := range []struct {
		what      string
		got, want int
	}{
		{"questions", len(lib.Questions()), 220},
		{"questions that want a metric or a press release", ofKinds(lib, Metric, Vision), 40},
		{"questions on data", ofKinds(lib, Data), 5},
		{"ladders", len(lib.Ladders()), 60},
		{"pushbacks", len(lib.Pushbacks()), 150},
		{"rewrites", len(lib.Rewrites()), 85},
		{"cases", len(lib.Cases()), 24},
		{"principles", len(lib.Principles()), 16},
		{"loops", len(lib.Loops()), 4},
		{"judgements", len(lib.Rubric().Judgements), 5},
		{"verdicts", len(lib.Rubric().Verdicts), 6},
	} {
		if tt.got < tt.want {
			t.Errorf("%d %s, want at least %d", tt.got, tt.what, tt.want)
		}
	}
}

func ofKinds(lib *Library, kinds ...Kind) int {
	n := 0
	for _, q := range lib.Questions() {
		if slices.Contains(kinds, q.Kind) {
			n++
		}
	}
	return n
}

func TestEveryPrincipleHasTenQuestionsThatMainlyProbeIt(t *testing.T) {
	lib := Open()
	main := map[string]int{}
	for _, q := range lib.Questions() {
		if q.Kind == Behavioural {
			main[q.Principles[0]]++
		}
	}
	for _, p := range lib.Principles() {
		if main[p.ID] < 10 {
			t.Errorf("%s: %d questions, want at least 10", p.ID, main[p.ID])
		}
	}
}

func TestEveryLoopCanAskEachOfItsKinds(t *testing.T) {
	lib := Open()
	for _, l := range lib.Loops() {
		for _, kind := range l.Kinds {
			n := 0
			for _, q := range lib.Questions() {
				if q.Kind == kind && slices.Contains(q.Loops, l.ID) {
					n++
				}
			}
			if n < 8 {
				t.Errorf("%s: %d %s questions, want at least 8", l.ID, n, kind)
			}
		}
	}
}

func TestEveryRedFlagHasLaddersAndRewrites(t *testing.T) {
	lib := Open()
	ladders, rewrites := map[string]int{}, map[string]int{}
	for _, l := range lib.Ladders() {
		ladders[l.Flag]++
	}
	for _, r := range lib.Rewrites() {
		rewrites[r.Flag]++
	}
	for _, f := range lib.RedFlags() {
		if ladders[f.ID] < 3 || rewrites[f.ID] < 5 {
			t.Errorf("%s: %d ladders and %d rewrites, want at least 3 and 5", f.ID, ladders[f.ID], rewrites[f.ID])
		}
	}
}
