package numbers

import (
	"fmt"
	"math"
)

// wrongDoubling checks what doubling so many times comes to: "Sales doubled in each of the three years, so we sold twenty
// times what we sold at the start". k is the multiple.
func (r *reader) wrongDoubling(k int) (Row, bool) {
	q := r.qs[k]
	if q.High != q.Value || q.Vague || q.Value < 2 {
		return Row{}, false
	}
	for i, n := q.at.from-1, 0; i >= 0 && n < 30 && r.far(i, q.at.from) <= 1; i, n = i-1, n+1 {
		factor := factorWords[r.low(i)]
		if factor < 2 {
			continue
		}
		times, ok := r.timesOver(i + 1)
		if !ok {
			return Row{}, false
		}
		due := math.Pow(factor, times)
		for _, v := range [...]float64{due, due / factor, due * factor, due - 1} {
			if near(v, q.Value, 0.2, q.Bound) {
				return Row{}, false
			}
		}
		return Row{Span: r.span(i, q.at.to), Contradicts: fmt.Sprintf("%s %s times is %s times, not %s", r.low(i), figure(times, ""), figure(due, ""), figure(q.Value, ""))}, true
	}
	return Row{}, false
}

// timesOver reads how many times something doubled: "in each of the three years", "twice".
func (r *reader) timesOver(i int) (float64, bool) {
	if r.low(i) == "twice" {
		return 2, true
	}
	each := false
	for n := 0; n < 6 && i < len(r.toks) && !r.endsSentence(i); i, n = i+1, n+1 {
		each = each || r.low(i) == "each" || r.low(i) == "every"
		if r.at[i] == 0 {
			continue
		}
		q := r.qs[r.at[i]-1]
		if q.High != q.Value || q.Vague || q.Value < 2 || q.Value > 10 || q.Dimension != Time && q.Dimension != Multiple {
			return 0, false
		}
		return q.Value, each && q.Dimension == Time || q.Dimension == Multiple && n == 0
	}
	return 0, false
}

// wrongService checks the years in a trade against two ages: "I joined at twenty. I'm thirty now, so with fifteen years of
// service". k is the years.
func (r *reader) wrongService(k int) (Row, bool) {
	q := r.qs[k]
	if q.Unit != "yr" || !q.plain() || q.Bound != Exact || r.low(q.at.to) != "of" || k < 2 {
		return Row{}, false
	}
	if r.low(q.at.to+1) != "service" {
		return Row{}, false
	}
	from, now := r.qs[k-2], r.qs[k-1]
	if !r.isAge(k-2, "at") || !r.isAge(k-1, "i'm") && !r.isAge(k-1, "am") || now.Value <= from.Value || r.far(from.at.from, q.at.from) > 2 || r.pauses(from.at.to, q.at.to+12) || r.grows(k-2, k) {
		return Row{}, false
	}
	if due := now.Value - from.Value; math.Abs(due-q.Value) > 1.5 {
		return r.wrongSum(k-2, k, fmt.Sprintf("from %s to %s years of age is %s years, not %s", figure(from.Value, ""), figure(now.Value, ""), figure(due, ""), figure(q.Value, "")))
	}
	return Row{}, false
}

// isAge reports whether quantity k is an age that the word leads to: "at twenty", "I'm thirty".
func (r *reader) isAge(k int, lead string) bool {
	q := r.qs[k]
	return (q.Role == Age || q.isBare() || q.Dimension == Count && q.Unit == "" && q.nounIsTalk()) && q.Value >= 14 && q.Value <= 80 && r.low(r.back(q.at.from)) == lead
}
