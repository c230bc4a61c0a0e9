package pushback

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// Contrasts reports whether words set those with a change against those without it, each with a value of the same kind: the
// outcome of a comparison.
func Contrasts(words string) bool {
	if !withAndWithout.MatchString(words) {
		return false
	}
	all := quantity.Find(words)
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.Dimension == b.Dimension && a.Unit == b.Unit && a.Value != b.Value && (a.Dimension == quantity.Percent || a.Unit != "" || a.Value != float64(int(a.Value))) {
				return true
			}
		}
	}
	return false
}

// withAndWithout matches how both groups are named.
var withAndWithout = text.NewPattern(`(?i)\bwith(?: (?:it|the|that|this|a|my|our|\pL+))?\b[^\n]*\b(?:without|in control|in the (?:control|holdout|others?|rest|old \pL+)|the (?:others?|rest|control|holdout))\b|\bin the (?:control|holdout|others?)\b|\bin control\b|\bthe (?:holdout|control group)\b`)

// ComparedOutcome returns the sentence of an answer that tells the outcome of a comparison, the last of several; empty where
// none does.
func ComparedOutcome(answer string) (last text.Span) {
	for _, s := range sentencesOf(answer) {
		if words := s.Of(answer); Contrasts(words) && text.CountWords(words) <= mostInFull && !StatesGoal(answer, s) {
			last = s
		}
	}
	return last
}
