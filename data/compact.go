package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"go.etcd.io/bbolt"
)

// compactBatch is how many bytes are copied in one transaction.
const compactBatch = 1 << 20

// Compact writes the library anew without the room that deleted and replaced records left behind, and
// puts it in the place of the old one. It returns the sizes before and after, in bytes. Nobody can
// write meanwhile, and whoever waited goes on with the new file. A damaged library is left as it is.
func (s *Store) Compact() (before, after int64, err error) {
	if s.missing() {
		return 0, 0, nil
	}
	if problems, err := s.Check(); err != nil || len(problems) > 0 {
		return 0, 0, errors.Join(err, damage(s.path, problems))
	}
	part := fmt.Sprintf("%s.compact-%d.part", s.place(), os.Getpid())
	if err := os.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) { // of one that was killed
		return 0, 0, fmt.Errorf("cannot compact the library: %w; take that file away", err)
	}
	defer os.Remove(part)
	err = guarded(s.path, false, s.turn(), func(db *bbolt.DB) error {
		if before, err = sizeOf(s.path); err != nil {
			return err
		}
		err := guarded(part, false, alone(), func(into *bbolt.DB) error { return bbolt.Compact(into, db, compactBatch) })
		if err != nil {
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
