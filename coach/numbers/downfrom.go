package numbers

// downFrom checks a change that stands between what was reached and what it came from: "Response time is 30 minutes, down 60 %
// from 40 minutes".
func (r *reader) downFrom(c claim) (Row, bool) {
	if w := r.low(c.from); w != "down" && w != "up" || c.q < 0 || c.weak || c.kind != byFraction && c.kind != byPoints || r.low(c.at.to) != "from" {
		return Row{}, false
	}
	b := r.lastBefore(c.from)
	_, ok := r.quantityAt(c.at.to + 1)
	if b < 0 || !ok || c.from-r.qs[b].at.to > 2 || r.far(r.qs[b].at.from, c.at.to) > 0 {
		return Row{}, false
	}
	a := int(r.at[c.at.to+1]) - 1
	p := pair{before: a, after: b, anchor: r.qs[b].at.from, how: fromTo}
	was, is, ok := common(r.qs[a], r.qs[b])
	if !ok || was.Mid() == is.Mid() || !r.candidate(a) || !r.candidate(b) || !r.isEnd(r.qs[a].at.to) || r.imagined(b) || r.contrary(p, c) || !r.disagrees(p, c) {
		return Row{}, false
	}
	return Row{Span: r.span(r.qs[b].at.from, r.qs[a].at.to), StatedSpan: r.span(c.at.from, c.at.to), Contradicts: r.contradiction(p, c)}, true
}
