package data

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"pushback/coach"
	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// What was said is nobody else's business.
const (
	fileMode = 0o600
	dirMode  = 0o700
)

// A Store is a library on disk. It holds no file open between calls and is safe for concurrent
// use, by several processes too. Every method can return ErrBusy, a *DamagedError or a
// *NewerError, in which case nothing was changed.
type Store struct {
	path     string
	now      func() time.Time
	review   func(interview.Session) (coach.Report, error)
	feedback func(interview.Session, coach.Report) (string, error)
	wait     func(time.Duration) error
	bare     bool     // it is made to be thrown away, or to be swapped in: no backup is taken of it
	sights   sync.Map // by bucket and id, the checksums of the states that it saw last; see fork.go
}

// Options are what a Store needs besides its place.
type Options struct {
	// Now tells the time, for backups and the trash.
	Now func() time.Time
	// Review makes a report anew when the stored one came from another version of the ear.
	Review func(interview.Session) (coach.Report, error)
	// Feedback writes the feedback of a session, so that it can be searched; nil leaves it out of the
	// search. It is called within a unit of work and must not use the store.
	Feedback func(interview.Session, coach.Report) (string, error)
	// Wait is called again and again while a call waits for another window or command, with the time
	// that it has waited so far, from the goroutine that waits. An error, which must be ErrBusy or wrap
	// it, ends the waiting and is what the call returns. Nil means that a second is waited. SaveDraft, which
	// rescues into a file what the library does not take, never waits longer than that.
	Wait func(waited time.Duration) error
}

// New returns the store of the library at path. Nothing is read or made before the first call.
func New(path string, o Options) *Store {
	s := &Store{path: path, now: o.Now, review: o.Review, feedback: o.Feedback, wait: o.Wait}
	if s.wait == nil {
		s.wait = soon
	}
	return s
}

// Path returns the place of the library.
func (s *Store) Path() string { return s.path }

// turn is the wait of a call that begins now.
func (s *Store) turn() *turn {
	if s.bare {
		return alone()
	}
	return newTurn(s.wait)
}

// missing reports whether there is no library yet. An empty file is one that another process is
// making this moment, unless there are backups of what was in it.
func (s *Store) missing() bool {
	info, err := os.Stat(s.path)
	return errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode().IsRegular() && info.Size() == 0 && !backedUp(s.path)
}

// view runs a unit of work that reads. A library that does not exist yet is not made: the work is
// left out, as there is nothing to read. One whose schema is older is brought up first.
func (s *Store) view(work func(*bbolt.Tx) error) error {
	if s.missing() {
		return nil
	}
	err := guarded(s.path, true, s.turn(), func(db *bbolt.DB) error {
		return db.View(func(tx *bbolt.Tx) error {
			if err := current(s.path, tx); err != nil {
				return err
			}
			return work(tx)
		})
	})
	if !errors.Is(err, errOlder) {
		return err
	}
	switch err := s.update(func(*bbolt.Tx) error { return nil }); {
	case isBarred(err):
		return s.viewCopy(work)
	case err != nil:
		return err
	}
	return s.view(work)
}

// viewCopy reads a library of an older schema where it cannot be written: a copy is brought up and read.
func (s *Store) viewCopy(work func(*bbolt.Tx) error) error {
	folder, err := os.MkdirTemp("", "pushback-*")
	if err != nil {
		return fmt.Errorf("an older library is read from a copy, and there is no room for one: %w; set TMPDIR to a folder that can be written", err)
	}
	defer os.RemoveAll(folder)
	made := s.beside(filepath.Join(folder, filepath.Base(s.path)))
	err = guarded(s.path, true, s.turn(), func(db *bbolt.DB) error { return copyNew(db, made.path, unchecked) })
	if err == nil {
		err = made.update(func(*bbolt.Tx) error { return nil })
	}
	if err != nil {
		return err
	}
	return made.view(work)
}

// update runs a unit of work that writes: all of it or, when it returns an error, nothing.
func (s *Store) update(work func(*bbolt.Tx) error) error { return s.updateIn(s.turn(), work) }

// updateSoon is update for what must not wait longer than a second, whatever Options.Wait says.
func (s *Store) updateSoon(work func(*bbolt.Tx) error) error {
	t := s.turn()
	t.wait = soon
	return s.updateIn(t, work)
}

func (s *Store) updateIn(t *turn, work func(*bbolt.Tx) error) error {
	if err := os.MkdirAll(filepath.Dir(s.path), dirMode); err != nil {
		return fmt.Errorf("cannot make the folder of the library: %w; name another file with --library", err)
	}
	err := guarded(s.path, false, t, func(db *bbolt.DB) error {
		if err := s.migrate(db); err != nil {
			return err
		}
		return db.Update(work)
	})
	if isFull(err) {
		return fmt.Errorf("the library has no room to be written: %w; make room on the disk and try again", err)
	}
	return err
}
