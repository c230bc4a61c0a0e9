package pushback

import (
	"strings"

	"pushback/coach/numbers"
	"pushback/coach/text"
)

// EndedUp returns the last sentence in the second half of an answer that may tell what came of the work, where nobody
// heard an outcome: two values that can be set against each other, or something that is more, less or gone now. It is
// empty where no sentence does.
func EndedUp(answer string) (last text.Span) {
	for at := len(answer) / 2; at < len(answer); {
		s := around(answer, text.Span{Start: at, End: at + 1}, lineAround(answer, text.Span{Start: at, End: at + 1}), sentenceBorder)
		if words := s.Of(answer); s.Start >= len(answer)/3 && (setAgainst(words) || isDifferent.MatchString(words)) && !TellsPrice(words) && !Control(words) && !plans.MatchString(words) {
			if whole := Sentence(answer, s); !whole.Empty() {
				last = whole
			}
		}
		at = max(s.End, at) + 1
	}
	return last
}

// EndsInValues reports whether that sentence sets two values against each other: a number that nobody heard as a change.
func EndsInValues(answer string) bool { return setAgainst(EndedUp(answer).Of(answer)) }

// setAgainst reports whether words hold two different values of one kind: shares, times or counts of the same thing.
func setAgainst(words string) bool {
	if strings.Contains(words, "->") || strings.Contains(words, "→") {
		return true
	}
	type kind struct {
		dimension numbers.Dimension
		noun      string
	}
	seen := map[kind]float64{}
	for _, q := range numbers.Find(words) {
		switch q.Dimension {
		case numbers.Time, numbers.Share, numbers.Percent:
		case numbers.Count:
			if q.Noun == "" || neverSize.MatchString(q.Noun) {
				continue
			}
		default:
			continue
		}
		k := kind{q.Dimension, strings.ToLower(q.Noun)}
		if v, ok := seen[k]; ok && v != q.Mid() {
			return true
		}
		seen[k] = q.Mid()
	}
	return false
}

var (
	// isDifferent matches how people say that something is not as it was, without a number.
	isDifferent = text.NewPattern(`(?i)\b(?:(?:much|far|way|a lot|a good deal|noticeably|considerably|massively|clearly|so much) (?:fewer|less|more|better|[\pL]{3,}er)|(?:become|became|got|are|is) (?:very |much |really )?(?:rare|rarer|quieter|calmer|smoother)` +
		`|(?:went|gone|came|dropped|fell) (?:down|up) (?:a lot|massively|like \pL+)|(?:is|are|was|were|'s) (?:basically |practically |completely |almost )?gone\b|hardly (?:any|ever)\b|(?:almost|practically) never|no longer|not (?:\pL+ ){1,4}any ?more` +
		`|(?:all|both|every one|everyone) (?:[\pL-]+ ){1,3}(?:had )?(?:signed|joined|switched|renewed|came|moved)|signed (?:up|on)\b|(?:renewed|got promoted|was promoted|took over|leads? the)\b|asked for (?:it|more)|the same (?:day|afternoon|morning|evening)|in (?:all|every) (?:the |of the )?\pL+ (?:now|today)|no (?:fine|complaint|call|outage|incident)s?\b)`)
	// plans matches what is meant to come, or what would have.
	plans = text.NewPattern(`(?i)\b(?:will|would(?:n't| not| have)?|should|want(?:s|ed)? to|going to|hope[ds]?|plan(?:s|ned)?|next time|from now on|i (?:learned|learnt|told|said|took|reckoned)|what i took)\b`)
)
