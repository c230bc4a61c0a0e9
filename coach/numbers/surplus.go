package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// wrongSurplus checks a part that is larger than all there is: "eighty applications … I interviewed a hundred and twenty
// of them". k is the part.
func (r *reader) wrongSurplus(k int) (Row, bool) {
	q := r.qs[k]
	if !q.plain() || q.Dimension != Count || q.Bound == Below || q.Per != "" || q.Role == Year || r.claimed[k] || k == 0 {
		return Row{}, false
	}
	i := q.at.to
	if r.low(i) != "of" {
		return Row{}, false
	}
	whole := -1
	switch i++; {
	case r.pronounOf(i):
		whole = r.lastCounted(k)
	case r.low(i) == "the" || r.low(i) == "our" || r.low(i) == "those" || r.low(i) == "these" || r.low(i) == "my":
		for i++; r.nounAt(i) && r.nounAt(i+1); i++ {
		}
		if whole = r.lastCounted(k); whole >= 0 && (!r.nounAt(i) || !sameRoot(r.qs[whole].Noun, r.low(i))) {
			whole = -1
		}
	}
	if whole < 0 || r.qs[whole].Value*1.03 >= q.Value || r.qs[whole].Value < 10 || r.qs[whole].Value*3 < q.Value || r.qs[whole].Bound != Exact || r.adds(r.qs[whole].at.to, q.at.from) {
		return Row{}, false
	}
	return r.wrongSum(whole, k, fmt.Sprintf("%s of %s is more than there are", figure(q.Value, ""), figure(r.qs[whole].Value, "")))
}

// adds reports whether more are told of between two tokens.
func (r *reader) adds(from, to int) bool {
	for ; from < to; from++ {
		switch r.low(from) {
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
	for n := k - 1; n >= max(0, k-5) && r.far(r.qs[n].at.from, r.qs[k].at.from) <= 1; n-- {
		q := r.qs[n]
		if !q.Counts() || q.Value == 1 && q.worded {
			continue
		}
		if !q.plain() || q.Dimension != Count || q.Per != "" || found >= 0 {
			return -1
		}
		found = n
	}
	if found >= 0 && r.qs[found].Noun == "" {
		return -1
	}
	return found
}

// places may lead from a part to where it is, so that it is nowhere else.
var places = map[string]bool{"in": true, "at": true, "on": true, "to": true, "into": true, "from": true, "through": true, "by": true}

// wrongList checks a list that shares a whole out to places, or a sum of time or money to uses, without a colon: "60 vans.
// 25 are in the north, 20 in the west and 30 in the south". k is the last part.
func (r *reader) wrongList(k int) (Row, bool) {
	last := r.qs[k]
	if !last.Counts() || !last.plain() || last.Bound != Exact || r.low(last.at.from-1) != "and" && !r.endsList(k) || r.claimed[k] || last.Per != "" {
		return Row{}, false
	}
	parts := r.partsOf(k)
	if len(parts) < 3 {
		return Row{}, false
	}
	whole := r.wholeOf(parts[len(parts)-1])
	if whole < 0 || r.qs[whole].Bound != Exact || r.overlap(last.at.to) {
		return Row{}, false
	}
	total := r.qs[whole]
	spent := total.Dimension == Time || total.Dimension == Money || r.isLimit(whole)
	sum := 0.0
	for _, p := range parts {
		q := r.qs[p]
		sum += q.Value
		if spent && r.low(q.at.to) != "for" && r.low(q.at.to) != "on" && r.low(q.at.to) != "in" && r.low(q.at.to) != "to" || !spent && (q.Noun != "" && !word.SameStem(q.Noun, total.Noun) || !r.placed(q.at.to)) || q.Value >= total.Value {
			return Row{}, false
		}
	}
	if near(sum, total.Value, 0.03) || sum < total.Value && (spent || !r.everyOne(last.at.to)) || sum > 1.8*total.Value || sum < total.Value/2 || math.Abs(sum-total.Value) < 2 {
		return Row{}, false
	}
	return r.wrongSum(whole, k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), figure(sum, total.Unit), figure(total.Value, total.Unit)))
}

// endsList reports whether a list with no "and" ends with quantity k and its use: "…, 150k to the roof".
func (r *reader) endsList(k int) bool {
	q := r.qs[k]
	if r.low(q.at.from-1) != "," {
		return false
	}
	end := r.sentenceEnd(q.at.to)
	if end-q.at.to > 6 {
		return false
	}
	for i := q.at.to; i < end; i++ {
		if r.kindAt(i) != wordToken {
			return false
		}
	}
	return true
}

// everyOne reports whether the words behind a list say that it was all of them: "and with that everyone was placed".
func (r *reader) everyOne(i int) bool {
	for n := 0; n < 16 && i < len(r.toks) && !r.endsSentence(i); i, n = i+1, n+1 {
		switch r.low(i) {
		case "everyone", "everybody", "every":
			return true
		case "nobody":
			return r.low(i+1) == "else"
		}
	}
	return false
}

// placed reports whether a place follows at token i, after "are" or a noun or a verb of going.
func (r *reader) placed(i int) bool {
	for n := 0; n < 3; i, n = i+1, n+1 {
		if places[r.low(i)] {
			return true
		}
		if r.kindAt(i) != wordToken {
			return false
		}
	}
	return false
}
