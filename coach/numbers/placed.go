package numbers

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"pushback/coach/numbers/word"
)

// What is told by where it is, or where it came from, is in one place only: "22 yards, of which 9 in Poland, 8 in Czechia and 7 in
// Slovakia" are too many. What something is from may be a place and may be another thing: two of those are left alone.

// wrongPlaced checks a whole against the places that it is said to be in. k is the whole.
func (r *reader) wrongPlaced(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || total.Dimension != Count || total.Bound != Exact || total.Value < 4 || k+2 >= len(r.qs) || r.far(total.at.from, r.qs[k+2].at.from) > 0 {
		return Row{}, false
	}
	opens := r.placesFrom(k)
	if opens < 0 {
		return Row{}, false
	}
	var room [listLimit]int
	parts := room[:0]
	sum := 0.0
	for p := k + 1; p < len(r.qs) && len(parts) < listLimit && r.far(total.at.from, r.qs[p].at.from) == 0; p++ {
		q := r.qs[p]
		place := r.placeOf(p)
		if place == "" || !q.plain() || q.Dimension != Count || q.Bound != Exact || q.Per != "" || q.Value >= total.Value || place != r.placeOf(k+1) ||
			q.Noun != "" && q.Noun != place && total.Noun != "" && !word.SameStem(q.Noun, total.Noun) {
			return Row{}, false
		}
		sum += q.Value
		parts = append([]int{p}, parts...)
	}
	if len(parts) < 2 || r.low(r.back(r.qs[parts[0]].at.from)) != "and" || len(parts) < 3 && opens != ofWhichOpens {
		return Row{}, false
	}
	for i := total.at.to; i < r.qs[parts[0]].at.to+4; i++ {
		if w := r.low(i); w == "both" || w == "also" || w == "later" || w == "then" && r.low(i-1) != "by" || w == "now" || w == "before" || r.is(i, word.Fall|word.Rise) {
			return Row{}, false
		}
	}
	if r.overlap(r.qs[parts[0]].at.to) || sum <= total.Value*1.04 || sum < total.Value+2 || sum > total.Value*1.6 {
		return Row{}, false
	}
	return r.wrongSum(k, parts[0], fmt.Sprintf("%s make %s, not %s", r.addends(parts), figure(sum, ""), figure(total.Value, "")))
}

// The ways that a list of places opens.
const (
	colonOpens = iota
	ofWhichOpens
)

// placesFrom says how the list right before the first part opens behind its whole, quantity k; -1 where none does.
func (r *reader) placesFrom(k int) int {
	i := r.back(r.qs[k+1].at.from)
	if i-r.qs[k].at.to > 5 {
		return -1
	}
	switch {
	case r.low(i) == "which" && r.low(i-1) == "of":
		return ofWhichOpens
	case r.low(i) == ":" || r.low(i) == "(" || r.low(i) == "," || r.low(i) == "–" || r.low(i) == "—":
		return colonOpens
	}
	return -1
}

// placeOf returns the preposition of the place that is told right behind quantity k, be it with the noun that it counts; "" where
// there is none. A place that something is in has a name of its own.
func (r *reader) placeOf(k int) string {
	i := r.qs[k].at.to
	if r.nounAt(i) && !r.is(i, word.Preposition) {
		i++
	}
	if w := r.low(i); w == "were" || w == "are" || w == "came" || w == "stood" {
		i++
	}
	switch w := r.low(i); w {
	case "from":
		return w
	case "in", "at":
		first, _ := utf8.DecodeRuneInString(r.text[r.toks[min(i+1, len(r.toks)-1)].start:])
		if unicode.IsUpper(first) {
			return "in"
		}
	}
	return ""
}
