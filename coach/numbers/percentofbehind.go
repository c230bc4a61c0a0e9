package numbers

import (
	"fmt"

	"pushback/coach/numbers/word"
)

// A share may be taken of a whole that is only told behind it: "it's 1.5 million pounds a year, or about 10 % of our sales, which
// were 60 million".

// wrongShareOfBehind checks an amount against the share that it is said to be of the whole behind. k is the share.
func (r *reader) wrongShareOfBehind(k int) (Row, bool) {
	if k == 0 || k+1 >= len(r.qs) || r.claimed[k] {
		return Row{}, false
	}
	x, p, whole := r.qs[k-1], r.qs[k], r.qs[k+1]
	if whole.Dimension == Count && whole.Noun == "" && whole.step >= 1000 {
		whole = whole.lent(x)
	}
	if p.Dimension != Percent || p.High != p.Value || p.Value <= 0 || p.Value >= 100 || x.Dimension != Money || !x.plain() || !whole.plain() ||
		x.Dimension != whole.Dimension || x.Unit != whole.Unit || x.Value >= whole.Value ||
		!r.saidAgainAs(k) || !r.wholeBehind(k) || r.fitsShare(p, x, whole) {
		return Row{}, false
	}
	return r.wrongSum(k-1, k+1, fmt.Sprintf("%s of %s is %s %%, not %s", figure(x.Value, x.Unit), figure(whole.Value, whole.Unit),
		figure(rounded(x.Value/whole.Value*100), ""), figure(p.Value, "%")))
}

// saidAgainAs reports whether share k only says again the amount before it: ", or about 10 %", "which is 10 %".
func (r *reader) saidAgainAs(k int) bool {
	i := r.behindBound(r.back(r.qs[k].at.from))
	if r.far(r.qs[k-1].at.from, i) > 0 || i-r.qs[k-1].at.to > 7 {
		return false
	}
	switch w := r.low(i); {
	case w == "or" || w == "that's" || w == "(":
		return r.kindAt(i-1) == markToken || w == "("
	case r.is(i, word.Be):
		return r.low(i-1) == "which" || r.low(i-1) == "that"
	case w == ",":
		return i-r.qs[k-1].at.to <= 3
	}
	return false
}

// wholeBehind reports whether "of our sales, which were" leads from share k to the next quantity; ", which is" leads to what the
// share comes to.
func (r *reader) wholeBehind(k int) bool {
	if k+1 >= len(r.qs) {
		return false
	}
	from, to := r.qs[k].at.to, r.qs[k+1].at.from
	if r.low(from) != "of" || to-from > 9 || r.far(from, to) > 0 {
		return false
	}
	i := from + 1
	for ; i < to && (r.is(i, word.Determiner) || r.nounAt(i) && !r.is(i, word.Preposition) && !conclusions[r.low(i)]); i++ {
	}
	if r.low(i) == "," {
		i++
	}
	switch w := r.low(i); {
	case w == "of" || w == "at":
		i++
	case (w == "which" || w == "that") && (r.low(i+1) == "were" || r.low(i+1) == "are" || r.low(i+1) == "stood"):
		i += 2
		if r.low(i) == "at" {
			i++
		}
	default:
		return false
	}
	return r.ahead(i-1) == to
}
