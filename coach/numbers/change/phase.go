package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A phase says on which side of the change a number stands, as far as its own clause tells.
type phase int8

const (
	before2 phase = -2 // "used to take", "before", "had been"
	before1 phase = -1 // "was", "took"
	unsaid  phase = 0
	after1  phase = 1 // "is", "takes"
	after2  phase = 2 // "now", "went down to", "after"
)

func (r *Reading) phases() []phase {
	out := make([]phase, len(r.Qs))
	for k := range r.Qs {
		if r.candidate(k) {
			out[k] = r.phaseOf(k)
			if out[k] == unsaid && k+1 < len(r.Qs) && r.Claimed[k+1] && r.Qs[k+1].At.From-r.Qs[k].At.To <= 3 {
				out[k] = after1 // "0.5 per 1,000, 13x fewer"
			}
		}
	}
	return out
}

// phaseOf reads the words after the number, which decide where they speak, then those before it.
func (r *Reading) phaseOf(k int) phase {
	if p := r.phaseAfter(k); p != unsaid {
		return p
	}
	return r.phaseBefore(k)
}

// phaseAfter reads "… before", "… at first", "… now", "… with it" behind a number.
func (r *Reading) phaseAfter(k int) phase {
	q := r.Qs[k]
	comma := false
	for i, n := q.At.To, 0; i < len(r.Tokens) && n < 5; i++ {
		if r.Tokens[i].Filler {
			continue
		}
		t := r.Tokens[i]
		if r.At[i] != 0 && n == 0 {
			return r.timeLater(i)
		}
		if t.Kind != quantity.Word && t.Low != "," && t.Low != "-" && !(t.Low == "(" && n == 0) || r.At[i] != 0 || t.Low == "," && n > 0 {
			return unsaid
		}
		if p := r.marker(k, i); p != unsaid {
			if p == after2 && r.opensOther(i) {
				return unsaid
			}
			if (comma || p == after2 && n == 0 && r.opensNext(i)) && r.numberNear(i+1) {
				return unsaid // it speaks of the next number: "62 before, after, 74"
			}
			return p
		}
		if r.Is(i, word.Join) && t.Low != "when" || t.Low == "to" {
			return unsaid
		}
		comma = comma || t.Low == ","
		n++
	}
	return unsaid
}

// opensOther reports whether the "now" at i belongs to a verb or a subject that leads on to another number: "a two day job
// is now done in three hours", "31 complaints a week we now have 4".
func (r *Reading) opensOther(i int) bool {
	if r.Low(i) != "now" {
		return false
	}
	w := r.Low(i + 2)
	subject := r.Is(i-1, word.Be|word.Pronoun) && !r.Is(i-2, word.Preposition)
	if !subject && !(r.Is(i+1, word.Pronoun) && (w == "is" || w == "are" || w == "have" || w == "take")) {
		return false
	}
	for k := i + 1; k < i+8 && k < len(r.At); k++ {
		if r.At[k] != 0 || r.Kind(k) != quantity.Word {
			return r.At[k] != 0
		}
	}
	return false
}

// timeLater reads a stretch of time behind a number that says when it held: "3 % two weeks after".
func (r *Reading) timeLater(i int) phase {
	q := r.Qs[r.At[i]-1]
	if q.Dimension != quantity.Time || q.At.From != i {
		return unsaid
	}
	switch r.Low(q.At.To) {
	case "after", "later", "afterwards":
		if r.IsEnd(q.At.To + 1) {
			return after2
		}
	case "before", "earlier", "ago":
		if r.IsEnd(q.At.To + 1) {
			return before2
		}
	}
	return unsaid
}

// opensNext reports whether the "now" at i starts a clause of its own: "two days now it's four minutes".
func (r *Reading) opensNext(i int) bool {
	w := r.Low(i + 1)
	switch r.Low(i + 2) {
	case "used", "was", "were", "had":
		return false // "forty minutes now it used to be five hours", "eleven minutes now it was nineteen"
	}
	return (r.Low(i) == "now" || r.Low(i) == "today") && (w == "it's" || w == "it" || w == "they" || w == "we're" || w == "they're" || w == "takes")
}

// numberNear reports whether a number starts within three tokens from i.
func (r *Reading) numberNear(i int) bool {
	for k := i; k < i+3 && k < len(r.At); k++ {
		if r.At[k] != 0 {
			return true
		}
	}
	return false
}

// HoldsAfter reports whether the words around quantity k say that it holds after the change.
func (r *Reading) HoldsAfter(k int) bool { return r.phaseOf(k) == after2 }

// LeadsOn reports whether the first of two neighbouring values led to the second: "from A to B", "was A, it is B".
func (r *Reading) LeadsOn(a, b int) bool {
	if r.Far(r.Qs[a].At.From, r.Qs[b].At.From) > 0 {
		return false
	}
	if _, ok := r.connected(a); ok {
		return true
	}
	was, is := r.phaseOf(a), r.phaseOf(b)
	return was < unsaid && is > unsaid
}
