package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A portion is a share that is taken of a number told before, with what it comes to: "2,000 members … 8 % of the
// members, so 400 people".

// wrongPortion checks what a share of a told number is said to come to. k is the share.
func (r *reader) wrongPortion(k int) (change.Row, bool) {
	s := r.Qs[k]
	f := s.AsPercent().Value / 100
	if !s.IsShare() || !s.Counts() || r.Claimed[k] || s.High != s.Value || s.Vague || f <= 0 || f >= 1 || r.wholeBehind(k) || r.ifBefore(s.At.From) {
		return change.Row{}, false
	}
	base := r.portionBase(k)
	if base < 0 {
		return change.Row{}, false
	}
	x := r.portionAmount(k, base)
	if x < 0 {
		return change.Row{}, false
	}
	b, a := r.Qs[base], r.Qs[x]
	want := b.Value * f
	if r.portionFits(want, k, base, x) || a.Bound != quantity.Exact && a.Bound != quantity.About || b.Bound == quantity.Below || b.Bound == quantity.Above || s.Bound == quantity.Above || s.Bound == quantity.Below {
		return change.Row{}, false
	}
	if quantity.Near(b.Value*fractionFloor(f), a.Value, 0.02) {
		return change.Row{}, false
	}
	return r.Wrong(min(base, x, k), max(base, x, k), fmt.Sprintf("%s of %s is %s, not %s", strings.ToLower(r.shareFigure(s)), quantity.Figure(b.Value, b.Unit),
		quantity.Figure(quantity.Rounded(want), b.Unit), quantity.Figure(a.Value, a.Unit)))
}

// fractionFloor is the lowest that a share may be which is rounded to f.
func fractionFloor(f float64) float64 { return math.Max(0, f-0.005) }

// portionFits reports whether the amount is the share of the base by any fair reading, alone or with another
// number that was told near it.
func (r *reader) portionFits(want float64, k, base, x int) bool {
	b, a := r.Qs[base], r.Qs[x]
	slack := math.Max(0.12, 0.01*b.Value/math.Max(want, 1e-9)) // a share in whole per cent, of a base that is round
	bounds := []quantity.Bound{r.Qs[k].Bound, b.Bound, a.Bound}
	if quantity.Near(want, a.Value, slack, bounds...) || quantity.Near(b.Value-want, a.Value, 0.06, bounds...) || math.Abs(want-a.Value) < 2 || a.Value == b.Value {
		return true
	}
	for n := max(0, min(base, x, k)-4); n < min(len(r.Qs), max(base, x, k)+3); n++ {
		q := r.Qs[n]
		if n == k || n == base || n == x || q.Value <= 0 || r.Far(q.At.From, r.Qs[k].At.From) > 2 {
			continue
		}
		v := q.Mid()
		if q.IsShare() {
			v = q.AsPercent().Mid() / 100
		}
		for _, other := range [...]float64{want * v, want / v, want * (1 - v), want + v, want - v, v * r.Qs[k].AsPercent().Value / 100} {
			if v != 1 && other > 0 && quantity.Near(other, a.Value, 0.06) {
				return true
			}
		}
	}
	return false
}

// portionBase returns the number that share k is taken of, or -1.
func (r *reader) portionBase(k int) int {
	s := r.Qs[k]
	i := s.At.To
	if r.Low(i) == "of" {
		for i++; r.Is(i, word.Determiner) && !r.pronounOf(i); i++ {
		}
		if n := k + 1; n < len(r.Qs) && r.Qs[n].At.From == i && r.Qs[n].Plain() && r.Qs[n].Value > 1 {
			return n
		}
		if r.pronounOf(i) {
			return r.onlyCount(k)
		}
		if r.Low(i) == "it" || r.Low(i) == "that" && !r.NounAt(i+1) || r.Low(i-1) == "that" && !r.NounAt(i) {
			return r.onlyAmount(k)
		}
		return r.lastOf(k, i)
	}
	if base := k - 1; base >= 0 && r.Qs[base].Plain() && r.Far(r.Qs[base].At.From, s.At.From) == 0 && (r.Qs[base].Dimension == quantity.Count && r.leadingOf(r.Qs[base].At.From) && r.Kind(i) == quantity.Word ||
		r.Low(r.Qs[base].At.From-1) == "of" && limits[r.Low(r.Qs[base].At.From-2)] && r.Low(i) == ",") {
		return base
	}
	if s.Dimension == quantity.Percent && r.StartsClause(s.At.From) && r.Kind(i) == quantity.Word && (!r.NounAt(i) || pastForm(r.Low(i))) && !r.Is(i, word.More|word.Less|word.Fast|word.Preposition) {
		return r.onlyCount(k)
	}
	return -1
}

// pastForm tells the verb of "3 % signed up" from a noun.
func pastForm(w string) bool {
	return len(w) > 3 && w[len(w)-2:] == "ed" || w == "left" || w == "came" || w == "said" || w == "bought" || w == "went"
}

// pronounOf reports whether token i stands for all those that were counted.
func (r *reader) pronounOf(i int) bool {
	w := r.Low(i)
	return w == "them" || (w == "those" || w == "these") && !r.NounAt(i+1)
}

// onlyCount returns the one number that the sentence before share k, or its own before it, counts, or -1.
func (r *reader) onlyCount(k int) int {
	found := -1
	for n := k - 1; n >= max(0, k-reach) && r.Far(r.Qs[n].At.From, r.Qs[k].At.From) <= 1; n-- {
		q := r.Qs[n]
		if !q.Counts() || q.Value == 1 {
			continue
		}
		if !q.Plain() || q.Dimension != quantity.Count || found >= 0 {
			return -1
		}
		found = n
	}
	if found >= 0 && (r.Qs[found].Noun == "" || r.Qs[found].Value < 10) {
		return -1
	}
	return found
}

// onlyAmount returns the one amount of thousands that the sentence before share k tells, or -1.
func (r *reader) onlyAmount(k int) int {
	found := -1
	for n := k - 1; n >= max(0, k-4) && r.Far(r.Qs[n].At.From, r.Qs[k].At.From) <= 1; n-- {
		if q := r.Qs[n]; !q.Plain() || q.Value < 1000 || found >= 0 || q.Role == quantity.Year {
			return -1
		}
		found = n
	}
	return found
}

// lastOf returns the one number told a few sentences before share k that counts what the noun at token i names.
func (r *reader) lastOf(k, i int) int {
	for r.NounAt(i) && r.NounAt(i+1) && !r.IsUnit(i) {
		i++
	}
	if !r.NounAt(i) {
		return -1
	}
	found := -1
	for n := k - 1; n >= max(0, k-reach) && r.Far(r.Qs[n].At.From, r.Qs[k].At.From) <= 3; n-- {
		q := r.Qs[n]
		if !q.Plain() || q.Dimension != quantity.Count && q.Dimension != quantity.Money || q.Value < 10 {
			continue
		}
		if q.Dimension == quantity.Count && q.Noun != "" && word.SameStem(q.Noun, r.Low(i)) || amounts[r.Low(i)] && q.Value >= 1000 && r.saidNear(n, r.Low(i)) {
			if found >= 0 && r.Qs[found].Value != q.Value {
				return -1
			}
			found = n
		}
	}
	return found
}

// saidNear reports whether a word of the same stem stands around quantity n, also as a verb in two words: "turns
// over … of that turnover".
func (r *reader) saidNear(n int, w string) bool {
	var around [16]int
	for _, i := range r.Context(n, around[:0]) {
		if word.SameStem(r.Low(i), w) {
			return true
		}
	}
	return w == "turnover" && r.Low(r.Qs[n].At.From-1) == "over"
}

// saidBetween reports whether a word of the same stem stands between two tokens.
func (r *reader) saidBetween(from, to int, noun string) bool {
	for i := from; i < to && noun != ""; i++ {
		if w := r.Low(i); len(w) > 2 && (word.SameStem(w, noun) || len(w) > 4 && len(noun) >= 4 && w[:4] == noun[:4]) {
			return true
		}
	}
	return false
}

// ifBefore reports whether the clause of token i is a condition or a wish.
func (r *reader) ifBefore(i int) bool {
	for n := 0; n < 8 && i > 0 && !r.EndsSentence(i-1); n++ {
		i--
		switch r.Low(i) {
		case "if", "unless", "hoped", "wanted", "goal", "aim", "expected", "planned", "assumed", "would", "could", "should", "might", "target", "least":
			return true
		}
	}
	return false
}
