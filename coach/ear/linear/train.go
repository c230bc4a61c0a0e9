package linear

import (
	"math"
	"math/rand/v2"
	"slices"
)

// An Example is a set of features with what is known of each label.
type Example struct {
	Features []Feature
	Truth    []Truth // by label, in the order of the labels
}

// Truth is what is known of one label of one example.
type Truth int8

// What can be known of a label.
const (
	Unknown Truth = 0 // the example says nothing about the label
	Yes     Truth = 1
	No      Truth = -1
)

// Options steer a training.
type Options struct {
	Cost   float64 // of an error, against large weights: 0.01 to 1
	Rarest int     // features held by fewer examples are left out
	Rounds int     // passes over the examples

	// Uses says whether a label may be told by a feature; nil lets every label use all of them.
	Uses func(label string, k Key) bool
}

// A Trained is a model before its weights are rounded: a weight for each feature and label.
type Trained struct {
	labels []string
	column map[Key]int
	keys   []Key
	w      [][]float64 // by label, then by column
}

// Train learns the weights of labels from examples. The same input gives the same weights. Labels
// with fewer than three examples for or against are never found.
func Train(labels []string, examples []Example, o Options) *Trained {
	t := &Trained{labels: labels, column: map[Key]int{}, w: make([][]float64, len(labels))}
	t.choose(examples, o.Rarest)
	rows := make([][]cell, len(examples))
	for i, e := range examples {
		rows[i] = t.cells(e.Features)
	}
	for l, label := range labels {
		t.w[l] = descend(t.used(rows, label, o), truths(examples, l), len(t.keys), o)
		if t.w[l] == nil {
			t.w[l] = make([]float64, len(t.keys))
			if at, ok := t.column[Bias]; ok {
				t.w[l][at] = -1
			}
		}
	}
	return t
}

// cell is a feature of an example by its column.
type cell struct {
	at    int
	value float64
}

// choose gives a column to every feature that enough examples hold.
func (t *Trained) choose(examples []Example, rarest int) {
	count := map[Key]int{}
	for _, e := range examples {
		for _, f := range e.Features {
			count[f.Key]++
		}
	}
	for k, n := range count {
		if n >= rarest {
			t.keys = append(t.keys, k)
		}
	}
	slices.Sort(t.keys)
	for i, k := range t.keys {
		t.column[k] = i
	}
}

func (t *Trained) cells(features []Feature) []cell {
	var out []cell
	for _, f := range features {
		if at, ok := t.column[f.Key]; ok {
			out = append(out, cell{at, float64(f.Value)})
		}
	}
	return out
}

// used leaves out of rows what a label may not be told by.
func (t *Trained) used(rows [][]cell, label string, o Options) [][]cell {
	if o.Uses == nil {
		return rows
	}
	out := make([][]cell, len(rows))
	for i, row := range rows {
		out[i] = slices.DeleteFunc(slices.Clone(row), func(c cell) bool { return !o.Uses(label, t.keys[c.at]) })
	}
	return out
}

func truths(examples []Example, label int) []Truth {
	out := make([]Truth, len(examples))
	for i, e := range examples {
		out[i] = e.Truth[label]
	}
	return out
}

// descend learns the weights of one label, or returns nil where too little is known.
func descend(rows [][]cell, truth []Truth, columns int, o Options) []float64 {
	var known []int
	count := map[Truth]float64{}
	for i, y := range truth {
		if y != Unknown {
			known = append(known, i)
			count[y]++
		}
	}
	if count[Yes] < 3 || count[No] < 3 {
		return nil
	}
	// An error on the rarer side costs more, though not in full proportion: that would find too much.
	cost := map[Truth]float64{No: o.Cost, Yes: o.Cost * math.Sqrt(count[No]/count[Yes])}
	length := make([]float64, len(rows))
	for _, i := range known {
		for _, c := range rows[i] {
			length[i] += c.value * c.value
		}
	}
	w, alpha := make([]float64, columns), make([]float64, len(rows))
	random := rand.New(rand.NewPCG(1, 2)) // the order must not follow that of the examples
	for range o.Rounds {
		random.Shuffle(len(known), func(a, b int) { known[a], known[b] = known[b], known[a] })
		for _, i := range known {
			y, soft := float64(truth[i]), 1/(2*cost[truth[i]])
			gradient := y*dot(w, rows[i]) - 1 + alpha[i]*soft
			next := max(0, alpha[i]-gradient/(length[i]+soft))
			if step := (next - alpha[i]) * y; step != 0 {
				for _, c := range rows[i] {
					w[c.at] += step * c.value
				}
				alpha[i] = next
			}
		}
	}
	return w
}

func dot(w []float64, row []cell) float64 {
	sum := 0.0
	for _, c := range row {
		sum += w[c.at] * c.value
	}
	return sum
}

// Beside puts two models of different labels together: the result gives the scores of a, then those of b.
func Beside(a, b *Trained) *Trained {
	t := &Trained{labels: slices.Concat(a.labels, b.labels), column: map[Key]int{}, keys: slices.Concat(a.keys, b.keys)}
	slices.Sort(t.keys)
	t.keys = slices.Compact(t.keys)
	for i, k := range t.keys {
		t.column[k] = i
	}
	for _, from := range []*Trained{a, b} {
		for _, w := range from.w {
			row := make([]float64, len(t.keys))
			for i, x := range w {
				row[t.column[from.keys[i]]] = x
			}
			t.w = append(t.w, row)
		}
	}
	return t
}

// Shift moves a label's scores by a constant, so that 0 becomes the border that suits it.
func (t *Trained) Shift(label int, by float64) { t.w[label][t.column[Bias]] += by }

// least is the smallest weight that keeps a feature in the model. A segment of some hundred features
// is scaled to the length 1, so that one of them moves a score by a tenth of its weight; two in five
// features move no label by more than that of least, and leaving them out lowers no score on
// the answers set aside, and a smaller model stays in the cache.
const least = 0.15

// Model rounds the weights to a byte each. Features that say next to nothing of any label are left out.
func (t *Trained) Model() *Model {
	m := &Model{labels: t.labels, scales: make([]float32, len(t.labels))}
	for l := range t.labels {
		largest := 0.0
		for _, x := range t.w[l] {
			largest = max(largest, math.Abs(x))
		}
		m.scales[l] = float32(largest / math.MaxInt8)
	}
	var keys []Key
	var weights []int8
	for at, k := range t.keys {
		row, some := t.rounded(at, m.scales)
		if some {
			keys = append(keys, k)
			weights = append(weights, row...)
		}
	}
	m.index(keys, weights)
	return m
}

// rounded returns the weights of one feature, and whether any of them is worth keeping.
func (t *Trained) rounded(at int, scales []float32) (row []int8, some bool) {
	row = make([]int8, len(t.labels))
	some = t.keys[at] == Bias
	for l := range t.labels {
		if scales[l] == 0 {
			continue
		}
		row[l] = int8(math.Round(t.w[l][at] / float64(scales[l])))
		some = some || math.Abs(t.w[l][at]) >= least
	}
	return row, some
}
