package pushback

import (
	"strings"

	"pushback/coach/text"
)

// ownThought returns what of a line of speech that sets no marks belongs to words in it: who runs on says two things in one
// breath, and the other one is not meant. "Those were the ones who got angry later and the refunds were down by a third" is
// quoted from "the refunds" on where the refunds are meant. A second thought begins with what it is about; one that begins
// with "it" needs the first.
func ownThought(answer string, whole, at text.Span) text.Span {
	if whole.Empty() || text.CountWords(whole.Of(answer)) <= oneThought || strings.ContainsAny(lineAround(answer, whole).Of(answer), ".,;:!?()\"") || !whole.Contains(at) {
		return whole
	}
	if leansOn.MatchString(whole.Of(answer)) {
		return whole // a condition or a denial holds for both
	}
	for p := at.Start - 1; p > whole.Start; p-- {
		n := looseBorder(answer, p)
		if n == 0 || p+n > at.Start {
			continue
		}
		rest := strip(answer, text.Span{Start: p + n, End: whole.End})
		if rest.Start <= at.Start && opensThought.MatchString(rest.Of(answer)) && !needsFirst.MatchString(rest.Of(answer)) && aClause(answer[whole.Start:p]) && text.CountWords(rest.Of(answer)) >= leastOfThought {
			whole = rest
			break
		}
	}
	for p := at.End; p < whole.End; p++ {
		if answer[p] == ' ' && opensOther.MatchString(answer[p:whole.End]) && aClause(answer[whole.Start:p]) {
			return tail(answer, text.Span{Start: whole.Start, End: p})
		}
	}
	return whole
}

// oneThought is how many words hold one thought at the most, leastOfThought how many one has at least that is quoted alone.
const oneThought, leastOfThought = 14, 6

// aClause reports whether words may be a thought of their own: somebody is in them who does something.
func aClause(words string) bool {
	return text.CountWords(words) >= fewestWords && hasSubject.MatchString(words)
}

var (
	hasSubject = text.NewPattern(`(?i)\b(?:i|i'm|i'd|i've|we|we'd|we've|they|he|she|it|that|there|those|you|nobody|people|everybody)\b`)
	// leansOn matches a first thought without which the second one means something else.
	leansOn = text.NewPattern(`(?i)^(?:(?:and|so|but) )?(?:if|when|unless|had)\b|\b(?:not|n't|never|nobody)\b.* and so\b`)
	// opensThought matches how a thought begins that needs none before it, opensOther how another one does whose subject is
	// none of those in the first.
	opensThought = text.NewPattern(`(?i)^(?:(?:the|a|an|our|my|every|each|no|all|both) |that (?:year|month|week|day|spring|summer|autumn|winter)\b|(?:after|before|in|on|at|by|for) (?:that|the|a)\b|(?:i|we)(?: |')|there (?:was|were|is|are) |\d)`)
	needsFirst   = text.NewPattern(`(?i)\b(?:it|them|that|this|those|these|so)$|^(?:i|we)\b.*\b(?:it|them|those|these)\b`)
	opensOther   = text.NewPattern(`(?i)^ or (?:i|we) |^ (?:and|but|so) (?:(?:the|a|an|our|my|every|each) \pL+|\pL{4,}s)(?: \pL+){0,2}? (?:is|are|was|were|went|came|had|has|said|says|they|fell|rose|dropped|took|takes|look|looks)\b`)
)
