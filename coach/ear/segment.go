package ear

import (
	"slices"
	"sort"

	"pushback/coach/text"
)

// A segment is a stretch of an answer that is weighed as one: a sentence, or where that runs on, as
// transcripts do, some of its clauses.
type segment struct {
	text.Span
	rd          *reading
	first, last int // units, half open
}

const (
	longSentence = 26 // units; a longer one is cut at its clauses
	longSegment  = 22
	shortSegment = 8
)

// segments cuts an answer into segments, in the order of the text.
func (h *hearing) segments() []segment {
	out := make([]segment, 0, len(h.readings)+len(h.words)/longSegment)
	for i := range h.readings {
		rd := &h.readings[i]
		if len(rd.units) == 0 {
			continue
		}
		first := 0
		if len(rd.units) > longSentence {
			for _, c := range rd.clauses {
				if n := c.first - first; n >= shortSegment && (c.last-first > longSegment) {
					out = append(out, h.segment(rd, first, c.first))
					first = c.first
				}
			}
		}
		out = append(out, h.segment(rd, first, len(rd.units)))
	}
	return slices.DeleteFunc(out, h.idle)
}

// under returns the segments that share a byte with a span, half open. Segments stand in the order of
// the text and share nothing, so that they need not all be looked at.
func under(segments []segment, at text.Span) (first, last int) {
	first = sort.Search(len(segments), func(i int) bool { return segments[i].End > at.Start })
	for last = first; last < len(segments) && segments[last].Overlaps(at); last++ {
	}
	return first, last
}

// idle reports whether a segment is mere talk: no rule is heard in it, nothing is counted, and
// nobody acts. What is left out here cannot raise anything by being added to an answer.
func (h *hearing) idle(s segment) bool {
	for _, u := range s.rd.units[s.first:s.last] {
		if u.kind != qNone {
			return false
		}
	}
	for _, c := range s.rd.clauses {
		if c.first >= s.first && c.first < s.last && c.deed() {
			return false
		}
	}
	for label, signals := range h.by {
		if label != saidBlame && slices.ContainsFunc(signals, func(g signal) bool { return g.Overlaps(s.Span) }) {
			return false
		}
	}
	return true
}

func (h *hearing) segment(rd *reading, first, last int) segment {
	return segment{Span: h.span(rd, first, last), rd: rd, first: first, last: last}
}

// deed reports whether somebody does something in a clause. Of things and people at large only what
// they did counts: "such things are never simple" tells of nobody.
func (c clause) deed() bool {
	switch c.actor {
	case actorIt, actorYou, actorNone:
		return false
	case actorOther:
		return c.past && !c.irreal
	}
	return true
}
