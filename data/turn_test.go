package data

import (
	"errors"
	"os"
	"sync"
	"testing"
	"time"

	"pushback/coach/drill"

	"go.etcd.io/bbolt"
)

// occupied holds the lock on a library, as another window does, until the returned function is called.
func occupied(t *testing.T, s *Store) (leave func()) {
	t.Helper()
	db, err := bbolt.Open(s.Path(), fileMode, nil)
	if err != nil {
		t.Fatal(err)
	}
	leave = sync.OnceFunc(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(leave)
	return leave
}

func TestWhoeverWaitsIsToldAndThenServed(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	leave := occupied(t, s)
	told := 0
	patient := New(s.Path(), Options{Now: nowNoon, Review: judge, Wait: func(waited time.Duration) error {
		if waited >= patience {
			told++
			leave()
		}
		return nil
	}})
	if sums, err := patient.Summaries(); err != nil || len(sums) != 1 || told == 0 {
		t.Errorf("%d sessions, %v; told %d times", len(sums), err, told)
	}
}

func TestADraftIsRescuedWithinASecondHoweverPatientTheCallerIs(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	leave := occupied(t, s)
	patient := New(s.Path(), Options{Now: nowNoon, Review: judge, Wait: func(time.Duration) error { return nil }})
	draft := draftOf("20261122-130000-bbbb", "half of it")
	var kept *RescuedError
	if err := patient.SaveDraft(draft); !errors.As(err, &kept) || !errors.Is(err, ErrBusy) {
		t.Fatalf("SaveDraft() = %v, want it to be rescued", err)
	}
	if _, err := os.Stat(kept.Path); err != nil {
		t.Error(err)
	}
	leave()
	if drafts, err := patient.Drafts(); err != nil || len(drafts) != 1 || drafts[0].ID != draft.ID {
		t.Errorf("%d drafts, %v", len(drafts), err)
	}
}

// TestReadersDoNotKeepAWriterOut reads without a pause in several windows, so that the library is never
// free by itself.
func TestReadersDoNotKeepAWriterOut(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 6 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				err := s.view(func(*bbolt.Tx) error {
					time.Sleep(10 * time.Millisecond) // a long read
					return nil
				})
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 10 {
		if err := s.SaveBegun(drill.Begun{ID: "b", Card: drill.Card{ID: "c"}, At: noon, Text: "words"}); err != nil {
			t.Error(err)
			break
		}
	}
	close(stop)
	readers.Wait()
}
