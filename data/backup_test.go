package data

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"
)

func nowNoon() time.Time { return noon }

func TestADailyBackupIsTakenAndTheOldestLetGo(t *testing.T) {
	s := newTestStore(t)
	for day := range kept + 3 {
		s.now = func() time.Time { return noon.AddDate(0, 0, day) }
		save(t, s, session(noon.AddDate(0, 0, day).Format("20060102-150405-aaaa"), "words"))
		save(t, s, session(noon.AddDate(0, 0, day).Format("20060102-150405-bbbb"), "words"))
	}
	backups, err := s.Backups()
	if err != nil || len(backups) != kept {
		t.Fatalf("%d backups, %v; want %d", len(backups), err, kept)
	}
	old := New(backups[0].Path, Options{Now: nowNoon, Review: judge})
	if sums, err := old.Summaries(); err != nil || len(sums) == 0 {
		t.Errorf("the backup cannot be read: %v, %v", sums, err)
	}
}

// flipIn flips one bit of the first of some words, wherever a library has them: pages that were let go
// of have them too.
func flipIn(t *testing.T, path, words string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(text, []byte(words)) {
		t.Fatalf("no %q in the library: %v", words, err)
	}
	flipped := []byte(words)
	flipped[0] ^= 1
	text = bytes.ReplaceAll(text, []byte(words), flipped)
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestADamagedLibraryKeepsItsGoodBackup(t *testing.T) {
	s := New(filepath.Join(t.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	save(t, s, session("20261122-120000-aaaa", "the first words"))
	save(t, s, session("20261122-120001-aaaa", "other words"))
	good, err := s.NewestSound()
	if err != nil || good == nil {
		t.Fatal(good, err)
	}
	flipIn(t, s.Path(), "the first words")
	for day := range kept + 2 {
		s.now = func() time.Time { return noon.AddDate(0, 0, day+1) }
		one := session(s.now().Format("20060102-150405-aaaa"), "words")
		err := s.SaveSession(one, heard(one))
		var backup *BackupError
		if !errors.As(err, &backup) || !isDamaged(err) || !strings.Contains(err.Error(), "doctor --repair") {
			t.Errorf("day %d: %v, want a *BackupError that says how to repair", day, err)
		}
	}
	still, err := s.NewestSound()
	if err != nil || still == nil || *still != *good {
		t.Fatalf("the good backup is %v, %v; want %v", still, err, good)
	}
	if _, err := s.Repair(); err != nil {
		t.Fatal(err)
	}
	if sums, err := s.Summaries(); err != nil || len(sums) != 2+kept+2 {
		t.Errorf("%d sessions after the repair, %v", len(sums), err)
	}
	s.now = func() time.Time { return noon.AddDate(0, 0, kept+3) }
	save(t, s, session("20261202-120000-aaaa", "sound again"))
	if all, err := s.Backups(); err != nil || len(all) != 2 {
		t.Errorf("%d backups, %v; want the good one and that of today", len(all), err)
	}
}

func TestTheBackupJustTakenStaysAfterTheClockWasSetBack(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	for i := range kept + 1 {
		ahead := s.backupPath(dailyName + noon.AddDate(1, 0, i).Format(time.DateOnly))
		at := time.Now().AddDate(1, 0, i)
		if err := errors.Join(os.WriteFile(ahead, []byte("torn"), 0o600), os.Chtimes(ahead, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	s.now = func() time.Time { return noon.AddDate(0, 0, 1) }
	save(t, s, session("20261123-120000-aaaa", "words"))
	if good, err := s.NewestSound(); err != nil || good == nil || !strings.Contains(good.Path, "2026-11-23") {
		t.Errorf("the newest sound backup is %v, %v", good, err)
	}
}

func TestWhatAKilledBackupLeftIsRemovedByTheNext(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	outside := filepath.Join(t.TempDir(), "copy.db")
	stale := []string{s.backupPath(dailyName+"2026-11-20") + ".123" + partEnd, outside + ".123" + partEnd}
	for _, path := range stale {
		if err := os.WriteFile(path, []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	busy, err := newPart(s.backupPath(dailyName + "2026-11-21")) // another window is writing it
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	s.now = func() time.Time { return noon.AddDate(0, 0, 1) }
	save(t, s, session("20261123-120000-aaaa", "words"))
	if err := s.BackupTo(outside); err != nil {
		t.Fatal(err)
	}
	for _, path := range stale {
		if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is still there (%v)", path, err)
		}
	}
	if _, err := os.Stat(busy.Name()); err != nil {
		t.Errorf("a backup that is being written was removed: %v", err)
	}
}

// TestABackupTakesThePlaceOfNoFile has the file made after the backup looked for it and before it is done.
func TestABackupTakesThePlaceOfNoFile(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	path := filepath.Join(t.TempDir(), "copy.db")
	mine := func(string) error { return os.WriteFile(path, []byte("mine"), 0o600) }
	err := guarded(s.Path(), true, alone(), func(db *bbolt.DB) error { return copyNew(db, path, mine) })
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("copyNew = %v, want fs.ErrExist", err)
	}
	other := filepath.Join(t.TempDir(), "part")
	if err := os.WriteFile(other, []byte("copy"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := renameNew(other, path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("renameNew = %v, want fs.ErrExist", err)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "mine" {
		t.Errorf("the file holds %q, %v", text, err)
	}
	if err := errors.Join(os.Remove(path), renameNew(other, path)); err != nil {
		t.Error(err)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != "copy" {
		t.Errorf("the file holds %q, %v", text, err)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("left in the folder: %v, %v", left, err)
	}
}

func TestBackupToNeverReplacesAFile(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	path := filepath.Join(t.TempDir(), "copy.db")
	if err := s.BackupTo(path); err != nil {
		t.Fatal(err)
	}
	err := s.BackupTo(path)
	if !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "another name") {
		t.Errorf("a second BackupTo = %v, want fs.ErrExist with the next step", err)
	}
}
