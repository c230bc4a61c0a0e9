package numbers

import (
	"fmt"
	"strings"

	"pushback/coach/numbers/word"
)

// wrongSavedOf checks a saving that is told as a part of what was spent, where a share of the spending fell away: "we spent
// 600,000 on the vans, and with a third less driving we save 450,000 of it". k is the saving.
func (r *reader) wrongSavedOf(k int) (Row, bool) {
	q := r.qs[k]
	if k < 2 || !q.plain() || q.Dimension != Money && q.Dimension != Count || q.Noun != "" || !r.ofSpending(q.at.to) {
		return Row{}, false
	}
	share, whole := r.qs[k-1], r.qs[k-2]
	if !share.isShare() || share.Vague || share.High != share.Value || share.Bound == Below || !whole.plain() || !addable(whole, q) || whole.Value < q.Value || !r.spent(k-2) {
		return Row{}, false
	}
	if r.far(whole.at.from, q.at.from) > 1 || !r.withLess(k-1, k) {
		return Row{}, false
	}
	due := whole.Value * share.asPercent().Value / 100
	if q.Value < due || near(due, q.Value, 0.2, q.Bound, whole.Bound, share.Bound) {
		return Row{}, false // who saves less than that has costs that stay
	}
	return r.wrongSum(k-2, k, fmt.Sprintf("%s of %s is %s, not %s", r.sideFigure(k-1, share), figure(whole.Value, whole.Unit), figure(due, whole.Unit), figure(q.Value, whole.Unit)))
}

// ofSpending reports whether "of it" closes the clause at token i, if need be with the period that was told before.
func (r *reader) ofSpending(i int) bool {
	if w := r.low(i + 1); r.low(i) != "of" || w != "it" && w != "that" && w != "those" && w != "this" {
		return false
	}
	i += 2
	if r.is(i, word.Determiner) && r.is(i+1, word.Period) {
		i += 2
	}
	return r.endsClaim(i)
}

// spent reports whether quantity n is told as what something cost.
func (r *reader) spent(n int) bool {
	i := r.qs[n].at.from
	for k := 0; k < 3; k++ {
		switch i = r.back(i); r.low(i) {
		case "spent", "spend", "paid", "pay", "cost", "costs", "spending", "paying":
			return true
		}
	}
	return false
}

// withLess reads "with a third less driving we save" from share n to quantity k, where nothing else may have saved it.
func (r *reader) withLess(n, k int) bool {
	s := r.qs[n]
	if r.low(r.back(s.at.from)) != "with" {
		return false
	}
	i, less := s.at.to, false
	if r.low(i) == "of" {
		i++
	}
	for ; r.nounAt(i) || r.is(i, word.Determiner|word.Less) || strings.HasSuffix(r.low(i), "ing"); i++ {
		less = less || r.low(i) == "less" || r.low(i) == "fewer" || r.low(i) == "gone"
	}
	if r.low(i) == "," {
		i++
	}
	if w := r.low(i); !less || w != "we" && w != "i" && w != "they" {
		return false
	}
	for i++; r.is(i, word.Now); i++ {
	}
	switch r.low(i) {
	case "save", "saved", "saves":
		return r.ahead(i) == r.qs[k].at.from
	}
	return false
}
