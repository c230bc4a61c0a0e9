package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// So much for one may be taken over so many in one breath, and the outcome be drawn at once: "twelve minutes on 500 claims,
// which makes 250 hours", "£18 an account, so over the 40,000 that makes £7.2 million".

// wrongTimesOver checks the outcome of so much over so many. k is the outcome.
func (r *reader) wrongTimesOver(k int) (change.Row, bool) {
	total := r.Qs[k]
	if k < 2 || total.Dimension != quantity.Time && total.Dimension != quantity.Money || !total.Plain() || total.Bound == quantity.Above || total.Bound == quantity.Below || r.drawnOver(k) < 0 || r.Netted(k) {
		return change.Row{}, false
	}
	rate, over := r.Qs[k-2], r.Qs[k-1]
	if !rate.Plain() || !over.Plain() || rate.Bound != quantity.Exact && rate.Bound != quantity.About || over.Dimension != quantity.Count || over.Value < 3 || over.Value == rate.Value && over.Unit == rate.Unit ||
		rate.Dimension != total.Dimension || rate.Role == quantity.Budget || !r.takenOver(k) {
		return change.Row{}, false
	}
	if over.Bound == quantity.Above && r.Low(r.Back(over.At.From)) != "than" {
		over.Bound = quantity.Exact // "over the 40,000" are all of them
	}
	due := rate.Value * over.Value * quantity.Factor(rate.Unit) / quantity.Factor(total.Unit)
	if rate.Dimension == quantity.Money {
		if due = rate.Value * over.Value; rate.Unit != total.Unit {
			return change.Row{}, false
		}
	}
	each := due / over.Value / over.Value
	if quantity.Near(each, total.Value, 0.15, rate.Bound, over.Bound, total.Bound) {
		return change.Row{}, false // "6,000 euros for 30 licences, so 200 euros apiece"
	}
	ratio := total.Value / due
	if r.countedAgain(rate, over, total, ratio) || quantity.Near(due, total.Value, 0.15, rate.Bound, over.Bound, total.Bound) || r.AnotherFactor(k-2, k, ratio) {
		return change.Row{}, false
	}
	return r.Wrong(k-2, k, fmt.Sprintf("%s times %s is %s, not %s", quantity.Figure(rate.Value, rate.Unit), quantity.Figure(over.Value, ""), quantity.Figure(quantity.Tidy(due), total.Unit), quantity.Figure(total.Value, total.Unit)))
}

// countedAgain reports whether the ratio of what was said to what is due is that of two periods, where the words leave open for
// which of them the count was, or that of working days and days.
func (r *reader) countedAgain(rate, over, total quantity.Quantity, ratio float64) bool {
	if total.Dimension == quantity.Time && quantity.Factor(total.Unit) >= quantity.Day {
		return true
	}
	if rate.Per == total.Per && over.Per == "" || rate.Per != "" && word.Of(rate.Per).Is(word.Period) && over.Per == "" && total.Per == "" {
		return math.Abs(ratio-1) < 0.15
	}
	for _, f := range [...]float64{2, 3, 4, 4.33, 5, 6, 7, 8, 10, 11, 12, 13, 20, 22, 26, 30, 48, 52, 90, 220, 250, 365} {
		if quantity.Near(ratio, f, 0.12) || quantity.Near(1/ratio, f, 0.12) {
			return true
		}
	}
	return ratio < 1 && total.Per != "" && total.Per != over.Per
}

// takenOver reports whether "on", "over", "for" or "times" leads from the rate to the count before quantity k, and nothing else
// is counted there: "12 minutes on 500 claims", "£18 a year more to us, so over the 40,000".
func (r *reader) takenOver(k int) bool {
	rate, over := r.Qs[k-2], r.Qs[k-1]
	i := r.Back(over.At.From)
	for r.Is(i, word.Determiner) || r.Low(i) == "all" {
		i = r.Back(i)
	}
	switch r.Low(i) {
	case "on", "over", "across", "for", "times", "×", "x":
	default:
		return false
	}
	if r.Far(rate.At.From, over.At.From) > 0 || i-rate.At.To > 7 || r.Far(over.At.From, r.Qs[k].At.From) > 0 {
		return false
	}
	for n := rate.At.To; n < i; n++ {
		switch r.Low(n) {
		case "instead", "down", "to", "from", "but", "and", "or", "after", "before", "of":
			if r.Low(n) != "to" || r.Low(n+1) != "us" {
				return false
			}
		}
	}
	return true
}

// drawnOver returns the token that draws quantity k right behind the count before it: ", which makes", "that makes", ", so"; -1
// where none does.
func (r *reader) drawnOver(k int) int {
	from, to := r.Qs[k-1].At.To, r.Qs[k].At.From
	if to-from > 7 {
		return -1
	}
	at := -1
	for i := from; i < to; i++ {
		switch w := r.Low(i); {
		case w == "makes" || w == "that's" || w == "=" || w == "so" || w == "comes" || w == "is" && i == to-1:
			at = i
		case at < 0 && i < from+2 && r.NounAt(i), w == ",", w == "which", w == "that", w == "it", w == "to", w == "a", w == "per", w == "each", w == "day", w == "week", r.Tokens[i].Filler, r.At[i] != 0 && int(r.At[i]) == k:
		default:
			return -1
		}
	}
	return at
}
