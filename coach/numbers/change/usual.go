package change

import "pushback/coach/numbers/quantity"

// usualWords tell a value that holds when nothing special is done.
var usualWords = map[string]bool{"usual": true, "normal": true, "typical": true, "ordinary": true, "average": true, "usually": true, "normally": true, "typically": true}

// usually checks a claim that is drawn from a value and the usual one told right behind it: "the loss was seven thousand
// where a usual weekend was twenty six, so ninety percent gone".
func (r *Reading) usually(c claim) (Row, bool) {
	b := r.lastBefore(c.from)
	if b < 1 || c.weak || c.kind == byAmount || c.kind == byPoints || !r.usualBehind(b-1, b) {
		return Row{}, false
	}
	p := pair{before: b, after: b - 1, anchor: r.Qs[b-1].At.From, how: fromTo}
	if _, _, ok := quantity.Common(r.Qs[b], r.Qs[b-1]); !ok || r.Imagined(b) || r.Imagined(b-1) {
		return Row{}, false
	}
	was := r.Qs[b]
	defer func() { r.Qs[b] = was }()
	if r.contrary(p, c) && !r.takeScale(b, b-1) {
		return Row{}, false
	}
	if r.contrary(p, c) || !r.drawnFromPair(p, c) || !r.disagrees(p, c) {
		return Row{}, false
	}
	return Row{Span: r.Span(p.anchor, c.at.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}, true
}

// usualBehind reports whether quantity b is told as the usual value of what quantity a is: "… where a usual weekend was b".
func (r *Reading) usualBehind(a, b int) bool {
	qa, qb := r.Qs[a], r.Qs[b]
	if !r.candidate(a) || !r.candidate(b) || qa.Vague || qb.Vague || r.Far(qa.At.From, qb.At.From) > 0 || qb.At.From-qa.At.To > 10 {
		return false
	}
	joined, usual := false, false
	for i := qa.At.To; i < qb.At.From; i++ {
		switch w := r.Low(i); {
		case w == "where" || w == "when" || w == "against" || w == "instead" || w == "compared":
			joined = true
		case usualWords[w]:
			usual = joined
		case w == "from" || w == "per":
			return false
		}
	}
	return usual
}

// takeScale gives quantity k the thousand that speech says once for two numbers: "seven thousand where it was twenty six".
// It reports whether there is one to give.
func (r *Reading) takeScale(k, from int) bool {
	a, q := &r.Qs[from], &r.Qs[k]
	for _, scale := range [...]float64{1e6, 1e3} {
		if a.Worded && q.Worded && a.Value >= scale && q.High < 1000 && q.High*scale > a.Value && q.Unit == "" && q.Noun == "" && quantity.Tidy(a.Value/scale) == float64(int(quantity.Tidy(a.Value/scale))) {
			q.Value, q.High, q.Step = q.Value*scale, q.High*scale, q.Step*scale
			return true
		}
	}
	return false
}

// scaleOnce reports whether a claim holds where a thousand or a million that was said of one value is meant of the other
// too: "it was 26 thousand and now it is seven".
func scaleOnce(a, b quantity.Quantity, c claim) bool {
	for _, scale := range [...]float64{1e3, 1e6} {
		if scaled, ok := b.ScaledAs(a, scale); ok {
			return agrees(a, scaled, c)
		}
		if scaled, ok := a.ScaledAs(b, scale); ok {
			return agrees(scaled, b, c)
		}
	}
	return false
}
