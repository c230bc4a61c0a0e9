package ear

import (
	"slices"

	"pushback/coach/text"
)

// decide says what was heard in the end: the rules name what they hear and where, the weights say
// which labels hold for the answer as a whole, and what follows from those is added here. It has
// the last word wherever labels exclude one another.
func (h *hearing) decide() (evidence, flags, pressing, faint []Finding) {
	evidence, flags = h.resolve()
	w := h.ear.learned.weigh(h, evidence, flags)
	if w.units() < aWholeAnswer {
		for i := range evidence {
			evidence[i].Strength = Clear
		}
		return evidence, flags, nil, nil
	}
	flags = w.outright(h, flags)
	is := w.labels(evidence, flags)
	evidence, flags = w.places(h, evidence, is), w.accuse(h, flags, is)
	w.doubt(evidence, flags)
	return evidence, flags, w.pressing(h, flags, is), w.faintly(h, is)
}

// aWholeAnswer is how many words an answer has at the least, mere talk left out, that is weighed as
// a whole: what was learned was learned from answers of forty words and more. Of a shorter one, or
// of a reply to a pushback, the rules say what is in it.
const aWholeAnswer = 40

// units counts the words of the segments that are weighed.
func (w weighing) units() int {
	n := 0
	for _, s := range w.segments {
		n += s.last - s.first
	}
	return n
}

// labels returns the labels that hold, with what follows from them.
func (w weighing) labels(evidence, byRules []Finding) map[string]bool {
	is := map[string]bool{}
	for label, score := range w.whole {
		is[label] = score > 0
	}
	is["scope"] = is["scope"] || names(evidence, "scope") && w.whole["scope"] > -nearly
	w.ground(is, evidence, byRules)
	// A sum fails or it does not: nothing is weighed there.
	is["inconsistent_numbers"] = names(byRules, "inconsistent_numbers")
	for _, label := range bothAgree {
		is[label] = is[label] && names(byRules, label)
	}
	if is["hypothetical"] { // what would be done is evidence of nothing
		return map[string]bool{"hypothetical": true, "no_result": true, "no_numbers": true, "no_customer_loop": true}
	}
	is["delta"] = is["delta"] || is["baseline_and_result"]
	is["business_kpi"] = is["business_kpi"] || is["money"]
	measured := is["delta"] || is["money"]
	is["no_result"] = is["no_result"] && !measured
	// Between what was surely heard and what is surely missing lies what is in doubt, of which nothing
	// is said either way.
	is["no_numbers"] = is["no_result"] || is["no_numbers"] && !measured
	is["no_business_link"] = is["no_business_link"] && !is["no_result"] && !is["business_kpi"]
	is["no_customer_loop"] = is["no_customer_loop"] && !is["customer_loop"] && !w.bothHear("customer_loop", evidence)
	is["launch_only"] = is["launch_only"] && !is["post_launch_ownership"]
	return is
}

// nearly is how far below the border a size still counts that a rule heard: a number of people or places is
// there or not, and talk beside it must not be what brings it over.
const nearly = 0.1

// bothAgree lists the red flags that rules and weights must agree on: a story that is called no story,
// or unfinished, is accused of more than any other.
var bothAgree = [...]string{"hypothetical", "no_result"}

// bothHear reports whether a rule and the weights hear a label in some words, though it does not hold for
// the answer as a whole.
func (w weighing) bothHear(label string, byRules []Finding) bool {
	return names(byRules, label) && w.under(Finding{Span: w.best(label).Span, Label: label}) > 0
}

// names reports whether a label is among findings.
func names(all []Finding, label string) bool {
	return slices.ContainsFunc(all, func(f Finding) bool { return f.Label == label })
}

// ground drops what holds for the answer as a whole and for no words of it: evidence is what words
// carry, so that padding adds none and taking the words out takes it away, and nobody is said to
// hide in the "we" where no clause says it.
func (w weighing) ground(is map[string]bool, evidence, flags []Finding) {
	for _, label := range evidenceIDs {
		is[label] = is[label] && w.carried(label, evidence)
	}
	is["we_not_i"] = is["we_not_i"] && names(flags, "we_not_i")
}

// places returns where the labels that hold were heard, in the order of the text. A rule names its
// clauses, and the weights a segment; of those only the places are kept that the weights think best
// of, since a rule that is right about an answer can be wrong about the words.
func (w weighing) places(h *hearing, byRules []Finding, is map[string]bool) []Finding {
	out, of := h.scratch.findings[:0], h.scratch.places[:0]
	for _, label := range evidenceIDs {
		if !is[label] {
			continue
		}
		of = of[:0]
		for _, f := range byRules {
			if f.Label == label {
				of = append(of, f)
			}
		}
		for _, s := range w.carrying(label) {
			f := Finding{Span: h.trimmed(s), Label: label, Rule: label, Why: meanings[label]}
			if !slices.ContainsFunc(of, func(g Finding) bool { return g.Overlaps(f.Span) }) {
				of = append(of, f)
			}
		}
		for i := range of {
			w.place(h, &of[i])
		}
		out = append(out, likeliest(of)...)
	}
	h.scratch.findings, h.scratch.places = out, of
	return byStart(out)
}

// place says of a finding how much its words speak for its label, and gives it the clauses around them:
// the strongest segment under it, or all of them where they are one sentence that can be quoted whole.
func (w weighing) place(h *hearing, f *Finding) {
	first, last := under(w.segments, f.Span)
	column := w.scores.column(f.Label)
	if first == last || column < 0 {
		return // outside of what is weighed, or a label that no segment is weighed for
	}
	best := first
	for i := first; i < last; i++ {
		if w.scores.rows[i][column] > w.scores.rows[best][column] {
			best = i
		}
	}
	f.Strength, f.Around = w.scores.rows[best][column], h.whole(w.segments[best])
}

// likeliest returns the places of one label whose segments speak for it, or where none does those
// that come closest.
func likeliest(places []Finding) []Finding {
	const close = 0.1
	best := float32(faintest)
	for _, f := range places {
		best = max(best, f.Strength)
	}
	return slices.DeleteFunc(places, func(f Finding) bool { return f.Strength < min(0, best-close) })
}

// under returns the best score that a segment under a finding has for its label.
func (w weighing) under(f Finding) float32 {
	best := float32(faintest)
	column := w.scores.column(f.Label)
	first, last := under(w.segments, f.Span)
	for i := first; i < last; i++ {
		best = max(best, w.scores.rows[i][column])
	}
	return best
}

// absences are the red flags that no words carry, with the reason.
var absences = map[string]string{
	"no_numbers":       "I heard no change that carries a number.",
	"no_business_link": "I heard no measure of customers or business beside the outcome.",
	"no_customer_loop": "I heard nothing that customers said or did come back into a decision.",
	"no_result":        "I heard no outcome at the end.",
	"no_own_decision":  "I heard no choice that was yours, between two ways.",
}

// accuse returns the red flags that hold, each with the words that carry it best.
func (w weighing) accuse(h *hearing, byRules []Finding, is map[string]bool) []Finding {
	var out []Finding
	for _, label := range flagIDs {
		if !is[label] {
			continue
		}
		f := Finding{Label: label, Rule: label, Why: absences[label]}
		if f.Why == "" {
			f.Span, f.Why = h.trimmed(w.best(label)), meanings[label]
		}
		if i := slices.IndexFunc(byRules, func(f Finding) bool { return f.Label == label }); i >= 0 && (h.saidOutright(byRules[i]) || !w.better(f, byRules[i])) {
			f = byRules[i]
		}
		if !f.Empty() {
			w.place(h, &f)
		}
		if h.saidOutright(f) {
			f.Strength = max(f.Strength, Clear)
		}
		out = append(out, f)
	}
	return out
}

// better reports whether the words that the weights found for a red flag are clearly likelier to
// carry it than those that a rule named.
func (w weighing) better(found, named Finding) bool {
	const clearly = 0.5
	switch found.Label {
	case "inconsistent_numbers", "hypothetical": // a sum and a "would" are where they are
		return false
	}
	return !found.Empty() && !named.Empty() && w.under(found) > w.under(named)+clearly
}

// trimmed returns the words of a segment without what leads into it.
func (h *hearing) trimmed(s segment) text.Span {
	first := s.first
	for first+1 < s.last && s.rd.units[first].is(leadIn) {
		first++
	}
	return h.span(s.rd, first, s.last)
}

// meanings says why a segment is taken to carry a label.
var meanings = map[string]string{
	"baseline_and_result":   "A value before and a value after of the same measure.",
	"delta":                 "The size of the change as a number.",
	"business_kpi":          "A measure that customers or the business feel.",
	"money":                 "An amount of money on the outcome.",
	"strategic_goal":        "A goal of the whole organisation that the outcome serves.",
	"scope":                 "A number for how large the thing was.",
	"personal_action":       "An action of the speaker alone.",
	"post_launch_ownership": "The speaker kept owning it after the release.",
	"customer_loop":         "What customers said or did came back into a decision.",
	"cross_team_influence":  "People outside the team came along.",
	"data_analysis":         "The speaker dug into data to find or decide something.",
	"attribution":           "A reason to believe that the change caused the result.",
	"tradeoff":              "An option not taken or a cost accepted, with the reason.",
	"course_correction":     "A change of direction because of data, feedback or a failure.",
	"lesson":                "What was learned or is done differently since.",
	"launch_only":           "Something was launched, released or went live.",
	"handed_off":            "What came after went to somebody else.",
	"we_not_i":              "The actions are told of a group or in the passive.",
	"vague_impact":          "An outcome is told in words where its number should be.",
	"followed_orders":       "Somebody else's plan is carried out.",
	"hypothetical":          "It tells what would be done, not what was done.",
	"blames_others":         "The fault is put on others.",
	"hedged_ownership":      "The part is played down.",
}
