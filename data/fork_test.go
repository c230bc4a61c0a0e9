package data

import (
	"errors"
	"os"
	"testing"

	"pushback/coach/interview"
)

func draftOf(id, words string) interview.Session {
	d := session(id, words)
	d.Phase = interview.Answering
	return d
}

func TestTwoWindowsAtOneDraftKeepBothTexts(t *testing.T) {
	here := newTestStore(t)
	there := New(here.Path(), Options{Now: nowNoon, Review: judge})
	if err := here.SaveDraft(draftOf("d", "The start")); err != nil {
		t.Fatal(err)
	}
	for _, s := range []*Store{here, there} {
		if _, err := s.Drafts(); err != nil {
			t.Fatal(err)
		}
	}
	if err := here.SaveDraft(draftOf("d", "The start, told here")); err != nil {
		t.Fatal(err)
	}
	var forked *ForkedError
	if err := there.SaveDraft(draftOf("d", "The start, told there")); !errors.As(err, &forked) {
		t.Fatalf("the second window's save = %v, want a *ForkedError", err)
	}
	if err := there.SaveDraft(draftOf(forked.ID, "The start, told there and on")); err != nil {
		t.Errorf("its next save = %v", err)
	}
	if err := here.SaveDraft(draftOf("d", "Here")); err != nil {
		t.Errorf("the first window's next save = %v", err)
	}
	save(t, here, session("d", "Here, to its end"))
	drafts, err := here.Drafts()
	if err != nil || len(drafts) != 1 || drafts[0].Answer.Whole.Text != "The start, told there and on" {
		t.Errorf("drafts %+v, %v", drafts, err)
	}
}

func TestAWindowThatGoesOnAfterTheOtherFinishedKeepsItsText(t *testing.T) {
	here := newTestStore(t)
	there := New(here.Path(), Options{Now: nowNoon, Review: judge})
	if err := here.SaveDraft(draftOf("d", "The start")); err != nil {
		t.Fatal(err)
	}
	save(t, there, session("d", "The start and the end"))
	if err := here.SaveDraft(draftOf("d", "The start")); err != nil {
		t.Errorf("saving what the finished session holds = %v", err)
	}
	var forked *ForkedError
	if err := here.SaveSession(session("d", "The start, ended otherwise"), heard(session("d", ""))); !errors.As(err, &forked) {
		t.Fatalf("SaveSession = %v, want a *ForkedError", err)
	}
	for id, words := range map[string]string{"d": "The start and the end", forked.ID: "The start, ended otherwise"} {
		if got, _, err := here.Session(id); err != nil || got.Answer.Whole.Text != words {
			t.Errorf("%s holds %q, %v", id, got.Answer.Whole.Text, err)
		}
	}
}

func TestWhatTheLibraryCannotTakeIsRescuedAndTakenUp(t *testing.T) {
	s := newTestStore(t)
	t.Setenv("TMPDIR", t.TempDir())
	save(t, s, session("20261122-120000-aaaa", "words"))
	sound, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.Path(), []byte("Dear diary,"), 0o600); err != nil {
		t.Fatal(err)
	}
	var kept *RescuedError
	if err := s.SaveDraft(draftOf("d", "half")); !errors.As(err, &kept) || !isDamaged(err) {
		t.Fatalf("SaveDraft = %v, want a *RescuedError", err)
	}
	finished := session("e", "all of it")
	if err := s.SaveSession(finished, heard(finished)); !errors.As(err, &kept) {
		t.Fatalf("SaveSession = %v, want a *RescuedError", err)
	}
	if drafts, err := s.Drafts(); len(drafts) != 2 || !isDamaged(err) {
		t.Errorf("while it is damaged: %d drafts, %v", len(drafts), err)
	}
	if err := os.WriteFile(s.Path(), sound, 0o600); err != nil {
		t.Fatal(err)
	}
	if drafts, err := s.Drafts(); err != nil || len(drafts) != 2 {
		t.Errorf("afterwards: %+v, %v", drafts, err)
	}
	if _, err := os.Stat(kept.Path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the rescued file stays: %v", err)
	}
	if drafts, err := s.Drafts(); err != nil || len(drafts) != 2 {
		t.Errorf("the second time: %+v, %v", drafts, err)
	}
}
