// Package principle says which leadership principles an answer shows. A principle is shown by what
// was done, never by being named, so that the package looks at the evidence alone.
package principle

import (
	"cmp"
	"slices"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// A Credit is a principle that an answer shows, with the words that show it best.
type Credit struct {
	text.Span
	ID     string
	Weight int // how clearly it is shown; larger is clearer
}

// A proof is the evidence that shows a principle.
type proof struct {
	id     string
	needs  []string // all of these
	helps  []string // each of these makes it clearer
	spoils []string // red flags that take it back
	quotes []string // whose words are shown: those of the first kind that was given
	weight int
}

// proofs lists what shows each principle that evidence alone can show. The others, such as
// Frugality, need words as well and stand in the table of cues.
var proofs = []proof{
	{"customer_obsession", []string{"customer_loop"}, []string{"post_launch_ownership", "business_kpi"}, nil, []string{"customer_loop"}, 3},
	{"ownership", []string{"post_launch_ownership", "personal_action"}, []string{"course_correction"}, []string{"handed_off", "we_not_i", "hedged_ownership"}, []string{"post_launch_ownership"}, 3},
	{"dive_deep", []string{"data_analysis"}, []string{"attribution"}, []string{"we_not_i", "hedged_ownership"}, []string{"data_analysis"}, 3},
	{"deliver_results", []string{"delta"}, []string{"baseline_and_result", "money", "strategic_goal"}, []string{"inconsistent_numbers", "hedged_ownership", "followed_orders", "blames_others"}, []string{"baseline_and_result", "delta", "money"}, 2},
	{"learn_and_be_curious", []string{"lesson", "course_correction"}, nil, nil, []string{"lesson"}, 1},
}

// Credits returns the principles that an answer shows, most clearly shown first.
func Credits(answer string, h ear.Heard) []Credit {
	out := []Credit{}
	for _, p := range proofs {
		if c, ok := p.credit(answer, h); ok {
			out = append(out, c)
		}
	}
	lower := lowered(answer)
	holds := triplesOf(lower)
	for _, cue := range cues {
		if c, ok := cue.credit(answer, lower, holds, h); ok && !credited(out, c.ID) {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Credit) int { return cmp.Compare(b.Weight, a.Weight) })
	return out
}

func (p proof) credit(answer string, h ear.Heard) (Credit, bool) {
	c := Credit{ID: p.id, Weight: p.weight}
	for _, need := range p.needs {
		if !heard(h, need) {
			return Credit{}, false
		}
	}
	for _, id := range p.quotes {
		if c.Span = shown(answer, h, id); !c.Empty() {
			break
		}
	}
	if c.Empty() {
		return Credit{}, false // there are no words to show for it
	}
	if slices.ContainsFunc(h.RedFlags, func(f ear.Finding) bool { return slices.Contains(p.spoils, f.Label) }) {
		return Credit{}, false
	}
	for _, help := range p.helps {
		if heard(h, help) {
			c.Weight++
		}
	}
	return c, true
}

func credited(all []Credit, id string) bool {
	return slices.ContainsFunc(all, func(c Credit) bool { return c.ID == id })
}

// heard reports whether a kind of evidence was heard plainly: a principle is not credited on a guess.
func heard(h ear.Heard, label string) bool {
	return slices.ContainsFunc(h.Evidence, func(f ear.Finding) bool { return f.Label == label && !f.Doubtful })
}

// leastWords is what a quote must hold to show a principle.
const leastWords = 4

// shown returns the clearest words of a kind of evidence that can be quoted, the last of several. Looking for
// the words takes time: the clearest place is looked at first.
func shown(answer string, h ear.Heard, label string) text.Span {
	var places []ear.Finding
	for _, f := range slices.Backward(h.Evidence) {
		if f.Label == label && !f.Doubtful && f.Strength >= ear.Clear {
			places = append(places, f)
		}
	}
	slices.SortStableFunc(places, func(a, b ear.Finding) int { return cmp.Compare(b.Strength, a.Strength) })
	for _, f := range places {
		if at := pushback.Telling(answer, f); text.CountWords(at.Of(answer)) >= leastWords {
			return at
		}
	}
	return text.Span{}
}
