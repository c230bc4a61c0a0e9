package data

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushback/coach/drill"

	"go.etcd.io/bbolt"
)

func exported(t *testing.T, s *Store) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := s.Export(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func imported(t *testing.T, s *Store, text string) Imported {
	t.Helper()
	done, err := s.Import(strings.NewReader(text), false)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// empty returns a library without a record. It has the bucket that nothing is known of.
func empty(t *testing.T) *Store {
	t.Helper()
	s := newTestStore(t)
	err := s.update(func(tx *bbolt.Tx) error { return makeBuckets(tx, lettersBucket) })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAnExportImportedAndExportedIsTheSame(t *testing.T) {
	want := exported(t, rich(t))
	s := empty(t)
	done := imported(t, s, want)
	if got := exported(t, s); got != want {
		t.Errorf("the round trip changed it: %d bytes of %d", len(got), len(want))
	}
	if done.Tallies[sessionsBucket].Added != 23 || done.Tallies[lettersBucket].Added != 60 {
		t.Errorf("tallies %+v", done.Tallies)
	}
	sums, err := s.Summaries()
	if err != nil || len(sums) != 23 {
		t.Errorf("%d summaries, %v", len(sums), err)
	}
	again := imported(t, s, want)
	if again.Changed() || exported(t, s) != want {
		t.Errorf("importing it again changed something: %+v", again.Tallies)
	}
}

func TestLinesOfAnImportMayComeInAnyOrder(t *testing.T) {
	want := exported(t, rich(t))
	lines := strings.SplitAfter(strings.TrimSuffix(want, "\n"), "\n")
	last := len(lines) - 1
	for i, j := 1, last-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	s := empty(t)
	imported(t, s, strings.Join(lines, ""))
	if got := exported(t, s); got != want {
		t.Error("the order of the lines made a difference")
	}
}

func TestTwoMachinesAreJoinedAndNothingIsLost(t *testing.T) {
	words := func(s *Store) (out []string) {
		all := map[string]bool{}
		err := s.view(func(tx *bbolt.Tx) error {
			kept, err := records(tx)
			for _, r := range kept {
				if r.bucket != cardsBucket && r.bucket != reviewsBucket {
					one, _ := sessionIn(r.bucket, r.payload)
					all[one.Answer.Whole.Text] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for w := range all {
			out = append(out, w)
		}
		return out
	}
	here, there := newTestStore(t), newTestStore(t)
	shared := session("20261120-080000-both", "told on both")
	save(t, here, shared)
	save(t, there, shared)
	changed := shared
	changed.Answer.Whole.Text, changed.Touched = "told anew on one", shared.Touched.Add(time.Hour)
	save(t, there, changed)
	save(t, here, withGap(session("20261121-080000-here", "only here")))
	save(t, there, withGap(session("20261121-090000-there", "only there")))
	draft := session("20261122-080000-draft", "half of it")
	draft.Phase = "answering"
	if err := here.SaveDraft(draft); err != nil {
		t.Fatal(err)
	}
	draft.Answer.Whole.Text, draft.Touched = "another half", draft.Touched.Add(time.Minute)
	if err := there.SaveDraft(draft); err != nil {
		t.Fatal(err)
	}
	gone := session("20261119-080000-gone", "deleted here")
	save(t, here, gone)
	save(t, there, gone)
	if err := here.Delete(gone.ID); err != nil {
		t.Fatal(err)
	}
	cards, err := here.Cards()
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range []*Store{here, there} {
		rate(t, s, try(cards[0], fmt.Sprintf("machine-%d", i), noon.Add(time.Duration(i)*time.Hour), drill.Good), cards[0])
	}
	before := map[string]bool{}
	for _, s := range []*Store{here, there} {
		for _, w := range words(s) {
			before[w] = true
		}
	}
	done := imported(t, here, exported(t, there))
	if got := done.Tallies[sessionsBucket]; got.Added != 1 || got.Changed != 1 || got.Beside != 1 || got.Kept != 1 {
		t.Errorf("sessions %+v", got)
	}
	imported(t, there, exported(t, here))
	for _, s := range []*Store{here, there} {
		now := map[string]bool{}
		for _, w := range words(s) {
			now[w] = true
		}
		for w := range before {
			if !now[w] {
				t.Errorf("%q is lost", w)
			}
		}
		cards, err := s.Cards()
		if err != nil || cards[0].Memory.Reps != 2 || len(cards[0].Own.Sessions) != 2 {
			t.Errorf("the card of both is %+v, %v", cards, err)
		}
	}
	once := exported(t, here)
	if again := imported(t, here, exported(t, there)); exported(t, here) != once {
		t.Errorf("joining them again changed something: %+v", again.Tallies)
	}
}

func TestAPreviewChangesNothing(t *testing.T) {
	text := exported(t, rich(t))
	for name, s := range map[string]*Store{"no library": newTestStore(t), "a library": empty(t)} {
		before, _ := os.ReadFile(s.Path())
		done, err := s.Import(strings.NewReader(text), true)
		if name == "no library" {
			var wrong *ImportError // it has no such bucket
			if !errors.As(err, &wrong) {
				t.Errorf("%s: %v", name, err)
			}
		} else if err != nil || done.Tallies[sessionsBucket].Added != 23 {
			t.Errorf("%s: %+v, %v", name, done, err)
		}
		if after, _ := os.ReadFile(s.Path()); !bytes.Equal(before, after) {
			t.Errorf("%s: the preview changed it", name)
		}
	}
}

func TestAnImportTakesABackupBefore(t *testing.T) {
	text := exported(t, rich(t))
	s := empty(t)
	for i := range keptImport + 2 {
		s.now = func() time.Time { return noon.Add(time.Duration(i) * time.Hour) }
		if done := imported(t, s, text); !strings.Contains(done.Backup, importName) {
			t.Fatalf("backup %q", done.Backup)
		}
	}
	found, err := filepath.Glob(filepath.Join(s.backupDir(), importName+"*.db"))
	if err != nil || len(found) != keptImport {
		t.Errorf("%d backups, %v; want %d", len(found), err, keptImport)
	}
}

func FuzzImport(f *testing.F) {
	s := New(filepath.Join(f.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	one := withGap(session("20261122-120000-aaaa", "words"))
	if err := s.SaveSession(one, heard(one)); err != nil {
		f.Fatal(err)
	}
	var whole bytes.Buffer
	if _, err := s.Export(&whole); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.String())
	f.Add(`{"pushback":"library","version":1,"schema":3}` + "\n" + `{"records":0}`)
	f.Add(`{"pushback":"library","version":1,"schema":1}` + "\n" + `{"bucket":"sessions","id":"x","record":{}}`)
	f.Fuzz(func(t *testing.T, text string) {
		s := newTestStore(t)
		save(t, s, session("20261122-120000-bbbb", "mine"))
		before := exported(t, s)
		_, err := s.Import(strings.NewReader(text), false)
		if err != nil {
			if exported(t, s) != before {
				t.Errorf("an import that failed (%v) changed the library", err)
			}
			return
		}
		after := exported(t, s)
		if _, err := s.Import(strings.NewReader(text), false); err != nil || exported(t, s) != after {
			t.Errorf("the second import made a difference (%v)", err)
		}
		again := newTestStore(t)
		if _, err := again.Import(strings.NewReader(after), false); err != nil || exported(t, again) != after {
			t.Errorf("the round trip made a difference (%v)", err)
		}
		if _, err := s.Summaries(); err != nil {
			t.Error(err)
		}
		if _, err := s.Cards(); err != nil {
			t.Error(err)
		}
	})
}
