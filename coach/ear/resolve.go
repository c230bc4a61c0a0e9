package ear

import (
	"cmp"
	"slices"
	"sort"
)

// evidenceIDs lists the kinds of evidence in the order of the guide.
var evidenceIDs = [...]string{
	"baseline_and_result", "delta", "business_kpi", "money", "strategic_goal", "scope", "personal_action",
	"post_launch_ownership", "customer_loop", "cross_team_influence", "data_analysis", "attribution",
	"tradeoff", "course_correction", "lesson",
}

// flagIDs lists the red flags in the order of the guide.
var flagIDs = [...]string{
	"no_numbers", "no_business_link", "launch_only", "handed_off", "no_customer_loop", "we_not_i",
	"vague_impact", "followed_orders", "hypothetical", "blames_others", "hedged_ownership", "no_result",
	"inconsistent_numbers", "no_own_decision",
}

// resolve says what the rules alone make of what was heard: what follows from other things, and
// where labels exclude each other by the rules. What holds in the end, decide says.
func (h *hearing) resolve() (evidence, flags []Finding) {
	h.actions()
	is := map[string]bool{}
	for _, id := range evidenceIDs {
		is[id] = h.heard(id)
	}
	hypothetical := h.hypothetical()
	if is["baseline_and_result"] {
		is["delta"] = true
		if len(h.by["delta"]) == 0 {
			h.by["delta"] = h.by["baseline_and_result"]
		}
	}
	if is["money"] && !is["business_kpi"] {
		is["business_kpi"] = true
		h.by["business_kpi"] = append(h.by["business_kpi"], h.by["money"]...)
	}
	is["customer_loop"] = h.customerLoop(is)
	is["cross_team_influence"] = h.crossTeam(is)
	if hypothetical {
		clear(is)
	}
	return h.findings(is), h.flags(is, hypothetical)
}

// customerLoop reports whether customers were heard and a decision followed: they were asked or
// listened to, or a hint of what they did stands shortly before a change.
func (h *hearing) customerLoop(is map[string]bool) bool {
	strong, near := 0.0, 0.0
	for _, s := range h.by["sig_voice"] {
		strong += s.weight
		if h.follows("sig_voice_change", s, 14, 45) {
			near += s.weight
		}
	}
	decided := is["course_correction"] || is["tradeoff"] || len(h.by["sig_voice_change"]) > 0 || len(h.by["sig_decision"]) > 0
	if !(strong >= 0.999 && decided) && near < 0.5 {
		return false
	}
	h.by["customer_loop"] = h.by["sig_voice"]
	return true
}

// follows reports whether a signal of the label starts within so many words before or after s.
func (h *hearing) follows(label string, s signal, before, after int) bool {
	first, last := h.wordAt(s.Start)-before, h.wordAt(s.End)+after
	for _, other := range h.by[label] {
		if at := h.wordAt(other.Start); at >= first && at <= last {
			return true
		}
	}
	return false
}

// wordAt returns how many words stand before an offset.
func (h *hearing) wordAt(offset int) int { return sort.SearchInts(h.words, offset) }

// crossTeam reports whether people outside the team agreed or acted: somebody yields close to
// words that name an outsider.
func (h *hearing) crossTeam(is map[string]bool) bool {
	sum := 0.0
	for _, s := range h.by["cross_team_influence"] {
		if h.follows("sig_outside", s, 70, 20) {
			sum += s.weight
		}
	}
	return sum >= 0.999
}

func (h *hearing) hypothetical() bool {
	would, done := h.strength("sig_would"), 0
	for i := range h.readings {
		for _, c := range h.readings[i].clauses {
			if (c.actor == actorI || c.actor == actorWe) && c.past && !c.irreal && c.verb >= 0 {
				done++
			}
		}
	}
	return would >= 0.999 && done == 0 || would > float64(2*done)
}

// flags decides the red flags.
func (h *hearing) flags(is map[string]bool, hypothetical bool) []Finding {
	var out []Finding
	raise := func(label string, carried []signal, why string) {
		f := Finding{Label: label, Rule: label, Why: why}
		if len(carried) > 0 {
			f = carriedBest(label, carried)
		}
		out = append(out, f)
	}
	measured := is["delta"] || is["baseline_and_result"] || is["money"]
	launched := len(h.by["sig_launched"]) > 0
	praised := h.praise()
	result := measured || is["business_kpi"] || launched || len(praised) > 0 || len(h.by["sig_outcome"]) > 0 && len(h.by["sig_no_result"]) == 0
	none := !result || hypothetical
	if !measured {
		raise("no_numbers", nil, absences["no_numbers"])
	}
	if !none && !is["business_kpi"] && !is["money"] {
		raise("no_business_link", nil, absences["no_business_link"])
	}
	if !hypothetical && launched && !is["post_launch_ownership"] {
		raise("launch_only", h.by["sig_launched"], "")
	}
	if !hypothetical && h.heard("handed_off") {
		raise("handed_off", h.by["handed_off"], "")
	}
	if !is["customer_loop"] {
		raise("no_customer_loop", nil, absences["no_customer_loop"])
	}
	if we := h.weNotI(); !hypothetical && len(we) > 0 {
		raise("we_not_i", we, "")
	}
	if !hypothetical && len(praised) > 0 {
		raise("vague_impact", praised, "")
	}
	if !hypothetical && h.told("followed_orders") && !is["course_correction"] && len(h.by["sig_decision"]) < 2 {
		raise("followed_orders", h.by["followed_orders"], "")
	}
	if hypothetical {
		raise("hypothetical", h.by["sig_would"], "")
	}
	if !hypothetical && h.told("blames_others") && len(h.by["sig_own_part"]) == 0 {
		raise("blames_others", h.by["blames_others"], "")
	}
	if !hypothetical && h.told("hedged_ownership") {
		raise("hedged_ownership", h.by["hedged_ownership"], "")
	}
	if len(h.by["inconsistent_numbers"]) > 0 {
		raise("inconsistent_numbers", h.by["inconsistent_numbers"], "")
	}
	if none {
		raise("no_result", h.by["sig_no_result"], absences["no_result"])
	}
	if !hypothetical && !h.decided(is, out) {
		raise("no_own_decision", nil, absences["no_own_decision"])
	}
	return out
}

// carriedBest returns a red flag with the words that carry it best.
func carriedBest(label string, carried []signal) Finding {
	best := slices.MaxFunc(carried, func(a, b signal) int {
		return cmp.Or(cmp.Compare(a.weight, b.weight), cmp.Compare(quotable(a), quotable(b)))
	})
	return Finding{Span: best.Span, Label: label, Rule: best.id, Why: best.why}
}

// quotable tells how well a stretch reads when it is quoted: neither a scrap nor a paragraph.
func quotable(s signal) int {
	switch n := s.End - s.Start; {
	case n < 12:
		return 0
	case n <= 90:
		return 2
	case n <= 160:
		return 1
	}
	return 0
}

// decided reports whether a choice of the speaker is named. Where the part told is small in other
// ways, one faint word is not enough.
func (h *hearing) decided(is map[string]bool, flags []Finding) bool {
	n := len(h.by["sig_decision"])
	if is["tradeoff"] {
		n++
	}
	if is["course_correction"] {
		n++
	}
	for _, f := range flags {
		switch f.Label {
		case "we_not_i", "followed_orders", "blames_others":
			return n >= 2 || n == 1 && h.short()
		}
	}
	return n >= 1
}

// praise returns the praise that stands without a number.
func (h *hearing) praise() []signal {
	var out []signal
	for _, s := range h.by["vague_impact"] {
		if !s.measured {
			out = append(out, s)
		}
	}
	return out
}

// weNotI returns the clauses told of "we" where they outweigh the speaker's own.
func (h *hearing) weNotI() []signal {
	var we []signal
	own := len(h.by["personal_action"])
	for i := range h.readings {
		rd := &h.readings[i]
		for _, c := range rd.clauses {
			if c.verb >= 0 && !c.irreal && (c.actor == actorWe && c.past || c.passive && c.actor != actorI) {
				we = append(we, signal{Span: h.span(rd, c.first, c.last), id: "we-not-i", weight: 1, why: "The actions are told of a group or in the passive.", label: "we_not_i"})
			}
		}
	}
	if len(we) > 3*own && (len(we) >= 3 || h.short() && len(we) > 0) {
		return we
	}
	return nil
}

// short reports an answer of a sentence or two, in which one faint word is the whole story.
func (h *hearing) short() bool { return len(h.words) < 40 }

// told reports whether a label is how the answer is told: heard enough, or at all in a short one.
func (h *hearing) told(label string) bool {
	small := h.short() && len(h.by["personal_action"]) < 2 && len(h.by["sig_decision"]) == 0
	return h.heard(label) || small && h.strength(label) >= 0.5
}

// actions notes what the speaker did alone. The same thing done twice is one action.
func (h *hearing) actions() {
	done := map[string]bool{}
	for i := range h.readings {
		rd := &h.readings[i]
		for _, c := range rd.clauses {
			act := rd.act(c)
			if c.actor != actorI || c.irreal || act < 0 || c.denied >= 0 && c.denied < act {
				continue
			}
			done[rd.units[act].norm] = true
			h.note(signal{Span: h.span(rd, c.first, c.last), id: "own-action", why: "An action of the speaker alone.", label: "personal_action", sentence: rd.sentence})
		}
	}
	if len(done) < 2 {
		return
	}
	for i := range h.by["personal_action"] {
		h.by["personal_action"][i].weight = 1
	}
}

// act returns the unit of what is done in a clause, -1 where nothing is.
func (rd *reading) act(c clause) int {
	if c.verb < 0 {
		return -1
	}
	for i := c.verb; i < min(c.verb+4, c.last); i++ {
		if rd.length(i, rd.doing) > 0 {
			return i
		}
	}
	return -1
}
