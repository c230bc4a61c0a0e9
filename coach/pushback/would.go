package pushback

import "pushback/coach/text"

// OnlyWould returns the first place where an answer tells what its speaker would or usually does, and how often it does
// so; never, where it tells anything that they did.
func OnlyWould(answer string) (first text.Span, times int) {
	if ownDeed.MatchString(answer) {
		return text.Span{}, 0
	}
	all := wouldOnly.FindAllStringIndex(answer, mostWould)
	if len(all) == 0 {
		return text.Span{}, 0
	}
	first = text.Span{Start: all[0][0], End: all[0][1]}
	for _, at := range all {
		if Supposed(answer, at[0]) {
			continue // what would have to be the case first
		}
		if whole := Sentence(answer, text.Span{Start: at[0], End: at[1]}); !whole.Empty() {
			return whole, len(all)
		}
	}
	return first, len(all)
}

// Supposed reports whether what stands at a place of an answer would have to be the case first: "if | I would take over a
// team".
func Supposed(answer string, at int) bool {
	return supposed.MatchString(answer[max(0, at-len(" when ")):at])
}

var supposed = text.NewPattern(`(?i)\b(?:if|when) $`)

// mostWould is how many such places are counted.
const mostWould = 12

var (
	wouldOnly = text.NewPattern(`(?i)\b(?:i(?:'d| would|'ll| will) (?:\pL+ly |also |then |first |never |always )?(?:start|begin|look|ask|sort|go|talk|sit|take|make|write|put|set|read|try|want|check|find|build|show|call|see|pick|get|propose|explain|measure|decide|keep|be|do|have|not)\b|i (?:normally|usually|generally|typically|always|tend to|try to|aim to|like to|prefer to|make sure)\b)`)
	ownDeed   = text.NewPattern(`(?i)\b(?:i|we)(?:'ve| had| have)? (?:\pL+ly |also |then |first |just |never )?(?:\pL{3,}ed|used|went|took|made|wrote|put|set|read|ran|built|cut|sat|saw|found|got|gave|told|said|sent|left|kept|brought|came|began|chose|did|drove|drew|rang|met|spoke|stood|threw|won|lost|sold|bought|thought|knew|held|led|fell|flew|shut|split)\b`)
)
