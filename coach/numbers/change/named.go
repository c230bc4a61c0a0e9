package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A change that is told in one word may be explained by its values right behind it, with nothing but the name of what changed
// between the two: "We halved the no-shows, from 20 % to 12 %", "Complaints halved: 40 in spring, 26 in autumn".

// objectInto reports whether nothing but the name of what changed leads from a claim to the pair.
func (r *Reading) objectInto(p pair, c claim) bool {
	if c.q >= 0 || p.anchor-c.at.To > 8 {
		return false
	}
	mark := r.Low(p.anchor - 1)
	opens := mark == ":" || mark == "("
	if !opens && p.how != fromTo {
		return false
	}
	i := c.at.To
	for r.Is(i, word.Determiner) {
		i++
	}
	head := -1
	for ; i < p.anchor && (r.NounAt(i) && !r.Is(i, word.Preposition) || r.Low(i) == "-" && r.GlueAfter(i-1)); i++ {
		head = i
	}
	if w := r.Low(i); i == p.anchor-1 && (opens || w == "," || w == "–" || w == "—") {
		i++
	}
	return i == p.anchor && (head < 0 || r.countsNamed(p, head))
}

// countsNamed reports whether the values of the pair count what the noun at token i names, or nothing that they name
// themselves.
func (r *Reading) countsNamed(p pair, i int) bool {
	for _, k := range [...]int{p.before, p.after} {
		if q := r.Qs[k]; q.Dimension == quantity.Count && q.Noun != "" && !word.SameStem(q.Noun, r.Low(i)) {
			return false
		}
	}
	return true
}

// explainedNext reports whether the sentence behind a claim gives its values, with a pronoun or nothing in place of what
// changed: "Sign-ups doubled. There were 300 a week before and 420 after", "We cut no-shows by 60 %. They had been at 20 %".
func (r *Reading) explainedNext(p pair, c claim) bool {
	i := c.at.To
	if !r.EndsSentence(min(i, len(r.Tokens)-1)) || r.Kind(i) == quantity.LineBreak || p.anchor-i > 6 {
		return false
	}
	a, b := r.Qs[p.before], r.Qs[p.after]
	if a.Noun != "" && a.Dimension == quantity.Count || b.Noun != "" && b.Dimension == quantity.Count || a.Dimension != b.Dimension && !b.IsBare() {
		return false
	}
	who, verb := r.Low(i+1), r.Low(i+2)
	switch {
	case c.q < 0 && a.Unit == "" && (who == "there" && (verb == "were" || verb == "had") || who == "we" && verb == "had" || who == "they" && verb == "were"):
		return r.pluralBefore(c.at.From) && r.nothingTo(i+3, p.anchor)
	case who == "they" && a.Dimension == quantity.Percent && r.Low(a.At.To) != "of" && r.Low(r.Back(a.At.From)) == "at":
		by := r.Back(c.at.From)
		return r.Low(by) == "by" && r.pluralBefore(by) && r.nothingTo(i+2, p.anchor)
	}
	return false
}

// pluralBefore reports whether a noun in the plural stands right before token i.
func (r *Reading) pluralBefore(i int) bool {
	w := r.Low(r.Back(i))
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' && r.NounAt(r.Back(i))
}

// nothingTo reports whether only words of being and talk stand between two tokens.
func (r *Reading) nothingTo(i, to int) bool {
	for ; i < to; i++ {
		switch w := r.Low(i); {
		case r.Tokens[i].Filler, r.Is(i, word.Be), w == "had", w == "been", w == "at", w == "stood", w == "before", w == "only", w == ",":
		default:
			return false
		}
	}
	return true
}

// hadBefore reads "we had", "it had been", "we had before" at token i, to the end of the clause.
func (r *Reading) hadBefore(i int) bool {
	if w := r.Low(i); w != "we" && w != "it" && w != "they" && w != "i" {
		return false
	}
	if w := r.Low(i + 1); w != "had" && w != "was" && w != "were" {
		return false
	}
	if i += 2; r.Low(i) == "been" {
		i++
	}
	return r.IsEnd(i) || r.Low(i) == "before" && r.IsEnd(i+1)
}

// toldFirstWith reports whether the before of the pair, which has no name of its own, was told first with the word at token
// i: "We bought new linen for two million a year … we went from two million to one point four, so half of it saved on new
// linen".
func (r *Reading) toldFirstWith(p pair, i int) bool {
	if r.measureName(p.anchor, min(p.before, p.after)) != "" {
		return false
	}
	was := r.Qs[p.before]
	for k := p.before - 1; k >= max(0, p.before-reach); k-- {
		if q := r.Qs[k]; q.Value != was.Value || q.Value < 100 || q.Dimension != was.Dimension || !q.Counts() {
			continue
		}
		var around [16]int
		for _, n := range r.Context(k, around[:0]) {
			if word.SameStem(r.Low(n), r.Low(i)) {
				return true
			}
		}
	}
	return false
}

// endWithoutNumbers returns the end of the sentence of token i where few words and no number lead to it, else otherwise.
func (r *Reading) endWithoutNumbers(i, otherwise int) int {
	for n := 0; n < 5 && i < len(r.Tokens); i, n = i+1, n+1 {
		if r.EndsSentence(i) {
			return i
		}
		if r.At[i] != 0 {
			break
		}
	}
	return otherwise
}

// fitsOther reports whether the claim may be drawn from a value of others that was told between the pair and the claim: of what
// the pair came to and that value, or of where it began.
func (r *Reading) fitsOther(p pair, c claim) bool {
	for k := max(p.before, p.after) + 1; k < len(r.Qs) && r.Qs[k].At.From < c.at.From; k++ {
		if r.Qs[k].Value == r.Qs[p.before].Value {
			continue
		}
		if r.goesAs(k, p.after, c) || r.goesAs(p.before, k, c) {
			return true
		}
	}
	return false
}

// goesAs reports whether the claim is true of the way from quantity a to quantity b, in its own direction.
func (r *Reading) goesAs(a, b int, c claim) bool {
	was, is, ok := quantity.Common(r.Qs[a], r.Qs[b])
	if !ok || was.Vague || is.Vague || was.Mid() <= 0 || is.Mid() <= 0 || c.dir < 0 && is.Mid() > was.Mid() || c.dir > 0 && is.Mid() < was.Mid() {
		return false
	}
	return agrees(was, is, c)
}
