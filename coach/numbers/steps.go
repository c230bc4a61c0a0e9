package numbers

import (
	"fmt"

	"pushback/coach/numbers/word"
)

// The step between the two values of a pair may be told again by its size alone: "from 2.0 % to 1.5 %; that's one percentage
// point", "from 12 days to 9, so customers get it five days sooner".

// wrongStep returns what contradicts a pair where such a step behind it is not the one between its values.
func (r *reader) wrongStep(p pair) string {
	k := max(p.before, p.after) + 1
	if k >= len(r.qs) || r.claimed[k] && r.qs[k].Dimension == Points || r.qs[k].Vague || r.imagined(k) || r.imagined(p.after) || r.far(r.endOf(p)-1, r.qs[k].at.from) > 1 {
		return ""
	}
	a, b, ok := common(r.qs[p.before], r.qs[p.after])
	if !ok || a.Vague || b.Vague || a.Role == Clock || b.Role == Clock || a.High != a.Value || b.High != b.Value {
		return ""
	}
	q := r.qs[k]
	if q.Dimension == Points {
		return r.wrongPointStep(p, k)
	}
	if q.Dimension != Time || a.Dimension != Time || a.Mid() <= b.Mid() || !r.soonerBy(p, k) {
		return ""
	}
	c := r.amountOf(k)
	if r.qs[p.after].Unit == "" || r.qs[p.before].Unit == "" {
		a.told, b.told = max(a.told, b.told), max(a.told, b.told) // the one unit holds for both
	}
	for n, f := range [...]float64{1, 5.0 / 7, 7.0 / 5} {
		if n > 0 && q.Unit == a.Unit && !r.ofWorkingDays(p, q.at.from) {
			break
		}
		scaled := c
		scaled.value, scaled.high = q.Value*factorOf(q.Unit)/factorOf(a.Unit)*f, q.High*factorOf(q.Unit)/factorOf(a.Unit)*f
		if agrees(a, b, scaled) {
			return "" // of weeks only the working days may count
		}
	}
	if r.anotherFits(p, c) {
		return ""
	}
	return fmt.Sprintf("%s to %s is %s, not %s", r.sideFigure(p.before, a), r.sideFigure(p.after, b), figure(a.Mid()-b.Mid(), a.Unit), figure(q.Mid(), q.Unit))
}

// ofWorkingDays reports whether working days are named between the pair and token end.
func (r *reader) ofWorkingDays(p pair, end int) bool {
	for i := r.sentenceStart(min(r.qs[p.before].at.from, r.qs[p.after].at.from)); i < end; i++ {
		switch r.low(i) {
		case "working", "business", "calendar", "weekdays":
			return true
		}
	}
	return false
}

// wrongPointStep checks a bare step in points: "So nearly 30 points".
func (r *reader) wrongPointStep(p pair, k int) string {
	q := r.qs[k]
	c := claim{kind: byPoints, value: q.Value, high: q.High, bound: q.Bound, q: k, at: q.at, from: q.at.from}
	if r.qs[k].Unit == "bp" || !r.isEnd(q.at.to) || !r.justDrawn(r.endOf(p), q.at.from) || r.otherStart(q.at.to) || !r.disagrees(p, c) || r.anotherFits(p, c) {
		return ""
	}
	return r.contradiction(p, c)
}

// soonerBy reports whether quantity k is told as by how much sooner somebody has what the pair tells the time of: ", which means
// customers get it three weeks earlier".
func (r *reader) soonerBy(p pair, k int) bool {
	q := r.qs[k]
	switch r.low(q.at.to) {
	case "sooner", "earlier", "quicker", "faster", "less":
	default:
		return false
	}
	i := r.endOf(p)
	for n := 0; n < 3 && r.kindAt(i) == wordToken && !conclusions[r.low(i)] && (r.nounAt(i) || r.is(i, word.Period|word.Now)); n++ {
		i++
	}
	for n := 0; n < 2 && r.kindAt(i) == markToken && r.low(i) != "(" && r.low(i) != "?"; n++ {
		i++
	}
	w := r.low(i)
	if w != "so" && !((w == "which" || w == "that") && r.low(i+1) == "means") || !r.isEnd(q.at.to+1) || q.at.from-i > 9 {
		return false
	}
	for i++; i < q.at.from; i++ {
		w := r.low(i)
		heard := w == "from" && r.low(i-1) == "hear"
		if r.kindAt(i) != wordToken || elsewhen[w] || !heard && (otherBase[w] || r.is(i, word.Preposition)) || r.is(i, word.Fall|word.Rise) {
			return false
		}
	}
	return !r.wished(q.at.from)
}
