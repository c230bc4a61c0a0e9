package numbers

import (
	"fmt"
	"math"
	"strings"
)

// wrongSpell checks a duration that is drawn from two times of the day: "down at 9:10 and back at 11:40, so
// dark for four hours". k is the duration.
func (r *reader) wrongSpell(k int) (Row, bool) {
	q := r.qs[k]
	if q.Dimension != Time || q.Vague || q.High != q.Value || q.Per != "" || factorOf(q.Unit) >= day || k < 2 || q.Bound == Above || q.Bound == Below {
		return Row{}, false
	}
	from, ok1 := r.minutes(k - 2)
	to, ok2 := r.minutes(k - 1)
	if !ok1 || !ok2 || r.far(r.qs[k-2].at.from, r.qs[k-1].at.from) > 0 || r.far(r.qs[k-1].at.from, q.at.from) > 1 ||
		!r.spellDrawn(k) || k > 2 && r.qs[k-3].Role == Clock && r.far(r.qs[k-3].at.from, q.at.from) <= 1 {
		return Row{}, false
	}
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
	return r.wrongSum(k-2, k, fmt.Sprintf("%s to %s is %s, not %s", r.qs[k-2].Span.Of(r.text), r.qs[k-1].Span.Of(r.text), spell(due), spell(said)))
}

// spell writes minutes as hours and minutes.
func spell(minutes float64) string {
	h, m := math.Floor(minutes/60), math.Mod(minutes, 60)
	switch {
	case h == 0:
		return figure(m, "min")
	case m == 0:
		return figure(h, "h")
	}
	return figure(h, "h") + " " + figure(m, "min")
}

// minutes returns the time of day of quantity k where it is written with its minutes: "14:05".
func (r *reader) minutes(k int) (float64, bool) {
	q := r.qs[k]
	hour, minute, ok := strings.Cut(r.text[r.toks[q.at.from].start:r.toks[q.at.to-1].end], ":")
	if q.Role != Clock || !ok || r.low(q.at.to) == "am" || r.low(q.at.to) == "pm" {
		return 0, false
	}
	h, okH := digitNumber(hour, false)
	m, okM := digitNumber(minute, false)
	return h.value*60 + m.value, okH && okM && h.value < 24 && m.value < 60
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
		case w == "of", w == "in", w == "after", w == "before", w == "within", w == "took", w == "every", w == "because", w == "each", endsSentence(r.toks, i):
			return false
		}
	}
	return false
}
