package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongPointsOf checks what a step in percentage points of a told total is said to come to: "Waste fell from 14 % to 9 % of
// a volume of 20 million, so those five points are four million saved". k is the outcome.
func (r *reader) wrongPointsOf(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 4 || !q.Plain() || q.Dimension != quantity.Money && (q.Dimension != quantity.Count || q.Value < 1000 || q.Noun != "" && !word.Of(q.Noun).Is(word.Less|word.More)) {
		return change.Row{}, false
	}
	points := k - 1
	if !r.pointsDrawn(points, k) {
		return change.Row{}, false
	}
	whole, a := -1, -1
	for n := points - 1; n >= max(0, points-6) && r.Far(r.Qs[n].At.From, q.At.From) <= 3; n-- {
		switch x := r.Qs[n]; {
		case a < 0 && n+1 < points && x.Dimension == quantity.Percent && r.Qs[n+1].Dimension == quantity.Percent && quantity.Near(math.Abs(x.Mid()-r.Qs[n+1].Mid()), r.Qs[points].Mid(), 0.05):
			a = n
		case !r.isWhole(n) && !(n > a && a >= 0 && r.amountLike(x)) && !(n == points-1 && r.amountLike(x)):
		case whole >= 0:
			return change.Row{}, false // two totals: nobody knows which is meant
		default:
			whole = n
		}
	}
	if whole < 0 || a < 0 {
		return change.Row{}, false
	}
	w, step := r.Qs[whole], r.Qs[points].Mid()
	if w.Dimension == quantity.Money && q.Dimension == quantity.Money && w.Unit != q.Unit || w.Value <= q.Value {
		return change.Row{}, false
	}
	due := w.Value * step / 100
	if r.pointsFit(due, q, whole, k, a, points) {
		return change.Row{}, false
	}
	unit := w.Unit
	if unit == "" {
		unit = q.Unit
	}
	return r.Wrong(min(a, whole), k, fmt.Sprintf("%s points of %s are %s, not %s", quantity.Figure(step, ""), quantity.Figure(w.Value, unit), quantity.Figure(due, unit), quantity.Figure(q.Value, unit)))
}

// pointsDrawn reports whether quantity n is a step in points that quantity k is drawn from: "so those five points are four
// million", "the two points saved us".
func (r *reader) pointsDrawn(n, k int) bool {
	p := r.Qs[n]
	if p.Unit != "pt" && p.Unit != "pp" || p.Vague || p.High != p.Value || r.Far(p.At.From, r.Qs[k].At.From) > 0 || r.Qs[k].At.From-p.At.To > 6 {
		return false
	}
	led := false
	for i := r.Qs[n].At.From - 1; i >= 0 && i > p.At.From-4; i-- {
		w := r.Low(i)
		led = led || w == "so" || w == "those" || w == "these" || w == "the" || w == "that's" || w == "that" || w == "our" || w == "which"
	}
	if !led {
		return false
	}
	for i := p.At.To; i < r.Qs[k].At.From; i++ {
		switch w := r.Low(i); {
		case r.Is(i, word.Be|word.Pronoun|word.Determiner), worthVerbs[w], r.Tokens[i].Filler, r.At[i] == 0 && w == ",", w == "to", w == "up":
		case r.At[i] != 0 && r.Qs[r.At[i]-1].Dimension == quantity.Points:
		default:
			return false
		}
	}
	return true
}

// worthVerbs lead from a step to what it came to.
var worthVerbs = map[string]bool{"saved": true, "save": true, "brought": true, "bring": true, "mean": true, "means": true, "meant": true,
	"made": true, "make": true, "makes": true, "gave": true, "give": true, "gives": true, "come": true, "comes": true, "came": true, "worth": true, "in": true,
	"add": true, "added": true, "equal": true, "equals": true, "earned": true, "cost": true, "amount": true}

// amountLike reports whether a quantity may be the whole of a business: an amount of money, or a large number of no noun.
func (r *reader) amountLike(q quantity.Quantity) bool {
	return q.Plain() && q.Bound != quantity.Above && q.Bound != quantity.Below && q.Value >= 10000 && (q.Dimension == quantity.Money || q.Dimension == quantity.Count && q.Noun == "")
}

// isWhole reports whether quantity n is told as what the shares are of: "of a volume of 20 million", "on sales of €3M", "of
// a market worth 50 million".
func (r *reader) isWhole(n int) bool {
	q := r.Qs[n]
	if !q.Plain() || q.Dimension != quantity.Money && (q.Dimension != quantity.Count || q.Value < 1000 || q.Noun != "") || q.Bound == quantity.Above || q.Bound == quantity.Below {
		return false
	}
	i := r.Back(q.At.From)
	for ; r.Is(i, word.Determiner) || r.Low(i) == "about"; i = r.Back(i) {
	}
	return r.Low(i) == "of" || r.Low(i) == "on" || r.Low(i) == "worth"
}

// otherPeriods are what may lead from a year to the period that is named, and back.
var otherPeriods = map[string][]float64{"month": {12, 1.0 / 12}, "monthly": {12, 1.0 / 12}, "quarter": {4, 0.25, 3, 1.0 / 3}, "quarterly": {4, 0.25, 3, 1.0 / 3},
	"week": {52, 1.0 / 52, 4.33, 1 / 4.33}, "weekly": {52, 1.0 / 52, 4.33, 1 / 4.33}, "half": {2, 0.5}, "day": {365, 250, 1.0 / 365, 1.0 / 250, 30, 22, 20, 5, 7},
	"daily": {365, 250, 1.0 / 365, 1.0 / 250, 30, 22, 20, 5, 7}, "season": {2, 0.5, 4, 0.25, 3, 1.0 / 3}}

// pointsFit reports whether the outcome is right under some fair reading: by another period where periods are named, or
// with some other number that was told beside.
func (r *reader) pointsFit(due float64, q quantity.Quantity, whole, k, a, points int) bool {
	w := r.Qs[whole]
	factors := []float64{1}
	if !r.dealtIn(whole) {
		factors = append(factors, 100/r.Qs[a].Mid(), 100/r.Qs[a+1].Mid()) // also of what the total was at that share
	}
	for i := r.SentenceStart(min(r.Qs[a].At.From, w.At.From)); i < min(len(r.Tokens), q.At.To+8); i++ {
		factors = append(factors, otherPeriods[strings.TrimSuffix(r.Low(i), "s")]...)
	}
	for _, f := range factors {
		if quantity.Near(due*f, q.Value, 0.2, q.Bound, w.Bound) {
			return true
		}
	}
	for n := min(a, whole); n < min(len(r.Qs), k+3); n++ {
		v := r.Qs[n]
		if n == k || n == whole || n == points || n == a || n == a+1 || v.Mid() == 0 {
			continue
		}
		f := v.Mid()
		if v.Dimension == quantity.Percent {
			f /= 100
		}
		if quantity.Near(due*f, q.Value, 0.15) || quantity.Near(due/f, q.Value, 0.15) {
			return true
		}
	}
	return false
}
