package linear

// A Scorer scores one example after the other by a model. Many features of an example have the same
// value: their weights are added up first and multiplied once, which takes a third of the time and gives the
// same whole numbers as multiplying each. It must not be used from several goroutines at once.
type Scorer struct {
	m     *Model
	sums  []int32 // a sum a label, of raised weights
	total int32   // of the values of the features that the model knows
	heaps [mostHeaps]heap
	n     int // heaps in use
	next  int // the heap to be taken for a new value
}

// mostHeaps is how many different values are kept apart: a segment's features have some ten.
const mostHeaps = 12

// A heap holds the rows of features of the same value.
type heap struct {
	value, n int32
	rows     [mostRows]uint32
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
	s.total, s.n, s.next = 0, 0, 0
	for _, f := range features {
		if at := s.m.find(f.Key); at >= 0 {
			h := s.heapOf(int32(f.Value * fine))
			h.rows[h.n] = uint32(at)
			h.n++
		}
	}
	for i := range s.heaps[:s.n] {
		s.empty(&s.heaps[i])
	}
	for i := range s.m.labels {
		scores[i] = float32(s.sums[i]-raised*s.total) * s.m.scales[i] / fine
	}
}

// heapOf returns the heap of a value, with room for a row.
func (s *Scorer) heapOf(value int32) *heap {
	for i := range s.heaps[:s.n] {
		if h := &s.heaps[i]; h.value == value {
			if h.n == mostRows {
				s.empty(h)
			}
			return h
		}
	}
	h := &s.heaps[s.next]
	if s.n < mostHeaps {
		s.n++
	} else {
		s.empty(h)
	}
	s.next = (s.next + 1) % mostHeaps
	h.value = value
	return h
}

// empty adds the weights of the rows of a heap, times its value, to the sums.
func (s *Scorer) empty(h *heap) {
	const four = 0x00ff00ff_00ff00ff // every other weight of a number
	s.total += h.value * h.n
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
			sums[k] += h.value * int32(even>>(8*k)&0xffff)
			sums[k+1] += h.value * int32(odd>>(8*k)&0xffff)
		}
	}
	h.n = 0
}
