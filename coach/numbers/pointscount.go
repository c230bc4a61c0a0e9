package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// wrongPointsCount checks what a step in percentage points comes to of a count that is told between the two: "from 8.2 to 5.1
// percent, so 3.1 points; we sell 20,000 a year, which is 6,200 less coming back". k is the outcome.
func (r *reader) wrongPointsCount(k int) (Row, bool) {
	q := r.qs[k]
	if k < 3 || q.Dimension != Count || !q.plain() || !r.is(r.pastNoun(k), word.Less|word.More) || !r.takenFrom(k) {
		return Row{}, false
	}
	whole, points := k-1, k-2
	if w := r.qs[whole]; !r.handled(whole) || q.Value > w.Value || w.Dimension != Count || !w.plain() || w.Value < 1000 {
		return Row{}, false
	}
	if p := r.qs[points]; p.Unit != "pt" && p.Unit != "pp" || p.Vague || p.High != p.Value || r.far(p.at.from, q.at.from) > 1 {
		return Row{}, false
	}
	a := points - 2
	if a < 0 || r.far(r.qs[a].at.from, q.at.from) > 2 {
		return Row{}, false
	}
	was, is, ok := common(r.qs[a], r.qs[a+1])
	if !ok || was.Unit != "%" || !near(math.Abs(was.Mid()-is.Mid()), r.qs[points].Mid(), 0.05) || !r.countsThose(a, k) {
		return Row{}, false
	}
	step := r.qs[points].Mid()
	due := r.qs[whole].Value * step / 100
	if r.pointsFit(due, q, whole, k, a, points) {
		return Row{}, false
	}
	return r.wrongSum(a, k, fmt.Sprintf("%s points of %s are %s, not %s", figure(step, ""), figure(r.qs[whole].Value, ""), figure(due, ""), figure(q.Value, "")))
}

// pastNoun returns the token behind quantity k and its noun: "6,200 stations less", "6,200 less".
func (r *reader) pastNoun(k int) int {
	i := r.qs[k].at.to
	if r.nounAt(i) && !r.is(i, word.Less|word.More) {
		i++
	}
	return i
}

// takenFrom reports whether the words right before quantity k take it from what was just said: "which is", "that makes".
func (r *reader) takenFrom(k int) bool {
	i := r.back(r.qs[k].at.from)
	if r.is(i, word.Determiner) && r.low(i) != "that" && r.low(i) != "which" {
		i = r.back(i)
	}
	return r.takenToMean(i) || (r.low(i) == "makes" || r.low(i) == "so") && r.kindAt(i) == wordToken && r.nothingNew(i, k)
}

// nothingNew reports whether the clause of the words that end at token i tells nothing but the outcome, quantity k.
func (r *reader) nothingNew(i, k int) bool {
	for ; i > r.qs[k-1].at.to && r.kindAt(i) == wordToken; i-- {
		if w := r.low(i); w != "so" && w != "makes" && w != "that" && w != "it" && w != "which" && w != "and" {
			return false
		}
	}
	return true
}

// handled reports whether quantity n is told as how many of the things there are in a period: "we sell 20,000 a year".
func (r *reader) handled(n int) bool {
	q := r.qs[n]
	if q.Bound == Above || q.Bound == Below || q.Per != "" && !word.Of(q.Per).Is(word.Period) {
		return false
	}
	verb := r.back(q.at.from)
	who := r.low(r.back(verb))
	if who == "we" || who == "i" || who == "they" {
		return r.nounAt(verb) || r.is(verb, word.Move) || r.low(verb) == "have" || r.low(verb) == "make" || r.low(verb) == "had" || r.low(verb) == "made"
	}
	return who == "there" && r.is(verb, word.Be)
}

// dealtIn reports whether quantity n is told as all that was sold or made, which no share of it can be.
func (r *reader) dealtIn(n int) bool {
	switch r.low(r.back(r.qs[n].at.from)) {
	case "sell", "sold", "ship", "shipped", "make", "made", "bake", "baked", "produce", "produced", "print", "printed", "deliver", "delivered":
		return true
	}
	return false
}

// countsThose reports whether quantity k counts what the share a is of: it has no noun of its own, or one that was said.
func (r *reader) countsThose(a, k int) bool {
	q := r.qs[k]
	if i := q.at.to; r.pastNoun(k) > i {
		return r.dealtIn(k-1) && !contacts[r.low(i)] && r.saidBetween(0, q.at.from, r.low(i))
	}
	i := q.at.to + 1
	for n := 0; n < 4; i, n = i+1, n+1 {
		switch w := r.low(i); {
		case r.isEnd(i):
			return true
		case len(w) > 2 && w[len(w)-1] == 's' && r.nounAt(i):
			return !contacts[w] && r.saidBetween(r.sentenceStart(r.qs[a].at.from), q.at.from, w)
		}
	}
	return true
}

// contacts are things of which one piece may cause many.
var contacts = map[string]bool{"calls": true, "tickets": true, "emails": true, "letters": true, "complaints": true, "questions": true, "requests": true,
	"messages": true, "visits": true, "parts": true, "hours": true, "minutes": true, "days": true}
