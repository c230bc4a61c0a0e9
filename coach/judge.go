package coach

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// labels are the evidence and red flag ids of an answer, as a set, with what else the scores rest on.
type labels struct {
	has   map[string]bool
	plain map[string]bool // of the evidence, what was heard plainly, the voice of a customer, and what a reply gave
	lost  int             // red flags that a thread asked about in vain
	sizes int             // in how many different wordings the scope was heard
}

// oneAction stands for a single action told of "I", where personal_action asks for two.
const oneAction = "one action"

// aSize stands for a number of people or places that nobody heard as the size of the thing.
const aSize = "a size"

// aVoice stands for somebody outside of those who build the thing that says something in the answer.
const aVoice = "a voice"

// aKeptDate stands for something that was ready before the day it was due.
const aKeptDate = "a kept date"

// aDamage stands for what went wrong in the story of a failure, told in figures.
const aDamage = "a damage"

// aPlainGoal stands for a goal of the company that was heard in words which show it.
const aPlainGoal = "a plain goal"

// labelsOf returns what the scores rest on.
func labelsOf(in Input, h ear.Heard) labels {
	l := labels{has: make(map[string]bool, usualLabels), plain: make(map[string]bool, usualLabels)}
	sizes := map[string]bool{}
	guessed := map[string]bool{} // of what was heard in doubt, whether nobody can check it
	for i := range h.Evidence {
		f := &h.Evidence[i]
		if _, known := guessed[f.Label]; f.Doubtful && !known {
			guessed[f.Label] = !told(in.Text, h.Evidence, f.Label)
		}
		if guessed[f.Label] {
			continue // worth nothing, and not held against the answer either
		}
		if f.Label == "customer_loop" && pushback.IdleAt(in.Text, pushback.InFull(in.Text, f.Span)) && pushback.OnlyIdle(in.Text) {
			continue // somebody said something, and it steered nothing
		}
		if words := f.Of(in.Text); f.Label == "money" && (pushback.TellsPrice(words) || pushback.TellsPaidOut(words)) && !pushback.TellsWorth(words) {
			l.has[aDamage] = l.has[aDamage] || pushback.AsksForFailure(in.Question)
			continue // what it cost is no outcome
		}
		l.has[f.Label] = true
		l.plain[f.Label] = l.plain[f.Label] || !f.Doubtful && (f.Strength >= ear.Clear || f.Label == "customer_loop") && (f.Label != "business_kpi" || !praised(h, f.Span) && pushback.Tells(f.Label, f.Of(in.Text)))
		if f.Label == "scope" {
			sizes[strings.ToLower(f.Of(in.Text))] = true
		}
	}
	l.sizes = len(sizes)
	for _, id := range in.Ticked {
		l.has[id], l.plain[id] = true, true
	}
	l.has[aPlainGoal] = l.plain["strategic_goal"]
	l.has[aVoice] = pushback.HearsVoice(in.Text)
	l.has[aKeptDate] = !pushback.BeforeDue(in.Text).Empty()
	l.has[aDamage] = l.has[aDamage] || pushback.AsksForFailure(in.Question) && !pushback.Damage(in.Text).Empty()
	size := pushback.Size(in.Text)
	l.has[aSize], l.has["scope"] = size > 0, l.has["scope"] || size >= pushback.PlainSize
	l.has[oneAction] = l.has["personal_action"] || !pushback.OwnAct(in.Text).Empty()
	for _, f := range h.RedFlags {
		l.has[f.Label] = true
	}
	return l
}

// usualLabels is how many labels hold for an answer at the most, about.
const usualLabels = 20

// enoughSizes is in how many wordings the scope counts for all that it can.
const enoughSizes = 3

// praised reports whether a place is one that a red flag calls praise.
func praised(h ear.Heard, at text.Span) bool {
	return slices.ContainsFunc(h.RedFlags, func(f ear.Finding) bool { return f.Label == "vague_impact" && f.Overlaps(at) })
}

func (l labels) all(ids ...string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool { return !l.has[id] })
}

func (l labels) any(ids ...string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return l.has[id] })
}

// A step is one line of a scoring table: the score that an answer gets which shows all of some
// labels, at least one of others, and none of those that rule it out.
type step struct {
	score int
	all   []string
	any   []string
	none  []string
	sure  []string // at least one of these, heard plainly
}

func (s step) met(l labels) bool {
	return l.all(s.all...) && (len(s.any) == 0 || l.any(s.any...)) && !l.any(s.none...) &&
		(len(s.sure) == 0 || slices.ContainsFunc(s.sure, func(id string) bool { return l.plain[id] }))
}

// score returns the score of the first step that is met, 1 where none is. More than 3 stands only on
// evidence that was heard plainly, at the least of one of the kinds that the table is about; where it names
// none, as for a size, which is there or not, on any.
func score(table []step, l labels, about ...string) int {
	for _, s := range table {
		if s.met(l) {
			if len(about) > 0 && !slices.ContainsFunc(about, func(id string) bool { return l.plain[id] }) {
				return min(s.score, inDoubt)
			}
			return s.score
		}
	}
	return 1
}

// inDoubt is the most that evidence is worth which may be none.
const inDoubt = 3

// ids keeps the tables below readable.
type ids = []string

// The scoring tables follow the steps of the rubric, best first.
var (
	impactSteps = []step{
		{score: 5, all: ids{"baseline_and_result", "money", "attribution"}, none: ids{"inconsistent_numbers"}},
		{score: 4, any: ids{"money"}, none: ids{"inconsistent_numbers"}},
		{score: 4, all: ids{"business_kpi"}, any: ids{"delta", "baseline_and_result"}, none: ids{"inconsistent_numbers"}},
		{score: 3, any: ids{"delta", "baseline_and_result", "money"}},
		{score: 2, any: ids{"business_kpi", "strategic_goal", aKeptDate, aDamage}},
	}
	scopeSteps = []step{
		{score: 4, all: ids{"scope", "cross_team_influence"}},
		{score: 3, all: ids{"scope"}},
		{score: 2, all: ids{aSize}},
		{score: 2, all: ids{"cross_team_influence"}},
	}
	ownershipSteps = []step{
		{score: 2, all: ids{"personal_action", "post_launch_ownership", "hedged_ownership"}, none: ids{"we_not_i", "hypothetical", "followed_orders"}}, // played down, and watched all the same
		{score: 1, any: ids{"we_not_i", "hypothetical", "hedged_ownership", "followed_orders"}},
		{score: 3, all: ids{"personal_action", "post_launch_ownership", "handed_off"}, none: ids{"no_own_decision", "blames_others"}},
		{score: 3, all: ids{"personal_action", "handed_off"}, none: ids{"no_own_decision", "blames_others"}, sure: ids{"tradeoff", "course_correction", "cross_team_influence"}},
		{score: 2, all: ids{oneAction}, any: ids{"no_own_decision", "handed_off", "blames_others"}},
		{score: 2, all: ids{"personal_action"}, any: ids{"no_own_decision", "handed_off", "blames_others"}},
		{score: 5, all: ids{"personal_action", "post_launch_ownership", "cross_team_influence"}, sure: ids{"course_correction", "customer_loop"}},
		{score: 4, all: ids{"personal_action", "post_launch_ownership"}},
		{score: 3, all: ids{"personal_action"}},
		{score: 2, any: ids{"post_launch_ownership", oneAction}},
	}
	linkageSteps = []step{
		{score: 5, all: ids{"business_kpi", aPlainGoal}, any: ids{"delta", "baseline_and_result", "money"}},
		{score: 4, all: ids{"business_kpi"}, any: ids{"delta", "baseline_and_result", "money"}},
		{score: 3, all: ids{"business_kpi"}},
		{score: 2, any: ids{"strategic_goal", "money"}},
		{score: 2, all: ids{"delta"}, none: ids{"no_business_link"}}, // not heard, and not surely missing
	}
	customerSteps = []step{
		{score: 5, all: ids{"customer_loop"}, sure: ids{"course_correction", "post_launch_ownership"}},
		{score: 4, all: ids{"customer_loop"}},
		{score: 3, all: ids{aVoice}},                                   // somebody is heard, and it is not told what came of it
		{score: 2, all: ids{oneAction}, none: ids{"no_customer_loop"}}, // not heard, and not surely missing
	}
)

// judge sets the scores and the verdict.
func (r *Report) judge(l labels) {
	if len(r.Craft) > 0 {
		r.judgeCraft(l)
		return
	}
	r.Judgements = judgementsOf(l)
	r.Verdict = verdictOf(l, r.Judgements)
}

func rankOf(v Verdict) int { return slices.Index(Verdicts[:], v) }

func judgementsOf(l labels) Judgements {
	j := Judgements{
		Impact: score(impactSteps, l, "delta", "baseline_and_result", "money"), Scope: score(scopeSteps, l),
		Ownership:  score(ownershipSteps, l, "personal_action", "post_launch_ownership"),
		KPILinkage: score(linkageSteps, l, "business_kpi", "money"), CustomerLoop: score(customerSteps, l, "customer_loop"),
	}
	if j.Scope == 4 && l.sizes >= enoughSizes {
		j.Scope = 5
	}
	return j
}

// verdictOf weighs the scores and the flags: impact and ownership count twice, and the flags that
// decide a vote set the highest step that is left.
func verdictOf(l labels, j Judgements) Verdict {
	if !l.any("personal_action", "delta", "baseline_and_result", "money", "business_kpi", "customer_loop", "data_analysis") {
		return StrongNo
	}
	points := 2*j.Impact + j.Scope + 2*j.Ownership + j.KPILinkage + j.CustomerLoop - l.lost
	step := min(stepOf(points), ceiling(l))
	if !l.any(gapOrder[:]...) {
		step = max(step, cleanStep)
	}
	return Verdicts[step]
}

// cleanStep is the least that an answer gets against which nothing speaks: lean yes.
const cleanStep = 3

// stepOf returns the step that a sum of the scores reaches; the least sum is 7, the highest 35.
func stepOf(points int) int {
	at := 0
	for i, least := range [...]int{0, 8, 13, 18, 24, 31} {
		if points >= least {
			at = i
		}
	}
	return at
}

// ceiling returns the highest step that the red flags leave.
func ceiling(l labels) int {
	switch {
	case l.any("hypothetical"):
		return 0
	case l.any("we_not_i", "no_result", "followed_orders", "blames_others"),
		l.any("hedged_ownership", "no_own_decision") && l.any("no_numbers"): // neither the part nor the outcome holds
		return 1
	case l.any("hedged_ownership", "no_own_decision", "inconsistent_numbers", "no_numbers"):
		return 2
	case l.any("handed_off", "no_business_link"):
		return 3
	case l.any("launch_only", "vague_impact", "no_customer_loop"):
		return 4
	}
	return 5
}
