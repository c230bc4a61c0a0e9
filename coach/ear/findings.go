package ear

import (
	"cmp"
	"slices"
)

// findings returns the places where the evidence that holds was heard, in the order of the text.
func (h *hearing) findings(is map[string]bool) []Finding {
	all := h.scratch.findings[:0]
	for _, id := range evidenceIDs {
		if is[id] {
			all = h.appendFindings(all, id)
		}
	}
	h.scratch.findings = all
	return byStart(all)
}

// appendFindings adds the places where a label was heard, in the order of the text.
func (h *hearing) appendFindings(out []Finding, label string) []Finding {
	before, all := len(out), h.by[label]
	for i := range all {
		s := &all[i]
		out = append(out, Finding{Span: s.Span, Label: label, Rule: s.id, Why: s.why})
	}
	own := out[before:]
	slices.SortStableFunc(own, func(a, b Finding) int { return cmp.Compare(a.Start, b.Start) })
	own = slices.CompactFunc(own, func(a, b Finding) bool { return a.Overlaps(b.Span) })
	return out[:before+len(own)]
}

// byStart returns a copy of findings in the order in which they begin, those that begin at one place as they
// stood. Findings are large: their places are sorted, and each is moved once.
func byStart(all []Finding) []Finding {
	order := make([]uint64, len(all)) // where each begins, and below that where it stood
	for i := range all {
		order[i] = uint64(all[i].Start)<<32 | uint64(i)
	}
	slices.Sort(order)
	out := slices.Grow([]Finding(nil), len(all))
	for _, at := range order {
		out = append(out, all[uint32(at)])
	}
	return out
}
