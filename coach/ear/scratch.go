package ear

import (
	"pushback/coach/ear/linear"
	"pushback/coach/text"
)

// A scratch is space that a hearing needs while it lasts: a third of what hearing an answer takes. The next
// hearing fills it anew.
type scratch struct {
	tokens []text.Token
	words  []int
	holds  []uint64 // by symbol, a bit each
	stems  []string // of all segments, one after the other
	bag    bag
	keys   classKeys
	scorer *linear.Scorer
}

// borrow returns scratch space that no other hearing uses.
func (e *Ear) borrow() *scratch {
	if s, ok := e.spare.Get().(*scratch); ok {
		return s
	}
	return &scratch{
		holds:  make([]uint64, len(e.lexicon.symbols)/64+1),
		bag:    make(bag, 0, 1024),
		scorer: e.learned.segments.Scorer(),
	}
}

// giveBack ends a hearing.
func (h *hearing) giveBack() {
	h.scratch.tokens, h.scratch.words = h.tokens, h.words
	h.ear.spare.Put(h.scratch)
}
