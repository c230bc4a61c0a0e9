package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// wrongEarly checks how early something is said to have been done against the day it was due: "by 30 June … delivered on
// 25 June, two weeks early". k is the duration.
func (r *reader) wrongEarly(k int) (Row, bool) {
	q := r.qs[k]
	if q.Dimension != Time || !q.plain() || q.Per != "" || factorOf(q.Unit) < day || q.Bound == Above || q.Bound == Below || !r.aheadOf(q.at.to) {
		return Row{}, false
	}
	if row, ok := r.wrongAhead(k); ok {
		return row, true
	}
	n := len(r.when)
	for n > 0 && r.when[n-1].at > q.at.from {
		n--
	}
	if n < 2 {
		return Row{}, false
	}
	due, done := settled(r.when[n-2], r.when[n-1])
	if r.far(done.at, q.at.from) > 0 || r.far(due.at, q.at.from) > 4 || !r.isDue(due) && !r.namesDue(due, q.at.to) || r.isDue(done) || n > 2 && r.far(r.when[n-3].at, due.at) == 0 || r.movedDue(due.to, q.at.from) {
		return Row{}, false
	}
	for i := done.to; i < q.at.from; i++ {
		if w := r.low(i); w == "and" || w == "but" {
			return Row{}, false // of something else: "and two weeks before the exam I had read half"
		}
	}
	s, ok := ahead(due, done)
	days := q.Value * factorOf(q.Unit) / day
	slack := math.Max(1, 0.2*days)
	if !ok || s.holds(days, slack) || days <= 7 && s.holds(days*1.4, slack) {
		return Row{}, false
	}
	why := fmt.Sprintf("%s is %s before %s, not %s", r.momentName(done), s.tell(done, due), r.momentName(due), spell(q.Value, q.Unit))
	if s.hi <= 0 {
		why = fmt.Sprintf("%s is not before %s", r.momentName(done), r.momentName(due))
	}
	return r.wrongSum(max(0, min(k, r.quantityAfter(due.at))), k, why)
}

// ahead returns how long before the due moment something was done; it is negative where it was late.
func ahead(due, done moment) (stretch, bool) {
	if due.loose || done.loose || (due.weekday > 0) != (done.weekday > 0) {
		return stretch{}, false
	}
	if due.weekday > 0 {
		d := float64(due.weekday - done.weekday)
		return stretch{lo: d, hi: d}, true
	}
	if due.month == 0 || done.month == 0 || due.year != done.year && due.year > 0 && done.year > 0 {
		return stretch{}, false
	}
	d := float64(due.month-done.month) * yearDays / 12
	if d > 200 || d < -200 {
		return stretch{}, false // over the turn of the year
	}
	if due.day > 0 && done.day > 0 {
		d += float64(due.day - done.day)
		return stretch{lo: d - 1, hi: d + 1}, true
	}
	return stretch{lo: d - 31, hi: d + 31}, due.month != done.month
}

// aheadOf reports whether a duration that ends at token i is told as time won: "two weeks early", "two days before it had
// to".
func (r *reader) aheadOf(i int) bool {
	switch r.low(i) {
	case "early", "earlier", "sooner", "faster", "ahead", "quicker":
		return true
	case "before":
		w := r.low(i + 1)
		return w == "it" || w == "we" || w == "i" || w == "schedule" || w == "time" || (w == "the" || w == "our") && r.nounAt(i+2)
	}
	return false
}

// namesDue reports whether the words after a duration name what was at the moment: "two weeks before the exam".
func (r *reader) namesDue(m moment, i int) bool {
	if r.low(i) != "before" || !r.is(i+1, word.Determiner) || !r.nounAt(i+2) {
		return false
	}
	return r.saidBetween(max(r.sentenceStart(m.at), m.at-10), m.at, r.low(i+2))
}

// dueWords lead to the moment by which something had to be done.
var dueWords = map[string]bool{"due": true, "deadline": true, "needed": true, "need": true, "must": true, "promised": true, "wanted": true,
	"planned": true, "target": true, "had": true, "required": true, "expected": true, "agreed": true, "scheduled": true, "plan": true}

// isDue reports whether something had to be done by the moment.
func (r *reader) isDue(m moment) bool {
	if p := r.low(m.at - 1); (p == "until" || p == "till") && r.is(r.sentenceStart(m.at), word.Pronoun) {
		return true // "they gave me until"
	}
	for i, from := m.at-1, max(r.sentenceStart(m.at), m.at-10); i >= from; i-- {
		if dueWords[r.low(i)] {
			return r.low(i) != "had" || r.low(i+1) == "to" || r.low(i+1) == "until"
		}
	}
	return false
}

// movedDue reports whether the day was moved, or another one set, between two tokens.
func (r *reader) movedDue(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.low(i) {
		case "moved", "postponed", "shifted", "changed", "extended", "first", "part", "last", "half", "new", "late":
			return true
		}
	}
	return false
}

// wrongAhead checks how much faster than planned something was: "The plan said thirty days. We needed twenty-eight. Ten
// days faster". k is the time won.
func (r *reader) wrongAhead(k int) (Row, bool) {
	if k < 2 {
		return Row{}, false
	}
	q, done, plan := r.qs[k], r.qs[k-1], r.qs[k-2]
	if !done.plain() || !plan.plain() || r.far(plan.at.from, q.at.from) > 3 || r.far(done.at.from, q.at.from) > 1 || !r.isLimit(k-2) && !r.plannedNear(k-2) || !r.spends(k-1) || r.plannedNear(k-1) {
		return Row{}, false
	}
	was, is, ok := common(plan, done)
	if !ok || was.Dimension != Time || q.Unit != was.Unit {
		return Row{}, false
	}
	if near(was.Value-is.Value, q.Value, 0.2, was.Bound, is.Bound, q.Bound) || math.Abs(was.Value-is.Value-q.Value) < 1.5 {
		return Row{}, false
	}
	return r.wrongSum(k-2, k, fmt.Sprintf("%s planned and %s taken is not %s ahead", spell(was.Value, was.Unit), spell(is.Value, is.Unit), spell(q.Value, q.Unit)))
}

// plannedNear reports whether quantity k was only foreseen.
func (r *reader) plannedNear(k int) bool {
	q := r.qs[k]
	from := q.at.from - 1
	for n := 0; n < 7 && from >= 0 && r.kindAt(from) == wordToken; n++ {
		from--
	}
	for i := from + 1; i < min(r.sentenceEnd(q.at.to), q.at.to+4) && r.low(i) != ","; i++ {
		if w := r.low(i); planned[w] || w == "plan" || w == "estimate" || w == "given" || w == "allowed" {
			return true
		}
	}
	return false
}
