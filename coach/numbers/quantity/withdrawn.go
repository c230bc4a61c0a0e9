package quantity

import (
	"math"
	"strings"
	"unicode"

	"pushback/coach/numbers/word"
)

// withdraw marks the numbers that the speaker puts right at once: "a fifty percent drop. No, sorry, forty".
func (r *Reading) withdraw() {
	for k := 0; k+1 < len(r.Qs); k++ {
		a, b := &r.Qs[k], &r.Qs[k+1]
		if b.At.From-a.At.To > 10 || r.Far(a.At.From, b.At.From) > 1 || a.Dimension != b.Dimension && !b.IsBare() {
			continue
		}
		a.withdrawn = r.correctsFrom(a.At.To, b.At.From)
	}
}

// lendScales gives "from 100 to 200 thousand" and "from two million a year to three" their size on
// both sides.
func (r *Reading) lendScales() {
	for k := 0; k+1 < len(r.Qs); k++ {
		a, b := &r.Qs[k], &r.Qs[k+1]
		if r.Low(a.At.From-1) != "from" || r.Low(b.At.From-1) != "to" || b.At.From-a.At.To > farthestTo || r.Far(a.At.From, b.At.From) > 0 {
			continue
		}
		switch {
		case b.At.From == a.At.To+1 && a.Dimension == b.Dimension && a.Unit == b.Unit && a.Noun == "" && r.sized(b):
			a.takeSize(b)
		case b.IsBare() && b.Noun == "" && r.sized(a):
			short := *b
			if b.takeSize(a); b.Value > a.Value && r.Is(r.Back(a.At.From-1), word.Fall) {
				*b = short // "fell from 12k to 40" is not to forty thousand
			}
		}
	}
}

// farthestTo is how many tokens "to" and the period before it take at most: "a month to", "euros a year to".
const farthestTo = 5

// sized reports whether a quantity is told in thousands, millions or the like.
func (r *Reading) sized(q *Quantity) bool {
	return q.Step >= 1000 && q.Value >= 1000 && strings.IndexFunc(q.Number.Of(r.Text), unicode.IsLetter) >= 0
}

// takeSize multiplies a quantity told in short by thousands until it is of a kind with another: by a
// million in "from two million to three", by a thousand in "from 1.2 million to 800".
func (q *Quantity) takeSize(of *Quantity) {
	const apart = 100 // more than that, and they were not told in the same breath
	if q.Value <= 0 || q.Value >= 1000 {
		return
	}
	steps := math.Round(math.Log10(of.Value/q.Value) / 3)
	scale := math.Pow(1000, steps)
	if steps >= 1 && q.Value*scale < of.Value*apart && q.Value*scale*apart > of.Value {
		q.Value, q.High, q.Step = q.Value*scale, q.High*scale, q.Step*scale
	}
}

// correctsFrom reports whether the words between two tokens take back what was said before them.
func (r *Reading) correctsFrom(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "sorry", "correction", "pardon", "scratch":
			return true
		case "no":
			if w := r.Low(i + 1); r.StartsClause(i) && (w == "," || w == "wait" || w == "actually") {
				return true
			}
		case "wait":
			if r.Low(i+1) == "," || r.Low(i+1) == "no" {
				return true
			}
		}
	}
	return false
}
