package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestAGoalIsNoOutcome(t *testing.T) {
	for answer, want := range map[string]bool{
		"Cloud storage. Goal for the half: memory from 940 MB to under 400. We ended at 610.": true,
		"The goal of the year was to get churn from 9 to 6.":                                  true,
		"- Target: calls from 90 to 40":                                                       true,
		"We brought it from 940 to 380, under our goal of 400.":                               false,
		"The target was 400 MB and we took memory from 940 MB to 380 MB.":                     false,
		"The goalkeeper app went from 9 crashes to 6.":                                        false,
		"Churn went from 9 to 6, which was the goal of the company.":                          false,
	} {
		at := strings.Index(answer, "from")
		if got := StatesGoal(answer, text.Span{Start: max(at, 0), End: len(answer)}); got != want {
			t.Errorf("%q: %t, want %t", answer, got, want)
		}
	}
}
