package sums

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

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
