package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

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
