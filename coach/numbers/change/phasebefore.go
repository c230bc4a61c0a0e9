package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// phaseBefore reads the words between the start of the clause and the number.
func (r *Reading) phaseBefore(k int) phase {
	i := r.Qs[k].At.From
	weak := unsaid
	prev := i
	for n := 0; n < 12; n++ {
		at := r.Back(prev)
		if at < 0 || r.At[at] != 0 && weak == unsaid && n > 0 && r.Qs[r.At[at]-1].Dimension == r.Qs[k].Dimension {
			return weak
		}
		if r.EndsSentence(at) || r.Low(at) == ";" {
			return weak
		}
		if p := r.lead(at, prev, n); p == before2 || p == after2 {
			return p
		} else if weak == unsaid || p == after1 && r.Low(at) == "then" {
			weak = p
		}
		if r.Is(at, word.Join) && r.Low(at) != "that" && n > 0 && r.Low(at) != "now" && weak != unsaid {
			return weak
		}
		prev = at
	}
	return weak
}

// lead reads one word before a number; prev is the word that follows it, n the distance.
func (r *Reading) lead(at, prev, n int) phase {
	switch w := r.Low(at); w {
	case "to", "at":
		if p := r.startedOrEnded(at); w == "at" && n <= 2 && p != unsaid {
			return p
		}
		if n <= 2 && (r.changeBehind(at) || r.isDownTo(at)) {
			if r.Low(r.Back(r.Back(at))) == "been" {
				return before2 // "we'd been down to 26 litres"
			}
			return after2
		}
		if p := r.Back(at); w == "at" && n <= 2 && r.Low(p) == "stood" && r.Low(r.Back(p)) == "had" {
			return before2
		}
		if w == "at" && n <= 2 && (r.Low(r.Back(at)) == "stood" || r.Low(r.Back(at)) == "ended") {
			return after2
		}
	case "year", "month", "quarter", "season", "summer", "winter", "spring", "autumn":
		switch r.Low(at - 1) {
		case "last", "previous":
			return before2
		case "this":
			return after2
		}
	case "used":
		if r.Low(at+1) == "to" {
			return before2
		}
	case "had":
		if pastPerfect[r.Low(at+1)] {
			return before2
		}
		if n <= 2 {
			return before1
		}
	case "before", "beforehand", "previously", "originally", "initially", "formerly", "historically", "first":
		if n <= 7 && !(w == "before" && (r.At[min(at+1, len(r.At)-1)] != 0 || r.closesOther(at))) {
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
		if p := r.Low(at + 1); n <= 10 && (p == "i" || p == "we") && at > 0 && r.At[at-1] == 0 && (r.IsEnd(at-1) || r.Is(at-1, word.Join) || r.subjectAhead(at)) || n <= 10 && (p == "i" || p == "we") && at == 0 {
			return r.whenMarker(at + 2)
		}
	case "after":
		if n > 0 && n <= 8 {
			return after2
		}
	case "within":
		if n > 0 && n <= 7 && at+1 < len(r.At) && r.At[at+1] != 0 {
			return after2
		}
	case "by":
		if n <= 9 && r.isPoint(prev) {
			return after2
		}
	case "then":
		if r.Low(at-1) == "back" && n <= 8 {
			return before2
		}
		if n > 0 && n <= 8 {
			return after1
		}
	case "with":
		if p := r.startedOrEnded(at); n <= 2 && p != unsaid {
			return p
		}
		if n <= 6 && n > 0 && r.Is(prev, word.Determiner) && (r.Kind(at-1) != quantity.Word || r.Is(at-1, word.Join)) {
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
func (r *Reading) closesOther(i int) bool {
	if w := r.Low(i + 1); w != "," && w != "and" {
		return false
	}
	for k := i - 1; k >= 0 && k > i-6 && r.Kind(k) != quantity.LineBreak && !r.EndsSentence(k); k-- {
		if r.At[k] != 0 {
			return true
		}
	}
	return false
}

// subjectAhead reports whether nothing but the subject of its sentence stands before token i: "Shrinkage when I took over
// was 2.4 percent".
func (r *Reading) subjectAhead(i int) bool {
	if !r.NounAt(i-1) || r.Is(i-1, word.Period) {
		return false
	}
	for k := i - 2; k >= 0 && k > i-6; k-- {
		if r.EndsSentence(k) {
			return true
		}
		if r.At[k] != 0 || r.Kind(k) != quantity.Word || r.Is(k, word.Be|word.Fall|word.Rise|word.Move) {
			return false
		}
	}
	return i <= 5
}

// pastPerfect are the verbs that follow "had" where a level is told that came to an end.
var pastPerfect = map[string]bool{"been": true, "taken": true, "reached": true, "lost": true, "averaged": true, "stood": true,
	"needed": true, "waited": true, "cost": true, "run": true, "sat": true, "grown": true, "risen": true, "climbed": true, "crept": true}

// startedOrEnded reads the verb that leads to the "at" or "with" at token i: "started the year with", "finished at".
func (r *Reading) startedOrEnded(i int) phase {
	period := r.Low(i) != "with" // "I began with three of the classes" tells a way, "began the year with" a level
	for k, n := r.Back(i), 0; n < 3 && r.Kind(k) == quantity.Word; k, n = r.Back(k), n+1 {
		period = period || r.Is(k, word.Period) || r.Low(k) == "it"
		switch w := r.Low(k); {
		case period && (w == "started" || w == "began"):
			return before2
		case period && (w == "finished" || w == "ended"):
			return after2
		}
	}
	return unsaid
}

// isDownTo reports whether "is down" leads to the "to" at token i.
func (r *Reading) isDownTo(i int) bool {
	p := r.Back(i)
	if w := r.Low(p); w != "down" && w != "up" && w != "back" {
		return false
	}
	be := r.Back(p)
	return r.Is(be, word.Be) && r.Low(be) != "was" && r.Low(be) != "were" // "it was down to two candidates"
}

// isPoint reports whether a point in time stands at token i: "autumn", "the end of April", "March".
func (r *Reading) isPoint(i int) bool {
	if r.Is(i, word.Determiner) {
		return r.Low(i+1) == "end" || r.Low(i+1) == "time" || r.Is(i+1, word.Season)
	}
	return r.Is(i, word.Month) || r.Is(i, word.Season)
}

// changeBehind reports whether a verb of change leads to the "to" at token i: "went down to",
// "got it to", "has come to".
func (r *Reading) changeBehind(i int) bool {
	for n, k := 0, r.Back(i); n < 4 && k >= 0; n, k = n+1, r.Back(k) {
		if r.Is(k, word.Fall|word.Rise|word.Move) {
			return true
		}
		if !r.Is(k, word.Adverb|word.Pronoun|word.Determiner) {
			return false
		}
	}
	return false
}
