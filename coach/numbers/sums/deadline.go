package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongEarly checks how early something is said to have been done against the day it was due: "by 30 June … delivered on
// 25 June, two weeks early". k is the duration.
func (r *reader) wrongEarly(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.Dimension != quantity.Time || !q.Plain() || q.Per != "" || quantity.Factor(q.Unit) < quantity.Day || q.Bound == quantity.Above || q.Bound == quantity.Below || !r.aheadOf(q.At.To) {
		return change.Row{}, false
	}
	if row, ok := r.wrongAhead(k); ok {
		return row, true
	}
	n := len(r.Moments)
	for n > 0 && r.Moments[n-1].At > q.At.From {
		n--
	}
	if n < 2 {
		return change.Row{}, false
	}
	due, done := quantity.Settled(r.Moments[n-2], r.Moments[n-1])
	if r.Far(done.At, q.At.From) > 0 || r.Far(due.At, q.At.From) > 4 || !r.isDue(due) && !r.namesDue(due, q.At.To) || r.isDue(done) || n > 2 && r.Far(r.Moments[n-3].At, due.At) == 0 || r.movedDue(due.To, q.At.From) {
		return change.Row{}, false
	}
	for i := done.To; i < q.At.From; i++ {
		if w := r.Low(i); w == "and" || w == "but" {
			return change.Row{}, false // of something else: "and two weeks before the exam I had read half"
		}
	}
	s, ok := ahead(due, done)
	days := q.Value * quantity.Factor(q.Unit) / quantity.Day
	slack := math.Max(1, 0.2*days)
	if !ok || s.holds(days, slack) || days <= 7 && s.holds(days*1.4, slack) {
		return change.Row{}, false
	}
	why := fmt.Sprintf("%s is %s before %s, not %s", r.MomentName(done), s.tell(done, due), r.MomentName(due), quantity.Spell(q.Value, q.Unit))
	if s.hi <= 0 {
		why = fmt.Sprintf("%s is not before %s", r.MomentName(done), r.MomentName(due))
	}
	return r.Wrong(max(0, min(k, r.quantityAfter(due.At))), k, why)
}

// ahead returns how long before the due moment something was done; it is negative where it was late.
func ahead(due, done quantity.Moment) (stretch, bool) {
	if due.Loose || done.Loose || (due.Weekday > 0) != (done.Weekday > 0) {
		return stretch{}, false
	}
	if due.Weekday > 0 {
		d := float64(due.Weekday - done.Weekday)
		return stretch{lo: d, hi: d}, true
	}
	if due.Month == 0 || done.Month == 0 || due.Year != done.Year && due.Year > 0 && done.Year > 0 {
		return stretch{}, false
	}
	d := float64(due.Month-done.Month) * yearDays / 12
	if d > 200 || d < -200 {
		return stretch{}, false // over the turn of the year
	}
	if due.Day > 0 && done.Day > 0 {
		d += float64(due.Day - done.Day)
		return stretch{lo: d - 1, hi: d + 1}, true
	}
	return stretch{lo: d - 31, hi: d + 31}, due.Month != done.Month
}

// aheadOf reports whether a duration that ends at token i is told as time won: "two weeks early", "two days before it had
// to".
func (r *reader) aheadOf(i int) bool {
	switch r.Low(i) {
	case "early", "earlier", "sooner", "faster", "ahead", "quicker":
		return true
	case "before":
		w := r.Low(i + 1)
		return w == "it" || w == "we" || w == "i" || w == "schedule" || w == "time" || (w == "the" || w == "our") && r.NounAt(i+2)
	}
	return false
}

// namesDue reports whether the words after a duration name what was at the moment: "two weeks before the exam".
func (r *reader) namesDue(m quantity.Moment, i int) bool {
	if r.Low(i) != "before" || !r.Is(i+1, word.Determiner) || !r.NounAt(i+2) {
		return false
	}
	return r.saidBetween(max(r.SentenceStart(m.At), m.At-10), m.At, r.Low(i+2))
}

// dueWords lead to the moment by which something had to be done.
var dueWords = map[string]bool{"due": true, "deadline": true, "needed": true, "need": true, "must": true, "promised": true, "wanted": true,
	"planned": true, "target": true, "had": true, "required": true, "expected": true, "agreed": true, "scheduled": true, "plan": true}

// isDue reports whether something had to be done by the moment.
func (r *reader) isDue(m quantity.Moment) bool {
	if p := r.Low(m.At - 1); (p == "until" || p == "till") && r.Is(r.SentenceStart(m.At), word.Pronoun) {
		return true // "they gave me until"
	}
	for i, from := m.At-1, max(r.SentenceStart(m.At), m.At-10); i >= from; i-- {
		if dueWords[r.Low(i)] {
			return r.Low(i) != "had" || r.Low(i+1) == "to" || r.Low(i+1) == "until"
		}
	}
	return false
}

// movedDue reports whether the day was moved, or another one set, between two tokens.
func (r *reader) movedDue(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "moved", "postponed", "shifted", "changed", "extended", "first", "part", "last", "half", "new", "late":
			return true
		}
	}
	return false
}

// wrongAhead checks how much faster than planned something was: "The plan said thirty days. We needed twenty-eight. Ten
// days faster". k is the time won.
func (r *reader) wrongAhead(k int) (change.Row, bool) {
	if k < 2 {
		return change.Row{}, false
	}
	q, done, plan := r.Qs[k], r.Qs[k-1], r.Qs[k-2]
	if !done.Plain() || !plan.Plain() || r.Far(plan.At.From, q.At.From) > 3 || r.Far(done.At.From, q.At.From) > 1 || !r.isLimit(k-2) && !r.plannedNear(k-2) || !r.spends(k-1) || r.plannedNear(k-1) {
		return change.Row{}, false
	}
	was, is, ok := quantity.Common(plan, done)
	if !ok || was.Dimension != quantity.Time || q.Unit != was.Unit {
		return change.Row{}, false
	}
	if quantity.Near(was.Value-is.Value, q.Value, 0.2, was.Bound, is.Bound, q.Bound) || math.Abs(was.Value-is.Value-q.Value) < 1.5 {
		return change.Row{}, false
	}
	return r.Wrong(k-2, k, fmt.Sprintf("%s planned and %s taken is not %s ahead", quantity.Spell(was.Value, was.Unit), quantity.Spell(is.Value, is.Unit), quantity.Spell(q.Value, q.Unit)))
}

// plannedNear reports whether quantity k was only foreseen.
func (r *reader) plannedNear(k int) bool {
	q := r.Qs[k]
	from := q.At.From - 1
	for n := 0; n < 7 && from >= 0 && r.Kind(from) == quantity.Word; n++ {
		from--
	}
	for i := from + 1; i < min(r.SentenceEnd(q.At.To), q.At.To+4) && r.Low(i) != ","; i++ {
		if w := r.Low(i); r.Is(i, word.Planned) || w == "plan" || w == "estimate" || w == "given" || w == "allowed" {
			return true
		}
	}
	return false
}
