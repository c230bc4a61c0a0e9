package change

import (
	"math"
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// Rows returns what is said of each change: each pair with the change that is stated of it, and each change that is stated
// alone, in the order in which they are found.
func (r *Reading) Rows() []Row {
	claims := r.claims()
	for _, c := range claims {
		if c.q >= 0 && !c.weak {
			r.Claimed[c.q] = true
		}
	}
	taken := make([]bool, len(claims))
	var rows []Row
	next := 0
	used := make([]bool, len(r.Qs))
	pairs := r.pairs()
	for n, p := range pairs {
		used[p.before], used[p.after] = true, true
		row := r.pairRow(p)
		for next < len(claims) && claims[next].at.To+40 < p.anchor {
			next++
		}
		end := max(r.Qs[p.before].At.To, r.Qs[p.after].At.To)
		for i := next; i < len(claims) && claims[i].at.From < max(r.Qs[p.before].At.To, r.Qs[p.after].At.To)+40; i++ {
			if !taken[i] && claims[i].q != p.before && claims[i].q != p.after && r.links(p, end, claims[i]) && !r.compound(pairs, n, claims[i]) {
				taken[i] = true
				end = max(end, claims[i].at.To)
				r.attach(&row, p, claims[i])
			}
		}
		r.check(&row, p)
		rows = append(rows, row)
	}
	r.besides(rows, pairs, claims, taken)
	for i, c := range claims {
		if taken[i] {
			continue
		}
		if row, told := r.loneRow(c, used); told {
			rows = append(rows, row)
		}
	}
	rows = append(rows, r.sharesSince(used)...)
	return append(rows, r.paceRows(used)...)
}

// paceRows makes a row of each change from one pace to another that is told in words alone: "Deploys went from weekly to
// daily". It has a before and an after, and no values.
func (r *Reading) paceRows(used []bool) []Row {
	var out []Row
	for i := range r.Tokens {
		if r.Low(i) != "from" || r.Supposed(i) || !r.verbBefore(i) && r.Low(r.Back(i)) != ":" {
			continue
		}
		a, ok := r.wordPace(i+1, used)
		if !ok || r.Low(a.To) != "to" {
			continue
		}
		if b, ok := r.wordPace(a.To+1, used); ok && a.Every != b.Every {
			out = append(out, Row{Span: r.Span(i, b.To), Measure: r.measureName(i, -1), Consistent: true,
				BeforeSpan: r.Span(a.From, a.To), AfterSpan: r.Span(b.From, b.To)})
		}
	}
	return out
}

// wordPace reads a pace at token i none of whose numbers belongs to a pair: "weekly", "once a month", "every day".
func (r *Reading) wordPace(i int, used []bool) (quantity.Pace, bool) {
	p, ok := r.PaceAt(i)
	if !ok {
		return p, false
	}
	for k := p.From; k < p.To; k++ {
		if k >= len(r.At) || r.At[k] != 0 && used[r.At[k]-1] {
			return p, false
		}
	}
	return p, true
}

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
