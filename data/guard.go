package data

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// errSwapped says that another file took the place of the one that was opened.
var errSwapped = errors.New("another file took its place")

// guarded opens the file, hands it to work and closes it. A panic or a fault of bbolt on a damaged
// file comes back as a *DamagedError. While it waited for the file another one may have taken its
// place, as by a repair: then it opens that one.
func guarded(path string, readOnly bool, t *turn, work func(*bbolt.DB) error) error {
	for {
		err := attempt(path, readOnly, t, work)
		if errors.Is(err, berrors.ErrTimeout) { // only where bbolt does the waiting, see tryLock
			err = t.pause(aging)
			if err == nil {
				continue
			}
		}
		if !errors.Is(err, errSwapped) {
			return err
		}
	}
}

func attempt(path string, readOnly bool, t *turn, work func(*bbolt.DB) error) (err error) {
	var file *os.File
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			// After a panic inside bbolt its own locks are held and Close would hang. What others wait for
			// is the lock on the file. Closing it is not enough: the pages that are still mapped keep it.
			if file != nil {
				err = errors.Join(unlock(file), file.Close())
			}
			err = errors.Join(&DamagedError{path, fmt.Sprint(cause)}, err)
		}
	}()
	db, err := bbolt.Open(path, fileMode, &bbolt.Options{
		ReadOnly: readOnly, Timeout: patience / 10, FreelistType: bbolt.FreelistMapType, NoStatistics: true,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			file, err = openWhole(name, flag, mode, func(f *os.File) error { return t.lock(f, !readOnly) })
			return file, err
		},
	})
	if err != nil {
		return opening(path, err)
	}
	if err := inPlace(file, path); err != nil {
		return errors.Join(err, db.Close())
	}
	if err := holdsTogether(file, path); err != nil {
		return errors.Join(&DamagedError{path, err.Error()}, db.Close())
	}
	if err := work(db); err != nil {
		return errors.Join(unreadable(path, err), db.Close())
	}
	return errors.Join(trust(file, path), db.Close())
}

// inPlace returns errSwapped where an open file is no longer the one at path. Whoever swaps files holds
// the lock on the old one meanwhile, so that the answer holds as long as the file is open.
func inPlace(file *os.File, path string) error {
	here, err := file.Stat()
	if err != nil {
		return err
	}
	there, err := os.Stat(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err != nil || !os.SameFile(here, there) {
		return errSwapped
	}
	return nil
}

// errNoFile says that something else than a file is in the place of the library.
var errNoFile = errors.New("it is no file")

// openWhole opens a file, locks it, and refuses one that is shorter than it says of itself. What is no
// file is not even opened: a pipe would wait for somebody at its other end.
func openWhole(name string, flag int, mode os.FileMode, lock func(*os.File) error) (*os.File, error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return nil, errNoFile
	}
	f, err := os.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err
	}
	if err = lock(f); err == nil {
		err = whole(f)
	}
	if err == nil && emptied(f, name) {
		err = fmt.Errorf("%w: it is empty, and there are backups of what was in it", errNotWhole)
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

func emptied(f *os.File, name string) bool {
	info, err := f.Stat()
	return err == nil && info.Size() == 0 && backedUp(name)
}

// opening says in our words why a library did not open.
func opening(path string, err error) error {
	for _, damage := range []error{berrors.ErrInvalid, berrors.ErrChecksum, berrors.ErrVersionMismatch, errNotWhole} {
		if errors.Is(err, damage) {
			return &DamagedError{path, err.Error()}
		}
	}
	switch {
	case errors.Is(err, errNoFile) && isFolder(path) && backedUp(path):
		return &DamagedError{path, "a folder is in its place"}
	case errors.Is(err, errNoFile):
		return fmt.Errorf("%s is a folder or a device, and no library; name a file with --library", path)
	case errors.Is(err, berrors.ErrTimeout), errors.Is(err, os.ErrNotExist), errors.Is(err, ErrBusy):
		return err
	case isBarred(err):
		return fmt.Errorf("cannot open the library: %w; look at its permissions, or name another file with --library", err)
	}
	return fmt.Errorf("cannot open the library: %w; name another file with --library", err)
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// unreadable turns a record that fails its checksum into a *DamagedError.
func unreadable(path string, err error) error {
	if errors.Is(err, errChecksum) {
		return &DamagedError{path, err.Error()}
	}
	return err
}
