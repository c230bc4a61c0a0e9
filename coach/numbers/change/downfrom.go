package change

import "pushback/coach/numbers/quantity"

// downFrom checks a change that stands between what was reached and what it came from: "Response time is 30 minutes, down 60 %
// from 40 minutes".
func (r *Reading) downFrom(c claim) (Row, bool) {
	if w := r.Low(c.from); w != "down" && w != "up" || c.q < 0 || c.weak || c.kind != byFraction && c.kind != byPoints || r.Low(c.at.To) != "from" {
		return Row{}, false
	}
	b := r.lastBefore(c.from)
	_, ok := r.QuantityAt(c.at.To + 1)
	if b < 0 || !ok || c.from-r.Qs[b].At.To > 2 || r.Far(r.Qs[b].At.From, c.at.To) > 0 {
		return Row{}, false
	}
	a := int(r.At[c.at.To+1]) - 1
	p := pair{before: a, after: b, anchor: r.Qs[b].At.From, how: fromTo}
	was, is, ok := quantity.Common(r.Qs[a], r.Qs[b])
	if !ok || was.Mid() == is.Mid() || !r.candidate(a) || !r.candidate(b) || !r.IsEnd(r.Qs[a].At.To) || r.Imagined(b) || r.contrary(p, c) || !r.disagrees(p, c) {
		return Row{}, false
	}
	return Row{Span: r.Span(r.Qs[b].At.From, r.Qs[a].At.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}, true
}
