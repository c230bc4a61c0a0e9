package sums

import (
	"cmp"
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A yield is what so much each comes to over so many: "six of us wrote five letters each, so fifty letters".

// wrongYield checks a total that is drawn from an amount for each one and the number of them. k is the total.
func (r *reader) wrongYield(k int) (change.Row, bool) {
	total := r.Qs[k]
	if !total.Plain() || total.Value <= 1 || k < 2 || r.Claimed[k] && !r.savesAll(k) || r.Netted(k) && !r.wonBack(k) || !r.sumsUp(k) {
		return change.Row{}, false
	}
	var room [premises]int
	told := r.toldBefore(k, room[:0])
	for n := len(told) - 1; n > 0; n-- {
		first, second := told[n-1], told[n]
		if !r.nextTo(first, second) || !r.closes(second, k) || r.surcharged(first, k) {
			continue
		}
		for _, pair := range [...][2]int{{first, second}, {second, first}} {
			rate, over := pair[0], pair[1]
			due, ok := r.yields(rate, over, total)
			if !ok {
				continue
			}
			if r.explained(due, told, pair, total) || r.withOthers(due, told, pair, total) || r.otherSpans(due, rate, over, total) ||
				r.pricesGone(over, r.Qs[rate], r.Qs[over], total) || r.pricesFewer(first, r.Qs[rate], r.Qs[over], total) {
				return change.Row{}, false
			}
			per := cmp.Or(total.Per, r.Qs[over].Per, r.Qs[rate].Per)
			if r.Qs[over].Dimension == quantity.Time {
				per = "" // "20 a week for 14 weeks"
			}
			return r.Wrong(first, k, fmt.Sprintf("%s is %s, not %s", r.work(rate, over),
				quantity.Figure(quantity.Tidy(due), total.Unit)+quantity.PerFigure(per), quantity.Figure(total.Value, total.Unit)+quantity.PerFigure(total.Per)))
		}
	}
	return change.Row{}, false
}

// wonBack reports whether the total is time that "we got back", and no refund.
func (r *reader) wonBack(k int) bool {
	if r.Qs[k].Dimension != quantity.Time {
		return false
	}
	for i, n := r.Qs[k].At.To, 0; n < 5; i, n = i+1, n+1 {
		if r.Low(i) == "back" {
			return true
		}
	}
	return false
}

// withOthers reports whether the total is the yield and all else that was told of the same kind, or that of another number.
func (r *reader) withOthers(due float64, told []int, used [2]int, total quantity.Quantity) bool {
	sum := due
	one := due / r.Qs[used[1]].Value
	for _, n := range told {
		if q := r.Qs[n]; n != used[0] && q.Dimension == quantity.Count && quantity.Near(one*q.Value, total.Value, 0.06) {
			return true // of those it was so much each
		}
		if q := r.Qs[n]; n != used[0] && n != used[1] && q.Dimension == total.Dimension && q.Unit == total.Unit {
			sum += q.Value
		}
	}
	before := r.Low(r.Qs[used[1]].At.From - 1)
	return sum != due && quantity.Near(sum, total.Value, 0.05) || before == "other" || before == "last" || before == "remaining"
}

// surcharged reports whether something else comes on top between quantity first and the total: "with the driver", "plus tax".
func (r *reader) surcharged(first, k int) bool {
	for i, to := r.Qs[first].At.To, r.Qs[k].At.From-1; i < to; i++ {
		switch r.Low(i) {
		case "plus", "including", "vat", "tax", "extra", "surcharge", "fee", "deposit", "shipping", "overtime", "free", "discount":
			return true
		case "with":
			if r.At[i+1] == 0 && !(r.Is(i+1, word.Determiner) && r.At[i+2] != 0) {
				return true
			}
		}
	}
	return false
}

// toldBefore returns the quantities before k in its sentence and the two before it that count something.
func (r *reader) toldBefore(k int, out []int) []int {
	first := k
	for first > 0 && k-first < premises && r.Far(r.Qs[first-1].At.From, r.Qs[k].At.From) <= 2 {
		first--
	}
	for ; first < k; first++ {
		if q := r.Qs[first]; q.Counts() && !(q.Worded && q.Value == 1 && q.Dimension == quantity.Count) {
			out = append(out, first)
		}
	}
	return out
}

// nextTo reports whether nothing else that counts was told between two quantities.
func (r *reader) nextTo(a, b int) bool {
	for n := a + 1; n < b; n++ {
		if r.Qs[n].Counts() && r.Qs[n].Value != 1 {
			return false
		}
	}
	return r.Far(r.Qs[a].At.From, r.Qs[b].At.From) <= 1
}

// savesAll reports whether the total is told as what is saved of it all.
func (r *reader) savesAll(k int) bool {
	d := r.Qs[k].Dimension
	return d == quantity.Money || d == quantity.Time
}

// sumsUp reports whether quantity k is told as what something comes to: drawn, in total, or taken up again as known.
func (r *reader) sumsUp(k int) bool {
	if r.drawnAt(k) >= 0 || r.saysTotal(k) || r.definite(k) || r.saysTotalAfter(k) {
		return true
	}
	i := r.Qs[k].At.From - 1
	if r.opensClause(i + 1) {
		if w := r.Low(r.Qs[k].At.To); w == "lost" || w == "gone" || w == "wasted" || w == "burned" || w == "saved" {
			return true // "Two million euros lost"
		}
	}
	if first := r.SentenceStart(i); k > 0 && r.Qs[k-1].Dimension == quantity.Time && r.Qs[k-1].At.From == first+1 && (r.Low(first) == "in" || r.Low(first) == "over" || r.Low(first) == "within") {
		return true // "In six weeks we repaired 90 machines"
	}
	if w := r.Low(i); w == "brings" || w == "makes" || w == "gives" || r.withSoMany(k) {
		return true
	}
	if r.Low(i) == "with" && (i == 0 || r.EndsSentence(i-1)) {
		return true
	}
	for n := 0; n < 7 && i > 0 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		switch r.Low(i) {
		case "billed", "charged", "invoiced", "collected":
			return i == r.Qs[k].At.From-1 && r.Is(i-1, word.Pronoun)
		case "invoice", "bill", "receipt", "total":
			return r.Is(i-1, word.Determiner)
		case "so":
			verb := r.Qs[k].At.From - 1
			if w := r.Low(verb); w == "in" || w == "to" {
				verb-- // "so the campaign brought in 20,000"
			}
			return earning[r.Low(verb)] && r.Qs[k].At.From-i <= 6
		case "end":
			return r.Low(i-1) == "the" && (r.Low(i-2) == "at" || r.Low(i-2) == "by" || r.Low(i-2) == "in")
		case "saves", "saved", "saving":
			return r.Low(i-1) == "that" || r.Low(i-1) == "which" || r.Low(i-1) == "it" || r.Low(i-1) == "this"
		}
	}
	return false
}

// withSoMany reports whether the count right before quantity k is told as what made it that much: "with eight changeovers
// a day we lost eight hours".
func (r *reader) withSoMany(k int) bool {
	if k == 0 {
		return false
	}
	q, n := r.Qs[k], r.Qs[k-1]
	return r.Low(n.At.From-1) == "with" && n.Dimension == quantity.Count && n.Per != "" && r.StartsClause(n.At.From-1) && q.At.From-n.At.To <= 6 &&
		r.Far(n.At.From, q.At.From) == 0 && earning[r.Low(q.At.From-1)]
}

// earning are verbs of what a sum brings or costs: "so we took 3,000 pounds".
var earning = map[string]bool{"took": true, "paid": true, "pay": true, "earned": true, "earn": true, "made": true, "make": true, "spent": true, "spend": true,
	"got": true, "lost": true, "lose": true, "need": true, "needed": true, "needs": true, "gained": true, "saved": true, "save": true, "brought": true, "came": true}

// saysTotalAfter reports whether "in total" or its kin stands behind the noun of quantity k.
func (r *reader) saysTotalAfter(k int) bool {
	for i, n := r.Qs[k].At.To, 0; n < 6 && i < len(r.Tokens) && !r.EndsSentence(i) && r.At[i] == 0; i, n = i+1, n+1 {
		if w := r.Low(i); w == "altogether" || w == "in" && (r.Low(i+1) == "all" && !r.NounAt(i+2) && !r.Is(i+2, word.Determiner) || r.Low(i+1) == "total") {
			return true
		}
	}
	return false
}

// definite reports whether the words take quantity k up as known: "those thirty meetings", "all 24 reviews".
func (r *reader) definite(k int) bool {
	i := r.Qs[k].At.From - 1
	if w := r.Low(i); w == "full" || w == "whole" || w == "same" {
		i--
	}
	switch r.Low(i) {
	case "those", "these", "the":
		return true
	case "all":
		return r.Low(i-1) != "at" && r.Low(i-1) != "in"
	}
	return false
}

// yields works out the rate over the count, where the words give so much to each one.
func (r *reader) yields(rate, over int, total quantity.Quantity) (float64, bool) {
	a, n := r.Qs[rate], r.Qs[over]
	if !a.Plain() || !n.Plain() || a.Role == quantity.Budget || n.Value < 2 || a.Dimension != total.Dimension || a.Unit == total.Unit && total.Value <= a.Value {
		return 0, false
	}
	scale, ok := unitScale(a, total)
	if !ok {
		return 0, false
	}
	if a.Dimension == quantity.Count && !(a.Noun != "" && word.SameStem(a.Noun, total.Noun)) && !(a.Noun == "" && total.Noun == "" && (a.Per == total.Per || a.Per != "" && n.Dimension == quantity.Time)) {
		return 0, false
	}
	if a.Per == "" && n.Dimension == quantity.Time && rate > 0 && r.priceOfOne(rate, n) {
		return a.Value * n.Value * scale, total.Per == ""
	}
	per := cmp.Or(quantity.PeriodOf(n.Per), quantity.PeriodOf(a.Per), r.perOfThem(n))
	if n.Dimension == quantity.Time {
		if n.Per != "" || total.Per != "" || quantity.Factor(n.Unit) != quantity.SecondsOf(a.Per) || r.lasts(n) || !r.lastsFor(over) {
			return 0, false
		}
		return a.Value * n.Value * scale, true
	}
	if n.Dimension != quantity.Count || n.Unit != "" || !r.toEach(rate, over) || total.Per != "" && per != "" && total.Per != per && len(quantity.Makes(per, total.Per)) == 0 {
		return 0, false
	}
	if up := quantity.Makes(per, total.Per); len(up) > 0 {
		scale *= up[0]
	}
	return a.Value * n.Value * scale, true
}

// priceOfOne reports whether quantity rate is what one unit of the duration costs: "One minute of standstill costs us 50,000".
func (r *reader) priceOfOne(rate int, n quantity.Quantity) bool {
	one, a := r.Qs[rate-1], r.Qs[rate]
	if one.Dimension != quantity.Time || one.Value != 1 || one.Unit != n.Unit || n.At.From == one.At.From || r.Far(one.At.From, a.At.From) > 0 {
		return false
	}
	for i := one.At.To; i < a.At.From; i++ {
		if w := r.Low(i); w == "costs" || w == "cost" || w == "is" || w == "means" {
			return a.At.From-i <= 4
		}
	}
	return false
}

// unitScale leads from the unit of a to that of the total.
func unitScale(a, total quantity.Quantity) (float64, bool) {
	switch {
	case a.Unit == total.Unit:
		return 1, true
	case a.Dimension == quantity.Money:
		return 0.01, a.Unit == "cent" && total.Unit != ""
	case a.Dimension == quantity.Time || a.Dimension == quantity.Data:
		return quantity.Factor(a.Unit) / quantity.Factor(total.Unit), total.Unit != "" && a.Unit != ""
	}
	return 0, false
}

// lastsFor reports whether the duration is how long it went on: "for 10 weeks".
func (r *reader) lastsFor(k int) bool {
	switch r.Low(r.Back(r.Qs[k].At.From)) {
	case "for", "over", "in", "during":
		return true
	}
	return false
}

// otherSpans reports whether the total fits the yield by another stretch of time than the one that was named.
func (r *reader) otherSpans(due float64, rate, over int, total quantity.Quantity) bool {
	a, n := r.Qs[rate], r.Qs[over]
	per := cmp.Or(quantity.PeriodOf(n.Per), quantity.PeriodOf(a.Per))
	if n.Dimension == quantity.Time {
		return false
	}
	var factors []float64
	switch {
	case per == "" && total.Per != "":
		factors = []float64{2, 4, 5, 7, 12, 20, 22, 30, 52, 250, 365}
	case per != "" && total.Per == "":
		factors = quantity.MakesAny(per)
	case per != total.Per:
		first := quantity.Makes(per, total.Per)
		for _, f := range first {
			factors = append(factors, f/first[0])
		}
	}
	for _, f := range factors {
		if quantity.Near(due*f, total.Value, 0.08, a.Bound, n.Bound, total.Bound) {
			return true
		}
	}
	return total.Dimension == quantity.Time && total.Unit != a.Unit && quantity.Factor(total.Unit) >= quantity.Day && quantity.Near(due*3, total.Value, 0.15)
}
