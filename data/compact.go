package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

// compactBatch is how many bytes are copied in one transaction.
const compactBatch = 1 << 20

// compactName and mendingName are in the names of files that are to take the place of the library.
const (
	compactName = ".compact-"
	mendingName = ".mending-"
)

// Compact writes the library anew without the room that deleted and replaced records left behind, and
// puts it in the place of the old one. It returns the sizes before and after, in bytes. Nobody can
// write meanwhile, and whoever waited goes on with the new file. A damaged library is left as it is.
// Whatever ends the program meanwhile, the library is the old file or the new one, whole.
func (s *Store) Compact() (before, after int64, err error) {
	if s.missing() {
		return 0, 0, nil
	}
	if problems, err := s.Check(); err != nil || len(problems) > 0 {
		return 0, 0, errors.Join(err, damage(s.path, problems))
	}
	part := fmt.Sprintf("%s%d%s", s.place()+compactName, os.Getpid(), partEnd)
	defer os.Remove(part)
	err = guarded(s.path, false, s.turn(), func(db *bbolt.DB) error {
		if before, err = sizeOf(s.path); err != nil {
			return err
		}
		if err := s.compactTo(part, db); err != nil {
			return err
		}
		if after, err = sizeOf(part); err != nil || after >= before {
			after = before
			return err
		}
		return s.swapIn(part) // the lock on the old file is held until it is closed
	})
	return before, after, err
}

// compactTo writes the library to a file that is to take its place, and reads that to its end.
func (s *Store) compactTo(part string, db *bbolt.DB) error {
	sweep(filepath.Dir(part), filepath.Base(s.place())+compactName) // whoever has the lock is the only one
	err := guarded(part, false, alone(), func(into *bbolt.DB) error { return bbolt.Compact(into, db, compactBatch) })
	if err != nil {
		return err
	}
	if problems, err := s.beside(part).Check(); err != nil || len(problems) > 0 {
		return fmt.Errorf("the new file cannot be read back, and the old one stays: %w", errors.Join(err, damage(part, problems)))
	}
	return nil
}

func damage(path string, problems []string) error {
	if len(problems) == 0 {
		return nil
	}
	return &DamagedError{path, problems[0]}
}

func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
