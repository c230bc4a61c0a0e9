package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongSurplus checks a part that is larger than all there is: "eighty applications … I interviewed a hundred and twenty
// of them". k is the part.
func (r *reader) wrongSurplus(k int) (change.Row, bool) {
	q := r.Qs[k]
	if !q.Plain() || q.Dimension != quantity.Count || q.Bound == quantity.Below || q.Per != "" || q.Role == quantity.Year || r.Claimed[k] || k == 0 {
		return change.Row{}, false
	}
	i := q.At.To
	if r.Low(i) != "of" {
		return change.Row{}, false
	}
	whole := -1
	switch i++; {
	case r.pronounOf(i):
		whole = r.lastCounted(k)
	case r.Low(i) == "the" || r.Low(i) == "our" || r.Low(i) == "those" || r.Low(i) == "these" || r.Low(i) == "my":
		for i++; r.NounAt(i) && r.NounAt(i+1); i++ {
		}
		if whole = r.lastCounted(k); whole >= 0 && (!r.NounAt(i) || !sameRoot(r.Qs[whole].Noun, r.Low(i))) {
			whole = -1
		}
	}
	if whole < 0 || r.Qs[whole].Value*1.03 >= q.Value || r.Qs[whole].Value < 10 || r.Qs[whole].Value*3 < q.Value || r.Qs[whole].Bound != quantity.Exact || r.adds(r.Qs[whole].At.To, q.At.From) {
		return change.Row{}, false
	}
	return r.Wrong(whole, k, fmt.Sprintf("%s of %s is more than there are", quantity.Figure(q.Value, ""), quantity.Figure(r.Qs[whole].Value, "")))
}

// adds reports whether more are told of between two tokens.
func (r *reader) adds(from, to int) bool {
	for ; from < to; from++ {
		switch r.Low(from) {
		case "more", "another", "additional", "extra", "also", "plus", "online", "later", "other", "others":
			return true
		}
	}
	return false
}

// sameRoot reports whether two words begin alike: "applications", "applicants".
func sameRoot(a, b string) bool {
	return word.SameStem(a, b) || len(a) >= 6 && len(b) >= 6 && a[:6] == b[:6]
}

// lastCounted returns the only count that the sentence of quantity k and the one before it tell before it, or -1.
func (r *reader) lastCounted(k int) int {
	found := -1
	for n := k - 1; n >= max(0, k-5) && r.Far(r.Qs[n].At.From, r.Qs[k].At.From) <= 1; n-- {
		q := r.Qs[n]
		if !q.Counts() || q.Value == 1 && q.Worded {
			continue
		}
		if !q.Plain() || q.Dimension != quantity.Count || q.Per != "" || found >= 0 {
			return -1
		}
		found = n
	}
	if found >= 0 && r.Qs[found].Noun == "" {
		return -1
	}
	return found
}

// places may lead from a part to where it is, so that it is nowhere else.
var places = map[string]bool{"in": true, "at": true, "on": true, "to": true, "into": true, "from": true, "through": true, "by": true}

// wrongList checks a list that shares a whole out to places, or a sum of time or money to uses, without a colon: "60 vans.
// 25 are in the north, 20 in the west and 30 in the south". k is the last part.
func (r *reader) wrongList(k int) (change.Row, bool) {
	last := r.Qs[k]
	if !last.Counts() || !last.Plain() || last.Bound != quantity.Exact || r.Low(last.At.From-1) != "and" && !r.endsList(k) || r.Claimed[k] || last.Per != "" {
		return change.Row{}, false
	}
	parts := r.partsOf(k)
	if len(parts) < 3 {
		return change.Row{}, false
	}
	whole := r.wholeOf(parts[len(parts)-1])
	if whole < 0 || r.Qs[whole].Bound != quantity.Exact || r.overlap(last.At.To) {
		return change.Row{}, false
	}
	total := r.Qs[whole]
	spent := total.Dimension == quantity.Time || total.Dimension == quantity.Money || r.isLimit(whole)
	sum := 0.0
	for _, p := range parts {
		q := r.Qs[p]
		sum += q.Value
		if spent && r.Low(q.At.To) != "for" && r.Low(q.At.To) != "on" && r.Low(q.At.To) != "in" && r.Low(q.At.To) != "to" || !spent && (q.Noun != "" && !word.SameStem(q.Noun, total.Noun) || !r.placed(q.At.To)) || q.Value >= total.Value {
			return change.Row{}, false
		}
	}
	if quantity.Near(sum, total.Value, 0.03) || sum < total.Value && (spent || !r.everyOne(last.At.To)) || sum > 1.8*total.Value || sum < total.Value/2 || math.Abs(sum-total.Value) < 2 {
		return change.Row{}, false
	}
	return r.Wrong(whole, k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), quantity.Figure(sum, total.Unit), quantity.Figure(total.Value, total.Unit)))
}

// endsList reports whether a list with no "and" ends with quantity k and its use: "…, 150k to the roof".
func (r *reader) endsList(k int) bool {
	q := r.Qs[k]
	if r.Low(q.At.From-1) != "," {
		return false
	}
	end := r.SentenceEnd(q.At.To)
	if end-q.At.To > 6 {
		return false
	}
	for i := q.At.To; i < end; i++ {
		if r.Kind(i) != quantity.Word {
			return false
		}
	}
	return true
}

// everyOne reports whether the words behind a list say that it was all of them: "and with that everyone was placed".
func (r *reader) everyOne(i int) bool {
	for n := 0; n < 16 && i < len(r.Tokens) && !r.EndsSentence(i); i, n = i+1, n+1 {
		switch r.Low(i) {
		case "everyone", "everybody", "every":
			return true
		case "nobody":
			return r.Low(i+1) == "else"
		}
	}
	return false
}

// placed reports whether a place follows at token i, after "are" or a noun or a verb of going.
func (r *reader) placed(i int) bool {
	for n := 0; n < 3; i, n = i+1, n+1 {
		if places[r.Low(i)] {
			return true
		}
		if r.Kind(i) != quantity.Word {
			return false
		}
	}
	return false
}
