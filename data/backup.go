package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"go.etcd.io/bbolt"
)

// kept is how many daily backups are kept; those before a migration are never removed.
const kept = 7

const dailyName = "daily-"

// A Backup is a copy of the library, taken while nobody was writing to it.
type Backup struct {
	Path  string
	Taken time.Time
	Size  int64 // bytes
}

// Backups returns the copies that the store took on its own, newest first.
func (s *Store) Backups() ([]Backup, error) {
	entries, err := os.ReadDir(s.backupDir())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot look for backups: %w", err)
	}
	var out []Backup
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil || !isBackup(entry) {
			continue // removed by another window meanwhile, or not ours
		}
		out = append(out, Backup{filepath.Join(s.backupDir(), entry.Name()), info.ModTime(), info.Size()})
	}
	slices.SortFunc(out, func(a, b Backup) int { return b.Taken.Compare(a.Taken) })
	return out, nil
}

// BackupTo copies the library to a new file. A file that is there already is not touched.
func (s *Store) BackupTo(path string) error {
	if s.missing() {
		return errors.New("there is nothing to back up yet; begin with: pushback rehearse")
	}
	return guarded(s.path, true, s.turn(), func(db *bbolt.DB) error { return copyNew(db, path, unchecked) })
}

// daily takes the first backup of a day and lets go of the oldest. A copy that is not sound is not kept,
// and nothing is let go for it: a damaged library keeps the backups from before.
func (s *Store) daily() error {
	path := s.backupPath(dailyName + s.now().Format(time.DateOnly))
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	err := guarded(s.path, true, s.turn(), func(db *bbolt.DB) error { return s.copyTo(db, path, s.checkCopy) })
	if err != nil {
		return err
	}
	return s.rotate(path, dailyName, kept)
}

// checkCopy reports, as an error, a copy of the library that is not sound.
func (s *Store) checkCopy(path string) error {
	problems, err := s.beside(path).Check()
	if err == nil && len(problems) == 0 {
		return nil
	}
	ours, damaged := s.Check()
	if damaged = errors.Join(damaged, damage(s.path, ours)); damaged != nil {
		return damaged
	}
	return fmt.Errorf("the copy cannot be read back: %w", errors.Join(err, damage(path, problems)))
}

// beside returns a store on a copy of the library.
func (s *Store) beside(path string) *Store {
	return &Store{path: path, now: s.now, review: s.review, feedback: s.feedback, bare: true}
}

// rotate removes the oldest of the backups whose names begin alike, and never the one just taken, which is
// known to be sound: after the clock was set back, those of the future look newer.
func (s *Store) rotate(taken, name string, most int) error {
	all, err := s.Backups()
	if err != nil {
		return err
	}
	others := slices.DeleteFunc(all, func(b Backup) bool {
		return b.Path == taken || !strings.HasPrefix(filepath.Base(b.Path), name)
	})
	for _, b := range others[min(most-1, len(others)):] {
		if gone := os.Remove(b.Path); !errors.Is(gone, fs.ErrNotExist) { // another window may have been first
			err = errors.Join(err, gone)
		}
	}
	return err
}

// copyTo takes a backup into the folder of the store's own, unless there is one in its place.
func (s *Store) copyTo(db *bbolt.DB, path string, check func(string) error) error {
	if err := os.MkdirAll(s.backupDir(), dirMode); err != nil {
		return fmt.Errorf("cannot make the folder of the backups: %w", err)
	}
	sweep(s.backupDir(), "")
	err := copyNew(db, path, check)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

// backedUp reports whether there is a backup of the library at path.
func backedUp(path string) bool {
	entries, err := os.ReadDir(backupFolder(path))
	return err == nil && slices.ContainsFunc(entries, isBackup)
}

func isBackup(entry os.DirEntry) bool { return filepath.Ext(entry.Name()) == ".db" }

func backupFolder(path string) string { return path + ".backups" }

func (s *Store) backupDir() string { return backupFolder(s.path) }

func (s *Store) backupPath(name string) string { return filepath.Join(s.backupDir(), name+".db") }
