package data

import (
	"errors"
	"slices"

	"pushback/coach/drill"

	"go.etcd.io/bbolt"
)

// SaveBegun keeps a try at a card that is still being typed, in the place of the one with its id.
// SaveReview under the same id takes it away. Where the library cannot be written the try is kept in a
// file, and the error is a *RescuedError.
func (s *Store) SaveBegun(b drill.Begun) error {
	err := s.updateSoon(func(tx *bbolt.Tx) error { return put(tx, begunBucket, b.ID, b) })
	return s.settleTry(rescuedTry{Begun: &b}, err)
}

// Begun returns the tries that were begun and neither ended nor given up, newest first, with those that
// had to be rescued into files.
func (s *Store) Begun() (begun []drill.Begun, err error) {
	left := s.takeUpTries()
	err = s.view(func(tx *bbolt.Tx) (err error) {
		begun, err = all[drill.Begun](tx, begunBucket)
		return err
	})
	for _, try := range left { // is the later state of what the library has under its id
		begun = slices.DeleteFunc(begun, func(b drill.Begun) bool { return b.ID == try.id() })
		if try.Begun != nil {
			begun = slices.Insert(begun, 0, *try.Begun)
		}
	}
	return begun, err
}

// DropBegun forgets a try that was begun; one that is not there is no error.
func (s *Store) DropBegun(id string) error {
	err := s.update(func(tx *bbolt.Tx) error { return drop(tx, begunBucket, id) })
	return errors.Join(err, s.forget(rescuedTryName(id)))
}
