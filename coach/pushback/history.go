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

// pick returns a stable number for a key in the light of an answer, so that different answers meet
// different wordings and the same answer always the same.
func pick(answer, key string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(answer))
	h.Write([]byte{0})
	h.Write([]byte(key))
	return mix(h.Sum64())
}

// mix spreads the last bytes of a hash over all of its bits.
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	return x ^ x>>33
}
