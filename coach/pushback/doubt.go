package pushback

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pushback/coach/numbers"
	"pushback/coach/text"
)

// nameReach is how far before its values the name of a measure is looked for.
const nameReach = 160

// Named returns the rows with the names left out that the answer does not give as the name of what
// moved: "the account managers" in "Escalations to the account managers dropped by 40 %", "hours" in
// "per 1,000 hours", a person, an adverb. A row without a name is true where one with a wrong name
// is not.
func Named(answer string, rows []numbers.Row) []numbers.Row {
	out := make([]numbers.Row, len(rows))
	for i, row := range rows {
		if row.Measure != "" {
			row.Measure = nameOf(answer, row)
		}
		out[i] = row
	}
	return out
}

// nameOf returns the name of a row with all the words of its sentence's subject, "the time to find a
// fault" and not "fault", and "" where the answer does not surely give it as one.
func nameOf(answer string, row numbers.Row) string {
	if noNoun.MatchString(row.Measure) || row.Pair() && !Turns(row.Of(answer), row.BeforeSpan.Of(answer), row.AfterSpan.Of(answer)) {
		return ""
	}
	from := max(0, row.Start-nameReach)
	at := strings.LastIndex(text.Span{Start: from, End: row.End}.Of(answer), row.Measure)
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
	lead := leadIn.FindString(before)
	switch subject := strings.TrimSpace(before[len(lead):]); {
	case subject == "", changedBefore.MatchString(before):
		return phrase(row.Measure, after, row)
	case noSubject.MatchString(subject) || len(strings.Fields(subject+" "+row.Measure)) > longestName:
		return ""
	default:
		return phrase(subject+" "+row.Measure, after, row)
	}
}

// startsWith reports whether the first of a row's values stands at a place.
func startsWith(row numbers.Row, at int) bool {
	return row.BeforeSpan.Start == at || row.AfterSpan.Start == at || row.Start == at
}

var (
	relativeAhead = text.NewPattern(`(?i)\b(?:which|who|whom)$`)
	labelled      = text.NewPattern(`^ (?:[A-Z]|\d+)\b`)
	toColon       = text.NewPattern(`^(?: [a-z]+){1,3}: `)
)

// leadIn matches what stands before the subject of a sentence; changedBefore a verb whose object the
// name is; noSubject words that a subject does not hold.
var (
	leadIn        = text.NewPattern(`(?i)^[\s*•>#-]*(?:(?:so|and|but|then|now|well|um|uh|yeah|because|where|since|while|when|after that|overall|in the end|as a result|result|results|r|the|our|my|its|their|his|her|a|an|that|this|these|those|both)\b[\s,:*]*)*`)
	changedBefore = text.NewPattern(`(?i)\b(?:cut|reduced?|brought|lowered|raised|increased|decreased|took|got|improved|shortened|moved|pushed|dropped|halved|doubled|tripled|trimmed|bring|get|reducing|cutting|bringing|raising|lifted|grew)(?: (?:down|up|back))?(?: (?:the|our|my|its|their|that|this))?$`)
	noSubject     = text.NewPattern(`(?i)\b(?:i|we|they|he|she|it|you|was|were|is|are|be|had|has|have|did|do|does|can|could|would|will|said|says|told|meant|which|but|there|same|means?|gets?|went|fell|rose|came|made|saw|found|knew)\b|^(?:of|by|in|since|after|within|at|over|during|on|for|with|against|from|before|until)\b|\d|[“”"]`)
)

// Turns reports whether the words of a row lead from its first value to its second, or back to the
// first from the second: two figures that only stand side by side need not be one measure.
func Turns(quote, before, after string) bool {
	from, to := strings.Index(quote, before), strings.LastIndex(quote, after)
	switch {
	case from < 0 || to < 0 || from == to, max(from, to)-min(from, to) > farApart, strings.HasSuffix(strings.TrimSuffix(quote[:from], "about "), "by "):
		return false // "down by thirty thousand" is no level
	case from < to:
		between := quote[from+len(before) : max(from+len(before), to)]
		return onward.MatchString(between) && (!strings.Contains(between, ". ") || nowadays.MatchString(between))
	}
	return backward.MatchString(quote[min(to+len(after), from):from])
}

// farApart is how many bytes lie between the values of one measure at the most.
const farApart = 110

var (
	onward   = text.NewPattern(`(?i)\b(?:to|down|up|now|became|afterwards?|then|today|after|treatment|new|there and|in (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|the))\b|→|->|=>`)
	nowadays = text.NewPattern(`(?i)\b(?:now|today|afterwards?|since|these days)\b`)
	backward = text.NewPattern(`(?i)\b(?:from|used to|before|had been|having been|instead of|against|control|previously|last year|earlier|compared)\b`)
)

// noNoun matches a name that is no noun: an adverb, a verb.
var noNoun = text.NewPattern(`(?i)\b(?:good|bad)$|^(?:means?|meant|gets?|\w+ly|cheap(?:er)?|accurate|fast(?:er)?|slow(?:er)?|better|expensive|less|more|fewer|lower|higher|left|went|fell|rose|came|took|got|made|had|was|were|it|this|that|which|everything|result|often|most|wave|step|same \w+)$|\b(?:now|today|then|online|here|there|again)$|^\w+ing (?:the|a|an|our|my|it|them)\b|\s\p{L}$`)

// person reports whether a name of one word is a proper name within a sentence.
func person(before, name string) bool {
	first, size := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) || len(name) == size || strings.ToLower(name[size:]) != name[size:] || strings.ContainsAny(name, " -") {
		return false
	}
	return before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:;\n\"*•-)")
}
