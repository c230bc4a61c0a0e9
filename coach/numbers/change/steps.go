package change

import (
	"fmt"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// The step between the two values of a pair may be told again by its size alone: "from 2.0 % to 1.5 %; that's one percentage
// point", "from 12 days to 9, so customers get it five days sooner".

// wrongStep returns what contradicts a pair where such a step behind it is not the one between its values.
func (r *Reading) wrongStep(p pair) string {
	k := max(p.before, p.after) + 1
	if k >= len(r.Qs) || r.Claimed[k] && r.Qs[k].Dimension == quantity.Points || r.Qs[k].Vague || r.Imagined(k) || r.Imagined(p.after) || r.Far(r.endOf(p)-1, r.Qs[k].At.From) > 1 {
		return ""
	}
	a, b, ok := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	if !ok || a.Vague || b.Vague || a.Role == quantity.Clock || b.Role == quantity.Clock || a.High != a.Value || b.High != b.Value {
		return ""
	}
	q := r.Qs[k]
	if q.Dimension == quantity.Points {
		return r.wrongPointStep(p, k)
	}
	if q.Dimension != quantity.Time || a.Dimension != quantity.Time || a.Mid() <= b.Mid() || !r.soonerBy(p, k) {
		return ""
	}
	c := r.amountOf(k)
	if r.Qs[p.after].Unit == "" || r.Qs[p.before].Unit == "" {
		a.UnitSize, b.UnitSize = max(a.UnitSize, b.UnitSize), max(a.UnitSize, b.UnitSize) // the one unit holds for both
	}
	for n, f := range [...]float64{1, 5.0 / 7, 7.0 / 5} {
		if n > 0 && q.Unit == a.Unit && !r.ofWorkingDays(p, q.At.From) {
			break
		}
		scaled := c
		scaled.value, scaled.high = q.Value*quantity.Factor(q.Unit)/quantity.Factor(a.Unit)*f, q.High*quantity.Factor(q.Unit)/quantity.Factor(a.Unit)*f
		if agrees(a, b, scaled) {
			return "" // of weeks only the working days may count
		}
	}
	if r.anotherFits(p, c) {
		return ""
	}
	return fmt.Sprintf("%s to %s is %s, not %s", r.FigureOf(p.before, a), r.FigureOf(p.after, b), quantity.Figure(a.Mid()-b.Mid(), a.Unit), quantity.Figure(q.Mid(), q.Unit))
}

// ofWorkingDays reports whether working days are named between the pair and token end.
func (r *Reading) ofWorkingDays(p pair, end int) bool {
	for i := r.SentenceStart(min(r.Qs[p.before].At.From, r.Qs[p.after].At.From)); i < end; i++ {
		switch r.Low(i) {
		case "working", "business", "calendar", "weekdays":
			return true
		}
	}
	return false
}

// wrongPointStep checks a bare step in points: "So nearly 30 points".
func (r *Reading) wrongPointStep(p pair, k int) string {
	q := r.Qs[k]
	c := claim{kind: byPoints, value: q.Value, high: q.High, bound: q.Bound, q: k, at: q.At, from: q.At.From}
	if r.Qs[k].Unit == "bp" || !r.IsEnd(q.At.To) || !r.justDrawn(r.endOf(p), q.At.From) || r.otherStart(q.At.To) || !r.disagrees(p, c) || r.anotherFits(p, c) {
		return ""
	}
	return r.contradiction(p, c)
}

// soonerBy reports whether quantity k is told as by how much sooner somebody has what the pair tells the time of: ", which
// means customers get it three weeks earlier".
func (r *Reading) soonerBy(p pair, k int) bool {
	q := r.Qs[k]
	switch r.Low(q.At.To) {
	case "sooner", "earlier", "quicker", "faster", "less":
	default:
		return false
	}
	i := r.endOf(p)
	for n := 0; n < 3 && r.Kind(i) == quantity.Word && !r.Is(i, word.Conclusion) && (r.NounAt(i) || r.Is(i, word.Period|word.Now)); n++ {
		i++
	}
	for n := 0; n < 2 && r.Kind(i) == quantity.Mark && r.Low(i) != "(" && r.Low(i) != "?"; n++ {
		i++
	}
	w := r.Low(i)
	if w != "so" && !((w == "which" || w == "that") && r.Low(i+1) == "means") || !r.IsEnd(q.At.To+1) || q.At.From-i > 9 {
		return false
	}
	for i++; i < q.At.From; i++ {
		w := r.Low(i)
		heard := w == "from" && r.Low(i-1) == "hear"
		if r.Kind(i) != quantity.Word || elsewhen[w] || !heard && (otherBase[w] || r.Is(i, word.Preposition)) || r.Is(i, word.Fall|word.Rise) {
			return false
		}
	}
	return !r.Wished(q.At.From)
}
