package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongMonth checks a value that is told of a month again, as where a change began, against what was told of that month
// before: "The crash rate in January was 2.4 percent. … it had gone from 3.1 percent in January to 0.6". k is the later.
func (r *reader) wrongMonth(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k == 0 || len(r.Moments) < 2 || q.Vague || q.High != q.Value || q.Bound != quantity.Exact || r.Claimed[k] || !r.startsAgain(k) || r.Imagined(k) {
		return change.Row{}, false
	}
	at := r.monthOf(k)
	if at < 0 {
		return change.Row{}, false
	}
	for n := k - 1; n >= max(0, k-reach); n-- {
		p := r.Qs[n]
		if p.Dimension != q.Dimension && !q.IsBare() || !p.Counts() || p.Vague {
			continue
		}
		was := r.monthOf(n)
		if was < 0 || r.Month(was) != r.Month(at) {
			continue
		}
		a, b, ok := quantity.Common(p, q)
		if !ok || p.High != p.Value || p.Bound != quantity.Exact || r.Claimed[n] || r.Far(p.At.From, q.At.From) == 0 || quantity.Near(a.Value, b.Value, 0.05) || !r.oneMeasure(n, k) {
			return change.Row{}, false
		}
		month := r.Words(at, at+1)
		return r.Wrong(n, k, fmt.Sprintf("in %s it was %s, and then you said %s", month, r.FigureOf(n, a), r.FigureOf(k, b)))
	}
	return change.Row{}, false
}

// startsAgain reports whether quantity k is told as where a change began: "from 3.1 percent", "where in June it was 700".
func (r *reader) startsAgain(k int) bool {
	if r.FromBefore(k) >= 0 {
		return true
	}
	for i, n := r.Qs[k].At.From-1, 0; n < 7 && i >= 0 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		if w := r.Low(i); w == "where" || w == "against" || w == "after" {
			return true
		}
	}
	return false
}

// monthOf returns the token of the month that quantity k is told of, right behind it or before it in its clause, or -1.
func (r *reader) monthOf(k int) int {
	q := r.Qs[k]
	for i, n := q.At.To, 0; n < 8 && i < len(r.Tokens) && !r.EndsSentence(i) && r.At[i] == 0 && r.Low(i) != ","; i, n = i+1, n+1 {
		if w := r.Low(i); (w == "in" || w == "of") && r.Month(i+1) > 0 {
			return i + 1
		}
	}
	for i, n := q.At.From-1, 0; n < 8 && i > 0 && !r.EndsSentence(i) && r.At[i] == 0 && r.Low(i) != ","; i, n = i-1, n+1 {
		if w := r.Low(i - 1); r.Month(i) > 0 && (w == "in" || w == "of") {
			return i
		}
	}
	return -1
}

// elsewhere are words that make two values of one month those of different things.
var elsewhere = map[string]bool{"other": true, "others": true, "another": true, "second": true, "different": true, "else": true, "only": true, "plan": true,
	"planned": true, "target": true, "each": true, "both": true, "average": true, "peak": true, "worst": true, "best": true, "total": true, "plus": true}

// oneMeasure reports whether two values are told of the same measure: they count the same things by the same words, or
// share two words and neither tells of a place or a part that the other does not.
func (r *reader) oneMeasure(a, b int) bool {
	for _, k := range [...]int{a, b} {
		for i := r.SentenceStart(r.Qs[k].At.From); i < r.SentenceEnd(r.Qs[k].At.To); i++ {
			if elsewhere[r.Low(i)] {
				return false
			}
		}
	}
	if r.Shared(a, b) < 2 {
		return false
	}
	return r.partsIn(a, b) && r.partsIn(b, a)
}

// partsIn reports whether each noun after a preposition in the clause of quantity a is said around quantity b too.
func (r *reader) partsIn(a, b int) bool {
	q := r.Qs[a]
	from, to := max(r.SentenceStart(q.At.From), q.At.From-12), min(r.SentenceEnd(q.At.To), q.At.To+6)
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "on", "for", "at", "among", "of", "in":
		default:
			continue
		}
		for i++; r.Is(i, word.Determiner); i++ {
		}
		if !r.NounAt(i) || r.Is(i, word.Month|word.Period) || r.At[i] != 0 || r.saidAround(b, r.Low(i)) {
			continue
		}
		return false
	}
	return true
}

// saidAround reports whether a word is said in the sentence of quantity k.
func (r *reader) saidAround(k int, noun string) bool {
	q := r.Qs[k]
	return r.saidBetween(max(r.SentenceStart(q.At.From), q.At.From-20), min(r.SentenceEnd(q.At.To), q.At.To+20), noun)
}
