package ear

import (
	"slices"

	"pushback/coach/text"
)

// mostWhole is how many units the clauses around a place may have that are meant to be quoted.
const mostWhole = 28

// whole returns the clauses of a segment as they can be quoted. A segment ends where a clause seems to begin;
// where a mark stands near by, its words are taken to there, so that no object is left behind and no subject
// before. Speech without marks stays as it is.
func (h *hearing) whole(s segment) text.Span {
	first, last := s.rd.backToMark(s.first, s.last), s.rd.onToMark(s.first, s.last)
	switch {
	case last-first <= mostWhole:
	case s.last-first <= mostWhole:
		last = s.last
	default:
		first = s.first
	}
	if s.rd.relative(first) {
		first = s.rd.nextMark(first, last)
	}
	return h.trimmed(segment{rd: s.rd, first: first, last: last})
}

// relative reports whether a clause that begins with somebody goes on about the noun before it, in writing:
// "fruit we no longer throw away".
func (rd *reading) relative(at int) bool {
	if at == 0 || !rd.units[at].is(isSubject) || rd.units[at].breakBefore != sepNone || rd.units[at-1].is(connective) {
		return false
	}
	return slices.ContainsFunc(rd.units[1:], func(u unit) bool { return u.breakBefore != sepNone })
}

// nextMark returns where the next clause begins behind a mark, first where little would be left.
func (rd *reading) nextMark(first, last int) int {
	const enough = 6
	for at := first + 1; at <= last-enough; at++ {
		if rd.units[at].breakBefore != sepNone && !goesOn[rd.units[at].norm] {
			return at
		}
	}
	return first
}

// backToMark returns where the clauses begin that hold a unit: at a mark behind which no relative clause
// goes on.
func (rd *reading) backToMark(first, last int) int {
	for at := first; at >= 0 && last-at <= mostWhole; at-- {
		if (at == 0 || rd.units[at].breakBefore != sepNone) && !goesOn[rd.units[at].norm] {
			return at
		}
	}
	return first
}

// onToMark returns where the clauses end that hold the unit before last: at a mark, and not after a clause
// that says no more than when.
func (rd *reading) onToMark(first, last int) int {
	from := last - 1 // the clause that is read at last begins here
	for at := last; at-first <= mostWhole; at++ {
		if at < len(rd.units) && rd.units[at].breakBefore == sepNone {
			continue
		}
		for from > first && rd.units[from].breakBefore == sepNone {
			from--
		}
		if at == len(rd.units) || !saysWhen(rd, from) {
			return at
		}
		from = at
	}
	return last
}

// saysWhen reports whether a clause says when or if something else happened, and not that.
func saysWhen(rd *reading, at int) bool {
	if rd.units[at].norm == "and" && at+1 < len(rd.units) {
		at++
	}
	switch rd.units[at].norm {
	case "when", "whenever", "once", "if", "after":
		return true
	}
	return false
}

// goesOn are the words with which a clause goes on about what stands before it.
var goesOn = map[string]bool{"which": true, "who": true, "whose": true, "whom": true, "that": true, "than": true, "of": true, "to": true}
