package ear

import (
	"pushback/coach/text"
)

// parts cuts the answer into sections: by its headings, or by what is said where it has none.
func (h *hearing) parts() []Part {
	if out := h.headed(); len(out) > 0 {
		return out
	}
	return h.inferred()
}

// headed returns the sections under headings such as "S:", "**Result**" or "What I did –".
func (h *hearing) headed() []Part {
	var out []Part
	for i, t := range h.tokens {
		section, ok := h.headingAt(i)
		if !ok {
			continue
		}
		if n := len(out); n > 0 {
			out[n-1].End = h.trimEnd(out[n-1].Start, t.Start)
			if out[n-1].Section == section {
				continue
			}
		}
		out = append(out, Part{Span: text.Span{Start: t.Start, End: len(h.answer)}, Section: section})
	}
	if len(out) < 2 {
		return nil
	}
	if len(h.words) > 0 && h.words[0] >= out[0].Start {
		out[0].Start = 0 // the marks before the first heading belong to it
	} else if lead := h.trimEnd(0, out[0].Start); lead > 0 {
		out = append([]Part{{Span: text.Span{Start: 0, End: lead}, Section: Situation}}, out...)
	}
	out[len(out)-1].End = h.trimEnd(out[len(out)-1].Start, len(h.answer))
	return out
}

// trimEnd moves an end back over white space.
func (h *hearing) trimEnd(start, end int) int {
	for end > start && (h.answer[end-1] == ' ' || h.answer[end-1] == '\n' || h.answer[end-1] == '\r' || h.answer[end-1] == '\t') {
		end--
	}
	return end
}

// headingAt reports the section whose heading starts a line at token i.
func (h *hearing) headingAt(i int) (Section, bool) {
	if h.tokens[i].Kind != text.Word || !h.opensLine(i) {
		return "", false
	}
	key := ""
	for k := i; k < min(i+5, len(h.tokens)); k++ {
		t := h.tokens[k]
		if t.Kind == text.Word {
			if key != "" {
				key += " "
			}
			key += t.Norm
			continue
		}
		section, known := headings[key]
		closed := t.Kind == text.Break || t.Norm == ":" || t.Norm == "-" || t.Norm == "–" || t.Norm == "—" || t.Norm == "*" || t.Norm == ")"
		return section, known && closed && (len(key) > 1 || t.Norm == ":" || t.Norm == "-" || t.Norm == "–" || t.Norm == "—" || t.Norm == ")")
	}
	return "", false
}

func (h *hearing) opensLine(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch t := h.tokens[k]; {
		case t.Kind == text.Break:
			return true
		case t.Norm == "*" || t.Norm == "#" || t.Norm == "-" || t.Norm == "•" || t.Norm == "(" || t.Norm == "[" || t.Norm == "_":
		default:
			return false
		}
	}
	return true
}

// inferred guesses where the action and the result begin, from the first thing the speaker did
// and the first outcome told after it.
func (h *hearing) inferred() []Part {
	end := h.trimEnd(0, len(h.answer))
	if end == 0 {
		return nil
	}
	action := h.firstOf(0, "personal_action", "data_analysis")
	result := h.firstOf(max(action, end/3)+1, "delta", "baseline_and_result", "business_kpi", "sig_launched", "vague_impact", "lesson", "handed_off")
	task := h.firstOf(0, "sig_task")
	var out []Part
	from := 0
	cut := func(to int, s Section) {
		if to > from {
			out = append(out, Part{Span: text.Span{Start: from, End: h.trimEnd(from, to)}, Section: s, Inferred: true})
			from = to
		}
	}
	if task < action {
		cut(task, Situation)
		cut(min(action, end), Task)
	}
	cut(min(action, end), Situation)
	cut(min(max(result, from), end), Action)
	cut(end, Result)
	return out
}

// firstOf returns where the first signal of the labels starts at or after an offset, else the end.
func (h *hearing) firstOf(from int, labels ...string) int {
	first := len(h.answer)
	for _, label := range labels {
		for _, s := range h.by[label] {
			if s.Start >= from && s.Start < first {
				first = s.Start
			}
		}
	}
	return first
}

var headings = map[string]Section{
	"s": Situation, "situation": Situation, "context": Situation, "background": Situation, "setting": Situation, "setup": Situation,
	"where": Situation, "the situation": Situation, "the context": Situation, "what it was about": Situation, "the problem": Situation, "problem": Situation,
	"t": Task, "task": Task, "my task": Task, "the task": Task, "goal": Task, "challenge": Task, "the challenge": Task, "objective": Task, "my role": Task, "role": Task,
	"a": Action, "action": Action, "actions": Action, "what i did": Action, "approach": Action, "what i decided": Action, "my actions": Action, "steps": Action, "what we did": Action, "the work": Action, "decision": Action, "the decision": Action,
	"r": Result, "result": Result, "results": Result, "outcome": Result, "the result": Result, "impact": Result, "the outcome": Result, "what came out": Result, "how it went": Result, "outcomes": Result,
	"afterwards": Result, "after": Result, "follow-up": Result, "follow up": Result, "looking back": Result, "lesson": Result, "lessons": Result, "learning": Result, "learnings": Result, "today": Result, "since": Result, "takeaway": Result, "reflection": Result, "what i learned": Result, "what i do now": Result, "what came next": Result,
}
