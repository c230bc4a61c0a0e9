package ear

import (
	"pushback/coach/ear/linear"
	"pushback/coach/text"
)

// A scratch is space that a hearing needs while it lasts: a third of what hearing an answer takes. The next
// hearing fills it anew.
type scratch struct {
	tokens   []text.Token
	words    []int
	holds    []uint64            // by symbol, a bit each
	units    []unit              // those of the sentences so far
	matches  []match             // of one sentence
	signals  []signal            // room for those of each label
	by       map[string][]signal // for hearing.by
	stems    []string            // of all segments, one after the other
	findings []Finding           // before they are put in order
	places   []Finding           // those of one label
	bag      bag
	keys     classKeys
	scorer   *linear.Scorer
}

// borrow returns scratch space that no other hearing uses.
func (e *Ear) borrow() *scratch {
	if s, ok := e.spare.Get().(*scratch); ok {
		s.units, s.signals = s.units[:0], s.signals[:0]
		clear(s.by)
		return s
	}
	return &scratch{
		holds:   make([]uint64, len(e.lexicon.symbols)/64+1),
		units:   make([]unit, 0, 512),
		by:      make(map[string][]signal, usualLabels),
		signals: make([]signal, 0, usualLabels*usuallyHeard),
		bag:     make(bag, 0, 1024),
		scorer:  e.learned.segments.Scorer(),
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

// usualLabels is how many labels rules are heard for in an answer, and usuallyHeard how often each, about.
const (
	usualLabels  = 40
	usuallyHeard = 8
)

// roomForSignals returns space for the signals of a label as often as it is usually heard.
func (s *scratch) roomForSignals() []signal {
	from, to := len(s.signals), len(s.signals)+usuallyHeard
	if to > cap(s.signals) {
		return make([]signal, 0, usuallyHeard)
	}
	s.signals = s.signals[:to]
	return s.signals[from:from:to]
}

// giveBack ends a hearing.
func (h *hearing) giveBack() {
	h.scratch.tokens, h.scratch.words = h.tokens, h.words
	h.ear.spare.Put(h.scratch)
}
