package numbers

import (
	"fmt"
	"math"

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
func between(a, b moment) (stretch, bool) {
	a, b = settled(a, b)
	switch {
	case a.loose || b.loose:
		return stretch{}, false
	case a.weekday > 0 && b.weekday > 0:
		d := float64((b.weekday - a.weekday + 7) % 7)
		return stretch{lo: d, hi: d, weeks: !b.same}, true
	case a.weekday > 0 || b.weekday > 0:
		return stretch{}, false
	case a.month == 0 || b.month == 0:
		if a.year == 0 || b.year == 0 {
			return stretch{}, false
		}
		d := float64(b.year-a.year) * yearDays
		return stretch{lo: d - yearDays, hi: d + yearDays}, true
	}
	d := float64(b.month-a.month) * yearDays / 12
	known := sameYear(a, b) || a.year > 0 && b.year > 0
	if known && a.year > 0 && b.year > 0 {
		d += float64(b.year-a.year) * yearDays
	} else if !known && (d < 0 || d == 0 && b.day < a.day) {
		d += yearDays
	}
	if a.day > 0 && b.day > 0 {
		d += float64(b.day - a.day)
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
func (r *reader) wrongStretch(k int) (Row, bool) {
	q := r.qs[k]
	if len(r.when) < 2 || q.Dimension != Time || !q.plain() || q.Per != "" || factorOf(q.Unit) < day || q.Unit == "sprint" || q.Bound == Above || q.Bound == Below {
		return Row{}, false
	}
	how := r.stretchFrame(k)
	if how == noFrame {
		return Row{}, false
	}
	a, b, ok := r.twoMoments(k, how)
	if !ok {
		return Row{}, false
	}
	s, ok := between(a, b)
	if !ok || r.pauses(a.to, q.at.to+8) {
		return Row{}, false
	}
	days := q.Value * factorOf(q.Unit) / day
	slack := math.Max(math.Max(1.01, 0.15*days), q.step*factorOf(q.Unit)/day*0.5)
	if s.holds(days, slack) || r.low(q.at.from-1) == "working" || q.Unit == "d" && s.holds(days*1.4, slack+1) {
		return Row{}, false
	}
	if w := r.low(a.at - 1); w == "for" || w == "by" {
		return Row{}, false // it was sold for January, and begun in November
	}
	for n := len(r.when) - 1; n >= 0; n-- {
		m := r.when[n]
		if m.at >= a.at || r.far(m.at, a.at) > 5 {
			continue
		}
		if other, ok := between(m, b); ok && other.holds(days, slack) {
			return Row{}, false // it is told from an earlier moment
		}
	}
	first := min(k, max(0, r.quantityAfter(a.at)))
	why := fmt.Sprintf("%s to %s is %s, not %s", r.momentName(a), r.momentName(b), s.tell(a, b), spell(q.Value, q.Unit))
	if s.hi < 0 || s.lo+s.hi < 0 {
		why = fmt.Sprintf("%s is before %s, not %s after it", r.momentName(b), r.momentName(a), spell(q.Value, q.Unit))
	}
	row, _ := r.wrongSum(first, k, why)
	row.Start = min(r.toks[a.at].start, row.Start)
	return row, true
}

// quantityAfter returns the first quantity at or behind token i.
func (r *reader) quantityAfter(i int) int {
	for ; i < len(r.at); i++ {
		if r.at[i] != 0 {
			return int(r.at[i]) - 1
		}
	}
	return len(r.qs)
}

// tell writes the stretch in the unit that fits it.
func (s stretch) tell(a, b moment) string {
	d := (s.lo + s.hi) / 2
	switch {
	case a.weekday > 0 || a.day > 0 && b.day > 0 && d < 60:
		return spell(math.Round(d), "d")
	case a.month == 0 || b.month == 0:
		return spell(math.Round(d/yearDays), "yr")
	}
	return spell(math.Round(d/yearDays*12), "mo")
}

type frame uint8

const (
	noFrame frame = iota
	later         // "five months later": from the moment before to the one beside it
	worked        // "after six months of work", "in those eight years", "so that took nine months"
)

// stretchFrame says how a duration is tied to the moments around it.
func (r *reader) stretchFrame(k int) frame {
	q := r.qs[k]
	prev := r.low(q.at.from - 1)
	switch next := r.low(q.at.to); {
	case next == "later", next == "after" && r.kindAt(q.at.to+1) == wordToken && prev != "about":
		return later
	case prev == "those" || prev == "these":
		return worked
	case prev == "after" && q.at.from > 1 && !r.endsSentence(q.at.from-2) && (next == "of" || r.isEnd(q.at.to)):
		return worked
	case next == "of" && (r.low(q.at.to+1) == "work" || r.low(q.at.to+1) == "building" || r.low(q.at.to+1) == "waiting") && r.opensClause(q.at.from):
		return worked
	case (next == "there" || r.is(q.at.to, word.Preposition) && next != "of" && next != "from" && r.is(q.at.to+1, word.Determiner)) && r.opensClause(q.at.from), prev == "for" && r.low(q.at.from-2) == "so", prev == "during":
		return worked
	case r.drawnAt(k) >= 0, r.saysTotal(k) || r.saysTotalAfter(k):
		return worked
	case prev == "took" || prev == "us" && r.low(q.at.from-2) == "took" || prev == "lasted":
		return worked
	}
	return noFrame
}

// opensClause reports whether a clause begins at token i.
func (r *reader) opensClause(i int) bool { return i == 0 || r.kindAt(i-1) != wordToken }

// beginnings are verbs of what starts, and of what breaks.
var beginnings = map[string]bool{"started": true, "start": true, "began": true, "begun": true, "joined": true, "kicked": true, "took": true, "broke": true,
	"stopped": true, "failed": true, "opened": true, "decided": true, "from": true, "since": true, "came": true, "got": true, "bought": true, "moved": true, "hired": true,
	"signed": true, "went": true, "arrived": true, "between": true, "ordered": true, "called": true, "asked": true, "sent": true, "booked": true}

// endings are verbs of what is done.
var endings = map[string]bool{"launched": true, "finished": true, "shipped": true, "live": true, "delivered": true, "completed": true, "done": true,
	"handed": true, "passed": true, "switched": true, "closed": true, "released": true, "ended": true, "opened": true, "running": true, "printing": true, "ready": true,
	"had": true, "to": true, "until": true, "back": true, "made": true, "left": true, "moved": true, "signed": true, "production": true, "stood": true, "promoted": true, "became": true, "gave": true, "and": true, "came": true, "arrived": true}

// twoMoments returns the moments from and to which the duration is told.
func (r *reader) twoMoments(k int, how frame) (a, b moment, ok bool) {
	q := r.qs[k]
	n := len(r.when)
	for n > 0 && r.when[n-1].at > q.at.to {
		n--
	}
	if n < len(r.when) && how == later && r.far(r.when[n].at, q.at.from) == 0 && (n == 0 || r.far(r.when[n-1].at, q.at.from) > 0) {
		n++ // "Five months later, in December"
	}
	if n < 2 || how == worked && n < len(r.when) && r.far(r.when[n].at, q.at.from) == 0 {
		return a, b, false
	}
	a, b = r.when[n-2], r.when[n-1]
	if r.far(b.at, q.at.from) > 1 || how == later && r.far(b.at, q.at.from) > 0 || r.far(a.at, q.at.from) > 4 {
		return a, b, false
	}
	if n > 2 && r.far(r.when[n-3].at, a.at) == 0 && how == worked {
		return a, b, false
	}
	return a, b, how == later || r.says(a, beginnings) && r.says(b, endings)
}

// says reports whether the sentence of a moment has one of the verbs near it.
func (r *reader) says(m moment, verbs map[string]bool) bool {
	from, to := max(r.sentenceStart(m.at), m.at-14), min(r.sentenceEnd(m.at), m.to+14)
	for i := from; i < to; i++ {
		if verbs[r.low(i)] {
			return true
		}
	}
	return false
}

// pauses reports whether words between two tokens let the time told be another than that between the moments.
func (r *reader) pauses(from, to int) bool {
	for i := from; i < to && i < len(r.toks); i++ {
		switch r.low(i) {
		case "off", "break", "paused", "pause", "planned", "planning", "before", "earlier", "net", "second", "again", "another", "between", "already", "ago", "maternity", "gap":
			return true
		}
	}
	return false
}

// wrongOrder checks that nothing is done before it was begun: "I started in June 2022 … we launched it in April 2022".
// n is the later of the two moments.
func (r *reader) wrongOrder(n int) (Row, bool) {
	if n == 0 {
		return Row{}, false
	}
	a, b := settled(r.when[n-1], r.when[n])
	if a.loose || b.loose || !r.opensStory(a) || !r.closesStory(b) || r.far(a.at, b.at) > 4 || r.far(a.at, b.at) == 0 && !r.doneBetween(a.to, b.at) {
		return Row{}, false
	}
	known := a.year > 0 && b.year > 0 || b.same && a.month > 0 && b.month > 0 || a.day > 0 && b.day > 0 && b.year == 0 && a.year == 0 && a.month-b.month < 3
	if !known || a.weekday > 0 || b.weekday > 0 {
		return Row{}, false
	}
	back := a.year - b.year
	if back == 0 && a.month > 0 && b.month > 0 {
		back = a.month - b.month
		if back == 0 && a.day > 0 && b.day > 0 {
			back = a.day - b.day
		}
	}
	if back <= 0 {
		return Row{}, false
	}
	row := Row{Span: r.span(a.at, b.to), Contradicts: fmt.Sprintf("you began in %s and were done in %s, which is earlier", r.momentName(a), r.momentName(b))}
	return row, true
}

// doneBetween reports whether a verb of being done leads from one moment to the other in their sentence.
func (r *reader) doneBetween(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.low(i) {
		case "live", "launched", "finished", "shipped", "delivered", "completed", "released":
			return true
		}
	}
	return false
}

// opensStory reports whether the speaker or the thing began at the moment.
func (r *reader) opensStory(m moment) bool {
	for i, from := m.at-1, max(r.sentenceStart(m.at), m.at-12); i >= from; i-- {
		switch r.low(i) {
		case "had", "before", "would", "planned", "should":
			return false
		case "started", "began", "kicked", "joined", "begin", "start":
			return true
		}
	}
	for i, to := m.to, min(r.sentenceEnd(m.at), m.to+6); i < to; i++ {
		switch r.low(i) {
		case "had", "would", "should":
			return false
		case "started", "began", "decided", "joined", "kicked":
			return true
		}
	}
	return false
}

// closesStory reports whether something was done at the moment, and nothing says that it lay before the rest.
func (r *reader) closesStory(m moment) bool {
	from, to := max(r.sentenceStart(m.at), m.at-14), min(r.sentenceEnd(m.at), m.to+14)
	done := false
	for i := from; i < to; i++ {
		switch w := r.low(i); w {
		case "before", "earlier", "previously", "already", "ago", "originally", "elsewhere", "previous", "old", "since", "last":
			return false
		case "had":
			if r.low(m.at-1) != "by" {
				return false
			}
		case "launched", "finished", "shipped", "delivered", "completed", "released", "switched", "live", "handed", "promoted", "closed":
			done = true
		}
	}
	return done
}
