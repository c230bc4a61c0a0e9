package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongPointsCount checks what a step in percentage points comes to of a count that is told between the two: "from 8.2 to 5.1
// percent, so 3.1 points; we sell 20,000 a year, which is 6,200 less coming back". k is the outcome.
func (r *reader) wrongPointsCount(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 3 || q.Dimension != quantity.Count || !q.Plain() || !r.Is(r.pastNoun(k), word.Less|word.More) || !r.takenFrom(k) {
		return change.Row{}, false
	}
	whole, points := k-1, k-2
	if w := r.Qs[whole]; !r.handled(whole) || q.Value > w.Value || w.Dimension != quantity.Count || !w.Plain() || w.Value < 1000 {
		return change.Row{}, false
	}
	if p := r.Qs[points]; p.Unit != "pt" && p.Unit != "pp" || p.Vague || p.High != p.Value || r.Far(p.At.From, q.At.From) > 1 {
		return change.Row{}, false
	}
	a := points - 2
	if a < 0 || r.Far(r.Qs[a].At.From, q.At.From) > 2 {
		return change.Row{}, false
	}
	was, is, ok := quantity.Common(r.Qs[a], r.Qs[a+1])
	if !ok || was.Unit != "%" || !quantity.Near(math.Abs(was.Mid()-is.Mid()), r.Qs[points].Mid(), 0.05) || !r.countsThose(a, k) {
		return change.Row{}, false
	}
	step := r.Qs[points].Mid()
	due := r.Qs[whole].Value * step / 100
	if r.pointsFit(due, q, whole, k, a, points) {
		return change.Row{}, false
	}
	return r.Wrong(a, k, fmt.Sprintf("%s points of %s are %s, not %s", quantity.Figure(step, ""), quantity.Figure(r.Qs[whole].Value, ""), quantity.Figure(due, ""), quantity.Figure(q.Value, "")))
}

// pastNoun returns the token behind quantity k and its noun: "6,200 stations less", "6,200 less".
func (r *reader) pastNoun(k int) int {
	i := r.Qs[k].At.To
	if r.NounAt(i) && !r.Is(i, word.Less|word.More) {
		i++
	}
	return i
}

// takenFrom reports whether the words right before quantity k take it from what was just said: "which is", "that makes".
func (r *reader) takenFrom(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Is(i, word.Determiner) && r.Low(i) != "that" && r.Low(i) != "which" {
		i = r.Back(i)
	}
	return r.TakenToMean(i) || (r.Low(i) == "makes" || r.Low(i) == "so") && r.Kind(i) == quantity.Word && r.nothingNew(i, k)
}

// nothingNew reports whether the clause of the words that end at token i tells nothing but the outcome, quantity k.
func (r *reader) nothingNew(i, k int) bool {
	for ; i > r.Qs[k-1].At.To && r.Kind(i) == quantity.Word; i-- {
		if w := r.Low(i); w != "so" && w != "makes" && w != "that" && w != "it" && w != "which" && w != "and" {
			return false
		}
	}
	return true
}

// handled reports whether quantity n is told as how many of the things there are in a period: "we sell 20,000 a year".
func (r *reader) handled(n int) bool {
	q := r.Qs[n]
	if q.Bound == quantity.Above || q.Bound == quantity.Below || q.Per != "" && !word.Of(q.Per).Is(word.Period) {
		return false
	}
	verb := r.Back(q.At.From)
	who := r.Low(r.Back(verb))
	if who == "we" || who == "i" || who == "they" {
		return r.NounAt(verb) || r.Is(verb, word.Move) || r.Low(verb) == "have" || r.Low(verb) == "make" || r.Low(verb) == "had" || r.Low(verb) == "made"
	}
	return who == "there" && r.Is(verb, word.Be)
}

// dealtIn reports whether quantity n is told as all that was sold or made, which no share of it can be.
func (r *reader) dealtIn(n int) bool {
	switch r.Low(r.Back(r.Qs[n].At.From)) {
	case "sell", "sold", "ship", "shipped", "make", "made", "bake", "baked", "produce", "produced", "print", "printed", "deliver", "delivered":
		return true
	}
	return false
}

// countsThose reports whether quantity k counts what the share a is of: it has no noun of its own, or one that was said.
func (r *reader) countsThose(a, k int) bool {
	q := r.Qs[k]
	if i := q.At.To; r.pastNoun(k) > i {
		return r.dealtIn(k-1) && !contacts[r.Low(i)] && r.saidBetween(0, q.At.From, r.Low(i))
	}
	i := q.At.To + 1
	for n := 0; n < 4; i, n = i+1, n+1 {
		switch w := r.Low(i); {
		case r.IsEnd(i):
			return true
		case len(w) > 2 && w[len(w)-1] == 's' && r.NounAt(i):
			return !contacts[w] && r.saidBetween(r.SentenceStart(r.Qs[a].At.From), q.At.From, w)
		}
	}
	return true
}

// contacts are things of which one piece may cause many.
var contacts = map[string]bool{"calls": true, "tickets": true, "emails": true, "letters": true, "complaints": true, "questions": true, "requests": true,
	"messages": true, "visits": true, "parts": true, "hours": true, "minutes": true, "days": true}

// wrongPointWorth checks what a step in points is said to be worth against what one point is: "a point is worth 30,000
// a month. Churn was 8.4, it is 6.4 now, so that is 90,000 a month". k is the outcome.
func (r *reader) wrongPointWorth(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 3 || !q.Plain() || q.Dimension != quantity.Money && q.Value < 1000 || r.drawnAt(k) < 0 || r.Imagined(k) {
		return change.Row{}, false
	}
	point, a, b := -1, -1, -1
	for n := k - 1; n >= max(0, k-5) && r.Far(r.Qs[n].At.From, q.At.From) <= 3; n-- {
		switch x := r.Qs[n]; {
		case point < 0 && r.pointWorth(n):
			point = n
		case b < 0 && r.levelLike(x):
			b = n
		case a < 0 && r.levelLike(x) && n == b-1:
			a = n
		}
	}
	if point < 0 || a < 0 || !r.LeadsOn(a, b) {
		return change.Row{}, false
	}
	each, step := r.Qs[point], math.Abs(r.Qs[a].Value-r.Qs[b].Value)
	if each.Dimension != q.Dimension && each.Dimension != quantity.Count && q.Dimension != quantity.Count || each.Bound != quantity.Exact || step == 0 {
		return change.Row{}, false
	}
	for _, f := range [...]float64{1, 12, 1.0 / 12, 4, 0.25, 52, 1.0 / 52, 4.33, 1 / 4.33, 365, 1.0 / 365} {
		if quantity.Near(each.Value*step*f, q.Value, 0.15, q.Bound) {
			return change.Row{}, false
		}
	}
	for n := max(0, k-6); n < min(len(r.Qs), k+3); n++ {
		if v := r.Qs[n].Mid(); n != a && n != b && n != point && n != k && quantity.Near(each.Value*step*v, q.Value, 0.15) {
			return change.Row{}, false // so many of them
		}
	}
	return r.Wrong(min(a, point), k, fmt.Sprintf("%s points at %s are %s, not %s", quantity.Figure(step, ""), quantity.Figure(each.Value, each.Unit), quantity.Figure(each.Value*step, each.Unit), quantity.Figure(q.Value, q.Unit)))
}

// pointWorth reports whether quantity k is what one point is worth: "thirty thousand a point", "one point is worth €30,000".
func (r *reader) pointWorth(k int) bool {
	q := r.Qs[k]
	if !q.Plain() || q.Value < 10 {
		return false
	}
	if w := r.Low(q.At.To); (w == "a" || w == "per" || w == "each" || w == "every") && r.Low(q.At.To+1) == "point" || q.Per == "point" {
		return true
	}
	for i, n := q.At.From-1, 0; n < 9 && i > 0 && !r.EndsSentence(i); i, n = i-1, n+1 {
		if r.Low(i) == "point" {
			p := r.Low(i - 1)
			return p == "a" || p == "one" || p == "each" || p == "every" || p == "per"
		}
	}
	return false
}

// levelLike reports whether a quantity can be a level that moves by points.
func (r *reader) levelLike(q quantity.Quantity) bool {
	return q.Counts() && !q.Vague && q.High == q.Value && q.Bound == quantity.Exact && (q.Dimension == quantity.Percent || q.IsBare() && q.Value < 100)
}
