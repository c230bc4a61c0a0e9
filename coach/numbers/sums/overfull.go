package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// Parts of which each thing is in one only cannot come to more than the whole: "400 had left, each gave one reason, 180
// said the time, 150 the price and 140 the vendor".

// wrongOverfull checks a list of parts that exclude each other against the whole that was told before them. k is the
// last part.
func (r *reader) wrongOverfull(k int) (change.Row, bool) {
	var room [listLimit]int
	parts := r.rivals(k, room[:0])
	if len(parts) < 3 {
		return change.Row{}, false
	}
	first, sum := parts[len(parts)-1], 0.0
	for _, p := range parts {
		sum += shareOr(r.Qs[p])
	}
	whole, total := -1, 100.0
	if !r.Qs[k].IsShare() {
		if whole = r.holder(parts, sum); whole < 0 {
			return change.Row{}, false
		}
		total = r.Qs[whole].Value
	}
	from := max(0, first-1)
	if whole >= 0 {
		from = whole
	}
	if sum <= total*1.04 || !r.exclusive(r.Qs[from].At.From, r.Qs[k].At.To) {
		return change.Row{}, false
	}
	if whole < 0 {
		return r.Wrong(first, k, fmt.Sprintf("%s make %s %%, not 100", r.sharesOf(parts), quantity.Figure(quantity.Tidy(sum), "")))
	}
	return r.Wrong(whole, k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), quantity.Figure(sum, ""), quantity.Figure(total, "")))
}

// listLimit is how many parts a list may have.
const listLimit = 12

// rivals appends to out quantity k and the numbers of the same list before it, the last first, where each stands in its own
// clause of one sentence and k closes the list.
func (r *reader) rivals(k int, out []int) []int {
	last := r.Qs[k]
	if !r.isPart(k) || k+1 < len(r.Qs) && r.isPart(k+1) && r.Qs[k+1].IsShare() == last.IsShare() && r.joinsList(k, k+1) {
		return out
	}
	parts := append(out, k)
	for p := k - 1; p >= 0 && len(parts) < listLimit; p-- {
		q := r.Qs[p]
		if !q.Counts() || q.Dimension == quantity.Time {
			continue
		}
		if !r.isPart(p) || q.IsShare() != last.IsShare() || !r.joinsList(p, parts[len(parts)-1]) {
			break
		}
		parts = append(parts, p)
	}
	return parts
}

// isPart reports whether quantity k can be one of several parts.
func (r *reader) isPart(k int) bool {
	q := r.Qs[k]
	if r.OfThose(q.At.To) || !q.Counts() || q.High != q.Value || q.Vague || q.Bound != quantity.Exact || q.Sign != 0 || q.Per != "" {
		return false
	}
	return q.Dimension == quantity.Percent || q.Dimension == quantity.Count && !(q.Worded && q.Value == 1)
}

// joinsList reports whether quantity b is the next item of a list after quantity a.
func (r *reader) joinsList(a, b int) bool {
	from, to := r.Qs[a].At.To, r.Qs[b].At.From
	if r.Far(from-1, to) > 0 || to-from > 16 {
		return false
	}
	i := to - 1
	for n := 0; n < 3 && r.Kind(i) == quantity.Word && r.Low(i) != "and"; i, n = i-1, n+1 {
	}
	if w := r.Low(i); w != "and" && w != "," && w != ";" {
		return false
	}
	for i = from; i < to; i++ {
		switch r.Low(i) {
		case "of", "those", "both", "also", "including", "then", "later", "to", "from", "another", "again":
			if r.Low(i) == "to" || r.Low(i) == "of" {
				continue
			}
			return false
		}
	}
	return !r.OfThose(r.Qs[b].At.To) && r.Low(to-1) != "of" && r.Low(to-2) != "of" && r.Low(to-1) != "to" && r.Low(to-1) != "from"
}

// holder returns the whole that the parts are told to be of, or -1: the count before them that is larger than each, where
// no other number makes room for their sum.
func (r *reader) holder(parts []int, sum float64) int {
	first := parts[len(parts)-1]
	largest := 0.0
	for _, p := range parts {
		largest = max(largest, r.Qs[p].Value)
	}
	found := -1
	for n := first - 1; n >= max(0, first-8) && r.Far(r.Qs[n].At.From, r.Qs[first].At.From) <= 4; n-- {
		q := r.Qs[n]
		if !q.Counts() || q.Dimension != quantity.Count || q.Role == quantity.Year {
			continue
		}
		if q.Value >= sum*0.96 && (found < 0 || q.Value <= sum*1.04 || q.Noun != "" && word.SameStem(q.Noun, r.Qs[found].Noun)) {
			return -1
		}
		if found >= 0 || q.Value <= largest || !q.Plain() || q.Bound == quantity.Above || q.Bound == quantity.Towards {
			continue
		}
		if q.Noun == "" && !r.OfThose(q.At.To) {
			continue
		}
		found = n
	}
	if found >= 0 && r.Qs[found].Per != "" && r.Qs[found].Per != "year" && r.Qs[found].Per != "month" {
		return -1
	}
	return found
}

// eachWords bind a "one" to what is only once: "each gave one reason", "everybody has one home".
var eachWords = map[string]bool{"each": true, "every": true, "everybody": true, "everyone": true, "exactly": true, "allowed": true}

// choices are what one may take one of: "one answer only".
var choices = map[string]bool{"reason": true, "answer": true, "cause": true, "choice": true, "option": true, "category": true,
	"vote": true, "thing": true, "box": true, "group": true, "team": true, "place": true, "main": true, "of": true}

// exclusive reports whether the sentences from one token to another, with those right before and after, say that each
// thing is counted once only.
func (r *reader) exclusive(from, to int) bool {
	from = r.SentenceStart(from)
	if from > 0 {
		from = r.SentenceStart(from - 1)
	}
	to = r.SentenceEnd(min(r.SentenceEnd(to)+1, len(r.Tokens)-1))
	said := false
	for i := max(0, from); i < to && i < len(r.Tokens); i++ {
		switch r.Low(i) {
		case "several", "both", "multiple", "overlap", "overlapped", "twice", "also":
			return false
		case "two", "three", "more":
			if r.boundToEach(i, from) {
				return false
			}
		case "one", "once", "1":
			said = said || r.boundToEach(i, from) || choices[r.Low(i+1)] && (r.Low(i-1) == "only" || r.Low(i-1) == "just" || r.Low(i+2) == "only")
		}
	}
	return said
}

// boundToEach reports whether the number at token i is told of each one: "each gave one", "every pallet had exactly one".
func (r *reader) boundToEach(i, from int) bool {
	for n := 1; n <= 6 && i-n >= from && !r.EndsSentence(i-n); n++ {
		if eachWords[r.Low(i-n)] {
			return !(r.Low(i-n) == "every" && n == 1)
		}
	}
	return false
}
