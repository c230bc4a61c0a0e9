package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// paces appends the paces told between two tokens to out.
func (r *reader) paces(from, to int, out []quantity.Pace) []quantity.Pace {
	for i := from; i < to && len(out) < cap(out); i++ {
		if p, ok := r.PaceAt(i); ok {
			out, i = append(out, p), p.To-1
		}
	}
	return out
}

// wrongFrequency checks how many times as often two paces make it: "from once a month to once a week, so ten times as
// often". k is the multiple.
func (r *reader) wrongFrequency(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.Vague || q.Value < 1.5 || q.Bound != quantity.Exact && q.Bound != quantity.About || r.Imagined(k) {
		return change.Row{}, false
	}
	const reach = 26
	var room [3]quantity.Pace
	told := r.paces(max(r.SentenceStart(q.At.From), q.At.From-reach), q.At.From, room[:0])
	if len(told) != 2 || q.At.From-told[1].To > 7 || told[1].From-told[0].To > 6 || !r.pacesTurn(told[0], told[1]) || !r.drawnBetween(told[1].To, q.At.From) {
		return change.Row{}, false
	}
	ratio := told[0].Every / told[1].Every
	if ratio < 1 {
		ratio = 1 / ratio
	}
	for _, s := range [...]float64{1, 5.0 / 7, 7.0 / 5, 22 / 30.4, 30.4 / 22, 250.0 / 365, 365.0 / 250} {
		if due := ratio * s; quantity.Near(due, q.Value, 0.2, q.Bound) || s == 1 && quantity.Near(due-1, q.Value, 0.1, q.Bound) || q.High > q.Value && due > q.Value*0.8 && due < q.High*1.2 {
			return change.Row{}, false
		}
	}
	said := strings.Join(strings.Fields(r.Words(told[0].From, told[1].To)), " ")
	row, ok := r.Wrong(k, k, fmt.Sprintf("%s is about %s times as often, not %s", said, quantity.Figure(math.Round(ratio*10)/10, ""), quantity.Figure(q.Value, "")))
	row.Start = r.Tokens[told[0].From].Start
	return row, ok
}

// pacesTurn reports whether the words around two paces lead from the one to the other.
func (r *reader) pacesTurn(a, b quantity.Pace) bool {
	for i := a.To; i < b.From; i++ {
		if w := r.Low(i); w == "to" || w == "now" || w == "instead" {
			return true
		}
	}
	return false
}

// drawnBetween reports whether words between two tokens draw a conclusion, and nothing else stands there.
func (r *reader) drawnBetween(from, to int) bool {
	drawn := false
	for i := from; i < to; i++ {
		switch w := r.Low(i); {
		case r.Is(i, word.Conclusion):
			drawn = true
		case r.Kind(i) == quantity.Mark && w != ";", r.Is(i, word.Be|word.Determiner|word.Pronoun), r.Tokens[i].Filler:
		default:
			return false
		}
	}
	return drawn || r.Low(from) == ","
}

// events are things that are counted by how often one does them.
var events = map[string]bool{"meetings": true, "sessions": true, "visits": true, "calls": true, "reviews": true, "mornings": true, "evenings": true,
	"days": true, "talks": true, "lessons": true, "rounds": true, "workshops": true, "interviews": true, "nights": true, "afternoons": true,
	"check-ins": true, "weeks": true, "saturdays": true, "sundays": true, "trips": true, "classes": true, "runs": true, "times": true}

// wrongOften checks how many times something is said to have happened that was done so often for so long: "every
// week for two months … after those thirty meetings". k is the number of times.
func (r *reader) wrongOften(k int) (change.Row, bool) {
	q := r.Qs[k]
	if !q.Plain() || q.Dimension != quantity.Count && q.Unit != "d" || q.Value < 3 || q.Bound != quantity.Exact && q.Bound != quantity.About || !r.ofTimes(k) {
		return change.Row{}, false
	}
	at := r.SentenceStart(q.At.From)
	for n := 0; n < 2 && at > 0; n++ {
		at = r.SentenceStart(at - 1)
		for i := at; i < q.At.From && i < at+60; i++ {
			every, times, ok := r.oftenAt(i)
			if !ok {
				continue
			}
			span, end, ok := r.spanAfter(i)
			if !ok || r.skips(end, q.At.To+4) {
				return change.Row{}, false
			}
			lo, hi := visits(every, span)
			lo, hi = lo*times, hi*times
			if lo == 0 || q.Value >= 0.7*lo-1 && q.Value <= 1.25*hi+1 {
				return change.Row{}, false
			}
			said := strings.TrimSpace(r.Words(i, end))
			return r.Wrong(k, k, fmt.Sprintf("%s is about %s, not %s", said, quantity.Figure(math.Round((lo+hi)/2), ""), quantity.Figure(q.Value, "")))
		}
	}
	return change.Row{}, false
}

// ofTimes reports whether quantity k counts the times that something was done, all of them.
func (r *reader) ofTimes(k int) bool {
	q := r.Qs[k]
	if q.Dimension == quantity.Count && !events[q.Noun] {
		return false
	}
	return r.definite(k) || r.Low(q.At.To) == "later" || r.Low(q.At.To+1) == "later" || r.drawnAt(k) >= 0
}

// oftenAt reads "every week", "twice a week" at token i: the period, and how many times in it.
func (r *reader) oftenAt(i int) (every string, times float64, ok bool) {
	switch r.Low(i) {
	case "every", "each":
		every, times = r.Low(i+1), 1
	case "once", "twice":
		if r.Low(i+1) != "a" && r.Low(i+1) != "every" && r.Low(i+1) != "each" {
			return "", 0, false
		}
		every, times = r.Low(i+2), 1
		if r.Low(i) == "twice" {
			times = 2
		}
	case "daily", "weekly", "monthly":
		return r.AdverbPeriod(i), 1, true
	}
	switch every {
	case "day", "weekday", "night", "morning", "week", "month":
		return every, times, true
	}
	return "", 0, false
}

// spanAfter reads "for two months" close behind token i: how many days it is, and the token after it.
func (r *reader) spanAfter(i int) (days float64, end int, ok bool) {
	for n := 0; n < 8 && i < len(r.Tokens) && !r.EndsSentence(i); i, n = i+1, n+1 {
		if w := r.Low(i); w != "for" && w != "over" && w != "during" {
			continue
		}
		to := i + 1
		if to < len(r.At) && r.At[to] != 0 {
			q := r.Qs[r.At[to]-1]
			if q.Dimension != quantity.Time || q.Vague || q.High != q.Value || quantity.Factor(q.Unit) < quantity.Day {
				return 0, 0, false
			}
			return q.Value * quantity.Factor(q.Unit) / quantity.Day, q.At.To, true
		}
		if seconds, ok := r.TimeUnit(to + 1); ok && r.Low(to) == "a" {
			return seconds / quantity.Day, to + 2, true
		}
	}
	return 0, 0, false
}

// visits says how many times at least and at most so many days hold the period.
func visits(every string, days float64) (lo, hi float64) {
	switch every {
	case "week":
		return days / 7 * 0.9, days/7 + 1
	case "month":
		return days / 31, days/30 + 1
	}
	return days * 5 / 7 * 0.9, days
}

// skips reports whether a word lets the count be another one than of every time.
func (r *reader) skips(from, to int) bool {
	for i := from; i < to && i < len(r.Tokens); i++ {
		switch r.Low(i) {
		case "missed", "skipped", "except", "plus", "with", "between", "including", "other", "also", "extra", "more", "each", "per", "often", "several", "sometimes", "times":
			return r.Low(i) != "times" || i < to-6
		}
	}
	return false
}
