package pushback

import (
	"slices"
	"strings"

	"pushback/coach/craft"
	"pushback/coach/ear"
	"pushback/prompts"
)

// A Material is what an answer gives an interviewer to push on.
type Material struct {
	Answer   string
	Heard    ear.Heard
	Gaps     []ear.Finding   // what there is to go at, worst first: red flags, and what is only suspected
	Has      map[string]bool // evidence ids that were given, by the words or by the candidate's ticks
	Kind     prompts.Kind
	Loop     string             // "" for none
	Craft    []craft.Finding    // what a metric, data or vision question asks for; nil for a story
	Person   bool               // it was asked for somebody who was developed: whoever is helped is the customer of that
	Failure  bool               // it was asked for something that went wrong: nobody has to show that it was their doing, or what it was worth
	lot      lot                // that of the answer, drawn once for all choices
	told     facts              // what was looked for so far; nil: nothing is kept
	searches map[string]*search // for what can be taken up; nil: the same
}

// remembering returns the material with room for what is found in it from question to question.
func (m Material) remembering() Material {
	m.lot, m.told, m.searches = newLot(m.Answer), facts{}, map[string]*search{}
	return m
}

// over reports whether the story has come to its end: one without a result has nothing yet whose
// use, worth or cause could be asked about.
func (m *Material) over() bool {
	_, open := m.gap("no_result")
	return !open
}

// bears reports whether a story is far enough for a ladder without a flag: those that first want
// money, a baseline, a cause or a later month take a result as told.
func (m *Material) bears(l *prompts.Ladder) bool {
	if m.Failure && len(l.Wants) > 0 && slices.Contains(ofSuccess, l.Wants[0]) && !slices.Contains(l.Needs, "failure") {
		return false
	}
	return m.Craft != nil || m.over() || len(l.Wants) == 0 || !slices.Contains(restOnResult, l.Wants[0])
}

// ofSuccess is what is asked of a success alone.
var ofSuccess = []string{"money", "attribution", "business_kpi", "strategic_goal", "cross_team_influence", "scope"}

var restOnResult = []string{"money", "baseline_and_result", "attribution", "post_launch_ownership"}

// element returns what of the craft a ladder asks for, or false.
func (m *Material) element(ladder string) (craft.Finding, bool) {
	i := slices.IndexFunc(m.Craft, func(f craft.Finding) bool { return slices.Contains(f.Asked, ladder) })
	if i < 0 {
		return craft.Finding{}, false
	}
	return m.Craft[i], true
}

// A Turn is one pushback that was asked, with the reply and what was heard in it.
type Turn struct {
	Pushback Pushback
	Reply    string
	Hearing  Hearing
}

// themes groups the red flags that one question goes at: whoever gave the number when asked for
// it is not asked for it again in other words.
var themes = map[string]string{
	"no_numbers": "outcome", "vague_impact": "outcome", "no_result": "outcome",
	"launch_only": "after the launch", "handed_off": "after the launch",
	"we_not_i": "own part", "hedged_ownership": "own part",
	"followed_orders": "own decision", "no_own_decision": "own decision",
}

// theme returns what a flag is about; most are a theme of their own.
func theme(flag string) string {
	if t, ok := themes[flag]; ok {
		return t
	}
	return flag
}

// SameTheme reports whether two red flags are about the same thing, so that a reply which repairs
// the one can repair the other.
func SameTheme(a, b string) bool { return theme(a) == theme(b) }

// missing names the evidence that a red flag says is not there; a reply that gives it mends the flag,
// whatever it was asked.
var missing = map[string][]string{
	"no_numbers": {"delta", "baseline_and_result", "money"}, "vague_impact": {"delta", "baseline_and_result", "money"},
	"no_result": {"delta", "baseline_and_result", "money"}, "no_business_link": {"business_kpi", "money"},
	"no_customer_loop": {"customer_loop"}, "launch_only": {"post_launch_ownership"}, "handed_off": {"post_launch_ownership"},
	"we_not_i": {"personal_action"}, "hedged_ownership": {"personal_action"},
	"no_own_decision": {"tradeoff"},
}

// Misses reports whether a red flag says that a kind of evidence is missing.
func Misses(flag, evidence string) bool { return slices.Contains(missing[flag], evidence) }

// given names the evidence that a repaired flag was missing: a reply too short for the ear to hear it
// in still gave it.
var given = map[string]string{
	"no_numbers": "delta", "vague_impact": "delta", "no_result": "delta", "no_business_link": "business_kpi",
	"no_customer_loop": "customer_loop", "launch_only": "post_launch_ownership", "handed_off": "post_launch_ownership",
	"we_not_i": "personal_action", "hedged_ownership": "personal_action", "hypothetical": "personal_action",
	"followed_orders": "personal_action", "no_own_decision": "personal_action",
}

// Gave returns the evidence that the reply to a pushback gave. One that its speaker graded by hand as
// a repair gave what the flag was missing.
func Gave(p Pushback, h Hearing) []string {
	id := given[p.Flag]
	if h.Outcome != Repaired || id == "" || slices.Contains(h.Gave, id) {
		return h.Gave
	}
	return append(slices.Clone(h.Gave), id)
}

// Mends reports whether a pushback and what was heard in its reply repair a red flag of the answer:
// the one that was asked about, one about the same thing, or one whose missing evidence the reply
// gave by the way.
func Mends(flag string, p Pushback, h Hearing) bool {
	if h.Outcome == Repaired && p.Flag != "" && SameTheme(p.Flag, flag) {
		return true
	}
	return h.Outcome != Contradicted && slices.ContainsFunc(missing[flag], func(id string) bool { return slices.Contains(h.Gave, id) })
}

func ladderOf(id string) string {
	ladder, _, _ := strings.Cut(id, "/")
	return ladder
}

// gap returns the finding of a flag, or false where the answer does not raise it.
func (m *Material) gap(flag string) (ear.Finding, bool) {
	i := slices.IndexFunc(m.Gaps, func(f ear.Finding) bool { return f.Label == flag })
	if i < 0 {
		return ear.Finding{}, false
	}
	return m.Gaps[i], true
}
