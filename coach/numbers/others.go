package numbers

import (
	"fmt"
	"math"
)

// wrongOthers checks parts that are closed off with "the other" or "the remaining" against their whole: "55 % were
// resets, 40 % printers and the remaining 25 % real faults". k is the last part.
func (r *reader) wrongOthers(k int) (Row, bool) {
	last := r.qs[k]
	if !r.isOthers(k) || !last.Counts() || last.High != last.Value || last.Vague || last.Bound != Exact || r.claimed[k] {
		return Row{}, false
	}
	parts := r.partsOf(k)
	if parts == nil {
		return Row{}, false
	}
	if r.overlap(last.at.to) {
		return Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += shareOr(r.qs[p])
	}
	if last.isShare() || r.qs[parts[len(parts)-1]].isShare() {
		for _, p := range parts[1:] {
			if near(shareOr(r.qs[p])+shareOr(last), 100, 0.02) {
				return Row{}, false // the parts before are within that one: "5 %, then 20 % and the remaining 80 %"
			}
		}
		if sum > 95 && sum < 105 || sum < 60 {
			return Row{}, false
		}
		return r.wrongSum(parts[len(parts)-1], k, fmt.Sprintf("%s make %s %%, not 100", r.sharesOf(parts), figure(math.Round(sum), "")))
	}
	whole := r.wholeOf(parts[len(parts)-1])
	if whole < 0 {
		return Row{}, false
	}
	total := r.qs[whole]
	if near(sum, total.Value, 0.03) || math.Abs(sum-total.Value) < 2 || sum < total.Value/2 || sum > 2*total.Value || total.Bound != Exact {
		return Row{}, false
	}
	return r.wrongSum(whole, k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), figure(sum, total.Unit), figure(total.Value, total.Unit)))
}

// overlap reports whether the words behind a list own up to things that stand in it twice.
func (r *reader) overlap(i int) bool {
	for n := 0; n < 16 && i < len(r.toks); i, n = i+1, n+1 {
		switch r.low(i) {
		case "both", "twice", "overlap", "overlapped", "several", "also", "double":
			return true
		}
	}
	return false
}

// shareOr returns the value of a quantity, in per cent where it is a share.
func shareOr(q Quantity) float64 {
	if q.isShare() {
		return q.asPercent().Value
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
		s += figure(math.Round(shareOr(r.qs[parts[i]])), "") + " %"
	}
	return s
}

// isOthers reports whether quantity k is told as all the rest of its kind: "and the other five".
func (r *reader) isOthers(k int) bool {
	i := r.qs[k].at.from - 1
	switch r.low(i) {
	case "other", "remaining":
		return r.low(i-1) == "the"
	}
	return false
}

// partsOf returns quantity k and the parts that were listed before it in the same sentence, the last first, or nil
// where they are not all of one kind.
func (r *reader) partsOf(k int) []int {
	last := r.qs[k]
	lent := last.isBare() // its unit may have been said with the first part only
	parts := []int{k}
	for p := k - 1; p >= max(0, k-6) && r.far(r.qs[p].at.from, last.at.from) == 0; p-- {
		q := r.qs[p]
		if !q.Counts() || q.Vague && q.Value == 0 || lent && q.Dimension == Count && q.Noun != "" {
			continue
		}
		if lent && q.Dimension == Percent && len(parts) >= 2 {
			parts = append(parts, p) // "45 per cent …, … were 30, and … the other 35"
			break
		}
		if r.bound(q.at.from) != Exact || q.High != q.Value || q.Vague || r.claimed[p] {
			return nil
		}
		if q.isShare() != last.isShare() || !q.isShare() && (q.Dimension != last.Dimension || q.Unit != last.Unit) {
			if q.isShare() || last.isShare() {
				return nil
			}
			continue
		}
		if r.low(q.at.from-1) == "other" || r.ofThose(q.at.to) && last.isShare() || r.leadingOf(q.at.from) {
			return nil
		}
		parts = append(parts, p)
	}
	if len(parts) < 2 || r.changesBetween(r.qs[parts[len(parts)-1]].at.from, last.at.from) {
		return nil
	}
	return parts
}

// changesBetween reports whether words between the parts make them anything but parts of one whole.
func (r *reader) changesBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if r.at[i] != 0 {
			continue
		}
		switch r.low(i) {
		case "both", "also", "then", "more", "another", "first", "from", "some", "later", "rest", "each", "half", "instead", "those", "either", ";":
			return true
		}
	}
	return false
}

// wholeOf returns the one number that the sentences before quantity k give for the whole, or -1.
func (r *reader) wholeOf(k int) int {
	q := r.qs[k]
	found := -1
	for n := k - 1; n >= max(0, k-6) && r.far(r.qs[n].at.from, q.at.from) <= 2; n-- {
		p := r.qs[n]
		if !p.Counts() || (p.Dimension != q.Dimension || p.Unit != q.Unit) && !(q.isBare() && (p.Dimension == Time || p.Dimension == Money)) {
			continue
		}
		if !p.plain() || found >= 0 || p.Per != "" {
			return -1
		}
		found = n
	}
	if found < 0 || r.qs[found].Value <= q.Value || r.far(r.qs[found].at.from, q.at.from) == 0 || r.qs[found].Dimension == Count && r.qs[found].Noun == "" {
		return -1
	}
	return found
}

// wrongStaff checks a team that is told by its trades: "a team of eleven: six engineers, three designers and four
// analysts". One more or less may be the speaker. k is the whole.
func (r *reader) wrongStaff(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || total.Dimension != Count || total.Bound != Exact || total.Per != "" || total.Value < 4 {
		return Row{}, false
	}
	colon := total.at.to
	for n := 0; n < 4 && r.kindAt(colon) == wordToken; n++ {
		colon++
	}
	listed := r.low(colon) == ":" || r.low(colon) == "–" || r.low(colon) == "—" || r.low(colon) == "("
	if !listed && !(r.low(colon) == "," && (total.Noun == "people" || total.Noun == "staff" || r.teamOf(k))) {
		return Row{}, false
	}
	parts := r.tradesFrom(k, colon)
	if parts == nil || listed && len(parts) < 3 {
		return Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += r.qs[p].Value
	}
	if !listed && sum < total.Value {
		return Row{}, false
	}
	if math.Abs(sum-total.Value) < 2 || near(sum, total.Value, 0.03) || sum < total.Value*0.6 || sum > total.Value*1.6 {
		return Row{}, false
	}
	return r.wrongSum(k, parts[0], fmt.Sprintf("%s make %s, not %s", r.addends(parts), figure(sum, ""), figure(total.Value, "")))
}

// tradesFrom returns the counts of the list after a colon, the last first, where nothing but counts with their
// nouns stands in it and the last closes it with "and"; else nil.
func (r *reader) tradesFrom(k, colon int) []int {
	var parts []int
	end := r.sentenceEnd(colon)
	closed := false
	bracket := r.low(colon) == "("
	for i := colon; bracket && i < end; i++ {
		if r.low(i) == ")" {
			end = i
		}
	}
	for p := k + 1; p < len(r.qs) && r.qs[p].at.from < end; p++ {
		q := r.qs[p]
		if q.at.from < colon || !q.plain() || q.Dimension != Count || q.Bound != Exact || q.Noun == "" || opinions[r.low(q.at.to)] || opinions[r.low(q.at.to+1)] || closed {
			return nil
		}
		closed = r.low(q.at.from-1) == "and" || bracket && r.nounEnd(p) == end
		parts = append([]int{p}, parts...)
	}
	if len(parts) < 2 || !closed {
		return nil
	}
	for i := colon + 1; i < end; i++ {
		if doubles[r.low(i)] || r.low(i) == ";" {
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
func (r *reader) wrongHundred(k int) (Row, bool) {
	q := r.qs[k]
	if q.Dimension != Percent || r.low(r.back(q.at.from)) != ":" || !r.ofResource(r.back(q.at.from)) {
		return Row{}, false
	}
	sum, parts := 0.0, []int(nil)
	for p := k; p < len(r.qs) && r.far(r.qs[p].at.from, q.at.from) == 0; p++ {
		x := r.qs[p]
		if x.Dimension != Percent || x.High != x.Value || x.Bound != Exact || r.claimed[p] || p > k && r.low(r.back(x.at.from)) != "," && r.low(r.back(x.at.from)) != "and" {
			return Row{}, false
		}
		sum += x.Value
		parts = append([]int{p}, parts...)
	}
	if len(parts) < 3 || sum <= 104 {
		return Row{}, false
	}
	return r.wrongSum(k, parts[0], fmt.Sprintf("%s make %s %%, not 100", r.sharesOf(parts), figure(sum, "")))
}

// ofResource reports whether the words before a colon speak of something that is spent once only.
func (r *reader) ofResource(colon int) bool {
	for i, n := colon-1, 0; n < 10 && i >= 0 && !r.endsSentence(i); i, n = i-1, n+1 {
		if resources[r.low(i)] {
			return true
		}
	}
	return false
}
