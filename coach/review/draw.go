package review

import (
	"slices"

	"pushback/coach"
	"pushback/prompts"
)

// Draw picks a question by surprise: what came out weak and what was never told comes up more
// often, what was told lately hardly, and a question in avoid or the one told last never, unless
// there is no other. Past is newest first; roll gives numbers in [0, 1). It returns false only
// where there are no questions.
func Draw(questions []prompts.Question, past []Summary, avoid []string, roll func() float64) (prompts.Question, bool) {
	if len(past) > 0 {
		avoid = append(slices.Clone(avoid), past[0].QuestionID)
	}
	open := slices.DeleteFunc(slices.Clone(questions), func(q prompts.Question) bool { return slices.Contains(avoid, q.ID) })
	if len(open) == 0 {
		open = questions
	}
	if len(open) == 0 {
		return prompts.Question{}, false
	}
	standing := standings(past)
	weights := make([]float64, len(open))
	total := 0.0
	for i, q := range open {
		weights[i] = standing.weight(q)
		total += weights[i]
	}
	at := roll() * total
	for i, w := range weights {
		if at -= w; at < 0 {
			return open[i], true
		}
	}
	return open[len(open)-1], true
}

// standing is how the past speaks for asking a question.
type standing struct {
	question  map[string]int       // place of the verdict when it was told last
	principle map[string][]float64 // places of the verdicts of the last three times it was probed
	lately    []string             // ids of the questions told last
}

// recent is how many of the last sessions count as lately, and how many verdicts make a principle's standing.
const recent = 3

func standings(past []Summary) standing {
	s := standing{question: map[string]int{}, principle: map[string][]float64{}}
	for i, p := range past {
		if i < recent {
			s.lately = append(s.lately, p.QuestionID)
		}
		place := slices.Index(coach.Verdicts[:], p.Verdict)
		if place < 0 {
			continue
		}
		if _, told := s.question[p.QuestionID]; !told {
			s.question[p.QuestionID] = place
		}
		for _, id := range p.Principles {
			if len(s.principle[id]) < recent {
				s.principle[id] = append(s.principle[id], float64(place))
			}
		}
	}
	return s
}

// weight returns how often a question should come up, beside the others.
func (s standing) weight(q prompts.Question) float64 {
	w := 1.0
	switch place, told := s.question[q.ID]; {
	case !told:
		w *= 2
	case place >= slices.Index(coach.Verdicts[:], coach.Yes):
		w *= 0.4
	}
	if slices.Contains(s.lately, q.ID) {
		w *= 0.2
	}
	if len(q.Principles) > 0 {
		w *= s.weakness(q.Principles[0])
	}
	return w
}

// weakness is 3 for a principle that came out as a strong no, 1 for a strong yes, 2.5 where it was never told.
func (s standing) weakness(principle string) float64 {
	places := s.principle[principle]
	if len(places) == 0 {
		return 2.5
	}
	sum := 0.0
	for _, p := range places {
		sum += p
	}
	best := float64(len(coach.Verdicts) - 1)
	return 1 + 2*(1-sum/float64(len(places))/best)
}
