package numbers

import (
	"math"
	"strings"
	"unicode"
)

// withdraw marks the numbers that the speaker puts right at once: "a fifty percent drop. No, sorry, forty".
func (r *reader) withdraw() {
	for k := 0; k+1 < len(r.qs); k++ {
		a, b := &r.qs[k], &r.qs[k+1]
		if b.at.from-a.at.to > 10 || r.far(a.at.from, b.at.from) > 1 || a.Dimension != b.Dimension && !b.isBare() {
			continue
		}
		a.withdrawn = r.correctsFrom(a.at.to, b.at.from)
	}
}

// lendScales gives "from 100 to 200 thousand" and "from two million a year to three" their size on
// both sides.
func (r *reader) lendScales() {
	for k := 0; k+1 < len(r.qs); k++ {
		a, b := &r.qs[k], &r.qs[k+1]
		if r.low(a.at.from-1) != "from" || r.low(b.at.from-1) != "to" || b.at.from-a.at.to > farthestTo || r.far(a.at.from, b.at.from) > 0 {
			continue
		}
		switch {
		case b.at.from == a.at.to+1 && a.Dimension == b.Dimension && a.Unit == b.Unit && a.Noun == "" && r.sized(b):
			a.takeSize(b)
		case b.isBare() && b.Noun == "" && r.sized(a):
			b.takeSize(a)
		}
	}
}

// farthestTo is how many tokens "to" and the period before it take at most: "a month to", "euros a year to".
const farthestTo = 5

// sized reports whether a quantity is told in thousands, millions or the like.
func (r *reader) sized(q *Quantity) bool {
	return q.step >= 1000 && q.Value >= 1000 && strings.IndexFunc(q.Number.Of(r.text), unicode.IsLetter) >= 0
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
		q.Value, q.High, q.step = q.Value*scale, q.High*scale, q.step*scale
	}
}

// correctsFrom reports whether the words between two tokens take back what was said before them.
func (r *reader) correctsFrom(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.low(i) {
		case "sorry", "correction", "pardon", "scratch":
			return true
		case "no":
			if w := r.low(i + 1); r.startsClause(i) && (w == "," || w == "wait" || w == "actually") {
				return true
			}
		case "wait":
			if r.low(i+1) == "," || r.low(i+1) == "no" {
				return true
			}
		}
	}
	return false
}
