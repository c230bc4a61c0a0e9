package data

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"time"
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
