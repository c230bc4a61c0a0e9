package linear

import "slices"

// A Scorer scores one example after the other by a model. Many features of an example have the same
// value: their weights are added up first and multiplied once, which takes half the time and gives the
// same whole numbers as multiplying each. It must not be used from several goroutines at once.
type Scorer struct {
	m     *Model
	found []found // the features that the model knows
	sums  []int32 // a sum a label, of raised weights
	total int32   // of the values of the features found
	heaps [mostHeaps]heap
	n     int // heaps in use
	next  int // the heap to be taken for a new value
}

// found is a feature by its row in the model.
type found struct{ row, value int32 }

// mostHeaps is how many different values are kept apart: a segment's features have some ten.
const mostHeaps = 12

// A heap adds up the weights of features of the same value, four weights a number, 16 bits each.
type heap struct {
	value int32
	rows  int
	sums  []uint64
}

const (
	fourOfEight = 0x00ff00ff_00ff00ff // every other weight of a row's number
	mostRows    = 0xffff / 0xff       // more could run into the next weight of a heap
)

// Scorer returns a Scorer of the model.
func (m *Model) Scorer() *Scorer {
	n := rowLength(len(m.labels))
	s := &Scorer{m: m, sums: make([]int32, 8*n)}
	sums := make([]uint64, mostHeaps*2*n)
	for i := range s.heaps {
		s.heaps[i].sums = sums[i*2*n : (i+1)*2*n]
	}
	return s
}

// Score adds up the weights of an example's features and sets a score a label: above 0 speaks for the label,
// below 0 against it. Features that the model does not know count for nothing.
func (s *Scorer) Score(features []Feature, scores []float32) {
	clear(s.sums)
	s.total, s.n, s.next = 0, 0, 0
	s.found = slices.Grow(s.found[:0], len(features))
	for _, f := range features { // apart from the adding, so that the processor looks up several at once
		if at := s.m.find(f.Key); at >= 0 {
			s.found = append(s.found, found{int32(at), int32(f.Value * fine)})
		}
	}
	for _, f := range s.found {
		s.heapOf(f.value).add(s.m.rowAt(int(f.row)))
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
			if h.rows == mostRows {
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

// add adds the weights of a feature.
func (h *heap) add(row []uint64) {
	sums := h.sums[:2*len(row)]
	for i, eight := range row {
		sums[2*i] += eight & fourOfEight
		sums[2*i+1] += eight >> 8 & fourOfEight
	}
	h.rows++
}

// empty adds what lies on a heap, times its value, to the sums.
func (s *Scorer) empty(h *heap) {
	s.total += h.value * int32(h.rows)
	for i, four := range h.sums {
		at := s.sums[i/2*8+i%2:]
		for k := 0; k < 8; k += 2 {
			at[k] += h.value * int32(four&0xffff)
			four >>= 16
		}
	}
	clear(h.sums)
	h.rows = 0
}
