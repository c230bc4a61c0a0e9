package quantity

import "math"

// An OfWhole is so many of so many, told by two numbers or by one share.
type OfWhole struct {
	Part, Whole float64
	At          Range // the tokens of both
}

// Share returns the part as a share of its whole.
func (p OfWhole) Share() float64 { return p.Part / p.Whole }

// PartEnding reads the part whose last number is quantity k, and returns the quantity before its first one as next: "12 of
// 100", "4 of 50 letters", "5 in 60".
func (r *Reading) PartEnding(k int) (p OfWhole, next int, ok bool) {
	q := r.Qs[k]
	if q.Dimension == Share && q.Of > 0 && q.Counts() && q.Bound == Exact && !q.Vague && q.High == q.Value {
		return OfWhole{math.Round(q.Value * q.Of), q.Of, q.At}, k - 1, true
	}
	if k == 0 || !q.Plain() || q.Dimension != Count || q.Bound != Exact {
		return p, k, false
	}
	part := r.Qs[k-1]
	if !part.Plain() || part.Dimension != Count || part.Bound != Exact || part.Value > q.Value || part.Per != "" || q.Per != "" || !r.ofBetween(part.At.To, q.At.From) {
		return p, k, false
	}
	return OfWhole{part.Value, q.Value, Range{From: part.At.From, To: q.At.To}}, k - 2, true
}

// ofBetween reports whether nothing but "of" or "out of" stands between two tokens, if need be with the article.
func (r *Reading) ofBetween(i, to int) bool {
	if r.Low(i) == "out" {
		i++
	}
	if w := r.Low(i); w != "of" && w != "in" {
		return false
	}
	if i++; r.Low(i) == "the" || r.Low(i) == "our" {
		i++
	}
	return i == to
}
