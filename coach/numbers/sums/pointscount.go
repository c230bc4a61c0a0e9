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
