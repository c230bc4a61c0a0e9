package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// limits are what one may stay within.
var limits = map[string]bool{"budget": true, "limit": true, "deadline": true, "allowance": true, "cap": true, "plan": true, "schedule": true, "estimate": true}

// wrongBudget checks what was spent against the budget that one is said to have kept: "a budget of 50k … we spent 62k
// and stayed under the budget". k is what was spent.
func (r *reader) wrongBudget(k int) (change.Row, bool) {
	x := r.Qs[k]
	if !x.Plain() || x.Bound == quantity.Below || k == 0 || r.foreseen(k) || !r.spends(k) {
		return change.Row{}, false
	}
	base := r.budgetBefore(k)
	if base < 0 {
		return change.Row{}, false
	}
	b := r.Qs[base]
	if at := r.keptAfter(k); at >= 0 && x.Value > b.Value*1.02 {
		return r.Wrong(base, k, fmt.Sprintf("%s is more than %s, and you said %q", quantity.Figure(x.Value, b.Unit), quantity.Figure(b.Value, b.Unit), r.Low(at)))
	}
	if n := k + 1; n < len(r.Qs) && r.belowBudget(n) && r.Far(x.At.From, r.Qs[n].At.From) == 0 {
		if d := r.Qs[n]; d.Plain() && d.Unit == x.Unit && (x.Value > b.Value || !quantity.Near(b.Value-x.Value, d.Value, 0.15, d.Bound, x.Bound, b.Bound)) {
			return r.Wrong(base, n, fmt.Sprintf("%s against a budget of %s is not %s below it", quantity.Figure(x.Value, x.Unit), quantity.Figure(b.Value, b.Unit), quantity.Figure(d.Value, d.Unit)))
		}
	}
	return change.Row{}, false
}

// foreseen reports whether the amount was only foreseen.
func (r *reader) foreseen(k int) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 6 && !r.EndsSentence(i); i, n = i-1, n+1 {
		switch r.Low(i) {
		case "would", "could", "should", "might", "quoted", "asked", "wanted", "offered", "estimated", "raised", "expected":
			return true
		}
	}
	return false
}

// spends reports whether quantity k is what something came to in the end.
func (r *reader) spends(k int) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 6 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		switch r.Low(i) {
		case "spent", "cost", "paid", "came", "took", "needed", "used", "was", "final", "total", "landed", "ended", "finished", "done", "delivered":
			return true
		}
	}
	return false
}

// budgetBefore returns the one budget told before quantity k, or -1.
func (r *reader) budgetBefore(k int) int {
	x := r.Qs[k]
	found := -1
	for n := k - 1; n >= max(0, k-8); n-- {
		q := r.Qs[n]
		if q.Dimension != x.Dimension || q.Unit != x.Unit || !q.Plain() || q.Value*20 < x.Value {
			continue
		}
		if !r.isLimit(n) {
			if x.Dimension == quantity.Time && r.Far(q.At.From, x.At.From) > 0 {
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
	q := r.Qs[k]
	for i := max(r.SentenceStart(q.At.From), q.At.From-8); i < min(r.SentenceEnd(q.At.To), q.At.To+5); i++ {
		if limits[r.Low(i)] {
			return true
		}
		if i < q.At.From && (r.Low(i) == "had" || r.Low(i) == "given" || r.Low(i) == "allowed") && q.Dimension == quantity.Time && r.Low(q.At.To) == "for" {
			return true
		}
		if i < q.At.From && r.Low(i) == "allowed" && r.boundAt(k) > 0 {
			return true // "I wasn't allowed to spend more than"
		}
	}
	return false
}

// keptAfter returns the word of "stayed under the budget", "within the seven days" after quantity k, or -1.
func (r *reader) keptAfter(k int) int {
	q := r.Qs[k]
	end := min(len(r.Tokens), q.At.To+18)
	ends := 0
	for i := q.At.To; i < end; i++ {
		if r.EndsSentence(i) {
			if ends++; ends > 1 {
				return -1
			}
		}
		switch r.Low(i) {
		case "but", "not", "if", "over", "above", "more", "without", "next", "another", "almost", "nearly", "second":
			return -1
		case "under", "below", "within", "inside", "in":
			n := i + 1
			for r.Is(n, word.Determiner) {
				n++
			}
			if limits[r.Low(n)] || n < len(r.At) && r.At[n] != 0 && r.Low(i) != "in" && r.repeatsLimit(k, int(r.At[n])-1) {
				return i
			}
		}
	}
	return -1
}

// repeatsLimit reports whether quantity n only names the limit again.
func (r *reader) repeatsLimit(k, n int) bool {
	b := r.budgetBefore(k)
	return b >= 0 && r.Qs[n].Unit == r.Qs[b].Unit && math.Abs(r.Qs[n].Value-r.Qs[b].Value) < 1e-9
}

// belowBudget reports whether quantity n is told as how much was not spent: "200 thousand below budget".
func (r *reader) belowBudget(n int) bool {
	i := r.Qs[n].At.To
	if w := r.Low(i); w != "below" && w != "under" {
		return false
	}
	for i++; r.Is(i, word.Determiner); i++ {
	}
	return limits[r.Low(i)]
}
