package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongSpell checks a duration that is drawn from two times of the day: "down at 9:10 and back at 11:40, so
// dark for four hours". k is the duration.
func (r *reader) wrongSpell(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.Dimension != quantity.Time || q.Vague || q.High != q.Value || q.Per != "" || quantity.Factor(q.Unit) >= quantity.Day || q.Bound == quantity.Above || q.Bound == quantity.Below {
		return change.Row{}, false
	}
	a, b, ok := k+1, k+2, r.clocksBehind(k)
	if !ok {
		if a, b, ok = r.twoClocks(k); !ok || !r.spellDrawn(k) && !r.spellTaken(k) || r.anotherSpell(r.Qs[a].At.To, q.At.From) {
			return change.Row{}, false
		}
	}
	from, _ := r.Minutes(a)
	to, _ := r.Minutes(b)
	if k+1 < len(r.Qs) && r.Qs[k+1].Dimension == quantity.Time && r.Far(q.At.From, r.Qs[k+1].At.From) == 0 {
		return change.Row{}, false // "dark for half an hour and slow for two hours"
	}
	said := q.Value * quantity.Factor(q.Unit) / 60
	due := math.Mod(to-from+1440, 1440)
	for _, v := range [...]float64{due, due + 1440, math.Mod(due+720, 1440), 1440 - due} {
		if math.Abs(v-said) <= math.Max(10, 0.17*v) {
			return change.Row{}, false
		}
	}
	return r.Wrong(min(a, k), max(b, k), fmt.Sprintf("%s to %s is %s, not %s", r.ClockName(a), r.ClockName(b), hoursAndMinutes(due), hoursAndMinutes(said)))
}

// clocksBehind reports whether two times of the day stand right behind duration k and say when it began and ended: "it was
// fifty minutes, from ten past one until half past two".
func (r *reader) clocksBehind(k int) bool {
	if k+2 >= len(r.Qs) || r.Qs[k+1].Role != quantity.Clock || r.Qs[k+2].Role != quantity.Clock || k+3 < len(r.Qs) && r.Qs[k+3].Role == quantity.Clock && r.Far(r.Qs[k].At.From, r.Qs[k+3].At.From) == 0 {
		return false
	}
	i := r.Qs[k].At.To
	if w := r.Low(i); w == "," || w == "(" || w == ":" {
		i++
	}
	join := r.Qs[k+2].At.From - 1
	w := r.Low(join)
	return r.Low(i) == "from" && r.Ahead(i) == r.Qs[k+1].At.From && r.Qs[k+1].At.To == join && (w == "until" || w == "till" || w == "to") && r.IsEnd(r.Qs[k+2].At.To) && r.saysAll(k)
}

// saysAll reports whether the duration is told as all that something took: "all in all it was fifty minutes", "it took an
// hour".
func (r *reader) saysAll(k int) bool {
	switch r.Low(r.Back(r.Qs[k].At.From)) {
	case "was", "took", "lasted", "for", "down", "out":
		return true
	}
	return false
}

// hoursAndMinutes writes minutes as hours and minutes.
func hoursAndMinutes(minutes float64) string {
	h, m := math.Floor(minutes/60), math.Mod(minutes, 60)
	switch {
	case h == 0:
		return quantity.Figure(m, "min")
	case m == 0:
		return quantity.Figure(h, "h")
	}
	return quantity.Figure(h, "h") + " " + quantity.Figure(m, "min")
}

// twoClocks returns the only two times of the day that were told in the few sentences before quantity k.
func (r *reader) twoClocks(k int) (a, b int, ok bool) {
	a, b = -1, -1
	for n := k - 1; n >= max(0, k-8) && r.Far(r.Qs[n].At.From, r.Qs[k].At.From) <= 3; n-- {
		switch q := r.Qs[n]; {
		case q.Dimension == quantity.Time && quantity.Factor(q.Unit) <= quantity.Day && q.Counts():
			return a, b, false // another stretch of time
		case q.Role != quantity.Clock:
		case b < 0:
			b = n
		case a < 0:
			a = n
		default:
			return a, b, false
		}
	}
	if a < 0 || r.Far(r.Qs[b].At.From, r.Qs[k].At.From) > 1 {
		return a, b, false
	}
	_, okA := r.Minutes(a)
	_, okB := r.Minutes(b)
	return a, b, okA && okB
}

// anotherSpell reports whether more than one stretch of time is told of between two tokens.
func (r *reader) anotherSpell(from, to int) bool {
	for ; from < to; from++ {
		switch r.Low(from) {
		case "again", "twice", "next", "second", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			return true
		}
	}
	return false
}

// spellTaken reports whether the duration takes up the time between as known: "in those six hours", "ten minutes to the
// first answer", "ninety minutes of downtime in all".
func (r *reader) spellTaken(k int) bool {
	q := r.Qs[k]
	switch r.Low(q.At.From - 1) {
	case "those", "these":
		return true
	}
	if !r.opensClause(q.At.From) || !r.IsEnd(q.At.To) && r.At[min(q.At.To, len(r.At)-1)] != 0 {
		return false
	}
	switch i := q.At.To; r.Low(i) {
	case "of":
		return r.Low(i+1) != "which" && r.Low(i+1) != "that"
	case "to", "until":
		for i++; r.Is(i, word.Determiner) || r.Low(i) == "first"; i++ {
		}
		start := r.SentenceStart(max(0, q.At.From-2))
		return r.NounAt(i) && r.saidBetween(max(start, q.At.From-20), q.At.From, r.Low(i)) // "… he answered at 10:40. Ten minutes to the first answer"
	}
	return r.saysTotal(k) || r.saysTotalAfter(k)
}

// spellDrawn reports whether the duration is all of the time between: drawn from it, and of no group or
// period of its own.
func (r *reader) spellDrawn(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	for n := 0; n < 8 && i >= 0 && r.At[i] == 0; i, n = i-1, n+1 {
		w := r.Low(i)
		switch {
		case w == "so", w == "that's", w == "that" && r.Low(i+1) == "is":
			return r.Low(i+1) != "that" || w == "that"
		case w == "of", w == "in", w == "after", w == "before", w == "within", w == "took", w == "every", w == "because", w == "each", r.EndsSentence(i):
			return false
		}
	}
	return false
}
