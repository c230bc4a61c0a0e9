package sums

import (
	"fmt"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongSavedOf checks a saving that is told as a part of what was spent, where a share of the spending fell away: "we spent
// 600,000 on the vans, and with a third less driving we save 450,000 of it". k is the saving.
func (r *reader) wrongSavedOf(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 2 || !q.Plain() || q.Dimension != quantity.Money && q.Dimension != quantity.Count || q.Noun != "" || !r.ofSpending(q.At.To) {
		return change.Row{}, false
	}
	share, whole := r.Qs[k-1], r.Qs[k-2]
	if !share.IsShare() || share.Vague || share.High != share.Value || share.Bound == quantity.Below || !whole.Plain() || !addable(whole, q) || whole.Value < q.Value || !r.spent(k-2) {
		return change.Row{}, false
	}
	if r.Far(whole.At.From, q.At.From) > 1 || !r.withLess(k-1, k) {
		return change.Row{}, false
	}
	due := whole.Value * share.AsPercent().Value / 100
	if q.Value < due || quantity.Near(due, q.Value, 0.2, q.Bound, whole.Bound, share.Bound) {
		return change.Row{}, false // who saves less than that has costs that stay
	}
	return r.Wrong(k-2, k, fmt.Sprintf("%s of %s is %s, not %s", r.FigureOf(k-1, share), quantity.Figure(whole.Value, whole.Unit), quantity.Figure(due, whole.Unit), quantity.Figure(q.Value, whole.Unit)))
}

// ofSpending reports whether "of it" closes the clause at token i, if need be with the period that was told before.
func (r *reader) ofSpending(i int) bool {
	if w := r.Low(i + 1); r.Low(i) != "of" || w != "it" && w != "that" && w != "those" && w != "this" {
		return false
	}
	i += 2
	if r.Is(i, word.Determiner) && r.Is(i+1, word.Period) {
		i += 2
	}
	return r.EndsClaim(i)
}

// spent reports whether quantity n is told as what something cost.
func (r *reader) spent(n int) bool {
	i := r.Qs[n].At.From
	for k := 0; k < 3; k++ {
		switch i = r.Back(i); r.Low(i) {
		case "spent", "spend", "paid", "pay", "cost", "costs", "spending", "paying":
			return true
		}
	}
	return false
}

// withLess reads "with a third less driving we save" from share n to quantity k, where nothing else may have saved it.
func (r *reader) withLess(n, k int) bool {
	s := r.Qs[n]
	if r.Low(r.Back(s.At.From)) != "with" {
		return false
	}
	i, less := s.At.To, false
	if r.Low(i) == "of" {
		i++
	}
	for ; r.NounAt(i) || r.Is(i, word.Determiner|word.Less) || strings.HasSuffix(r.Low(i), "ing"); i++ {
		less = less || r.Low(i) == "less" || r.Low(i) == "fewer" || r.Low(i) == "gone"
	}
	if r.Low(i) == "," {
		i++
	}
	if w := r.Low(i); !less || w != "we" && w != "i" && w != "they" {
		return false
	}
	for i++; r.Is(i, word.Now); i++ {
	}
	switch r.Low(i) {
	case "save", "saved", "saves":
		return r.Ahead(i) == r.Qs[k].At.From
	}
	return false
}
