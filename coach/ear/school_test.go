package ear

import (
	"maps"
	"slices"

	"pushback/coach/ear/linear"
)

// A school teaches the weights of the ear from labelled answers, and holds back those of one fold.
type school struct {
	lessons       []*lesson
	folds         []string
	segmentLabels []string
	answerLabels  []string
	guesses       map[*lesson]map[string]float32 // whole answers, by weights that have not seen the fold
}

// teachSegments learns the weights of segments from all folds but one.
func (s *school) teachSegments(but string) *linear.Trained {
	var examples []linear.Example
	for _, l := range s.lessons {
		if l.fold == but {
			continue
		}
		for i, seg := range l.segments {
			examples = append(examples, linear.Example{Features: l.features[i], Truth: s.segmentTruth(l, seg)})
		}
	}
	return linear.Train(s.segmentLabels, examples, linear.Options{Cost: 0.3, Rarest: 6, Rounds: 30})
}

// teachBoth learns from all folds but one what segments score and how they vote.
func (s *school) teachBoth(but string) *linear.Trained {
	return linear.Beside(s.teachSegments(but), s.teachVotes(but))
}

// teachVotes learns from all folds but one how the segments of an answer vote on what is gone at first.
func (s *school) teachVotes(but string) *linear.Trained {
	var labels []string
	for _, l := range flagIDs {
		labels = append(labels, onFirst+l)
	}
	var examples []linear.Example
	for _, l := range s.lessons {
		if l.fold == but || l.fold == exampleFold || len(l.gold.Skip) > manySkipped {
			continue
		}
		examples = append(examples, linear.Example{Features: l.pooled(), Truth: firstTruth(l)})
	}
	return linear.Train(labels, examples, linear.Options{Cost: 1, Rarest: 6, Rounds: 30})
}

// pooled returns the features of all segments of an answer, weighed as a vote weighs them.
func (l *lesson) pooled() []linear.Feature {
	sum := map[linear.Key]float32{}
	for _, features := range l.features {
		for _, f := range features {
			sum[f.Key] += f.Value * aVote / float32(len(l.features))
		}
	}
	var out []linear.Feature
	for _, k := range slices.Sorted(maps.Keys(sum)) {
		out = append(out, linear.Feature{Key: k, Value: sum[k]})
	}
	return out
}

// segmentTruth says of each label whether a segment carries it.
func (s *school) segmentTruth(l *lesson, seg segment) []linear.Truth {
	out := make([]linear.Truth, len(s.segmentLabels))
	for i, label := range s.segmentLabels {
		switch {
		case slices.Contains(l.gold.Skip, label):
		case label == "launch_only" && l.gold.has("post_launch_ownership"): // its launch is not marked
		case !l.gold.has(label):
			out[i] = linear.No
		case l.gold.carries(label, seg.Span):
			out[i] = linear.Yes
		case l.gold.marksAll(label):
			out[i] = linear.No
		}
	}
	return out
}

// teachAnswers learns the weights of whole answers from all folds but one.
func (s *school) teachAnswers(but string) *linear.Trained {
	var examples []linear.Example
	for _, l := range s.lessons {
		if l.fold != but {
			examples = append(examples, linear.Example{Features: l.h.overall(l.scores, l.evidence, l.flags), Truth: s.answerTruth(l)})
		}
	}
	return linear.Train(s.answerLabels, examples, linear.Options{Cost: 0.005, Rarest: 2, Rounds: 300, Uses: uses})
}

// teachPress learns from all folds but one what careful people would go at first.
func (s *school) teachPress(but string) *linear.Trained {
	var examples []linear.Example
	for _, l := range s.lessons {
		if l.fold == but || l.fold == exampleFold || len(l.gold.Skip) > manySkipped {
			continue
		}
		examples = append(examples, linear.Example{Features: l.h.overall(l.scores, l.evidence, l.flags), Truth: firstTruth(l)})
	}
	return linear.Train(flagIDs[:], examples, linear.Options{Cost: 0.005, Rarest: 2, Rounds: 300})
}

// firstTruth says of each red flag whether careful people would go at it first.
func firstTruth(l *lesson) []linear.Truth {
	out := make([]linear.Truth, len(flagIDs))
	for i, label := range flagIDs {
		out[i] = linear.No
		if slices.Contains(l.gold.TopGaps, label) {
			out[i] = linear.Yes
		}
	}
	return out
}

// uses lets a handover be told by its own words alone: measured fold by fold, what else an answer
// holds misled there more than it helped.
func uses(label string, k linear.Key) bool {
	return label != "handed_off" || k == linear.Bias || k == bestKey.Join(label) || k == secondKey.Join(label)
}

func (s *school) answerTruth(l *lesson) []linear.Truth {
	out := make([]linear.Truth, len(s.answerLabels))
	for i, label := range s.answerLabels {
		switch {
		case slices.Contains(l.gold.Skip, label):
		case l.gold.has(label):
			out[i] = linear.Yes
		default:
			out[i] = linear.No
		}
	}
	return out
}
