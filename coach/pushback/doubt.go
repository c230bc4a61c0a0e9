package pushback

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// nameReach is how far before its values the name of a measure is looked for.
const nameReach = 160

// Named returns the rows with the names left out that the answer does not give as the name of what
// moved: "the account managers" in "Escalations to the account managers dropped by 40 %", "hours" in
// "per 1,000 hours", a person, an adverb. A row without a name is true where one with a wrong name
// is not.
func Named(answer string, rows []change.Row) []change.Row {
	out := make([]change.Row, len(rows))
	for i, row := range rows {
		if row.Measure != "" {
			row.Measure = verbAndOn.ReplaceAllString(nameOf(answer, row), "")
		}
		if at := strings.Index(answer, row.Of(answer)); at > 0 && causeOf.MatchString(answer[max(0, at-nameReach):at]) {
			row.Measure = "" // "refunds because of cut songs went …" counts refunds
		}
		if noun := countedIn(answer, row); noun != "" && row.Measure != "" && !strings.Contains(lowered(row.Measure), lowered(noun)) {
			row.Measure = nameOfCount(answer, row, noun)
		}
		out[i] = row
	}
	return out
}

// nameOfCount returns the name of what a pair counts: with the thing that went up or down in it, "v1 traffic in customers",
// where one is said to, and else alone: "reviews went through in 1.3 rounds instead of 4" counts rounds, and whoever went
// "from 12 tickets to 3" is no measure.
func nameOfCount(answer string, row change.Row, noun string) string {
	if goesFrom.MatchString(answer[max(0, row.Start-nameReach):row.Start]) && !whoHasThem.MatchString(row.Measure) {
		return row.Measure + " in " + noun
	}
	return noun
}

var (
	goesFrom   = text.NewPattern(`(?i)\b(?:went|fell|rose|dropped|grew|shrank|came down|went down|went up|sank|climbed) $`)
	whoHasThem = text.NewPattern(`(?i)(?:halves|half|rest|group|arm|side|teams?|squads?|shops?|stores?|wards?|sites?|offices?|company|customers?|users?|people|one|ers|ors|ists|ants|ians)$`)
)

// causeOf matches a cause between what moved and its verb.
var causeOf = text.NewPattern(`(?i)\b(?:because of|due to|owing to) (?:[\pL'-]+ ){1,4}(?:went|fell|rose|dropped|came|are|is|were|was)?[^.;!?\n]{0,12}$`)

// countedIn returns what both values of a pair count, as it is named behind one of them; "" where nothing is.
func countedIn(answer string, row change.Row) string {
	if !row.Pair() || row.Unit != "" || strings.Contains(row.Of(answer), " out of ") {
		return ""
	}
	noun := ""
	for _, q := range quantity.Find(row.Of(answer)) {
		switch {
		case q.Dimension != quantity.Count || q.Of != 0:
			return ""
		case q.Noun == "" || neverSize.MatchString(q.Noun) || uncounted.MatchString(q.Noun) || !strings.HasSuffix(q.Noun, "s"):
		case noun != "" && !strings.EqualFold(noun, q.Noun):
			return ""
		default:
			noun = q.Noun
		}
	}
	return noun
}

// verbAndOn matches the verb behind a name, with what belongs to it: "revenue dropped off a cliff".
var verbAndOn = text.NewPattern(`(?i)(?:^took| (?:dropped|fell|went|rose|sits|stands|stood|sank|jumped|climbed|grew|shrank|took))\b.*$`)

// nameOf returns the name of a row with all the words of its sentence's subject, "the time to find a
// fault" and not "fault", and "" where the answer does not surely give it as one.
func nameOf(answer string, row change.Row) string {
	if noNoun.MatchString(row.Measure) || row.Pair() && !Turns(row.Of(answer), row.BeforeSpan.Of(answer), row.AfterSpan.Of(answer), answer[row.End:]) {
		return ""
	}
	if row.Pair() && SetByHand(answer, row.Start, row.Unit, row.Before, row.After) {
		return ""
	}
	from := max(0, row.Start-nameReach)
	at := lastWhole(text.Span{Start: from, End: row.End}.Of(answer), row.Measure)
	if at < 0 {
		if strings.HasPrefix(answer[row.End:], " "+row.Measure) {
			return phrase(row.Measure, answer[row.End+1+len(row.Measure):], row) // "40 fewer runs"
		}
		return ""
	}
	at += from
	end := at + len(row.Measure)
	if before, _ := utf8.DecodeLastRuneInString(answer[:at]); at > 0 && (before == '-' || before == '–' || unicode.IsLetter(before)) {
		return "" // half a word
	}
	if withinOf.MatchString(answer[max(0, at-nameReach):at]) {
		return "" // "firms that ran a payroll within 14 days of signing up" are not the ones that signed up
	}
	after := answer[end:min(len(answer), end+nameReach)]
	if labelled.MatchString(after) && !startsWith(row, end+1) || properNoun(answer, row.Measure, at) {
		return "" // "shift A" and "slot 3" are one of several, and no measure
	} else if !row.Pair() && end <= row.Start && !told(answer[end:row.End], row) {
		return ""
	} else if rest := toColon.FindString(after); rest != "" && row.Start >= at+len(row.Measure)+len(rest)-1 {
		return phrase(row.Measure+strings.TrimRight(rest, ": "), after[len(rest)-2:], row) // "buyers charged twice: 0.8 %"
	}
	named := text.Span{Start: at, End: end}
	clause := around(answer, named, lineAround(answer, named), clauseBorder)
	before := strings.TrimRight(answer[clause.Start:at], " \t")
	if ahead := strings.TrimRight(answer[:at], " \t"); person(ahead, row.Measure) || relativeAhead.MatchString(strings.TrimSpace(answer[max(0, clause.Start-8):clause.Start])) {
		return ""
	}
	subject := afterAnd(timeLead.ReplaceAllString(before[len(leadIn.FindString(before)):], ""))
	if at > row.Start && afterNumber.MatchString(subject) && !strings.HasSuffix(row.Measure, "ing") && leadsFrom.MatchString(row.Of(answer)) {
		subject = "" // "from 64 machines to 48"
	}
	switch {
	case subject == "", changedBefore.MatchString(before):
		return phrase(row.Measure, after, row)
	case noSubject.MatchString(subject) || len(strings.Fields(subject+" "+row.Measure)) > longestName:
		return ""
	default:
		return phrase(subject+" "+row.Measure, after, row)
	}
}

// withinOf matches how soon after something else a thing was done that is counted.
var withinOf = text.NewPattern(`(?i)\b(?:within|in|after|inside) (?:the (?:first )?)?(?:\d+|\pL+) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) (?:of|after|from|before) (?:the |a |an |their |its |her |his )?$`)

// afterAnd returns the subject of a clause that "and" begins without the clause before it, and without
// an article.
func afterAnd(subject string) string {
	if at := strings.LastIndex(" "+subject+" ", " and "); at >= 0 && noSubject.MatchString(subject) {
		subject = strings.TrimPrefix(subject, subject[:min(len(subject), at+len("and"))])
	}
	subject = strings.TrimSpace(subject)
	return strings.TrimSpace(subject[len(leadIn.FindString(subject)):])
}

// startsWith reports whether the first of a row's values stands at a place.
func startsWith(row change.Row, at int) bool {
	return row.BeforeSpan.Start == at || row.AfterSpan.Start == at || row.Start == at
}

var (
	relativeAhead = text.NewPattern(`(?i)\b(?:which|who|whom)$`)
	labelled      = text.NewPattern(`^ (?:[A-Z]|\d+)\b`)
	toColon       = text.NewPattern(`^(?: [a-z]+){1,3}: `)
)

// afterNumber matches words that end in the number of what the name counts.
var afterNumber = text.NewPattern(`(?i)(?:[\d%]|\b(?:` + someNumber + `|hundred|thousand))$`)

// leadsFrom matches the words of a row whose values are plainly joined.
var leadsFrom = text.NewPattern(`(?i)^from\b|^[~€$£]?[\d.,]+\S*(?: \p{L}+){0,3} to\b|\b(?:down|back) to\b|→|->`)

// timeLead matches when something was, before the subject of its sentence.
var timeLead = text.NewPattern(`(?i)^(?:by|in|since|after|on|over|within|during|this|last)(?: (?:the|that|early|late|mid|next|last|first|whole))* (?:` + monthOrSeason + `|\d{4}|end(?: of \p{L}+)?|pilot|launch|release|rollout|test|year|(?:\p{L}+ )?(?:weeks?|months?|days?|years?|quarters?)(?: after\p{L}*| later)?)\b,? ?`)

// leadIn matches what stands before the subject of a sentence; changedBefore a verb whose object the
// name is; noSubject words that a subject does not hold.
var (
	leadIn        = text.NewPattern(`(?i)^[\s*•>#-]*(?:(?:so|and|but|then|now|well|um|uh|yeah|because|where|since|while|when|after that|overall|in the end|as a result|result|results|r|the|our|my|its|their|his|her|a|an|that|this|these|those|both)\b[\s,:*]*)*`)
	changedBefore = text.NewPattern(`(?i)\b(?:cut|reduced?|brought|lowered|raised|increased|decreased|took|got|improved|shortened|moved|pushed|dropped|halved|doubled|tripled|trimmed|bring|get|reducing|cutting|bringing|raising|lifted|grew)(?: (?:down|up|back))?(?: (?:the|our|my|its|their|that|this))?$`)
	noSubject     = text.NewPattern(`(?i)\b(?:i|we|they|he|she|it|you|was|were|is|are|be|had|has|have|did|do|does|can|could|would|will|said|says|told|meant|which|but|there|same|means?|gets?|went|fell|rose|came|made|saw|found|knew)\b|^(?:of|by|in|since|after|within|at|over|during|on|for|with|against|from|before|until)\b|\d|[“”"]`)
)

// noNoun matches a name that is no noun: an adverb, a verb.
var noNoun = text.NewPattern(`(?i)\b(?:good|bad)$|^(?:means?|meant|gets?|\w+ly|cheap(?:er)?|accurate|fast(?:er)?|slow(?:er)?|better|expensive|less|more|fewer|lower|higher|left|went|fell|rose|came|took|got|made|had|was|were|it|this|that|which|everything|result|often|most|wave|step|same \w+)$|^first to\b|\b(?:now|today|then|online|here|there|again)$|^\w+ing (?:the|a|an|our|my|it|them)\b|\s\p{L}$`)

// person reports whether a name of one word is a proper name within a sentence.
func person(before, name string) bool {
	first, size := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) || len(name) == size || strings.ToLower(name[size:]) != name[size:] || strings.ContainsAny(name, " -") {
		return false
	}
	return before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:;\n\"*•-)")
}
