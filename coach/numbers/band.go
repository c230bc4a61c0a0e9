package numbers

import "math"

// A band is what a number may fairly mean: the value with its rounding.
type band struct{ lo, hi float64 }

func (b band) overlaps(c band) bool { return b.lo <= c.hi && c.lo <= b.hi }

func (b band) over(c band) band {
	if c.lo <= 0 {
		return band{b.lo / math.Max(c.hi, 1e-12), math.Inf(1)}
	}
	return band{b.lo / c.hi, b.hi / c.lo}
}

// meant returns the band of a quantity: half of the last place that was said, at most a fortieth
// of the value, and more where the words say that it is rough.
func (q Quantity) meant() band {
	lo, hi := q.Value, q.High
	slack := math.Min(q.step/2, math.Abs(q.Mid())/40)
	if q.Mid() < 12 && q.step == 1 {
		slack = 0.5
	}
	slack = math.Max(slack, math.Abs(q.Mid())*0.005)
	switch q.Bound {
	case About, Towards:
		slack = math.Max(slack, math.Abs(q.Mid())*0.1)
	case Above:
		return band{lo - slack, hi*1.35 + slack}
	case Below:
		return band{0, hi + slack}
	}
	return band{math.Max(lo-slack, 0), hi + slack}
}

// meantAsTerm returns the band of a value that somebody took another one from: whoever does so works with the number that was
// said, however roughly it is meant.
func (q Quantity) meantAsTerm() band {
	if q.Bound != About && q.Bound != Towards {
		return q.meant()
	}
	q.Bound = Exact
	told, slack := q.meant(), math.Abs(q.Mid())*0.04
	return band{math.Min(told.lo, q.Value-slack), math.Max(told.hi, q.High+slack)}
}
