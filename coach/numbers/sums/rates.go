package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// wrongRate checks a rate against what it is said to come to in another period: "$88k a month, which
// is roughly two million dollars a year".
func (r *reader) wrongRate(k int) (change.Row, bool) {
	if k+1 >= len(r.Qs) {
		return change.Row{}, false
	}
	a, b := r.Qs[k], r.Qs[k+1]
	for i, n := a.At.From-1, 0; a.Per == "" && n < 4 && r.Kind(i) == quantity.Word; i, n = i-1, n+1 {
		a.Per = r.AdverbPeriod(i)
	}
	if a.Dimension == quantity.Money && b.IsUnnamed() && b.Step >= 1000 {
		b = b.Lent(a) // "four thousand dollars a month, which is 140 thousand a year"
	}
	if a.Dimension == quantity.Money && b.Per != "" && !r.runs(k) {
		return change.Row{}, false
	}
	if !a.Plain() || !b.Plain() || r.Claimed[k+1] || a.Unit != b.Unit || a.Dimension != b.Dimension || b.At.From-a.At.To > 8 ||
		r.Far(a.At.From, b.At.From) > 0 || !r.Connects(a.At.To, k+1) {
		return change.Row{}, false
	}
	up := quantity.Makes(a.Per, b.Per)
	for _, f := range up {
		if quantity.Near(a.Value*f, b.Value, 0.12, a.Bound, b.Bound) {
			return change.Row{}, false
		}
	}
	down := quantity.Makes(b.Per, a.Per)
	for _, f := range down {
		if quantity.Near(b.Value*f, a.Value, 0.12, a.Bound, b.Bound) {
			return change.Row{}, false
		}
	}
	if len(up) == 0 && len(down) == 0 {
		return change.Row{}, false
	}
	due := 0.0
	if len(up) > 0 {
		due = a.Value * up[0]
	} else {
		due = a.Value / down[0]
	}
	if r.AnotherFactor(k, k+1, b.Value/due) || r.DrawnFromChange(k, b.Value, due/a.Value) {
		return change.Row{}, false // "5 people 8 hours a week"
	}
	return r.Wrong(k, k+1, fmt.Sprintf("%s a %s is about %s a %s, not %s", quantity.Figure(a.Value, a.Unit), a.Per, quantity.Figure(quantity.Rounded(due), a.Unit), b.Per, quantity.Figure(b.Value, b.Unit)))
}

// runs reports whether a cost told by the hour or less can be taken to go on all the time: a price of one
// hour says nothing of how many there are.
func (r *reader) runs(k int) bool {
	switch r.Qs[k].Per {
	case "second", "minute", "hour":
	default:
		return true
	}
	for i := r.Qs[k].At.From; i < r.Qs[k+1].At.To; i++ {
		switch r.Low(i) {
		case "clock", "nonstop", "continuously", "constantly":
			return true
		}
	}
	return false
}
