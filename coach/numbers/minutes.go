package numbers

import (
	"math"

	"pushback/coach/numbers/word"
)

// goodParts stand before a part that is meant roughly, or in full.
var goodParts = map[string]bool{"good": true, "full": true, "solid": true, "clear": true}

// partFollows reports whether the word at token i makes the quarter before it a part: "a good quarter less".
func (r *reader) partFollows(i int) bool {
	w := r.low(i)
	return w == "of" || w == "off" || w == "gone" || r.is(i, word.Less|word.More) || r.kindAt(i) != wordToken
}

// sexagesimal reports whether a number in words may be minutes and seconds, or hours and minutes: "nine thirty".
func (r *reader) sexagesimal(k int) bool {
	q := r.qs[k]
	return q.worded && q.Unit == "" && q.Dimension == Count && q.Noun == "" && q.High == q.Value && q.Value >= 100 && q.Value < 1300 &&
		math.Mod(q.Value, 100) < 60 && r.numberEnd(q)-q.at.from == 2 && r.lex(q.at.from+1).num != hundredWord
}

// numberEnd returns the token behind the number of a quantity, without its noun.
func (r *reader) numberEnd(q Quantity) int {
	i := q.at.from
	for i < q.at.to && r.toks[i].start < q.Number.End {
		i++
	}
	return i
}
