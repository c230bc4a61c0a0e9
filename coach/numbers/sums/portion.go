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

// portionAmount returns the number that share k of the base is said to come to, or -1.
func (r *reader) portionAmount(k, base int) int {
	if x := min(k, base) - 1; base == k+1 && x >= 0 && r.namedBefore(x, k) && r.countsLike(x, base, k) && r.Qs[base].Noun != "" {
		return x
	}
	x := max(k, base) + 1
	if x >= len(r.Qs) || !r.Qs[x].Plain() || r.Qs[x].Dimension != r.Qs[base].Dimension || r.Claimed[x] || r.Qs[x].Value <= 1 {
		return -1
	}
	if r.resumed(k, base, x) && !r.adds(r.Qs[k].At.To, r.Qs[x].At.From) {
		return x
	}
	if r.Kind(r.nounEnd(x)) == quantity.Word && r.Netted(x) || r.adds(r.Qs[k].At.To, r.Qs[x].At.From) {
		return -1
	}
	if r.isAmount(k, x) && r.countsLike(x, base, k) || r.drawnOf(k, x) && r.countsLike(x, base, k) || r.inApposition(k, x) && r.countsLike(x, base, k) {
		return x
	}
	return -1
}

// nounEnd returns the token behind quantity k and its noun.
func (r *reader) nounEnd(k int) int {
	i := r.Qs[k].At.To
	for n := 0; n < 2 && r.NounAt(i); n++ {
		i++
	}
	return i
}

// namedBefore reports whether share k only says again what quantity x counts: "thirty drivers, which was ten
// per cent of …".
func (r *reader) namedBefore(x, k int) bool {
	q := r.Qs[x]
	if !q.Plain() || q.Dimension != quantity.Count || q.Noun == "" || r.Far(q.At.From, r.Qs[k].At.From) > 0 || r.Qs[k].At.From-q.At.To > 9 {
		return false
	}
	i := r.Back(r.Qs[k].At.From)
	if r.Is(i, word.Be) && (r.Low(i-1) == "which" || r.Low(i-1) == "that") {
		i -= 2
	}
	return r.Low(i) == "," || r.Low(i) == "(" || r.Low(i) == "–" || r.Low(i) == "—"
}

// drawnOf reports whether quantity x is drawn from share k, in its sentence or right behind it.
func (r *reader) drawnOf(k, x int) bool {
	at := r.drawnAt(x)
	if at < r.Qs[k].At.To {
		return false
	}
	if far := r.Far(r.Qs[k].At.From, r.Qs[x].At.From); far > 1 || far == 1 && at > 0 && !r.EndsSentence(at-1) {
		return false
	}
	return true
}

// isAmount reports whether nothing but "is" or "makes" stands between what the share is of and quantity x.
func (r *reader) isAmount(k, x int) bool {
	i := r.Back(r.Qs[x].At.From)
	if w := r.Low(i); !r.Is(i, word.Be) && w != "makes" && w != "gives" && w != "means" && w != "=" || r.Far(r.Qs[k].At.From, i) > 0 || i-r.Qs[k].At.To > 5 {
		return false
	}
	for n := r.Qs[k].At.To; n < i; n++ {
		if r.At[n] != 0 && int(r.At[n])-1 == k+1 && k+1 != x && (r.Qs[x].Per == r.Qs[k+1].Per || r.Qs[x].Per == "" || r.Qs[x].Per == "year") {
			continue // what it is of: "4 % of 80,000 rentals is"
		}
		if r.Kind(n) != quantity.Word || r.Is(n, word.Be|word.Join) {
			return false
		}
	}
	return true
}

// inApposition reports whether quantity x only says again, between commas, what share k was: "a quarter of them,
// about five hundred, had no number".
func (r *reader) inApposition(k, x int) bool {
	q := r.Qs[x]
	i := r.Back(q.At.From)
	if r.Far(r.Qs[k].At.From, q.At.From) > 0 || q.At.From-r.Qs[k].At.To > 8 || r.Low(i) != "," && r.Low(i) != "(" {
		return false
	}
	for n := r.Qs[k].At.To; n < i; n++ {
		if r.Kind(n) != quantity.Word {
			return false
		}
	}
	end := q.At.To
	for n := 0; n < 2 && r.NounAt(end); n++ {
		end++
	}
	return r.Low(end) == "," || r.Low(end) == ")" || end >= len(r.Tokens) || r.EndsSentence(end)
}

// resumed reports whether the next sentence takes up the share as a number: "Of the 250 who opened it", "With
// forty parents not knowing".
func (r *reader) resumed(k, base, x int) bool {
	q := r.Qs[x]
	if r.Far(r.Qs[max(k, base)].At.From, q.At.From) != 1 {
		return false
	}
	i := q.At.From - 1
	if (r.Low(i) == "those" || r.Low(i) == "these") && q.Noun != "" && q.Noun == r.nounOf(base) {
		return true
	}
	definite := false
	for ; r.Is(i, word.Determiner) && i >= 0; i-- {
		definite = definite || r.Low(i) == "the" || r.Low(i) == "those" || r.Low(i) == "these"
	}
	if w := r.Low(i); i > 0 && (w == "of" || w == "with" || w == "from") {
		if !r.EndsSentence(i - 1) {
			return false
		}
		definite = definite || w == "with" && q.Noun != "" && q.Noun == r.nounOf(base)
	} else if i >= 0 && !r.EndsSentence(i) {
		return false
	}
	return definite && (r.countsLike(x, base, k) || r.saidBetween(r.Qs[k].At.To, q.At.From, q.Noun))
}

// countsLike reports whether quantity x counts the things of the base, or what the words of the share say of them.
func (r *reader) countsLike(x, base, k int) bool {
	q, b := r.Qs[x], r.Qs[base]
	b.Noun = r.nounOf(base)
	if q.Dimension != b.Dimension || q.Unit != b.Unit && q.Unit != "" && b.Unit != "" || q.Per != "" && b.Per != "" && q.Per != b.Per {
		return false
	}
	switch {
	case q.Noun == "" || word.SameStem(q.Noun, b.Noun), q.Noun == "people", q.NounIsTalk() && !r.NounAt(q.At.To):
		return true
	}
	return r.saidBetween(r.Qs[k].At.To, q.At.From, q.Noun)
}

// nounOf returns what quantity k counts, where need be from an earlier number that is the same: "the fifty".
func (r *reader) nounOf(k int) string {
	q := r.Qs[k]
	for n := k - 1; n >= max(0, k-reach) && q.Noun == "" && q.IsBare(); n-- {
		if r.Qs[n].Value == q.Value && r.Qs[n].Dimension == quantity.Count {
			return r.Qs[n].Noun
		}
	}
	return q.Noun
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
