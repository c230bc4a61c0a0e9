package numbers

import (
	"cmp"
	"fmt"

	"pushback/coach/numbers/word"
)

// A yield is what so much each comes to over so many: "six of us wrote five letters each, so fifty letters".

// wrongYield checks a total that is drawn from an amount for each one and the number of them. k is the total.
func (r *reader) wrongYield(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || total.Value <= 1 || k < 2 || r.claimed[k] && !r.savesAll(k) || r.netted(k) && !r.wonBack(k) || !r.sumsUp(k) {
		return Row{}, false
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
				r.pricesGone(over, r.qs[rate], r.qs[over], total) {
				return Row{}, false
			}
			per := cmp.Or(total.Per, r.qs[over].Per, r.qs[rate].Per)
			if r.qs[over].Dimension == Time {
				per = "" // "20 a week for 14 weeks"
			}
			return r.wrongSum(first, k, fmt.Sprintf("%s is %s, not %s", r.work(rate, over),
				figure(tidy(due), total.Unit)+perFigure(per), figure(total.Value, total.Unit)+perFigure(total.Per)))
		}
	}
	return Row{}, false
}

// wonBack reports whether the total is time that "we got back", and no refund.
func (r *reader) wonBack(k int) bool {
	if r.qs[k].Dimension != Time {
		return false
	}
	for i, n := r.qs[k].at.to, 0; n < 5; i, n = i+1, n+1 {
		if r.low(i) == "back" {
			return true
		}
	}
	return false
}

// withOthers reports whether the total is the yield and all else that was told of the same kind, or that of another number.
func (r *reader) withOthers(due float64, told []int, used [2]int, total Quantity) bool {
	sum := due
	one := due / r.qs[used[1]].Value
	for _, n := range told {
		if q := r.qs[n]; n != used[0] && q.Dimension == Count && near(one*q.Value, total.Value, 0.06) {
			return true // of those it was so much each
		}
		if q := r.qs[n]; n != used[0] && n != used[1] && q.Dimension == total.Dimension && q.Unit == total.Unit {
			sum += q.Value
		}
	}
	before := r.low(r.qs[used[1]].at.from - 1)
	return sum != due && near(sum, total.Value, 0.05) || before == "other" || before == "last" || before == "remaining"
}

// surcharged reports whether something else comes on top between quantity first and the total: "with the driver", "plus tax".
func (r *reader) surcharged(first, k int) bool {
	for i, to := r.qs[first].at.to, r.qs[k].at.from-1; i < to; i++ {
		switch r.low(i) {
		case "plus", "including", "vat", "tax", "extra", "surcharge", "fee", "deposit", "shipping", "overtime", "free", "discount":
			return true
		case "with":
			if r.at[i+1] == 0 && !(r.is(i+1, word.Determiner) && r.at[i+2] != 0) {
				return true
			}
		}
	}
	return false
}

// toldBefore returns the quantities before k in its sentence and the two before it that count something.
func (r *reader) toldBefore(k int, out []int) []int {
	first := k
	for first > 0 && k-first < premises && r.far(r.qs[first-1].at.from, r.qs[k].at.from) <= 2 {
		first--
	}
	for ; first < k; first++ {
		if q := r.qs[first]; q.Counts() && !(q.worded && q.Value == 1 && q.Dimension == Count) {
			out = append(out, first)
		}
	}
	return out
}

// nextTo reports whether nothing else that counts was told between two quantities.
func (r *reader) nextTo(a, b int) bool {
	for n := a + 1; n < b; n++ {
		if r.qs[n].Counts() && r.qs[n].Value != 1 {
			return false
		}
	}
	return r.far(r.qs[a].at.from, r.qs[b].at.from) <= 1
}

// savesAll reports whether the total is told as what is saved of it all.
func (r *reader) savesAll(k int) bool {
	d := r.qs[k].Dimension
	return d == Money || d == Time
}

// sumsUp reports whether quantity k is told as what something comes to: drawn, in total, or taken up again as known.
func (r *reader) sumsUp(k int) bool {
	if r.drawnAt(k) >= 0 || r.saysTotal(k) || r.definite(k) || r.saysTotalAfter(k) {
		return true
	}
	i := r.qs[k].at.from - 1
	if r.opensClause(i + 1) {
		if w := r.low(r.qs[k].at.to); w == "lost" || w == "gone" || w == "wasted" || w == "burned" || w == "saved" {
			return true // "Two million euros lost"
		}
	}
	if first := r.sentenceStart(i); k > 0 && r.qs[k-1].Dimension == Time && r.qs[k-1].at.from == first+1 && (r.low(first) == "in" || r.low(first) == "over" || r.low(first) == "within") {
		return true // "In six weeks we repaired 90 machines"
	}
	if w := r.low(i); w == "brings" || w == "makes" || w == "gives" || r.withSoMany(k) {
		return true
	}
	if r.low(i) == "with" && (i == 0 || r.endsSentence(i-1)) {
		return true
	}
	for n := 0; n < 7 && i > 0 && !r.endsSentence(i) && r.at[i] == 0; i, n = i-1, n+1 {
		switch r.low(i) {
		case "billed", "charged", "invoiced", "collected":
			return i == r.qs[k].at.from-1 && r.is(i-1, word.Pronoun)
		case "invoice", "bill", "receipt", "total":
			return r.is(i-1, word.Determiner)
		case "so":
			verb := r.qs[k].at.from - 1
			if w := r.low(verb); w == "in" || w == "to" {
				verb-- // "so the campaign brought in 20,000"
			}
			return earning[r.low(verb)] && r.qs[k].at.from-i <= 6
		case "end":
			return r.low(i-1) == "the" && (r.low(i-2) == "at" || r.low(i-2) == "by" || r.low(i-2) == "in")
		case "saves", "saved", "saving":
			return r.low(i-1) == "that" || r.low(i-1) == "which" || r.low(i-1) == "it" || r.low(i-1) == "this"
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
	q, n := r.qs[k], r.qs[k-1]
	return r.low(n.at.from-1) == "with" && n.Dimension == Count && n.Per != "" && r.startsClause(n.at.from-1) && q.at.from-n.at.to <= 6 &&
		r.far(n.at.from, q.at.from) == 0 && earning[r.low(q.at.from-1)]
}

// earning are verbs of what a sum brings or costs: "so we took 3,000 pounds".
var earning = map[string]bool{"took": true, "paid": true, "pay": true, "earned": true, "earn": true, "made": true, "make": true, "spent": true, "spend": true,
	"got": true, "lost": true, "lose": true, "need": true, "needed": true, "needs": true, "gained": true, "saved": true, "save": true, "brought": true, "came": true}

// saysTotalAfter reports whether "in total" or its kin stands behind the noun of quantity k.
func (r *reader) saysTotalAfter(k int) bool {
	for i, n := r.qs[k].at.to, 0; n < 6 && i < len(r.toks) && !r.endsSentence(i) && r.at[i] == 0; i, n = i+1, n+1 {
		if w := r.low(i); w == "altogether" || w == "in" && (r.low(i+1) == "all" && !r.nounAt(i+2) && !r.is(i+2, word.Determiner) || r.low(i+1) == "total") {
			return true
		}
	}
	return false
}

// definite reports whether the words take quantity k up as known: "those thirty meetings", "all 24 reviews".
func (r *reader) definite(k int) bool {
	i := r.qs[k].at.from - 1
	if w := r.low(i); w == "full" || w == "whole" || w == "same" {
		i--
	}
	switch r.low(i) {
	case "those", "these", "the":
		return true
	case "all":
		return r.low(i-1) != "at" && r.low(i-1) != "in"
	}
	return false
}

// yields works out the rate over the count, where the words give so much to each one.
func (r *reader) yields(rate, over int, total Quantity) (float64, bool) {
	a, n := r.qs[rate], r.qs[over]
	if !a.plain() || !n.plain() || a.Role == Budget || n.Value < 2 || a.Dimension != total.Dimension || a.Unit == total.Unit && total.Value <= a.Value {
		return 0, false
	}
	scale, ok := unitScale(a, total)
	if !ok {
		return 0, false
	}
	if a.Dimension == Count && !(a.Noun != "" && word.SameStem(a.Noun, total.Noun)) && !(a.Noun == "" && total.Noun == "" && (a.Per == total.Per || a.Per != "" && n.Dimension == Time)) {
		return 0, false
	}
	if a.Per == "" && n.Dimension == Time && rate > 0 && r.priceOfOne(rate, n) {
		return a.Value * n.Value * scale, total.Per == ""
	}
	per := cmp.Or(periodOf(n.Per), periodOf(a.Per), r.perOfThem(n))
	if n.Dimension == Time {
		if n.Per != "" || total.Per != "" || factorOf(n.Unit) != secondsOf(a.Per) || r.lasts(n) || !r.lastsFor(over) {
			return 0, false
		}
		return a.Value * n.Value * scale, true
	}
	if n.Dimension != Count || n.Unit != "" || !r.toEach(rate, over) || total.Per != "" && per != "" && total.Per != per && len(periods[per][total.Per]) == 0 {
		return 0, false
	}
	if up := periods[per][total.Per]; len(up) > 0 {
		scale *= up[0]
	}
	return a.Value * n.Value * scale, true
}

// priceOfOne reports whether quantity rate is what one unit of the duration costs: "One minute of standstill costs us 50,000".
func (r *reader) priceOfOne(rate int, n Quantity) bool {
	one, a := r.qs[rate-1], r.qs[rate]
	if one.Dimension != Time || one.Value != 1 || one.Unit != n.Unit || n.at.from == one.at.from || r.far(one.at.from, a.at.from) > 0 {
		return false
	}
	for i := one.at.to; i < a.at.from; i++ {
		if w := r.low(i); w == "costs" || w == "cost" || w == "is" || w == "means" {
			return a.at.from-i <= 4
		}
	}
	return false
}

// periodOf returns what something is counted by where that is a stretch of time, else "".
func periodOf(per string) string {
	if word.Of(per).Is(word.Period) {
		return per
	}
	return ""
}

// unitScale leads from the unit of a to that of the total.
func unitScale(a, total Quantity) (float64, bool) {
	switch {
	case a.Unit == total.Unit:
		return 1, true
	case a.Dimension == Money:
		return 0.01, a.Unit == "cent" && total.Unit != ""
	case a.Dimension == Time || a.Dimension == Data:
		return factorOf(a.Unit) / factorOf(total.Unit), total.Unit != "" && a.Unit != ""
	}
	return 0, false
}

// lastsFor reports whether the duration is how long it went on: "for 10 weeks".
func (r *reader) lastsFor(k int) bool {
	switch r.low(r.back(r.qs[k].at.from)) {
	case "for", "over", "in", "during":
		return true
	}
	return false
}

// otherSpans reports whether the total fits the yield by another stretch of time than the one that was named.
func (r *reader) otherSpans(due float64, rate, over int, total Quantity) bool {
	a, n := r.qs[rate], r.qs[over]
	per := cmp.Or(periodOf(n.Per), periodOf(a.Per))
	if n.Dimension == Time {
		return false
	}
	var factors []float64
	switch {
	case per == "" && total.Per != "":
		factors = []float64{2, 4, 5, 7, 12, 20, 22, 30, 52, 250, 365}
	case per != "" && total.Per == "":
		for _, up := range periods[per] {
			factors = append(factors, up...)
		}
	case per != total.Per:
		first := periods[per][total.Per]
		for _, f := range first {
			factors = append(factors, f/first[0])
		}
	}
	for _, f := range factors {
		if near(due*f, total.Value, 0.08, a.Bound, n.Bound, total.Bound) {
			return true
		}
	}
	return total.Dimension == Time && total.Unit != a.Unit && factorOf(total.Unit) >= day && near(due*3, total.Value, 0.15)
}
