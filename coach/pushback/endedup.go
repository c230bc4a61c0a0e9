package pushback

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// EndedUp returns the sentence of an answer that tells best what may have come of the work, where nobody heard an
// outcome: two values that can be set against each other before what is none any more, and that before what is only
// more, less or gone now; of several the last. It is empty where no sentence does.
func EndedUp(answer string) (best text.Span) {
	most := 0
	for at := len(answer) / 3; at < len(answer); {
		here := text.Span{Start: at, End: at + 1}
		s := around(answer, here, lineAround(answer, here), sentenceBorder)
		if words := s.Of(answer); s.Start >= len(answer)/4 && !TellsPrice(words) && !Control(words) && !plans.MatchString(words) && !InVain(answer, s) && !StatesGoal(answer, s) && !handedOn(words) {
			if n := tellsEnd(words, s.Start > len(answer)/2) + calledResult(answer, s); n > 0 && n >= most {
				if whole := InFull(answer, strip(answer, s)); !whole.Empty() && text.CountWords(whole.Of(answer)) <= mostInFull {
					best, most = whole, n
				}
			}
		}
		at = max(s.End, at) + 1
	}
	return best
}

// handedOn reports whether words tell who has the thing now and no change: what became of the work is another matter.
func handedOn(words string) bool {
	return (othersHaveIt.MatchString(words) || HandsOver(words) != nil) && !TellsChange(words) && len(quantity.Find(words)) == 0
}

// calledResult is how much more a sentence counts that its speaker calls the result.
func calledResult(answer string, s text.Span) int {
	const called = 4
	if line := lineAround(answer, s); resultCalled.MatchString(line.Of(answer)) && s.Start-line.Start < len("Result of it all: ") {
		return called
	}
	return 0
}

var resultCalled = text.NewPattern(`(?i)^[\s*#_>•-]*(?:(?:end |the )?results?|outcome|r)\b[*_]*\s*(?::|–|—|-\s)`)

// tellsEnd ranks how much a sentence tells what came of something, 0 for nothing: what is only different counts where
// the story ends.
func tellsEnd(words string, late bool) int {
	if OnlyDone(words) || MovedByHand(words) || OfScale(words) || doneByUs.MatchString(words) && !Compares(words) && !TellsChange(words) {
		return 0 // what was done, and not what came of it
	}
	switch {
	case setsValues(words):
		if !late {
			return 1 // it may be what was found
		}
		return 3
	case late && TellsChange(words):
		return 2
	case noneNow.MatchString(words), late && (countedNow.MatchString(marked(words)) || ofSoMany(words)):
		return 2
	case late && (isDifferent.MatchString(words) || inTheEnd.MatchString(words) || TellsLevel(words)):
		return 1
	}
	return 0
}

// OnlyDone reports whether a sentence begins with a deed of the speaker's and tells no change.
func OnlyDone(words string) bool { return deedFirst.MatchString(words) && !fromTo.MatchString(words) }

// EndsInValues reports whether that sentence holds a number of the end, or sets it against one of before.
func EndsInValues(answer string) bool { return tellsEnd(EndedUp(answer).Of(answer), true) > 1 }

// EndsInChange reports whether that sentence sets two values against each other.
func EndsInChange(answer string) bool { return tellsEnd(EndedUp(answer).Of(answer), true) > 2 }

// TellsEnd reports whether an answer tells near its end how a thing ended.
func TellsEnd(answer string) bool { return inTheEnd.MatchString(answer[len(answer)*2/3:]) }

// inTheEnd matches how people say that they come to the end.
var inTheEnd = text.NewPattern(`(?i)\bin the end,? (?:it|we|they|that|he|she|i|the \pL+)\b`)

// setsValues reports whether words hold a value before and a value after, or two that can be compared.
func setsValues(words string) bool {
	return setAgainst(words) || ComparesNumbers(words) || usedToBe.MatchString(marked(words)) || fromTo.MatchString(words) && len(quantity.Find(words)) > 1
}

// setAgainst reports whether words hold two different values of one kind: shares, times or counts of the same thing.
func setAgainst(words string) bool {
	if strings.Contains(words, "->") || strings.Contains(words, "→") {
		return strings.ContainsAny(words, "0123456789") || len(quantity.Find(words)) > 0
	}
	type kind struct {
		dimension quantity.Dimension
		noun      string
	}
	seen := map[kind]float64{}
	for _, q := range quantity.Find(words) {
		switch q.Dimension {
		case quantity.Time, quantity.Share, quantity.Percent:
		case quantity.Count:
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

// OfScale reports whether words tell only the range that something can be set to, or is rated in: no change.
func OfScale(words string) bool { return aScale.MatchString(words) }

// aScale matches such a range.
var aScale = text.NewPattern(`(?i)\bfrom (?:zero|0) to (?:a hundred|one hundred|100|ten|10)\b|\bscale (?:of|from) (?:zero|one|0|1) to\b`)

// doneByUs matches what begins with a deed of several.
var doneByUs = text.NewPattern(`(?i)^\W*(?:(?:so|and|then|but|well|um|uh)[, ]+)*we (?:\pL+ly |all |then |just )?(?:split|had \pL+ shifts|worked|tested|checked|sat|met|talked|went through|looked|discussed|decided|planned|tried|shared)\b`)

var (
	// deedFirst matches what begins with a deed of the speaker's, fromTo a change that such words may tell all the same.
	deedFirst = text.NewPattern(`(?i)^\W*(?:(?:so|and|then|but|okay|well|um|uh|also)[, ]+)*(?:i (?:\pL+ly )?(?:\pL+ed|count|keep|ask|had|read|look|use|start|check|wrote|built|made|took|went|got|put|ran|sat|drove|rode|drew|cut|read|sent|gave|left|told|said|chose|bought|found|set|let|rang|met|did|began|kept|threw|swapped)|(?:tested|pulled|read|counted|checked|sampled|sorted|measured|timed|compared|looked|went through|tried|interviewed|watched|listened|rang|called|asked))\b`)
	fromTo    = text.NewPattern(`(?i)\bfrom \S+ (?:\S+ ){0,4}?(?:down |up )?to\b|->|→`)
	// usedToBe and countedNow match a number of today, with the one of old and without it: "used to be five a month and
	// it's one", "seventeen of nineteen send now".
	usedToBe   = text.NewPattern(`\bused to (?:be|take|have|get|cost) [^.;!?\n]{0,30}?` + number + `[^.;!?\n]{0,60}?\b(?:now|it's|is|are|it was)\b[^.;!?\n]{0,20}?(?:` + number + `|\bone\b)`)
	countedNow = text.NewPattern(number + `[^.;!?\n]{0,40}?\bnow\b|\bnow\b[^.;!?\n]{0,30}?` + number + `|\bby (?:the )?\pL+(?: of \pL+)?,? (?:some |about |nearly |over )?` + number + `[^.;!?\n]{0,30}? (?:had|have|were|was)\b`)
	// noneNow matches what there is none of any more: "0 calls since March", "late nights: none since".
	noneNow = text.NewPattern(`(?i)\b(?:0|zero|none|no|not one|not a single)\b[^.;!?\n]{0,40}?\b(?:since|so far|against|after that|any ?more)\b|\b(?:is|was|were|are|to) (?:zero|none|0)\b|\b(?:no|not one|not a single) \pL+ (?:was|were|has been|had been|got) (?:lost|missed|damaged|late|stopped|delayed|rejected|hurt|cancelled)\b|\b(?:before|then)[,:]? (?:and )?(?:zero|none|0|nothing|not one) (?:after|afterwards|now|since|today)\b`)
	// isDifferent matches how people say that something is not as it was, without a number.
	isDifferent = text.NewPattern(`(?i)\b(?:(?:much|far|way|a lot|a good deal|noticeably|considerably|massively|clearly|so much) (?:fewer|less|more|better|[\pL]{3,}er)|(?:become|became|got|are|is) (?:very |much |really )?(?:rare|rarer|quieter|calmer|smoother)` +
		`|(?:went|gone|came|dropped|fell) (?:down|up) (?:a lot|massively|like \pL+)|(?:is|are|was|were|'s) (?:basically |practically |completely |almost )?gone\b|hardly (?:any|ever)\b|(?:almost|practically) never|no longer|not (?:\pL+ ){1,4}any ?more` +
		`|(?:all|both|every one|everyone) (?:[\pL-]+ ){1,3}(?:had )?(?:signed|joined|switched|renewed|came|moved)|signed (?:up|on)\b|(?:renewed|got promoted|was promoted|took over|leads? the)\b|(?:they|she|he|\pL{3,}s) asked for (?:it|more)|the same (?:day|afternoon|morning|evening)|in (?:all|every) (?:the |of the )?\pL+ (?:now|today)|no (?:fine|complaint|call|outage|incident)s?\b|(?:went|gone) back to\b|got the (?:offer|job|role|part|contract)|was (?:promoted|accepted|approved)|passed (?:the|its|his|her) |everything (?:\pL+ ){0,4}(?:was|got) \pL+|(?:nobody|no one) (?:stood|had to|lost|missed|noticed|complained|left|was)\b|took it back\b|(?:kept|won|keeps?) the (?:contract|customer|client|account)|stayed with us|we made it\b|(?:the|that|this) \pL+ (?:left|cancelled|quit)\b)`)
	// plans matches what is meant to come, or what would have.
	plans = text.NewPattern(`(?i)\b(?:will|would(?:n't| not| have)?|should|want(?:s|ed)? to|going to|hope[ds]?|(?:i|we) plan|planned to|next time|from now on|(?:i|we) (?:turned (?:it |that )?down|rejected|ruled out|decided against)|i (?:learned|learnt|told|said|took|reckoned|don't|do not|never|always|no longer|now)|what i took)\b`)
)
