package drill

import (
	"slices"
	"time"
)

// A Sitting goes through some cards. A card that was not known comes back after two others, or at
// the end, until it is known or was asked four times. It is not safe for concurrent use.
type Sitting struct {
	queue []Card
	done  []Moved
	size  int
}

// A Moved is what a sitting did to one card.
type Moved struct {
	Card    Card // as it was before the sitting
	Ratings []Rating
	After   Card // as it is now
}

const (
	apart     = 2 // cards between two tries at the same one
	mostTries = 4
)

// NewSitting returns a sitting of at most size cards.
func NewSitting(cards []Card, size int) *Sitting {
	cards = slices.Clone(cards[:min(size, len(cards))])
	return &Sitting{queue: cards, size: len(cards)}
}

// Now returns the card to ask, or false at the end.
func (s *Sitting) Now() (Card, bool) {
	if len(s.queue) == 0 {
		return Card{}, false
	}
	return s.queue[0], true
}

// Rated ends the try at the card to ask: it was rated, and after is what the library now keeps. The
// same card comes back in this sitting where it was not known.
func (s *Sitting) Rated(r Rating, after Card) {
	if len(s.queue) == 0 {
		return
	}
	before := s.queue[0]
	s.queue = slices.Delete(slices.Clone(s.queue), 0, 1)
	i := s.moved(after.ID)
	if i < 0 {
		s.done = append(s.done, Moved{Card: before})
		i = len(s.done) - 1
	}
	s.done[i].After = after
	s.done[i].Ratings = append(s.done[i].Ratings, r)
	if r == Again && len(s.done[i].Ratings) < mostTries {
		s.queue = slices.Insert(s.queue, min(apart, len(s.queue)), after)
	}
}

// Drop leaves the card to ask out of this sitting: it was skipped, suspended or deleted.
func (s *Sitting) Drop() {
	if len(s.queue) > 0 {
		s.queue = slices.Delete(slices.Clone(s.queue), 0, 1)
	}
}

// Return puts a dropped card in front again.
func (s *Sitting) Return(c Card) { s.queue = slices.Insert(slices.Clone(s.queue), 0, c) }

// moved returns the place of a card among those done, -1 where it is not.
func (s *Sitting) moved(id string) int {
	return slices.IndexFunc(s.done, func(m Moved) bool { return m.Card.ID == id })
}

// Progress returns how many cards are behind and how many there are; one that comes back counts once.
func (s *Sitting) Progress() (behind, all int) {
	coming := map[string]bool{}
	for _, c := range s.queue {
		coming[c.ID] = true
	}
	return s.size - len(coming), s.size
}

// Left returns how many tries are to come.
func (s *Sitting) Left() int { return len(s.queue) }

// Summary returns what the sitting did, card by card, in the order in which they were first asked.
func (s *Sitting) Summary() []Moved { return slices.Clone(s.done) }

// First returns the rating of the first try, which says what was remembered.
func (m Moved) First() Rating { return m.Ratings[0] }

// Next returns when the card comes back.
func (m Moved) Next(on time.Time) time.Time {
	at, _ := m.After.Due(on)
	return at
}
