package ear

import (
	_ "embed"
	"slices"
	"strings"

	"pushback/coach/ear/linear"
)

// The rules say what is heard and why; the weights say how far to trust them, and hear the many
// ways of saying a thing that nobody wrote a rule for. There are three sets of weights. The first
// weighs each segment for each label by its words, who acts in it and the rules heard in it, and lets
// it vote on what in the answer that it is part of is gone at first. The
// second weighs the whole answer: for each label its best two segments, the vote of all and the strength
// of its rules, and what goes with it or against it elsewhere. The third tells from the same things what a
// tough interviewer would go at first. All are learned from the labelled answers under testdata by
//
//	go test ./coach/ear -run TestLearn -learn
//
// What the other two learn from is how the first does on answers that it has not seen.
type learned struct {
	segments, answer, press *linear.Model
}

//go:embed segments.weights
var segmentWeights []byte

//go:embed answer.weights
var answerWeights []byte

//go:embed press.weights
var pressWeights []byte

func newLearned() (*learned, error) {
	segments, err := linear.Decode(segmentWeights)
	if err != nil {
		return nil, err
	}
	answer, err := linear.Decode(answerWeights)
	if err != nil {
		return nil, err
	}
	press, err := linear.Decode(pressWeights)
	if err != nil {
		return nil, err
	}
	return &learned{segments, answer, press}, nil
}

// A weighing is an answer with the scores of its segments and of the whole. Above 0 speaks for a
// label, below 0 against.
type weighing struct {
	segments []segment
	scores   scoreTable
	whole    map[string]float32
	press    map[string]float32 // by red flag, how much it asks to be gone at
}

// weigh scores an answer, given what the rules alone made of it.
func (l *learned) weigh(h *hearing, byRules ...[]Finding) weighing {
	w := weighing{segments: h.segments(), scores: scoreTable{labels: l.segments.Labels()}}
	w.scores.rows = make([][]float32, 0, len(w.segments))
	all := make([]float32, len(w.segments)*len(w.scores.labels))
	for f := range h.features(w.segments) {
		row := all[:len(w.scores.labels)]
		all = all[len(row):]
		h.scratch.scorer.Score(f, row)
		w.scores.rows = append(w.scores.rows, row)
	}
	overall := h.overall(w.scores, byRules...)
	w.whole, w.press = byLabel(l.answer, overall), byLabel(l.press, overall)
	return w
}

// A scoreTable holds the scores of segments, a column a label.
type scoreTable struct {
	labels []string
	rows   [][]float32 // by segment
}

// column returns the place of a label in each row, -1 where segments are not weighed for it.
func (t scoreTable) column(label string) int { return slices.Index(t.labels, label) }

// best returns the two highest scores of a column.
func (t scoreTable) best(column int) (first, second float32) {
	first, second = faintest, faintest
	for _, row := range t.rows {
		if x := row[column]; x > first {
			first, second = x, first
		} else if x > second {
			second = x
		}
	}
	return first, second
}

// vote returns what the segments of an answer think of a column together: their mean, so that saying a
// thing twice makes it no truer.
func (t scoreTable) vote(column int) float32 {
	sum := float32(0)
	for _, row := range t.rows {
		sum += row[column]
	}
	return sum * aVote / float32(max(1, len(t.rows)))
}

// aVote is how much the segments count together: what is told in every third of them counts as it
// would in a segment alone.
const aVote = 3

// onFirst begins the columns that are votes on what an interviewer would go at first.
const onFirst = "first:"

func byLabel(m *linear.Model, features []linear.Feature) map[string]float32 {
	out := make(map[string]float32, len(m.Labels()))
	for i, score := range m.Score(features) {
		out[m.Labels()[i]] = score
	}
	return out
}

// carried reports whether words of the answer carry a label: a rule heard it, or a segment speaks
// for it by itself.
func (w weighing) carried(label string, byRules []Finding) bool {
	if names(byRules, label) {
		return true
	}
	column := w.scores.column(label)
	for i, s := range w.segments {
		if w.scores.rows[i][column] > faint && s.mayCarry(label) {
			return true
		}
	}
	return false
}

// faint is the score above which a segment can carry a label that holds for the whole answer.
const faint = -0.1

// mayCarry reports whether a segment can carry a label at all: what the speaker did alone is told
// in the first person, whatever else speaks for it.
func (s segment) mayCarry(label string) bool {
	if label != "personal_action" && label != "post_launch_ownership" {
		return true
	}
	return slices.ContainsFunc(s.rd.clauses, func(c clause) bool {
		return c.first >= s.first && c.first < s.last && c.actor == actorI
	})
}

// carrying returns the segments that speak for a label, or where none does by itself the best one.
func (w weighing) carrying(label string) []segment {
	var out []segment
	column := w.scores.column(label)
	for i, s := range w.segments {
		if w.scores.rows[i][column] > 0 && s.mayCarry(label) {
			out = append(out, s)
		}
	}
	if len(out) == 0 && len(w.segments) > 0 {
		return []segment{w.best(label)}
	}
	return out
}

// best returns the segment that speaks most for a label, of those that can carry it.
func (w weighing) best(label string) segment {
	best, column := -1, w.scores.column(label)
	for i, s := range w.segments {
		if s.mayCarry(label) && (best < 0 || w.scores.rows[i][column] > w.scores.rows[best][column]) {
			best = i
		}
	}
	return w.segments[max(0, best)]
}

const (
	faintest  = -2 // scores below it say no more than it does
	strongest = 3  // rules heard in more places than that say no more
)

// The two best segments of a label, the vote of all, the rules heard, what they make of the answer and how
// much of it is told of "we", as the weights of whole answers know them.
var (
	bestKey   = linear.KeyOf("best")
	secondKey = linear.KeyOf("second")
	voteKey   = linear.KeyOf("vote")
	rulesKey  = linear.KeyOf("rules")
	saidKey   = linear.KeyOf("said")
	weKey     = linear.KeyOf("we")
)

// overall returns the features of a whole answer.
func (h *hearing) overall(scores scoreTable, byRules ...[]Finding) []linear.Feature {
	b := make(bag, 0, 2*len(scores.labels)+len(h.by)+len(evidenceIDs)+len(flagIDs)+2)
	for column, label := range scores.labels {
		if strings.HasPrefix(label, onFirst) {
			b.add(voteKey.Join(label), scores.vote(column))
			continue
		}
		first, second := scores.best(column)
		b.add(bestKey.Join(label), first)
		b.add(secondKey.Join(label), second)
	}
	for _, label := range h.labels() {
		b.add(rulesKey.Join(label), float32(min(h.strength(label), strongest))/2)
	}
	said := map[string]bool{}
	for _, f := range slices.Concat(byRules...) {
		if !said[f.Label] {
			said[f.Label] = true
			b.add(saidKey.Join(f.Label), 1)
		}
	}
	i, we := h.actors()
	b.add(weKey, float32(we)/float32(max(1, i+we)))
	b.add(linear.Bias, 1)
	return b
}

// labels returns the labels that rules were heard for, in a fixed order, without the one that is not weighed.
func (h *hearing) labels() []string {
	out := make([]string, 0, len(h.by))
	for label := range h.by {
		if label != saidBlame {
			out = append(out, label)
		}
	}
	slices.Sort(out)
	return out
}
