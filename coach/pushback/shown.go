package pushback

import (
	"strings"
	"unicode/utf8"

	"pushback/coach/ear"
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// proofs say, for a kind of evidence, where words show it. A kind without a proof is taken as heard.
var proofs = map[string]func(words string) [][]int{
	"scope":                 sizes,
	"money":                 amounts,
	"delta":                 changes,
	"baseline_and_result":   changes,
	"business_kpi":          businessMoves,
	"customer_loop":         customersHeard,
	"post_launch_ownership": keptUp,
	"strategic_goal":        within(goalNamed),
	"data_analysis":         within(lookedInto),
	"lesson":                within(learnt),
	"personal_action":       actsOfOwn,
	"cross_team_influence":  wonOthers,
}

// Shown returns the words of an answer that let a reader see a kind of evidence which was heard at a
// place: whole clauses, short enough to be quoted, that hold what the evidence claims, a number for a
// size, two values or a change for an outcome, somebody who uses the thing for a customer. It is empty
// where no words do: then nothing surely is, and the feedback says nothing of it.
func Shown(answer, evidence string, at text.Span) text.Span {
	if at.Empty() || at.End > len(answer) {
		return text.Span{}
	}
	proof, ok := proofs[evidence]
	if !ok {
		if whole := Quote(answer, at); Natural(whole.Of(answer)) {
			return whole
		}
		return text.Span{}
	}
	at = clip(at, text.Span{Start: at.Start, End: runeStart(answer, at.Start+farthestShown)})
	near := nearby(answer, at)
	for _, place := range proof(near.Of(answer)) {
		place := text.Span{Start: near.Start + place[0], End: near.Start + place[1]}
		if !place.Overlaps(at) {
			continue
		}
		if whole := clausesAround(answer, place, evidence); whole.Contains(place) && len(proof(whole.Of(answer))) > 0 {
			return whole
		}
	}
	return text.Span{}
}

// farthestShown is how many bytes of a place are looked through. Only words without a full stop go on for
// longer, and looking at each number of theirs against all of them takes minutes where there are thousands.
const farthestShown = 2000

// runeStart returns the last place up to at where a character begins, or the end of the answer.
func runeStart(answer string, at int) int {
	for at < len(answer) && !utf8.RuneStart(answer[at]) {
		at--
	}
	return min(at, len(answer))
}

// Telling returns the words of an answer to quote a finding of evidence by: the whole clauses in which it
// was heard where a table has room for them, else a part of them that tells it. It is empty where it was
// heard in no words fit to be quoted.
func Telling(answer string, f ear.Finding) text.Span {
	if f.Empty() || f.End > len(answer) {
		return text.Span{}
	}
	if whole := Sentence(answer, core(answer, f)); f.Label != "personal_action" && !whole.Empty() && endsSentence(answer, whole.End) && speaks(f.Label, whole.Of(answer)) {
		return whole
	}
	if !f.Around.Empty() {
		whole := ownThought(answer, mended(answer, strip(answer, toSize(answer, f))), core(answer, f))
		if words := whole.Of(answer); text.CountWords(words) >= fewestWords && text.CountWords(words) <= mostTold && naturalAt(answer, whole) && speaks(f.Label, words) {
			return whole
		}
	}
	return telling(answer, f.Label, f.Span)
}

// core returns the words of an outcome or a goal in which it is told, of those it was heard in: in speech that
// sets no marks these hold what was said before it too.
func core(answer string, f ear.Finding) text.Span {
	switch f.Label {
	case "delta", "baseline_and_result", "business_kpi", "money", "strategic_goal":
	default:
		return f.Span
	}
	words := f.Span.Of(answer)
	if len(words) > farthestShown || strings.ContainsAny(words, ".,;:!?") {
		return f.Span
	}
	all := f.Span
	for i, place := range proofs[f.Label](words) { // in no order
		told := text.Span{Start: f.Start + place[0], End: f.Start + place[1]}
		if i == 0 {
			all = told
		}
		all = text.Span{Start: min(all.Start, told.Start), End: max(all.End, told.End)}
	}
	return all
}

// toSize returns the clauses around a finding; those around a size only to the end of the clause that holds it,
// since what is told behind it is another thing, and speech sets no mark there.
func toSize(answer string, f ear.Finding) text.Span {
	s := f.Around
	if f.Label != "scope" || text.CountWords(s.Of(answer)) <= mostWords {
		return s
	}
	sizes := quantity.Find(s.Of(answer))
	if len(sizes) == 0 {
		return s
	}
	told := s.Start + sizes[len(sizes)-1].End
	if next := anotherThing.FindStringIndex(answer[told:s.End]); next != nil {
		s.End = told + next[0]
	}
	return s
}

// anotherThing matches where something else begins to be told.
var anotherThing = text.NewPattern(`(?i)[,;:] | (?:and|so|but|because|or) (?:the|i|we|it|they|he|she|you|there|every|each|my|our|that|this|so|then|honestly|nobody|everybody)\b`)

// mostTold is how many words the clauses may have that are quoted whole.
const mostTold = 36

// telling returns a part of the clauses around a place: words that show the evidence where there are any,
// else those that can be quoted and speak of it.
func telling(answer, evidence string, at text.Span) text.Span {
	if shown := Shown(answer, evidence, at); !shown.Empty() {
		return shown
	}
	whole := Quote(answer, at)
	if words := whole.Of(answer); !Natural(words) || text.CountWords(words) > mostShown || !speaks(evidence, words) || evidence == "business_kpi" && !Tells(evidence, words) {
		return text.Span{}
	}
	return whole
}

// speaks reports whether words can be about a kind of evidence at all: they hold a number if it is numbers
// that it is about, and somebody if it is customers.
func speaks(evidence, words string) bool {
	switch {
	case counted[evidence]:
		return len(quantity.Find(words)) > 0
	case evidence == "customer_loop":
		return namesAnybody(words)
	}
	return true
}

// namesAnybody reports whether words name anybody beside the speaker, what such people leave behind, or
// somebody who says or does something.
func namesAnybody(words string) bool {
	if anybody.MatchString(words) {
		return true
	}
	for _, at := range speaking.FindAllStringIndex(words, -1) {
		if who, _, _ := strings.Cut(words[at[0]:at[1]], " "); !auxiliary[strings.Trim(lowered(who), ",")] {
			return true
		}
	}
	return false
}

var (
	anybody = text.NewPattern(`(?i)\b(?:they|he|she|people|everyone|everybody|nobody|men|women|boys?|girls?|kids|children|lad(?:y|ies)|staff|folks|survey\w*|reviews?|complaints?|comments?|requests?|tickets?|recordings?|sessions?|cards?|letters?|feedback|` + who + `)\b` +
		`|\b(?:all|none|some|most|many|half|both|each|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) of (?:them|those)\b|\bthem (?:talk|walk|show|tell|read)\b`)
	speaking = text.NewPattern(`(?i)\b(?:[a-hj-z]\w*|i\w+),? (?:said|says|told|asked|wrote|wanted|complained|rang|got stuck|struggled|gave up)\b`)
)

// auxiliary are the words that stand before a verb and are nobody.
var auxiliary = map[string]bool{
	"had": true, "have": true, "has": true, "was": true, "were": true, "be": true, "been": true, "not": true, "also": true, "then": true, "and": true,
	"just": true, "never": true, "would": true, "could": true, "didn": true, "it": true, "that": true, "which": true, "as": true, "so": true, "but": true, "once": true,
}

// counted are the kinds of evidence that are numbers.
var counted = map[string]bool{"scope": true, "money": true, "delta": true, "baseline_and_result": true}

// ShownIn returns the first words of a reply that show a kind of evidence, empty where none do or the
// kind is shown by no particular words.
func ShownIn(reply, evidence string) text.Span {
	proof, ok := proofs[evidence]
	if !ok {
		return text.Span{}
	}
	for _, place := range proof(reply) {
		if whole := Shown(reply, evidence, text.Span{Start: place[0], End: place[1]}); !whole.Empty() {
			return whole
		}
	}
	return text.Span{}
}

// mostShown is how many words a quote in a table may have, where fewer do not hold what it shows.
const mostShown = 20

// clausesAround returns the clauses around a place that a table has room for, the most of them that
// can be said in a breath.
func clausesAround(answer string, place text.Span, evidence string) text.Span {
	line := lineAround(answer, place)
	fits := func(whole text.Span, most int) bool {
		n := text.CountWords(whole.Of(answer))
		return n <= most && n >= fewestWords && !fragment(answer, whole) && !relative.MatchString(answer[max(0, whole.Start-8):whole.Start]) && Natural(whole.Of(answer)) && !halved(answer, whole, evidence)
	}
	if whole := strip(answer, around(answer, place, line, sentenceBorder)); isSentence(answer, whole) && answer[whole.End] == '\n' && fits(whole, mostOfSentence) {
		return whole
	}
	for _, most := range [...]int{mostWords, mostShown} {
		for _, border := range [...]func(string, int) int{sentenceBorder, clauseBorder, looseBorder} {
			if whole := toSubject(answer, strip(answer, around(answer, place, line, border)), place, evidence); fits(whole, most) {
				return whole
			}
		}
	}
	return text.Span{}
}

// halved reports whether words tell an outcome by half: a change that does not say of what, or the first
// of two values, with the second right behind it.
func halved(answer string, whole text.Span, evidence string) bool {
	switch evidence {
	case "delta", "baseline_and_result", "business_kpi":
		rest := marked(answer[whole.End:min(len(answer), whole.End+secondValue)])
		return nameless.MatchString(marked(whole.Of(answer))) || behind.MatchString(rest)
	}
	return false
}

// secondValue is how many bytes behind a value another one may begin.
const secondValue = 12

var (
	nameless = text.NewPattern(`^(?:(?:[0.,]+|a|an|bit|lift|drop|rise|just|well|under|over|about|around|nearly|almost|roughly|some|by|per ?cent|percent|%|points?|less|more|fewer|lower|higher|up|down|so|that's|it's|it|was|is|to|from|went|of|and)\s*)+$`)
	behind   = text.NewPattern(`^,? (?:and )?(?:now |then |it's |now it's )?0`)
)

// toSubject cuts words that run into a second sentence without a mark between them: an own action
// begins with "I", and what follows a size or a change is cut before the next "I".
func toSubject(answer string, whole, place text.Span, evidence string) text.Span {
	if whole.Empty() || place.Start < whole.Start || place.Start >= whole.End {
		return whole // the words were taken off with what stood around them, as a bracket is
	}
	if evidence == "personal_action" {
		if before := answer[whole.Start:max(whole.Start, min(place.Start, whole.End))]; others.MatchString(before) {
			whole.Start = place.Start
		}
		return whole
	}
	if after := answer[min(place.End, whole.End):whole.End]; evidence == "scope" {
		if next := ownSubject.FindStringIndex(after); next != nil {
			whole.End = min(place.End, whole.End) + next[0]
		}
	}
	return tail(answer, whole)
}

var (
	relative   = text.NewPattern(`(?i)\b(?:which|who|whom|whose)\s+$`)
	others     = text.NewPattern(`(?i)\b(?:they|he|she|it|we|this|that|there|so|and|then|was|were|is)\b`)
	ownSubject = text.NewPattern(`(?i)\s(?:and )?i\s`)
)

// nearby returns the sentences around a place, no further on either side than a quote can reach.
func nearby(answer string, at text.Span) text.Span {
	const reach = 120
	line := around(answer, at, lineAround(answer, at), sentenceBorder)
	near := text.Span{Start: max(line.Start, at.Start-reach), End: min(line.End, at.End+reach)}
	for near.Start > line.Start && near.Start < at.Start && answer[near.Start-1] != ' ' {
		near.Start++
	}
	for near.End < line.End && near.End > at.End && answer[near.End] != ' ' {
		near.End--
	}
	return near
}

// within returns a proof by the places where a pattern matches.
func within(p text.Pattern) func(string) [][]int {
	return func(words string) [][]int { return p.FindAllStringIndex(words, -1) }
}

var trailing = map[string]bool{
	"of": true, "to": true, "for": true, "with": true, "by": true, "at": true, "in": true, "on": true, "from": true, "over": true, "than": true, "that": true, "which": true, "who": true, "the": true, "a": true, "an": true, "and": true, "or": true, "but": true, "because": true, "is": true, "are": true, "was": true, "were": true, "has": true, "had": true, "have": true, "asked": true, "choose": true, "not": true, "my": true, "our": true, "its": true, "their": true, "whom": true, "like": true, "says": true, "said": true,
}
