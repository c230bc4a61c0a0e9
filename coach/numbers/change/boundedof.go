package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A size behind its noun of change may be told with how exactly it is meant: "a cut of more than 90 %", "a rise of close to
// a third".

// boundedOf reads such a change; i is the last token before the number.
func (r *Reading) boundedOf(c *claim, i int) bool {
	of, upTo := i, false
	switch {
	case r.Low(i) != "to":
		of = r.BehindBound(i)
	case r.Low(i-1) == "close":
		of = r.BehindBound(r.Back(i - 1))
	case r.Low(i-1) == "up":
		of, upTo = r.Back(i-1), true
	}
	if of == i || r.Low(of) != "of" {
		return false
	}
	noun := r.Back(of)
	d, ok := word.ChangeNoun(r.Low(noun))
	if !ok || d == -2 || r.negated(noun) {
		return false
	}
	if upTo {
		c.bound = quantity.Below
	}
	c.dir, c.at.From, c.from = d, noun, noun
	return true
}

// holdsBeside reads what stands before a noun of change: "more than a cut of 50 %" and "less than a cut of 90 %" tell a bound
// of it, "not a cut of 90 %" tells no change.
func (r *Reading) holdsBeside(c *claim) bool {
	if !r.negated(c.from) {
		return true
	}
	c.bound = r.Bound(c.from)
	return c.bound == quantity.Above || c.bound == quantity.Below
}

// negated reports whether the noun of a change at token i is denied or only held beside: "not a cut of more than
// 90 %", "no drop of over 5 %", "far from a cut of over 50 %".
func (r *Reading) negated(i int) bool {
	i = r.Back(i)
	if w := r.Low(i); w == "a" || w == "an" || w == "the" {
		i = r.Back(i)
	}
	switch w := r.Low(i); w {
	case "no", "not", "without", "never", "any", "hardly", "near", "than":
		return true
	case "of", "from":
		return r.Low(i-1) == "instead" || r.Low(i-1) == "far"
	default:
		return len(w) > 3 && w[len(w)-3:] == "n't"
	}
}
