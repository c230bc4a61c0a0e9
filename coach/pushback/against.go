package pushback

import (
	"slices"

	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// The questions of this file are about an answer as a whole, and err on the side of yes: they keep
// the feedback from saying that something was not heard where it may well have been told.

// HearsPeople reports whether somebody who uses the thing may be heard in an answer: anybody who shows
// the speaker something, asks for it or tries it out.
func HearsPeople(answer string) bool {
	return len(keep(answer, showsMe, func(s string) bool { return !unasked.MatchString(s) })) > 0
}

var showsMe = text.NewPattern(`(?i)\b(?:showed|asked) (?:me|us)\b|\bi (?:then )?(?:phoned|rang|called|wrote to|visited|e-?mailed) (?:everybody|everyone|every|all|each|(?:the )?(?:people|ones|those|customers?|users?)) (?:of them |one of them )?(?:who|that|with|who'd)\b|\basked for (?:it|this|that|one)\b|\b(?:watched|saw|noticed|wrote down|followed)\b[^.;!?\n]{0,40}\b(?:she|he|they|people|users?) (?:types?|typed|did|clicked|used|tried|kept|never|always|went|stopped|opened|closed|pressed|scrolled)|\b(?:tested|tried)\b[^.;!?\n]{0,30}? (?:with|on) ` + who + `\b`)

// AsksForFailure reports whether a question asks for something that went wrong.
func AsksForFailure(question string) bool {
	return wentWrong.MatchString(putRight.ReplaceAllString(lowered(question), ""))
}

// putRight matches what was wrong before the story begins, or with others: the story is of how it came right.
var putRight = text.NewPattern(`\b(?:that you (?:then )?put right|(?:was|were) failing|(?:that|which|what|something|problem|thing|risk|detail|bug) (?:others|everybody|everyone|nobody|people|no one|your team) (?:else )?(?:had |have )?missed|(?:could|can|must|may|should)(?: ?not|n't)(?: be allowed to)? fail|what was wrong|part of it was wrong|turned out to be wrong|you are wrong|(?:gone|went) wrong and that you put right)\b`)

var wentWrong = text.NewPattern(`(?i)\b(?:fail(?:s|ed|ing|ures?)?|mistakes?|wrong|missed|fell short|disappoint\w+|not what (?:you|we) (?:had )?(?:hoped|expected|wanted)|regret|setback|did(?:n't| not) (?:work|go|meet|deliver))\b`)

// AsksForConflict reports whether a question asks how its speaker got on with somebody who wanted something else.
func AsksForConflict(question string) bool { return ofConflict.MatchString(question) }

var ofConflict = text.NewPattern(`(?i)\b(?:conflicts?|disagree\w*|argument|dispute|quarrel|clash\w*|tensions?|friction|difficult (?:\pL+ )?(?:partner|colleague|co-?worker|person|people|team|manager|stakeholder|peer)|criticism|feedback you (?:got|received|were given))\b`)

// AsksForPeople reports whether a question asks for somebody who was developed: what they take over is no handover.
func AsksForPeople(question string) bool { return ofPeopleAsked.MatchString(question) }

var ofPeopleAsked = text.NewPattern(`(?i)\b(?:mentor\w*|coach\w*|(?:develop|grow|help|rais)\w* (?:some(?:one|body)|a person|an? (?:colleague|junior|engineer))|(?:develop|grow)\w* (?:people|others)|(?:someone|somebody|person|people) (?:you|whom you|who) (?:developed|helped|mentored|grew)|you(?: have|'ve)? (?:ever )?taught|taught (?:some(?:one|body)|others|people)|trust(?:ed)? (?:someone|somebody) with|(?:give|gave|given) away|ready to take over|candidate|interviewer|hir(?:e|ed|ing)|a colleague who|feedback you|a skill that)\b`)

// Argues reports whether an answer tells that its speaker was of another mind and said so: whoever commits after that
// carries out no orders.
func Argues(answer string) bool { return ofAnotherMind.MatchString(answer) }

var ofAnotherMind = text.NewPattern(`(?i)\bi (?:\w+ )?(?:argued|disagreed|was against|objected|refused|insisted|pushed back|said no|warned|spoke (?:up|against))\b`)

// BlamesSelf reports whether an answer takes a part of what went wrong on its speaker.
func BlamesSelf(answer string) bool {
	return ownFault.MatchString(notMine.ReplaceAllString(lowered(answer), ""))
}

// notMine matches a part that somebody puts away from themselves, or finds nothing wrong with.
var notMine = text.NewPattern(`\b(?:not|wasn't|isn't|none of|nothing of|how (?:can|could) (?:it|this|that) be) (?:it |this |that )?(?:(?:was|is) )?(?:really )?(?:my|on me)\b(?: \w+)?|\bif i (?:should|could|had)\b|` +
	`\b(?:(?:don't|do not|can't|cannot) (?:see|think of|know) what(?: else| more)?|what (?:else|more)|nothing|anything|\w+n't much|not much|\w+n't a lot|not a lot|little)(?: else| more)?(?: that)? i (?:could|should|would) have\b|` +
	`\b(?:did|done) my (?:part|share)\b|\bnothing to do with my (?:part|share)\b|\b(?:land\w*|(?:they|he|she|people|want\w* to|tr(?:y|ied) to) put|pin\w*|blame\w*) (?:it |this |that |all )?on me\b|` +
	`\bmy (?:part|share)(?: of \w+(?: \w+)?)? (?:was|were) (?:(?:the|a|an|all) (?:\w+ )?(?:done|right|fine|good|correct|best|easy|small)|done|absolutely|completely|right|correct|fine|good|ready|finished|perfect|clean|properly|in order)\b`)

// SetsValues reports whether words tell how many of how many, or hold two values of one kind that could be set against each
// other.
func SetsValues(words string) bool { return ofSoMany(words) || setAgainst(words) }

// ofSoMany reports whether words tell a part of so many: "58 of 77", "one in five".
func ofSoMany(words string) bool {
	return slices.ContainsFunc(quantity.Find(words), func(q quantity.Quantity) bool { return q.Of > 0 })
}

// Unfinished reports whether an answer says that the thing has not come to its end.
func Unfinished(answer string) bool {
	at := notYetBuilt.FindStringIndex(answer)
	return unfinishedYet.MatchString(answer) || at != nil && !TellsLaunch(answer[at[1]:])
}

// notYetBuilt matches what was not there by then, and may have come later.
var notYetBuilt = text.NewPattern(`(?i)\bnothing (?:of (?:it|that|this) |was |is )?(?:was |is |has been |had been )?(?:built|shipped|released|live) (?:at that (?:point|time)|yet|by then|so far)\b|\bnot (?:been )?built (?:yet|by then)\b`)

var unfinishedYet = text.NewPattern(`(?i)\b(?:(?:isn't|is not|wasn't|hasn't|not) (?:yet )?(?:begun|begin|finished|done yet|live yet|launched yet|been (?:launched|switched on|released))|before it was (?:switched on|launched|released|finished)|that's where (?:it|we) (?:stands?|are)|how it (?:would |will )?end(?:s|ed)?,? i (?:can't|cannot|don't)|(?:can't|cannot|can not) (?:tell you |say )(?:yet )?how it ends|nothing is decided|(?:lying|lies) there still|(?:we're|i'm|we are|i am) still at it|(?:it's|is) planned for|(?:isn't|is not|aren't|are not|not) out yet|(?:i'm|we're|i am|we are) (?:still )?in the middle of (?:it|that|this)|until then the (?:old|present|current) \pL+ (?:stays|stay|remains?|runs?)|(?:the )?(?:first|next) \pL+ is (?:planned|due|scheduled)|can't say (?:today|yet) (?:whether|if|what|how)|still (?:lying|on a branch|in review|waiting)|stopped before)\b`)

// SuggestsChange reports whether words may tell how much something changed: a number that it came to, or
// was compared with.
func SuggestsChange(words string) bool { return TellsLevel(words) || ComparesNumbers(words) }

// TellsLevel reports whether words tell a number that something came to.
func TellsLevel(words string) bool { return comesTo.MatchString(marked(words)) }

// ComparesNumbers reports whether words set a number beside what it is or was at other times.
func ComparesNumbers(words string) bool { return besideUsual.MatchString(marked(words)) }

var (
	comesTo     = text.NewPattern(`\b(?:is|are|was|were|stands?|stood) (?:now )?at (?:about |around )?` + number + `|\b(?:got|get|went|came|come|fell|rose|dropped|grew) (?:down |up )?to (?:about |around |roughly |nearly |just |only |some )?` + number)
	besideUsual = text.NewPattern(number + `[^.;!?\n]{0,60}?\b(?:before|normally|usually|previously|last year|used to|instead of|against|rather than)\b[^.;!?\n]{0,30}?` + number)
)

// NamesMoney reports whether an answer speaks of an amount of money.
func NamesMoney(answer string) bool { return money.MatchString(answer) }

var money = text.NewPattern(`[$€£¥]|(?i)\b(?:euros?|dollars|pounds|grand|francs|rupees|kron(?:or|er)|crowns|reais|pesos|yen|yuan|z[lł]oty|forints?|lira|lari|naira|rand|shillings|rubles|roubles|dirhams?|riyals?|baht|rupiah|taka|lakhs?|crores?|ringgit|quid|usd|eur|chf|pln|czk|sek|nok|dkk|inr|brl|zar|aud|cad|nzd)\b`)

// Keeps reports whether words tell of something that the speaker still does.
func Keeps(words string) bool { return still.MatchString(words) && !overTo.MatchString(words) }

var (
	still  = text.NewPattern(`(?i)\b(?:i|i'm|i am|i've|me) (?:still|\w+ still)\b|\bmy (?:phone|desk|screen|name)\b`)
	overTo = text.NewPattern(`(?i)\b(?:t(?:ake[sn]?|ook|aking) (?:it |that |this |the )?(?:\w+ )?(?:over|care|charge)|took (?:it|that|this|them)|hand(?:ed|s|ing)|pass(?:ed|es)|transferred|transitioned|runs?|owns?|owned|operates?|maintains?|maintained|belongs?|look(?:s|ed|ing)? after|in charge|responsible|keeps?|theirs|(?:is|are|was|were|it's|sits?|lies?) (?:now )?with|(?:sits?|lies?) (?:now )?at)\b`)
)

// HandsOver returns the place in words of a verb by which something comes into other hands, nil where
// there is none.
func HandsOver(words string) []int { return overTo.FindStringIndex(words) }

// GoesWrong reports whether words tell of something that was not done, or done badly: what others are
// blamed for.
func GoesWrong(words string) bool {
	return denials.MatchString(lowered(words)) || wrong.MatchString(words)
}

var wrong = text.NewPattern(`(?i)\b(?:wrong|late|later|fail\w*|fault|blam\w+|broken?|slow\w*|delay\w*|miss(?:ed|ing)?|refus\w+|ignor\w+|forg[eo]t\w*|lied|lost|bad(?:ly)?|should have|because of|insist\w*)\b`)
