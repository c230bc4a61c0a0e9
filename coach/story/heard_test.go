package story

import (
	"strings"
	"testing"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/text"
)

// TestTheBankQuotesWholeClauses holds that what the bank shows of a version stops within no thought, and is nothing that was
// only heard in doubt.
func TestTheBankQuotesWholeClauses(t *testing.T) {
	const answer = "In week five I saw in the weekly count that we would miss it. Nine owners waited."
	heard := func(words, id string, doubtful bool) coach.Evidence {
		at := strings.Index(answer, words)
		return coach.Evidence{ID: id, Quote: words, Span: text.Span{Start: at, End: at + len(words)}, Strength: ear.Clear, Doubtful: doubtful}
	}
	got := HearingOf(coach.Report{Evidence: []coach.Evidence{
		heard("In week five I saw in the weekly count", "post_launch_ownership", false),
		heard("Nine owners waited", "scope", true),
	}}, answer).Quotes
	if want := "In week five I saw in the weekly count that we would miss it"; got.Ownership != want {
		t.Errorf("ownership is %q, want %q", got.Ownership, want)
	}
	if got.Scope != "" {
		t.Errorf("the size that was heard in doubt is shown: %q", got.Scope)
	}
}
