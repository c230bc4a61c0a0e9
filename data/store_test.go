package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/prompts"

	"github.com/google/go-cmp/cmp"
	"go.etcd.io/bbolt"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// heard stands in for the coach: the verdict tells which answers it has seen.
func heard(s interview.Session) coach.Report {
	return coach.Report{Version: coach.ReportVersion, Words: len(s.Answer.Whole.Text), Verdict: coach.LeanNo,
		Evidence: []coach.Evidence{{ID: "money"}}}
}

func judge(s interview.Session) (coach.Report, error) { return heard(s), nil }

// newTestStore returns a store on a new file, which is checked when the test ends.
func newTestStore(t *testing.T) *Store {
	t.Helper()
	s := New(filepath.Join(t.TempDir(), "folder", "library.db"), Options{
		Now: func() time.Time { return noon }, Review: judge,
	})
	t.Cleanup(func() {
		problems, err := s.Check()
		if err != nil || len(problems) > 0 {
			t.Errorf("the library is not sound at the end: %v %q", err, problems)
		}
	})
	return s
}

func session(id, words string) interview.Session {
	return interview.Session{
		ID: id, Phase: interview.Finished, Started: noon, Touched: noon.Add(time.Minute),
		Plan:   interview.Quick(prompts.Question{ID: "q", Text: "What happened?", Kind: prompts.Behavioural}),
		Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: words, Spent: interview.Duration(90 * time.Second)}},
	}
}

func save(t *testing.T, s *Store, session interview.Session) {
	t.Helper()
	if err := s.SaveSession(session, heard(session)); err != nil {
		t.Fatal(err)
	}
}

func TestALibraryThatDoesNotExistIsEmptyAndIsNotMade(t *testing.T) {
	s := newTestStore(t)
	sums, err := s.Summaries()
	if err != nil || len(sums) != 0 {
		t.Errorf("Summaries() = %v, %v", sums, err)
	}
	drafts, err := s.Drafts()
	if err != nil || len(drafts) != 0 {
		t.Errorf("Drafts() = %v, %v", drafts, err)
	}
	var missing *NotFoundError
	if _, _, err := s.Session("x"); !errors.As(err, &missing) {
		t.Errorf("Session() = %v, want a *NotFoundError", err)
	}
	if _, err := os.Stat(s.Path()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("reading made the file: %v", err)
	}
}

func TestASessionComesBackAsItWasTyped(t *testing.T) {
	s := newTestStore(t)
	want := session("20261122-120000-aaaa", "line one\n\n\tline \x00 two — “quoted” 時間\u202e")
	save(t, s, want)
	got, report, err := s.Session(want.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("session (-saved +read):\n%s", diff)
	}
	if report.Verdict != coach.LeanNo {
		t.Errorf("verdict %q", report.Verdict)
	}
}

func TestSavingASessionTakesItsDraftAway(t *testing.T) {
	s := newTestStore(t)
	draft := session("20261122-120000-aaaa", "half")
	draft.Phase = interview.Answering
	for _, words := range []string{"half", "half an", "half an answer"} {
		draft.Answer.Whole.Text = words
		if err := s.SaveDraft(draft); err != nil {
			t.Fatal(err)
		}
	}
	drafts, err := s.Drafts()
	if err != nil || len(drafts) != 1 || drafts[0].Answer.Whole.Text != "half an answer" {
		t.Fatalf("Drafts() = %v, %v", drafts, err)
	}
	save(t, s, session(draft.ID, "whole"))
	if drafts, err = s.Drafts(); err != nil || len(drafts) != 0 {
		t.Errorf("Drafts() after saving = %v, %v", drafts, err)
	}
}

func TestSummariesAreNewestFirst(t *testing.T) {
	s := newTestStore(t)
	for _, id := range []string{"20261120-080000-aaaa", "20261122-080000-aaaa", "20261121-080000-aaaa"} {
		save(t, s, session(id, "words"))
	}
	sums, err := s.Summaries()
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, sum := range sums {
		ids = append(ids, sum.ID[:8])
	}
	if got := strings.Join(ids, " "); got != "20261122 20261121 20261120" {
		t.Errorf("order %s", got)
	}
}

func TestWhatWasAskedIsRememberedOldestFirst(t *testing.T) {
	s := newTestStore(t)
	for i, id := range []string{"20261120-080000-aaaa", "20261121-080000-aaaa"} {
		one := session(id, "words")
		one.Thread = []interview.Exchange{
			{Pushback: pushback.Pushback{ID: fmt.Sprintf("first-%d/1", i)}},
			{Pushback: pushback.Pushback{ID: fmt.Sprintf("second-%d/1", i)}},
		}
		save(t, s, one)
	}
	ids, err := s.Asked()
	if got := strings.Join(ids, " "); err != nil || got != "first-0/1 second-0/1 first-1/1 second-1/1" {
		t.Errorf("Asked() = %s, %v", got, err)
	}
}

func TestADeletedSessionComesBackWithUndelete(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	if err := s.Delete("20261122-120000-aaaa"); err != nil {
		t.Fatal(err)
	}
	if sums, err := s.Summaries(); err != nil || len(sums) != 0 {
		t.Fatalf("after Delete: %v, %v", sums, err)
	}
	if err := s.Undelete("20261122-120000-aaaa"); err != nil {
		t.Fatal(err)
	}
	got, _, err := s.Session("20261122-120000-aaaa")
	if err != nil || got.Answer.Whole.Text != "words" {
		t.Errorf("after Undelete: %v, %v", got, err)
	}
	var missing *NotFoundError
	if err := s.Undelete("20261122-120000-aaaa"); !errors.As(err, &missing) {
		t.Errorf("a second Undelete = %v, want a *NotFoundError", err)
	}
}

func TestTheTrashForgetsAfterThirtyDays(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-old", "words"))
	save(t, s, session("20261122-120001-new", "words"))
	if err := s.Delete("20261122-120000-old"); err != nil {
		t.Fatal(err)
	}
	s.now = func() time.Time { return noon.AddDate(0, 0, trashDays+1) }
	if err := s.Delete("20261122-120001-new"); err != nil {
		t.Fatal(err)
	}
	var missing *NotFoundError
	if err := s.Undelete("20261122-120000-old"); !errors.As(err, &missing) {
		t.Errorf("Undelete of an old deletion = %v, want a *NotFoundError", err)
	}
}

func TestOnlyTheOwnerCanReadTheLibrary(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("windows has no such modes")
	}
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	for path, want := range map[string]os.FileMode{
		s.Path(): 0o600, filepath.Dir(s.Path()): 0o700 | os.ModeDir, s.backupDir(): 0o700 | os.ModeDir,
	} {
		info, err := os.Stat(path)
		if err != nil || info.Mode() != want {
			t.Errorf("%s: mode %v, %v; want %v", path, info.Mode(), err, want)
		}
	}
}

func TestAReportFromAnotherEarIsMadeAnew(t *testing.T) {
	s := newTestStore(t)
	one := session("20261122-120000-aaaa", "some words")
	save(t, s, one)
	err := s.update(func(tx *bbolt.Tx) error {
		return put(tx, reportsBucket, one.ID, keptReport{Ear: -1, Report: coach.Report{Verdict: coach.StrongYes}})
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, r, err := s.Session(one.ID); err != nil || r.Verdict != coach.LeanNo {
		t.Errorf("the stale report was given: %v, %v", r.Verdict, err)
	}
}

func TestManyWindowsLoseNothing(t *testing.T) {
	s := newTestStore(t)
	const windows, each = 6, 8
	var group sync.WaitGroup
	for w := range windows {
		group.Go(func() {
			window := New(s.Path(), Options{Now: s.now, Review: judge})
			for i := range each {
				one := session(fmt.Sprintf("20261122-1200%02d-w%d", i, w), "words")
				for {
					err := window.SaveSession(one, heard(one))
					if err == nil {
						break
					}
					if !errors.Is(err, ErrBusy) {
						t.Error(err)
						return
					}
				}
			}
		})
	}
	group.Wait()
	sums, err := s.Summaries()
	if err != nil || len(sums) != windows*each {
		t.Errorf("%d sessions, %v; want %d", len(sums), err, windows*each)
	}
}

func TestABusyLibraryIsSaidToBeBusy(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	db, err := bbolt.Open(s.Path(), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := s.Summaries(); !errors.Is(err, ErrBusy) {
		t.Errorf("Summaries() = %v, want ErrBusy", err)
	}
}
