package coach_test

import (
	"slices"
	"testing"

	"pushback/coach"
)

func TestNothingIsRaisedThatTheAnswerSpeaksAgainst(t *testing.T) {
	for _, tt := range []struct {
		flag, answer, words string
		raised              bool
	}{
		{"no_customer_loop", "I rode along with a porter and moved the key.", "", false},
		{"no_customer_loop", "I moved the key and went home.", "", true},
		{"no_own_decision", "I chose the small one.", "", false},
		{"no_own_decision", "The small one was taken.", "", true},
		{"no_numbers", "It was sixty per cent of the time and it became ninety.", "", false},
		{"no_numbers", "It went from 40 to 10.", "", false},
		{"no_numbers", "It would be forty.", "", true},
		{"no_result", "The guests were delighted.", "", false},
		{"no_result", "I wrote the list.", "", true},
		{"launch_only", "Invitations were printed.", "Invitations were printed", false},
		{"launch_only", "It went live in May.", "It went live in May", true},
		{"launch_only", "It went live in May. I still read the chart.", "It went live in May", false},
		{"vague_impact", "The guests were happy.", "The guests were happy", true},
		{"vague_impact", "The chart hung on the wall.", "The chart hung on the wall", false},
		{"vague_impact", "The chart hung on the wall.", "", false},
	} {
		r := newCoach(earOf{flags: [][2]string{{tt.flag, tt.words}}}).Analyze(coach.Input{Text: tt.answer})
		got := slices.ContainsFunc(r.RedFlags, func(f coach.RedFlag) bool { return f.ID == tt.flag })
		if got != tt.raised {
			t.Errorf("%s in %q: raised %t", tt.flag, tt.answer, got)
		}
	}
}
