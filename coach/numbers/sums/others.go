package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// wrongOthers checks parts that are closed off with "the other" or "the remaining" against their whole: "55 % were
// resets, 40 % printers and the remaining 25 % real faults". k is the last part.
func (r *reader) wrongOthers(k int) (change.Row, bool) {
	last := r.Qs[k]
	if !r.isOthers(k) || !last.Counts() || last.High != last.Value || last.Vague || last.Bound != quantity.Exact || r.Claimed[k] {
		return change.Row{}, false
	}
	parts := r.partsOf(k)
	if parts == nil {
		return change.Row{}, false
	}
	if r.overlap(last.At.To) {
		return change.Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += shareOr(r.Qs[p])
	}
	if last.IsShare() || r.Qs[parts[len(parts)-1]].IsShare() {
		for _, p := range parts[1:] {
			if quantity.Near(shareOr(r.Qs[p])+shareOr(last), 100, 0.02) {
				return change.Row{}, false // the parts before are within that one: "5 %, then 20 % and the remaining 80 %"
			}
		}
		if sum > 95 && sum < 105 || sum < 60 {
			return change.Row{}, false
		}
		return r.Wrong(parts[len(parts)-1], k, fmt.Sprintf("%s make %s %%, not 100", r.sharesOf(parts), quantity.Figure(math.Round(sum), "")))
	}
	whole := r.wholeOf(parts[len(parts)-1])
	if whole < 0 {
		return change.Row{}, false
	}
	total := r.Qs[whole]
	if quantity.Near(sum, total.Value, 0.03) || math.Abs(sum-total.Value) < 2 || sum < total.Value/2 || sum > 2*total.Value || total.Bound != quantity.Exact {
		return change.Row{}, false
	}
	return r.Wrong(whole, k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), quantity.Figure(sum, total.Unit), quantity.Figure(total.Value, total.Unit)))
}

// overlap reports whether the words behind a list own up to things that stand in it twice.
func (r *reader) overlap(i int) bool {
	for n := 0; n < 16 && i < len(r.Tokens); i, n = i+1, n+1 {
		switch r.Low(i) {
		case "both", "twice", "overlap", "overlapped", "several", "also", "double":
			return true
		}
	}
	return false
}

// shareOr returns the value of a quantity, in per cent where it is a share.
func shareOr(q quantity.Quantity) float64 {
	if q.IsShare() {
		return q.AsPercent().Value
	}
	return q.Value
}

// sharesOf writes the parts in their order, as they were said: "55 % + 40 % + 25 %".
func (r *reader) sharesOf(parts []int) string {
	s := ""
	for i := len(parts) - 1; i >= 0; i-- {
		if s != "" {
			s += " + "
		}
		s += quantity.Figure(math.Round(shareOr(r.Qs[parts[i]])), "") + " %"
	}
	return s
}

// isOthers reports whether quantity k is told as all the rest of its kind: "and the other five".
func (r *reader) isOthers(k int) bool {
	i := r.Qs[k].At.From - 1
	switch r.Low(i) {
	case "other", "remaining":
		return r.Low(i-1) == "the"
	}
	return false
}

// partsOf returns quantity k and the parts that were listed before it in the same sentence, the last first, or nil
// where they are not all of one kind.
func (r *reader) partsOf(k int) []int {
	last := r.Qs[k]
	lent := last.IsBare() // its unit may have been said with the first part only
	parts := []int{k}
	for p := k - 1; p >= max(0, k-6) && r.Far(r.Qs[p].At.From, last.At.From) == 0; p-- {
		q := r.Qs[p]
		if !q.Counts() || q.Vague && q.Value == 0 || lent && q.Dimension == quantity.Count && q.Noun != "" {
			continue
		}
		if lent && q.Dimension == quantity.Percent && len(parts) >= 2 {
			parts = append(parts, p) // "45 per cent …, … were 30, and … the other 35"
			break
		}
		if r.Bound(q.At.From) != quantity.Exact || q.High != q.Value || q.Vague || r.Claimed[p] {
			return nil
		}
		if q.IsShare() != last.IsShare() || !q.IsShare() && (q.Dimension != last.Dimension || q.Unit != last.Unit) {
			if q.IsShare() || last.IsShare() {
				return nil
			}
			continue
		}
		if r.Low(q.At.From-1) == "other" || r.OfThose(q.At.To) && last.IsShare() || r.leadingOf(q.At.From) {
			return nil
		}
		parts = append(parts, p)
	}
	if len(parts) < 2 || r.changesBetween(r.Qs[parts[len(parts)-1]].At.From, last.At.From) {
		return nil
	}
	return parts
}

// changesBetween reports whether words between the parts make them anything but parts of one whole.
func (r *reader) changesBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.At[i] != 0 {
			continue
		}
		switch r.Low(i) {
		case "both", "also", "then", "more", "another", "first", "from", "some", "later", "rest", "each", "half", "instead", "those", "either", ";":
			return true
		}
	}
	return false
}

// wholeOf returns the one number that the sentences before quantity k give for the whole, or -1.
func (r *reader) wholeOf(k int) int {
	q := r.Qs[k]
	found := -1
	for n := k - 1; n >= max(0, k-6) && r.Far(r.Qs[n].At.From, q.At.From) <= 2; n-- {
		p := r.Qs[n]
		if !p.Counts() || (p.Dimension != q.Dimension || p.Unit != q.Unit) && !(q.IsBare() && (p.Dimension == quantity.Time || p.Dimension == quantity.Money)) {
			continue
		}
		if !p.Plain() || found >= 0 || p.Per != "" {
			return -1
		}
		found = n
	}
	if found < 0 || r.Qs[found].Value <= q.Value || r.Far(r.Qs[found].At.From, q.At.From) == 0 || r.Qs[found].Dimension == quantity.Count && r.Qs[found].Noun == "" {
		return -1
	}
	return found
}

// wrongStaff checks a team that is told by its trades: "a team of eleven: six engineers, three designers and four
// analysts". One more or less may be the speaker. k is the whole.
func (r *reader) wrongStaff(k int) (change.Row, bool) {
	total := r.Qs[k]
	if !total.Plain() || total.Dimension != quantity.Count || total.Bound != quantity.Exact || total.Per != "" || total.Value < 4 {
		return change.Row{}, false
	}
	colon := total.At.To
	for n := 0; n < 4 && r.Kind(colon) == quantity.Word; n++ {
		colon++
	}
	listed := r.Low(colon) == ":" || r.Low(colon) == "–" || r.Low(colon) == "—" || r.Low(colon) == "("
	if !listed && !(r.Low(colon) == "," && (total.Noun == "people" || total.Noun == "staff" || r.teamOf(k))) {
		return change.Row{}, false
	}
	parts := r.tradesFrom(k, colon)
	if parts == nil || listed && len(parts) < 3 {
		return change.Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += r.Qs[p].Value
	}
	if !listed && sum < total.Value {
		return change.Row{}, false
	}
	if math.Abs(sum-total.Value) < 2 || quantity.Near(sum, total.Value, 0.03) || sum < total.Value*0.6 || sum > total.Value*1.6 {
		return change.Row{}, false
	}
	return r.Wrong(k, parts[0], fmt.Sprintf("%s make %s, not %s", r.addends(parts), quantity.Figure(sum, ""), quantity.Figure(total.Value, "")))
}

// tradesFrom returns the counts of the list after a colon, the last first, where nothing but counts with their
// nouns stands in it and the last closes it with "and"; else nil.
func (r *reader) tradesFrom(k, colon int) []int {
	var parts []int
	end := r.SentenceEnd(colon)
	closed := false
	bracket := r.Low(colon) == "("
	for i := colon; bracket && i < end; i++ {
		if r.Low(i) == ")" {
			end = i
		}
	}
	for p := k + 1; p < len(r.Qs) && r.Qs[p].At.From < end; p++ {
		q := r.Qs[p]
		if q.At.From < colon || !q.Plain() || q.Dimension != quantity.Count || q.Bound != quantity.Exact || q.Noun == "" || opinions[r.Low(q.At.To)] || opinions[r.Low(q.At.To+1)] || closed {
			return nil
		}
		closed = r.Low(q.At.From-1) == "and" || bracket && r.nounEnd(p) == end
		parts = append([]int{p}, parts...)
	}
	if len(parts) < 2 || !closed {
		return nil
	}
	for i := colon + 1; i < end; i++ {
		if doubles[r.Low(i)] || r.Low(i) == ";" {
			return nil
		}
	}
	return parts
}

// resources can be spent once only, so that their parts make a hundred per cent.
var resources = map[string]bool{"day": true, "week": true, "time": true, "budget": true, "money": true, "cost": true, "costs": true, "month": true,
	"spend": true, "hours": true, "shift": true, "effort": true, "year": true}

// wrongHundred checks a list of the parts of something that is spent once only: "where the day goes: 60 % paperwork,
// 25 % travel, 25 % families, 10 % meetings". k is its first part.
func (r *reader) wrongHundred(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.Dimension != quantity.Percent || r.Low(r.Back(q.At.From)) != ":" || !r.ofResource(r.Back(q.At.From)) {
		return change.Row{}, false
	}
	sum, parts := 0.0, []int(nil)
	for p := k; p < len(r.Qs) && r.Far(r.Qs[p].At.From, q.At.From) == 0; p++ {
		x := r.Qs[p]
		if x.Dimension != quantity.Percent || x.High != x.Value || x.Bound != quantity.Exact || r.Claimed[p] || p > k && r.Low(r.Back(x.At.From)) != "," && r.Low(r.Back(x.At.From)) != "and" {
			return change.Row{}, false
		}
		sum += x.Value
		parts = append([]int{p}, parts...)
	}
	if len(parts) < 3 || sum <= 104 {
		return change.Row{}, false
	}
	return r.Wrong(k, parts[0], fmt.Sprintf("%s make %s %%, not 100", r.sharesOf(parts), quantity.Figure(sum, "")))
}

// ofResource reports whether the words before a colon speak of something that is spent once only.
func (r *reader) ofResource(colon int) bool {
	for i, n := colon-1, 0; n < 10 && i >= 0 && !r.EndsSentence(i); i, n = i-1, n+1 {
		if resources[r.Low(i)] {
			return true
		}
	}
	return false
}
