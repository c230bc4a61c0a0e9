package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// wrongProduct checks "6 hours a week times 50 weeks is 300 hours".
func (r *reader) wrongProduct(k int) (Row, bool) {
	if k+2 >= len(r.qs) {
		return Row{}, false
	}
	a, b, c := r.qs[k], r.qs[k+1], r.qs[k+2]
	if k > 0 && r.timesBetween(r.qs[k-1].at.to, a.at.from) {
		return Row{}, false // a product of three: "8 people × 10 weeks × €800"
	}
	if !a.plain() || !b.plain() || !c.plain() || !r.timesBetween(a.at.to, b.at.from) || c.at.from-b.at.to > 7 || !r.leadsTo(b.at.to, c.at.from) {
		return Row{}, false
	}
	if c.Unit != "" && c.Unit != a.Unit && c.Unit != b.Unit || a.Dimension == Time && b.Dimension == Time && c.Unit != a.Unit && c.Unit != "" {
		return Row{}, false
	}
	if c.Unit == "" && a.Dimension == Money || near(a.Value*b.Value, c.Value, 0.12, a.Bound, b.Bound, c.Bound) {
		return Row{}, false
	}
	return r.wrongSum(k, k+2, fmt.Sprintf("%s times %s is %s, not %s", figure(a.Value, a.Unit), figure(b.Value, ""), figure(a.Value*b.Value, c.Unit), figure(c.Value, c.Unit)))
}

// timesBetween reports whether only a sign or a word of multiplying stands between two tokens.
func (r *reader) timesBetween(from, to int) bool {
	seen := false
	for i := from; i < to; i++ {
		switch r.low(i) {
		case "times", "x", "×", "*":
			seen = true
		default:
			if !r.nounAt(i) || to-from > 3 {
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
		switch r.low(i) {
		case "is", "=", "makes", "equals", "gives", "that's", "so", "comes":
			seen = true
		case "to", ",", "which", "that", "weeks", "days", "months", "hours", "people", "a", "year":
		default:
			if !r.toks[i].filler {
				return false
			}
		}
	}
	return seen
}

// wrongBase checks the base that a share implies: "1.2 % is 45 million of a 100 million business".
func (r *reader) wrongBase(k int) (Row, bool) {
	if k+2 >= len(r.qs) {
		return Row{}, false
	}
	p, x, base := r.qs[k], r.qs[k+1], r.qs[k+2]
	if p.Dimension != Percent || p.High != p.Value || !x.plain() || !base.plain() || !r.leadsTo(p.at.to, x.at.from) ||
		r.far(p.at.from, base.at.from) > 0 || base.at.from-x.at.to > 8 {
		return Row{}, false
	}
	i := r.back(base.at.from)
	for ; r.is(i, word.Determiner); i = r.back(i) {
	}
	if r.low(i) != "of" && r.low(i) != "in" && r.low(i) != "on" || x.Unit != base.Unit && x.Unit != "" && base.Unit != "" {
		return Row{}, false
	}
	if r.fitsShare(p, x, base) {
		return Row{}, false
	}
	unit := x.Unit
	if unit == "" {
		unit = base.Unit
	}
	return r.wrongSum(k, k+2, fmt.Sprintf("%s being %s makes the whole %s, not %s", figure(p.Value, "%"), figure(x.Value, unit),
		figure(rounded(x.Value/p.Value*100), unit), figure(base.Value, unit)))
}

// fitsShare reports whether x is p per cent of the base, in the same period or another one.
func (r *reader) fitsShare(p, x, base Quantity) bool {
	want := base.Value * p.Value / 100
	for _, f := range retold(base, x) {
		for _, v := range [...]float64{want, base.Value - want, want / math.Max(1e-9, 1-p.Value/100), want / (1 + p.Value/100)} {
			tolerance := 0.05
			if f == 1 {
				tolerance = 0.15
			}
			if near(v*f, x.Value, tolerance, p.Bound, x.Bound, base.Bound) {
				return true
			}
		}
	}
	return false
}

// retold holds how often the time that the base was told for may fit into that of the amount.
func retold(base, x Quantity) []float64 {
	from, to := periodOf(base.Per), periodOf(x.Per)
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
func (r *reader) wrongPercentOf(k int) (Row, bool) {
	if k+1 >= len(r.qs) {
		return Row{}, false
	}
	p, x := r.qs[k], r.qs[k+1]
	if p.Dimension != Percent || p.High != p.Value || p.Value <= 0 || p.Value >= 100 || !x.plain() || x.Unit == "" && x.Dimension != Money ||
		x.Dimension == Time || r.wholeBehind(k) || r.far(p.at.from, x.at.from) > 0 || x.at.from-p.at.to > 9 || !r.connects(p.at.to, k+1) {
		return Row{}, false
	}
	base := r.baseOf(k)
	if base < 0 || r.qs[base].Unit != x.Unit || r.fitsShare(p, x, r.qs[base]) {
		return Row{}, false
	}
	b := r.qs[base]
	return r.wrongSum(k, k+1, fmt.Sprintf("%s of %s is %s, not %s", figure(p.Value, "%"), figure(b.Value, b.Unit),
		figure(rounded(b.Value*p.Value/100), b.Unit), figure(x.Value, x.Unit)))
}

// baseOf returns the one earlier amount that shares the name of what quantity k is a share of, or -1.
func (r *reader) baseOf(k int) int {
	words := r.baseWords(k)
	if len(words) == 0 {
		return -1
	}
	found := -1
	for n := k - 1; n >= 0 && n >= k-reach; n-- {
		if !r.qs[n].plain() || r.qs[n].Dimension != Money || r.claimed[n] {
			continue
		}
		if found >= 0 {
			return -1 // several amounts: which one is meant is a guess
		}
		hits := 0
		var around [16]int
		for _, i := range r.context(n, around[:0]) {
			for _, w := range words {
				if word.SameStem(w, r.low(i)) {
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
	i := r.qs[k].at.to
	if r.low(i) == "of" || r.low(i) == "off" {
		for i++; r.is(i, word.Determiner); i++ {
		}
		if r.nounAt(i) {
			return []string{r.low(i)}
		}
		return nil
	}
	var words []string
	for i, n := r.back(r.qs[k].at.from), 0; i >= 0 && n < 6; i, n = r.back(i), n+1 {
		switch {
		case r.is(i, word.Fall|word.Rise|word.Adverb), r.low(i) == "by", r.low(i) == "went":
			if len(words) > 0 {
				return words
			}
		case r.nounAt(i):
			words = append(words, r.low(i))
		default:
			return words
		}
	}
	return words
}
