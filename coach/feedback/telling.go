package feedback

import (
	"fmt"
	"strings"

	"pushback/coach"
)

// telling writes how the answer was told: who acts in it, and in whose language.
func (w *writer) telling() {
	var notes []string
	for _, note := range []string{w.balance(), w.drift(), w.hedges()} {
		if note != "" {
			notes = append(notes, note)
		}
	}
	if len(notes) == 0 {
		return
	}
	w.section("How it was told")
	for _, note := range notes {
		w.line("- %s", note)
	}
}

// balance says where the answer stands between “we” and “I”. It is a band: more than half “we”
// hides the own part, and “I” alone leaves no team in sight.
func (w *writer) balance() string {
	d := w.Report.Delivery
	counts := fmt.Sprintf("%d × “I”, %d × “we”", d.I, d.We)
	switch {
	case d.I+d.We < 4:
		return ""
	case d.We > d.I:
		return counts + ": most of the actions are told of “we”, and a listener cannot tell which were yours."
	case d.We == 0 && d.I >= 8:
		return counts + ": there is no team in sight. One sentence on who else was needed makes the rest more credible."
	}
	return counts + ": your part and the team's can both be heard."
}

// drift says whether the answer speaks of building or of customers, decisions and measures.
func (w *writer) drift() string {
	d := w.Report.Delivery
	if d.Implementation+d.Product < 6 {
		return ""
	}
	counts := fmt.Sprintf("%d words of building against %d of customers, decisions and measures", d.Implementation, d.Product)
	if d.Implementation > d.Product {
		return counts + ": told as an engineer tells it. Swap one sentence about how it was built for one about why this and not something else."
	}
	return counts + ": told as a product manager tells it."
}

func (w *writer) hedges() string {
	if n := w.Report.Delivery.Hedges; n >= 3 {
		return fmt.Sprintf("%d hedges (“kind of”, “I think”, “helped with”): each takes a little off what it stands beside.", n)
	}
	return ""
}

// principles writes what was shown, with the words that show it.
func (w *writer) principles() {
	if len(w.Report.Principles) == 0 {
		return
	}
	w.section("Principles shown")
	for _, p := range w.Report.Principles {
		w.line("- **%s**: %s", w.principle(p.ID), quoted(p.Quote, quoteWords))
	}
}

func (w *writer) principle(id string) string {
	if w.Library != nil {
		if record, err := w.Library.Principle(id); err == nil {
			return record.Title
		}
	}
	return upper(strings.ReplaceAll(id, "_", " "))
}

// toDrill says for each red flag what to practise.
var toDrill = map[string]string{
	"hypothetical":         "Pick one case, with its month and its place, and tell only that.",
	"we_not_i":             "Tell the action again with “I” before each verb that was yours.",
	"blames_others":        "Say in one sentence which part you would handle differently.",
	"no_result":            "Begin with the outcome: what was different a month later, and by how much.",
	"hedged_ownership":     "Cross out “helped” and “was involved in”, and name the one thing that was yours.",
	"inconsistent_numbers": "Work out the change from its before and after until the figure comes by itself.",
	"followed_orders":      "Name one thing in the plan that you questioned, and what came of it.",
	"no_own_decision":      "Name two options that you had, the one you took, and why.",
	"handed_off":           "Say what you did with the number after the handover, even if small.",
	"no_numbers":           "Give the before and the after of one measure in one breath.",
	"no_business_link":     "Follow the measure one step further, to what the business watches.",
	"vague_impact":         "Say the outcome again with a number in the place of the praise.",
	"launch_only":          "Add the month after the launch: what you watched, and what you changed.",
	"no_customer_loop":     "Add one thing that a customer said or did, and the decision it changed.",
}

// drills writes three things to practise, the worst first.
func (w *writer) drills() {
	flags := coach.Standing(w.session(), w.Report)
	if len(flags) == 0 {
		return
	}
	w.section("To drill")
	for i, f := range flags[:min(3, len(flags))] {
		w.line("%d. %s", i+1, toDrill[f.ID])
	}
}
