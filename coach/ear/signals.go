package ear

import (
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/text"
)

// A signal is one place where a rule was heard, with the words that carry it.
type signal struct {
	text.Span
	rule     int32
	label    string
	weight   float64
	why      string
	id       string
	sentence int
	pattern  string
	measured bool // a quantity stands in its clauses
}

// hearing is the state of one answer while it is listened to.
type hearing struct {
	ear      *Ear
	answer   string
	scratch  *scratch
	rows     []change.Row
	tokens   []text.Token
	words    []int // where each word starts
	readings []reading
	repeated []text.Span         // sentences that were said before, word for word
	by       map[string][]signal // by label
}

// add notes a match as a signal of its label.
func (h *hearing) add(e *Ear, rd *reading, m match) {
	r := &e.rules[m.rule]
	w := r.Weight
	if w == 0 {
		w = 1
	}
	span, measured := h.clauseSpan(rd, m.from, m.to)
	if strings.Contains(m.line, "{better_than}") {
		measured = measured || rd.measuredNext(m.to)
	}
	s := signal{Span: span, rule: m.rule, label: r.Label, weight: w, why: r.Why, id: r.ID, sentence: rd.sentence, measured: measured, pattern: m.line}
	h.note(s)
}

// note keeps a signal unless the same rule was heard in the same words already.
func (h *hearing) note(s signal) {
	all := h.by[s.label]
	for i := len(all) - 1; i >= 0 && all[i].sentence >= s.sentence; i-- {
		if all[i].id == s.id && all[i].Overlaps(s.Span) {
			return
		}
	}
	if all == nil {
		all = h.scratch.roomForSignals()
	}
	h.by[s.label] = append(all, s)
}

// clauseSpan returns the words of the clauses that units from..to stand in, without lead-ins.
func (h *hearing) clauseSpan(rd *reading, from, to int) (text.Span, bool) {
	first := rd.clauses[rd.units[from].clause].first
	last := rd.clauses[rd.units[to-1].clause].last
	for first < last-1 && rd.units[first].is(leads) {
		first++
	}
	for last > max(to, first+1) && rd.units[last-1].is(trails) {
		last--
	}
	measured := false
	for i := first; i < last; i++ {
		k := rd.units[i].kind
		measured = measured || k != qNone && k != qOrd
	}
	return h.span(rd, first, last), measured
}

// measuredNext reports whether the clause after unit to-1 gives a number: "much faster, 1.2 seconds".
func (rd *reading) measuredNext(to int) bool {
	end := rd.clauses[rd.units[to-1].clause].last
	for i := end; i < min(end+4, len(rd.units)); i++ {
		if k := rd.units[i].kind; k != qNone && k != qOrd {
			return true
		}
	}
	return false
}

func (h *hearing) span(rd *reading, first, last int) text.Span {
	return text.Span{Start: h.tokens[rd.base+rd.units[first].first].Start, End: h.tokens[rd.base+rd.units[last-1].last-1].End}
}

// strength adds up the weights of the places where a label is heard.
func (h *hearing) strength(label string) float64 {
	sum := 0.0
	for _, s := range h.by[label] {
		sum += s.weight
	}
	return sum
}

func (h *hearing) heard(label string) bool { return h.strength(label) >= 0.999 }
