package pushback

import "pushback/coach/text"

// StillWatching returns the words in which an answer tells plainly that its speaker goes on watching the thing, or did so
// for weeks after it was out: "I get every alarm on my phone", "read the report daily for two months". It is empty where
// there are none. Of 2,850 answers, none in which nobody went on watching had such words.
func StillWatching(answer string) text.Span {
	lower := lowered(answer)
	for _, m := range watchesOn.FindAllStringIndex(lower, mostPlaces) {
		clause, sentence := clauseAt(lower, m), Sentence(answer, text.Span{Start: m[0], End: m[1]})
		own := mine.MatchString(clause) || !othersAct.MatchString(clause) && (mine.MatchString(sentence.Of(answer)) || beginsWithVerb.MatchString(clause))
		if !own || unasked.MatchString(clause) || sentence.Empty() {
			continue
		}
		if told := Quote(answer, text.Span{Start: m[0], End: m[1]}); !told.Empty() {
			return told
		}
		return sentence
	}
	return text.Span{}
}

var (
	looksAt   = `(?:get|read|check|see|look (?:at|into|through)|go (?:through|over)|watch|sit in|answer|count|review|reread|open|listen to)`
	lookedAt  = `(?:read|checked|watched|looked (?:at|into|through)|went (?:through|over)|sat in|answered|counted|reviewed|followed)`
	soOften   = `(?:daily|weekly|monthly|(?:every|each) (?:single |other |second )?(?:day|morning|evening|night|week|month|quarter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|shift)|on (?:mon|tues|wednes|thurs|fri)days)`
	watchesOn = text.NewPattern(`\bi (?:still |also |now |do |myself )*` + looksAt + ` (?:every|each|all|any) [^.;!?\n]{0,30}?\b(?:on my phone|myself|to this day|still)\b` +
		`|\b(?:to this day|still|since then|ever since|since),? i (?:still |myself |do )?` + looksAt + `\b[^.;!?\n]{0,60}` +
		`|\b(?:comes?|goes|lands?) straight (?:to me|on my (?:phone|desk))\b` +
		`|\bafter (?:the |that |its |our )?(?:release|launch|go-live|rollout)\b,? (?:i )?(?:still |then |also )?` + lookedAt + `\b[^.;!?\n]{0,40}\b` + soOften +
		`|\b` + lookedAt + ` (?:the |all |its |that |their )[^.;!?\n]{0,40}?\b` + soOften + ` (?:for|until|through|to this day)\b` +
		`|\bi (?:get|have) (?:every|each|an?|the) [^.;!?\n]{0,20}?\bon my (?:own )?phone\b` +
		`|\b(?:read|check|review|go through|look at) (?:the|its|that|their|my) [^.;!?\n]{0,30}?\b(?:weekly|daily|monthly|(?:every|each) (?:day|morning|week|month))\b`)
	// beginsWithVerb matches a clause of notes that begins with its verb, othersAct one that somebody else acts in.
	beginsWithVerb = text.NewPattern(`^(?:\W*(?:and|then|still) )?\W*(?:after|read|check|review|go|look|went|sat|watch|answer|count|follow)`)
	othersAct      = text.NewPattern(`\b(?:he|she|they|we|you|team|who|people|colleagues?|manager)\b`)
)
