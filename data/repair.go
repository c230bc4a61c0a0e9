package data

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// ErrSound says that there is nothing to repair, as when another window has done it.
var ErrSound = errors.New("the library is sound; there is nothing to repair")

// A Mending is what a repair did.
type Mending struct {
	Aside    string  // where the damaged file is kept as it was
	From     *Backup // what it goes on from, nil where no backup is sound
	Salvaged int     // records that were read from the damaged file
	Newer    int     // of those: records that the backup did not have, or had in an earlier state
	Sessions int     // in the library now
	Drafts   int     // unfinished rehearsals in it
}

// Repair sets a damaged library aside and puts in its place the newest backup that is sound, with
// every record that can still be read from the damaged file merged over it. It returns ErrSound
// where nothing is wrong. Where it fails, everything is as it was.
func (s *Store) Repair() (Mending, error) {
	switch problems, err := s.Check(); {
	case err == nil && len(problems) == 0 && !s.missing():
		return Mending{}, ErrSound
	case !mendable(err):
		return Mending{}, err
	}
	var done Mending
	err := locked(s.path, s.turn(), func() (err error) {
		done, err = s.mend()
		return err
	})
	if errors.Is(err, errSwapped) {
		return s.Repair()
	}
	return done, err
}

// mendable reports whether setting the library aside helps against an error: not where it is newer, or
// where the disk or the permissions are in the way.
func mendable(err error) bool {
	var damaged *DamagedError
	return err == nil || errors.As(err, &damaged)
}

// mend builds the new library beside the damaged one and swaps them.
func (s *Store) mend() (done Mending, err error) {
	found, err := salvageFile(s.path)
	if err != nil && !isFolder(s.path) && !errors.Is(err, os.ErrNotExist) {
		return done, fmt.Errorf("cannot read the damaged library: %w; look at its permissions", err)
	}
	if found == nil {
		found = &salvage{}
	}
	if found.schema > len(migrations) {
		return done, &NewerError{s.path, found.schema, len(migrations)}
	}
	if done.From, err = s.NewestSound(); err != nil {
		return done, err
	}
	if done.Aside, err = s.asideName(); err != nil {
		return done, err
	}
	sweep(filepath.Dir(s.place()), filepath.Base(s.place())+mendingName)
	part := fmt.Sprintf("%s%d%s", s.place()+mendingName, os.Getpid(), partEnd)
	defer os.Remove(part)
	if err := s.rebuild(part, found, &done); err != nil {
		return done, fmt.Errorf("cannot build the library anew: %w; nothing was changed", err)
	}
	if err := keepAside(s.place(), done.Aside); err != nil && !errors.Is(err, os.ErrNotExist) {
		return done, fmt.Errorf("cannot set the library aside: %w; nothing was changed", err)
	}
	return done, s.swapIn(part)
}

// NewestSound returns the newest backup that can be read to its end, nil where there is none.
func (s *Store) NewestSound() (*Backup, error) {
	backups, err := s.Backups()
	if err != nil {
		return nil, err
	}
	for _, b := range backups {
		if s.sound(b) {
			return &b, nil
		}
	}
	return nil, nil
}

// sound reports whether a backup can be read to its end and by this program.
func (s *Store) sound(b Backup) bool {
	problems, err := s.beside(b.Path).Check()
	return b.Size > 0 && err == nil && len(problems) == 0
}

// rebuild makes a new library of a backup and of what was salvaged.
func (s *Store) rebuild(part string, found *salvage, done *Mending) error {
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if done.From != nil {
		if err := copyFile(done.From.Path, part); err != nil {
			return err
		}
	}
	all, err := s.atPresent(found.schema, found.records())
	if err != nil {
		return err
	}
	fresh := &Store{path: part, now: s.now, review: s.review, feedback: s.feedback, bare: true}
	return fresh.update(func(tx *bbolt.Tx) error {
		m := newMerger(tx)
		m.newer = true
		if err := m.merge(all); err != nil {
			return err
		}
		for _, t := range m.tallies {
			done.Salvaged += t.Added + t.Changed + t.Kept + t.Same
			done.Newer += t.Added + t.Changed
		}
		return s.deriveAnew(tx, done)
	})
}

// deriveAnew makes everything anew that is derived from the sessions.
func (s *Store) deriveAnew(tx *bbolt.Tx, done *Mending) error {
	for _, name := range derived {
		if err := tx.DeleteBucket([]byte(name)); err != nil {
			return err
		}
	}
	if err := makeBuckets(tx, derived...); err != nil {
		return err
	}
	m := newMerger(tx)
	sessions, err := all[interview.Session](tx, sessionsBucket)
	if err != nil {
		return err
	}
	for _, session := range sessions {
		m.sessions[session.ID] = session
	}
	done.Sessions, done.Drafts = len(sessions), tx.Bucket([]byte(draftsBucket)).Stats().KeyN
	return m.derive(nil, s)
}

// atPresent returns records of an older schema as the present one has them. They are put into a
// library of that schema, which is then brought up as any other is. A schema of 0 is not known, and
// taken to be the present one.
func (s *Store) atPresent(number int, all []record) (out []record, err error) {
	if number == 0 || number == len(migrations) || len(all) == 0 {
		return all, nil
	}
	folder, err := os.MkdirTemp(filepath.Dir(s.path), ".staging-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	old := &Store{path: filepath.Join(folder, "library.db"), now: s.now, review: s.review, feedback: s.feedback, bare: true}
	err = guarded(old.path, false, alone(), func(db *bbolt.DB) error {
		return db.Update(func(tx *bbolt.Tx) error {
			if err := s.carryOut(tx, migrations[:number], 0); err != nil {
				return err
			}
			if err := known(tx, all); err != nil {
				return err
			}
			for _, r := range all {
				if err := putPayload(tx, r.bucket, r.key, r.payload); err != nil {
					return err
				}
			}
			return setSchema(tx, number)
		})
	})
	if err != nil {
		return nil, err
	}
	err = old.update(func(tx *bbolt.Tx) error {
		out, err = records(tx)
		return err
	})
	return out, err
}
