package data

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
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

func readBank(t *testing.T, s *Store) story.Bank {
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
	bank := readBank(t, s)
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
	bank := readBank(t, s)
	if e, ok := bank.Find(first.ID); !ok || len(e.Versions) != 1 {
		t.Errorf("the answer is still in the first story: %+v", e)
	}
	if _, err := s.AddVersion("other", story.Of(session("20261122-120000-aaaa", checkout))); err != nil {
		t.Fatal(err)
	}
	if bank = readBank(t, s); len(bank) != 1 || bank[0].ID != "other" || len(bank[0].Versions) != 2 {
		t.Errorf("the first story, left without a version, is still there: %+v", bank)
	}
}

func TestDeletingAStoryCanBeTakenBack(t *testing.T) {
	s := newTestStore(t)
	one := filed(t, s, "20261122-120000-aaaa", checkout)
	if err := s.DeleteStory(one.ID); err != nil || len(readBank(t, s)) != 0 {
		t.Errorf("deleted (%v), the bank holds %v", err, readBank(t, s))
	}
	if err := s.UndeleteStory(one.ID); err != nil || len(readBank(t, s)) != 1 {
		t.Errorf("undeleted (%v), the bank holds %v", err, readBank(t, s))
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
	fileAll := func() story.Tally {
		some, err := s.Unfiled()
		if err != nil {
			t.Fatal(err)
		}
		filings, err := s.File(some)
		if err != nil {
			t.Fatal(err)
		}
		return story.Count(filings)
	}
	if got := fileAll(); got != (story.Tally{New: 2, Versions: 1}) {
		t.Errorf("filed %v, want 2 new ones and a version", got)
	}
	if got := fileAll(); got != (story.Tally{}) {
		t.Errorf("filed %v a second time", got)
	}
	for _, e := range readBank(t, s) {
		if len(e.Heard) != len(e.Versions) {
			t.Errorf("%s: %d versions, %d hearings", e.ID, len(e.Versions), len(e.Heard))
		}
	}
}

// TestWhatIsStaleIsHeardAnewOnce keeps hearings of another ear, of other words and of nothing.
func TestWhatIsStaleIsHeardAnewOnce(t *testing.T) {
	s := newTestStore(t)
	one := filed(t, s, "20261122-120000-aaaa", checkout)
	right := readBank(t, s)[0].Heard
	heard := 0
	review := s.review
	s.review = func(session interview.Session) (coach.Report, error) {
		heard++
		return review(session)
	}
	if readBank(t, s); heard != 0 {
		t.Errorf("a fresh hearing was made anew %d times", heard)
	}
	of := heardOf(one.Versions[0])
	for name, kept := range map[string]keptHearing{
		"another ear":   {ear.Version - 1, coach.ReportVersion, []uint64{of}, []story.Hearing{{}}},
		"other words":   {ear.Version, coach.ReportVersion, []uint64{of + 1}, []story.Hearing{{}}},
		"without words": {ear.Version, coach.ReportVersion, nil, []story.Hearing{{}}},
		"nothing":       {},
	} {
		heard = 0
		err := s.update(func(tx *bbolt.Tx) error { return put(tx, hearingsBucket, one.ID, kept) })
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			if diff := cmp.Diff(right, readBank(t, s)[0].Heard); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		}
		if heard != 1 {
			t.Errorf("%s: heard anew %d times, want once", name, heard)
		}
	}
	heard = 0
	told := session("20261123-120000-aaaa", checkout+" Told again.")
	if _, err := s.AddVersion(one.ID, story.Of(told)); err != nil || heard != 1 {
		t.Errorf("with a version more %d were heard (%v), want that one", heard, err)
	}
}
