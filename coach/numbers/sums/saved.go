package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// What the faults of a volume cost may be told by their share and by the price of one: "7,000 samples a night … repeats came
// down from 5.5 % to 2.1 % … A repeat costs nine euros, so that is 20,000 euros a night". No saving on them can be more than
// all of them cost.

// wrongShareSaved checks such an amount, quantity k, against the highest share that was told.
func (r *reader) wrongShareSaved(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 3 || q.Dimension != quantity.Money || q.Per == "" || !q.Plain() || q.Bound == quantity.Below {
		return change.Row{}, false
	}
	price := r.Qs[k-1]
	noun, ok := r.pricedOne(k - 1)
	if !ok || price.Unit != q.Unit || r.Far(price.At.From, q.At.From) > 0 || !r.Connects(price.At.To, k) || r.MixedIn(q.At.To) {
		return change.Row{}, false
	}
	volume := r.onlyVolume(k, q.Per)
	share, told := r.highestShare(k-1, noun)
	if volume < 0 || !told || word.SameStem(r.Low(noun), r.Qs[volume].Noun) || word.SameStem(r.Low(noun), r.Low(r.Qs[volume].At.From+1)) {
		return change.Row{}, false
	}
	all := r.Qs[volume].High * price.High * share / 100
	if q.Value <= 2*all {
		return change.Row{}, false
	}
	return r.Wrong(k-1, k, fmt.Sprintf("%s %% of %s at %s are %s, not %s", quantity.Figure(share, ""), quantity.Figure(r.Qs[volume].Value, ""),
		quantity.Figure(price.Value, price.Unit), quantity.Figure(quantity.Rounded(all), q.Unit), quantity.Figure(q.Value, q.Unit)))
}

// pricedOne returns the token of the thing whose price quantity k is: "A repeat costs us around nine euros".
func (r *reader) pricedOne(k int) (noun int, ok bool) {
	q := r.Qs[k]
	if q.Dimension != quantity.Money || !q.Plain() || q.Per != "" {
		return 0, false
	}
	i := r.Back(q.At.From)
	for n := 0; n < 3 && (r.Low(i) == "us" || r.Low(i) == "them" || r.Is(i, word.Hedge)); n++ {
		i = r.Back(i)
	}
	if w := r.Low(i); w != "costs" && w != "cost" {
		return 0, false
	}
	noun = r.Back(i)
	if d := r.Low(r.Back(noun)); d != "a" && d != "an" && d != "each" && d != "every" && d != "one" {
		return 0, false
	}
	return noun, r.NounAt(noun)
}

// onlyVolume returns the only count before quantity k that is told by the period, or -1.
func (r *reader) onlyVolume(k int, per string) int {
	found := -1
	for n := range r.Qs {
		q := r.Qs[n]
		if q.Dimension != quantity.Count || q.Per != per || !q.Counts() || n == k {
			continue
		}
		if found >= 0 || n > k || q.Bound == quantity.Above {
			return -1
		}
		found = n
	}
	return found
}

// highestShare returns the highest share in per cent before quantity k; told is true where one of them is told, in the
// sentences right before, of the noun at token i.
func (r *reader) highestShare(k, i int) (share float64, told bool) {
	for n := k - 1; n >= 0; n-- {
		q := r.Qs[n]
		if q.Dimension != quantity.Percent || !q.Counts() {
			continue
		}
		share = math.Max(share, q.High)
		for at, end := r.SentenceStart(q.At.From), q.At.To; !told && at < end && r.Far(q.At.From, i) <= 2; at++ {
			told = at != i && r.NounAt(at) && word.SameStem(r.Low(at), r.Low(i))
		}
	}
	return share, told
}

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
