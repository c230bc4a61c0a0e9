package sums

import (
	"cmp"
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongPricedGap checks what a difference is said to be worth: "6,300 tonnes rather than 7,400, and at 90 euros a tonne it's
// a million". k is the first of the two levels. What fits either level, or the difference over any time that may be meant,
// stands, and so does what some other number of the answer accounts for; levels that are told for each of several are left
// alone.
func (r *reader) wrongPricedGap(k int) (change.Row, bool) {
	if k+3 >= len(r.Qs) {
		return change.Row{}, false
	}
	a, b, price, total := r.Qs[k], r.Qs[k+1], r.Qs[k+2], r.Qs[k+3]
	if !a.Plain() || !b.Plain() || !price.Plain() || !total.Plain() || price.Dimension != quantity.Money || total.Dimension != quantity.Money ||
		a.Dimension != quantity.Count && a.Dimension != quantity.Physical || r.Far(a.At.From, price.At.From) > 0 || b.At.From-a.At.To > 5 {
		return change.Row{}, false
	}
	was, is, ok := quantity.Common(free(a), free(b))
	each, whole, same := quantity.Common(free(price), free(total))
	if r.forEach(k) || r.overSpan(total.At.To) {
		return change.Row{}, false
	}
	behind := r.countsBy(price, k)
	if !ok || !same || was.Mid() == is.Mid() || behind == 0 || !r.comesTo(behind, k+3) {
		return change.Row{}, false
	}
	scale := quantity.Factor(was.Unit) / quantity.Factor(a.Unit) // the price is one of a unit as it was said
	gap := math.Abs(was.Mid()-is.Mid()) * scale
	fits := func(n, times float64) bool {
		return quantity.Near(n*each.Mid()*times, whole.Mid(), 0.15, a.Bound, b.Bound, price.Bound, total.Bound)
	}
	if fits(was.Mid()*scale, 1) || fits(is.Mid()*scale, 1) {
		return change.Row{}, false
	}
	a.Per = cmp.Or(a.Per, b.Per)
	for _, times := range r.spans(price, a, total) {
		if fits(gap, times) || r.AnotherFactor(k, k+3, whole.Mid()/(gap*each.Mid()*times)) {
			return change.Row{}, false
		}
	}
	worth := quantity.Figure(quantity.Tidy(gap*each.Mid()*quantity.Factor(each.Unit)/quantity.Factor(total.Unit)), total.Unit)
	return r.Wrong(k, k+3, fmt.Sprintf("%s times %s is %s, not %s", quantity.Figure(quantity.Tidy(gap), ""), quantity.Figure(price.Value, price.Unit), worth, quantity.Figure(total.Value, total.Unit)))
}

// forEach reports whether the levels from quantity k on may be those of one of several, or of so many: "per household", "every
// driver now uses".
func (r *reader) forEach(k int) bool {
	for _, q := range r.Qs[k : k+2] {
		if q.Per != "" && !word.Of(q.Per).Is(word.Period) || q.Of > 0 {
			return true
		}
	}
	for i, n := r.Qs[k+1].At.To+1, 0; i >= r.SentenceStart(r.Qs[k].At.From) && n < 40; i, n = i-1, n+1 {
		switch r.Low(i) {
		case "per", "each", "every":
			if !r.Is(i+1, word.Period) {
				return true
			}
		case "average", "typical", "median", "apiece":
			return true
		}
	}
	return false
}

// overSpan reports whether the words at token i say over what, or for how many, something comes to so much.
func (r *reader) overSpan(i int) bool {
	switch r.Low(i) {
	case "over", "in", "for", "across", "during", "within", "from", "with", "on":
		return r.Low(i+1) != "total" && r.Low(i+1) != "all"
	case "per", "each", "every", "a", "an":
		return true // by something else than the count
	}
	return false
}

// countsBy returns the token behind the words that tie a price to the thing, or the unit, in which the levels from quantity k
// on are told: behind "a tonne". It is 0 where there are none.
func (r *reader) countsBy(price quantity.Quantity, k int) int {
	piece, behind := price.Per, price.At.To
	if piece == "" {
		switch r.Low(behind) {
		case "a", "an", "per", "each", "every":
			piece, behind = r.Low(behind+1), behind+2
		}
	}
	if piece == "" || word.Of(piece).Is(word.Period) {
		return 0
	}
	for _, q := range r.Qs[k : k+2] {
		if q.Noun != "" && word.SameStem(piece, q.Noun) || q.Dimension == quantity.Physical && word.SameStem(piece, r.Low(q.At.To-1)) {
			return behind
		}
	}
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 10 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		if word.SameStem(piece, r.Low(i)) {
			return behind
		}
	}
	return 0
}
