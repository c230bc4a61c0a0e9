package data

import (
	"errors"
	"fmt"
	"io"
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
	return guarded(s.path, true, s.turn(), func(db *bbolt.DB) error { return copyNew(db, path) })
}

// daily takes the first backup of a day and lets go of the oldest.
func (s *Store) daily() error {
	name := dailyName + s.now().Format(time.DateOnly)
	if _, err := os.Stat(s.backupPath(name)); err == nil {
		return nil
	}
	err := guarded(s.path, true, s.turn(), func(db *bbolt.DB) error { return s.copyTo(db, name) })
	if err != nil {
		return err
	}
	return s.rotate(dailyName, kept)
}

// rotate removes the oldest of the backups whose names begin alike.
func (s *Store) rotate(name string, most int) error {
	all, err := s.Backups()
	if err != nil {
		return err
	}
	alike := slices.DeleteFunc(all, func(b Backup) bool { return !strings.HasPrefix(filepath.Base(b.Path), name) })
	for _, b := range alike[min(most, len(alike)):] {
		if gone := os.Remove(b.Path); !errors.Is(gone, fs.ErrNotExist) { // another window may have been first
			err = errors.Join(err, gone)
		}
	}
	return err
}

// copyTo takes a backup under a name of the store's own, unless there is one.
func (s *Store) copyTo(db *bbolt.DB, name string) error {
	if err := os.MkdirAll(s.backupDir(), dirMode); err != nil {
		return fmt.Errorf("cannot make the folder of the backups: %w", err)
	}
	err := copyNew(db, s.backupPath(name))
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

// copyNew writes a copy of the library to a path where there is no file, as WriteNew does.
func copyNew(db *bbolt.DB, path string) error {
	return WriteNew(path, func(w io.Writer) error {
		err := db.View(func(tx *bbolt.Tx) error {
			_, err := tx.WriteTo(w)
			return err
		})
		if err != nil {
			return fmt.Errorf("cannot write the backup: %w; choose another place", err)
		}
		return nil
	})
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
