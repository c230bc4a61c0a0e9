package pushback

import (
	"slices"
	"strings"

	"pushback/coach/text"
)

// StillWatching returns the words in which an answer tells plainly that its speaker goes on watching the thing, or did so
// for weeks after it was out: "I get every alarm on my phone", "read the report daily for two months". It is empty where
// there are none. It errs on the side of no: what it finds counts as heard plainly.
func StillWatching(answer string) text.Span {
	lower := lowered(answer)
	for from := 0; from < len(lower); {
		to := from + 1 + strings.IndexAny(lower[from:], ".;!?\n")
		if to == from {
			to = len(lower)
		}
		if part := lower[from:to]; saysHowLong(part) && !beforeWork.MatchString(part) {
			for _, m := range watchesOn.FindAllStringIndex(part, mostPlaces) {
				if told := watching(answer, lower, text.Span{Start: from + m[0], End: from + m[1]}); !told.Empty() {
					return told
				}
			}
		}
		from = to
	}
	return text.Span{}
}

// saysHowLong reports whether a part of an answer has one of the words without which nobody goes on watching: the pattern
// is slow, and few parts have one.
func saysHowLong(part string) bool {
	return slices.ContainsFunc(howLong[:], func(word string) bool { return strings.Contains(part, word) })
}

// beforeWork matches what was watched before anything was done.
var beforeWork = text.NewPattern(`\bbefore (?:i|we|that|anything)(?: \pL+)? (?:began|begun|started|built|wrote|touched|changed|was|did)\b|\bbefore that\b`)

var howLong = [...]string{"every ", "each ", "pages me", "rings me", "wakes me", "texts me", "mails me", "alerts me", "daily", "weekly", "monthly", "on my ", "this day", "since", "straight ", "coffee", "breakfast", "rota", "pager", "hotline", "on call", "on-call", "i was up", "i was there", "myself", "first thing", "before ", "ndays", "sdays"}

// watching returns the words around a place where somebody goes on watching, empty where that is not the speaker.
func watching(answer, lower string, at text.Span) text.Span {
	clause, sentence := clauseAt(lower, []int{at.Start, at.End}), Sentence(answer, at)
	if switchedOff.MatchString(clause + lower[min(len(lower), at.End):min(len(lower), at.End+farthestShown)]) {
		return text.Span{}
	}
	own := mineAlone.MatchString(at.Of(lower)) && !othersAct.MatchString(at.Of(lower)) || mine.MatchString(clause) || !othersAct.MatchString(clause) && (mine.MatchString(sentence.Of(answer)) || beginsWithVerb.MatchString(clause))
	if !own || unasked.MatchString(clause) {
		return text.Span{}
	}
	if told := Quote(answer, at); !told.Empty() {
		return told
	}
	return sentence
}

var (
	looksAt   = `(?:get|read|check|see|look (?:at|into|through)|go (?:through|over)|watch|sit in|answer|count|review|reread|open|listen to)`
	lookedAt  = `(?:read|checked|watched|looked (?:at|into|through)|went (?:through|over)|sat in|answered|counted|reviewed|followed)`
	soOften   = `(?:daily|weekly|monthly|(?:every|each) (?:single |other |second )?(?:day|morning|evening|night|week|month|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|shift)|on (?:mon|tues|wednes|thurs|fri)days)`
	watchesOn = text.NewPattern(`\bi (?:still |also |now |do |myself )*` + looksAt + ` (?:every|each|all|any) [^.;!?\n]{0,30}?\b(?:on my phone|myself|to this day|still)\b` +
		`|\b(?:to this day|still|since then|ever since|since),? i (?:still |myself |do )?` + looksAt + `\b[^.;!?\n]{0,60}` +
		`|\bi (?:open|read|check|look at|go through) (?:it|that|them|those|the \pL+) (?:with my|over|before|first thing|at) [^.;!?\n]{0,20}?\b(?:coffee|tea|breakfast|morning|mail|stand-?up|lunch)\b` +
		`|\b(?:i was )?on (?:the|its|their) (?:rota|pager|on-?call|hotline)\b[^.;!?\n]{0,40}?\b(?:myself|all (?:winter|summer|season|year)|every|since)\b` +
		`|^[-*•– ]*on[- ]call for (?:it|this|that)(?:, | (?:every|each|since|until|all|for|with)\b|$)[^.;!?\n:]{0,40}` +
		`|\bi was (?:up|there|on) (?:every|each) [^.;!?\n]{0,20}?\b(?:till|until|for)\b[^.;!?\n]{0,60}` +
		`|\bi (?:had|held|carried|kept) (?:the |its )?(?:pager|on-?call|alarm phone)\b[^.;!?\n]{0,20}?\b(?:for|until|till|all|through)\b[^.;!?\n]{0,30}` +
		`|\b(?:comes?|goes|lands?) straight (?:to me|on my (?:phone|desk))\b` +
		`|\bafter (?:the |that |its |our )?(?:release|launch|go-live|rollout)\b,? (?:i )?(?:still |then |also )?` + lookedAt + `\b[^.;!?\n]{0,40}\b` + soOften +
		`|\b` + lookedAt + ` (?:the |all |its |that |their )[^.;!?\n]{0,40}?\b` + soOften + ` (?:for|until|through|to this day)\b` +
		`|\b(?:(?:alarms?|alerts?|probe|monitor|check|pager) (?:still )?|(?:it|that|which) still )(?:pages|rings|wakes|texts|mails|alerts) me\b[^.;!?\n]{0,60}` +
		`|\b` + soOften + ` (?:with|w/|over|before) my (?:own )?(?:coffee|tea|breakfast)(?:[,.;]| and\b|$)[^.;!?\n]{0,40}` +
		`|\bi (?:get|have) (?:every|each|an?|the) [^.;!?\n]{0,20}?\bon my (?:own )?phone\b` +
		`|\b(?:read|check|review|go through|look at) (?:the|its|that|their|my) [^.;!?\n]{0,30}?\b(?:weekly|daily|monthly|(?:every|each) (?:day|morning|week|month))\b`)
	// switchedOff matches an alarm that was given up again.
	switchedOff = text.NewPattern(`^[^.!?\n]{0,120}?\b(?:switched|turned) (?:it |them |that )?off\b|^[^.!?\n]{0,120}?\b(?:gave|handed) (?:it|the pager|the alarms?|them) (?:over )?to\b`)
	// mineAlone matches a watch that can be nobody else's, whatever else its clause tells.
	mineAlone = text.NewPattern(`\b(?:pages|rings|wakes|texts|mails|alerts) me\b|\bmy (?:own )?(?:coffee|tea|breakfast)\b|^[-*•– ]*on[- ]call for\b`)
	// beginsWithVerb matches a clause of notes that begins with its verb, othersAct one that somebody else acts in.
	beginsWithVerb = text.NewPattern(`^(?:\W*(?:and|then|still) )?\W*(?:after|read|check|review|go|look|went|sat|watch|answer|count|follow)`)
	othersAct      = text.NewPattern(`\b(?:he|she|they|we|you|team|who|people|colleagues?|manager)\b`)
)
