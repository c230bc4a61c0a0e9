package story

import (
	"cmp"
	"slices"

	"pushback/prompts"
)

// Suited returns the questions that a story answers: those that ask for a principle that it shows,
// the best first; for a failure those before them that ask for one. Where none does, it returns every
// question that asks for a story.
func (e Entry) Suited(questions []prompts.Question) []prompts.Question {
	shown := map[string]bool{}
	for _, p := range e.Principles() {
		shown[p.ID] = true
	}
	fit := func(q prompts.Question) (n int) {
		for i, p := range q.Principles {
			switch {
			case shown[p] && i == 0: // what it asks for above all
				n += 3
			case shown[p]:
				n += 2
			}
		}
		if e.Failure && asksForFailure(q.Text) {
			n += 10
		}
		return n
	}
	all := slices.DeleteFunc(slices.Clone(questions), func(q prompts.Question) bool { return q.Kind != prompts.Behavioural })
	slices.SortStableFunc(all, func(a, b prompts.Question) int { return cmp.Compare(fit(b), fit(a)) })
	n := slices.IndexFunc(all, func(q prompts.Question) bool { return fit(q) == 0 })
	if n < 1 {
		return all
	}
	return all[:n]
}
