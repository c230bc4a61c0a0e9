package drill

import (
	"slices"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/prompts"
)

// A Cleared is a red flag that was drilled and did not come back.
type Cleared struct {
	Flag  string
	Times int    // how often it was drilled
	Quote string // the words of the answer that stand where the gap was
}

// shows names, for each flag, the evidence whose presence says that the gap is closed. That a flag
// was not raised alone says nothing: the shortest answer raises fewest.
var shows = map[string][]string{
	"no_numbers": {"delta", "baseline_and_result", "money"}, "vague_impact": {"delta", "baseline_and_result", "money"},
	"no_result":        {"delta", "baseline_and_result", "money", "business_kpi"},
	"no_business_link": {"business_kpi", "money"}, "no_customer_loop": {"customer_loop"},
	"launch_only": {"post_launch_ownership"}, "handed_off": {"post_launch_ownership"},
	"we_not_i": {"personal_action"}, "hedged_ownership": {"personal_action"}, "hypothetical": {"personal_action"},
	"followed_orders": {"personal_action"}, "no_own_decision": {"personal_action", "tradeoff"},
	"blames_others": {"personal_action", "lesson"}, "inconsistent_numbers": {"delta", "baseline_and_result"},
}

// Clear returns the red flags that were drilled since the rehearsal before this one and are gone
// from its answer: heard in an earlier rehearsal, practised, not raised now, and with the evidence
// that was missing in their place. Cards and reviews are those of the library; since is the time of
// the rehearsal before, zero where there was none.
func Clear(cards []Card, reviews []Review, s interview.Session, r coach.Report, since time.Time) []Cleared {
	if kind := s.Plan.Question.Kind; kind != "" && kind != prompts.Behavioural {
		return nil
	}
	times := drilled(cards, reviews, s.Started, since)
	var out []Cleared
	for _, flag := range flagsOf(cards, s) {
		if times[flag] == 0 || slices.ContainsFunc(r.RedFlags, func(f coach.RedFlag) bool { return f.ID == flag }) {
			continue
		}
		i := slices.IndexFunc(r.Evidence, func(e coach.Evidence) bool { return slices.Contains(shows[flag], e.ID) })
		if i >= 0 {
			out = append(out, Cleared{flag, times[flag], r.Evidence[i].Quote})
		}
	}
	return out
}

// flagsOf lists the flags that were heard in earlier rehearsals, in the order of the cards.
func flagsOf(cards []Card, s interview.Session) (flags []string) {
	for _, c := range cards {
		if c.Own == nil || c.Flag == "" || slices.Contains(flags, c.Flag) {
			continue
		}
		if slices.ContainsFunc(c.Own.Heard, func(t time.Time) bool { return t.Before(s.Started) }) {
			flags = append(flags, c.Flag)
		}
	}
	return flags
}

// drilled counts, by flag, the tries before a rehearsal at the cards that practise it, where any of
// them came after the rehearsal before.
func drilled(cards []Card, reviews []Review, before, since time.Time) map[string]int {
	flag := map[string]string{}
	for _, c := range cards {
		if c.Kind == FollowUp || c.Kind == Rewrite {
			flag[c.ID] = c.Flag
		}
	}
	times, recent := map[string]int{}, map[string]bool{}
	for _, r := range reviews {
		if f := flag[r.Card]; f != "" && r.At.Before(before) {
			times[f]++
			recent[f] = recent[f] || !r.At.Before(since)
		}
	}
	for f := range times {
		if !recent[f] {
			delete(times, f)
		}
	}
	return times
}
