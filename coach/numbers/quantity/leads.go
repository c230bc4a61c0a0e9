package quantity

import "pushback/coach/numbers/word"

// FromBetween reports whether "from" or a number stands between two tokens, as where a verb starts a longer way: "cut from 50
// to".
func (r *Reading) FromBetween(from, to int) bool {
	for ; from < to; from++ {
		if r.Low(from) == "from" || r.At[from] != 0 {
			return true
		}
	}
	return false
}

// FromBefore returns the token "from" that leads to quantity k, or -1: "from an average of 14".
func (r *Reading) FromBefore(k int) int {
	i := r.Back(r.Qs[k].At.From)
	for n := 0; n < 5 && i >= 0; n++ {
		if r.Low(i) == "from" {
			return i
		}
		if r.Kind(i) != Word || r.At[i] != 0 || r.Is(i, word.Be|word.Fall|word.Rise|word.Move|word.Join|word.Pronoun) && !r.Is(i, word.Determiner) {
			return -1
		}
		i = r.Back(i)
	}
	return -1
}

// TakenToMean reports whether the token at i closes words that draw a meaning from what was just said: "it means", "which
// meant", "that's".
func (r *Reading) TakenToMean(i int) bool {
	w := r.Low(i)
	if w == "that's" {
		return true
	}
	if w != "means" && w != "meant" && !r.Is(i, word.Be) {
		return false
	}
	switch r.Low(r.Back(i)) {
	case "it":
		return !r.Is(i, word.Be)
	case "that", "this", "which":
		return true
	}
	return false
}

// BehindBound steps back from token i over words that only say how exactly the number after them is meant: "by well
// over", "by at least", "by more than". It returns i where no such word ends there.
func (r *Reading) BehindBound(i int) int {
	at := i
	for n := 0; n < 4 && at >= 0; n++ {
		switch w := r.Low(at); w {
		case "than":
			if !r.Is(r.Back(at), word.More|word.Less) {
				return i
			}
			at = r.Back(r.Back(at))
		case "least", "most":
			if r.Low(at-1) != "at" {
				return i
			}
			at = r.Back(at - 1)
		case "over", "under", "nearly", "almost", "about", "around", "roughly", "well", "just", "some", "good", "full", "far", "much":
			at = r.Back(at)
		case "a":
			at = r.Back(at)
		default:
			return at
		}
	}
	return i
}
