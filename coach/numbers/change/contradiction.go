package change

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/quantity"
)

// contradiction says in words how a stated change and its two values differ.
func (r *Reading) contradiction(p pair, c claim) string {
	a, b, _ := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	b = b.ScaledLike(a)
	values := r.FigureOf(p.before, a) + " to " + r.FigureOf(p.after, b)
	if r.Sexagesimal(p.before) && r.Sexagesimal(p.after) {
		values = r.Qs[p.before].Number.Of(r.Text) + " to " + r.Qs[p.after].Number.Of(r.Text)
	}
	before, after := a.Mid(), b.Mid()
	said := boundWords[c.bound] + r.claimFigure(c)
	switch c.kind {
	case byMultiple:
		return fmt.Sprintf("%s is %s times, not %s", values, quantity.Figure(round2(math.Max(before, after)/math.Min(before, after)), ""), said)
	case toFraction:
		return fmt.Sprintf("%s leaves %s %%, not %s", values, quantity.Figure(math.Round(after/before*100), ""), said)
	case byPoints:
		return fmt.Sprintf("%s is %s points, not %s", values, quantity.Figure(math.Abs(after-before), ""), said)
	case byAmount:
		if q := r.Qs[c.q]; q.Per != a.Per {
			return fmt.Sprintf("%s is %s%s, not %s%s", values, quantity.Figure(math.Abs(after-before), a.Unit), quantity.PerFigure(a.Per), said, quantity.PerFigure(q.Per))
		}
		return fmt.Sprintf("%s is %s, not %s", values, quantity.Figure(math.Abs(after-before), a.Unit), said)
	}
	if c.either {
		return fmt.Sprintf("%s is %s %% less and leaves %s %%, not %s", values, quantity.Figure(math.Round((before-after)/before*100), ""), quantity.Figure(math.Round(after/before*100), ""), said)
	}
	way := "less"
	if after > before {
		way = "more"
	}
	return fmt.Sprintf("%s is %s %% %s, not %s", values, quantity.Figure(math.Round(math.Abs(after-before)/before*100), ""), way, said)
}

// boundWords say again how exactly a change was stated.
var boundWords = map[quantity.Bound]string{quantity.Above: "more than ", quantity.Below: "less than ", quantity.Towards: "nearly "}

func round2(v float64) float64 { return math.Round(v*10) / 10 }

// claimFigure writes the stated change with its own figure.
func (r *Reading) claimFigure(c claim) string {
	if c.q < 0 {
		if c.kind == byFraction {
			return "half"
		}
		return quantity.Figure(c.value, "") + " times"
	}
	q := r.Qs[c.q]
	switch q.Dimension {
	case quantity.Percent:
		return quantity.Figure(q.Mid(), "%")
	case quantity.Multiple:
		return quantity.Figure(q.Mid(), "") + " times"
	case quantity.Points:
		return quantity.Figure(q.Mid(), "points")
	case quantity.Share:
		return strings.ToLower(q.Number.Of(r.Text))
	}
	return quantity.Figure(q.Mid(), q.Unit)
}

// pairChecks look for a difference, a step or a direction that the two values of a pair contradict, and say how.
var pairChecks = [...]func(r *Reading, p pair) string{(*Reading).wrongDifference, (*Reading).wrongStep, (*Reading).wrongWay}

// check looks at a pair whose stated changes all hold for what else of the answer contradicts it, and says so in its row.
func (r *Reading) check(row *Row, p pair) {
	for _, wrong := range pairChecks {
		if !row.Consistent {
			return
		}
		row.Contradicts = wrong(r, p)
		row.Consistent = row.Contradicts == ""
	}
	if row.Consistent {
		r.overYear(row, p)
	}
}
