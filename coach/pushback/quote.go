package pushback

import (
	"strings"

	"pushback/coach/text"
)

// mostWords is how long a quote may get before an interviewer would not say it in one breath.
const mostWords = 14

// mostOfSentence is how long a whole sentence may be and be quoted as it is: a few words more are said more easily
// than a thought that stops short.
const mostOfSentence = 18

// fewestWords is how short a quote may be and still be recognised.
const fewestWords = 3

// Quote cuts from an answer the words around span that can stand in quotation marks inside a
// sentence: whole clauses, no more than fourteen words, with no heading or connective before them
// and no mark after, free of line breaks and control characters. It is empty where no such words
// can be had, and the interviewer then asks without quoting.
func Quote(answer string, span text.Span) text.Span {
	line := lineAround(answer, span)
	span = firstSentence(answer, clip(span, line))
	if whole := ownThought(answer, strip(answer, around(answer, span, line, sentenceBorder)), span); isSentence(answer, whole) && !fragment(answer, whole) {
		return whole
	}
	for _, wide := range []text.Span{
		around(answer, span, line, sentenceBorder), around(answer, span, line, clauseBorder),
		around(answer, span, line, looseBorder), fromBorder(answer, span, line),
	} {
		if whole := mended(answer, strip(answer, atBorder(answer, wide))); fitsBreath(whole.Of(answer)) && whole.Overlaps(span) && !fragment(answer, whole) {
			return whole
		}
	}
	sentence := around(answer, span, line, sentenceBorder)
	if short := shorten(answer, strip(answer, text.Span{Start: span.Start, End: sentence.End})); !fragment(answer, short) && !degree.MatchString(short.Of(answer)) {
		return short
	}
	return withAntecedent(answer, span, line)
}

// mostWithAntecedent is how many words a quote may have that takes in what its "which" stands for.
const mostWithAntecedent = 22

// saysOfIt matches how a clause begins that is said of what stands before it.
var saysOfIt = text.NewPattern(`^(?:which|who|whose|whom|where) `)

// contrasted matches a clause that is held against the one before it.
var contrasted = text.NewPattern(`(?i)\b(?:while|whereas) `)

// withAntecedent returns a clause that begins with "which" or "who" with the one that it is said of, and one that begins with
// "while" with the one it is held against; empty where it is none, or the two are too much for one breath.
func withAntecedent(answer string, span, line text.Span) text.Span {
	clause := around(answer, span, line, clauseBorder)
	if whole := strip(answer, clause); endsSentence(answer, whole.End) && contrasted.MatchString(whole.Of(answer)) &&
		text.CountWords(whole.Of(answer)) <= mostWithAntecedent && !fragment(answer, whole) {
		return whole
	}
	before := strings.TrimRight(answer[line.Start:clause.Start], " ")
	switch head, cut := strings.CutSuffix(before, ", which"); {
	case cut:
		before = head
	case saysOfIt.MatchString(clause.Of(answer)):
		before = strings.TrimRight(before, ",")
	default:
		return text.Span{}
	}
	end := line.Start + len(before)
	if end <= line.Start {
		return text.Span{}
	}
	of := around(answer, text.Span{Start: end - 1, End: end}, line, clauseBorder)
	both := strip(answer, text.Span{Start: of.Start, End: clause.End})
	if text.CountWords(both.Of(answer)) > mostWithAntecedent || fragment(answer, both) {
		return text.Span{}
	}
	return both
}

// isSentence reports whether words are a whole sentence that can be said as it is: to its full stop, or without one to
// the end of its line, as speech is parted.
func isSentence(answer string, s text.Span) bool {
	n := text.CountWords(s.Of(answer))
	return n >= fewestWords && n <= mostOfSentence && s.End < len(answer) && strings.IndexByte(".!?\n", answer[s.End]) >= 0
}

// atBorder cuts words that end within a clause back to the clause before it.
func atBorder(answer string, s text.Span) text.Span {
	if s.End >= len(answer) || answer[s.End] != ' ' || looseBorder(answer, s.End) > 0 {
		return s
	}
	for at := s.End - 1; at > s.Start; at-- {
		if looseBorder(answer, at) > 0 && text.CountWords(answer[s.Start:at]) >= leastWords {
			return text.Span{Start: s.Start, End: at}
		}
	}
	return s
}

// degree matches an end that says how much, and not yet of what.
var degree = text.NewPattern(`(?i)\b(?:much|very|so|more|quite|too|less)$`)

// fromBorder returns a span from its first word on where a clause can begin there, else from the first
// clause that begins within it.
func fromBorder(answer string, span, line text.Span) text.Span {
	whole := around(answer, text.Span{Start: span.Start, End: span.Start}, line, looseBorder)
	if strings.TrimSpace(answer[min(whole.Start, span.Start):span.Start]) == "" || opensClause.MatchString(span.Of(answer)) {
		return span
	}
	for at := span.Start; at < span.End; at++ {
		if n := looseBorder(answer, at); n > 0 && text.CountWords(answer[at+n:max(at+n, span.End)]) >= fewestWords {
			rest := text.Span{Start: at + n, End: span.End}
			return text.Span{Start: rest.Start, End: around(answer, rest, line, looseBorder).End} // a clause is quoted to its end
		}
	}
	return span
}

// opensClause matches words that a clause can begin with.
var opensClause = text.NewPattern(`^(?:[A-Z]|(?i:(?:i|we|they|he|she|it|you|the|our|my|his|her|their|this|that|these|there(?:'s| is| are| was| were| had| has| would)|a|an|nobody|everybody|everyone|people|after|before|in|on|at|from|for|every|each|no) |(?:since|still|now|then|so|once)\b|(?:i|we|they|he|she|it|you|that)'))`)

// firstSentence returns what of a span belongs to its first sentence, where that is enough to quote.
func firstSentence(answer string, s text.Span) text.Span {
	for at := s.Start; at < s.End-1; at++ {
		if sentenceBorder(answer, at) > 0 && text.CountWords(answer[s.Start:at]) >= fewestWords {
			return text.Span{Start: s.Start, End: at}
		}
	}
	return s
}

// opensNoClause matches words that continue what was said before them.
var opensNoClause = text.NewPattern(`(?i)^(?:of|than|such as|before|until|unless|although|though|whether|as not|as well|by|after the|to|(?-i:with)|instead of|rather than|since (?:an?|it|they|there|he|she|nobody|everybody|our|my))\b`)

// onlyUntil matches what limits the denial before it.
var onlyUntil = text.NewPattern(`^,? (?:until|unless|before) ?`)

// onlyWhen matches words that say when, and not what.
var onlyWhen = text.NewPattern(`^(?:until|while|when|whereas)\b`)

// noSubjectYet matches words that begin with a verb whose subject stands before them.
var noSubjectYet = text.NewPattern(`^(?:taken|given|took|made|came|got|went|fell|rose|dropped|saves?|gave|put|ran|left|became|stayed|stood|did|does|has|had|was|were|is|are|\pL+ed|split|cut|read|wrote|built|sent|sat|found|kept|brought|told|said|let|lost|meant|held|led|bought|sold|grew|broke|caught|costs? (?:us|them|me|him|her|about|some|an?|the|around|\d+))\b`)

// pointsToSubject matches a few words whose subject was named in the clause before them: "it stayed at about 60".
var pointsToSubject = text.NewPattern(`(?i)^(?:it|they|that|this|these|those)(?:'s|'re|'d)? \S+(?: \S+){0,3}$`)

// leadsToNoun matches words behind which the rest of a noun phrase stands, or the verb of whoever is named last.
var leadsToNoun = text.NewPattern(`(?i)(?:^|[\s("])(?:an?|the|my|our|his|her|its|their|of|for|by|with|from|without|who|they|he|she|we|i|other|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|\d+)$`)

// inProgress and helps match a verb whose helping verb stands before it.
var (
	inProgress = text.NewPattern(`^\pL+ing\b`)
	helps      = text.NewPattern(`(?i)\b(?:am|is|are|was|were|be|been|[\pL]+'(?:m|s|re))$`)
)

// fragment reports whether a quote is the rest of a sentence that began before it, or stops at a
// quotation mark that it does not take in.
func fragment(answer string, s text.Span) bool {
	words := s.Of(answer)
	if words == "" {
		return false
	}
	if strings.HasPrefix(answer[s.End:], ":") && text.CountWords(words) <= fewOfLead {
		return true // it only announces what follows: "The price of it:"
	}
	if strings.HasPrefix(answer[s.End:], ` "`) && !strings.Contains(words, `"`) {
		return true
	}
	if leadsUp.MatchString(words) && !endsSentence(answer, s.End) {
		return true
	}
	if onlyUntil.MatchString(answer[s.End:min(len(answer), s.End+len(" unless "))]) && denied.MatchString(words) {
		return true // it means the opposite without what follows
	}
	before := strings.TrimRight(answer[:s.Start], " \t*#>_•-")
	if onlyWhen.MatchString(words) && !strings.Contains(words, ",") {
		return true
	}
	if s.Start > 0 && answer[s.Start-1] == ' ' && leadsToNoun.MatchString(before) {
		return true // "a | holdout of 10 %", "for | everybody the support group took it from me"
	}
	if s.Start > 0 && answer[s.Start-1] == ' ' && inProgress.MatchString(words) && helps.MatchString(before) {
		return true // "they are | looking after it"
	}
	if strings.HasPrefix(words, "who ") && strings.HasSuffix(before, ",") {
		return true
	}
	if noSubjectYet.MatchString(words) && before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:;\n") {
		return true
	}
	if pointsToSubject.MatchString(words) && (strings.HasSuffix(before, ",") || strings.HasSuffix(before, " and")) {
		return true
	}
	return opensNoClause.MatchString(words) && before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:\n")
}

// fewOfLead is how many words before a colon tell nothing by themselves.
const fewOfLead = 5

// fitsBreath reports whether words are few enough to be said in one breath.
func fitsBreath(words string) bool {
	n := text.CountWords(words)
	return n >= fewestWords && n <= mostWords
}

// clip returns the part of s within t.
func clip(s, t text.Span) text.Span {
	return text.Span{Start: min(max(s.Start, t.Start), t.End), End: max(min(s.End, t.End), t.Start)}
}

// Clean returns words of the answer in one line, fit to be shown.
func Clean(words string) string { return strings.Join(strings.Fields(text.Visible(words)), " ") }

// Unstopped returns words that end on what somebody said without the full stop in front of their last mark: the
// sentence around the quote has its own.
func Unstopped(words string) string {
	for _, mark := range [...]string{`"`, "”"} {
		if said, ok := strings.CutSuffix(words, "."+mark); ok {
			return said + mark
		}
	}
	return words
}

// leastWords is what a shortened quote must hold to mean something on its own.
const leastWords = 4

// shorten cuts a quote before the last connective within fourteen words; it is empty where there
// is none, since half a clause cannot be quoted.
func shorten(answer string, s text.Span) text.Span {
	words, n, best := s.Of(answer), 0, 0
	for at := 0; at < len(words); {
		next := strings.IndexByte(words[at:], ' ')
		if next < 0 {
			break
		}
		n++
		at += next + 1
		if n > mostWords {
			break
		}
		if n >= leastWords && (joins(words[at:]) || strings.ContainsRune(",;:", rune(words[at-2]))) {
			best = at
		}
	}
	return tail(answer, text.Span{Start: s.Start, End: s.Start + len(strings.TrimRight(words[:best], " .,;:"))})
}

// joins reports whether words begin with one that begins a new clause.
func joins(words string) bool {
	first, _, _ := strings.Cut(words, " ")
	switch strings.ToLower(first) {
	case "and", "but", "so", "because", "which", "while", "although", "then", "when", "where", "until":
		return true
	}
	return false
}
