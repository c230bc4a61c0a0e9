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
		if doubtful(answer, row) {
			row.Measure = ""
		}
		out[i] = row
	}
	return out
}

func doubtful(answer string, row numbers.Row) bool {
	if row.Measure == "" {
		return false
	}
	if noNoun.MatchString(row.Measure) {
		return true
	}
	from := max(0, row.Start-nameReach)
	at := strings.LastIndex(text.Span{Start: from, End: row.End}.Of(answer), row.Measure)
	if at < 0 {
		return false
	}
	if at += from; at > 0 && answer[at-1] == '-' {
		return true // half a word
	}
	before := strings.TrimRight(answer[:at], " \t")
	return leansOn.MatchString(lastWords(before, 2)) || person(before, row.Measure)
}

// noNoun matches a name that is no noun: an adverb, a verb.
var noNoun = text.NewPattern(`(?i)^(?:\w+ly|cheap(?:er)?|accurate|fast(?:er)?|slow(?:er)?|better|expensive|less|more|fewer|lower|higher|left|went|fell|rose|came|took|got|made|had|was|were|it|this|that|which|everything|result)$|^\w+ing (?:the|a|an|our|my|it|them)\b`)

// lastWords returns the end of s from the start of its n-th word from there. A pattern that is held
// to the end of a text is looked for from every place of it, which nearly all are in vain.
func lastWords(s string, n int) string {
	const white = " \t\n\f\r"
	start := len(s)
	for range n {
		start = strings.LastIndexAny(strings.TrimRight(s[:start], white), white) + 1
	}
	return s[start:]
}

// leansOn matches the word or two before a name that make it the object of another: a preposition, a number,
// a verb of having.
var leansOn = text.NewPattern(`(?i)(?:^|[\s(])(?:to|for|in|on|at|during|over|with|without|by|per|than|like|into|about|between|get|got|have|had|has|make|made|` +
	`hundred|thousand|million|[\d.,]*\d)(?:\s+(?:the|a|an|our|my|this|that|its|their|each|every))?$`)

// person reports whether a name of one word is a proper name within a sentence.
func person(before, name string) bool {
	first, size := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) || len(name) == size || strings.ToLower(name[size:]) != name[size:] || strings.ContainsAny(name, " -") {
		return false
	}
	return before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:;\n\"*•-)")
}
