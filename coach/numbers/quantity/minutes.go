package quantity

import (
	"math"

	"pushback/coach/numbers/word"
)

// goodParts stand before a part that is meant roughly, or in full.
var goodParts = map[string]bool{"good": true, "full": true, "solid": true, "clear": true}

// partFollows reports whether the word at token i makes the quarter before it a part: "a good quarter less".
func (r *Reading) partFollows(i int) bool {
	w := r.Low(i)
	return w == "of" || w == "off" || w == "gone" || r.Is(i, word.Less|word.More) || r.Kind(i) != Word
}

// Sexagesimal reports whether a number in words may be minutes and seconds, or hours and minutes: "nine thirty".
func (r *Reading) Sexagesimal(k int) bool {
	q := r.Qs[k]
	return q.Worded && q.Unit == "" && q.Dimension == Count && q.Noun == "" && q.High == q.Value && q.Value >= 100 && q.Value < 1300 &&
		math.Mod(q.Value, 100) < 60 && r.NumberEnd(q)-q.At.From == 2 && r.lex(q.At.From+1).num != hundredWord
}

// NumberEnd returns the token behind the number of a quantity, without its noun.
func (r *Reading) NumberEnd(q Quantity) int {
	i := q.At.From
	for i < q.At.To && r.Tokens[i].Start < q.Number.End {
		i++
	}
	return i
}
