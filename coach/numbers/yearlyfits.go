package numbers

import "math"

// yearlyFits reports whether an amount is within reach of the difference of two values taken f times: by a rounding of its
// own or by that of the values, or by its bound.
func yearlyFits(a, b Quantity, said float64, bound Bound, f float64) bool {
	due := math.Abs(a.Mid()-b.Mid()) * f
	if bound == Above && due > said || bound == Below && due < said {
		return true
	}
	was, is := a.meant(), b.meant()
	if a.Mid() < b.Mid() {
		was, is = is, was
	}
	if (was.lo-is.hi)*f <= said && said <= (was.hi-is.lo)*f {
		return true
	}
	if bound == About || bound == Towards {
		return near(due, said, 0.25)
	}
	return near(due, said, 0.2)
}

// yearlyLevel reports whether an amount is one of the values taken f times: "from 74 to 58 a month, so 700 a year".
func yearlyLevel(a, b Quantity, said, f float64) bool {
	return near(a.Mid()*f, said, 0.15) || near(b.Mid()*f, said, 0.15)
}

// toldAsSaving reports whether the words between the pair and quantity k, or right behind it, call it a change.
func (r *reader) toldAsSaving(p pair, k int) bool {
	for i := max(r.qs[p.before].at.to, r.qs[p.after].at.to); i < r.qs[k].at.from; i++ {
		if _, noun := changeNouns[r.low(i)]; noun || savingVerbs[r.low(i)] {
			return true
		}
	}
	_, said := r.pastChange(r.qs[k])
	return said
}

// explainsYearly reports whether another amount that was told nearby makes up what the difference due leaves open.
func (r *reader) explainsYearly(p pair, k int, said, due, f float64) bool {
	for n := max(0, k-8); n < min(len(r.qs), k+5); n++ {
		q := r.qs[n]
		if n == p.before || n == p.after || n == k || r.far(q.at.from, r.qs[k].at.from) > 2 || !q.plain() {
			continue
		}
		for _, v := range [...]float64{q.Value, q.Value * f} {
			if near(math.Abs(due-v), said, 0.08) || near(due+v, said, 0.08) {
				return true
			}
		}
	}
	return false
}

// drawnFromChange reports whether what a rate is said to come to is rather what it fell or rose by: k is the later value, f
// how often the longer period holds the shorter one: "from 74,000 to 58,000 a month, so 192,000 a year".
func (r *reader) drawnFromChange(k int, said, f float64) bool {
	for n := k - 1; n >= max(0, k-4) && r.far(r.qs[n].at.from, r.qs[k].at.from) <= 1; n-- {
		a, b, ok := common(r.qs[n], r.qs[k])
		if !ok || a.Vague || !r.qs[n].Counts() {
			continue
		}
		if near(math.Abs(a.Mid()-b.Mid())*f, said, 0.2) {
			return true
		}
		level := b.Mid() * f // what is far from it is no yearly amount of the later value at all
		if p, joined := r.connected(n); joined && p.after == k && (said < 0.75*level || said > 1.5*level) {
			return true
		}
	}
	return false
}
