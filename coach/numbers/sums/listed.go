package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// wrongParts checks the parts that are listed after a total: "12 engineers: 5 on storage, 4 on the
// control plane and 2 on the console".
func (r *reader) wrongParts(k int) (change.Row, bool) {
	total := r.Qs[k]
	if !total.Plain() || total.Dimension != quantity.Count || total.Bound != quantity.Exact || total.Per != "" {
		return change.Row{}, false
	}
	colon := r.colonAfter(total)
	if colon < 0 {
		return change.Row{}, false
	}
	parts := r.inlineParts(k, colon)
	if parts == nil {
		parts = r.tally(k, colon)
	}
	if len(parts) < 3 {
		return change.Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += r.Qs[p].Value
	}
	if quantity.Near(sum, total.Value, 0.03) && sum != total.Value && total.Value > 100 || sum == total.Value || sum < total.Value/2 || sum > total.Value*1.5 || r.roughParts(parts) {
		return change.Row{}, false
	}
	reversed := make([]int, len(parts))
	for i, p := range parts {
		reversed[len(parts)-1-i] = p
	}
	return r.Wrong(k, parts[len(parts)-1], fmt.Sprintf("%s make %s, not %s", r.addends(reversed), quantity.Figure(sum, ""), quantity.Figure(total.Value, "")))
}

// colonAfter returns the colon that opens a list after the total, or -1.
func (r *reader) colonAfter(total quantity.Quantity) int {
	for i, n := total.At.To, 0; i < len(r.Tokens) && n < 24; i, n = i+1, n+1 {
		if r.Low(i) == ":" {
			return i
		}
		if r.At[i] != 0 && r.Qs[r.At[i]-1].Value > total.Value/10 || r.Kind(i) == quantity.LineBreak || r.Low(i) == ";" {
			return -1
		}
	}
	return -1
}

// inlineParts returns the parts of a closed list in one sentence, where all stand with the same
// preposition, so that they share the whole out: "5 on …, 4 on … and 2 on …".
func (r *reader) inlineParts(k, colon int) []int {
	if r.Far(r.Qs[k].At.From, colon) > 0 {
		return nil
	}
	var parts []int
	prep, closed := "", false
	for p := k + 1; p < len(r.Qs) && r.Far(r.Qs[p].At.From, colon) == 0; p++ {
		q := r.Qs[p]
		if q.At.From < colon {
			return nil
		}
		w := r.Low(q.At.To)
		if !q.Plain() || q.Dimension != quantity.Count || w != "on" && w != "in" && w != "at" || prep != "" && w != prep || closed {
			return nil
		}
		prep = w
		closed = r.Low(r.Back(q.At.From)) == "and"
		parts = append(parts, p)
	}
	if !closed {
		return nil
	}
	return parts
}

// opinions are verbs of answers that may overlap: one customer can ask for two things.
var opinions = map[string]bool{"complained": true, "mentioned": true, "wanted": true, "asked": true, "said": true, "about": true,
	"with": true, "had": true, "used": true, "liked": true, "named": true, "requested": true, "cited": true, "for": true,
	"have": true, "also": true, "reported": true, "without": true}

// tally returns the parts of a list of three lines or more that each start with their number.
func (r *reader) tally(k, colon int) []int {
	if r.Kind(colon+1) != quantity.LineBreak {
		return nil
	}
	var parts []int
	sent := -1
	for p := k + 1; p < len(r.Qs); p++ {
		q := r.Qs[p]
		if q.At.From < colon {
			continue
		}
		i := q.At.From
		starts := r.listItem(i) && (r.Kind(i-2) == quantity.LineBreak) && r.Kind(i-1) == quantity.Mark
		if !starts {
			if r.Sentence(i) == sent && q.Dimension == quantity.Count && q.Counts() {
				return nil // a second number in the line
			}
			if r.Sentence(i) == sent {
				continue
			}
			break
		}
		if !q.Plain() || q.Dimension != quantity.Count || opinions[r.Low(q.At.To)] || sent >= 0 && r.Sentence(i)-sent > 2 {
			return nil
		}
		sent = r.Sentence(i)
		parts = append(parts, p)
	}
	return parts
}
