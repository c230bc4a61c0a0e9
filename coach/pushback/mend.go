package pushback

import (
	"strings"

	"pushback/coach/text"
)

// Sentence returns the whole sentence around words of an answer where a table has room for it and it reads by
// itself, else the clauses around them that do; empty where none do.
func Sentence(answer string, at text.Span) text.Span {
	line := lineAround(answer, at)
	for _, end := range [...]string{`."`, `!"`, `?"`, ".”", "!”", "?”"} {
		if strings.HasSuffix(at.Of(answer), end) && at.End-at.Start > len(end) {
			at.End -= len(end) // the sentence ends in there
		}
	}
	for _, border := range [...]func(string, int) int{sentenceBorder, clauseBorder, looseBorder} {
		s := ownThought(answer, mended(answer, strip(answer, around(answer, clip(at, line), line, border))), at)
		if n := text.CountWords(s.Of(answer)); n >= fewestWords && n <= mostTold && naturalAt(answer, s) && !fragment(answer, s) {
			return s
		}
	}
	return text.Span{}
}

// mostInFull is how many words a sentence may have that a table shows whole: what was cut at a comma lacks what it leads
// up to, and a line more is read faster than half a thought.
const mostInFull = 44

// InFull returns the whole sentence in which words of an answer stand, or the words themselves where it is longer than
// a table has room for, or no sentence that stands by itself.
func InFull(answer string, at text.Span) text.Span {
	if at.Empty() || at.End > len(answer) {
		return at
	}
	at = withoutTail(answer, at)
	line := lineAround(answer, at)
	for _, border := range [...]func(string, int) int{sentenceBorder, markBorder} {
		whole := ownThought(answer, strip(answer, around(answer, clip(at, line), line, border)), at)
		if n := text.CountWords(whole.Of(answer)); n <= mostInFull && whole.Contains(at) && naturalAt(answer, whole) && !fragment(answer, whole) {
			return withBefore(answer, line, toClosing(answer, whole))
		}
	}
	return at
}

// withBefore returns a sentence with the one before it where it begins with a word that points back there, "That's where I
// start these days", or tells how what stands there was: "Before: about 1 in 30".
func withBefore(answer string, line, s text.Span) text.Span {
	upTo := levelBefore.ReplaceAllString(answer[line.Start:s.Start], "")
	isOfBefore := len(upTo) < s.Start-line.Start
	if !isOfBefore && !pointsBack.MatchString(s.Of(answer)) || s.Start < line.Start+2 {
		return s
	}
	end := line.Start + len(strings.TrimRight(upTo, " \"“”.!?"))
	if end <= line.Start {
		return s
	}
	before := around(answer, text.Span{Start: end - 1, End: end}, line, sentenceBorder)
	if strings.Count(answer[before.Start:s.Start], `"`)%2 == 1 {
		return s // what stands before it is the end of what somebody else said
	}
	both := strip(answer, text.Span{Start: before.Start, End: s.End})
	if both.Contains(s) && !sentenceTail.MatchString(both.Of(answer)) && text.CountWords(both.Of(answer)) <= mostInFull && naturalAt(answer, both) && !fragment(answer, both) {
		return both
	}
	return s
}

// levelBefore matches what stands before a level that is told behind what it has become: "0 of 3,900. Before: about 1 in 30".
var levelBefore = text.NewPattern(`\b(?:Before|Previously|Earlier|Until then|Was): $`)

// withoutTail takes off words the end of a sentence that only trails into the next: "On every call. He wanted nine valleys".
func withoutTail(answer string, at text.Span) text.Span {
	if tail := sentenceTail.FindString(at.Of(answer)); text.CountWords(at.Of(answer)[len(tail):]) >= fewestWords {
		at.Start += len(tail)
	}
	return at
}

// sentenceTail matches a sentence that says no more than where or when, of what was said before it.
var sentenceTail = text.NewPattern(`^(?:(?:On|In|At|For|With|From|By) (?:\pL+ ){0,2}\pL+|Never|Always|Nothing|Exactly|Not once|All of it|Every time)[.!] `)

// pointsBack matches a written sentence that says nothing without the one before it.
var pointsBack = text.NewPattern(`^(?:(?:That|That's|That was|This|Those|These|She|He|They|Them|One did|Usually)\b|In (?:those|the (?:others?|rest)) with(?:out)? it\b|With(?:out)? (?:it|them):|In the others?:)`)

// markBorder returns how many bytes a mark at a place takes behind which something new may begin, 0 where there is none.
func markBorder(answer string, at int) int {
	if n := sentenceBorder(answer, at); n > 0 {
		return n
	}
	for _, mark := range [...]string{"; ", ": ", " – ", " — ", ", and ", ", but ", ", so ", ", because "} {
		if strings.HasPrefix(answer[at:], mark) {
			return len(mark)
		}
	}
	return 0
}

// mended returns a quote that stops short of what it leads up to with that, or without what leads up: what
// somebody says behind "she told me", the verb of a subject, a second subject whose verb does not come.
func mended(answer string, s text.Span) text.Span {
	if s.Empty() {
		return s
	}
	s = withFirst(answer, s)
	if beginsSpeech(answer, s) && strings.Count(s.Of(answer), `"`)%2 == 0 {
		s.Start-- // it begins with what somebody said
	}
	if longer := toClosing(answer, s); longer != s {
		return longer
	}
	if endsSentence(answer, s.End) {
		return s
	}
	if withinClause(answer, s) {
		if rest := around(answer, text.Span{Start: s.End + 1, End: s.End + 1}, lineAround(answer, s), looseBorder); text.CountWords(answer[s.Start:rest.End]) <= mostTold {
			s = tail(answer, text.Span{Start: s.Start, End: rest.End})
		}
	}
	if strings.HasPrefix(answer[s.End:], " which ") || oneHalf.MatchString(s.Of(answer)) && otherHalfNext.MatchString(answer[s.End:min(len(answer), s.End+halfReach)]) { // it tells which of them are meant, or the other value
		if longer := furtherOn(answer, s); !longer.Empty() {
			return longer
		}
	}
	if denied.MatchString(s.Of(answer)) && contrast.MatchString(answer[s.End:min(len(answer), s.End+12)]) {
		if longer := furtherOn(answer, s); !longer.Empty() {
			return longer
		}
	}
	if leadsUp.MatchString(s.Of(answer)) || verbBehind.MatchString(answer[s.End:min(len(answer), s.End+24)]) {
		if longer := furtherOn(answer, s); !longer.Empty() {
			return longer
		}
	}
	if at := secondSubject(s.Of(answer)); at > 0 && (s.Of(answer)[at] == ',' || goesOn(answer, s.End)) && text.CountWords(answer[s.Start:s.Start+at]) >= leastWords {
		return tail(answer, text.Span{Start: s.Start, End: s.Start + len(strings.TrimRight(s.Of(answer)[:at], " ,;:"))})
	}
	return s
}

// oneHalf matches words that end in the value of one of two groups or times, otherHalfNext the other one right behind.
var (
	oneHalf       = text.NewPattern(`(?i)\d\S*(?: ?%)?(?: (?:\pL+ ){0,3}?)?(?:without(?: it)?|with(?: it)?|before|then|on the old \pL+|in the (?:other|old) \pL+)$`)
	otherHalfNext = text.NewPattern(`(?i)^,? (?:and |but |against |to )?(?:about |some |only )?[\d.,]+ ?(?:%|\pL+)?(?: \pL+){0,3}? (?:with|without|after|now|today|on the new|in the (?:new|test))\b`)
)

// halfReach is how many bytes behind a value the other one is looked for.
const halfReach = 60

// withFirst returns a quote that begins behind an arrow, or with a pronoun that stands for the clause before it, with
// what stands there.
func withFirst(answer string, s text.Span) text.Span {
	if words := s.Of(answer); strings.HasPrefix(words, "when ") && !strings.Contains(words, ",") && behindMark.MatchString(answer[max(0, s.Start-4):s.Start]) {
		s.Start += len("when ") // what was so then stands by itself
		return s
	}
	if words := s.Of(answer); thatClause.MatchString(words) && !strings.HasPrefix(words, "that one ") {
		s.Start += len("that ")
		return s
	}
	before := strings.TrimRight(answer[:s.Start], " ")
	if pronounFirst.MatchString(s.Of(answer)) {
		if longer := strip(answer, text.Span{Start: s.Start - len(namedBefore.FindString(answer[max(0, s.Start-subjectReach):s.Start])), End: s.End}); longer != s && text.CountWords(longer.Of(answer)) <= mostTold {
			return longer
		}
	}
	if !strings.HasSuffix(before, "->") && !strings.HasSuffix(before, "→") && !takesUp.MatchString(s.Of(answer)) {
		return s
	}
	line := lineAround(answer, s)
	for _, border := range [...]func(string, int) int{clauseBorder, sentenceBorder} {
		at := text.Span{Start: max(line.Start, len(before)-2), End: s.End}
		longer := strip(answer, text.Span{Start: around(answer, text.Span{Start: at.Start, End: at.Start}, line, border).Start, End: s.End})
		if longer.Start < s.Start && longer.End == s.End && text.CountWords(longer.Of(answer)) <= mostTold {
			return longer
		}
	}
	return s
}

// subjectReach is how many bytes before a pronoun the one it stands for is looked for.
const subjectReach = 40

// toClosing returns a quote that ends within words of somebody else, or in front of them, lengthened to their end.
func toClosing(answer string, s text.Span) text.Span {
	open := strings.Count(s.Of(answer), `"`)%2 == 1
	if !open && !strings.HasPrefix(answer[s.End:], ` "`) && !strings.HasPrefix(answer[s.End:], `, "`) && !strings.HasPrefix(answer[s.End:], `: "`) {
		return s
	}
	rest := answer[s.End:max(s.End, min(lineAround(answer, s).End, s.End+farthestShown))]
	at := 0
	if !open {
		at = strings.IndexByte(rest, '"') + 1
	}
	end := strings.IndexByte(rest[at:], '"')
	if end < 0 {
		return s
	}
	longer := text.Span{Start: s.Start, End: s.End + at + end + 1}
	if goesOn(answer, longer.End) && !endsSentence(answer, longer.End) { // a name in quotation marks, and no speech
		if whole := furtherOn(answer, longer); !whole.Empty() {
			longer = whole
		}
	}
	if text.CountWords(longer.Of(answer)) <= mostTold {
		return longer
	}
	return s
}

// endsSentence reports whether a sentence, or the answer, ends at a place.
func endsSentence(answer string, at int) bool {
	if said := strings.TrimRight(answer[:at], `"”`); len(said) < at && said != "" && strings.IndexByte(".!?", said[len(said)-1]) >= 0 {
		return true // behind what somebody said
	}
	rest := strings.TrimLeft(answer[at:], `"”)*_`)
	return rest == "" || strings.ContainsRune(".!?\n", rune(rest[0]))
}

// goesOn reports whether the words before a place go on behind it without a mark, or in the verb of their subject.
func goesOn(answer string, at int) bool {
	return at < len(answer) && answer[at] == ' ' && looseBorder(answer, at) == 0 || verbBehind.MatchString(answer[at:min(len(answer), at+24)])
}

// furtherOn returns a quote lengthened to where its sentence, or the next clause of it, ends; empty where that
// is too long.
func furtherOn(answer string, s text.Span) text.Span {
	line := lineAround(answer, s)
	from := line.End - len(strings.TrimLeft(answer[min(s.End, line.End):line.End], ` ,:;"“`))
	next := text.Span{Start: from, End: min(from+1, line.End)}
	for _, border := range [...]func(string, int) int{sentenceBorder, clauseBorder, looseBorder} {
		end := around(answer, next, line, border).End
		longer := tail(answer, closed(answer, text.Span{Start: s.Start, End: end}))
		if n := text.CountWords(longer.Of(answer)); n <= mostTold && text.CountWords(answer[min(from, longer.End):longer.End]) >= fewestWords {
			return longer
		}
	}
	return text.Span{}
}

// secondSubject returns where in words a last part begins that has a subject and no verb, 0 where there is none.
func secondSubject(words string) int {
	at := strings.LastIndex(words, ", and ")
	if at < 0 {
		at = strings.LastIndex(words, " and ")
	}
	if at <= 0 || done.MatchString(words[at:]) {
		return 0
	}
	return at
}

// tellsSomething reports whether words tell that something was done or is so, in a clause or in figures side by side:
// a subject alone tells nothing.
func tellsSomething(words string) bool {
	return done.MatchString(words) || strings.Count(marked(words), " 0") > 1
}

var (
	// leadsUp matches an end behind which somebody's words come.
	leadsUp = text.NewPattern(`(?i)\b(?:told|tells?|said|says?|saying|wrote|writes|asked|asks|goes|went|answered|replied|explained|admitted|complained|argued|wondered|thought|found|showed|realised|realized)(?: (?:to |in )?(?:me|us|him|her|them))?(?: on the phone| in nearly the same words| it| again(?: and again)?| over and over| more than once)?(?: that)?$|\bin (?:nearly |almost )?the same words$`)
	// takesUp matches a clause that says nothing without the one before it.
	takesUp = text.NewPattern(`(?i)^(?:(?:it|they|he|she) did,|(?:that|this) way\b|so did\b)`)
	// namedBefore matches whoever is named in front of the pronoun that stands for them: "the garages, they order late".
	namedBefore  = text.NewPattern(`[.,;!?\n] ?(?:(?i:and|but|so) )?(?i:the|our|my|his|her|their|these|those) [\pL-]+(?: [\pL-]+)?, $`)
	pronounFirst = text.NewPattern(`^(?:they|it|it's|he|she|they're|he's|she's) `)
	// behindMark matches a mark before a clause.
	behindMark = text.NewPattern(`[,;:–—] *$`)
	// denied and contrast match what something was not, and what follows: "it wasn't a thousand, it was 370".
	denied   = text.NewPattern(`(?i)\b(?:wasn't|weren't|isn't|aren't|not|don't|doesn't|didn't|never|won't|no)\b`)
	contrast = text.NewPattern(`(?i)^[,;] (?:it|they|that|but|these|he|she)\b`)
	// thatClause matches a clause behind the "that" of somebody who says or finds it.
	thatClause = text.NewPattern(`^that (?:the|our|my|his|her|their|its|it|they|we|i|he|she|people|\pL+ (?:got|went|is|was|are|were|fell|rose|had|has)) `)
	// verbBehind matches the verb of a subject that ended in front of it.
	verbBehind = text.NewPattern(`^[,)]? (?:was|were|is|are|has|had|did|would|will|could|can|went|fell|rose|came|stayed|got|took|dropped|goes|takes|stood|became)\b`)
	// done matches the words of a clause in which something is done or is so.
	done = text.NewPattern(`(?i)\b(?:i|i'?ve|i'?d|we|they|he|she|it|you|who|is|are|was|were|has|had|have|did|does|can|could|will|would|\pL+ed|fell|rose|went|goes|said|told|took|ran|saw|sat|made|cut|read|got|now|kept|left|put|came|gave|stood|became|paid|lost|built|found|wrote|bought|sold|sent|set|runs?|owns?|keeps?|takes|looks?|handles?|maintains?|operates?|watch(?:es)?|gets?|makes?|needs?|works?|sends?|reads?|means?|costs?|belongs?|sees|knows?|wants?|says?)\b|→|->`)
)
