package pushback

import "pushback/coach/text"

// Became returns the sentence of an answer that tells what somebody who was helped has become, or does alone by now: "she
// was promoted in spring", "he reviews my code these days". It is the last such one, and empty where there is none.
func Became(answer string) (best text.Span) {
	for _, s := range sentencesOf(answer) {
		if s.Start < len(answer)/3 || !grown.MatchString(s.Of(answer)) || asHoped.MatchString(s.Of(answer)) || noPerson.MatchString(s.Of(answer)) {
			continue
		}
		if whole := strip(answer, s); !whole.Empty() && text.CountWords(whole.Of(answer)) <= mostInFull {
			best = whole
		}
	}
	return best
}

var (
	grown = text.NewPattern(`(?i)\b(?:was|were|got|been|is) (?:\pL+ly )?(?:promoted|made (?:a |the )?(?:team )?(?:lead|senior|head|manager|owner)\w*|hired|taken on)\b` +
		`|\b(?:he|she|they|he's|she's|they're|(?-i:\p{Lu}\p{Ll}+)) (?:has |have |had |is |are |was |were )?(?:now |today |since |by then |these days |already )*(?:leads|led|leading|runs?|running|owns?|owning|trains?|training|teaches|teaching|reviews|mentors|mentoring|heads?|chairs?|presents|decides|passed|took over|in charge)\b` +
		`|\b(?:he|she|they)(?:'s|'re| is| are)? (?:\pL+ ){0,3}?(?:now|today|these days|by now|nowadays)\b` +
		`|\b(?:he|she|they) (?:\pL+ ){1,6}?(?:alone|by (?:himself|herself|themselves)|of (?:his|her|their) own|on (?:his|her|their) own|without (?:me|asking|anybody|any help))\b`)
	// noPerson matches a sentence that begins with something else than who was helped.
	noPerson = text.NewPattern(`(?i)^\W*(?:(?:and|so|but|then|now|today),? )*(?:it|its|this|that|what|which|nobody|everybody|everyone|everything|nothing|our|my|the|these|those|there|finance|sales|marketing|legal|support|operations|ops|sre|security|procurement)\b`)
	// asHoped matches what was wished or planned for somebody.
	asHoped = text.NewPattern(`(?i)\b(?:should|would|could|wanted|hoped|hoping|so that|if|until|before|plan(?:ned)?|might|wasn't|not yet|never)\b`)
)
