package sums

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// What is told by where it is, or where it came from, is in one place only: "22 yards, of which 9 in Poland, 8 in Czechia
// and 7 in Slovakia" are too many. What something is from may be a place and may be another thing: two of those are left
// alone.

// wrongPlaced checks a whole against the places that it is said to be in. k is the whole.
func (r *reader) wrongPlaced(k int) (change.Row, bool) {
	total := r.Qs[k]
	if !total.Plain() || total.Dimension != quantity.Count || total.Bound != quantity.Exact || total.Value < 4 || k+2 >= len(r.Qs) || r.Far(total.At.From, r.Qs[k+2].At.From) > 0 {
		return change.Row{}, false
	}
	opens := r.placesFrom(k)
	if opens < 0 {
		return change.Row{}, false
	}
	var room [listLimit]int
	parts := room[:0]
	sum := 0.0
	for p := k + 1; p < len(r.Qs) && len(parts) < listLimit && r.Far(total.At.From, r.Qs[p].At.From) == 0; p++ {
		q := r.Qs[p]
		place := r.placeOf(p)
		if place == "" || !q.Plain() || q.Dimension != quantity.Count || q.Bound != quantity.Exact || q.Per != "" || q.Value >= total.Value || place != r.placeOf(k+1) ||
			q.Noun != "" && q.Noun != place && total.Noun != "" && !word.SameStem(q.Noun, total.Noun) {
			return change.Row{}, false
		}
		sum += q.Value
		parts = append([]int{p}, parts...)
	}
	if len(parts) < 2 || r.Low(r.Back(r.Qs[parts[0]].At.From)) != "and" || len(parts) < 3 && opens != ofWhichOpens {
		return change.Row{}, false
	}
	for i := total.At.To; i < r.Qs[parts[0]].At.To+4; i++ {
		if w := r.Low(i); w == "both" || w == "also" || w == "later" || w == "then" && r.Low(i-1) != "by" || w == "now" || w == "before" || r.Is(i, word.Fall|word.Rise) {
			return change.Row{}, false
		}
	}
	if r.overlap(r.Qs[parts[0]].At.To) || sum <= total.Value*1.04 || sum < total.Value+2 || sum > total.Value*1.6 {
		return change.Row{}, false
	}
	return r.Wrong(k, parts[0], fmt.Sprintf("%s make %s, not %s", r.addends(parts), quantity.Figure(sum, ""), quantity.Figure(total.Value, "")))
}

// The ways that a list of places opens.
const (
	colonOpens = iota
	ofWhichOpens
)

// placesFrom says how the list right before the first part opens behind its whole, quantity k; -1 where none does.
func (r *reader) placesFrom(k int) int {
	i := r.Back(r.Qs[k+1].At.From)
	if i-r.Qs[k].At.To > 5 {
		return -1
	}
	switch {
	case r.Low(i) == "which" && r.Low(i-1) == "of":
		return ofWhichOpens
	case r.Low(i) == ":" || r.Low(i) == "(" || r.Low(i) == "," || r.Low(i) == "–" || r.Low(i) == "—":
		return colonOpens
	}
	return -1
}

// placeOf returns the preposition of the place that is told right behind quantity k, be it with the noun that it counts; ""
// where there is none. A place that something is in has a name of its own.
func (r *reader) placeOf(k int) string {
	i := r.Qs[k].At.To
	if r.NounAt(i) && !r.Is(i, word.Preposition) {
		i++
	}
	if w := r.Low(i); w == "were" || w == "are" || w == "came" || w == "stood" {
		i++
	}
	switch w := r.Low(i); w {
	case "from":
		return w
	case "in", "at":
		first, _ := utf8.DecodeRuneInString(r.Text[r.Tokens[min(i+1, len(r.Tokens)-1)].Start:])
		if unicode.IsUpper(first) {
			return "in"
		}
	}
	return ""
}
