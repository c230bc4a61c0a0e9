package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Repair sets the library aside, whatever state it is in, and puts the newest backup that is sound
// in its place. It returns the new name of the library that was set aside, and the backup, or nil
// where none is sound and the library begins anew.
func (s *Store) Repair() (aside string, from *Backup, err error) {
	backups, err := s.Backups()
	if err != nil {
		return "", nil, err
	}
	aside = s.path + ".damaged-" + s.now().Format("20060102-150405")
	if err := moveNew(s.path, aside); err != nil {
		return "", nil, fmt.Errorf("cannot set the library aside: %w", err)
	}
	for _, b := range backups {
		if s.sound(b) {
			return aside, &b, copyFile(b.Path, s.path)
		}
	}
	return aside, nil, nil
}

// sound reports whether a backup can be read to its end.
func (s *Store) sound(b Backup) bool {
	copied := New(b.Path, Options{Now: s.now, Review: s.review})
	problems, err := copied.Check()
	return err == nil && len(problems) == 0
}

// moveNew renames a file to a name that is free.
func moveNew(from, to string) error {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", to, fs.ErrExist)
	}
	return os.Rename(from, to)
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
