package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// heldUp reports whether "against" follows token i in its sentence: then two groups are told.
func (r *Reading) heldUp(i int) bool {
	for end := r.SentenceEnd(i); i < end; i++ {
		if r.Low(i) == "against" {
			return true
		}
	}
	return false
}

// marker reads a word or phrase at token i that puts quantity k before it on one side of the change.
func (r *Reading) marker(k, i int) phase {
	next := r.Low(i + 1)
	switch r.Low(i) {
	case "before", "beforehand", "previously", "originally", "initially", "formerly", "historically":
		if r.nounOrNumber(i+1) && r.Low(i) == "before" && next != "and" && next != "it" {
			return unsaid
		}
		return before2
	case "without":
		switch {
		case next == "it", next == "them", next == "this", next == "that", r.Kind(i+1) != quantity.Word:
			return before2
		}
	case "at":
		if next == "first" || next == "start" || next == "the" && (r.Low(i+2) == "start" || r.Low(i+2) == "beginning" || r.Low(i+2) == "outset") {
			return before2
		}
		if next == "the" && (r.Low(i+2) == "end" || r.Low(i+2) == "last" && r.IsEnd(i+3)) || next == "present" {
			return after2
		}
		if next == "the" && r.Low(i+2) == "first" && r.NounAt(i+3) && r.IsEnd(i+4) {
			return before2 // "88 % at the first count, 97 % at the last"
		}
	case "earlier":
		return before2
	case "on", "in":
		if next == "the" && r.Low(i+2) == "first" && r.Qs[k].Dimension != quantity.Count && (r.Is(i+3, word.Period) || r.Low(i) == "on" && r.IsEnd(i+3)) {
			return before2
		}
	case "by":
		if next == "the" && (r.Low(i+2) == "end" || r.Low(i+2) == "last" && r.IsEnd(i+3)) {
			return after2
		}
	case "this":
		if i == r.Qs[k].At.To && (next == "one" || next == "year") {
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
		if next == "then" || next == "that" || r.IsEnd(i+1) {
			return after2
		}
	case "had":
		if d := r.Qs[k].Dimension; (next == "been" || strings.HasSuffix(next, "ed")) && (d == quantity.Percent || d == quantity.Share) && !r.laterRound(k) && !r.heldUp(i) {
			return before2 // "38 % had been incomplete"
		}
	case "new":
		if r.armed(i) {
			return after2
		}
	case "with":
		if next == "it" || next == "them" || next == "the" && r.Low(i+2) == "new" {
			return after2
		}
	}
	return unsaid
}

// endsHere reports whether "after" at the token before stands alone or looks back: "9 after.",
// "9 after that", "9 after the change", and not "1.9 s after the translator stopped".
func (r *Reading) endsHere(i int) bool {
	switch r.Low(i) {
	case "it", "that", "this", "launch", "release", "rollout":
		return true
	case "the", "our", "my":
		switch r.Low(i + 1) {
		case "change", "launch", "fix", "release", "rollout", "migration", "rewrite", "redesign", "switch", "update":
			return true
		}
		return false
	}
	return r.Kind(i) != quantity.Word || r.Is(i, word.Join)
}

// armed reports whether the "new" or "old" at i names one side of a comparison: "on the old",
// "with the new pacing", "the old way".
func (r *Reading) armed(i int) bool {
	if w := r.Low(i + 1); w == "way" || w == "one" || w == "system" || w == "process" || w == "flow" || w == "version" {
		return true
	}
	k := i - 1
	if r.Is(k, word.Determiner) {
		k--
	}
	w := r.Low(k)
	return w == "with" || w == "on" || w == "in" || w == "under" || r.Kind(k) != quantity.Word || r.At[max(k, 0)] != 0
}

func (r *Reading) whenMarker(i int) phase {
	switch r.Low(i) {
	case "started", "joined", "took", "arrived", "began", "came", "inherited", "got", "pulled", "saw":
		return before2
	case "left", "finished", "were", "was":
		return after2
	}
	return unsaid
}

func (r *Reading) nounOrNumber(i int) bool {
	return i < len(r.Tokens) && r.Kind(i) == quantity.Word && !r.Is(i, word.Stop|word.Filler) || i < len(r.Tokens) && r.At[i] != 0
}

// WhenBefore reports whether the clause that "when" opens before token i puts what is told into the time before the change:
// "when I took over".
func (r *Reading) WhenBefore(i int) bool { return r.whenMarker(i) == before2 }
