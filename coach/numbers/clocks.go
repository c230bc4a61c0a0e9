package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// wrongSpell checks a duration that is drawn from two times of the day: "down at 9:10 and back at 11:40, so
// dark for four hours". k is the duration.
func (r *reader) wrongSpell(k int) (Row, bool) {
	q := r.qs[k]
	if q.Dimension != Time || q.Vague || q.High != q.Value || q.Per != "" || factorOf(q.Unit) >= day || q.Bound == Above || q.Bound == Below {
		return Row{}, false
	}
	a, b, ok := k+1, k+2, r.clocksBehind(k)
	if !ok {
		if a, b, ok = r.twoClocks(k); !ok || !r.spellDrawn(k) && !r.spellTaken(k) || r.anotherSpell(r.qs[a].at.to, q.at.from) {
			return Row{}, false
		}
	}
	from, _ := r.minutes(a)
	to, _ := r.minutes(b)
	if k+1 < len(r.qs) && r.qs[k+1].Dimension == Time && r.far(q.at.from, r.qs[k+1].at.from) == 0 {
		return Row{}, false // "dark for half an hour and slow for two hours"
	}
	said := q.Value * factorOf(q.Unit) / 60
	due := math.Mod(to-from+1440, 1440)
	for _, v := range [...]float64{due, due + 1440, math.Mod(due+720, 1440), 1440 - due} {
		if math.Abs(v-said) <= math.Max(10, 0.17*v) {
			return Row{}, false
		}
	}
	return r.wrongSum(min(a, k), max(b, k), fmt.Sprintf("%s to %s is %s, not %s", r.clockName(a), r.clockName(b), hoursAndMinutes(due), hoursAndMinutes(said)))
}

// clocksBehind reports whether two times of the day stand right behind duration k and say when it began and ended: "it was fifty
// minutes, from ten past one until half past two".
func (r *reader) clocksBehind(k int) bool {
	if k+2 >= len(r.qs) || r.qs[k+1].Role != Clock || r.qs[k+2].Role != Clock || k+3 < len(r.qs) && r.qs[k+3].Role == Clock && r.far(r.qs[k].at.from, r.qs[k+3].at.from) == 0 {
		return false
	}
	i := r.qs[k].at.to
	if w := r.low(i); w == "," || w == "(" || w == ":" {
		i++
	}
	join := r.qs[k+2].at.from - 1
	w := r.low(join)
	return r.low(i) == "from" && r.ahead(i) == r.qs[k+1].at.from && r.qs[k+1].at.to == join && (w == "until" || w == "till" || w == "to") && r.isEnd(r.qs[k+2].at.to) && r.saysAll(k)
}

// saysAll reports whether the duration is told as all that something took: "all in all it was fifty minutes", "it took an hour".
func (r *reader) saysAll(k int) bool {
	switch r.low(r.back(r.qs[k].at.from)) {
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
		return figure(m, "min")
	case m == 0:
		return figure(h, "h")
	}
	return figure(h, "h") + " " + figure(m, "min")
}

// twoClocks returns the only two times of the day that were told in the few sentences before quantity k.
func (r *reader) twoClocks(k int) (a, b int, ok bool) {
	a, b = -1, -1
	for n := k - 1; n >= max(0, k-8) && r.far(r.qs[n].at.from, r.qs[k].at.from) <= 3; n-- {
		switch q := r.qs[n]; {
		case q.Dimension == Time && factorOf(q.Unit) <= day && q.Counts():
			return a, b, false // another stretch of time
		case q.Role != Clock:
		case b < 0:
			b = n
		case a < 0:
			a = n
		default:
			return a, b, false
		}
	}
	if a < 0 || r.far(r.qs[b].at.from, r.qs[k].at.from) > 1 {
		return a, b, false
	}
	_, okA := r.minutes(a)
	_, okB := r.minutes(b)
	return a, b, okA && okB
}

// anotherSpell reports whether more than one stretch of time is told of between two tokens.
func (r *reader) anotherSpell(from, to int) bool {
	for ; from < to; from++ {
		switch r.low(from) {
		case "again", "twice", "next", "second", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			return true
		}
	}
	return false
}

// spellTaken reports whether the duration takes up the time between as known: "in those six hours", "ten minutes to the
// first answer", "ninety minutes of downtime in all".
func (r *reader) spellTaken(k int) bool {
	q := r.qs[k]
	switch r.low(q.at.from - 1) {
	case "those", "these":
		return true
	}
	if !r.opensClause(q.at.from) || !r.isEnd(q.at.to) && r.at[min(q.at.to, len(r.at)-1)] != 0 {
		return false
	}
	switch i := q.at.to; r.low(i) {
	case "of":
		return r.low(i+1) != "which" && r.low(i+1) != "that"
	case "to", "until":
		for i++; r.is(i, word.Determiner) || r.low(i) == "first"; i++ {
		}
		start := r.sentenceStart(max(0, q.at.from-2))
		return r.nounAt(i) && r.saidBetween(max(start, q.at.from-20), q.at.from, r.low(i)) // "… he answered at 10:40. Ten minutes to the first answer"
	}
	return r.saysTotal(k) || r.saysTotalAfter(k)
}

// spellDrawn reports whether the duration is all of the time between: drawn from it, and of no group or
// period of its own.
func (r *reader) spellDrawn(k int) bool {
	i := r.back(r.qs[k].at.from)
	for n := 0; n < 8 && i >= 0 && r.at[i] == 0; i, n = i-1, n+1 {
		w := r.low(i)
		switch {
		case w == "so", w == "that's", w == "that" && r.low(i+1) == "is":
			return r.low(i+1) != "that" || w == "that"
		case w == "of", w == "in", w == "after", w == "before", w == "within", w == "took", w == "every", w == "because", w == "each", r.endsSentence(i):
			return false
		}
	}
	return false
}
