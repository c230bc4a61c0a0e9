package pushback

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// blankAfter leaves out of words what a pattern matches and the sentence after it, without changing
// where a byte stands.
func blankAfter(words string, p text.Pattern) string {
	b := []byte(words)
	for _, m := range p.FindAllStringIndex(words, -1) {
		for i := m[0]; i < len(b) && b[i] != '.' && b[i] != ';' && b[i] != '\n'; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

var (
	moved = text.NewPattern(`(?i)\b(?:fell|rose|dropped|went (?:from|up|down)|grew|shrank|reduced|increased|decreased|improved|cut|down (?:from|to|by)|up (?:from|to|by)|fewer|lost|won|saved|less than (?:a|half)|compared (?:to|with))\b|→|->`)
)

// amounts returns the places of money that an outcome was worth, not of what something would have
// cost.
func amounts(words string) [][]int {
	return keep(marked(words), worth, func(s string) bool { return !notReal.MatchString(s) })
}

var (
	coin    = `(?:[$€£¥]\s?0(?:[0.,]*0)?\s?(?:k|m|bn)?\b|0(?:[0., -]*0)?\s?(?:k|m)?\s?(?:[$€£]|euros?|dollars|pounds|francs|reais|kronor|rupees|usd|eur|chf))`
	worth   = text.NewPattern(coin + `[^.;!?\n]*?\b(?:a|per|each|every|in the|this|that) (?:year|month|week|quarter)\b|` + coin + ` (?:saved|less|more|in savings)\b|\b(?:sav(?:es?|ed|ings?)|worth|revenue|profit|margin|earned|brought in|recovered|avoided|kept us|won back)\b[^.;!?\n]*?` + coin + `|\bsav(?:es?|ed|ing) (?:us |them )?(?:about |some |around |roughly )?0|\bdidn'?t spend\b|` + coin + `[^.;!?\n]*?\bdidn'?t spend`)
	notReal = text.NewPattern(`(?i)\b(?:would(?: have)?|could have|might|wanted|want|going to|plan(?:ned)? to|tender|quoted|if)\b`)
)

// TellsWorth reports whether words tell what an outcome is worth in money.
func TellsWorth(words string) bool { return len(amounts(words)) > 0 }

// keep returns the places of a pattern whose words, with those around them, pass.
func keep(words string, p text.Pattern, passes func(string) bool) (places [][]int) {
	for _, m := range p.FindAllStringIndex(words, -1) {
		if passes(clauseAt(words, m)) {
			places = append(places, m)
		}
	}
	return places
}

// clauseAt returns the clause around a place.
func clauseAt(words string, m []int) string {
	return around(words, text.Span{Start: m[0], End: m[1]}, text.Span{End: len(words)}, looseBorder).Of(words)
}

// changes returns the places that tell how much something changed: two values of it, or the size of
// the change.
func changes(words string) [][]int {
	return keep(marked(words), changing, func(s string) bool { return !notReal.MatchString(s) && !Control(s) })
}

// TellsChange reports whether an answer tells, somewhere, how much something changed.
func TellsChange(answer string) bool { return len(changes(answer)) > 0 }

const (
	wentWords = `(?:fell|fall|rose|risen|fallen|dropped|went|gone|grew|grown|cut|reduced|increased|decreased|slowed|shrank|improved|lowered|raised|climbed|moved|came down|came up|brought|took|up|down|jumped|sank|shortened)`
	lessWords = `(?:fewer|less|more|lower|higher|faster|slower|shorter|quicker|cheaper)`
)

// number matches a whole number with its unit, in digits or words.
const number = `0(?:[0.,: -]*0)?[a-z]{0,2}(?: and a (?:half|quarter))?(?: ?%| per ?cent| in 0+| of 0+| out of \w+)?`

var changing = text.NewPattern(`\bfrom [^.;!?\n]{0,40}?` + number + `[^.;!?\n]{0,40}?\b(?:to|down|up)\b [^.;!?\n]{0,25}?` + number +
	`|` + number + `[^.;!?\n]{0,20}(?:→|->)[^.;!?\n]{0,12}` + number +
	`|\b` + wentWords + `\b[^.;!?\n]{0,30}?\b(?:by|to|a|an|almost|about|nearly|over)\b [^.;!?\n]{0,20}?` + number +
	`|` + number + `(?: \w+)? ` + lessWords + `\b` +
	`|\b(?:halved|doubled|tripled|quadrupled)\b` +
	`|\b(?:was|were|used to be|had been|stood at)\b[^.;!?\n]{0,20}?` + number + `[^.;!?\n]{0,50}?\b(?:became|now|afterwards|after|in treatment|on the new|there and|a year after|for the others|where there had been)\b[^.;!?\n]{0,25}?` + number +
	`|` + number + `[^.;!?\n]{0,45}?\b(?:in control|where there had been|used to be|used to wait|before that|in the control|there and|then|in the same one a year after|instead of|for the|now)\b[^.;!?\n]{0,35}?` + number)

// businessMoves returns the places that name a measure which customers or the business watch, with
// its number or the way it went.
func businessMoves(words string) (places [][]int) {
	lower := marked(words)
	for _, m := range watched.FindAllStringIndex(lower, -1) {
		if moving.MatchString(noMore.ReplaceAllString(clauseAt(lower, m), "")) && !notReal.MatchString(clauseAt(lower, m)) {
			places = append(places, m)
		}
	}
	return append(places, amounts(words)...)
}

var (
	watched = text.NewPattern(`\b(?:revenue|sales|turnover|profit|savings?|costs? (?:per|of|fell|rose|dropped|went|by)|churn|retention|conversion|renewals?|cancel\w*|refunds?|returns|` +
		`complaints?|satisf\w+|csat|nps|ratings?|reviews|subscri\w+|orders|bookings|spend|waiting|wait|waited|absence|attendance|downtime|contracts?|premium|loss(?:es)?|` +
		`adoption|usage|uptake|abandon\w*|visits|sign-?ups|deliver(?:y|ies)|escalations|write-offs|add-to-cart|purchases?|checkouts?|claims|calls to|support calls|tickets|accidents|injuries|active (?:learners|users)|` +
		`listen\w*|people give up|give up|defects?|no-shows?|applications|donations|starts|throughput|lead times?|delays?|declined|patients|late|price)\b`)
	noMore = text.NewPattern(`\b(?:no|any|once) more\b`)
	moving = text.NewPattern(`0|\b(?:fell|rose|dropped|grew|up|down|fewer|less|more|rarer|shorter|longer|lower|higher|halved|doubled|better)\b`)
)

// who are the people that use what is made.
const who = `(?:customers?|users?|clients?|buyers?|sellers?|shoppers?|drivers?|riders?|patients?|tenants?|merchants?|subscribers?|advertisers?|students?|pupils?|teachers?|nurses?|doctors?|surgeons?|guests?|hosts?|` +
	`passengers?|listeners?|viewers?|couriers?|policyholders?|parents?|cooks?|callers?|cashiers?|shopkeepers?|members?|farmers?|mechanics?|crews?|workers?|` +
	`scaffolders|foremen|players?|readers?|residents?|applicants?|builders?|owners?|planners?|accountants?|clerks?|pickers?|welders?|carers?|visitors?|commuters?|shift leaders?)`

// NamesUsers reports whether words name those who use a thing, or what they say of it.
func NamesUsers(words string) bool { return ofUsers.MatchString(words) }

var ofUsers = text.NewPattern(`(?i)\b(?:` + who + `|people|reviews?|complain\w*|feedback|interview\w*|survey\w*|recordings?|letters?|mails?)\b`)

// customersHeard returns the places where somebody who uses the thing says or shows something, or
// where the speaker goes and asks or watches them.
func customersHeard(words string) [][]int {
	return keep(lowered(words), heardFrom, func(s string) bool { return !unasked.MatchString(s) && !hearsay.MatchString(s) })
}

var (
	// hearsay matches what somebody else says of customers, and a measure named after them.
	hearsay   = text.NewPattern(`\b(?:said|says|claim\w*|sure|believed|thought|assumed|feared|argued|that|which) (?:that )?(?:the |our |all )?` + who + `\b`)
	heardFrom = text.NewPattern(`\b` + who + `(?:, who)?(?: \w+){0,4}? (?:liked|preferred|hated|loved|struggled|stopped|told|said|says?|complained|wanted|asked|wrote|kept (?:saying|asking|calling)|got up|gave up|gave us|reported|rang|admitted|explained|showed|didn't (?:return|understand|use|know|find)|couldn'?t|asked for)\b` +
		`|\b(?:they|he|she) showed (?:me|us)\b` +
		`|\b(?:people|women|men)(?: \w+){0,3}? (?:told (?:me|us)|got up|gave up|complained|kept \w+ing|did(?:n't| not)|could(?:n't| not))\b` +
		`|\b(?:asked|interview(?:ed|s with)|interviewing|watch(?:ed|ing)|shadow(?:ed|ing)|rang|phoned|called|sat (?:down )?(?:with|beside|next to|in with)|st(?:ood|anding) (?:beside|next to|behind)|rode along with|listened to|visited|spoke (?:to|with)|talked (?:to|with)|surveyed)(?: [\w,'-]+){0,4}? ` + who + `\b` +
		`|\b(?:read(?:ing)?|went through|listened to|watched|sorted|tagged|coded)(?: [\w,'-]+){0,5}? (?:complaints?|complaint letters|letters|mails|emails|tickets|recordings|transcripts|reviews|feedback|calls|comments)\b` +
		`|\bin the recordings\b|\bcustomer feedback\b`)
	unasked = text.NewPattern(`(?i)\b(?:nobody|no one|never|love to say|without asking|not ask\w*|did(?:n't| not) (?:ask|talk|speak)|should have|would)\b`)
)

// NamesGoal reports whether an answer has any word for a goal, or for those who set one.
func NamesGoal(answer string) bool {
	return goalNamed.MatchString(answer) || setsGoals.MatchString(answer)
}

// KeptUp reports whether an answer tells that the speaker went on looking after the thing.
func KeptUp(answer string) bool { return len(keptUp(answer)) > 0 }

// keptUp returns the places where the speaker goes on looking after the thing.
func keptUp(words string) (places [][]int) {
	words = marked(words)
	for _, m := range lookedAfter.FindAllStringIndex(words, -1) {
		clause := clauseAt(words, m)
		own := mine.MatchString(clause)
		if !own && goesOnAlone.MatchString(clause) { // "I go there once a quarter and read the list weekly"
			at := text.Span{Start: m[0], End: m[1]}
			own = mine.MatchString(around(words, at, text.Span{End: len(words)}, sentenceBorder).Of(words))
		}
		if own && !unasked.MatchString(clause) {
			places = append(places, m)
		}
	}
	return places
}

// goesOnAlone matches a clause that begins with its verb: whoever acts was named before it.
var goesOnAlone = text.NewPattern(`(?i)^(?:and |then )?(?:` + tending + `)\b`)

// KeepsUpTogether reports whether an answer tells that "we" go on looking after the thing.
func KeepsUpTogether(answer string) bool { return togetherAgain.MatchString(answer) }

var togetherAgain = text.NewPattern(`(?i)\bwe(?:'ve| have)? (?:still |also |now )?(?:meet|met|look(?:ed)? (?:at|through)|go through|check(?:ed)?|review(?:ed)?|read|keep|kept|count|go over|talk through)\b[^.;!?\n]{0,60}?\b(?:once a|every|each|weekly|monthly|quarterly|still|since)\b|\bwe still (?:meet|look|go|check|review|read|keep|count|watch)\b`)

var (
	mine        = text.NewPattern(`(?i)\b(?:i|i'm|i've|i'd|me|my|mine)\b`)
	again       = `(?:every|each|weekly|monthly|daily|quarterly|mornings?|mondays?|on the first of|since|still|until|for (?:a|one|0+|the (?:next|first|whole)) (?:\w+ )?(?:years?|months?|weeks?|quarters?)|to this day|the \w+ before each|whenever|any time|when (?:it|they|the))`
	tending     = `(?:watch\w*|check\w*|read|pull\w*|look(?:ed|ing)? (?:at|on|in)|reviewed|review|monitor\w*|keep|kept|track\w*|measure\w*|count\w*|opens?|opened|timed?|recorded|ran|run|lands? on|pages|wakes|alarm|alert\w*|dashboard|graph|chart|committer|on call|on-call|reversed|fixed|adjust\w*|changed|moved|update\w*|go in|went (?:back|in)|send|ring|tables|figures|numbers?)`
	lookedAfter = text.NewPattern(`\b` + tending + `\b[^.;!?\n]*?\b` + again + `\b|\b` + again + `\b[^.;!?\n]*?\b` + tending + `\b|\bpages me\b|\bmy (?:alert|alarm|review|dashboard|calendar)\b`)
)

var (
	setsGoals  = text.NewPattern(`(?i)\b(?:board|investors?|shareholders?|ceo|chief exec\w*|managing director|headline|deadlines?|audit\w*|accredit\w+|minist\w+|regulator\w*|certificates?|government|county|council|legal\w*|fines?)\b`)
	goalNamed  = text.NewPattern(`(?i)\b(?:goals?|targets?|promis\w+|pledg\w+|annual (?:plan|report)|strategy|okrs?|objectives?|priority|north star|company(?:'s|-wide)?|aim|law|regulat\w+|licen[cs]e|commitment|group's)\b`)
	lookedInto = text.NewPattern(`(?i)\b(?:looked at|looking at|went (?:back )?through|go through|analy[sz]\w+|measured|compar\w+|sorted|grouped|counted|split|segment\w*|sampl\w+|profiled|` +
		`pulled (?:\w+ ){0,3}(?:logs?|data|rows|months|records|figures|numbers|reports)|traced|audit\w*|examin\w+|matched|plotted|queried|broke|extracted|classif\w+|collected|recorded|replayed|coded|evaluated|regressed|checked|read|cut the (?:results?|data|numbers|figures)|lined|computed|found)\b`)
	learnt = text.NewPattern(`(?i)\b(?:learn\w*|stays with me|take (?:from|away)|next time,? (?:i|we)\b|understood|reali[sz]ed|(?:i|i'd) (?:was|been|gone in) \w*\s?(?:wrong|convinced)|i (?:now |always |never |no longer |have stopped |do not |don't )?(?:ask|count|treat|start|write|check|stopped|build|measure|test|look|put|draw|go|trust|begin)\b[^.;]*\b(?:now|first|before|every time|in every)|not \w+ anything since|since (?:then|that|lille) (?:i|no)|should have)\b`)
)

// wonOthers returns the places where the speaker brings somebody along.
func wonOthers(words string) [][]int {
	return keep(words, wonOver, func(s string) bool { return mine.MatchString(s) && !refused.MatchString(s) })
}

// refused matches words of those who did not come along.
var refused = text.NewPattern(`(?i)\b(?:said no|refused|declined|turned (?:me|us|it) down|would(?: not|n't) (?:hear|agree|move)|did(?: not|n't) (?:agree|want|listen|answer))\b`)

// lateSubject is how far into a quote of an own action its "I" may stand: what stands before it may
// say when, and not tell of another's doing.
const lateSubject = 30

// actsOfOwn returns the places of what the speaker did.
func actsOfOwn(words string) (places [][]int) {
	for _, m := range acted.FindAllStringIndex(words, -1) {
		if !subordinate.MatchString(words[:m[0]]) {
			places = append(places, m)
		}
	}
	return places
}

// OwnWords reports whether a quote tells of the speaker's own action from its beginning on.
func OwnWords(words string) bool {
	at := mine.FindStringIndex(words)
	return at == nil || at[0] <= lateSubject && !subordinate.MatchString(words[:at[0]])
}

var subordinate = text.NewPattern(`(?i)\b(?:after|when|because|since|that|what)\s+$`)

// Control reports whether words tell how those fared who did not get the change, and not beside how those fared who did:
// "18 to 23 percent, Oceania stayed at 18".
func Control(words string) bool {
	at := control.FindStringIndex(words)
	return NamesControl(words) && len(quantity.Find(words[:at[0]])) < 2
}

// NamesControl reports whether words tell of those who did not get the change, be it beside those who did.
func NamesControl(words string) bool {
	return control.MatchString(words) && !compared.MatchString(words)
}

var (
	control  = text.NewPattern(`(?i)(?:^|[.;:(]) ?control (?:houses|shops|stores|sites|wards|regions|cities|half)\b|\b(?:neighbouring|neighboring|in control|in those without|control (?:group|line|side)|(?:in the )control (?:houses|shops|stores|sites|wards|regions|cities|half)|holdout|lookalikes|comparison (?:group|line)|(?:as|for) (?:a |the )?comparison:? (?:about |from |at )?\d+|the other group|without the change|(?:had |who |which )?stayed out\b|(?:the )?\pL+s without (?:it|the \pL+)(?:,? they)? (?:stayed|were|stood|kept)\b|on the old (?:way|page|one)|stayed at)\b`)
	compared = text.NewPattern(`(?i)\b(?:treatment|against|compared|new (?:page|one|way)|first group)\b|\bin control and\b`)
	acted    = text.NewPattern(`(?i)\bi (?:(?:also|then|therefore|first|finally|just|personally|myself|even|once|only|actually) )?(?:[a-z]+ed|wrote|built|made|took|went|led|sat|rang|chose|put|cut|drew|spent|ran|got|found|read|told|said|gave|sent|kept|set|drove|left|stood|began|taught|brought|bought|split|did|decide|check|keep|write|stop|took)\b`)
	wonOver  = text.NewPattern(`(?i)\b(?:agreed?|signed|convinced|persuaded|showed|took (?:him|her|them|two|the)|went to|got (?:their|the|him|her|them|two|three)|voted|came round|came around|gave me|lent|asked|talked|met|won|moved|approved|on board|let me|backed|tabled)\b`)
)

// marked returns words in lower case with every byte of a number, in digits or in words, made a zero:
// each stays in its place, and one short pattern matches any number.
func marked(words string) string {
	b := []byte(lowered(words))
	for at := 0; at < len(b); at++ {
		switch c := b[at]; {
		case c >= '1' && c <= '9':
			b[at] = '0'
		case c >= 'a' && c <= 'z' && (at == 0 || !letter(b[at-1])):
			end := at
			for end < len(b) && letter(b[end]) {
				end++
			}
			if numberWords[string(b[at:end])] {
				for i := at; i < end; i++ {
					b[i] = '0'
				}
			}
			at = end - 1
		}
	}
	return string(b)
}

func letter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 0x80 || c == '_' }

var numberWords = map[string]bool{
	"zero": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true,
	"ten": true, "eleven": true, "twelve": true, "thirteen": true, "fourteen": true, "fifteen": true, "sixteen": true,
	"seventeen": true, "eighteen": true, "nineteen": true, "twenty": true, "thirty": true, "forty": true, "fifty": true,
	"sixty": true, "seventy": true, "eighty": true, "ninety": true, "hundred": true, "thousand": true, "million": true,
	"billion": true, "half": true, "third": true, "quarter": true, "dozen": true,
}
