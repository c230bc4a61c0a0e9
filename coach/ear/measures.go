package ear

import (
	"sort"

	"pushback/coach/text"
)

// noteRows notes what the numbers table says of changes.
func (h *hearing) noteRows() {
	for _, r := range h.rows {
		if h.imaginedRow(r.Span) || h.repeats(r.Span) {
			continue
		}
		if r.Pair() {
			h.note(signal{Span: h.around(r.Span), id: "before-and-after", weight: 1, label: "baseline_and_result", why: "A value before and a value after of the same measure.", measured: true})
		} else if r.Change() {
			h.note(signal{Span: h.around(r.Span), id: "stated-change", weight: 1, label: "delta", why: "The size of the change as a number.", measured: true})
		}
		if r.Change() {
			h.noteCustomerMeasure(r.Span)
		}
		if !r.Consistent {
			h.note(signal{Span: h.around(r.Span), id: "sum-fails", weight: 1, label: "inconsistent_numbers", why: r.Contradicts, measured: true})
		}
	}
}

// noteThenAndNow notes a before and an after that two sentences share: "It used to take an hour.
// … Now we know after two minutes."
func (h *hearing) noteThenAndNow() {
	for i := 1; i < len(h.readings); i++ {
		then, now := &h.readings[i-1], &h.readings[i]
		a, b := then.amountBeside(h.ear.reader.onceWas), now.amountBeside(h.ear.reader.isNow)
		if a == qNone || a != b {
			continue
		}
		span := text.Span{Start: h.span(then, 0, len(then.units)).Start, End: h.span(now, 0, len(now.units)).End}
		h.note(signal{Span: span, id: "then-and-now", weight: 1, label: "baseline_and_result", why: "A value before and a value after of the same measure.", measured: true})
	}
}

// amountBeside returns the kind of the first quantity that follows a symbol in a sentence.
func (rd *reading) amountBeside(s symbol) quantity {
	for i := range rd.units {
		if rd.length(i, s) == 0 {
			continue
		}
		for k := i + 1; k < min(i+10, len(rd.units)); k++ {
			if kind := rd.units[k].kind; kind != qNone && kind != qOrd {
				return kind
			}
			if n := rd.units[k].norm; (n == "a" || n == "an") && k+1 < len(rd.units) && unitKind[rd.units[k+1].norm] == qDur {
				return qDur // "an hour"
			}
		}
	}
	return qNone
}

// repeats reports whether a span reaches into words that were said before.
func (h *hearing) repeats(s text.Span) bool {
	for _, r := range h.repeated {
		if r.Overlaps(s) {
			return true
		}
	}
	return false
}

// imaginedRow reports a change that was planned, hoped for or imagined, not made.
func (h *hearing) imaginedRow(s text.Span) bool {
	rd, first, last := h.unitsAround(s, 6)
	if rd == nil {
		return false
	}
	for i := first; i < last; i++ {
		if rd.length(i, h.ear.reader.notReal) > 0 {
			return true
		}
	}
	return rd.clauses[rd.units[last-1].clause].irreal
}

// noteCustomerMeasure notes a change that customers or the business feel: the words of people,
// money or service stand beside it, and none of machines.
func (h *hearing) noteCustomerMeasure(s text.Span) {
	rd, first, last := h.unitsAround(s, 10)
	if rd == nil {
		return
	}
	weight := 0.0
	for i := first; i < last; i++ {
		switch {
		case rd.length(i, h.ear.reader.technical) > 0:
			weight -= 2
		case rd.length(i, h.ear.reader.kpi) > 0:
			weight += 2
		case rd.length(i, h.ear.reader.felt) > 0:
			weight++
		}
	}
	if weight >= 1 {
		h.note(signal{Span: h.around(s), id: "customers-feel-it", weight: 1, label: "business_kpi", why: "A change that customers or the business feel.", measured: true})
	}
}

// unitsAround returns the units of a span and up to so many before it in the same sentence.
func (h *hearing) unitsAround(s text.Span, before int) (rd *reading, first, last int) {
	for i := h.readingAt(s.Start); i < len(h.readings); i++ {
		rd := &h.readings[i]
		if len(rd.units) > 0 && h.tokens[rd.base+rd.units[0].first].Start >= s.End {
			break
		}
		first, last := -1, -1
		for k := range rd.units {
			at := h.tokens[rd.base+rd.units[k].first].Start
			if at >= s.Start && at < s.End {
				if first < 0 {
					first = k
				}
				last = k + 1
			}
		}
		if first >= 0 {
			return rd, max(0, first-before), min(len(rd.units), last+2)
		}
	}
	return nil, 0, 0
}

// readingAt returns the sentence that an offset lies in, or the one before it.
func (h *hearing) readingAt(offset int) int {
	i := sort.Search(len(h.readings), func(i int) bool { return h.tokens[h.readings[i].base].Start > offset })
	return max(0, i-1)
}

// around widens a span to the clauses that it stands in.
func (h *hearing) around(s text.Span) text.Span {
	out := s
	for i := h.readingAt(s.Start); i < len(h.readings); i++ {
		rd := &h.readings[i]
		if len(rd.units) > 0 && h.tokens[rd.base+rd.units[0].first].Start >= s.End {
			break
		}
		for _, c := range rd.clauses {
			if cs := h.span(rd, c.first, c.last); cs.Overlaps(s) {
				out.Start, out.End = min(out.Start, cs.Start), max(out.End, cs.End)
			}
		}
	}
	return out
}
