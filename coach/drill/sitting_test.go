package drill

import (
	"fmt"
	"testing"
	"time"
)

func cards(n int) (out []Card) {
	for i := range n {
		out = append(out, Card{ID: fmt.Sprintf("rewrite:%d", i), Kind: Rewrite, Ref: fmt.Sprint(i)})
	}
	return out
}

func TestWhatWasNotKnownComesBackInTheSameSitting(t *testing.T) {
	s := NewSitting(cards(9), 5)
	var asked []string
	for n := 0; ; n++ {
		card, ok := s.Now()
		if !ok {
			break
		}
		asked = append(asked, card.Ref)
		rating := Good
		if n == 0 || n == 3 {
			rating = Again
		}
		card.Memory = Remember([]Review{at(card.ID, n, noon, rating)})
		s.Rated(rating, card)
	}
	if got := fmt.Sprint(asked); got != "[0 1 2 0 3 4 0]" {
		t.Errorf("asked %s", got)
	}
	if behind, all := s.Progress(); behind != 5 || all != 5 {
		t.Errorf("at the end %d of %d", behind, all)
	}
	first := s.Summary()[0]
	if len(first.Ratings) != 3 || first.First() != Again || first.Next(time.Time{}).Before(noon.AddDate(0, 0, 2)) {
		t.Errorf("summary of the first card: %+v", first)
	}
}

func TestASittingEnds(t *testing.T) {
	s := NewSitting(cards(2), 5)
	tries := 0
	for ; tries < 100; tries++ {
		card, ok := s.Now()
		if !ok {
			break
		}
		s.Rated(Again, card)
	}
	if tries != 2*mostTries {
		t.Errorf("%d tries at two cards that were never known, want %d", tries, 2*mostTries)
	}
}

func TestADroppedCardCanComeBack(t *testing.T) {
	s := NewSitting(cards(2), 5)
	card, _ := s.Now()
	s.Drop()
	if now, _ := s.Now(); now.ID == card.ID {
		t.Fatal("the card is still asked")
	}
	s.Return(card)
	if now, _ := s.Now(); now.ID != card.ID || s.Left() != 2 {
		t.Errorf("now %s, %d left", now.ID, s.Left())
	}
}
