package numbers

import "pushback/coach/numbers/word"

// A part may be told twice out of the same whole: "Of every 200 donors 58 came back. … Of 200 donors 80 come back now, so we
// have more than doubled the return rate".

// partOpened returns the part of a sentence that begins with its whole, quantity k, or -1: "Of every 200 donors 58 came back".
func (r *reader) partOpened(k int) int {
	if k < 0 || k+1 >= len(r.qs) {
		return -1
	}
	whole, part := r.qs[k], r.qs[k+1]
	i := whole.at.from - 1
	if r.low(i) == "every" {
		i--
	}
	if r.low(i) != "of" || i > 0 && !r.endsSentence(i-1) || part.at.from-whole.at.to > 6 {
		return -1
	}
	for i = whole.at.to; i < part.at.from; i++ {
		if w := r.low(i); r.kindAt(i) != wordToken && !(w == "-" && r.toks[i].glued) || r.is(i, word.Pronoun|word.Be) {
			return -1
		}
	}
	if !whole.Counts() || !part.Counts() || whole.Dimension != Count || part.Dimension != Count || part.Value >= whole.Value || part.Vague || r.low(part.at.to) == "of" {
		return -1
	}
	return k + 1
}

// sameWhole reports whether "of" and the whole follow the last value of the pair at token i, and the first value was told out
// of the same: "Of 200 letters 30 came back; now it's 20 of 200".
func (r *reader) sameWhole(p pair, i int) bool {
	whole, ok := r.quantityAt(i + 1)
	first := p.before - 1
	return ok && r.low(i) == "of" && first >= 0 && r.partOpened(first) == p.before && r.qs[first].Value == whole.Value && whole.isBare()
}

// outOfSame checks a claim that is drawn from a part told a second time out of the same whole.
func (r *reader) outOfSame(c claim) (Row, bool) {
	b := r.lastBefore(c.from)
	if b < 3 || c.weak || c.kind == byAmount || c.kind == byPoints || r.partOpened(b-1) != b {
		return Row{}, false
	}
	a := b - 3
	for a >= 0 && (r.partOpened(a) < 0 || r.qs[a].Value != r.qs[b-1].Value) {
		a--
	}
	if a < 0 || !r.justDrawn(r.qs[b].at.to, c.from) {
		return Row{}, false
	}
	p := pair{before: a + 1, after: b, anchor: r.qs[a+1].at.from, how: fromTo}
	if r.contrary(p, c) || r.imagined(a+1) || r.imagined(b) || !r.ofPart(p, c) || !r.disagrees(p, c) {
		return Row{}, false
	}
	return Row{Span: r.span(r.qs[b-1].at.from, c.at.to), StatedSpan: r.span(c.at.from, c.at.to), Contradicts: r.contradiction(p, c)}, true
}

// justDrawn reports whether at most a few words of the clause at token i and then a conclusion lead to token end: "come back
// now, so we have".
func (r *reader) justDrawn(i, end int) bool {
	for n := 0; n < 4 && i < end && r.kindAt(i) == wordToken && !conclusions[r.low(i)] && r.at[i] == 0; n++ {
		i++
	}
	drawn, ends := false, 0
	for ; i < end; i++ {
		switch {
		case r.endsSentence(i):
			if ends++; ends > 1 || r.kindAt(i) == lineToken || r.low(i) == "?" {
				return false
			}
		case r.at[i] != 0, r.kindAt(i) == markToken && r.low(i) != "," && r.low(i) != ";" && r.low(i) != "–" && r.low(i) != "—":
			return false
		case conclusions[r.low(i)]:
			drawn = true
		case r.kindAt(i) == markToken, r.linkWord(i), r.low(i) == "and" && !drawn:
		default:
			return false
		}
	}
	return drawn
}

// ofPart reports whether what follows the claim is nothing, what stands for the part, or its rate.
func (r *reader) ofPart(p pair, c claim) bool {
	i := c.at.to
	if r.is(i, word.Determiner) {
		i++
	}
	if w := r.low(i + 1); (rates[w] || w == "number") && r.nounAt(i) {
		i++
	}
	if w := r.low(i); rates[w] || w == "number" {
		return r.endsClaim(i + 1)
	}
	_, ok := r.objectBehind(p, c, true)
	return ok
}

// rates name a part by its share of the whole.
var rates = map[string]bool{"rate": true, "share": true, "ratio": true, "proportion": true, "percentage": true}
