package pushback

import (
	"strings"
	"unicode/utf8"

	"pushback/coach/text"
)

// mostWords is how long a quote may get before an interviewer would not say it in one breath.
const mostWords = 14

// fewestWords is how short a quote may be and still be recognised.
const fewestWords = 3

// Quote cuts from an answer the words around span that can stand in quotation marks inside a
// sentence: whole clauses, no more than fourteen words, with no heading or connective before them
// and no mark after, free of line breaks and control characters. It is empty where no such words
// can be had, and the interviewer then asks without quoting.
func Quote(answer string, span text.Span) text.Span {
	line := lineAround(answer, span)
	span = firstSentence(answer, clip(span, line))
	for _, wide := range []text.Span{
		around(answer, span, line, sentenceBorder), around(answer, span, line, clauseBorder),
		around(answer, span, line, looseBorder), fromBorder(answer, span, line),
	} {
		if whole := strip(answer, atBorder(answer, wide)); fitsBreath(whole.Of(answer)) && !fragment(answer, whole) {
			return whole
		}
	}
	sentence := around(answer, span, line, sentenceBorder)
	if short := shorten(answer, strip(answer, text.Span{Start: span.Start, End: sentence.End})); !fragment(answer, short) && !degree.MatchString(short.Of(answer)) {
		return short
	}
	return text.Span{}
}

// atBorder cuts words that end within a clause back to the clause before it.
func atBorder(answer string, s text.Span) text.Span {
	if s.End >= len(answer) || answer[s.End] != ' ' || looseBorder(answer, s.End) > 0 {
		return s
	}
	for at := s.End - 1; at > s.Start; at-- {
		if looseBorder(answer, at) > 0 && countWords(answer[s.Start:at]) >= leastWords {
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
		if n := looseBorder(answer, at); n > 0 && countWords(answer[at+n:max(at+n, span.End)]) >= fewestWords {
			rest := text.Span{Start: at + n, End: span.End}
			return text.Span{Start: rest.Start, End: around(answer, rest, line, looseBorder).End} // a clause is quoted to its end
		}
	}
	return span
}

// opensClause matches words that a clause can begin with.
var opensClause = text.NewPattern(`^(?:[A-Z]|(?i:i|we|they|he|she|it|you|the|our|my|his|her|their|this|that|these|there|a|an|nobody|everybody|everyone|people|after|before|in|on|at|from|for|every|each|since|still|now|then|so|once|no)\b)`)

// firstSentence returns what of a span belongs to its first sentence, where that is enough to quote.
func firstSentence(answer string, s text.Span) text.Span {
	for at := s.Start; at < s.End-1; at++ {
		if sentenceBorder(answer, at) > 0 && countWords(answer[s.Start:at]) >= fewestWords {
			return text.Span{Start: s.Start, End: at}
		}
	}
	return s
}

// opensNoClause matches words that continue what was said before them.
var opensNoClause = text.NewPattern(`(?i)^(?:of|than|as not|as well|by|after the|to|with)\b`)

// fragment reports whether a quote is the rest of a sentence that began before it, or stops at a
// quotation mark that it does not take in.
func fragment(answer string, s text.Span) bool {
	words := s.Of(answer)
	if words == "" {
		return false
	}
	if strings.HasPrefix(answer[s.End:], ` "`) && !strings.Contains(words, `"`) {
		return true
	}
	before := strings.TrimRight(answer[:s.Start], " \t*#>_•-")
	return opensNoClause.MatchString(words) && before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:\n")
}

// fitsBreath reports whether words are few enough to be said in one breath.
func fitsBreath(words string) bool {
	n := countWords(words)
	return n >= fewestWords && n <= mostWords
}

// clip returns the part of s within t.
func clip(s, t text.Span) text.Span {
	return text.Span{Start: min(max(s.Start, t.Start), t.End), End: max(min(s.End, t.End), t.Start)}
}

// farthest is how many bytes around its words a quote is looked for: far more than it can hold.
const farthest = 400

// lineAround returns the line of the answer in which most of span's first words stand; control
// characters end a line too, since a quote may hold none.
func lineAround(answer string, span text.Span) text.Span {
	at := span.Start
	for at < span.End && breaks(answer, at) {
		_, n := utf8.DecodeRuneInString(answer[at:])
		at += n
	}
	start, end := at, at
	for start > max(0, at-farthest) {
		if plain(answer[start-1]) {
			start--
			continue
		}
		_, n := utf8.DecodeLastRuneInString(answer[:start])
		if breaks(answer, start-n) {
			break
		}
		start -= n
	}
	for last := min(len(answer), max(at, span.End)+farthest); end < last && !breaks(answer, end); {
		if plain(answer[end]) {
			end++
			continue
		}
		_, n := utf8.DecodeRuneInString(answer[end:])
		end += n
	}
	return text.Span{Start: start, End: end}
}

// plain reports whether a byte is a character that is shown as it is, as nearly all are.
func plain(c byte) bool { return c >= ' ' && c <= '~' }

// breaks reports whether the rune at a place may not stand in a quote.
func breaks(answer string, at int) bool {
	if plain(answer[at]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(answer[at:])
	return hidden(r)
}

// hidden reports whether a character would not be shown as it is, and so may not stand in a quote.
func hidden(r rune) bool {
	if r >= ' ' && r <= '~' || r == '\t' {
		return false
	}
	return r == '\n' || text.Visible(string(r)) != string(r)
}

// Clean returns words of the answer in one line, fit to be shown.
func Clean(words string) string { return strings.Join(strings.Fields(text.Visible(words)), " ") }

// around widens span within line to the nearest borders on both sides.
func around(answer string, span, line text.Span, border func(answer string, at int) int) text.Span {
	start, end := min(line.Start, span.Start), line.End // the words may hold what parts lines: a control character
	for at := span.Start - 1; at >= line.Start; at-- {
		if n := border(answer, at); n > 0 && at+n <= span.Start {
			start = at + n
			break
		}
	}
	for at := max(span.Start, span.End-1); at < line.End; at++ {
		if border(answer, at) > 0 {
			end = at
			break
		}
	}
	return text.Span{Start: start, End: max(end, span.End)}
}

// sentenceBorder returns how many bytes a sentence's end at a place takes, 0 where there is none.
func sentenceBorder(answer string, at int) int {
	switch answer[at] {
	case '.', '!', '?':
		if at+1 == len(answer) || answer[at+1] == ' ' && !abbreviated(answer[:at]) {
			return 1
		}
	}
	return 0
}

// abbreviated reports whether a full stop after these words belongs to an abbreviation.
func abbreviated(words string) bool {
	last := words[strings.LastIndexAny(words, " \n(")+1:]
	switch last {
	case "Dr", "Mr", "Mrs", "Ms", "St", "Prof", "vs", "e.g", "i.e", "approx", "ca", "E.g", "I.e":
		return true // but "ms" ends many a sentence here
	}
	return false
}

// clauseBorder returns how many bytes a clause's end at a place takes, 0 where there is none.
func clauseBorder(answer string, at int) int {
	if n := sentenceBorder(answer, at); n > 0 {
		return n
	}
	rest := answer[at:]
	switch rest[0] {
	case ' ':
		if len(rest) == 1 || !afterSpace[rest[1]] {
			return 0
		}
	case ',', ';', ':', ')', "—"[0]:
	default:
		return 0
	}
	for _, mark := range clauseMarks {
		if strings.HasPrefix(rest, mark) {
			return len(subjects.ReplaceAllString(mark, " ")) // the subject stays
		}
	}
	return 0
}

// subjects matches the subject with which a mark of a clause ends.
var subjects = text.NewPattern(` (?:i|we|he|she|they|it|it's) $`)

var clauseMarks = []string{", ", "; ", ": ", " – ", " — ", "—", " - ", " (", ") ", " and i ", " and we ", " and he ", " and she ", " and they ", " and it ", " and it's ", " and then ", " so i ", " so we ", " but ", " because ", " which "}

// afterSpace marks what follows the space that a mark begins with: few words have to be held against all marks.
var afterSpace = func() (follows [256]bool) {
	for _, mark := range clauseMarks {
		if mark[0] == ' ' {
			follows[mark[1]] = true
		}
	}
	return follows
}()

// looseBorder is clauseBorder for speech without punctuation, where a connective is all that stands
// between one thing and the next.
func looseBorder(answer string, at int) int {
	if n := clauseBorder(answer, at); n > 0 {
		return n
	}
	if answer[at] != ' ' {
		return 0
	}
	if strings.HasPrefix(answer[at:], " so ") && soThen.MatchString(answer[at:min(len(answer), at+12)]) {
		return len(" so ")
	}
	if strings.HasPrefix(answer[at:], " and ") && !listed.MatchString(answer[at:min(len(answer), at+40)]) && !ofNumber.MatchString(answer[max(0, at-10):at]) {
		return len(" and ")
	}
	for _, word := range [...]string{" then ", " um ", " uh "} {
		if strings.HasPrefix(answer[at:], word) && (word != " then " || !untilThen.MatchString(answer[max(0, at-6):at])) {
			return len(word)
		}
	}
	if runsOn.MatchString(answer[at:min(len(answer), at+14)]) {
		return len(" ")
	}
	for _, word := range [...]string{" while ", " when ", " until "} {
		if strings.HasPrefix(answer[at:], word) {
			return len(" ") // the clause means something else without it
		}
	}
	return 0
}

// listed matches an "and" that joins the last one or two words of a list, ofNumber what stands before
// the one within a number, runsOn how speech goes on with another sentence.
var (
	listed   = text.NewPattern(`^ and [\p{L}\d'-]+(?: [\p{L}\d'-]+)?[.,;:!?\n)]`)
	ofNumber = text.NewPattern(`(?i)\b(?:hundred|thousand|million)$`)
	runsOn   = text.NewPattern(`(?i)^ (?:like (?:i|we|he|she|they|it)|there's|there is|there are|there were) `)
)

// untilThen matches what stands before the "then" of a time: "since then".
var untilThen = text.NewPattern(`(?i)\b(?:since|until|till|by|from|back|just)$`)

// soThen matches "so" that joins two clauses, not the one in "so many".
var soThen = text.NewPattern(`(?i)^ so (?:i|we|he|she|they|it|that|the|then|there|you|um|uh|now|my|our|this|no|what)\b`)

// connectives are what a spoken clause begins with and a quoted one does not need.
var connectives = []string{
	"and", "but", "so", "then", "um", "uh", "uhm", "er", "well", "okay", "ok", "yeah", "yes", "like",
	"because", "which", "also", "anyway", "basically", "honestly", "you know", "i mean", "plus", "or",
}

// straysBefore matches words that begin with the last word of the clause before them.
var straysBefore = text.NewPattern(`^it (?:i|we|he|she|they|and|so|but|the|because)\b`)

// strip takes white space, marks and connectives off both ends of a quote.
func strip(answer string, s text.Span) text.Span {
	const marks = " \t,.;:!?–—-*•>#\"“”'‘’()[]|`_/\\=+~…"
	for {
		words := s.Of(answer)
		trimmed := strings.TrimLeft(afterHeading(words), marks)
		s.Start += len(words) - len(trimmed)
		s.End = s.Start + len(strings.TrimRight(trimmed, marks))
		head := strings.ToLower(s.Of(answer))
		n := 0
		for _, c := range connectives {
			if len(head) > len(c) && strings.HasPrefix(head, c) && !strings.HasPrefix(head, "because of") && (head[len(c)] == ' ' || head[len(c)] == ',') {
				n = len(c)
			}
		}
		if n == 0 && straysBefore.MatchString(head) {
			n = len("it")
		}
		if n == 0 {
			return tail(answer, closed(answer, s))
		}
		s.Start += n
	}
}

// heading is what stands before the words of a section or an item: "Result: ", "**Action** ", "(1) ".
var heading = text.NewPattern(`^[\s*#_>•-]*(?:(?:(?i:situation|task|actions?|results?|outcome)\b|[STAR]\b|After|Afterwards|Before|Now|Then|Since(?: then)?|Today|Learning|Lessons?)[*_]*\s*(?:[:–—]+[*_]*\s+|-\s|[*_]{2}\s*|\n\s*)|\(?\d{1,2}[.)]\s+)`)

// afterHeading returns words without the heading of a section before them.
func afterHeading(words string) string {
	return words[len(heading.FindString(words)):]
}

// closed cuts a quote before a bracket that it opens and does not close, and takes in the quotation
// mark that closes one.
func closed(answer string, s text.Span) text.Span {
	words := s.Of(answer)
	if strings.Count(words, `"`)%2 == 1 {
		switch {
		case s.End < len(answer) && answer[s.End] == '"':
			s.End++
		case s.Start > 0 && answer[s.Start-1] == '"':
			s.Start--
		}
		words = s.Of(answer)
	}
	if open := strings.LastIndexByte(words, '('); open > 0 && !strings.Contains(words[open:], ")") {
		s.End = s.Start + len(strings.TrimRight(words[:open], " ,;:.-"))
	}
	return s
}

// unfinished are words that a quote does not end on.
var unfinished = []string{
	"i.e", "e.g", "and", "but", "so", "or", "then", "because", "which", "um", "uh", "the", "a", "to", "of", "what", "by", "with", "as", "if",
	"when", "while", "where", "who", "and i", "and we", "so i", "so we", "for me", "how", "than", "for", "from", "and said", "and says",
}

// openEnd matches a clause at an end that only says when or if the next thing happened.
var openEnd = text.NewPattern(`(?i)[;,.] (?:and )?(?:when|whenever|once|as soon as|if|after)\b[^;,.]*$`)

// verbAtEnd matches a second verb at an end behind which its object would stand.
var verbAtEnd = text.NewPattern(`(?i) and \w+ed$`)

// tail takes the words off the end that promise more to come.
func tail(answer string, s text.Span) text.Span {
	if s.End >= len(answer) || strings.ContainsRune(".!?\n", rune(answer[s.End])) {
		return s // nothing more comes: "before what they ask for."
	}
	if at := openEnd.FindStringIndex(s.Of(answer)); at != nil && countWords(answer[s.Start:s.Start+at[0]]) >= leastWords {
		s.End = s.Start + at[0]
		return tail(answer, s)
	}
	if at := verbAtEnd.FindStringIndex(s.Of(answer)); at != nil && s.Start+at[1] == s.End && !strings.ContainsRune(",;:)", rune(answer[s.End])) {
		s.End = s.Start + at[0]
		return tail(answer, s)
	}
	for _, c := range unfinished {
		words := s.Of(answer)
		if len(words) > len(c)+1 && strings.EqualFold(words[len(words)-len(c)-1:], " "+c) {
			s.End -= len(c) + 1
			s.End = s.Start + len(strings.TrimRight(s.Of(answer), " ,;:.-"))
			return tail(answer, s)
		}
	}
	return s
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
	case "and", "but", "so", "because", "which", "while", "although", "then", "when", "where", "until", "if":
		return true
	}
	return false
}

func countWords(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}
