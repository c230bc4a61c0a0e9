package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// wrongOrder checks that nothing is done before it was begun: "I started in June 2022 … we launched it in April 2022".
// n is the later of the two moments.
func (r *reader) wrongOrder(n int) (change.Row, bool) {
	if n == 0 {
		return change.Row{}, false
	}
	a, b := quantity.Settled(r.Moments[n-1], r.Moments[n])
	if a.Loose || b.Loose || !r.opensStory(a) || !r.closesStory(b) || r.Far(a.At, b.At) > 4 || r.Far(a.At, b.At) == 0 && !r.doneBetween(a.To, b.At) {
		return change.Row{}, false
	}
	known := a.Year > 0 && b.Year > 0 || b.Same && a.Month > 0 && b.Month > 0 || a.Day > 0 && b.Day > 0 && b.Year == 0 && a.Year == 0 && a.Month-b.Month < 3
	if !known || a.Weekday > 0 || b.Weekday > 0 {
		return change.Row{}, false
	}
	back := a.Year - b.Year
	if back == 0 && a.Month > 0 && b.Month > 0 {
		back = a.Month - b.Month
		if back == 0 && a.Day > 0 && b.Day > 0 {
			back = a.Day - b.Day
		}
	}
	if back <= 0 {
		return change.Row{}, false
	}
	row := change.Row{Span: r.Span(a.At, b.To), Contradicts: fmt.Sprintf("you began in %s and were done in %s, which is earlier", r.MomentName(a), r.MomentName(b))}
	return row, true
}

// doneBetween reports whether a verb of being done leads from one moment to the other in their sentence.
func (r *reader) doneBetween(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "live", "launched", "finished", "shipped", "delivered", "completed", "released":
			return true
		}
	}
	return false
}

// opensStory reports whether the speaker or the thing began at the moment.
func (r *reader) opensStory(m quantity.Moment) bool {
	for i, from := m.At-1, max(r.SentenceStart(m.At), m.At-12); i >= from; i-- {
		switch r.Low(i) {
		case "had", "before", "would", "planned", "should":
			return false
		case "started", "began", "kicked", "joined", "begin", "start":
			return true
		}
	}
	for i, to := m.To, min(r.SentenceEnd(m.At), m.To+6); i < to; i++ {
		switch r.Low(i) {
		case "had", "would", "should":
			return false
		case "started", "began", "decided", "joined", "kicked":
			return true
		}
	}
	return false
}

// closesStory reports whether something was done at the moment, and nothing says that it lay before the rest.
func (r *reader) closesStory(m quantity.Moment) bool {
	from, to := max(r.SentenceStart(m.At), m.At-14), min(r.SentenceEnd(m.At), m.To+14)
	done := false
	for i := from; i < to; i++ {
		switch w := r.Low(i); w {
		case "before", "earlier", "previously", "already", "ago", "originally", "elsewhere", "previous", "old", "since", "last":
			return false
		case "had":
			if r.Low(m.At-1) != "by" {
				return false
			}
		case "launched", "finished", "shipped", "delivered", "completed", "released", "switched", "live", "handed", "promoted", "closed":
			done = true
		}
	}
	return done
}
