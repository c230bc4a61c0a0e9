package data

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.etcd.io/bbolt"
)

// partEnd ends the names of files that are being written.
const partEnd = ".part"

// unchecked takes a copy as it is.
func unchecked(string) error { return nil }

// copyNew writes a copy of the library to a new file, as WriteNew does, once check finds nothing wrong
// with it.
func copyNew(db *bbolt.DB, path string, check func(string) error) error {
	return writeNew(path, func(w io.Writer) error {
		err := db.View(func(tx *bbolt.Tx) error { _, err := tx.WriteTo(w); return err })
		if err != nil {
			return unwritten(path, err)
		}
		return nil
	}, check)
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

// place gives a finished part its name, where no file has it.
func place(part *os.File, path string) error {
	err := os.Link(part.Name(), path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return taken(path)
	case err != nil: // a disk that knows no second names: the name is taken by an empty file first
		if err := part.Close(); err != nil {
			return err
		}
		if err := renameNew(part.Name(), path); err != nil {
			return unwritten(path, err)
		}
	}
	return syncFolder(filepath.Dir(path))
}

// renameNew renames a file to a name that is free, and fails with fs.ErrExist where it is not.
func renameNew(from, to string) error {
	name, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if errors.Is(err, fs.ErrExist) {
		return taken(to)
	}
	if err != nil {
		return err
	}
	if err = errors.Join(name.Close(), os.Rename(from, to)); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

// sweep removes what writers that were killed left in a folder, of files whose names begin alike and go on
// with a number, as those of newPart do: a folder may hold what another program has not finished. What
// cannot be removed stays: it is in nobody's way.
func sweep(folder, name string) {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		rest, ours := strings.CutPrefix(strings.TrimSuffix(entry.Name(), partEnd), name)
		if name != "" && strings.Trim(rest, ".0123456789") != "" {
			continue
		}
		if !ours || filepath.Ext(entry.Name()) != partEnd || !entry.Type().IsRegular() {
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
