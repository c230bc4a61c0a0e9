package pushback

import (
	"strings"

	"pushback/coach/text"
)

// StatesGoal reports whether words of an answer stand in a sentence that begins by saying what was to be reached: its
// values are no outcome.
func StatesGoal(answer string, at text.Span) bool {
	if at.Empty() || at.End > len(answer) {
		return false
	}
	from := strings.LastIndexAny(answer[:at.Start], ".!?\n") + 1
	return aGoal.MatchString(answer[from:at.End]) && !thenDone.MatchString(answer[from:at.Start])
}

// thenDone matches how such a sentence goes on to what was reached: "the target was 400 MB and we took it from".
var thenDone = text.NewPattern(`(?i)\b(?:and|but|so|then) (?:i|we|it|they)\b`)

// aGoal matches how such a sentence begins: "Goal for the half: memory from 940 MB to under 400".
var aGoal = text.NewPattern(`(?i)^[\s*•-]*(?:so |and |well |okay )?(?:the |our |my |their )?(?:\pL+ )?(?:goals?|targets?|aims?|objectives?|okrs?) (?:\pL+ ){0,4}?(?:was|were|is)\b|^[\s*•-]*(?:the |our |my )?(?:goals?|targets?|aims?|objectives?|okrs?)\b[^.!?\n:]{0,40}:`)
