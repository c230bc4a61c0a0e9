package data

import (
	"errors"
	"testing"
	"time"

	"pushback/coach/story"
)

const checkout = "Checkout was slow, so I rewrote the serializer with a cache. p99 went from 250 ms to 180 ms, and the canary showed nothing."

// filed saves a session and files it as a story of its own.
func filed(t *testing.T, s *Store, id, words string) story.Story {
	t.Helper()
	told := session(id, words)
	save(t, s, told)
	one := story.New("story-"+id, "Checkout", story.Of(told))
	if err := s.AddStory(one); err != nil {
		t.Fatal(err)
	}
	return one
}

func bankOf(t *testing.T, s *Store) story.Bank {
	t.Helper()
	bank, err := s.Bank()
	if err != nil {
		t.Fatal(err)
	}
	return bank
}

func TestAStoryOutlivesItsSession(t *testing.T) {
	s := newTestStore(t)
	filed(t, s, "20261122-120000-aaaa", checkout)
	if err := s.Delete("20261122-120000-aaaa"); err != nil {
		t.Fatal(err)
	}
	bank := bankOf(t, s)
	if len(bank) != 1 || bank[0].Versions[0].Text != checkout || len(bank[0].Heard) != 1 || bank[0].Heard[0].Verdict == "" {
		t.Errorf("after its session was deleted: %+v", bank)
	}
}

func TestAnAnswerIsInOneStory(t *testing.T) {
	s := newTestStore(t)
	first := filed(t, s, "20261122-120000-aaaa", checkout)
	told := session("20261123-120000-aaaa", checkout+" Later I told it again.")
	save(t, s, told)
	for range 2 { // filed twice, it counts once
		if one, err := s.AddVersion(first.ID, story.Of(told)); err != nil || len(one.Versions) != 2 {
			t.Fatalf("AddVersion() = %+v, %v", one, err)
		}
	}
	if err := s.AddStory(story.New("other", "Another", story.Of(told))); err != nil {
		t.Fatal(err)
	}
	bank := bankOf(t, s)
	if e, ok := bank.Find(first.ID); !ok || len(e.Versions) != 1 {
		t.Errorf("the answer is still in the first story: %+v", e)
	}
	if _, err := s.AddVersion("other", story.Of(session("20261122-120000-aaaa", checkout))); err != nil {
		t.Fatal(err)
	}
	if bank = bankOf(t, s); len(bank) != 1 || bank[0].ID != "other" || len(bank[0].Versions) != 2 {
		t.Errorf("the first story, left without a version, is still there: %+v", bank)
	}
}

func TestDeletingAStoryCanBeTakenBack(t *testing.T) {
	s := newTestStore(t)
	one := filed(t, s, "20261122-120000-aaaa", checkout)
	if err := s.DeleteStory(one.ID); err != nil || len(bankOf(t, s)) != 0 {
		t.Errorf("deleted (%v), the bank holds %v", err, bankOf(t, s))
	}
	if err := s.UndeleteStory(one.ID); err != nil || len(bankOf(t, s)) != 1 {
		t.Errorf("undeleted (%v), the bank holds %v", err, bankOf(t, s))
	}
	if err := s.DeleteStory(one.ID); err != nil {
		t.Fatal(err)
	}
	s.now = func() time.Time { return noon.AddDate(0, 0, trashDays+1) }
	other := filed(t, s, "20261123-120000-aaaa", "Something else")
	if err := s.DeleteStory(other.ID); err != nil {
		t.Fatal(err)
	}
	var none *NoStoryError
	if err := s.UndeleteStory(one.ID); !errors.As(err, &none) {
		t.Errorf("after thirty days: %v, want a *NoStoryError", err)
	}
}

func TestEverySessionIsFiledOnce(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", checkout))
	save(t, s, session("20261123-120000-aaaa", "I rewrote the serializer of our slow checkout, with a cache and a canary: p99 is 180 ms, not 250."))
	save(t, s, session("20261124-120000-aaaa", "Suppliers in Poland uploaded invoices twice, and I wrote a detector over their numbers."))
	save(t, s, session("20261125-120000-aaaa", "  "))
	if made, added, err := s.FileAll(); err != nil || made != 2 || added != 1 {
		t.Errorf("FileAll() = %d made, %d added, %v; want 2 and 1", made, added, err)
	}
	if made, added, err := s.FileAll(); err != nil || made+added != 0 {
		t.Errorf("a second time: %d made, %d added, %v", made, added, err)
	}
	for _, e := range bankOf(t, s) {
		if len(e.Heard) != len(e.Versions) {
			t.Errorf("%s: %d versions, %d hearings", e.ID, len(e.Versions), len(e.Heard))
		}
	}
}
