package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteNew writes a new file that only its owner can read. It appears under its name whole or not at all,
// also where the program is killed meanwhile. Whatever has the name already, be it a link that leads
// nowhere, is left as it is and is an error that wraps fs.ErrExist. Errors end in the next step.
func WriteNew(path string, write func(io.Writer) error) error {
	return writeNew(path, func(part *os.File) error { return write(part) })
}

// writeNew is WriteNew for whoever needs to know the file that is written.
func writeNew(path string, write func(*os.File) error) error {
	if err := FreeName(path); err != nil {
		return err
	}
	sweep(filepath.Dir(path), filepath.Base(path))
	part, err := newPart(path)
	if err != nil {
		return unwritten(path, err)
	}
	defer os.Remove(part.Name())
	defer part.Close() // keeps others from sweeping it; what counts was synced
	if err := write(part); err != nil {
		return err
	}
	if err := part.Sync(); err != nil {
		return unwritten(path, err)
	}
	return appear(part, path)
}

// FreeName returns an error, as WriteNew does, for a path under which no new file can be made since it is
// no name of a file, or has one.
func FreeName(path string) error {
	if path == "" {
		return errors.New("no file is named; give the name of a new one")
	}
	if os.IsPathSeparator(path[len(path)-1]) {
		return fmt.Errorf("%s is the name of a folder; add that of a new file", path)
	}
	if _, err := os.Lstat(path); err == nil {
		return taken(path)
	}
	return nil
}

// appear gives a finished file its name, unless another file has it by now.
func appear(part *os.File, path string) error {
	err := os.Link(part.Name(), path)
	if err != nil && !errors.Is(err, fs.ErrExist) { // a disk that knows no second names
		_ = part.Close() // some systems rename no open file; what counts was synced
		err = renameNew(part.Name(), path)
	}
	if err == nil {
		err = syncFolder(filepath.Dir(path))
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return taken(path)
	case err != nil:
		return unwritten(path, err)
	}
	return nil
}

// renameNew renames a file to a name that is free, which an empty file takes first, and fails with
// fs.ErrExist where it is not.
func renameNew(from, to string) error {
	name, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	if err = errors.Join(name.Close(), os.Rename(from, to)); err != nil {
		return errors.Join(err, os.Remove(to))
	}
	return nil
}

func taken(path string) error {
	return fmt.Errorf("%s: %w and is left as it is; choose another name", path, fs.ErrExist)
}

func unwritten(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err // the name of the part helps nobody
	}
	return fmt.Errorf("cannot write %s: %w; choose another place", path, err)
}
