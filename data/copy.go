package data

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"go.etcd.io/bbolt"
)

// partEnd ends the names of files that are being written.
const partEnd = ".part"

// unchecked takes a copy as it is.
func unchecked(string) error { return nil }

// copyNew writes a copy of the library to a path where there is no file, once check finds nothing wrong
// with it. Its error is fs.ErrExist where there is one.
func copyNew(db *bbolt.DB, path string, check func(string) error) error {
	return writeNew(path, func(part *os.File) error {
		err := db.View(func(tx *bbolt.Tx) error { _, err := tx.WriteTo(part); return err })
		if err = errors.Join(err, part.Sync()); err != nil {
			return unwritten(path, err)
		}
		return check(part.Name())
	})
}

// newPart makes a file to write what will be at path, with a lock that tells it from one whose writer was
// killed.
func newPart(path string) (*os.File, error) {
	for {
		f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*"+partEnd)
		if err != nil {
			return nil, err
		}
		held, err := tryLock(f, false)
		if held && inPlace(f, f.Name()) == nil {
			return f, nil
		}
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, err
		} // somebody swept it before it was locked
	}
}

// ownPart matches how the names of our parts end: others call theirs so too, without a number.
var ownPart = regexp.MustCompile(`(?:^|[.-])\d+\.part$`)

// sweep removes what writers that were killed left in a folder, of files whose names begin alike. What
// cannot be removed stays: it is in nobody's way.
func sweep(folder, name string) {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		rest, begins := strings.CutPrefix(entry.Name(), name)
		if !begins || !ownPart.MatchString(rest) || !entry.Type().IsRegular() {
			continue
		}
		if f, err := os.Open(filepath.Join(folder, entry.Name())); err == nil {
			free, _ := tryLock(f, true)
			_ = f.Close() // before it is removed, which some systems want; whoever made it is gone
			if free {
				_ = os.Remove(f.Name())
			}
		}
	}
}
