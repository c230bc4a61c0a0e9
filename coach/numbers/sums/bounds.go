package sums

import (
	"fmt"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A ceiling is the most that is said ever to have been, a floor the least.

// wrongBound checks a value against the most or the least that was told of the same: "We never had more than 80 people
// … one night with 90 people". k is the value.
func (r *reader) wrongBound(k int) (change.Row, bool) {
	q := r.Qs[k]
	if !q.Plain() || q.Bound != quantity.Exact || q.Value < 2 || r.Claimed[k] || r.Imagined(k) {
		return change.Row{}, false
	}
	for n := k - 1; n >= max(0, k-4) && r.Far(r.Qs[n].At.From, q.At.From) <= 2; n-- {
		p := r.Qs[n]
		if !p.Counts() || p.Dimension != q.Dimension || p.Unit != q.Unit || p.Per != q.Per || p.High != p.Value {
			continue
		}
		way := r.boundAt(n)
		if way == 0 || p.Dimension == quantity.Count && !r.countsSame(n, k) || p.Dimension != quantity.Count && r.Shared(n, k) == 0 && !(r.extreme(k) && r.sameVerb(n, k)) {
			continue
		}
		if way > 0 && q.Value <= p.Value*1.05 || way < 0 && q.Value >= p.Value*0.95 || r.exceeds(p.At.To, min(r.SentenceEnd(q.At.To), q.At.To+20)) || r.singled(n) || r.manyTimes(k) {
			return change.Row{}, false
		}
		limit := "at most"
		if way < 0 {
			limit = "at least"
		}
		return r.Wrong(n, k, fmt.Sprintf("%s %s, you said, and then %s", limit, quantity.Figure(p.Value, p.Unit)+quantity.PerFigure(p.Per), quantity.Figure(q.Value, q.Unit)+quantity.PerFigure(q.Per)))
	}
	return change.Row{}, false
}

// sameVerb reports whether both numbers follow the same verb: "took no less than 30 … the shortest took 22".
func (r *reader) sameVerb(a, b int) bool {
	for i, n := r.Qs[b].At.From-1, 0; i >= 0 && n < 4 && !r.EndsSentence(i); i, n = i-1, n+1 {
		if w := r.Low(i); r.Is(i, word.Move|word.Be) || w == "lasted" || w == "cost" || w == "had" || w == "waited" {
			for j, m := r.Qs[a].At.From-1, 0; j >= 0 && m < 6 && !r.EndsSentence(j); j, m = j-1, m+1 {
				if r.Low(j) == w {
					return true
				}
			}
		}
	}
	return false
}

// manyTimes reports whether quantity k was reached in several goes: "85 cars on two crossings".
func (r *reader) manyTimes(k int) bool {
	if k+1 >= len(r.Qs) || r.Far(r.Qs[k].At.From, r.Qs[k+1].At.From) > 0 {
		return false
	}
	next := r.Qs[k+1]
	return (next.Dimension == quantity.Count || next.Dimension == quantity.Multiple) && next.Value >= 2 && next.At.From-r.Qs[k].At.To <= 12
}

// countsSame reports whether two numbers count the same things.
func (r *reader) countsSame(a, b int) bool {
	p, q := r.Qs[a], r.Qs[b]
	if p.Noun == "" && q.Noun == "" {
		return false
	}
	return q.Noun == "" && (p.Per != "" && p.Per == q.Per || r.extreme(b)) || p.Noun != "" && q.Noun != "" && word.SameStem(p.Noun, q.Noun)
}

// extreme reports whether the words call quantity k the longest, the worst, the peak.
func (r *reader) extreme(k int) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 10 && !r.EndsSentence(i); i, n = i-1, n+1 {
		switch r.Low(i) {
		case "worst", "peak", "longest", "shortest", "highest", "lowest", "biggest", "busiest", "fullest", "record", "best", "maximum", "minimum":
			return true
		}
	}
	return false
}

// boundAt says whether quantity k is the most (+1) or the least (-1) that there ever was or can be; 0 for neither.
func (r *reader) boundAt(k int) int {
	i := r.Back(r.Qs[k].At.From)
	switch r.Low(i) {
	case "most":
		if r.Low(i-1) == "at" {
			return 1
		}
	case "least":
		if r.Low(i-1) == "at" {
			return 0 // said of what was asked for as often
		}
	case "of":
		if r.Low(i-1) == "maximum" || r.Low(i-1) == "limit" {
			return 1
		}
	case "than":
		more, less := r.Is(i-1, word.More), r.Is(i-1, word.Less)
		for n := 2; n < 6 && (more || less) && i-n >= 0; n++ {
			if w := r.Low(i - n); w == "never" || w == "no" || w == "not" || strings.HasSuffix(w, "n't") || w == "nothing" || w == "nobody" || w == "none" {
				if more {
					return 1
				}
				return -1
			}
		}
	}
	for i, n := r.Qs[k].At.To, 0; n < 4 && r.Kind(i) == quantity.Word; i, n = i+1, n+1 {
		if r.Low(i) == "at" && (r.Low(i+1) == "most" || r.Low(i+1) == "max") || r.Low(i) == "maximum" || r.Low(i) == "tops" {
			return 1
		}
	}
	return 0
}

// singled reports whether the bound holds for one of several: "no more than 8 in one room".
func (r *reader) singled(k int) bool {
	for i := max(r.SentenceStart(r.Qs[k].At.From), r.Qs[k].At.From-8); i < min(r.SentenceEnd(r.Qs[k].At.To), r.Qs[k].At.To+8); i++ {
		switch r.Low(i) {
		case "one", "each", "per", "every", "single", "any":
			if !r.Is(i+1, word.Period) {
				return true
			}
		}
	}
	return false
}

// exceeds reports whether words between two tokens own up to the bound having been broken, or say that it no longer
// held.
func (r *reader) exceeds(from, to int) bool {
	for i := from; i < to && i < len(r.Tokens); i++ {
		switch w := r.Low(i); w {
		case "but", "until", "then", "later", "except", "once", "refused", "away", "rented", "extra", "enlarged", "added", "opened", "trips",
			"instead", "over", "above", "exceeded", "overloaded", "overload", "too", "anyway", "despite", "now", "new", "after", "since", "dropped", "failed", "fell", "broke", "crashed", "before":
			return true
		case "second":
			if r.Low(i-1) != "per" && r.Low(i-1) != "a" {
				return true
			}
		case "queue", "queued", "errors", "lost":
			if p := r.Low(r.Back(i)); p != "no" && p != "without" && p != "any" && p != "or" {
				return true
			}
		}
	}
	return false
}

// wrongAverage checks an average against the values that it is taken of: "ten, twelve, thirteen and fourteen minutes. On
// average it took eighteen". k is the average.
func (r *reader) wrongAverage(k int) (change.Row, bool) {
	q := r.Qs[k]
	if !q.Plain() || k < 2 || r.Claimed[k] || !r.isAverage(k) {
		return change.Row{}, false
	}
	lo, hi, n, first := 0.0, 0.0, 0, k
	at := -1
	for p := k - 1; p >= max(0, k-9) && r.Far(r.Qs[p].At.From, q.At.From) <= 2; p-- {
		x := r.Qs[p]
		if x.Role == quantity.Clock || !x.Counts() {
			return change.Row{}, false
		}
		if at < 0 {
			at = p
		}
		if r.Far(x.At.From, r.Qs[at].At.From) > 0 || x.High != x.Value || x.Vague || x.IsShare() {
			break
		}
		if !(x.Unit == q.Unit && x.Dimension == q.Dimension) && !x.IsBare() && !(x.Dimension == quantity.Count && q.Dimension != quantity.Count) {
			return change.Row{}, false
		}
		if x.Dimension == quantity.Count && x.Noun != "" && q.Dimension != quantity.Count || q.Dimension == quantity.Count && x.Noun != "" && q.Noun != "" && !word.SameStem(x.Noun, q.Noun) {
			break // "four mornings": how many values there are
		}
		if n == 0 || x.Value < lo {
			lo = x.Value
		}
		if n == 0 || x.Value > hi {
			hi = x.Value
		}
		n, first = n+1, p
	}
	if n < 2 || n == 2 && !r.oneAndOther(first, k) || q.Value >= lo*0.95 && q.Value <= hi*1.05 || r.parted(r.Qs[at].At.To, q.At.From-4) || r.widens(r.Qs[at].At.To, q.At.To+5) {
		return change.Row{}, false
	}
	return r.Wrong(first, k, fmt.Sprintf("values from %s to %s cannot average %s", quantity.Figure(lo, q.Unit), quantity.Figure(hi, q.Unit), quantity.Figure(q.Value, q.Unit)))
}

// isAverage reports whether quantity k is told as an average.
func (r *reader) isAverage(k int) bool {
	q := r.Qs[k]
	for i, n := q.At.From-1, 0; i >= 0 && n < 6 && !r.EndsSentence(i); i, n = i-1, n+1 {
		if r.Low(i) == "average" || r.Low(i) == "mean" {
			return true
		}
		if r.At[i] != 0 {
			return false
		}
	}
	return r.Low(q.At.To) == "on" && r.Low(q.At.To+1) == "average"
}

// oneAndOther reports whether two values are told of the only two of a kind.
func (r *reader) oneAndOther(first, k int) bool {
	one := false
	for i := r.SentenceStart(r.Qs[first].At.From); i < r.Qs[k].At.From; i++ {
		if w := r.Low(i); len(w) > 5 && strings.HasSuffix(w, "est") || w == "best" || w == "worst" {
			if one {
				return true // "the fastest … the slowest"
			}
			one = true
		}
		switch r.Low(i) {
		case "one", "first", "two", "both":
			one = true
		case "other":
			return one
		}
	}
	return false
}

// widens reports whether the average is taken of more than the values that were told.
func (r *reader) widens(from, to int) bool {
	for i := from; i < to && i < len(r.Tokens); i++ {
		switch r.Low(i) {
		case "over", "all", "whole", "week", "month", "year", "others", "everyone", "across", "company", "industry", "national", "usual", "team":
			return true
		}
	}
	return false
}
