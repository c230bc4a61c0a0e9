package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongTotal checks a total against the parts that were listed before it.
func (r *reader) wrongTotal(k int) (change.Row, bool) {
	total := r.Qs[k]
	if !total.Plain() || r.Claimed[k] {
		return change.Row{}, false
	}
	said := r.saysTotal(k)
	if i := r.Back(total.At.From); !said && !(k > 0 && (r.Low(i) == "so" || r.Low(i) == "makes" || r.Low(i) == "that's") && r.Far(total.At.From, r.Qs[k-1].At.From) == 0) {
		return change.Row{}, false
	}
	parts := r.partsBefore(k, said)
	if len(parts) < 2 || !said && (!r.sameThings(parts, total) || len(parts) < 3 && !r.bothPlaced(parts, total)) {
		return change.Row{}, false
	}
	sum, whole := 0.0, 0.0
	for i, p := range parts {
		sum += r.Qs[p].Value
		if r.Low(r.Qs[p].At.From-1) == "from" {
			return change.Row{}, false // "from 30 shops to 60, and there are 80 in all"
		}
		if i > 0 && quantity.Near(sum, total.Value, 0.03, total.Bound) || r.Qs[p].Value >= total.Value {
			return change.Row{}, false
		}
		whole = sum
	}
	if r.otherwise(parts, total.Value) || whole > 2*total.Value || total.Value > 2*whole || r.roughParts(parts) {
		return change.Row{}, false
	}
	return r.Wrong(parts[len(parts)-1], k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), quantity.Figure(whole, total.Unit), quantity.Figure(total.Value, total.Unit)))
}

// bothPlaced reports whether two parts of what the total counts are each told of their own place: "18 machines in hall one
// and 24 in hall two".
func (r *reader) bothPlaced(parts []int, total quantity.Quantity) bool {
	first, second := r.Qs[parts[1]], r.Qs[parts[0]]
	if total.Noun == "" || !word.SameStem(first.Noun, total.Noun) || r.Low(r.Back(second.At.From)) != "and" {
		return false
	}
	for _, q := range [...]quantity.Quantity{first, second} {
		i := q.At.To
		if q.Noun != "" && r.NounAt(i) {
			i++
		}
		if w := r.Low(i); w != "in" && w != "at" && w != "on" && w != "from" {
			return false
		}
	}
	return true
}

// sameThings reports whether the parts count what the total counts: not "4 nurses, 3 doctors and 2
// clerks, so 12 interviews".
func (r *reader) sameThings(parts []int, total quantity.Quantity) bool {
	for _, p := range parts {
		if noun := r.Qs[p].Noun; noun != "" && !word.SameStem(noun, total.Noun) {
			return false
		}
	}
	return true
}

func (r *reader) roughParts(parts []int) bool {
	for _, p := range parts {
		if r.Qs[p].Bound != quantity.Exact || r.Qs[p].Vague {
			return true
		}
	}
	return false
}

// otherwise reports whether the total is some other sum of two parts: a difference or a product.
func (r *reader) otherwise(parts []int, total float64) bool {
	for _, p := range parts {
		for _, q := range parts {
			a, b := r.Qs[p].Value, r.Qs[q].Value
			if p != q && (quantity.Near(math.Abs(a-b), total, 0.03) || quantity.Near(a*b, total, 0.03) || quantity.Near(a+b, total, 0.03)) {
				return true
			}
		}
	}
	return false
}

// partsBefore returns the quantities that a total may add up, the nearest first: those of its own
// sentence, and for a total in words those of the list right before it.
func (r *reader) partsBefore(k int, said bool) []int {
	total := r.Qs[k]
	var parts []int
	for p := k - 1; p >= 0 && p >= k-reach && len(parts) < 12; p-- {
		q := r.Qs[p]
		if r.Far(q.At.From, total.At.From) > 0 && !(said && r.listItem(q.At.From)) {
			break
		}
		if !q.Counts() || r.Qs[p].Dimension != total.Dimension {
			continue
		}
		if !q.Plain() || !addable(q, total) {
			break
		}
		parts = append(parts, p)
	}
	return parts
}

// listItem reports whether the line of token i is an item of a list.
func (r *reader) listItem(i int) bool {
	i = r.LineStart(i)
	switch r.Low(i) {
	case "-", "•", "*", "–", "+":
		return true
	}
	return r.Kind(i) == quantity.Digits && (r.Low(i+1) == "." || r.Low(i+1) == ")") || r.Low(i) == "("
}

// addends writes the parts in their order: "14 + 9 + 6".
func (r *reader) addends(parts []int) string {
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		if b.Len() > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(quantity.Figure(r.Qs[parts[i]].Value, ""))
	}
	return b.String()
}
