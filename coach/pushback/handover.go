package pushback

import (
	"unicode/utf8"

	"pushback/coach/text"
)

// Handover returns the clause of an answer, in its second half, that tells in plain words how the thing came to be
// somebody else's: who has had it, and since when. It is empty where none does.
func Handover(answer string) text.Span {
	half := len(answer) / 2
	for half < len(answer) && !utf8.RuneStart(answer[half]) {
		half++
	}
	for _, m := range othersHaveIt.FindAllStringIndex(answer[half:], mostPlaces) {
		at := text.Span{Start: half + m[0], End: half + m[1]}
		clause := around(answer, at, lineAround(answer, at), clauseBorder)
		words := clause.Of(answer)
		who := answer[clause.Start:at.Start]
		if fromThen.MatchString(words) && !mine.MatchString(who) && !everybody.MatchString(who) && !onlyWanted.MatchString(words) {
			return strip(answer, clause)
		}
	}
	if m := letGo.FindStringIndex(answer[half:]); m != nil {
		at := text.Span{Start: half + m[0], End: half + m[1]}
		return strip(answer, around(answer, at, lineAround(answer, at), sentenceBorder))
	}
	return text.Span{}
}

// letGo matches how people say that they know nothing of a thing any more, or that their part of it is over.
var letGo = text.NewPattern(`(?i)\bwhat(?:'s| has| is) become of [^.;!?\n]{2,40}? i (?:couldn't|can't|cannot|could not|don't)\b|\b(?:my|our) (?:work|part|job|involvement) (?:ended|stopped|was over|was done) (?:with|there|at|after)\b|\bthe [\pL -]{2,25}(?:team|department|desk|group|unit|office) ha(?:s|ve) it (?:now|today|since)\b`)

// GivesAway reports whether words may tell that a thing came to be somebody else's. It errs on the side of yes.
func GivesAway(words string) bool {
	return othersHaveIt.MatchString(words) || HandsOver(words) != nil || goneOn.MatchString(words)
}

// goneOn matches a speaker who went on to something else.
var goneOn = text.NewPattern(`(?i)\b(?:i|i've|we) (?:\w+ )?(?:moved|went|switched|changed|left|started|began|was moved|gave|handed|passed)\b|\b(?:theirs|their (?:job|work|baby|thing)|with them|sees? to it|(?:their|other|good) (?:own )?hands|support|operations|ops|sre)\b`)

var (
	// othersHaveIt matches the verbs by which a thing is somebody's to look after.
	othersHaveIt = text.NewPattern(`(?i)\b(?:(?:takes?|took|taken|taking) (?:(?:it|that|this|them|the [\pL -]{1,20}) )?(?:over|care)|ha(?:s|ve|d) (?:belonged to|looked after)|belonged to|look(?:s|ed)? after|(?:is|are|was|were) (?:now )?(?:in charge|responsible)|` +
		`(?:does|do|runs?|has|have|had) (?:it|this|that|them) (?:from there|from then|now|ever since|since|without me|today)|keeps? an eye|(?:moved|went) (?:over )?to (?:an?|the|our|another) (?:\pL+ ){0,2}(?:team|centre|center|group|department|unit)|(?:watch(?:es|ed)?|monitors?|monitored) (?:it|that|this|them)|(?:passed|handed) (?:it|that|this|them|the [\pL]+)(?: \pL+)? to)\b`)
	// fromThen matches since when.
	fromThen = text.NewPattern(`(?i)\b(?:since|after (?:that|the|go-live|launch)|afterwards|from (?:there|then|that|` + monthOrSeason + ` on)|today|now(?:adays)?|these days|later|then|in the end|without me|every (?:year|autumn|spring|month|week))\b`)
	// everybody matches those who use a thing, and do not own it.
	everybody = text.NewPattern(`(?i)\b(?:all|both|each|every\pL*|most|customers?|users?|clients?|people|they all|branches|sites|teams)\b`)
	// onlyWanted matches what did not come to it.
	onlyWanted = text.NewPattern(`(?i)\b(?:want(?:ed|s)?|offer(?:ed|s)?|would|could|asked|should|will|before|not|never|no longer|nobody|(?:the|this|that|our|my) (?:\pL+ )?(?:format|idea|method|template|practice|approach|habit|checklist|wording))\b|n't\b`)
)
