package numbers

import "strings"

// A phase says on which side of the change a number stands, as far as its own clause tells.
type phase int8

const (
	before2 phase = -2 // "used to take", "before", "had been"
	before1 phase = -1 // "was", "took"
	unsaid  phase = 0
	after1  phase = 1 // "is", "takes"
	after2  phase = 2 // "now", "went down to", "after"
)

func (r *reader) phases() []phase {
	out := make([]phase, len(r.qs))
	for k := range r.qs {
		if r.candidate(k) {
			out[k] = r.phaseOf(k)
			if out[k] == unsaid && k+1 < len(r.qs) && r.claimed[k+1] && r.qs[k+1].at.from-r.qs[k].at.to <= 3 {
				out[k] = after1 // "0.5 per 1,000, 13x fewer"
			}
		}
	}
	return out
}

// phaseOf reads the words after the number, which decide where they speak, then those before it.
func (r *reader) phaseOf(k int) phase {
	if p := r.phaseAfter(k); p != unsaid {
		return p
	}
	return r.phaseBefore(k)
}

// phaseAfter reads "… before", "… at first", "… now", "… with it" behind a number.
func (r *reader) phaseAfter(k int) phase {
	q := r.qs[k]
	comma := false
	for i, n := q.at.to, 0; i < len(r.toks) && n < 5; i++ {
		if r.toks[i].filler {
			continue
		}
		t := r.toks[i]
		if r.at[i] != 0 && n == 0 {
			return r.timeLater(i)
		}
		if t.kind != wordToken && t.low != "," && t.low != "-" && !(t.low == "(" && n == 0) || r.at[i] != 0 || t.low == "," && n > 0 {
			return unsaid
		}
		if p := r.marker(k, i); p != unsaid {
			if p == after2 && r.opensOther(i) {
				return unsaid
			}
			if (comma || p == after2 && n == 0 && r.opensNext(i)) && r.numberNear(i+1) {
				return unsaid // it speaks of the next number: "62 before, after, 74"
			}
			return p
		}
		if t.lex.is(isJoin) && t.low != "when" || t.low == "to" {
			return unsaid
		}
		comma = comma || t.low == ","
		n++
	}
	return unsaid
}

// opensOther reports whether the "now" at i belongs to a verb or a subject that leads on to another number: "a two day job
// is now done in three hours", "31 complaints a week we now have 4".
func (r *reader) opensOther(i int) bool {
	if r.low(i) != "now" {
		return false
	}
	w := r.low(i + 2)
	subject := r.lex(i-1).is(isBe|isPronoun) && !r.lex(i-2).is(isPrep)
	if !subject && !(r.lex(i+1).is(isPronoun) && (w == "is" || w == "are" || w == "have" || w == "take")) {
		return false
	}
	for k := i + 1; k < i+8 && k < len(r.at); k++ {
		if r.at[k] != 0 || r.kindAt(k) != wordToken {
			return r.at[k] != 0
		}
	}
	return false
}

// heldUp reports whether "against" follows token i in its sentence: then two groups are told.
func (r *reader) heldUp(i int) bool {
	for end := r.sentenceEnd(i); i < end; i++ {
		if r.low(i) == "against" {
			return true
		}
	}
	return false
}

// timeLater reads a stretch of time behind a number that says when it held: "3 % two weeks after".
func (r *reader) timeLater(i int) phase {
	q := r.qs[r.at[i]-1]
	if q.Dimension != Time || q.at.from != i {
		return unsaid
	}
	switch r.low(q.at.to) {
	case "after", "later", "afterwards":
		if r.isEnd(q.at.to + 1) {
			return after2
		}
	case "before", "earlier", "ago":
		if r.isEnd(q.at.to + 1) {
			return before2
		}
	}
	return unsaid
}

// opensNext reports whether the "now" at i starts a clause of its own: "two days now it's four minutes".
func (r *reader) opensNext(i int) bool {
	w := r.low(i + 1)
	if r.low(i+2) == "used" {
		return false // "forty minutes now it used to be five hours"
	}
	return (r.low(i) == "now" || r.low(i) == "today") && (w == "it's" || w == "it" || w == "they" || w == "we're" || w == "they're" || w == "takes")
}

// numberNear reports whether a number starts within three tokens from i.
func (r *reader) numberNear(i int) bool {
	for k := i; k < i+3 && k < len(r.at); k++ {
		if r.at[k] != 0 {
			return true
		}
	}
	return false
}

// marker reads a word or phrase at token i that puts quantity k before it on one side of the change.
func (r *reader) marker(k, i int) phase {
	next := r.low(i + 1)
	switch r.low(i) {
	case "before", "beforehand", "previously", "originally", "initially", "formerly", "historically":
		if r.nounOrNumber(i+1) && r.low(i) == "before" && next != "and" && next != "it" {
			return unsaid
		}
		return before2
	case "without":
		switch {
		case next == "it", next == "them", next == "this", next == "that", r.kindAt(i+1) != wordToken:
			return before2
		}
	case "at":
		if next == "first" || next == "start" || next == "the" && (r.low(i+2) == "start" || r.low(i+2) == "beginning" || r.low(i+2) == "outset") {
			return before2
		}
		if next == "the" && (r.low(i+2) == "end" || r.low(i+2) == "last" && r.isEnd(i+3)) || next == "present" {
			return after2
		}
		if next == "the" && r.low(i+2) == "first" && r.nounAt(i+3) && r.isEnd(i+4) {
			return before2 // "88 % at the first count, 97 % at the last"
		}
	case "earlier":
		return before2
	case "on", "in":
		if next == "the" && r.low(i+2) == "first" && r.qs[k].Dimension != Count && (r.lex(i+3).is(isPeriod) || r.low(i) == "on" && r.isEnd(i+3)) {
			return before2
		}
	case "by":
		if next == "the" && (r.low(i+2) == "end" || r.low(i+2) == "last" && r.isEnd(i+3)) {
			return after2
		}
	case "this":
		if i == r.qs[k].at.to && (next == "one" || next == "year") {
			return after2
		}
	case "old":
		if r.armed(i) {
			return before2
		}
	case "when":
		if next == "i" || next == "we" || next == "he" || next == "she" {
			return r.whenMarker(i + 2)
		}
	case "now", "today", "afterwards", "afterward", "thereafter", "nowadays", "currently", "later":
		return after2
	case "after":
		if r.endsHere(i + 1) {
			return after2
		}
	case "since":
		if next == "then" || next == "that" || r.isEnd(i+1) {
			return after2
		}
	case "had":
		if d := r.qs[k].Dimension; (next == "been" || strings.HasSuffix(next, "ed")) && (d == Percent || d == Share) && !r.laterRound(k) && !r.heldUp(i) {
			return before2 // "38 % had been incomplete"
		}
	case "new":
		if r.armed(i) {
			return after2
		}
	case "with":
		if next == "it" || next == "them" || next == "the" && r.low(i+2) == "new" {
			return after2
		}
	}
	return unsaid
}

// endsHere reports whether "after" at the token before stands alone or looks back: "9 after.",
// "9 after that", "9 after the change", and not "1.9 s after the translator stopped".
func (r *reader) endsHere(i int) bool {
	switch r.low(i) {
	case "it", "that", "this", "launch", "release", "rollout":
		return true
	case "the", "our", "my":
		switch r.low(i + 1) {
		case "change", "launch", "fix", "release", "rollout", "migration", "rewrite", "redesign", "switch", "update":
			return true
		}
		return false
	}
	return r.kindAt(i) != wordToken || r.lex(i).is(isJoin)
}

// armed reports whether the "new" or "old" at i names one side of a comparison: "on the old",
// "with the new pacing", "the old way".
func (r *reader) armed(i int) bool {
	if w := r.low(i + 1); w == "way" || w == "one" || w == "system" || w == "process" || w == "flow" || w == "version" {
		return true
	}
	k := i - 1
	if r.lex(k).is(isDet) {
		k--
	}
	w := r.low(k)
	return w == "with" || w == "on" || w == "in" || w == "under" || r.kindAt(k) != wordToken || r.at[max(k, 0)] != 0
}

func (r *reader) whenMarker(i int) phase {
	switch r.low(i) {
	case "started", "joined", "took", "arrived", "began", "came", "inherited", "got", "pulled", "saw":
		return before2
	case "left", "finished", "were", "was":
		return after2
	}
	return unsaid
}

func (r *reader) nounOrNumber(i int) bool {
	return i < len(r.toks) && r.kindAt(i) == wordToken && !r.lex(i).is(isStop|isFiller) || i < len(r.toks) && r.at[i] != 0
}

// phaseBefore reads the words between the start of the clause and the number.
func (r *reader) phaseBefore(k int) phase {
	i := r.qs[k].at.from
	weak := unsaid
	prev := i
	for n := 0; n < 12; n++ {
		at := r.back(prev)
		if at < 0 || r.at[at] != 0 && weak == unsaid && n > 0 && r.qs[r.at[at]-1].Dimension == r.qs[k].Dimension {
			return weak
		}
		if endsSentence(r.toks, at) || r.low(at) == ";" {
			return weak
		}
		if p := r.lead(at, prev, n); p == before2 || p == after2 {
			return p
		} else if weak == unsaid || p == after1 && r.low(at) == "then" {
			weak = p
		}
		if r.lex(at).is(isJoin) && r.low(at) != "that" && n > 0 && r.low(at) != "now" && weak != unsaid {
			return weak
		}
		prev = at
	}
	return weak
}

// lead reads one word before a number; prev is the word that follows it, n the distance.
func (r *reader) lead(at, prev, n int) phase {
	switch w := r.low(at); w {
	case "to", "at":
		if p := r.startedOrEnded(at); w == "at" && n <= 2 && p != unsaid {
			return p
		}
		if n <= 2 && (r.changeBehind(at) || r.isDownTo(at)) {
			if r.low(r.back(r.back(at))) == "been" {
				return before2 // "we'd been down to 26 litres"
			}
			return after2
		}
		if p := r.back(at); w == "at" && n <= 2 && r.low(p) == "stood" && r.low(r.back(p)) == "had" {
			return before2
		}
		if w == "at" && n <= 2 && (r.low(r.back(at)) == "stood" || r.low(r.back(at)) == "ended") {
			return after2
		}
	case "year", "month", "quarter", "season", "summer", "winter", "spring", "autumn":
		switch r.low(at - 1) {
		case "last", "previous":
			return before2
		case "this":
			return after2
		}
	case "used":
		if r.low(at+1) == "to" {
			return before2
		}
	case "had":
		if pastPerfect[r.low(at+1)] {
			return before2
		}
		if n <= 2 {
			return before1
		}
	case "before", "beforehand", "previously", "originally", "initially", "formerly", "historically", "first":
		if n <= 7 && !(w == "before" && (r.at[min(at+1, len(r.at)-1)] != 0 || r.closesOther(at))) {
			return before2
		}
	case "ago":
		if n <= 9 {
			return before2
		}
	case "now", "today", "nowadays", "currently", "afterwards", "since":
		if n <= 7 {
			return after2
		}
	case "when":
		if p := r.low(at + 1); n <= 10 && (p == "i" || p == "we") && at > 0 && r.at[at-1] == 0 && (r.isEnd(at-1) || r.lex(at-1).is(isJoin) || r.subjectAhead(at)) || n <= 10 && (p == "i" || p == "we") && at == 0 {
			return r.whenMarker(at + 2)
		}
	case "after":
		if n > 0 && n <= 8 {
			return after2
		}
	case "within":
		if n > 0 && n <= 7 && at+1 < len(r.at) && r.at[at+1] != 0 {
			return after2
		}
	case "by":
		if n <= 9 && r.isPoint(prev) {
			return after2
		}
	case "then":
		if r.low(at-1) == "back" && n <= 8 {
			return before2
		}
		if n > 0 && n <= 8 {
			return after1
		}
	case "with":
		if p := r.startedOrEnded(at); n <= 2 && p != unsaid {
			return p
		}
		if n <= 6 && n > 0 && r.lex(prev).is(isDet) && (r.kindAt(at-1) != wordToken || r.lex(at-1).is(isJoin)) {
			return after1
		}
	case "later":
		if n <= 6 {
			return after2
		}
	case "new":
		if n <= 5 && r.armed(at) {
			return after2
		}
	case "old":
		if n <= 5 && r.armed(at) {
			return before2
		}
	case "was", "were", "took", "waited", "sat", "needed", "spent", "cost", "lasted", "averaged", "wasn't", "saw":
		if n <= 4 {
			return before1
		}
	case "stayed":
		if n == 0 {
			return before1
		}
	case "is", "are", "takes", "it's", "needs", "costs", "stands", "sits":
		if n <= 4 {
			return after1
		}
	}
	return unsaid
}

// closesOther reports whether the "before" at i is said of the number before it: "£410k the summer before, £265k".
func (r *reader) closesOther(i int) bool {
	if w := r.low(i + 1); w != "," && w != "and" {
		return false
	}
	for k := i - 1; k >= 0 && k > i-6 && r.kindAt(k) != lineToken && !endsSentence(r.toks, k); k-- {
		if r.at[k] != 0 {
			return true
		}
	}
	return false
}

// subjectAhead reports whether nothing but the subject of its sentence stands before token i: "Shrinkage when I took over
// was 2.4 percent".
func (r *reader) subjectAhead(i int) bool {
	if !r.nounAt(i-1) || r.lex(i-1).is(isPeriod) {
		return false
	}
	for k := i - 2; k >= 0 && k > i-6; k-- {
		if endsSentence(r.toks, k) {
			return true
		}
		if r.at[k] != 0 || r.kindAt(k) != wordToken || r.lex(k).is(isBe|isFall|isRise|isMove) {
			return false
		}
	}
	return i <= 5
}

// pastPerfect are the verbs that follow "had" where a level is told that came to an end.
var pastPerfect = map[string]bool{"been": true, "taken": true, "reached": true, "lost": true, "averaged": true, "stood": true,
	"needed": true, "waited": true, "cost": true, "run": true, "sat": true, "grown": true, "risen": true, "climbed": true, "crept": true}

// startedOrEnded reads the verb that leads to the "at" or "with" at token i: "started the year with", "finished at".
func (r *reader) startedOrEnded(i int) phase {
	period := r.low(i) != "with" // "I began with three of the classes" tells a way, "began the year with" a level
	for k, n := r.back(i), 0; n < 3 && r.kindAt(k) == wordToken; k, n = r.back(k), n+1 {
		period = period || r.lex(k).is(isPeriod) || r.low(k) == "it"
		switch w := r.low(k); {
		case period && (w == "started" || w == "began"):
			return before2
		case period && (w == "finished" || w == "ended"):
			return after2
		}
	}
	return unsaid
}

// isDownTo reports whether "is down" leads to the "to" at token i.
func (r *reader) isDownTo(i int) bool {
	p := r.back(i)
	return (r.low(p) == "down" || r.low(p) == "up" || r.low(p) == "back") && r.lex(r.back(p)).is(isBe)
}

// seasons and their kin name a point in time: "by autumn we were at 3 %".
var seasons = map[string]bool{"spring": true, "summer": true, "autumn": true, "winter": true, "fall": true,
	"christmas": true, "easter": true, "then": true, "q1": true, "q2": true, "q3": true, "q4": true, "year-end": true,
	"midsummer": true, "now": true}

// isPoint reports whether a point in time stands at token i: "autumn", "the end of April", "March".
func (r *reader) isPoint(i int) bool {
	if r.lex(i).is(isDet) {
		return r.low(i+1) == "end" || r.low(i+1) == "time" || seasons[r.low(i+1)]
	}
	return r.lex(i).is(isMonth) || seasons[r.low(i)]
}

// changeBehind reports whether a verb of change leads to the "to" at token i: "went down to",
// "got it to", "has come to".
func (r *reader) changeBehind(i int) bool {
	for n, k := 0, r.back(i); n < 4 && k >= 0; n, k = n+1, r.back(k) {
		if r.lex(k).is(isFall | isRise | isMove) {
			return true
		}
		if !r.lex(k).is(isAdverb | isPronoun | isDet) {
			return false
		}
	}
	return false
}
