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
	if err := FreeName(path); err != nil {
		return err
	}
	part, err := os.CreateTemp(filepath.Dir(path), ".pushback-*.part")
	if err != nil {
		return unwritten(path, err)
	}
	defer os.Remove(part.Name())
	if err := write(part); err != nil {
		return errors.Join(err, part.Close())
	}
	if err := errors.Join(part.Sync(), part.Close()); err != nil {
		return unwritten(path, err)
	}
	return appear(part.Name(), path)
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
func appear(part, path string) error {
	err := os.Link(part, path)
	if err != nil && !errors.Is(err, fs.ErrExist) { // a disk that knows no second names
		err = renameNew(part, path)
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
