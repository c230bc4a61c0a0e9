package data

import (
	"errors"
	"fmt"
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
// with it. The copy appears whole or not at all, whatever ends the program or the machine meanwhile, and
// takes the place of no other file. Its error is fs.ErrExist where there is one.
func copyNew(db *bbolt.DB, path string, check func(string) error) error {
	if err := FreeName(path); err != nil {
		return err
	}
	sweep(filepath.Dir(path), filepath.Base(path))
	part, err := newPart(path)
	if err != nil {
		return fmt.Errorf("cannot write the backup: %w; choose another file", err)
	}
	defer os.Remove(part.Name())
	defer part.Close() // keeps others from sweeping it; what counts was synced
	err = db.View(func(tx *bbolt.Tx) error { _, err := tx.WriteTo(part); return err })
	if err = errors.Join(err, part.Sync()); err != nil {
		return fmt.Errorf("cannot write the backup: %w; choose another file", err)
	}
	if err := check(part.Name()); err != nil {
		return err
	}
	return appear(part.Name(), path)
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
