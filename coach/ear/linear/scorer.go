package linear

import "slices"

// A Scorer scores one example after the other by a model. Many features of an example have the same
// value: their weights are added up first and multiplied once, which takes a third of the time and gives the
// same whole numbers as multiplying each. It must not be used from several goroutines at once.
type Scorer struct {
	m       *Model
	sums    []int32 // a sum a label, of raised weights
	total   int32   // of the values of the features that the model knows
	heaps   [mostHeaps]heap
	values  [mostHeaps]int32 // of the heaps, close together since they are looked through for each feature
	n       int              // heaps in use
	next    int              // the heap to be taken for a new value
	last    int              // the heap that was taken last
	buckets [atOnce]uint32   // those of the features that are looked up
}

// atOnce is how many features are looked up together.
const atOnce = 256

// mostHeaps is how many different values are kept apart: a segment's features have some ten.
const mostHeaps = 12

// A heap holds the rows of features of the same value.
type heap struct {
	n    int
	rows [mostRows]uint32
}

// mostRows is how many rows a heap holds at most, so that 16 bits hold the sum of its weights.
const mostRows = 128

// Scorer returns a Scorer of the model.
func (m *Model) Scorer() *Scorer {
	return &Scorer{m: m, sums: make([]int32, 8*rowLength(len(m.labels)))}
}

// Score adds up the weights of an example's features and sets a score a label: above 0 speaks for the label,
// below 0 against it. Features that the model does not know count for nothing.
func (s *Scorer) Score(features []Feature, scores []float32) {
	clear(s.sums)
	s.total, s.n, s.next, s.last = 0, 0, 0, 0
	for some := range slices.Chunk(features, atOnce) {
		s.lookUp(some)
	}
	for i := range s.n {
		s.empty(i)
	}
	for i := range s.m.labels {
		scores[i] = float32(s.sums[i]-raised*s.total) * s.m.scales[i] / fine
	}
}

// lookUp puts the rows of some features on their heaps. All buckets are looked up before the first key:
// hardly any of that memory is near, and so it is fetched for several features at a time.
func (s *Scorer) lookUp(features []Feature) {
	for i, f := range features {
		s.buckets[i] = s.m.bucket(f.Key)
	}
	for i, f := range features {
		if at := s.m.find(f.Key, s.buckets[i]); at >= 0 {
			h := s.heapOf(int32(f.Value * fine))
			h.rows[h.n] = uint32(at)
			h.n++
		}
	}
}

// heapOf returns the heap of a value, with room for a row.
func (s *Scorer) heapOf(value int32) *heap {
	if s.n > 0 && s.values[s.last] == value && s.heaps[s.last].n < mostRows { // features of one kind follow one another
		return &s.heaps[s.last]
	}
	for i, v := range s.values[:s.n] {
		if v == value {
			s.last = i
			if s.heaps[i].n == mostRows {
				s.empty(i)
			}
			return &s.heaps[i]
		}
	}
	i := s.next
	if s.n < mostHeaps {
		s.n++
	} else {
		s.empty(i)
	}
	s.next = (i + 1) % mostHeaps
	s.values[i], s.last = value, i
	return &s.heaps[i]
}

// empty adds the weights of the rows of a heap, times its value, to the sums.
func (s *Scorer) empty(heap int) {
	const four = 0x00ff00ff_00ff00ff // every other weight of a number
	h, value := &s.heaps[heap], s.values[heap]
	s.total += value * int32(h.n)
	n := rowLength(len(s.m.labels))
	for i := range n {
		even, odd := uint64(0), uint64(0) // four sums each
		for _, row := range h.rows[:h.n] {
			eight := s.m.rows[int(row)*n+i]
			even += eight & four
			odd += eight >> 8 & four
		}
		sums := s.sums[8*i : 8*i+8]
		for k := 0; k < 8; k += 2 {
			sums[k] += value * int32(even>>(8*k)&0xffff)
			sums[k+1] += value * int32(odd>>(8*k)&0xffff)
		}
	}
	h.n = 0
}
