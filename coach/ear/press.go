package ear

import (
	"cmp"
	"slices"

	"pushback/coach/text"
)

// pressing returns what an interviewer would go at, the most pressing first: the red flags, and
// what is suspected though not surely enough to be raised. A question costs less trust than an
// accusation, so it may rest on less. What the answer plainly gave is never suspected to be missing.
func (w weighing) pressing(h *hearing, flags []Finding, is map[string]bool) []Finding {
	out := slices.Clone(flags)
	for _, label := range flagIDs {
		if !is[label] && w.press[label] > worthAsking && w.suspectable(label, is) {
			out = append(out, Finding{Span: w.suspect(h, label), Label: label, Rule: label, Doubtful: true})
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(w.press[b.Label], w.press[a.Label]) })
	return out
}

// worthAsking is the score from which a suspicion is worth a question. Measured fold by fold, what
// scores less is asked about in vain.
const worthAsking = -0.4

// answers lists the evidence that each absence denies.
var answers = map[string][]string{
	"no_numbers":       {"delta", "money"},
	"no_result":        {"delta", "money"},
	"no_business_link": {"business_kpi"},
	"no_customer_loop": {"customer_loop"},
	"launch_only":      {"post_launch_ownership"},
	"no_own_decision":  {"tradeoff", "course_correction"},
	"handed_off":       {},
	"vague_impact":     {},
	"followed_orders":  {"course_correction"},
	"we_not_i":         {},
}

// suspectable reports whether a red flag can be asked about without being raised: there is a fair
// question about it, and the answer did not give what it misses. That a sum fails, or that others
// are blamed, is raised or left alone.
func (w weighing) suspectable(label string, is map[string]bool) bool {
	given, ok := answers[label]
	return ok && !is["hypothetical"] && !slices.ContainsFunc(given, func(id string) bool { return is[id] && w.certainty(id) >= plainly })
}

// suspect returns the words that a suspicion rests on; none where it is about something missing.
func (w weighing) suspect(h *hearing, label string) (words text.Span) {
	if absences[label] != "" {
		return words
	}
	if s, ok := w.above(label, faint); ok {
		return h.trimmed(s)
	}
	return words
}

// above returns the segment that speaks most for a label, false where none speaks for it more than a floor.
func (w weighing) above(label string, floor float32) (segment, bool) {
	best, column := -1, w.scores.column(label)
	if column < 0 {
		return segment{}, false // no segment is weighed for it
	}
	for i, row := range w.scores.rows {
		if row[column] > floor {
			best, floor = i, row[column]
		}
	}
	if best < 0 {
		return segment{}, false
	}
	return w.segments[best], true
}
