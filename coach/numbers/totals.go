package numbers

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// wrongTotal checks a total against the parts that were listed before it.
func (r *reader) wrongTotal(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || r.claimed[k] {
		return Row{}, false
	}
	said := r.saysTotal(k)
	if i := r.back(total.at.from); !said && !(k > 0 && (r.low(i) == "so" || r.low(i) == "makes" || r.low(i) == "that's") && r.far(total.at.from, r.qs[k-1].at.from) == 0) {
		return Row{}, false
	}
	parts := r.partsBefore(k, said)
	if len(parts) < 2 || !said && (!r.sameThings(parts, total) || len(parts) < 3 && !r.bothPlaced(parts, total)) {
		return Row{}, false
	}
	sum, whole := 0.0, 0.0
	for i, p := range parts {
		sum += r.qs[p].Value
		if i > 0 && near(sum, total.Value, 0.03, total.Bound) || r.qs[p].Value >= total.Value {
			return Row{}, false
		}
		whole = sum
	}
	if r.otherwise(parts, total.Value) || whole > 2*total.Value || total.Value > 2*whole || r.roughParts(parts) {
		return Row{}, false
	}
	return r.wrongSum(parts[len(parts)-1], k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), figure(whole, total.Unit), figure(total.Value, total.Unit)))
}

// bothPlaced reports whether two parts of what the total counts are each told of their own place: "18 machines in hall one and 24
// in hall two".
func (r *reader) bothPlaced(parts []int, total Quantity) bool {
	first, second := r.qs[parts[1]], r.qs[parts[0]]
	if total.Noun == "" || !word.SameStem(first.Noun, total.Noun) || r.low(r.back(second.at.from)) != "and" {
		return false
	}
	for _, q := range [...]Quantity{first, second} {
		i := q.at.to
		if q.Noun != "" && r.nounAt(i) {
			i++
		}
		if w := r.low(i); w != "in" && w != "at" && w != "on" && w != "from" {
			return false
		}
	}
	return true
}

// sameThings reports whether the parts count what the total counts: not "4 nurses, 3 doctors and 2
// clerks, so 12 interviews".
func (r *reader) sameThings(parts []int, total Quantity) bool {
	for _, p := range parts {
		if noun := r.qs[p].Noun; noun != "" && !word.SameStem(noun, total.Noun) {
			return false
		}
	}
	return true
}

func (r *reader) roughParts(parts []int) bool {
	for _, p := range parts {
		if r.qs[p].Bound != Exact || r.qs[p].Vague {
			return true
		}
	}
	return false
}

// otherwise reports whether the total is some other sum of two parts: a difference or a product.
func (r *reader) otherwise(parts []int, total float64) bool {
	for _, p := range parts {
		for _, q := range parts {
			a, b := r.qs[p].Value, r.qs[q].Value
			if p != q && (near(math.Abs(a-b), total, 0.03) || near(a*b, total, 0.03) || near(a+b, total, 0.03)) {
				return true
			}
		}
	}
	return false
}

// partsBefore returns the quantities that a total may add up, the nearest first: those of its own
// sentence, and for a total in words those of the list right before it.
func (r *reader) partsBefore(k int, said bool) []int {
	total := r.qs[k]
	var parts []int
	for p := k - 1; p >= 0 && p >= k-reach && len(parts) < 12; p-- {
		q := r.qs[p]
		if r.far(q.at.from, total.at.from) > 0 && !(said && r.listItem(q.at.from)) {
			break
		}
		if !q.Counts() || r.qs[p].Dimension != total.Dimension {
			continue
		}
		if !q.plain() || !addable(q, total) {
			break
		}
		parts = append(parts, p)
	}
	return parts
}

// listItem reports whether the line of token i is an item of a list.
func (r *reader) listItem(i int) bool {
	i = r.lineStart(i)
	switch r.low(i) {
	case "-", "•", "*", "–", "+":
		return true
	}
	return r.kindAt(i) == digitToken && (r.low(i+1) == "." || r.low(i+1) == ")") || r.low(i) == "("
}

// addends writes the parts in their order: "14 + 9 + 6".
func (r *reader) addends(parts []int) string {
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		if b.Len() > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(figure(r.qs[parts[i]].Value, ""))
	}
	return b.String()
}
