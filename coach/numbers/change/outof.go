package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A part may be told twice out of the same whole: "Of every 200 donors 58 came back. … Of 200 donors 80 come back now, so we
// have more than doubled the return rate".

// partOpened returns the part of a sentence that begins with its whole, quantity k, or -1: "Of every 200 donors 58 came back".
func (r *Reading) partOpened(k int) int {
	if k < 0 || k+1 >= len(r.Qs) {
		return -1
	}
	whole, part := r.Qs[k], r.Qs[k+1]
	i := whole.At.From - 1
	if r.Low(i) == "every" {
		i--
	}
	if r.Low(i) != "of" || i > 0 && !r.EndsSentence(i-1) || part.At.From-whole.At.To > 6 {
		return -1
	}
	for i = whole.At.To; i < part.At.From; i++ {
		if w := r.Low(i); r.Kind(i) != quantity.Word && !(w == "-" && r.Tokens[i].Glued) || r.Is(i, word.Pronoun|word.Be) {
			return -1
		}
	}
	if !whole.Counts() || !part.Counts() || whole.Dimension != quantity.Count || part.Dimension != quantity.Count || part.Value >= whole.Value || part.Vague || r.Low(part.At.To) == "of" {
		return -1
	}
	return k + 1
}

// sameWhole reports whether "of" and the whole follow the last value of the pair at token i, and the first value was told out
// of the same: "Of 200 letters 30 came back; now it's 20 of 200".
func (r *Reading) sameWhole(p pair, i int) bool {
	whole, ok := r.QuantityAt(i + 1)
	first := p.before - 1
	return ok && r.Low(i) == "of" && first >= 0 && r.partOpened(first) == p.before && r.Qs[first].Value == whole.Value && whole.IsBare()
}

// outOfSame checks a claim that is drawn from a part told a second time out of the same whole.
func (r *Reading) outOfSame(c claim) (Row, bool) {
	b := r.lastBefore(c.from)
	if b < 3 || c.weak || c.kind == byAmount || c.kind == byPoints || r.partOpened(b-1) != b {
		return Row{}, false
	}
	a := b - 3
	for a >= 0 && (r.partOpened(a) < 0 || r.Qs[a].Value != r.Qs[b-1].Value) {
		a--
	}
	if a < 0 || !r.justDrawn(r.Qs[b].At.To, c.from) {
		return Row{}, false
	}
	p := pair{before: a + 1, after: b, anchor: r.Qs[a+1].At.From, how: fromTo}
	if r.contrary(p, c) || r.Imagined(a+1) || r.Imagined(b) || !r.ofPart(p, c) || !r.disagrees(p, c) {
		return Row{}, false
	}
	return Row{Span: r.Span(r.Qs[b-1].At.From, c.at.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}, true
}

// justDrawn reports whether at most a few words of the clause at token i and then a conclusion lead to token end: "come back
// now, so we have".
func (r *Reading) justDrawn(i, end int) bool {
	for n := 0; n < 4 && i < end && r.Kind(i) == quantity.Word && !r.Is(i, word.Conclusion) && r.At[i] == 0; n++ {
		i++
	}
	drawn, ends := false, 0
	for ; i < end; i++ {
		switch {
		case r.EndsSentence(i):
			if ends++; ends > 1 || r.Kind(i) == quantity.LineBreak || r.Low(i) == "?" {
				return false
			}
		case r.At[i] != 0, r.Kind(i) == quantity.Mark && r.Low(i) != "," && r.Low(i) != ";" && r.Low(i) != "–" && r.Low(i) != "—":
			return false
		case r.Is(i, word.Conclusion):
			drawn = true
		case r.Kind(i) == quantity.Mark, r.linkWord(i), r.Low(i) == "and" && !drawn:
		default:
			return false
		}
	}
	return drawn
}

// ofPart reports whether what follows the claim is nothing, what stands for the part, or its rate.
func (r *Reading) ofPart(p pair, c claim) bool {
	i := c.at.To
	if r.Is(i, word.Determiner) {
		i++
	}
	if w := r.Low(i + 1); (rates[w] || w == "number") && r.NounAt(i) {
		i++
	}
	if w := r.Low(i); rates[w] || w == "number" {
		return r.EndsClaim(i + 1)
	}
	_, ok := r.objectBehind(p, c, true)
	return ok
}

// rates name a part by its share of the whole.
var rates = map[string]bool{"rate": true, "share": true, "ratio": true, "proportion": true, "percentage": true}
