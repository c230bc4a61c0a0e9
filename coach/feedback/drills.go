package feedback

import (
	"slices"

	"pushback/coach"
	"pushback/coach/pushback"
)

// toDrill says for each red flag what to practise.
var toDrill = map[string]string{
	"hypothetical":         "Pick one case, with its month and its place, and tell only that.",
	"we_not_i":             "Tell the action again with “I” before each verb that was yours.",
	"blames_others":        "Say in one sentence which part you would handle differently.",
	"no_result":            "Begin with the outcome: what was different a month later, and by how much.",
	"hedged_ownership":     "Cross out “helped” and “was involved in”, and name the one thing that was yours.",
	"inconsistent_numbers": "Work the sum out once more on paper, and tell it again with figures that agree.",
	"followed_orders":      "Name one thing in the plan that you questioned, and what came of it.",
	"no_own_decision":      "Name two options that you had, the one you took, and why.",
	"handed_off":           "Say what you did with the number after the handover, even if small.",
	"no_numbers":           "Give the before and the after of one measure in one breath.",
	"no_business_link":     "Follow the measure one step further, to what the business watches.",
	"vague_impact":         "Say the outcome again with a number in the place of the praise.",
	"launch_only":          "Add the month after the launch: what you watched, and what you changed.",
	"no_customer_loop":     "Add one thing that a customer said or did, and the decision it changed.",
}

// A missing is evidence that would make an answer without flags stronger, and how to practise it.
type missing struct{ evidence, drill string }

// toAdd lists what strong answers lack most often, what weighs most first.
var toAdd = []missing{
	{"money", "Put the outcome in money or in hours for a year, even roughly, and say how you get there."},
	{"attribution", "Say in one sentence how you know that it was your change."},
	{"strategic_goal", "Name the goal of the company that it served."},
	{"tradeoff", "Name what you gave up for it, and why that was worth it."},
	{"post_launch_ownership", "Add the month after the release: what you watched, and what you changed."},
	{"cross_team_influence", "Name the person outside the team who had to agree, and what made them."},
	{"lesson", "End on what you do differently since, in one sentence."},
	{"scope", "Give the size in one number before the action begins."},
}

// offers reports whether an answer gave a kind of evidence, or may have.
func (w *writer) offers(evidence string) bool {
	return w.gave(evidence) || pushback.MayTell(w.Answer, evidence)
}

// mostDrills is how many things to practise are worth naming.
const mostDrills = 3

// drills writes what to practise: the worst flags that stand, then what would make the answer
// stronger.
func (w *writer) drills() {
	if w.empty() {
		return
	}
	todo := w.craftDrills()
	standing, doubtful := w.flags()
	todo = append(todo, drillsOf(standing)...)
	for _, m := range toAdd {
		if len(w.Report.Craft) > 0 {
			break
		}
		if w.failure() && (m.evidence == "attribution" || m.evidence == "money") {
			continue
		}
		if !w.offers(m.evidence) && !w.missed(m.evidence) && len(todo) < mostDrills {
			todo = append(todo, m.drill)
		}
	}
	todo = append(todo, drillsOf(doubtful)...)
	if len(todo) == 0 {
		return
	}
	w.section("To drill")
	for i, line := range todo[:min(mostDrills, len(todo))] {
		w.line("%d. %s", i+1, line)
	}
}

// missed reports whether a red flag stands that says the same as that a kind of evidence is missing.
func (w *writer) missed(evidence string) bool {
	return slices.ContainsFunc(coach.Standing(w.session(), w.Report), func(f coach.RedFlag) bool { return pushback.Misses(f.ID, evidence) })
}

// drillsOf says for red flags what to practise.
func drillsOf(flags []coach.RedFlag) []string {
	var out []string
	for _, f := range flags {
		if line := toDrill[f.ID]; line != "" {
			out = append(out, line)
		}
	}
	return out
}
