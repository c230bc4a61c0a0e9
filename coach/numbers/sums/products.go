package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongProduct checks "6 hours a week times 50 weeks is 300 hours".
func (r *reader) wrongProduct(k int) (change.Row, bool) {
	if k+2 >= len(r.Qs) {
		return change.Row{}, false
	}
	a, b, c := r.Qs[k], r.Qs[k+1], r.Qs[k+2]
	if k > 0 && r.timesBetween(r.Qs[k-1].At.To, a.At.From) {
		return change.Row{}, false // a product of three: "8 people × 10 weeks × €800"
	}
	if !a.Plain() || !b.Plain() || !c.Plain() || !r.timesBetween(a.At.To, b.At.From) || c.At.From-b.At.To > 7 || !r.leadsTo(b.At.To, c.At.From) {
		return change.Row{}, false
	}
	if c.Unit != "" && c.Unit != a.Unit && c.Unit != b.Unit || a.Dimension == quantity.Time && b.Dimension == quantity.Time && c.Unit != a.Unit && c.Unit != "" {
		return change.Row{}, false
	}
	if c.Unit == "" && a.Dimension == quantity.Money || quantity.Near(a.Value*b.Value, c.Value, 0.12, a.Bound, b.Bound, c.Bound) {
		return change.Row{}, false
	}
	return r.Wrong(k, k+2, fmt.Sprintf("%s times %s is %s, not %s", quantity.Figure(a.Value, a.Unit), quantity.Figure(b.Value, ""), quantity.Figure(a.Value*b.Value, c.Unit), quantity.Figure(c.Value, c.Unit)))
}

// timesBetween reports whether only a sign or a word of multiplying stands between two tokens.
func (r *reader) timesBetween(from, to int) bool {
	seen := false
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "times", "x", "×", "*":
			seen = true
		default:
			if !r.NounAt(i) || to-from > 3 {
				return false
			}
		}
	}
	return seen
}

// leadsTo reports whether the words between two tokens say that the second is the outcome.
func (r *reader) leadsTo(from, to int) bool {
	seen := false
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "is", "=", "makes", "equals", "gives", "that's", "so", "comes":
			seen = true
		case "to", ",", "which", "that", "weeks", "days", "months", "hours", "people", "a", "year":
		default:
			if !r.Tokens[i].Filler {
				return false
			}
		}
	}
	return seen
}

// wrongBase checks the base that a share implies: "1.2 % is 45 million of a 100 million business".
func (r *reader) wrongBase(k int) (change.Row, bool) {
	if k+2 >= len(r.Qs) {
		return change.Row{}, false
	}
	p, x, base := r.Qs[k], r.Qs[k+1], r.Qs[k+2]
	if p.Dimension != quantity.Percent || p.High != p.Value || !x.Plain() || !base.Plain() || !r.leadsTo(p.At.To, x.At.From) ||
		r.Far(p.At.From, base.At.From) > 0 || base.At.From-x.At.To > 8 {
		return change.Row{}, false
	}
	i := r.Back(base.At.From)
	for ; r.Is(i, word.Determiner); i = r.Back(i) {
	}
	if r.Low(i) != "of" && r.Low(i) != "in" && r.Low(i) != "on" || x.Unit != base.Unit && x.Unit != "" && base.Unit != "" {
		return change.Row{}, false
	}
	if r.fitsShare(p, x, base) {
		return change.Row{}, false
	}
	unit := x.Unit
	if unit == "" {
		unit = base.Unit
	}
	return r.Wrong(k, k+2, fmt.Sprintf("%s being %s makes the whole %s, not %s", quantity.Figure(p.Value, "%"), quantity.Figure(x.Value, unit),
		quantity.Figure(quantity.Rounded(x.Value/p.Value*100), unit), quantity.Figure(base.Value, unit)))
}

// fitsShare reports whether x is p per cent of the base, in the same period or another one.
func (r *reader) fitsShare(p, x, base quantity.Quantity) bool {
	want := base.Value * p.Value / 100
	for _, f := range retold(base, x) {
		for _, v := range [...]float64{want, base.Value - want, want / math.Max(1e-9, 1-p.Value/100), want / (1 + p.Value/100)} {
			tolerance := 0.05
			if f == 1 {
				tolerance = 0.15
			}
			if quantity.Near(v*f, x.Value, tolerance, p.Bound, x.Bound, base.Bound) {
				return true
			}
		}
	}
	return false
}

// retold holds how often the time that the base was told for may fit into that of the amount.
func retold(base, x quantity.Quantity) []float64 {
	from, to := quantity.PeriodOf(base.Per), quantity.PeriodOf(x.Per)
	switch {
	case from != "" && from == to:
		return []float64{1}
	case from == "year" && to == "":
		return []float64{1, 1.0 / 12}
	}
	return []float64{1, 12, 1.0 / 12, 4, 0.25, 52, 1.0 / 52, 365, 1.0 / 365, 3, 1.0 / 3}
}

// wrongPercentOf checks an amount that is drawn from a share of a measure whose size was told
// before: "books €8M a year … 2 % of bookings, so that's €1.6M".
func (r *reader) wrongPercentOf(k int) (change.Row, bool) {
	if k+1 >= len(r.Qs) {
		return change.Row{}, false
	}
	p, x := r.Qs[k], r.Qs[k+1]
	if p.Dimension != quantity.Percent || p.High != p.Value || p.Value <= 0 || p.Value >= 100 || !x.Plain() || x.Unit == "" && x.Dimension != quantity.Money ||
		x.Dimension == quantity.Time || r.wholeBehind(k) || r.Far(p.At.From, x.At.From) > 0 || x.At.From-p.At.To > 9 || !r.Connects(p.At.To, k+1) {
		return change.Row{}, false
	}
	base := r.baseOf(k)
	if base < 0 || r.Qs[base].Unit != x.Unit || r.fitsShare(p, x, r.Qs[base]) {
		return change.Row{}, false
	}
	b := r.Qs[base]
	return r.Wrong(k, k+1, fmt.Sprintf("%s of %s is %s, not %s", quantity.Figure(p.Value, "%"), quantity.Figure(b.Value, b.Unit),
		quantity.Figure(quantity.Rounded(b.Value*p.Value/100), b.Unit), quantity.Figure(x.Value, x.Unit)))
}

// baseOf returns the one earlier amount that shares the name of what quantity k is a share of, or -1.
func (r *reader) baseOf(k int) int {
	words := r.baseWords(k)
	if len(words) == 0 {
		return -1
	}
	found := -1
	for n := k - 1; n >= 0 && n >= k-reach; n-- {
		if !r.Qs[n].Plain() || r.Qs[n].Dimension != quantity.Money || r.Claimed[n] {
			continue
		}
		if found >= 0 {
			return -1 // several amounts: which one is meant is a guess
		}
		hits := 0
		var around [16]int
		for _, i := range r.Context(n, around[:0]) {
			for _, w := range words {
				if word.SameStem(w, r.Low(i)) {
					hits++
					break
				}
			}
		}
		if hits == len(words) {
			found = n
		} else {
			return -1
		}
	}
	return found
}

// baseWords are the words that name the whole: after "of" or "off", or the subject of "stock value down by 5 %".
func (r *reader) baseWords(k int) []string {
	i := r.Qs[k].At.To
	if r.Low(i) == "of" || r.Low(i) == "off" {
		for i++; r.Is(i, word.Determiner); i++ {
		}
		if r.NounAt(i) {
			return []string{r.Low(i)}
		}
		return nil
	}
	var words []string
	for i, n := r.Back(r.Qs[k].At.From), 0; i >= 0 && n < 6; i, n = r.Back(i), n+1 {
		switch {
		case r.Is(i, word.Fall|word.Rise|word.Adverb), r.Low(i) == "by", r.Low(i) == "went":
			if len(words) > 0 {
				return words
			}
		case r.NounAt(i):
			words = append(words, r.Low(i))
		default:
			return words
		}
	}
	return words
}
