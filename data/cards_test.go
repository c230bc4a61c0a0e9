package data

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"pushback/coach/drill"

	"github.com/google/go-cmp/cmp"
)

// oneCard saves a session with one gap and returns its card.
func oneCard(t *testing.T, s *Store) drill.Card {
	t.Helper()
	save(t, s, withGap(session("20261122-120000-aaaa", "Then SRE watched it.")))
	cards, err := s.Cards()
	if err != nil || len(cards) != 1 {
		t.Fatalf("Cards() = %v, %v", cards, err)
	}
	return cards[0]
}

func try(card drill.Card, id string, at time.Time, rating drill.Rating) drill.Review {
	return drill.Review{ID: id, Card: card.ID, At: at, Rating: rating, Heard: rating}
}

func rate(t *testing.T, s *Store, r drill.Review, card drill.Card) drill.Card {
	t.Helper()
	out, err := s.SaveReview(r, card)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestASessionBringsACardForItsGap(t *testing.T) {
	s := newTestStore(t)
	card := oneCard(t, s)
	if card.Own.Excerpt != "Then SRE watched it." || card.Flag != "handed_off" {
		t.Errorf("card %+v", card)
	}
	save(t, s, withGap(session("20261122-120000-aaaa", "Then SRE watched it.")))
	save(t, s, withGap(session("20261123-120000-aaaa", "SRE kept an eye on it.")))
	cards, err := s.Cards()
	if err != nil || len(cards) != 1 || len(cards[0].Own.Sessions) != 2 {
		t.Errorf("the gap heard again is %+v, %v; want one card of two sessions", cards, err)
	}
}

func TestAReviewSavedTwiceCountsOnce(t *testing.T) {
	s := newTestStore(t)
	card := oneCard(t, s)
	once := rate(t, s, try(card, "r1", noon, drill.Good), card)
	twice := rate(t, s, try(card, "r1", noon, drill.Good), card)
	if diff := cmp.Diff(once, twice); diff != "" || once.Memory.Reps != 1 {
		t.Errorf("saved once and twice differ, or %d reps:\n%s", once.Memory.Reps, diff)
	}
	overruled := rate(t, s, drill.Review{ID: "r1", Card: card.ID, At: noon, Rating: drill.Again, Heard: drill.Good}, once)
	if overruled.Memory.Reps != 1 || overruled.Memory.Rating != drill.Again || overruled.Memory.Days != 0 {
		t.Errorf("after overruling %+v", overruled.Memory)
	}
	reviews, err := s.Reviews()
	if err != nil || len(reviews) != 1 || !reviews[0].Overruled() {
		t.Errorf("Reviews() = %+v, %v; want the overruled one alone", reviews, err)
	}
}

func TestTwoWindowsNeitherLoseNorDoubleAReview(t *testing.T) {
	s := newTestStore(t)
	card := oneCard(t, s)
	const windows, each = 4, 6
	var group sync.WaitGroup
	for w := range windows {
		group.Go(func() {
			window := New(s.Path(), Options{Now: s.now, Review: judge})
			for i := range each {
				r := try(card, fmt.Sprintf("w%d-%d", w, i), noon.Add(time.Duration(i*windows+w)*time.Minute), drill.Hard)
				for saved := 0; saved < 2; { // each window saves each of its reviews twice
					_, err := window.SaveReview(r, card)
					switch {
					case err == nil:
						saved++
					case !errors.Is(err, ErrBusy):
						t.Error(err)
						return
					}
				}
			}
		})
	}
	group.Wait()
	reviews, err := s.Reviews()
	if err != nil || len(reviews) != windows*each {
		t.Errorf("%d reviews, %v; want %d", len(reviews), err, windows*each)
	}
	cards, err := s.Cards()
	if err != nil || cards[0].Memory.Reps != windows*each {
		t.Errorf("%d reps, %v; want %d", cards[0].Memory.Reps, err, windows*each)
	}
}

func TestACardOfTheBankIsKeptWithItsFirstReview(t *testing.T) {
	s := newTestStore(t)
	card := drill.Card{ID: "rewrite:on-call", Kind: drill.Rewrite, Flag: "handed_off", Ref: "on-call"}
	rate(t, s, try(card, "r1", noon, drill.Good), card)
	cards, err := s.Cards()
	if err != nil || len(cards) != 1 || cards[0].Ref != "on-call" || cards[0].Memory.Days < 2 {
		t.Errorf("Cards() = %+v, %v", cards, err)
	}
}

func TestSuspendingAndDeletingCanBeTakenBack(t *testing.T) {
	s := newTestStore(t)
	card := oneCard(t, s)
	if out, err := s.SuspendCard(card, true); err != nil || !out.Suspended {
		t.Errorf("SuspendCard = %+v, %v", out, err)
	}
	if out, err := s.SuspendCard(card, false); err != nil || out.Suspended {
		t.Errorf("SuspendCard back = %+v, %v", out, err)
	}
	if out, err := s.DeleteCard(card); err != nil || !out.Gone() {
		t.Errorf("DeleteCard = %+v, %v", out, err)
	}
	save(t, s, withGap(session("20261122-120000-aaaa", "Then SRE watched it.")))
	if cards, err := s.Cards(); err != nil || !cards[0].Gone() {
		t.Errorf("saving the session again brought the card back: %+v, %v", cards, err)
	}
	if out, err := s.UndeleteCard(card); err != nil || out.Gone() {
		t.Errorf("UndeleteCard = %+v, %v", out, err)
	}
}

func TestTheCardsOfASessionGoAndComeBackWithIt(t *testing.T) {
	s := newTestStore(t)
	card := oneCard(t, s)
	gone := func() bool {
		cards, err := s.Cards()
		if err != nil || len(cards) != 1 {
			t.Fatalf("Cards() = %v, %v", cards, err)
		}
		return cards[0].Gone()
	}
	for _, id := range card.Own.Sessions {
		if err := s.Delete(id); err != nil || !gone() {
			t.Errorf("after Delete (%v) the card still quotes the session", err)
		}
		if err := s.Undelete(id); err != nil || gone() {
			t.Errorf("after Undelete (%v) the card is missing", err)
		}
	}
	if _, err := s.DeleteCard(card); err != nil {
		t.Fatal(err)
	}
	s.now = func() time.Time { return noon.Add(time.Hour) }
	if err := errors.Join(s.Delete(card.Own.Sessions[0]), s.Undelete(card.Own.Sessions[0])); err != nil || !gone() {
		t.Errorf("a card deleted by hand came back with its session (%v)", err)
	}
}
