package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A stretch is the time between two moments. It is told in days, at least and at most; where no year was said, it may
// be some years longer.
type stretch struct {
	lo, hi float64
	years  bool // may be a year or two longer
	weeks  bool // may be a week longer
}

const yearDays = 365.25

// between returns the stretch from a to b.
func between(a, b quantity.Moment) (stretch, bool) {
	a, b = quantity.Settled(a, b)
	switch {
	case a.Loose || b.Loose:
		return stretch{}, false
	case a.Weekday > 0 && b.Weekday > 0:
		d := float64((b.Weekday - a.Weekday + 7) % 7)
		return stretch{lo: d, hi: d, weeks: !b.Same}, true
	case a.Weekday > 0 || b.Weekday > 0:
		return stretch{}, false
	case a.Month == 0 || b.Month == 0:
		if a.Year == 0 || b.Year == 0 {
			return stretch{}, false
		}
		d := float64(b.Year-a.Year) * yearDays
		return stretch{lo: d - yearDays, hi: d + yearDays}, true
	}
	d := float64(b.Month-a.Month) * yearDays / 12
	known := quantity.SameYear(a, b) || a.Year > 0 && b.Year > 0
	if known && a.Year > 0 && b.Year > 0 {
		d += float64(b.Year-a.Year) * yearDays
	} else if !known && (d < 0 || d == 0 && b.Day < a.Day) {
		d += yearDays
	}
	if a.Day > 0 && b.Day > 0 {
		d += float64(b.Day - a.Day)
		return stretch{lo: d - 1, hi: d + 1, years: !known}, true
	}
	return stretch{lo: d - 32, hi: d + 32, years: !known}, true
}

// holds reports whether so many days fit the stretch.
func (s stretch) holds(days, slack float64) bool {
	for n := 0.0; n < 4; n++ {
		if days >= s.lo+n*yearDays-slack && days <= s.hi+n*yearDays+slack {
			return true
		}
		if !s.years {
			break
		}
	}
	return s.weeks && (math.Abs(days-s.lo-7) <= slack || math.Abs(days-s.lo-14) <= slack)
}

// wrongStretch checks how long something is said to have taken against the two moments that were told: "started in
// March … live in May of the same year, after six months of work". k is the duration.
func (r *reader) wrongStretch(k int) (change.Row, bool) {
	q := r.Qs[k]
	if len(r.Moments) < 2 || q.Dimension != quantity.Time || !q.Plain() || q.Per != "" || quantity.Factor(q.Unit) < quantity.Day || q.Unit == "sprint" || q.Bound == quantity.Above || q.Bound == quantity.Below {
		return change.Row{}, false
	}
	how := r.stretchFrame(k)
	if how == noFrame || r.spared(q.At.To) {
		return change.Row{}, false
	}
	a, b, ok := r.twoMoments(k, how)
	if !ok {
		return change.Row{}, false
	}
	s, ok := between(a, b)
	if !ok || r.pauses(a.To, q.At.To+8) {
		return change.Row{}, false
	}
	days := q.Value * quantity.Factor(q.Unit) / quantity.Day
	slack := math.Max(math.Max(1.01, 0.15*days), q.Step*quantity.Factor(q.Unit)/quantity.Day*0.5)
	if s.holds(days, slack) || r.Low(q.At.From-1) == "working" || q.Unit == "d" && s.holds(days*1.4, slack+1) {
		return change.Row{}, false
	}
	if back, ok := between(b, a); ok && back.holds(days, slack) && r.Far(a.At, b.At) > 0 && a.Month > 0 && b.Month > 0 {
		return change.Row{}, false // the day that it was due is told first: "from the first of May … we heard on the tenth of March"
	}
	if w := r.Low(a.At - 1); w == "for" || w == "by" {
		return change.Row{}, false // it was sold for January, and begun in November
	}
	for n := len(r.Moments) - 1; n >= 0; n-- {
		m := r.Moments[n]
		if m.At >= a.At || r.Far(m.At, a.At) > 5 {
			continue
		}
		if other, ok := between(m, b); ok && other.holds(days, slack) {
			return change.Row{}, false // it is told from an earlier moment
		}
	}
	first := min(k, max(0, r.quantityAfter(a.At)))
	why := fmt.Sprintf("%s to %s is %s, not %s", r.MomentName(a), r.MomentName(b), s.tell(a, b), quantity.Spell(q.Value, q.Unit))
	if s.hi < 0 || s.lo+s.hi < 0 {
		why = fmt.Sprintf("%s is before %s, not %s after it", r.MomentName(b), r.MomentName(a), quantity.Spell(q.Value, q.Unit))
	}
	row, _ := r.Wrong(first, k, why)
	row.Start = min(r.Tokens[a.At].Start, row.Start)
	return row, true
}

// spared reports whether the words behind a duration say that it was left over and not taken: "so three days to spare".
func (r *reader) spared(i int) bool {
	switch r.Low(i) {
	case "to", "in":
		return r.Low(i+1) == "spare" || r.Low(i+1) == "go" || r.Low(i+1) == "hand"
	case "early", "ahead", "left", "before", "spare", "clear":
		return true
	}
	return false
}

// quantityAfter returns the first quantity at or behind token i.
func (r *reader) quantityAfter(i int) int {
	for ; i < len(r.At); i++ {
		if r.At[i] != 0 {
			return int(r.At[i]) - 1
		}
	}
	return len(r.Qs)
}

// tell writes the stretch in the unit that fits it.
func (s stretch) tell(a, b quantity.Moment) string {
	d := (s.lo + s.hi) / 2
	switch {
	case a.Weekday > 0 || a.Day > 0 && b.Day > 0 && d < 60:
		return quantity.Spell(math.Round(d), "d")
	case a.Month == 0 || b.Month == 0:
		return quantity.Spell(math.Round(d/yearDays), "yr")
	}
	return quantity.Spell(math.Round(d/yearDays*12), "mo")
}

type frame uint8

const (
	noFrame frame = iota
	later         // "five months later": from the moment before to the one beside it
	worked        // "after six months of work", "in those eight years", "so that took nine months"
)

// stretchFrame says how a duration is tied to the moments around it.
func (r *reader) stretchFrame(k int) frame {
	q := r.Qs[k]
	prev := r.Low(q.At.From - 1)
	switch next := r.Low(q.At.To); {
	case next == "later", next == "after" && r.Kind(q.At.To+1) == quantity.Word && prev != "about":
		return later
	case prev == "those" || prev == "these":
		return worked
	case prev == "after" && q.At.From > 1 && !r.EndsSentence(q.At.From-2) && (next == "of" || r.IsEnd(q.At.To)):
		return worked
	case next == "of" && (r.Low(q.At.To+1) == "work" || r.Low(q.At.To+1) == "building" || r.Low(q.At.To+1) == "waiting") && r.opensClause(q.At.From):
		return worked
	case (next == "there" || r.Is(q.At.To, word.Preposition) && next != "of" && next != "from" && r.Is(q.At.To+1, word.Determiner)) && r.opensClause(q.At.From), prev == "for" && r.Low(q.At.From-2) == "so", prev == "during":
		return worked
	case r.drawnAt(k) >= 0, r.saysTotal(k) || r.saysTotalAfter(k):
		return worked
	case prev == "took" || prev == "us" && r.Low(q.At.From-2) == "took" || prev == "lasted":
		return worked
	}
	return noFrame
}

// opensClause reports whether a clause begins at token i.
func (r *reader) opensClause(i int) bool { return i == 0 || r.Kind(i-1) != quantity.Word }

// beginnings are verbs of what starts, and of what breaks.
var beginnings = map[string]bool{"started": true, "start": true, "began": true, "begun": true, "joined": true, "kicked": true, "took": true, "broke": true,
	"stopped": true, "failed": true, "opened": true, "decided": true, "from": true, "since": true, "came": true, "got": true, "bought": true, "moved": true, "hired": true,
	"signed": true, "went": true, "arrived": true, "between": true, "ordered": true, "called": true, "asked": true, "sent": true, "booked": true}

// endings are verbs of what is done.
var endings = map[string]bool{"launched": true, "finished": true, "shipped": true, "live": true, "delivered": true, "completed": true, "done": true,
	"handed": true, "passed": true, "switched": true, "closed": true, "released": true, "ended": true, "opened": true, "running": true, "printing": true, "ready": true,
	"had": true, "to": true, "until": true, "back": true, "made": true, "left": true, "moved": true, "signed": true, "production": true, "stood": true, "promoted": true, "became": true, "gave": true, "and": true, "came": true, "arrived": true}

// twoMoments returns the moments from and to which the duration is told.
func (r *reader) twoMoments(k int, how frame) (a, b quantity.Moment, ok bool) {
	q := r.Qs[k]
	n := len(r.Moments)
	for n > 0 && r.Moments[n-1].At > q.At.To {
		n--
	}
	if n < len(r.Moments) && how == later && r.Far(r.Moments[n].At, q.At.From) == 0 && (n == 0 || r.Far(r.Moments[n-1].At, q.At.From) > 0) {
		n++ // "Five months later, in December"
	}
	if n < 2 || how == worked && n < len(r.Moments) && r.Far(r.Moments[n].At, q.At.From) == 0 {
		return a, b, false
	}
	a, b = r.Moments[n-2], r.Moments[n-1]
	if r.Far(b.At, q.At.From) > 1 || how == later && r.Far(b.At, q.At.From) > 0 || r.Far(a.At, q.At.From) > 4 {
		return a, b, false
	}
	if n > 2 && r.Far(r.Moments[n-3].At, a.At) == 0 && how == worked {
		return a, b, false
	}
	return a, b, how == later || r.says(a, beginnings) && r.says(b, endings)
}

// says reports whether the sentence of a moment has one of the verbs near it.
func (r *reader) says(m quantity.Moment, verbs map[string]bool) bool {
	from, to := max(r.SentenceStart(m.At), m.At-14), min(r.SentenceEnd(m.At), m.To+14)
	for i := from; i < to; i++ {
		if verbs[r.Low(i)] {
			return true
		}
	}
	return false
}

// pauses reports whether words between two tokens let the time told be another than that between the moments.
func (r *reader) pauses(from, to int) bool {
	for i := from; i < to && i < len(r.Tokens); i++ {
		switch r.Low(i) {
		case "off", "break", "paused", "pause", "planned", "planning", "before", "earlier", "net", "second", "again", "another", "between", "already", "ago", "maternity", "gap":
			return true
		}
	}
	return false
}
