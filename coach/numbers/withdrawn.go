package numbers

import "math"

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

// lendScales gives "from 100 to 200 thousand" its thousand on both sides.
func (r *reader) lendScales() {
	for k := 0; k+1 < len(r.qs); k++ {
		a, b := &r.qs[k], r.qs[k+1]
		if a.Dimension != b.Dimension || a.Unit != b.Unit || a.Noun != "" || a.Value >= 1000 || a.Value <= 0 || b.step < 1000 || b.Value < 1000 || r.kindAt(b.at.to-1) != wordToken ||
			b.at.from != a.at.to+1 || r.low(a.at.to) != "to" || r.low(a.at.from-1) != "from" {
			continue
		}
		scale := math.Pow(1000, math.Floor(math.Log10(b.step*1.001)/3))
		if a.Value*scale < b.Value*100 && a.Value*scale*100 > b.Value {
			a.Value, a.High, a.step = a.Value*scale, a.High*scale, a.step*scale
		}
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
