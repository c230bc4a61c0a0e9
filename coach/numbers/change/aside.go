package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A change may be drawn from its values past a remark of some words, where it names what they measure: "Complaints fell from
// 40 a week to 26, and the drivers liked the new order. So we cut complaints by 80 percent".

// namedPastAside reports whether the claim opens its sentence, right behind the remark on the pair, and takes for its object
// what the pair measures, with no other number, time or place on the way.
func (r *Reading) namedPastAside(p pair, c claim) bool {
	start := r.SentenceStart(c.from)
	end := r.endOf(p)
	if c.weak || start <= end || r.Far(end-1, start) > 2 || c.from-end > 30 || !r.opensPlainly(start, c.from) {
		return false
	}
	for i := end; i < start; i++ {
		w := r.Low(i)
		if r.At[i] != 0 || r.Kind(i) == quantity.LineBreak || w == "?" || elsewhen[w] && w != "but" && w != "also" && w != "then" || r.Is(i, word.Fall|word.Rise) {
			return false
		}
	}
	from, to := c.from+1, c.at.From
	if c.q < 0 {
		from, to = c.at.To, len(r.Tokens)
	}
	head, definite := r.objectHead(from, to)
	if head < 0 || !r.isMeasure(p, head) || r.NounAt(head-1) && r.Low(head-1) != "the" && r.Low(head-1) != "our" && head-1 >= from {
		return false // "the picking time" is another than the time
	}
	if c.q < 0 && !r.IsEnd(head+1) || c.q >= 0 && !r.IsEnd(c.at.To) {
		return false
	}
	return definite || r.sameStemOfName(p, head)
}

// opensPlainly reports whether nothing but a conclusion, the speaker and talk stands between the start of a sentence and the
// verb of a claim.
func (r *Reading) opensPlainly(i, to int) bool {
	speaker := false
	for ; i < to; i++ {
		switch w := r.Low(i); {
		case w == "we" || w == "i" || w == "we've" || w == "i've":
			speaker = true
		case r.Tokens[i].Filler, w == "so", w == "and", w == ",", w == "have", w == "had", w == "overall", w == "basically", w == "more", w == "than",
			w == "which", w == "means", w == "that", w == "thus", w == "nearly", w == "almost":
		default:
			return false
		}
	}
	return speaker
}

// objectHead returns the last noun of the object that begins at token i, and whether it is told with its article; -1 where
// something else than a noun with its words stands there.
func (r *Reading) objectHead(i, to int) (head int, definite bool) {
	head = -1
	for ; i < to; i++ {
		switch w := r.Low(i); {
		case w == "the" || w == "our" || w == "that":
			if head >= 0 {
				return -1, false
			}
			definite = true
		case w == "by" || w == "down" || w == "up" || w == "in" || r.IsEnd(i) && !(w == "-" && r.GlueAfter(i-1)):
			return head, definite
		case w == "-", w == "no" && r.Low(i+1) == "-", r.NounAt(i) && !r.Is(i, word.Preposition) && !restricts[w]:
			head = i
		case r.Tokens[i].Filler:
		default:
			return -1, false
		}
	}
	return head, definite
}

// sameStemOfName reports whether the noun at token i is all that the name of the pair says, with no place or part.
func (r *Reading) sameStemOfName(p pair, i int) bool {
	name := strings.ToLower(r.measureName(p.anchor, min(p.before, p.after)))
	return name != "" && word.SameStem(name, r.Low(i))
}
