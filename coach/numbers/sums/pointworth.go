package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// wrongPointWorth checks what a step in points is said to be worth against what one point is: "a point is worth 30,000
// a month. Churn was 8.4, it is 6.4 now, so that is 90,000 a month". k is the outcome.
func (r *reader) wrongPointWorth(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 3 || !q.Plain() || q.Dimension != quantity.Money && q.Value < 1000 || r.drawnAt(k) < 0 || r.Imagined(k) {
		return change.Row{}, false
	}
	point, a, b := -1, -1, -1
	for n := k - 1; n >= max(0, k-5) && r.Far(r.Qs[n].At.From, q.At.From) <= 3; n-- {
		switch x := r.Qs[n]; {
		case point < 0 && r.pointWorth(n):
			point = n
		case b < 0 && r.levelLike(x):
			b = n
		case a < 0 && r.levelLike(x) && n == b-1:
			a = n
		}
	}
	if point < 0 || a < 0 || !r.LeadsOn(a, b) {
		return change.Row{}, false
	}
	each, step := r.Qs[point], math.Abs(r.Qs[a].Value-r.Qs[b].Value)
	if each.Dimension != q.Dimension && each.Dimension != quantity.Count && q.Dimension != quantity.Count || each.Bound != quantity.Exact || step == 0 {
		return change.Row{}, false
	}
	for _, f := range [...]float64{1, 12, 1.0 / 12, 4, 0.25, 52, 1.0 / 52, 4.33, 1 / 4.33, 365, 1.0 / 365} {
		if quantity.Near(each.Value*step*f, q.Value, 0.15, q.Bound) {
			return change.Row{}, false
		}
	}
	for n := max(0, k-6); n < min(len(r.Qs), k+3); n++ {
		if v := r.Qs[n].Mid(); n != a && n != b && n != point && n != k && quantity.Near(each.Value*step*v, q.Value, 0.15) {
			return change.Row{}, false // so many of them
		}
	}
	return r.Wrong(min(a, point), k, fmt.Sprintf("%s points at %s are %s, not %s", quantity.Figure(step, ""), quantity.Figure(each.Value, each.Unit), quantity.Figure(each.Value*step, each.Unit), quantity.Figure(q.Value, q.Unit)))
}

// pointWorth reports whether quantity k is what one point is worth: "thirty thousand a point", "one point is worth €30,000".
func (r *reader) pointWorth(k int) bool {
	q := r.Qs[k]
	if !q.Plain() || q.Value < 10 {
		return false
	}
	if w := r.Low(q.At.To); (w == "a" || w == "per" || w == "each" || w == "every") && r.Low(q.At.To+1) == "point" || q.Per == "point" {
		return true
	}
	for i, n := q.At.From-1, 0; n < 9 && i > 0 && !r.EndsSentence(i); i, n = i-1, n+1 {
		if r.Low(i) == "point" {
			p := r.Low(i - 1)
			return p == "a" || p == "one" || p == "each" || p == "every" || p == "per"
		}
	}
	return false
}

// levelLike reports whether a quantity can be a level that moves by points.
func (r *reader) levelLike(q quantity.Quantity) bool {
	return q.Counts() && !q.Vague && q.High == q.Value && q.Bound == quantity.Exact && (q.Dimension == quantity.Percent || q.IsBare() && q.Value < 100)
}
