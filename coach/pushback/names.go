package pushback

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pushback/coach/text"
)

// notMeasures are words that a measure's name never ends in: they come from the sentence around it.
var notMeasures = map[string]bool{
	"sent": true, "paid": true, "left": true, "taken": true, "used": true, "given": true, "done": true, "made": true, "lost": true, "first": true, "away": true, "year": true, "people": true, "one": true, "new one": true,
	"measured": true, "proposed": true, "cut": true, "went": true, "was": true, "that": true, "it": true, "day": true,
	"month": true, "week": true, "time": true, "thing": true, "number": true, "it all": true, "them": true,
	"written": true, "old": true, "new": true, "plan": true, "idea": true, "goal": true, "target": true,
}

// pastTense matches a name that is the verb of its sentence: "waited", "grouped by role".
var pastTense = text.NewPattern(`(?i)^\w+ed(?: (?:by|to|at|in|on|from|for|with|it|the)\b.*)?$`)

// finite matches a name that is half a sentence: "miss their flight", "finance reckons".
var finite = text.NewPattern(`(?i)\b(?:comes?|came|miss|reckons?|says?|said|thinks?|is|are|was|were|has|have|had|gets?|got|i|we|they|he|she|you|who|which|when|because)\b`)

// ofDate matches a name that only says when: "end of June".
var ofDate = text.NewPattern(`(?i)^(?:the )?(?:end|beginning|start|middle|close) of (?:\pL+|the \pL+)$`)

// ofRelative matches the verb of a clause that only tells a noun apart: "searches that come back empty".
var ofRelative = text.NewPattern(`(?i)\b(\p{L}{3,}) that \p{L}+\b`)

// longestName is how many words the name of a measure may have.
const longestName = 10

// Measure returns the name of a measure as it stands inside a sentence, "" for words that name none.
func Measure(name string) string {
	name = Clean(name)
	fields := strings.Fields(name)
	if len(fields) == 0 || len(fields) > longestName || notMeasures[strings.ToLower(fields[len(fields)-1])] || ofDate.MatchString(name) || pastTense.MatchString(name) || noSubjectYet.MatchString(lowered(name)) && len(fields) > 3 || finite.MatchString(ofRelative.ReplaceAllString(name, "$1")) {
		return ""
	}
	first, size := utf8.DecodeRuneInString(name)
	if rest := fields[0][size:]; len(rest) > 1 && strings.IndexFunc(rest, isUpperOrDigit) < 0 {
		return string(unicode.ToLower(first)) + name[size:]
	}
	return name
}

// WithArticle returns the name of a measure with "the" before it where a sentence needs one.
func WithArticle(measure string) string {
	first, _, _ := strings.Cut(measure, " ")
	switch strings.ToLower(first) {
	case "", "the", "our", "my", "their", "its", "a", "an", "each", "every", "one", "all":
		return measure
	}
	if strings.IndexFunc(first, isUpperOrDigit) >= 0 {
		return measure
	}
	return "the " + measure
}

func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

func isUpperOrDigit(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) }
