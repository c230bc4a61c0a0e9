package pushback

import (
	"hash/fnv"
	"slices"
)

// A History is which pushbacks were asked in earlier sessions, by id, the oldest first. It keeps an
// interviewer from putting the same question in the same words again next week.
type History []string

// last returns when a ladder was last asked: 0 for never, larger for more recently.
func (h History) last(ladder string) int {
	for i, id := range slices.Backward(h) {
		if ladderOf(id) == ladder {
			return i + 1
		}
	}
	return 0
}

// A lot draws among what fits: different answers meet different wordings, and the same answer always
// the same.
type lot uint64

func newLot(answer string) lot { return lot(sum(answer)) }

// of returns a number for a key, stable for the answer.
func (l lot) of(key string) uint64 { return mix(uint64(l) ^ mix(sum(key))) }

func sum(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s)) // never fails
	return h.Sum64()
}

// mix spreads every bit of a hash over all of them.
func mix(x uint64) uint64 {
	x = (x ^ x>>33) * 0xff51afd7ed558ccd
	x = (x ^ x>>33) * 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}
