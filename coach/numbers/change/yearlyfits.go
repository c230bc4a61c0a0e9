package change

import (
	"math"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// yearlyFits reports whether an amount is within reach of the difference of two values taken f times: by a rounding of its
// own or by that of the values, or by its bound.
func yearlyFits(a, b quantity.Quantity, said float64, bound quantity.Bound, f float64) bool {
	due := math.Abs(a.Mid()-b.Mid()) * f
	if bound == quantity.Above && due > said || bound == quantity.Below && due < said {
		return true
	}
	was, is := a.Meant(), b.Meant()
	if a.Mid() < b.Mid() {
		was, is = is, was
	}
	if (was.Lo-is.Hi)*f <= said && said <= (was.Hi-is.Lo)*f {
		return true
	}
	if bound == quantity.About || bound == quantity.Towards {
		return quantity.Near(due, said, 0.25)
	}
	return quantity.Near(due, said, 0.2)
}

// yearlyLevel reports whether an amount is one of the values taken f times: "from 74 to 58 a month, so 700 a year".
func yearlyLevel(a, b quantity.Quantity, said, f float64) bool {
	return quantity.Near(a.Mid()*f, said, 0.15) || quantity.Near(b.Mid()*f, said, 0.15)
}

// toldAsSaving reports whether the words between the pair and quantity k, or right behind it, call it a change.
func (r *Reading) toldAsSaving(p pair, k int) bool {
	for i := max(r.Qs[p.before].At.To, r.Qs[p.after].At.To); i < r.Qs[k].At.From; i++ {
		if _, noun := word.ChangeNoun(r.Low(i)); noun || r.Is(i, word.Saving) {
			return true
		}
	}
	_, said := r.pastChange(r.Qs[k])
	return said
}

// explainsYearly reports whether another amount that was told nearby makes up what the difference due leaves open.
func (r *Reading) explainsYearly(p pair, k int, said, due, f float64) bool {
	for n := max(0, k-8); n < min(len(r.Qs), k+5); n++ {
		q := r.Qs[n]
		if n == p.before || n == p.after || n == k || r.Far(q.At.From, r.Qs[k].At.From) > 2 || !q.Plain() {
			continue
		}
		for _, v := range [...]float64{q.Value, q.Value * f} {
			if quantity.Near(math.Abs(due-v), said, 0.08) || quantity.Near(due+v, said, 0.08) {
				return true
			}
		}
	}
	return false
}

// DrawnFromChange reports whether what a rate is said to come to is rather what it fell or rose by: k is the later value, f
// how often the longer period holds the shorter one: "from 74,000 to 58,000 a month, so 192,000 a year".
func (r *Reading) DrawnFromChange(k int, said, f float64) bool {
	for n := k - 1; n >= max(0, k-4) && r.Far(r.Qs[n].At.From, r.Qs[k].At.From) <= 1; n-- {
		a, b, ok := quantity.Common(r.Qs[n], r.Qs[k])
		if !ok || a.Vague || !r.Qs[n].Counts() {
			continue
		}
		if quantity.Near(math.Abs(a.Mid()-b.Mid())*f, said, 0.2) {
			return true
		}
		level := b.Mid() * f // what is far from it is no yearly amount of the later value at all
		if p, joined := r.connected(n); joined && p.after == k && (said < 0.75*level || said > 1.5*level) {
			return true
		}
	}
	return false
}
