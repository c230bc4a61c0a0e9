package change

import (
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// compound reports whether the claim is what another pair of its sentence comes to, or both together: "Time per form fell
// from 10 minutes to 8 and forms from 100 to 60, so a reduction of 50 percent".
func (r *Reading) compound(pairs []pair, n int, c claim) bool {
	p := pairs[n]
	if c.kind != byFraction || c.q < 0 || len(pairs) < 2 || c.at.From < r.endOf(p) || !r.disagrees(p, c) {
		return false
	}
	left := r.leaves(p)
	for m := max(0, n-3); m < min(n+4, len(pairs)); m++ {
		other := pairs[m]
		if m == n || r.Far(r.endOf(other), r.endOf(p)) > 0 || r.endOf(other) > c.at.From {
			continue
		}
		if !r.disagrees(other, c) && !r.changeBetween(other, p) {
			return true // "calls from 40 to 10, and visits from 12 to 9, a cut of 75 %"
		}
		if math.Abs(r.addedUp(p, other)-c.size()) <= 0.05 {
			return true
		}
		if both := left * r.leaves(other); math.Abs(math.Abs(both-1)-c.size()) <= 0.05 && !r.sameHead(p, other) {
			return true
		}
	}
	return false
}

// changeBetween reports whether a change is stated between two pairs, so that the first one has its own.
func (r *Reading) changeBetween(first, second pair) bool {
	for k := max(first.before, first.after) + 1; k < min(second.before, second.after); k++ {
		if r.Claimed[k] {
			return true
		}
	}
	return false
}

// sameHead reports whether two pairs count the same thing, so that they do not multiply: "alarms per week … night alarms".
func (r *Reading) sameHead(p, other pair) bool {
	a, b := r.lastOfName(p), r.lastOfName(other)
	return a != "" && b != "" && word.SameStem(a, b)
}

// lastOfName returns the last word of the name of what the pair measures, before any preposition in it.
func (r *Reading) lastOfName(p pair) (head string) {
	for _, w := range strings.Fields(strings.ToLower(r.measureName(p.anchor, min(p.before, p.after)))) {
		if word.Of(w).Is(word.Preposition) {
			break
		}
		head = w
	}
	return head
}

// addedUp returns how large the change of two pairs is where they are taken as one: "tickets from 400 to 300 and calls from 100
// to 50, a cut of 30 percent". It is 0 where they have no unit in common.
func (r *Reading) addedUp(p, other pair) float64 {
	before := r.Qs[p.before].Mid() + r.Qs[other.before].Mid()
	if before <= 0 || r.Qs[p.before].Unit != r.Qs[other.before].Unit {
		return 0
	}
	return math.Abs((r.Qs[p.after].Mid()+r.Qs[other.after].Mid())/before - 1)
}
