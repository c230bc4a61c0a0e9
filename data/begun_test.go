package data

import (
	"testing"

	"pushback/coach/drill"
)

func TestATryThatWasBegunStaysUntilItIsGradedOrDropped(t *testing.T) {
	s := newTestStore(t)
	card := drill.Card{ID: "arithmetic:a", Kind: drill.Arithmetic, Ref: "a"}
	begin := func(id, words string) {
		t.Helper()
		if err := s.SaveBegun(drill.Begun{ID: id, Card: card, At: noon, Text: words}); err != nil {
			t.Fatal(err)
		}
	}
	texts := func() (all []string) {
		t.Helper()
		begun, err := s.Begun()
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range begun {
			all = append(all, b.Text)
		}
		return all
	}
	begin("1", "fir")
	begin("1", "first")
	begin("2", "second")
	if got := texts(); len(got) != 2 || got[0] != "second" || got[1] != "first" {
		t.Errorf("kept %q, want the newest state of both, the newest first", got)
	}
	if _, err := s.SaveReview(drill.Review{ID: "1", Card: card.ID, At: noon, Rating: drill.Good, Heard: drill.Good, Answer: "first"}, card); err != nil {
		t.Fatal(err)
	}
	if got := texts(); len(got) != 1 || got[0] != "second" {
		t.Errorf("after the grade of the first: %q", got)
	}
	if err := s.DropBegun("2"); err != nil {
		t.Fatal(err)
	}
	if err := s.DropBegun("2"); err != nil {
		t.Errorf("dropped twice: %v", err)
	}
	if got := texts(); len(got) != 0 {
		t.Errorf("after the drop: %q", got)
	}
}
