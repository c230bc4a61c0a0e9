package pushback

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// WithSubject returns a short outcome that is told of "it" or "they" with what was said right before it, "The average visitor
// used to hear nine stops, and then it was fourteen": what it is stands there. So does what a bare deed was done to, "The
// architect had a design. I followed it". It is the words themselves where they name it, where a new item of notes begins
// with them in given, the answer as it was typed, or where both are more than a table has room for.
func WithSubject(answer, given string, s text.Span) text.Span {
	if words := s.Of(answer); !bareDeed.MatchString(words) && !countsIt(words) || text.CountWords(words) > mostOfIt {
		return s
	}
	head := answer[:s.Start]
	for trimmed := ""; ; head = trimmed {
		trimmed = strings.TrimRight(head, " \n,-*•")
		trimmed = strings.TrimSuffix(trimmed, joinedBy.FindString(trimmed))
		if trimmed == head {
			break
		}
	}
	end := len(strings.TrimRight(head, ".!"))
	if end < 1 || strings.Contains(given[end:s.Start], "\n") || strings.ContainsAny(answer[end-1:end], "?:") || strings.TrimSpace(answer[end:s.Start]) == "" {
		return s
	}
	at := text.Span{Start: end - 1, End: end}
	before := strip(answer, around(answer, at, lineAround(answer, at), sentenceBorder))
	both := text.Span{Start: before.Start, End: s.End}
	if !bareDeed.MatchString(s.Of(answer)) && len(quantity.Find(before.Of(answer))) == 0 || continues.MatchString(before.Of(answer)) {
		return s
	}
	if before.Empty() || text.CountWords(both.Of(answer)) > mostTold || fragment(answer, before) {
		return s
	}
	return both
}

// countsIt reports whether words tell a number of "it" or "they", other than what it is worth.
func countsIt(words string) bool {
	return toldOfIt.MatchString(words) && !worthIt.MatchString(words) && len(quantity.Find(words)) > 0
}

// mostOfIt is how many words an outcome has at the most that is looked up.
const mostOfIt = 14

var (
	toldOfIt = text.NewPattern(`(?i)^(?:it|they|that)(?:'s|'re)?(?: \pL+)*? (?:(?:is|was|are|were|came|comes|went|goes|fell|dropped|rose|became|now|basically|only|like|about)\b|\d)`)
	bareDeed = text.NewPattern(`(?i)^(?:i|we) (?:\pL+ ){1,2}(?:it|that|this|them)$`)
	// worthIt matches what stands by itself: whatever it was, that is what it brought.
	worthIt = text.NewPattern(`(?i)\b(?:worth|sav(?:es|ed)|earns?)\b`)
	// continues matches a sentence that is itself the rest of one before it.
	continues = text.NewPattern(`(?i)^(?:what|which|who|whose|without|with|than|or)\b`)
	joinedBy  = text.NewPattern(`(?i)[ \n](?:and|so|but|then|um|uh)$`)
)
