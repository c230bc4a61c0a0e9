package numbers

import "pushback/coach/numbers/word"

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
		if r.endsSentence(at) || r.low(at) == ";" {
			return weak
		}
		if p := r.lead(at, prev, n); p == before2 || p == after2 {
			return p
		} else if weak == unsaid || p == after1 && r.low(at) == "then" {
			weak = p
		}
		if r.is(at, word.Join) && r.low(at) != "that" && n > 0 && r.low(at) != "now" && weak != unsaid {
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
		if p := r.low(at + 1); n <= 10 && (p == "i" || p == "we") && at > 0 && r.at[at-1] == 0 && (r.isEnd(at-1) || r.is(at-1, word.Join) || r.subjectAhead(at)) || n <= 10 && (p == "i" || p == "we") && at == 0 {
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
		if n <= 6 && n > 0 && r.is(prev, word.Determiner) && (r.kindAt(at-1) != wordToken || r.is(at-1, word.Join)) {
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
	case "is", "are", "takes", "it's", "needs", "costs", "stands", "sits", "does", "has", "makes", "handles", "serves", "sells":
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
	for k := i - 1; k >= 0 && k > i-6 && r.kindAt(k) != lineToken && !r.endsSentence(k); k-- {
		if r.at[k] != 0 {
			return true
		}
	}
	return false
}

// subjectAhead reports whether nothing but the subject of its sentence stands before token i: "Shrinkage when I took over
// was 2.4 percent".
func (r *reader) subjectAhead(i int) bool {
	if !r.nounAt(i-1) || r.is(i-1, word.Period) {
		return false
	}
	for k := i - 2; k >= 0 && k > i-6; k-- {
		if r.endsSentence(k) {
			return true
		}
		if r.at[k] != 0 || r.kindAt(k) != wordToken || r.is(k, word.Be|word.Fall|word.Rise|word.Move) {
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
		period = period || r.is(k, word.Period) || r.low(k) == "it"
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
	if w := r.low(p); w != "down" && w != "up" && w != "back" {
		return false
	}
	be := r.back(p)
	return r.is(be, word.Be) && r.low(be) != "was" && r.low(be) != "were" // "it was down to two candidates"
}

// seasons and their kin name a point in time: "by autumn we were at 3 %".
var seasons = map[string]bool{"spring": true, "summer": true, "autumn": true, "winter": true, "fall": true,
	"christmas": true, "easter": true, "then": true, "q1": true, "q2": true, "q3": true, "q4": true, "year-end": true,
	"midsummer": true, "now": true}

// isPoint reports whether a point in time stands at token i: "autumn", "the end of April", "March".
func (r *reader) isPoint(i int) bool {
	if r.is(i, word.Determiner) {
		return r.low(i+1) == "end" || r.low(i+1) == "time" || seasons[r.low(i+1)]
	}
	return r.is(i, word.Month) || seasons[r.low(i)]
}

// changeBehind reports whether a verb of change leads to the "to" at token i: "went down to",
// "got it to", "has come to".
func (r *reader) changeBehind(i int) bool {
	for n, k := 0, r.back(i); n < 4 && k >= 0; n, k = n+1, r.back(k) {
		if r.is(k, word.Fall|word.Rise|word.Move) {
			return true
		}
		if !r.is(k, word.Adverb|word.Pronoun|word.Determiner) {
			return false
		}
	}
	return false
}
