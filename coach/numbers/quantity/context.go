package quantity

import (
	"math"

	"pushback/coach/numbers/word"
)

// PointsBack reports whether the subject of quantity k is a pronoun: "within two months it was 90".
func (r *Reading) PointsBack(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	for n := 0; n < 6 && i >= 0; i, n = r.Back(i), n+1 {
		switch r.Low(i) {
		case "it", "they", "it's", "that", "this", "they're":
			start := i
			if r.Is(i-1, word.Now) {
				start-- // "Today it's a matter of three hours"
			}
			return n < 3 || start == 0 || r.EndsSentence(start-1) && r.Low(i) == "it's" || r.EndsSentence(start-1) && r.Is(i+1, word.Be|word.Move|word.Fall|word.Rise)
		}
	}
	return false
}

// Shared counts the content words that the clauses of quantities a and b have in common.
func (r *Reading) Shared(a, b int) int {
	var mine [16]string
	n := 0
	var around [16]int
	for _, i := range r.Context(a, around[:0]) {
		mine[n] = r.Low(i)
		n++
	}
	count := 0
	for _, i := range r.Context(b, around[:0]) {
		for _, w := range mine[:n] {
			if word.SameStem(w, r.Low(i)) {
				count++
				break
			}
		}
	}
	return count
}

// Context appends to out the tokens of the content words around quantity k in its sentence, the nearest first on each side,
// as far as out has room.
func (r *Reading) Context(k int, out []int) []int {
	q := &r.Qs[k]
	take := func(i int) bool {
		if i < 0 || i >= len(r.Tokens) || r.Far(i, q.At.From) > 0 || len(out) == cap(out) {
			return false
		}
		if r.NounAt(i) && !r.Is(i, word.Period) && len(r.Low(i)) > 2 {
			out = append(out, i)
		}
		return true
	}
	for i, n := q.At.From-1, 0; n < 14 && take(i); i, n = i-1, n+1 {
	}
	for i, n := q.At.To, 0; n < 8 && take(i); i, n = i+1, n+1 {
	}
	return out
}

// AnotherFactor reports whether some number of the answer beside quantities k to last accounts for the ratio: then the
// count may have been one of several sites, or only a share of it was meant.
func (r *Reading) AnotherFactor(k, last int, ratio float64) bool {
	for n := max(0, k-6); n < min(len(r.Qs), k+7); n++ {
		if n >= k && n <= last || r.Far(r.Qs[n].At.From, r.Qs[k].At.From) > 2 || r.Qs[n].Dimension == Money {
			continue
		}
		v := r.Qs[n].Mid()
		if r.Qs[n].Dimension == Percent {
			v /= 100
		}
		if v <= 0 {
			continue
		}
		for _, f := range [...]float64{v, 1 - v} {
			if f > 0 && math.Abs(ratio/f-1) < 0.12 && math.Abs(f-1) > 0.12 {
				return true
			}
		}
	}
	return false
}
