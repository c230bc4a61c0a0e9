package pushback

import (
	"strings"
	"unicode/utf8"

	"pushback/coach/text"
)

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
	for last := min(len(answer), max(at, span.End)+farthest); end < last; {
		if plain(answer[end]) {
			end++
			continue
		}
		if breaks(answer, end) {
			break
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
		if rest := answer[at+1:]; strings.HasPrefix(rest, `" `) || strings.HasPrefix(rest, "” ") {
			return 1 + strings.IndexByte(rest, ' ')
		}
		if strings.HasPrefix(answer[at+1:], " –") || strings.HasPrefix(answer[at+1:], " —") {
			return 0 // "on the box, ha! — saying"
		}
		if behind := answer[max(0, at-2):min(len(answer), at+9)]; hesitates.MatchString(behind) && !takesBack.MatchString(behind) {
			return 0
		}
		if at+1 == len(answer) || answer[at+1] == ' ' && !abbreviated(answer[:at]) && !numberedNo.MatchString(answer[max(0, at-3):min(len(answer), at+len(". 100 was "))]) && !clock.MatchString(answer[max(0, at-3):min(len(answer), at+3)]) {
			return 1
		}
	}
	return 0
}

// hesitates matches dots behind which the sentence goes on: "what I learned is... write it down"; takesBack those behind which
// another begins, or what was said is put right.
var (
	hesitates = text.NewPattern(`^\.\.\. \p{Ll}`)
	takesBack = text.NewPattern(`^\.\.\. (?:no|wait|well|sorry|and|but|so|i mean)\b`)
)

// clock matches the full stop of a time within a sentence: "at 3 a.m. for a mild case".
var clock = text.NewPattern(`^[ap]\.m\. [a-z]`)

// numberedNo matches the full stop before the number of something: "goal no. 2".
var numberedNo = text.NewPattern(`(?i)^\W(?:no|nr)\. \d+(?:[.,;:)]|$| (?:was|is|of|on|in|and|for)\b)`)

// abbreviated reports whether a full stop after these words belongs to an abbreviation.
func abbreviated(words string) bool {
	last := words[strings.LastIndexAny(words, " \n(")+1:]
	switch last {
	case "Dr", "Mr", "Mrs", "Ms", "St", "Prof", "vs", "e.g", "i.e", "approx", "acc", "avg", "est", "ca", "incl", "excl", "resp", "Fig", "E.g", "I.e":
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
	case ',':
		if behindSound.MatchString(answer[max(0, at-len(" erm")):at]) || beforeSound.MatchString(rest[:min(len(rest), len(", erm,"))]) {
			return 0
		}
	case ';', ':', ')', "—"[0]:
	default:
		return 0
	}
	for _, mark := range clauseMarks {
		if strings.HasPrefix(rest, mark) {
			if mark == " which " && ofWhich.MatchString(answer[max(0, at-len(" from")):at]) {
				continue
			}
			return len(subjects.ReplaceAllString(mark, " ")) // the subject stays
		}
	}
	return 0
}

// ofWhich matches what stands before a "which" that begins no clause of its own: "in which", "so which spot plays when".
var ofWhich = text.NewPattern(`(?i)\b(?:so|in|of|on|at|for|from|with|to|by)$`)

// behindSound and beforeSound match a sound that carries nothing on the one side of a comma and on the other: "on 5 percent of
// the, uh, 3.1 million".
var (
	behindSound = text.NewPattern(`(?i) (?:uh|um|er|erm)$`)
	beforeSound = text.NewPattern(`(?i)^, (?:uh|um|er|erm)\b`)
)

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
	if strings.HasPrefix(answer[at:], " and ") && !listed.MatchString(answer[at:min(len(answer), at+40)]) && !ofNumber.MatchString(answer[max(0, at-10):at]) && !andHalf.MatchString(answer[at:min(len(answer), at+16)]) && andGoesOn.MatchString(answer[at:min(len(answer), at+24)]) {
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
		if strings.HasPrefix(answer[at:], word) && !ofTime.MatchString(answer[max(0, at-10):at]) {
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
	andHalf  = text.NewPattern(`(?i)^ and (?:a half|a quarter|three quarters|a bit)\b`)
	runsOn   = text.NewPattern(`(?i)^ (?:like (?:i|we|he|she|they|it)|there's|there is|there are|there were) `)
)

// andGoesOn matches "and" before another thing that happened, not before the rest of a list: "in Spain and Portugal".
var andGoesOn = text.NewPattern(`(?i)^ and (?:i|i'm|i'd|i've|we|he|she|they|it|you|the|a|an|my|our|his|her|their|its|this|that|these|there|nobody|everybody|everyone|people|some|one|two|three|all|both|each|every|so|then|now|after|before|when|while|because|since|if|in|on|at|by|for|from|with|um|uh|er|like|yeah|yes|no|not|never|also|of course|honestly|actually|finally|suddenly|what|who|how|` +
	`\pL+ed|took|put|got|went|said|says|made|ran|built|wrote|sat|cut|saw|read|sent|told|gave|kept|left|found|brought|came|fell|rose|dropped|did|had|has|have|is|are|was|were|set|let|paid|lost|showed|goes|takes|stood|rang|held|drove|chose|threw)\b`)

// ofTime matches what stands before the "when" that says of a time which one it was: "in a year when".
var ofTime = text.NewPattern(`(?i)\b(?:years?|days?|weeks?|times?|months?|moments?|nights?|cases?|only \pL+|an?|little|long)$`)

// untilThen matches what stands before the "then" of a time: "since then".
var untilThen = text.NewPattern(`(?i)\b(?:since|until|till|by|from|back|just)$`)

// soThen matches "so" that joins two clauses, not the one in "so many".
var soThen = text.NewPattern(`(?i)^ so (?:i|we|he|she|they|it|that|the|then|there|you|um|uh|now|my|our|this|no|what)\b`)
