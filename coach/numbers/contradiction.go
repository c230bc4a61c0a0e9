package numbers

import (
	"fmt"
	"math"
	"strings"
)

// contradiction says in words how a stated change and its two values differ.
func (r *reader) contradiction(p pair, c claim) string {
	a, b, _ := Common(r.Qs[p.before], r.Qs[p.after])
	b = b.ScaledLike(a)
	values := r.sideFigure(p.before, a) + " to " + r.sideFigure(p.after, b)
	if r.Sexagesimal(p.before) && r.Sexagesimal(p.after) {
		values = r.Qs[p.before].Number.Of(r.Text) + " to " + r.Qs[p.after].Number.Of(r.Text)
	}
	before, after := a.Mid(), b.Mid()
	said := boundWords[c.bound] + r.claimFigure(c)
	switch c.kind {
	case byMultiple:
		return fmt.Sprintf("%s is %s times, not %s", values, Figure(round2(math.Max(before, after)/math.Min(before, after)), ""), said)
	case toFraction:
		return fmt.Sprintf("%s leaves %s %%, not %s", values, Figure(math.Round(after/before*100), ""), said)
	case byPoints:
		return fmt.Sprintf("%s is %s points, not %s", values, Figure(math.Abs(after-before), ""), said)
	case byAmount:
		if q := r.Qs[c.q]; q.Per != a.Per {
			return fmt.Sprintf("%s is %s%s, not %s%s", values, Figure(math.Abs(after-before), a.Unit), perFigure(a.Per), said, perFigure(q.Per))
		}
		return fmt.Sprintf("%s is %s, not %s", values, Figure(math.Abs(after-before), a.Unit), said)
	}
	if c.either {
		return fmt.Sprintf("%s is %s %% less and leaves %s %%, not %s", values, Figure(math.Round((before-after)/before*100), ""), Figure(math.Round(after/before*100), ""), said)
	}
	way := "less"
	if after > before {
		way = "more"
	}
	return fmt.Sprintf("%s is %s %% %s, not %s", values, Figure(math.Round(math.Abs(after-before)/before*100), ""), way, said)
}

// boundWords say again how exactly a change was stated.
var boundWords = map[Bound]string{Above: "more than ", Below: "less than ", Towards: "nearly "}

func round2(v float64) float64 { return math.Round(v*10) / 10 }

// sideFigure writes one side of a pair in the unit that the answer gave it.
func (r *reader) sideFigure(k int, inCommon Quantity) string {
	q := r.Qs[k]
	if q.Unit == "" {
		q = inCommon
	}
	if q.Dimension == Share {
		return q.Number.Of(r.Text)
	}
	return Figure(q.Mid(), q.Unit)
}

// claimFigure writes the stated change with its own figure.
func (r *reader) claimFigure(c claim) string {
	if c.q < 0 {
		if c.kind == byFraction {
			return "half"
		}
		return Figure(c.value, "") + " times"
	}
	q := r.Qs[c.q]
	switch q.Dimension {
	case Percent:
		return Figure(q.Mid(), "%")
	case Multiple:
		return Figure(q.Mid(), "") + " times"
	case Points:
		return Figure(q.Mid(), "points")
	case Share:
		return strings.ToLower(q.Number.Of(r.Text))
	}
	return Figure(q.Mid(), q.Unit)
}
