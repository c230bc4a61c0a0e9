package quantity

import (
	"strings"

	"pushback/coach/numbers/word"
)

// Netted reports whether something is still to come off or on quantity k, or a reason is given for it: "so
// £20,000, less the fee".
func (r *Reading) Netted(k int) bool {
	for i, n := r.Qs[k].At.To, 0; n < 10 && i < len(r.Tokens) && !r.EndsSentence(i); i, n = i+1, n+1 {
		switch r.Low(i) {
		case "before":
			return r.Kind(i+1) == Word && !r.Is(i+1, word.Pronoun|word.Determiner)
		case "less", "minus", "net", "plus", "without", "after", "including", "included", "excluding", "with", "back", "as", "since",
			"because", "free", "except", "but", "though", "voucher", "discount", "rebate", "each", "half", "share", "only":
			return true
		}
	}
	return false
}

// EndsClaim reports whether nothing that tells a change apart follows at token i: not "in noise", not ", counting the
// weekends".
func (r *Reading) EndsClaim(i int) bool {
	w := r.Low(i)
	if w == "," {
		next := r.Low(i + 1)
		return !(r.Is(i+1, word.Preposition) || next == "if" || next == "when" || strings.HasSuffix(next, "ing") || strings.HasSuffix(next, "ed"))
	}
	return r.IsEnd(i) && w != "(" && w != "/" || w == "and" && (!r.NounAt(i+1) || r.opensNewClause(i+1)) || w == "so" || w == "because" || w == "which"
}

// opensNewClause reports whether nouns and a verb start a clause of their own at token i: "and hammer prices went up".
func (r *Reading) opensNewClause(i int) bool {
	for n := 0; n < 4 && r.NounAt(i); i, n = i+1, n+1 {
		if r.Is(i+1, word.Be|word.Move|word.Fall|word.Rise) {
			return true
		}
	}
	return false
}

// MixedIn reports whether the rest of the sentence from token i brings in something that the figures before it do not hold:
// "because we also took out the boiler", ", heating included".
func (r *Reading) MixedIn(i int) bool {
	for end := min(r.SentenceEnd(i), i+12); i < end; i++ {
		switch r.Low(i) {
		case "also", "too", "both", "together", "combined", "included", "including", "counting", "counted", "overall", "altogether", "once", "if":
			return true
		}
	}
	return false
}

// OfThose reports whether "of those" or the like stands at token i.
func (r *Reading) OfThose(i int) bool {
	switch r.Low(i + 1) {
	case "those", "these", "them", "whom":
		return r.Low(i) == "of"
	}
	return false
}

// IsEnd reports whether no word stands at token i: a phrase ends there at the latest.
func (r *Reading) IsEnd(i int) bool { return r.Kind(i) != Word }

// Connects reports whether the words before quantity k draw it as the conclusion from the quantity
// that ends at token from: "…, so 25 %", "which is two million a year", "= 300".
func (r *Reading) Connects(from, k int) bool {
	i := r.Back(r.Qs[k].At.From)
	seen := false
	for ; i >= from; i = r.Back(i) {
		switch w := r.Low(i); w {
		case "so", "that's", "=", "i.e", "ie", "equals", "makes", "meaning", "(", "comes", "which", "thus", "hence", "works":
			seen = true
		case "call":
			seen = seen || r.Low(i+1) == "it" && i-from <= 1 // "17,000 a week, call it two million a year", and not "a week in summer"
		case "words":
			seen = seen || r.Low(i-1) == "other" && r.Low(i-2) == "in"
		case "e":
			seen = seen || r.Low(i-1) == "." || r.Low(i-2) == "i"
		case "is", "are", "was", "that", "it", "this", "to", "a", "the", "we", "or", "another", "out", "i", ".", ",", "already",
			"in", "there", "just", "under", "below", "less", "bit", "almost", "nearly", "an", "those", "these", "means", "equal", "rate", "share", "ratio", "of", "over", "more", "than", "well", "even", "got", "by":
			if w == "." && r.EndsSentence(i) {
				return seen
			}
		default:
			return seen
		}
		if seen && r.Low(i) != "is" && r.Low(i) != "comes" && r.Low(i) != "works" && r.Low(i) != "e" {
			return true
		}
	}
	return seen
}

// TakenBack reports whether the sentence of token i is a question, or the next one takes it back: "No, sorry, half of that".
func (r *Reading) TakenBack(i int) bool {
	end := r.SentenceEnd(i)
	if r.Low(end) == "?" || r.Low(end-1) == "?" {
		return true
	}
	for n := end; n < end+3; n++ {
		switch r.Low(n) {
		case "no", "sorry", "wait", "correction", "scratch", "rather", "though", "but", "plus", "including", "counting":
			return true
		}
	}
	return false
}
