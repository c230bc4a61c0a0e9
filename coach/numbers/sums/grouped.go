package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// partitions are the groups that things are shared out in, each thing in one of them.
var partitions = map[string]bool{"groups": true, "batches": true, "waves": true, "parts": true, "teams": true, "places": true,
	"regions": true, "stages": true, "rounds": true, "tranches": true, "buckets": true, "categories": true, "piles": true,
	"sets": true, "cohorts": true, "squads": true, "shifts": true, "clusters": true, "lots": true, "blocks": true}

// wrongGroups checks a total that is shared out in so many groups against the groups that follow: "60
// stores in three groups: 20 stores in the north, …". k is the total.
func (r *reader) wrongGroups(k int) (change.Row, bool) {
	if k+1 >= len(r.Qs) || !partitions[r.Qs[k+1].Noun] {
		return change.Row{}, false
	}
	total := r.Qs[k]
	if !total.Plain() || total.Dimension != quantity.Count || total.Bound != quantity.Exact || total.Per != "" || total.Noun == "" {
		return change.Row{}, false
	}
	first := r.groupsAfter(k)
	if first < 0 {
		return change.Row{}, false
	}
	n := int(r.Qs[k+1].Value)
	parts := r.groupParts(k, first, n)
	if parts == nil {
		return change.Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += r.Qs[p].Value
	}
	if sum > total.Value && (successive[r.Qs[k+1].Noun] && r.rising(parts) || r.overlapping(parts)) {
		return change.Row{}, false
	}
	if quantity.Near(sum, total.Value, 0.03) && (sum == total.Value || total.Value > 100) || sum < total.Value/2 || sum > total.Value*1.5 {
		return change.Row{}, false
	}
	reversed := make([]int, 0, n)
	for i := n - 1; i >= 0; i-- {
		reversed = append(reversed, parts[i])
	}
	return r.Wrong(k, parts[n-1], fmt.Sprintf("%s make %s, not %s", r.addends(reversed), quantity.Figure(sum, ""), quantity.Figure(total.Value, "")))
}

// successive groups come one after the other, so that a count may take in those before it.
var successive = map[string]bool{"waves": true, "stages": true, "rounds": true, "batches": true, "tranches": true, "parts": true}

func (r *reader) rising(parts []int) bool {
	for i := 1; i < len(parts); i++ {
		if r.Qs[parts[i]].Value <= r.Qs[parts[i-1]].Value {
			return false
		}
	}
	return true
}

// overlapping reports whether one thing may be in two of the parts: "20 complaints about delay".
func (r *reader) overlapping(parts []int) bool {
	for _, p := range parts {
		if i := r.Qs[p].At.To; opinions[r.Low(i)] || opinions[r.Low(i+1)] {
			return true
		}
	}
	return false
}

// groupsAfter returns the token where the list begins after "in three groups:", or -1.
func (r *reader) groupsAfter(k int) int {
	total, n := r.Qs[k], r.Qs[k+1]
	if !n.Plain() || n.Dimension != quantity.Count || n.Value < 2 || n.Value > 8 || n.Bound != quantity.Exact ||
		n.At.From-total.At.To > 7 || r.Far(total.At.From, n.At.From) > 0 {
		return -1
	}
	if w := r.Low(r.Back(n.At.From)); w != "in" && w != "into" && w != "across" {
		return -1
	}
	for i := n.At.To; i < n.At.To+5 && i < len(r.Tokens); i++ {
		switch {
		case r.Low(i) == ":", r.Low(i) == "(", r.Low(i) == "–", r.Low(i) == "—", r.Kind(i) == quantity.LineBreak:
			return i + 1
		case r.Kind(i) != quantity.Word:
			return -1
		}
	}
	return -1
}

// doubles are words of lists where a thing may stand twice, or where some are left out.
var doubles = map[string]bool{"some": true, "overlap": true, "overlapped": true, "overlapping": true, "both": true, "twice": true,
	"rest": true, "others": true, "other": true, "remaining": true, "plus": true, "also": true, "again": true, "of": true, "left": true,
	"more": true, "extra": true, "another": true, "same": true, "including": true, "later": true, "dropped": true, "joined": true,
	"except": true, "to": true, "from": true, "those": true, "them": true, "every": true, "each": true, "moved": true, "shared": true,
	"out": true, "added": true, "new": true, "without": true, "minus": true, "less": true, "few": true, "couple": true,
	"time": true, "me": true, "i": true, "myself": true, "one": true, "us": true}

// groupParts returns the n counts of the list that begins at token from, or nil where it is not closed,
// has other figures in it or names other things.
func (r *reader) groupParts(k, from, n int) []int {
	lined := r.Kind(from-1) == quantity.LineBreak || r.Kind(from) == quantity.LineBreak
	parts, named, last := make([]int, 0, n), 0, from
	next := k + 2
	for ; next < len(r.Qs) && len(parts) < n; next++ {
		q := r.Qs[next]
		if q.Role == quantity.ListMark {
			continue
		}
		if !q.Plain() || q.Dimension != quantity.Count || q.Bound != quantity.Exact || q.Per != "" || q.Value >= r.Qs[k].Value || q.Noun != "" && !word.SameStem(q.Noun, r.Qs[k].Noun) ||
			lined != r.listItem(q.At.From) || len(parts) > 0 && lined == (r.LineStart(q.At.From) == r.LineStart(last)) {
			return nil
		}
		if q.Noun != "" {
			named++
		}
		parts, last = append(parts, next), q.At.From
	}
	end := r.lineEnd(last)
	if len(parts) < n || named < n && (lined || named == 0) || !r.closedAt(next, end, lined) {
		return nil
	}
	for i := r.Qs[k].At.From; i < end; i++ {
		if doubles[r.Low(i)] && i > from {
			return nil
		}
		if !lined && i > from && i < last && r.EndsSentence(i) {
			return nil
		}
	}
	return parts
}

// lineEnd returns the token that ends the line of token i.
func (r *reader) lineEnd(i int) int {
	for i < len(r.Tokens) && r.Kind(i) != quantity.LineBreak {
		i++
	}
	return i
}

// closedAt reports whether no further figure belongs to the list: quantity p, the next one, stands
// behind the line that ends at token end, and in no item.
func (r *reader) closedAt(p, end int, lined bool) bool {
	if p < len(r.Qs) && r.Qs[p].At.From < end && (lined || r.Far(r.Qs[p].At.From, r.Qs[p-1].At.From) == 0) {
		return false
	}
	return !lined || end+1 >= len(r.Tokens) || !r.listItem(end+1)
}
