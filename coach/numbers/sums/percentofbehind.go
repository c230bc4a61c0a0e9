package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A share may be taken of a whole that is only told behind it: "it's 1.5 million pounds a year, or about 10 % of our sales,
// which were 60 million".

// wrongShareOfBehind checks an amount against the share that it is said to be of the whole behind. k is the share.
func (r *reader) wrongShareOfBehind(k int) (change.Row, bool) {
	if k == 0 || k+1 >= len(r.Qs) || r.Claimed[k] {
		return change.Row{}, false
	}
	x, p, whole := r.Qs[k-1], r.Qs[k], r.Qs[k+1]
	if whole.Dimension == quantity.Count && whole.Noun == "" && whole.Step >= 1000 {
		whole = whole.Lent(x)
	}
	if p.Dimension != quantity.Percent || p.High != p.Value || p.Value <= 0 || p.Value >= 100 || x.Dimension != quantity.Money || !x.Plain() || !whole.Plain() ||
		x.Dimension != whole.Dimension || x.Unit != whole.Unit || x.Value >= whole.Value ||
		!r.saidAgainAs(k) || !r.wholeBehind(k) || r.fitsShare(p, x, whole) {
		return change.Row{}, false
	}
	return r.Wrong(k-1, k+1, fmt.Sprintf("%s of %s is %s %%, not %s", quantity.Figure(x.Value, x.Unit), quantity.Figure(whole.Value, whole.Unit),
		quantity.Figure(quantity.Rounded(x.Value/whole.Value*100), ""), quantity.Figure(p.Value, "%")))
}

// saidAgainAs reports whether share k only says again the amount before it: ", or about 10 %", "which is 10 %".
func (r *reader) saidAgainAs(k int) bool {
	i := r.BehindBound(r.Back(r.Qs[k].At.From))
	if r.Far(r.Qs[k-1].At.From, i) > 0 || i-r.Qs[k-1].At.To > 7 {
		return false
	}
	switch w := r.Low(i); {
	case w == "or" || w == "that's" || w == "(":
		return r.Kind(i-1) == quantity.Mark || w == "("
	case r.Is(i, word.Be):
		return r.Low(i-1) == "which" || r.Low(i-1) == "that"
	case w == ",":
		return i-r.Qs[k-1].At.To <= 3
	}
	return false
}

// wholeBehind reports whether "of our sales, which were" leads from share k to the next quantity; ", which is" leads to what
// the share comes to.
func (r *reader) wholeBehind(k int) bool {
	if k+1 >= len(r.Qs) {
		return false
	}
	from, to := r.Qs[k].At.To, r.Qs[k+1].At.From
	if r.Low(from) != "of" || to-from > 9 || r.Far(from, to) > 0 {
		return false
	}
	i := from + 1
	for ; i < to && (r.Is(i, word.Determiner) || r.NounAt(i) && !r.Is(i, word.Preposition) && !r.Is(i, word.Conclusion)); i++ {
	}
	if r.Low(i) == "," {
		i++
	}
	switch w := r.Low(i); {
	case w == "of" || w == "at":
		i++
	case (w == "which" || w == "that") && (r.Low(i+1) == "were" || r.Low(i+1) == "are" || r.Low(i+1) == "stood"):
		i += 2
		if r.Low(i) == "at" {
			i++
		}
	default:
		return false
	}
	return r.Ahead(i-1) == to
}
