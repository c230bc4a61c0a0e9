package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// wrongOfThose checks a share of a share: "60 % opened it, and a quarter of those bought, so 30 % bought". k is the
// outcome.
func (r *reader) wrongOfThose(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 2 || !r.Qs[k-1].IsShare() || !r.Qs[k-2].IsShare() || r.Claimed[k] {
		return change.Row{}, false
	}
	at := r.drawnAt(k)
	if at < 0 || !r.exactShare(k) {
		return change.Row{}, false
	}
	a, b := r.Qs[k-2], r.Qs[k-1]
	if !r.exactShare(k-2) || !r.exactShare(k-1) || r.Claimed[k-2] || r.Claimed[k-1] || r.Far(a.At.From, q.At.From) > 1 || r.Far(b.At.From, q.At.From) > 1 {
		return change.Row{}, false
	}
	if !r.OfThose(b.At.To) && !r.leadsThose(b.At.From) && !r.netOf(at, q.At.From) {
		return change.Row{}, false
	}
	if r.changesBetween(a.At.From, b.At.From) && !r.OfThose(b.At.To) && !r.leadsThose(b.At.From) {
		return change.Row{}, false
	}
	x, y, said := a.AsPercent().Value/100, b.AsPercent().Value/100, q.AsPercent().Value/100
	slack := math.Max(math.Max(quantity.FractionSlack(said), 0.02), x*quantity.FractionSlack(y)+y*quantity.FractionSlack(x))
	for _, due := range [...]float64{x * y, x * (1 - y), (1 - x) * y} {
		if math.Abs(due-said) <= slack {
			return change.Row{}, false
		}
	}
	for _, told := range [...]float64{x, y, 1 - x, 1 - y} {
		if math.Abs(told-said) <= 0.02 {
			return change.Row{}, false // one of the two again
		}
	}
	return r.Wrong(k-2, k, fmt.Sprintf("%s of %s is %s %%, not %s", r.shareFigure(b), r.shareFigure(a), quantity.Figure(math.Round(x*y*1000)/10, ""), r.shareFigure(q)))
}

// leadsThose reports whether "of those" leads to the share at token i.
func (r *reader) leadsThose(i int) bool {
	i = r.Back(i)
	if r.Low(i) == "," {
		i = r.Back(i)
	}
	w := r.Low(i)
	return (w == "those" || w == "them" || w == "these") && r.Low(r.Back(i)) == "of"
}

// netOf reports whether the words of a conclusion give what is left after both shares: "so real use was".
func (r *reader) netOf(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "real", "actual", "effective", "net", "really", "effectively":
			return true
		}
	}
	return false
}
