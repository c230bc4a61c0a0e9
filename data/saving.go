package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// An UnsavedError says, before anything is lost, that the library cannot be written, and where what is
// said is kept meanwhile.
type UnsavedError struct {
	Path string // of the library
	Kept string // the folder for what is said, "" where there is none that can be written
	Err  error
}

func (e *UnsavedError) Error() string {
	why := e.Err
	var at *fs.PathError
	if errors.As(why, &at) {
		why = at.Err // the path is named already
	}
	switch {
	case isFull(e.Err) && e.Kept != "":
		return fmt.Sprintf("there is hardly room to save in %s (%v); what does not fit is kept in %s until it does; make room on the disk",
			e.Path, why, e.Kept)
	case e.Kept == "":
		return fmt.Sprintf("nothing can be saved in %s (%v), and nothing beside it or in %s; name another file with --library",
			e.Path, why, os.TempDir())
	}
	return fmt.Sprintf("nothing can be saved in %s (%v); what you say is kept in %s until it can be; or name another file with --library",
		e.Path, why, e.Kept)
}

// Unwrap returns why the library cannot be written.
func (e *UnsavedError) Unwrap() error { return e.Err }

// How much must fit on the disk, in bytes: for the library a session with all that is derived from it and
// the pages that lead to it, for a rescue what was said alone.
const (
	roomToSave   = 64 << 10
	roomToRescue = 16 << 10
)

// CanSave tries whether the library could be written, without touching it, and returns an *UnsavedError
// where it could not. What else may be wrong with the library it does not see.
func (s *Store) CanSave() error {
	err := s.tryWriting()
	if err == nil {
		return nil
	}
	unsaved := &UnsavedError{Path: s.path, Err: err}
	for _, folder := range s.rescueFolders() {
		if tryFolder(folder) == nil {
			unsaved.Kept = folder
			break
		}
	}
	return unsaved
}

// tryWriting opens the library for writing, or looks whether it could be made, and whether the disk has
// room.
func (s *Store) tryWriting() error {
	room := tryRoom(existing(filepath.Dir(s.path)), roomToSave)
	f, err := os.OpenFile(s.path, os.O_RDWR, 0)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return room
	case err != nil:
		return err
	case isFull(room): // that no file can be made beside the library does not matter: it is written in its place
		return errors.Join(room, f.Close())
	}
	return f.Close()
}

// existing returns the folder, or the first one above it that there is.
func existing(folder string) string {
	for {
		_, err := os.Stat(folder)
		if above := filepath.Dir(folder); errors.Is(err, fs.ErrNotExist) && above != folder {
			folder = above
			continue
		}
		return folder
	}
}

// tryRoom writes a file of some bytes into a folder and takes it away again.
func tryRoom(folder string, size int) error {
	f, err := os.CreateTemp(folder, ".pushback-room-*")
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, size))
	return errors.Join(err, f.Close(), os.Remove(f.Name()))
}

// tryFolder tries whether something could be rescued into a folder, which is not there afterwards unless
// it was before.
func tryFolder(folder string) error {
	_, before := os.Stat(folder)
	if err := os.MkdirAll(folder, dirMode); err != nil {
		return err
	}
	err := fs.ErrPermission
	if private(folder) {
		err = tryRoom(folder, roomToRescue)
	}
	if before != nil {
		err = errors.Join(err, os.Remove(folder))
	}
	return err
}

// isFull reports whether an error says that there is no room on the disk, or that a file may not grow.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// isBarred reports whether an error says that a file may be read and not written, or neither.
func isBarred(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}
