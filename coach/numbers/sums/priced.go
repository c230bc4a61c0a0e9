package sums

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongPriced checks a price and a count against what they are said to come to: "£60 a shift, 70
// shifts fewer a month, so that's £42,000 a month". k is the first of the three.
func (r *reader) wrongPriced(k int) (change.Row, bool) {
	if k+2 >= len(r.Qs) {
		return change.Row{}, false
	}
	price, count, total := r.Qs[k], r.Qs[k+1], r.Qs[k+2]
	if price.Dimension == quantity.Count {
		price, count = count, price
	}
	if price.Dimension == quantity.Money && total.IsUnnamed() && total.Step >= 1000 && (total.Per != "" || count.Per == "") {
		total = total.Lent(price) // "that's 4 million a year"
	}
	if !price.Plain() || !count.Plain() || !total.Plain() || count.Dimension != quantity.Count || count.Value < 2 || count.Role == quantity.Budget ||
		price.Dimension != quantity.Money && price.Dimension != quantity.Time || total.Dimension != price.Dimension || price.Unit == "" {
		return change.Row{}, false
	}
	each, whole, ok := quantity.Common(free(price), free(total))
	if !ok || whole.Mid() <= each.Mid() || !r.perPiece(k, price, count) || !r.comesTo(r.Qs[k+1].At.To, k+2) {
		return change.Row{}, false
	}
	if r.pricesGone(k, each, count, whole) || r.pricesFewer(k, each, count, whole) {
		return change.Row{}, false
	}
	base := each.Mid() * count.Value
	if strings.Contains(price.Per, " ") && whole.Mid() < base {
		return change.Row{}, false // only some of them are "paying users"
	}
	for _, f := range r.spans(price, count, total) {
		if quantity.Near(base*f, whole.Mid(), 0.15, price.Bound, count.Bound, total.Bound) || quantity.Near(each.Mid()*f, whole.Mid(), 0.12) ||
			(f == 1 || f == 12) && r.AnotherFactor(k, k+2, whole.Mid()/(base*f)) {
			return change.Row{}, false
		}
	}
	return r.Wrong(k, k+2, fmt.Sprintf("%s times %s is %s, not %s", quantity.Figure(price.Value, price.Unit), quantity.Figure(count.Value, ""),
		quantity.Figure(quantity.Tidy(base*quantity.Factor(each.Unit)/quantity.Factor(total.Unit)), total.Unit)+quantity.PerFigure(cmp.Or(count.Per, price.Per)), quantity.Figure(total.Value, total.Unit)+quantity.PerFigure(total.Per)))
}

// pricesGone reports whether an amount is what those come to that fell away or came on top: "from 3,900 calls
// a month to 1,450, which at £3.30 each is £97,000 a year".
func (r *reader) pricesGone(k int, each, count, whole quantity.Quantity) bool {
	if k == 0 || r.Qs[k-1].Dimension != quantity.Count || r.Far(r.Qs[k-1].At.From, r.Qs[k].At.From) > 0 {
		return false
	}
	before := r.Qs[k-1]
	for _, f := range r.spans(free(each), before, whole) {
		if quantity.Near(each.Mid()*math.Abs(before.Mid()-count.Value)*f, whole.Mid(), 0.15, before.Bound, count.Bound, whole.Bound) {
			return true
		}
	}
	return false
}

// pricesFewer reports whether an amount is what those come to that there were more or fewer of at another time, however far
// from it that is told: "2021: 63 returned … That year 17 returned, at £400 a piece, so near enough £18,000".
func (r *reader) pricesFewer(k int, each, count, whole quantity.Quantity) bool {
	if each.Dimension == quantity.Count {
		each, count = count, each
	}
	if each.Dimension != quantity.Money {
		return false
	}
	for _, other := range r.Qs[:k] {
		if !other.Plain() || other.Dimension != quantity.Count || other.Value <= 1 || !word.SameStem(other.Noun, count.Noun) {
			continue
		}
		if quantity.Near(each.Mid()*math.Abs(other.Mid()-count.Value), whole.Mid(), 0.12) {
			return true
		}
	}
	return false
}

// free returns the quantity with nothing that it is counted by.
func free(q quantity.Quantity) quantity.Quantity {
	q.Per = ""
	return q
}

// perPiece reports whether the words tie a price to the things that are counted: "two pounds from
// 22,500 people", "a thousand drinks a day at two bucks a pop".
func (r *reader) perPiece(k int, price, count quantity.Quantity) bool {
	first, second := r.Qs[k], r.Qs[k+1]
	from, to := first.At.To, second.At.From
	if price.Per != "" && !word.Of(price.Per).Is(word.Period) && to-from <= 6 && r.Far(from-1, to) == 0 {
		return word.SameStem(lastWord(price.Per), count.Noun) || price.Per == "pop" || price.Per == "piece" || price.Per == "head"
	}
	if price.Per != "" {
		return count.Per == "" && first.Dimension != quantity.Count && to == from+1 && r.Low(from) == "for" && count.Role == quantity.HeadCount
	}
	if first.Dimension != quantity.Count && to == from+1 && r.EndsSentence(from) {
		return count.Noun != "" && r.saysOf(k, count.Noun) // "A missed shift is £60. 70 shifts …"
	}
	if r.Far(from-1, to) > 0 || to-from > 5 {
		return false
	}
	switch w := r.Low(to - 1); {
	case first.Dimension == quantity.Count:
		return w == "at" && r.Low(second.At.To) == "each"
	case count.Noun != "" && r.saysOf(k, count.Noun):
		return true
	case to-from > 3:
	case w == "from" || w == "for" || w == "across":
		return count.Value > price.Value && first.Dimension == quantity.Money
	}
	return false
}

// lastWord returns the noun of what something is counted by: "call" of "agent call".
func lastWord(per string) string { return per[strings.LastIndexByte(per, ' ')+1:] }

// saysOf reports whether the sentence of quantity k gives it as the price of one such thing.
func (r *reader) saysOf(k int, noun string) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 10 && !r.EndsSentence(i); i, n = i-1, n+1 {
		if r.At[i] != 0 {
			return false
		}
		if word.SameStem(r.Low(i), noun) && r.Low(i) != noun {
			return true // one of them
		}
	}
	return false
}

// comesTo reports whether the words before quantity k give it as the outcome of those that end at from.
func (r *reader) comesTo(from, k int) bool {
	to := r.Qs[k].At.From
	if to-from > 12 {
		return false
	}
	drawn := false
	for i := from; i < to; i++ {
		switch w := r.Low(i); {
		case w == "so", w == "that's", w == "it's", w == "which", w == "is", w == "makes", w == "=", w == "that", w == "comes", w == "call":
			drawn = true
		case w == "it", w == "to", w == "a", w == "out", w == "at", w == "means", w == "be", w == "will", w == "and" && !drawn, w == ",", r.Tokens[i].Filler:
		case drawn, w == "of", w == "but", w == "plus", w == "minus", r.EndsSentence(i), r.At[i] != 0:
			return false
		}
	}
	return drawn
}

// spans returns how many times the count may have come together in the period of the total.
func (r *reader) spans(price, count, total quantity.Quantity) []float64 {
	scale := []float64{1}
	if price.Dimension == quantity.Time && total.UnitSize >= quantity.Day {
		scale = []float64{1, 3, 3.2, 2.4, 4.2} // days and weeks of work
	}
	var out []float64
	add := func(fs ...float64) {
		for _, f := range fs {
			for _, s := range scale {
				out = append(out, f*s)
			}
		}
	}
	own := count.Per
	if own == "" {
		own = price.Per
	}
	if !word.Of(own).Is(word.Period) {
		own = ""
	}
	switch {
	case own != "" && own == total.Per:
		add(1)
	case own != "" && len(quantity.Makes(own, total.Per)) > 0:
		add(quantity.Makes(own, total.Per)...)
	case own != "" && len(quantity.Makes(total.Per, own)) > 0:
		for _, f := range quantity.Makes(total.Per, own) {
			add(1 / f)
		}
	case total.Per == "month":
		add(1, 4, 4.33, 20, 22, 30, 2, 1.0/12, 1.0/3)
	default:
		add(1, 2, 4, 12, 26, 52, 250, 220, 365, 8760, 1.0/12)
		if own != "" {
			add(5, 7, 20, 22, 30, 13)
		}
	}
	return out
}
