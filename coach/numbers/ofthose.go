package numbers

import (
	"fmt"
	"math"
)

// wrongOfThose checks a share of a share: "60 % opened it, and a quarter of those bought, so 30 % bought". k is the
// outcome.
func (r *reader) wrongOfThose(k int) (Row, bool) {
	q := r.qs[k]
	if k < 2 || !r.qs[k-1].isShare() || !r.qs[k-2].isShare() || r.claimed[k] {
		return Row{}, false
	}
	at := r.drawnAt(k)
	if at < 0 || !r.exactShare(k) {
		return Row{}, false
	}
	a, b := r.qs[k-2], r.qs[k-1]
	if !r.exactShare(k-2) || !r.exactShare(k-1) || r.claimed[k-2] || r.claimed[k-1] || r.far(a.at.from, q.at.from) > 1 || r.far(b.at.from, q.at.from) > 1 {
		return Row{}, false
	}
	if !r.ofThose(b.at.to) && !r.leadsThose(b.at.from) && !r.netOf(at, q.at.from) {
		return Row{}, false
	}
	if r.changesBetween(a.at.from, b.at.from) && !r.ofThose(b.at.to) && !r.leadsThose(b.at.from) {
		return Row{}, false
	}
	x, y, said := a.asPercent().Value/100, b.asPercent().Value/100, q.asPercent().Value/100
	slack := math.Max(math.Max(fractionSlack(said), 0.02), x*fractionSlack(y)+y*fractionSlack(x))
	for _, due := range [...]float64{x * y, x * (1 - y), (1 - x) * y} {
		if math.Abs(due-said) <= slack {
			return Row{}, false
		}
	}
	for _, told := range [...]float64{x, y, 1 - x, 1 - y} {
		if math.Abs(told-said) <= 0.02 {
			return Row{}, false // one of the two again
		}
	}
	return r.wrongSum(k-2, k, fmt.Sprintf("%s of %s is %s %%, not %s", r.shareFigure(b), r.shareFigure(a), figure(math.Round(x*y*1000)/10, ""), r.shareFigure(q)))
}

// leadsThose reports whether "of those" leads to the share at token i.
func (r *reader) leadsThose(i int) bool {
	i = r.back(i)
	if r.low(i) == "," {
		i = r.back(i)
	}
	w := r.low(i)
	return (w == "those" || w == "them" || w == "these") && r.low(r.back(i)) == "of"
}

// netOf reports whether the words of a conclusion give what is left after both shares: "so real use was".
func (r *reader) netOf(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.low(i) {
		case "real", "actual", "effective", "net", "really", "effectively":
			return true
		}
	}
	return false
}
