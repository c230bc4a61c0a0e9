package data

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"time"

	"go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// guarded opens the file, hands it to work and closes it. A panic or a fault of bbolt on a damaged
// file comes back as a *DamagedError.
func guarded(path string, readOnly bool, wait time.Duration, work func(*bbolt.DB) error) (err error) {
	var file *os.File
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			// After a panic inside bbolt its own locks are held and Close would hang. Closing the file
			// gives back the lock on it, which is what others wait for.
			if file != nil {
				_ = file.Close()
			}
			err = &DamagedError{path, fmt.Sprint(cause)}
		}
	}()
	db, err := bbolt.Open(path, fileMode, &bbolt.Options{
		ReadOnly: readOnly, Timeout: wait, FreelistType: bbolt.FreelistMapType, NoStatistics: true,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			file, err = openWhole(name, flag, mode)
			return file, err
		},
	})
	if err != nil {
		return opening(path, err)
	}
	if err := work(db); err != nil {
		return errors.Join(unreadable(path, err), db.Close())
	}
	return db.Close()
}

// openWhole opens a file and refuses one that is shorter than it says of itself.
func openWhole(name string, flag int, mode os.FileMode) (*os.File, error) {
	f, err := os.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err
	}
	if err := whole(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// opening says in our words why a library did not open.
func opening(path string, err error) error {
	for _, damage := range []error{berrors.ErrInvalid, berrors.ErrChecksum, berrors.ErrVersionMismatch, errNotWhole} {
		if errors.Is(err, damage) {
			return &DamagedError{path, err.Error()}
		}
	}
	switch {
	case errors.Is(err, berrors.ErrTimeout):
		return ErrBusy
	case errors.Is(err, os.ErrNotExist):
		return err
	}
	return fmt.Errorf("cannot open the library: %w; name another file with --library", err)
}

// unreadable turns a record that fails its checksum into a *DamagedError.
func unreadable(path string, err error) error {
	if errors.Is(err, errChecksum) {
		return &DamagedError{path, err.Error()}
	}
	return err
}
