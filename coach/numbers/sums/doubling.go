package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// wrongDoubling checks what doubling so many times comes to: "Sales doubled in each of the three years, so we sold twenty
// times what we sold at the start". k is the multiple.
func (r *reader) wrongDoubling(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.High != q.Value || q.Vague || q.Value < 2 {
		return change.Row{}, false
	}
	for i, n := q.At.From-1, 0; i >= 0 && n < 30 && r.Far(i, q.At.From) <= 1; i, n = i-1, n+1 {
		factor := r.FactorAt(i)
		if factor < 2 {
			continue
		}
		times, ok := r.timesOver(i + 1)
		if !ok {
			return change.Row{}, false
		}
		due := math.Pow(factor, times)
		for _, v := range [...]float64{due, due / factor, due * factor, due - 1} {
			if quantity.Near(v, q.Value, 0.2, q.Bound) {
				return change.Row{}, false
			}
		}
		return change.Row{Span: r.Span(i, q.At.To), Contradicts: fmt.Sprintf("%s %s times is %s times, not %s", r.Low(i), quantity.Figure(times, ""), quantity.Figure(due, ""), quantity.Figure(q.Value, ""))}, true
	}
	return change.Row{}, false
}

// timesOver reads how many times something doubled: "in each of the three years", "twice".
func (r *reader) timesOver(i int) (float64, bool) {
	if r.Low(i) == "twice" {
		return 2, true
	}
	each := false
	for n := 0; n < 6 && i < len(r.Tokens) && !r.EndsSentence(i); i, n = i+1, n+1 {
		each = each || r.Low(i) == "each" || r.Low(i) == "every"
		if r.At[i] == 0 {
			continue
		}
		q := r.Qs[r.At[i]-1]
		if q.High != q.Value || q.Vague || q.Value < 2 || q.Value > 10 || q.Dimension != quantity.Time && q.Dimension != quantity.Multiple {
			return 0, false
		}
		return q.Value, each && q.Dimension == quantity.Time || q.Dimension == quantity.Multiple && n == 0
	}
	return 0, false
}

// wrongService checks the years in a trade against two ages: "I joined at twenty. I'm thirty now, so with fifteen years of
// service". k is the years.
func (r *reader) wrongService(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.Unit != "yr" || !q.Plain() || q.Bound != quantity.Exact || r.Low(q.At.To) != "of" || k < 2 {
		return change.Row{}, false
	}
	if r.Low(q.At.To+1) != "service" {
		return change.Row{}, false
	}
	from, now := r.Qs[k-2], r.Qs[k-1]
	if !r.isAge(k-2, "at") || !r.isAge(k-1, "i'm") && !r.isAge(k-1, "am") || now.Value <= from.Value || r.Far(from.At.From, q.At.From) > 2 || r.pauses(from.At.To, q.At.To+12) || r.grows(k-2, k) {
		return change.Row{}, false
	}
	if due := now.Value - from.Value; math.Abs(due-q.Value) > 1.5 {
		return r.Wrong(k-2, k, fmt.Sprintf("from %s to %s years of age is %s years, not %s", quantity.Figure(from.Value, ""), quantity.Figure(now.Value, ""), quantity.Figure(due, ""), quantity.Figure(q.Value, "")))
	}
	return change.Row{}, false
}

// isAge reports whether quantity k is an age that the word leads to: "at twenty", "I'm thirty".
func (r *reader) isAge(k int, lead string) bool {
	q := r.Qs[k]
	return (q.Role == quantity.Age || q.IsBare() || q.Dimension == quantity.Count && q.Unit == "" && q.NounIsTalk()) && q.Value >= 14 && q.Value <= 80 && r.Low(r.Back(q.At.From)) == lead
}
