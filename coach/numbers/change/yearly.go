package change

import (
	"cmp"
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A change of so much a month is often told once more as what it comes to in a year: "the bill fell from 52,000 to 19,000 a
// month, so we save 600,000 a year". The difference, taken as often as the longer period holds the shorter one, has to fit.

// overYear adds to the row of a pair what contradicts it so, with the amount as what is stated.
func (r *Reading) overYear(row *Row, p pair) {
	why := r.wrongOverYear(p)
	if why == "" {
		return
	}
	at := r.Qs[max(p.before, p.after)+1].At
	row.Contradicts, row.Consistent, row.StatedSpan = why, false, r.Span(at.From, at.To)
	row.End = max(row.End, row.StatedSpan.End)
}

// wrongOverYear returns what contradicts a pair where such an amount is drawn from it and is not its difference over the
// longer period. It is empty where the amount may be right.
func (r *Reading) wrongOverYear(p pair) string {
	k := max(p.before, p.after) + 1
	if k >= len(r.Qs) {
		return ""
	}
	a, b, ok := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	q, same := r.alikeYearly(p, k)
	if !ok || !same || !firm(a) || !firm(b) || a.Mid() == b.Mid() || !r.drawsYearly(p, k) || r.otherScope(p, k) {
		return ""
	}
	per, over := r.pairPeriod(p), r.amountPeriod(k)
	times := quantity.Makes(per, over)
	if len(times) == 0 {
		return ""
	}
	diff, said := math.Abs(a.Mid()-b.Mid()), q.Value*unitFactor(q, a)
	for _, f := range times {
		if yearlyFits(a, b, said, q.Bound, f) || !r.toldAsSaving(p, k) && yearlyLevel(a, b, said, f) || r.explainsYearly(p, k, said, diff*f, f) {
			return ""
		}
	}
	due := diff * times[0]
	if ratio := said / due; manifold(said, due) || quantity.Near(diff, said, 0.1) || r.AnotherFactor(min(p.before, p.after), k, ratio) || ratio < 0.5 || a.Dimension == quantity.Time && ratio > 1.9 {
		return "" // of a year only some weeks may count, and hours may be those of several people
	}
	return fmt.Sprintf("%s to %s is %s a %s, about %s a %s, not %s", quantity.Figure(a.Mid(), a.Unit), quantity.Figure(b.Mid(), a.Unit), quantity.Figure(diff, a.Unit), per,
		quantity.Figure(quantity.Rounded(due), a.Unit), over, quantity.Figure(said, a.Unit))
}

// firm reports whether the value is a single one, and no time of the day.
func firm(q quantity.Quantity) bool {
	return !q.Vague && q.High == q.Value && q.Role != quantity.Clock && q.Value >= 0
}

// unitFactor leads from the unit of q to that of a.
func unitFactor(q, a quantity.Quantity) float64 {
	if q.Unit == a.Unit {
		return 1
	}
	return quantity.Factor(q.Unit) / quantity.Factor(a.Unit)
}

// alikeYearly returns quantity k as an amount of what the pair measures; ok is false where it may be one of something else,
// as money is that was saved with so many shifts.
func (r *Reading) alikeYearly(p pair, k int) (quantity.Quantity, bool) {
	a, b, _ := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	q := r.Qs[k]
	if !q.Plain() || a.Dimension == quantity.Percent || a.Dimension == quantity.Share || a.Dimension == quantity.Points {
		return q, false
	}
	if isUnnamedYearly(q) && a.Dimension == quantity.Money {
		q = q.Lent(a)
	}
	if q.Dimension != a.Dimension {
		return q, false
	}
	switch q.Dimension {
	case quantity.Time:
		return q, quantity.Factor(q.Unit) < quantity.Day && quantity.Factor(a.Unit) < quantity.Day
	case quantity.Count:
		noun := cmp.Or(a.Noun, b.Noun)
		if q.Noun != "" {
			return q, noun != "" && word.SameStem(q.Noun, noun) || noun == "" && r.isMeasure(p, q.At.To-1)
		}
		_, fewer := r.pastChange(q)
		return q, a.Unit == "" && b.Unit == "" && (fewer || noun == "" && r.ofMoney(p))
	}
	return q, q.Unit == a.Unit
}

// isUnnamedYearly reports whether nothing but a period says what a number of some size measures.
func isUnnamedYearly(q quantity.Quantity) bool { return q.IsUnnamed() && q.Value >= 100 }

// spendings are measures that money is meant by without a unit.
var spendings = map[string]bool{"bill": true, "bills": true, "cost": true, "costs": true, "spend": true, "spending": true, "rent": true, "fees": true,
	"invoice": true, "invoices": true, "expenses": true, "payroll": true, "revenue": true, "turnover": true, "takings": true, "paid": true, "pay": true,
	"spent": true, "paying": true, "contract": true, "wages": true, "salaries": true}

// ofMoney reports whether a word for money leads to the pair.
func (r *Reading) ofMoney(p pair) bool {
	for i := p.anchor - 1; i >= 0 && i > p.anchor-9 && !r.EndsSentence(i); i-- {
		if spendings[r.Low(i)] {
			return true
		}
	}
	return false
}

// pairPeriod returns the period that the values of the pair are told by, or "": "to 19k a month", "the weekly bill fell from".
func (r *Reading) pairPeriod(p pair) string {
	a, b := r.Qs[p.before], r.Qs[p.after]
	was, is := cmp.Or(a.Per, r.periodBehind(a.At.To)), cmp.Or(b.Per, r.periodBehind(b.At.To))
	if was != "" && is != "" && was != is {
		return ""
	}
	if per := cmp.Or(was, is); per != "" {
		return per
	}
	for i := p.anchor - 1; i >= 0 && i > p.anchor-7 && !r.EndsSentence(i); i-- {
		if per := r.AdverbPeriod(i); per != "" {
			return per
		}
	}
	return ""
}

// periodBehind reads "a month", "each week" or "monthly" at token i.
func (r *Reading) periodBehind(i int) string {
	if per := r.AdverbPeriod(i); per != "" {
		return per
	}
	switch r.Low(i) {
	case "a", "per", "every", "each":
		if r.Is(i+1, word.Period) {
			return strings.Replace(r.Low(i+1), "annum", "year", 1)
		}
	}
	return ""
}

// amountPeriod returns the period that quantity k is told by, or "".
func (r *Reading) amountPeriod(k int) string {
	q := r.Qs[k]
	if per := strings.Replace(q.Per, "annum", "year", 1); quantity.PeriodOf(per) != "" {
		return per
	}
	i := q.At.To
	if !r.Is(i, word.Determiner) && r.NounAt(i) && r.AdverbPeriod(i) == "" || r.Is(i, word.Less|word.More) {
		i++
	}
	return r.periodBehind(i)
}

// drawsYearly reports whether nothing but words that draw a conclusion or tell of a saving stands between the pair and
// quantity k, and nothing that leads away from it follows.
func (r *Reading) drawsYearly(p pair, k int) bool {
	end := max(r.Qs[p.before].At.To, r.Qs[p.after].At.To)
	from := r.Qs[k].At.From
	if r.Far(end-1, from) > 1 || from-end > 16 {
		return false
	}
	drawn, ends := false, 0
	for i := r.sideWords(p, end); i < from; i++ {
		w := r.Low(i)
		d, noun := word.ChangeNoun(w)
		drawn = drawn || r.Is(i, word.Conclusion) || r.Is(i, word.Saving) || noun && d != -2 || w == "this"
		switch {
		case r.EndsSentence(i):
			if ends++; ends > 1 || r.Kind(i) == quantity.LineBreak || w == "?" {
				return false
			}
		case w == ",", quotes[w], w == "-", w == "–", w == "—", w == "=", leads[w], r.Is(i, word.Saving), noun, yearlyLeads[w], r.Tokens[i].Filler, r.Is(i, word.Be):
		case w == "and" && (r.Is(i+1, word.Conclusion) || r.Is(i+1, word.Saving)):
		case r.saver(i):
		default:
			return false
		}
	}
	next, less := r.pastChange(r.Qs[k])
	return drawn && !r.MixedIn(next) && (less || !r.Netted(k)) && r.ofSame(p, r.pastAdverb(next)) && !r.TakenBack(next)
}

// quotes open or close what is told in the words of a report.
var quotes = map[string]bool{"\"": true, "“": true, "”": true, "'": true, "‘": true, "’": true}

// yearlyLeads are further words that lead from a change to what it comes to.
var yearlyLeads = map[string]bool{"comes": true, "to": true, "adds": true, "up": true, "works": true, "out": true, "at": true, "worth": true,
	"gives": true, "he": true, "she": true, "they": true, "them": true, "equals": true, "roughly": true}

// saver reports whether the word at token i is the single one for whom something is saved: "saves the clinic 60,000".
func (r *Reading) saver(i int) bool {
	if !r.NounAt(i) || strings.HasSuffix(r.Low(i), "s") || !r.Is(i-1, word.Determiner) {
		return false
	}
	return r.Is(i-2, word.Saving) || r.Is(i+1, word.Saving)
}

// pastAdverb steps over "yearly" or "annually".
func (r *Reading) pastAdverb(i int) int {
	if r.AdverbPeriod(i) != "" {
		return i + 1
	}
	return i
}

// otherScope reports whether the words around leave it open that the amount is that of several places or people, or that of
// a part of the year.
func (r *Reading) otherScope(p pair, k int) bool {
	if r.Imagined(k) || r.Imagined(p.after) || r.Supposed(p.anchor) || r.partOfYear(p, r.Qs[k].At.To) {
		return true
	}
	for i, end := r.SentenceStart(p.anchor), r.SentenceEnd(r.Qs[k].At.To); i < end; i++ {
		switch r.Low(i) {
		case "both", "all", "across", "apiece", "any", "sites", "branches", "shops", "stores", "together", "pilot", "test", "trial", "typical", "average", "alone", "only", "also", "next", "first", "unit", "price", "fee", "rate":
			return true
		case "each", "every", "per", "a", "an", "one":
			if i < p.anchor && !r.Is(i+1, word.Period) || r.Low(i) == "each" && !r.Is(i+1, word.Period) {
				return true
			}
		}
	}
	return false
}

// partOfYear reports whether the values of the pair are told of one part of the year only.
func (r *Reading) partOfYear(p pair, to int) bool {
	for i := r.SentenceStart(p.anchor); i < to; i++ {
		switch r.Low(i) {
		case "season", "winter", "summer", "spring", "autumn", "peak":
			return true
		}
	}
	return false
}
