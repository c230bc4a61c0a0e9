package quantity

import "math"

// A Band is what a number may fairly mean: the value with its rounding.
type Band struct{ Lo, Hi float64 }

// Overlaps reports whether two numbers may be meant as one.
func (b Band) Overlaps(c Band) bool { return b.Lo <= c.Hi && c.Lo <= b.Hi }

// Over returns the band of the quotient of two numbers.
func (b Band) Over(c Band) Band {
	if c.Lo <= 0 {
		return Band{b.Lo / math.Max(c.Hi, 1e-12), math.Inf(1)}
	}
	return Band{b.Lo / c.Hi, b.Hi / c.Lo}
}

// Meant returns what the quantity may fairly mean, in its unit: half of the last place that was said, at most a fortieth
// of the value, and more where the words say that it is rough.
func (q Quantity) Meant() Band {
	lo, hi := q.Value, q.High
	slack := math.Min(q.Step/2, math.Abs(q.Mid())/40)
	if q.Mid() < 12 && q.Step == 1 {
		slack = 0.5
	}
	slack = math.Max(slack, math.Abs(q.Mid())*0.005)
	switch q.Bound {
	case About, Towards:
		slack = math.Max(slack, math.Abs(q.Mid())*0.1)
	case Above:
		return Band{lo - slack, hi*1.35 + slack}
	case Below:
		return Band{0, hi + slack}
	}
	return Band{math.Max(lo-slack, 0), hi + slack}
}

// MeantAsTerm returns what a value may mean that somebody took another one from: whoever does so works with the number that was
// said, however roughly it is meant.
func (q Quantity) MeantAsTerm() Band {
	if q.Bound != About && q.Bound != Towards {
		return q.Meant()
	}
	q.Bound = Exact
	told, slack := q.Meant(), math.Abs(q.Mid())*0.04
	return Band{math.Min(told.Lo, q.Value-slack), math.Max(told.Hi, q.High+slack)}
}

// FractionSlack is how far a share may be from the truth before it is wrong: five points for a
// multiple of ten or a half, three for a multiple of five, a good point else, and a tenth of small ones.
func FractionSlack(v float64) float64 {
	p := math.Abs(v * 100)
	whole := math.Abs(p-math.Round(p)) < 1e-9
	if whole {
		p = math.Round(p)
	}
	switch {
	case !whole && p > 10 && math.Mod(p*3, 1) < 0.01: // thirds
		return 0.045
	case v == 0.5:
		return 0.1
	case v == 0.25 || v == 0.75:
		return 0.05
	case whole && math.Mod(p, 10) == 0:
		return 0.05
	case whole && math.Mod(p, 5) == 0:
		return math.Min(0.035, 0.35*v)
	}
	return math.Max(0.015, 0.1*v)
}
