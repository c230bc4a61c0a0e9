package review

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/tui/screen"
)

func TestTwoTellingsArePairedPartByPart(t *testing.T) {
	turn := func(who, words string) interview.Turn { return interview.Turn{Who: who, Words: words} }
	parts := []interview.Turn{turn("Interviewer", "Q"), turn("Situation", "s"), turn("Task", ""), turn("Interviewer", "Who?"),
		turn("You", "I"), turn("Interviewer", "Fine."), turn("Interviewer", "And then?"), turn("You", "")}
	whole := []interview.Turn{turn("Interviewer", "Q"), turn("You", "all"), turn("Interviewer", "Why?"), turn("You", "so")}
	said := func(turns []interview.Turn) string {
		var words []string
		for _, t := range turns {
			words = append(words, strings.TrimSpace(t.Words))
		}
		return strings.Join(words, "/")
	}
	for _, tt := range []struct {
		before, after []interview.Turn
		want          string
	}{
		{parts, whole, "s=all Who?/I=Why?/so And then?/="},
		{whole, parts, "all=s Why?/so=Who?/I =And then?/"},
		{parts, parts, "s=s Who?/I=Who?/I And then?/=And then?/"},
		{nil, whole, "=all =Why?/so"},
	} {
		var got []string
		for _, p := range pairs(review.Texts{Before: tt.before, After: tt.after}) {
			got = append(got, said(p.before)+"="+said(p.after))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("got %q, want %q", strings.Join(got, " "), tt.want)
		}
	}
}

func TestTwoColumnsFitTheTerminal(t *testing.T) {
	long := []interview.Turn{{Who: "Interviewer", Words: "Q"}, {Who: "You", Words: strings.Repeat("東京 word ", 90)}}
	for _, width := range []int{60, 99, 100, 120, 300} {
		env := screen.Env{Width: width, Height: 40}
		for _, line := range columns(env, review.Comparison{Texts: review.Texts{Before: long, After: long}}, true) {
			if w := ansi.StringWidth(line); w > width {
				t.Errorf("at %d a line is %d wide: %q", width, w, line)
			}
		}
	}
}
