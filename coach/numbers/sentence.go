package numbers

import (
	"slices"

	"pushback/coach/numbers/word"
)

// sentences numbers the sentences of the tokens, and finds the first token of each one's line and of each
// sentence. A line break ends a sentence too, so a transcript with no marks is one long sentence and a list
// is many.
func (r *reader) sentences() {
	r.sent, r.line = slices.Grow(r.sent[:0], len(r.toks)), slices.Grow(r.line[:0], len(r.toks))
	r.opens = append(r.opens[:0], 0)
	var n, start int32
	for i := range r.toks {
		r.sent, r.line = append(r.sent, n), append(r.line, start)
		if r.endsSentence(i) {
			n++
			r.opens = append(r.opens, int32(i+1))
		}
		if r.toks[i].kind == lineToken {
			start = int32(i + 1)
		}
	}
}

var abbreviations = map[string]bool{"e.g": true, "i.e": true, "vs": true, "approx": true, "no": true, "ca": true,
	"mr": true, "mrs": true, "ms": true, "dr": true, "inc": true, "g": true, "e": true, "etc": true}

func endsSentence(toks []token, i int) bool {
	switch t := &toks[i]; {
	case t.kind == lineToken:
		return true
	case t.kind != markToken: // most tokens are words
		return false
	case t.low == "!" || t.low == "?":
		return true
	case t.low == ".":
		if i+1 < len(toks) && toks[i+1].glued && toks[i+1].kind == wordToken {
			return false // "i.e", "node.js"
		}
		return i == 0 || !(toks[i-1].glued || abbreviations[toks[i-1].low]) || !abbreviations[toks[i-1].low] || toks[i-1].low == "ms"
	}
	return false
}

// endsSentence reports whether token i ends its sentence.
func (r *reader) endsSentence(i int) bool { return endsSentence(r.toks, i) }

// sentence returns the number of the sentence of token i, counted from zero.
func (r *reader) sentence(i int) int { return int(r.sent[i]) }

// lineStart returns the first token of the line of token i.
func (r *reader) lineStart(i int) int { return int(r.line[i]) }

// sentenceStart returns the first token of the sentence of token i.
func (r *reader) sentenceStart(i int) int {
	return int(r.opens[r.sent[i]])
}

// sentenceEnd returns the token that ends the sentence of token i, or len(toks).
func (r *reader) sentenceEnd(i int) int {
	if i >= len(r.toks) {
		return len(r.toks)
	}
	if next := int(r.sent[i]) + 1; next < len(r.opens) {
		return int(r.opens[next]) - 1
	}
	return len(r.toks)
}

// far reports how many sentences lie between two tokens.
func (r *reader) far(i, k int) int {
	if i < 0 || k < 0 || i >= len(r.sent) || k >= len(r.sent) {
		return 1 << 20
	}
	return int(max(r.sent[i], r.sent[k]) - min(r.sent[i], r.sent[k]))
}

// startsClause reports whether token i opens a clause: at the start, behind a mark or a word that joins.
func (r *reader) startsClause(i int) bool {
	p := r.back(i)
	return p < 0 || r.kindAt(p) != wordToken || r.is(p, word.Join) || r.low(p) == "out"
}
