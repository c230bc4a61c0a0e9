package ear

import "pushback/coach/text"

// chain finds the words that name the three layers of the outcome.
func (h *hearing) chain() Chain {
	var c Chain
	for _, r := range h.rows {
		if r.Measure == "" || !r.Change() {
			continue
		}
		if s := h.named(r.Measure, r.Span); !s.Empty() && c.Metric.Empty() {
			c.Metric = s
		}
	}
	c.KPI = h.nameOf("business_kpi", "{kpi}")
	c.Goal = h.nameOf("strategic_goal", "{company_goal}")
	return c
}

// named finds the words of a measure's name in or just before its row.
func (h *hearing) named(name string, near text.Span) text.Span {
	from := max(0, near.Start-80)
	for i := near.End - len(name); i >= from; i-- {
		if h.answer[i:i+len(name)] == name {
			return text.Span{Start: i, End: i + len(name)}
		}
	}
	return text.Span{}
}

// nameOf returns the words of a class where a label was first heard.
func (h *hearing) nameOf(label, atom string) text.Span {
	sym, ok := h.ear.lexicon.symbols[atom]
	if !ok {
		return text.Span{}
	}
	for _, s := range h.by[label] {
		rd := &h.readings[s.sentence]
		for i := range rd.units {
			at := h.tokens[rd.base+rd.units[i].first].Start
			if at < s.Start || at >= s.End {
				continue
			}
			if n := rd.length(i, sym); n > 0 {
				return h.span(rd, i, i+n)
			}
		}
	}
	return text.Span{}
}
