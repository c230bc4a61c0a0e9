package numbers

import "fmt"

// wrongParts checks the parts that are listed after a total: "12 engineers: 5 on storage, 4 on the
// control plane and 2 on the console".
func (r *reader) wrongParts(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || total.Dimension != Count || total.Bound != Exact || total.Per != "" {
		return Row{}, false
	}
	colon := r.colonAfter(total)
	if colon < 0 {
		return Row{}, false
	}
	parts := r.inlineParts(k, colon)
	if parts == nil {
		parts = r.tally(k, colon)
	}
	if len(parts) < 3 {
		return Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += r.qs[p].Value
	}
	if near(sum, total.Value, 0.03) && sum != total.Value && total.Value > 100 || sum == total.Value || sum < total.Value/2 || sum > total.Value*1.5 || r.roughParts(parts) {
		return Row{}, false
	}
	reversed := make([]int, len(parts))
	for i, p := range parts {
		reversed[len(parts)-1-i] = p
	}
	return r.wrongSum(k, parts[len(parts)-1], fmt.Sprintf("%s make %s, not %s", r.addends(reversed), figure(sum, ""), figure(total.Value, "")))
}

// colonAfter returns the colon that opens a list after the total, or -1.
func (r *reader) colonAfter(total Quantity) int {
	for i, n := total.at.to, 0; i < len(r.toks) && n < 24; i, n = i+1, n+1 {
		if r.low(i) == ":" {
			return i
		}
		if r.at[i] != 0 && r.qs[r.at[i]-1].Value > total.Value/10 || r.kindAt(i) == lineToken || r.low(i) == ";" {
			return -1
		}
	}
	return -1
}

// inlineParts returns the parts of a closed list in one sentence, where all stand with the same
// preposition, so that they share the whole out: "5 on …, 4 on … and 2 on …".
func (r *reader) inlineParts(k, colon int) []int {
	if r.far(r.qs[k].at.from, colon) > 0 {
		return nil
	}
	var parts []int
	prep, closed := "", false
	for p := k + 1; p < len(r.qs) && r.far(r.qs[p].at.from, colon) == 0; p++ {
		q := r.qs[p]
		if q.at.from < colon {
			return nil
		}
		w := r.low(q.at.to)
		if !q.plain() || q.Dimension != Count || w != "on" && w != "in" && w != "at" || prep != "" && w != prep || closed {
			return nil
		}
		prep = w
		closed = r.low(r.back(q.at.from)) == "and"
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
	if r.kindAt(colon+1) != lineToken {
		return nil
	}
	var parts []int
	sent := -1
	for p := k + 1; p < len(r.qs); p++ {
		q := r.qs[p]
		if q.at.from < colon {
			continue
		}
		i := q.at.from
		starts := r.listItem(i) && (r.kindAt(i-2) == lineToken) && r.kindAt(i-1) == markToken
		if !starts {
			if r.sentence(i) == sent && q.Dimension == Count && q.Counts() {
				return nil // a second number in the line
			}
			if r.sentence(i) == sent {
				continue
			}
			break
		}
		if !q.plain() || q.Dimension != Count || opinions[r.low(q.at.to)] || sent >= 0 && r.sentence(i)-sent > 2 {
			return nil
		}
		sent = r.sentence(i)
		parts = append(parts, p)
	}
	return parts
}
