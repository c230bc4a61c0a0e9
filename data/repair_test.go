package data

import (
	"bytes"
	"errors"
	"os"
	"testing"
	"time"
)

func TestRepairSetsTheDamagedLibraryAsideAndGoesOnFromTheNewestSoundBackup(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	s.now = func() time.Time { return noon.AddDate(0, 0, 1) }
	save(t, s, session("20261123-120000-aaaa", "words"))
	backups, err := s.Backups()
	if err != nil || len(backups) != 2 {
		t.Fatalf("%v, %v", backups, err)
	}
	broken := []byte("not a library")
	for _, path := range []string{s.Path(), backups[0].Path} { // the newest backup is damaged too
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	done, err := s.Repair()
	if err != nil || done.From == nil || done.From.Path != backups[1].Path {
		t.Fatalf("Repair() = %+v, %v; want the backup %s", done, err, backups[1].Path)
	}
	if kept, err := os.ReadFile(done.Aside); err != nil || !bytes.Equal(kept, broken) {
		t.Errorf("the damaged file is not kept as it was: %v", err)
	}
	if sums, err := s.Summaries(); err != nil || len(sums) != 1 {
		t.Errorf("after the repair: %v, %v", sums, err)
	}
}

func TestRepairWithoutABackupBeginsAnew(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	if err := os.RemoveAll(s.backupDir()); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.Path(), []byte("Dear diary,"), 0o600); err != nil {
		t.Fatal(err)
	}
	if done, err := s.Repair(); err != nil || done.From != nil {
		t.Errorf("Repair() = %+v, %v", done, err)
	}
	if sums, err := s.Summaries(); err != nil || len(sums) != 0 {
		t.Errorf("after the repair: %v, %v", sums, err)
	}
}

func TestASoundLibraryIsNotRepaired(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	if done, err := s.Repair(); !errors.Is(err, ErrSound) {
		t.Errorf("Repair() = %+v, %v; want ErrSound", done, err)
	}
}
