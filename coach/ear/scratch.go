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
	units  []unit   // those of the sentences so far
	stems  []string // of all segments, one after the other
	bag    bag
	keys   classKeys
	scorer *linear.Scorer
}

// borrow returns scratch space that no other hearing uses.
func (e *Ear) borrow() *scratch {
	if s, ok := e.spare.Get().(*scratch); ok {
		s.units = s.units[:0]
		return s
	}
	return &scratch{
		holds:  make([]uint64, len(e.lexicon.symbols)/64+1),
		units:  make([]unit, 0, 512),
		bag:    make(bag, 0, 1024),
		scorer: e.learned.segments.Scorer(),
	}
}

// unitsFor returns space for the units of a sentence, of which there are no more than tokens; nil where it
// is used up.
func (s *scratch) unitsFor(tokens []text.Token) []unit {
	from, to := len(s.units), len(s.units)+len(tokens)
	if to > cap(s.units) {
		return nil
	}
	s.units = s.units[:to]
	return s.units[from:from:to]
}

// giveBack ends a hearing.
func (h *hearing) giveBack() {
	h.scratch.tokens, h.scratch.words = h.tokens, h.words
	h.ear.spare.Put(h.scratch)
}
