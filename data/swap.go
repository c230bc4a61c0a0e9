package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// asideName returns a free name for a library that is set aside.
func (s *Store) asideName() (string, error) {
	name := s.path + ".damaged-" + s.now().Format("20060102-150405")
	for n := 2; ; n++ {
		_, err := os.Lstat(name)
		if errors.Is(err, fs.ErrNotExist) {
			return name, nil
		}
		if err != nil || n > 99 {
			return "", fmt.Errorf("cannot find a name to set the library aside: %s: %w", name, errors.Join(err, fs.ErrExist))
		}
		name = fmt.Sprintf("%s.damaged-%s-%d", s.path, s.now().Format("20060102-150405"), n)
	}
}

// keepAside gives a file a second name, or copies it where the disk knows no second names. The file
// itself is not touched.
func keepAside(from, to string) error {
	if info, err := os.Lstat(from); err == nil && info.IsDir() {
		return os.Rename(from, to)
	}
	if err := os.Link(from, to); err == nil {
		return nil
	}
	return copyFile(from, to)
}

// place returns where the library's file is, behind whatever links lead to it. A file that takes its place
// must stand there: in the place of a link it would part from whoever else uses the file behind it.
func (s *Store) place() string {
	if path, err := filepath.EvalSymlinks(s.path); err == nil {
		return path
	}
	return s.path // not there, or a link that leads nowhere
}

// swapIn puts a finished file in the place of the library. It appears whole or not at all.
func (s *Store) swapIn(part string) error {
	place := s.place()
	if err := os.Rename(part, place); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(place))
}

// syncFolder makes the names in a folder last. Not every system can; where it cannot, the names
// last as soon as the system writes them.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return err
	}
	_ = folder.Sync()
	return folder.Close()
}

// locked keeps everybody else out of the file at path while work is done, also where it is no
// library. A path with no file, or with a folder, needs no lock.
func locked(path string, t *turn, work func() error) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
		return work()
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := t.lock(f, true); err != nil {
		return err
	}
	if err := inPlace(f, path); err != nil {
		return err
	}
	return work()
}

// copyFile copies a file to a name that is free; the copy is on the disk when it returns.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}
