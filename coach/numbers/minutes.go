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

// agreesInMinutes reports whether a claim is true of two values that may be minutes and seconds.
func (r *reader) agreesInMinutes(p pair, c claim) bool {
	if !r.sexagesimal(p.before) || !r.sexagesimal(p.after) {
		return false
	}
	a, b := r.qs[p.before], r.qs[p.after]
	for _, q := range [...]*Quantity{&a, &b} {
		q.Value = math.Floor(q.Value/100)*60 + math.Mod(q.Value, 100)
		q.High = q.Value
	}
	return agrees(a, b, c)
}
