package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// limits are what one may stay within.
var limits = map[string]bool{"budget": true, "limit": true, "deadline": true, "allowance": true, "cap": true, "plan": true, "schedule": true, "estimate": true}

// wrongBudget checks what was spent against the budget that one is said to have kept: "a budget of 50k … we spent 62k
// and stayed under the budget". k is what was spent.
func (r *reader) wrongBudget(k int) (Row, bool) {
	x := r.qs[k]
	if !x.plain() || x.Bound == Below || k == 0 || r.foreseen(k) || !r.spends(k) {
		return Row{}, false
	}
	base := r.budgetBefore(k)
	if base < 0 {
		return Row{}, false
	}
	b := r.qs[base]
	if at := r.keptAfter(k); at >= 0 && x.Value > b.Value*1.02 {
		return r.wrongSum(base, k, fmt.Sprintf("%s is more than %s, and you said %q", figure(x.Value, b.Unit), figure(b.Value, b.Unit), r.low(at)))
	}
	if n := k + 1; n < len(r.qs) && r.belowBudget(n) && r.far(x.at.from, r.qs[n].at.from) == 0 {
		if d := r.qs[n]; d.plain() && d.Unit == x.Unit && (x.Value > b.Value || !near(b.Value-x.Value, d.Value, 0.15, d.Bound, x.Bound, b.Bound)) {
			return r.wrongSum(base, n, fmt.Sprintf("%s against a budget of %s is not %s below it", figure(x.Value, x.Unit), figure(b.Value, b.Unit), figure(d.Value, d.Unit)))
		}
	}
	return Row{}, false
}

// foreseen reports whether the amount was only foreseen.
func (r *reader) foreseen(k int) bool {
	for i, n := r.qs[k].at.from-1, 0; i >= 0 && n < 6 && !r.endsSentence(i); i, n = i-1, n+1 {
		switch r.low(i) {
		case "would", "could", "should", "might", "quoted", "asked", "wanted", "offered", "estimated", "raised", "expected":
			return true
		}
	}
	return false
}

// spends reports whether quantity k is what something came to in the end.
func (r *reader) spends(k int) bool {
	for i, n := r.qs[k].at.from-1, 0; i >= 0 && n < 6 && !r.endsSentence(i) && r.at[i] == 0; i, n = i-1, n+1 {
		switch r.low(i) {
		case "spent", "cost", "paid", "came", "took", "needed", "used", "was", "final", "total", "landed", "ended", "finished", "done", "delivered":
			return true
		}
	}
	return false
}

// budgetBefore returns the one budget told before quantity k, or -1.
func (r *reader) budgetBefore(k int) int {
	x := r.qs[k]
	found := -1
	for n := k - 1; n >= max(0, k-8); n-- {
		q := r.qs[n]
		if q.Dimension != x.Dimension || q.Unit != x.Unit || !q.plain() || q.Value*20 < x.Value {
			continue
		}
		if !r.isLimit(n) {
			if x.Dimension == Time && r.far(q.at.from, x.at.from) > 0 {
				continue
			}
			return -1
		}
		if found >= 0 {
			return -1
		}
		found = n
	}
	return found
}

// isLimit reports whether quantity k is told as what one had: a budget, a limit, the days for it.
func (r *reader) isLimit(k int) bool {
	q := r.qs[k]
	for i := max(r.sentenceStart(q.at.from), q.at.from-8); i < min(r.sentenceEnd(q.at.to), q.at.to+5); i++ {
		if limits[r.low(i)] {
			return true
		}
		if i < q.at.from && (r.low(i) == "had" || r.low(i) == "given" || r.low(i) == "allowed") && q.Dimension == Time && r.low(q.at.to) == "for" {
			return true
		}
		if i < q.at.from && r.low(i) == "allowed" && r.boundAt(k) > 0 {
			return true // "I wasn't allowed to spend more than"
		}
	}
	return false
}

// keptAfter returns the word of "stayed under the budget", "within the seven days" after quantity k, or -1.
func (r *reader) keptAfter(k int) int {
	q := r.qs[k]
	end := min(len(r.toks), q.at.to+18)
	ends := 0
	for i := q.at.to; i < end; i++ {
		if r.endsSentence(i) {
			if ends++; ends > 1 {
				return -1
			}
		}
		switch r.low(i) {
		case "but", "not", "if", "over", "above", "more", "without", "next", "another", "almost", "nearly", "second":
			return -1
		case "under", "below", "within", "inside", "in":
			n := i + 1
			for r.is(n, word.Determiner) {
				n++
			}
			if limits[r.low(n)] || n < len(r.at) && r.at[n] != 0 && r.low(i) != "in" && r.repeatsLimit(k, int(r.at[n])-1) {
				return i
			}
		}
	}
	return -1
}

// repeatsLimit reports whether quantity n only names the limit again.
func (r *reader) repeatsLimit(k, n int) bool {
	b := r.budgetBefore(k)
	return b >= 0 && r.qs[n].Unit == r.qs[b].Unit && math.Abs(r.qs[n].Value-r.qs[b].Value) < 1e-9
}

// belowBudget reports whether quantity n is told as how much was not spent: "200 thousand below budget".
func (r *reader) belowBudget(n int) bool {
	i := r.qs[n].at.to
	if w := r.low(i); w != "below" && w != "under" {
		return false
	}
	for i++; r.is(i, word.Determiner); i++ {
	}
	return limits[r.low(i)]
}
