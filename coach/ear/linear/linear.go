// Package linear weighs named features for several labels at once: a linear model, small enough to
// be embedded, quick enough for every keystroke, and the training of it.
//
// A library was not used: what there is in Go either trains models of one label at a time on dense
// vectors, or calls C. The method is that of LIBLINEAR's L2-regularised support vector machine with
// squared hinge loss, trained by dual coordinate descent (Hsieh et al., 2008).
package linear

import "math"

// A Key is a feature's name as the model knows it. Two names share a key about once in a hundred
// thousand features, which costs less than keeping the names.
type Key uint32

// KeyOf returns the key of a name.
func KeyOf(name string) Key {
	const offset = 2166136261 // of FNV-1a
	return Key(offset).mix(name)
}

// Join returns the key of a name with a further word, without putting the two together.
func (k Key) Join(word string) Key { return k.mix(" ").mix(word) }

// With returns the key of two keys together, in this order.
func (k Key) With(other Key) Key {
	x := uint64(k)<<32 | uint64(other)
	x *= 0x9e3779b97f4a7c15
	return max(Key(x>>32), 1)
}

// mix continues an FNV-1a hash. 0 is no key: it marks the empty places of a table.
func (k Key) mix(s string) Key {
	const prime = 16777619
	for i := range len(s) {
		k = (k ^ Key(s[i])) * prime
	}
	return max(k, 1)
}

// A Feature is something that an example holds, and how much of it.
type Feature struct {
	Key   Key
	Value float32
}

// Normalize scales features to the length 1, so that a long example weighs no more than a short
// one, and adds the constant that carries each label's bias. It changes the slice.
func Normalize(features []Feature) []Feature {
	sum := 0.0
	for _, f := range features {
		sum += float64(f.Value) * float64(f.Value)
	}
	if sum > 0 {
		scale := float32(1 / math.Sqrt(sum))
		for i := range features {
			features[i].Value *= scale
		}
	}
	return append(features, Feature{Bias, 1})
}

// Bias is the key of the constant.
var Bias = KeyOf("bias")

// A Model holds a weight for each feature and label. It is safe for concurrent use.
type Model struct {
	labels []string
	keys   []Key    // in open addressing, see slot; 0 stands for an empty place
	rows   []uint32 // the row of weights of the key at the same place
	scales []float32
	cells  []int8 // a row a feature, a column a label
}

// Labels returns the labels in the order of the scores.
func (m *Model) Labels() []string { return m.labels }

// fine is how many steps a feature's value is told apart in: sums of whole numbers are quicker.
const fine = 1 << 10

// Score adds up the weights of an example's features, a score a label: above 0 speaks for the label,
// below 0 against it. Features that the model does not know count for nothing.
func (m *Model) Score(features []Feature) []float32 {
	sums := make([]int32, len(m.labels))
	for _, f := range features {
		row := m.row(f.Key)
		if row == nil {
			continue
		}
		value := int32(f.Value * fine)
		for i, cell := range row[:len(sums)] {
			sums[i] += value * int32(cell)
		}
	}
	out := make([]float32, len(sums))
	for i, sum := range sums {
		out[i] = float32(sum) * m.scales[i] / fine
	}
	return out
}

// row returns the weights of a feature, or nil.
func (m *Model) row(k Key) []int8 {
	mask := len(m.keys) - 1
	for at := int(k) & mask; m.keys[at] != 0; at = (at + 1) & mask {
		if m.keys[at] == k {
			n := len(m.labels)
			return m.cells[int(m.rows[at])*n : (int(m.rows[at])+1)*n]
		}
	}
	return nil
}

// index builds the table of keys.
func (m *Model) index(keys []Key) {
	size := 2
	for size < 2*len(keys) {
		size *= 2
	}
	m.keys, m.rows = make([]Key, size), make([]uint32, size)
	for row, k := range keys {
		at := int(k) & (size - 1)
		for m.keys[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		m.keys[at], m.rows[at] = k, uint32(row)
	}
}
