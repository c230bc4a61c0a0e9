package quantity

import (
	"slices"

	"pushback/coach/numbers/word"
)

// sentences numbers the sentences of the tokens, and finds the first token of each one's line and of each
// sentence. A line break ends a sentence too, so a transcript with no marks is one long sentence and a list
// is many.
func (r *Reading) sentences() {
	r.sent, r.line = slices.Grow(r.sent[:0], len(r.Tokens)), slices.Grow(r.line[:0], len(r.Tokens))
	r.opens = append(r.opens[:0], 0)
	var n, start int32
	for i := range r.Tokens {
		r.sent, r.line = append(r.sent, n), append(r.line, start)
		if r.EndsSentence(i) {
			n++
			r.opens = append(r.opens, int32(i+1))
		}
		if r.Tokens[i].Kind == LineBreak {
			start = int32(i + 1)
		}
	}
}

var abbreviations = map[string]bool{"e.g": true, "i.e": true, "vs": true, "approx": true, "no": true, "ca": true,
	"mr": true, "mrs": true, "ms": true, "dr": true, "inc": true, "g": true, "e": true, "etc": true}

func endsSentence(toks []Token, i int) bool {
	switch t := &toks[i]; {
	case t.Kind == LineBreak:
		return true
	case t.Kind != Mark: // most tokens are words
		return false
	case t.Low == "!" || t.Low == "?":
		return true
	case t.Low == ".":
		if i+1 < len(toks) && toks[i+1].Glued && toks[i+1].Kind == Word {
			return false // "i.e", "node.js"
		}
		return i == 0 || !(toks[i-1].Glued || abbreviations[toks[i-1].Low]) || !abbreviations[toks[i-1].Low] || toks[i-1].Low == "ms"
	}
	return false
}

// EndsSentence reports whether token i ends its sentence, which what stands before the first one or behind the last does not.
func (r *Reading) EndsSentence(i int) bool {
	return i >= 0 && i < len(r.Tokens) && endsSentence(r.Tokens, i)
}

// Sentence returns the number of the sentence of token i, counted from zero. i must be one of Tokens.
func (r *Reading) Sentence(i int) int { return int(r.sent[i]) }

// LineStart returns the first token of the line of token i, which must be one of Tokens.
func (r *Reading) LineStart(i int) int { return int(r.line[i]) }

// SentenceStart returns the first token of the sentence of token i, which must be one of Tokens.
func (r *Reading) SentenceStart(i int) int {
	return int(r.opens[r.sent[i]])
}

// SentenceEnd returns the token that ends the sentence of token i, or len(Tokens).
func (r *Reading) SentenceEnd(i int) int {
	if i >= len(r.Tokens) {
		return len(r.Tokens)
	}
	if next := int(r.sent[i]) + 1; next < len(r.opens) {
		return int(r.opens[next]) - 1
	}
	return len(r.Tokens)
}

// Far returns how many sentences on the one of two tokens is from the other: 0 within one sentence, and more than any
// answer has where one of the two is no token.
func (r *Reading) Far(i, k int) int {
	if i < 0 || k < 0 || i >= len(r.sent) || k >= len(r.sent) {
		return 1 << 20
	}
	return int(max(r.sent[i], r.sent[k]) - min(r.sent[i], r.sent[k]))
}

// StartsClause reports whether token i opens a clause: at the start, behind a mark or a word that joins.
func (r *Reading) StartsClause(i int) bool {
	p := r.Back(i)
	return p < 0 || r.Kind(p) != Word || r.Is(p, word.Join) || r.Low(p) == "out"
}
