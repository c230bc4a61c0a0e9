// Package linear weighs named features for several labels at once: a linear model, small enough to
// be embedded, quick enough for every keystroke, and the training of it.
//
// A library was not used: what there is in Go either trains models of one label at a time on dense
// vectors, or calls C. The method is that of LIBLINEAR's L2-regularised support vector machine with
// squared hinge loss, trained by dual coordinate descent (Hsieh et al., 2008).
package linear

import (
	"math"
	"math/bits"
)

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
	scales []float32
	keys   []Key    // of the features, in rising order
	shift  int      // leaves the bits of a key that say in which bucket it lies
	first  []uint32 // by bucket, which of the keys is the first in it or behind it
	rows   []uint64 // of weights, a row a key, eight weights a number, see pack
}

// Labels returns the labels in the order of the scores.
func (m *Model) Labels() []string { return m.labels }

// fine is how many steps a feature's value is told apart in: sums of whole numbers are quicker.
const fine = 1 << 10

// Score returns the scores of one example; see Scorer.Score.
func (m *Model) Score(features []Feature) []float32 {
	scores := make([]float32, len(m.labels))
	m.Scorer().Score(features, scores)
	return scores
}

// raised is added to weights, so that they are not negative and do not run into one another.
const raised = 128

// rowLength returns how many numbers the weights of so many labels take.
func rowLength(labels int) int { return (labels + 7) / 8 }

// pack puts the weights of a feature eight to a number, the first one lowest.
func pack(into []uint64, weights []int8) {
	for i, w := range weights {
		into[i/8] |= uint64(int(w)+raised) << (i % 8 * 8)
	}
}

// weight returns the weight of a row for a label.
func weight(row []uint64, label int) int8 {
	return int8(int(row[label/8]>>(label%8*8)&0xff) - raised)
}

// bucket returns which of the keys is the first that can be that of a feature.
func (m *Model) bucket(k Key) uint32 { return m.first[k>>m.shift] }

// find returns which row holds the weights of a feature, -1 for none, given its bucket.
func (m *Model) find(k Key, bucket uint32) int {
	at := int(bucket)
	for at < len(m.keys) && m.keys[at] < k {
		at++
	}
	if at == len(m.keys) || m.keys[at] != k {
		return -1
	}
	return at
}

// rowAt returns the row that stands at a place among the rows.
func (m *Model) rowAt(i int) []uint64 {
	n := rowLength(len(m.labels))
	return m.rows[i*n : (i+1)*n : (i+1)*n]
}

// index takes in the features of the model: their keys in rising order and, a row each, their weights.
func (m *Model) index(keys []Key, weights []int8) {
	bits := bits.Len(uint(len(keys))) + 1 // twice as many buckets as keys and more: hardly any holds two
	m.keys, m.shift = keys, 32-bits
	m.first = make([]uint32, 1<<bits+1)
	for _, k := range keys {
		m.first[k>>m.shift+1]++
	}
	for i := 1; i < len(m.first); i++ {
		m.first[i] += m.first[i-1]
	}
	labels := len(m.labels)
	m.rows = make([]uint64, len(keys)*rowLength(labels))
	for row := range keys {
		pack(m.rowAt(row), weights[row*labels:(row+1)*labels])
	}
}
