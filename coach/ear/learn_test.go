package ear

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"pushback/coach/ear/linear"
	"pushback/coach/text"
	"pushback/prompts"
)

var learn = flag.Bool("learn", false, "learn the weights anew from the labelled answers under testdata")

// heardFlags are the red flags that words carry and segments are weighed for.
var heardFlags = []string{"handed_off", "vague_impact", "hedged_ownership", "followed_orders", "blames_others",
	"we_not_i", "hypothetical", "launch_only", "inconsistent_numbers"}

// weighedAbsences are the red flags that no segment carries.
var weighedAbsences = []string{"no_result", "no_own_decision", "no_numbers", "no_business_link", "no_customer_loop"}

// A lesson is a labelled answer as it is learned from.
type lesson struct {
	gold     goldAnswer
	fold     string // the file it is from: answers by the same writers
	h        *hearing
	evidence []Finding // by the rules alone
	flags    []Finding
	segments []segment
	features [][]linear.Feature
	scores   scoreTable // by weights that have not seen the fold
}

// TestLearn learns the weights and prints how well answers are heard by weights that have not seen
// their writers. Without -learn it only tells whether the weights are there.
func TestLearn(t *testing.T) {
	if !*learn {
		if l, err := newLearned(); err != nil || len(l.segments.Labels()) == 0 {
			t.Fatalf("the weights cannot be read: %v; learn them with: go test ./coach/ear -run TestLearn -learn", err)
		}
		return
	}
	lessons := study(t)
	folds := slices.Sorted(maps.Keys(byFold(lessons)))
	s := school{lessons: lessons, folds: folds, segmentLabels: slices.Concat(evidenceIDs[:], heardFlags)}
	s.answerLabels = slices.Concat(s.segmentLabels, weighedAbsences)
	s.examine()
	final := s.teachAnswers("")
	borders := s.border(final)
	s.ask(borders)
	write(t, "segments.weights", s.teachBoth("").Model())
	write(t, "answer.weights", final.Model())
	write(t, "press.weights", s.teachPress("").Model())
}

func write(t *testing.T, name string, m *linear.Model) {
	t.Helper()
	raw := m.Encode()
	if err := os.WriteFile(name, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s: %d kB", name, len(raw)/1000)
}

// study listens to every labelled answer.
func study(t *testing.T) []*lesson {
	e := newEar(t)
	var all []*lesson
	for fold, golds := range corpusFiles(t) {
		for _, g := range golds {
			all = append(all, listen(e, g, fold))
		}
	}
	for _, g := range examples() {
		all = append(all, listen(e, g, exampleFold))
	}
	slices.SortStableFunc(all, func(a, b *lesson) int { return strings.Compare(a.fold+a.gold.ID, b.fold+b.gold.ID) })
	return all
}

func listen(e *Ear, g goldAnswer, fold string) *lesson {
	l := &lesson{gold: g, fold: fold, h: e.listen(g.Text)}
	l.evidence, l.flags = l.h.resolve()
	l.segments = l.h.segments()
	for f := range l.h.features(l.segments) {
		l.features = append(l.features, slices.Clone(f))
	}
	return l
}

// examples are the examples that the records of the labels give, as answers of which one label is
// known.
func examples() []goldAnswer {
	lib := prompts.Open()
	all := slices.Concat(evidenceIDs[:], flagIDs[:])
	var out []goldAnswer
	for _, r := range slices.Concat(lib.Evidence(), lib.RedFlags()) {
		others := slices.DeleteFunc(slices.Clone(all), func(id string) bool { return id == r.ID })
		for i, words := range r.Fires {
			g := goldAnswer{ID: fmt.Sprintf("%s+%02d", r.ID, i), Text: words, Skip: others, Evidence: []string{r.ID}}
			out = append(out, g)
		}
		for i, words := range r.Silent {
			out = append(out, goldAnswer{ID: fmt.Sprintf("%s-%02d", r.ID, i), Text: words, Skip: others})
		}
	}
	return out
}

func byFold(lessons []*lesson) map[string][]*lesson {
	out := map[string][]*lesson{}
	for _, l := range lessons {
		out[l.fold] = append(out[l.fold], l)
	}
	return out
}

// exampleFold is the fold of the records' own examples. They are learned from, but are too short to
// tell where the border of a whole answer lies.
const exampleFold = "own examples"

// examine fills in what weights think that have not seen the fold of an answer.
func (s *school) examine() {
	var group sync.WaitGroup
	turns := make(chan struct{}, 2)
	for _, fold := range s.folds {
		group.Go(func() {
			turns <- struct{}{}
			defer func() { <-turns }()
			m := s.teachBoth(fold).Model()
			for _, l := range s.lessons {
				if l.fold == fold {
					l.scores.labels = m.Labels()
					for _, f := range l.features {
						l.scores.rows = append(l.scores.rows, m.Score(f))
					}
				}
			}
		})
	}
	group.Wait()
	s.guesses = map[*lesson]map[string]float32{}
	for _, fold := range s.folds {
		m := s.teachAnswers(fold).Model()
		for _, l := range s.lessons {
			if l.fold == fold {
				s.guesses[l] = byLabel(m, l.h.overall(l.scores, l.evidence, l.flags))
			}
		}
	}
}

// border moves each label's border to where it serves best, prints how well that is and returns the
// borders.
func (s *school) border(t *linear.Trained) map[string]float32 {
	var sums [2]float64
	borders := map[string]float32{}
	for i, label := range s.answerLabels {
		at, c := s.best(label)
		borders[label] = float32(at)
		t.Shift(i, -at)
		fmt.Printf("  %-24s border %5.2f  P %.2f R %.2f F1 %.2f  of %d\n", label, at, c.precision(), c.recall(), c.f1(), c.hit+c.missed)
		if i < len(evidenceIDs) {
			sums[0] += c.f1() / float64(len(evidenceIDs))
		} else {
			sums[1] += c.f1() / float64(len(s.answerLabels)-len(evidenceIDs))
		}
	}
	fmt.Printf("  evidence %.3f, red flags that are weighed %.3f\n", sums[0], sums[1])
	return borders
}

// ask prints how often what would be asked first is one of the top gaps, and how many answers without
// a red flag are left without one, by weights that have not seen the fold.
func (s *school) ask(borders map[string]float32) {
	var asked, hit, clean, quiet int
	wrong, accused := map[string]int{}, map[string]int{}
	for _, fold := range s.folds {
		m := s.teachPress(fold).Model()
		for _, l := range s.lessons {
			if l.fold != fold || len(l.gold.Skip) > manySkipped {
				continue
			}
			w := weighing{segments: l.segments, scores: l.scores, whole: map[string]float32{}}
			for label, score := range s.guesses[l] {
				w.whole[label] = score - borders[label]
			}
			w.press = byLabel(m, l.h.overall(l.scores, l.evidence, l.flags))
			is := w.labels(l.evidence, l.flags)
			flags := w.accuse(l.h, l.flags, is)
			pressing := w.pressing(l.h, flags, is)
			switch {
			case len(l.gold.TopGaps) > 0:
				asked++
				if len(pressing) > 0 && slices.Contains(l.gold.TopGaps, pressing[0].Label) {
					hit++
				} else if len(pressing) > 0 {
					wrong[pressing[0].Label]++
				} else {
					wrong["nothing"]++
				}
			case len(l.gold.RedFlags) == 0:
				clean++
				if len(flags) == 0 {
					quiet++
				}
				for _, f := range flags {
					accused[f.Label]++
				}
			}
		}
	}
	fmt.Printf("  asked first at a top gap %d of %d, clean answers left alone %d of %d; asked in vain: %v; accused: %v\n", hit, asked, quiet, clean, wrong, accused)
}

// manySkipped labels unknown mark an answer of which only a few labels are known.
const manySkipped = 10

// best returns the border in the middle of the stretch with the best F-scores over the folds: a peak
// beside a slope would not be met again. For red flags
// precision counts more: an accusation that is wrong costs more than a miss.
func (s *school) best(label string) (border float64, c counts) {
	const steps, wide = 81, 3
	weight := 1.0
	if !slices.Contains(evidenceIDs[:], label) {
		weight = 0.8
	}
	at := func(step int) float64 { return float64(step-steps/2) / (steps / 2) }
	var scores [steps]float64
	for step := range scores {
		scores[step] = s.count(label, at(step)).f(weight)
	}
	top := -1.0
	for step := wide; step < steps-wide; step++ {
		sum := 0.0
		for _, f := range scores[step-wide : step+wide+1] {
			sum += f
		}
		if sum > top {
			top, border = sum, at(step)
		}
	}
	return border, s.count(label, border)
}

func (s *school) count(label string, border float64) (c counts) {
	for _, l := range s.lessons {
		if l.fold != exampleFold && !slices.Contains(l.gold.Skip, label) {
			c.add(l.gold.has(label), float64(s.guesses[l][label]) > border && l.allows(label))
		}
	}
	return c
}

// allows reports whether a label can hold for the answer: words carry it where it is a kind of
// evidence, and the rules agree where they have to.
func (l *lesson) allows(label string) bool {
	if slices.Contains(bothAgree[:], label) {
		return names(l.flags, label)
	}
	w := weighing{segments: l.segments, scores: l.scores}
	return !slices.Contains(evidenceIDs[:], label) || w.carried(label, l.evidence)
}

// counts of a label over answers.
type counts struct{ hit, wrong, missed int }

func (c *counts) add(true, said bool) {
	switch {
	case true && said:
		c.hit++
	case said:
		c.wrong++
	case true:
		c.missed++
	}
}

func (c counts) precision() float64 { return float64(c.hit) / float64(max(1, c.hit+c.wrong)) }
func (c counts) recall() float64    { return float64(c.hit) / float64(max(1, c.hit+c.missed)) }
func (c counts) f1() float64        { return c.f(1) }

// f is the F-score in which recall counts beta times as much as precision.
func (c counts) f(beta float64) float64 {
	p, r := c.precision(), c.recall()
	return (1 + beta*beta) * p * r / max(1e-9, beta*beta*p+r)
}

// has reports whether careful people gave the answer a label.
func (g goldAnswer) has(label string) bool {
	return slices.Contains(g.Evidence, label) || slices.Contains(g.RedFlags, label)
}

// carries reports whether a stretch of the answer is marked as carrying a label.
func (g goldAnswer) carries(label string, s text.Span) bool {
	for _, quote := range g.Quotes[label] {
		for at := 0; ; {
			i := strings.Index(g.Text[at:], quote)
			if i < 0 {
				break
			}
			q := text.Span{Start: at + i, End: at + i + len(quote)}
			if shared := min(q.End, s.End) - max(q.Start, s.Start); 2*shared > min(q.End-q.Start, s.End-s.Start) {
				return true
			}
			at = q.Start + 1
		}
	}
	return false
}

// marksAll reports whether every stretch that carries a label is marked, so that the others do not.
func (g goldAnswer) marksAll(label string) bool {
	return g.AllMarked && slices.Contains(g.Evidence, label)
}
