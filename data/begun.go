package data

import (
	"pushback/coach/drill"

	"go.etcd.io/bbolt"
)

// SaveBegun keeps a try at a card that is still being typed, in the place of the one with its id.
// SaveReview under the same id takes it away.
func (s *Store) SaveBegun(b drill.Begun) error {
	return s.update(func(tx *bbolt.Tx) error { return put(tx, begunBucket, b.ID, b) })
}

// Begun returns the tries that were begun and neither ended nor given up, newest first.
func (s *Store) Begun() (begun []drill.Begun, err error) {
	err = s.view(func(tx *bbolt.Tx) (err error) {
		begun, err = all[drill.Begun](tx, begunBucket)
		return err
	})
	return begun, err
}

// DropBegun forgets a try that was begun; one that is not there is no error.
func (s *Store) DropBegun(id string) error {
	return s.update(func(tx *bbolt.Tx) error { return drop(tx, begunBucket, id) })
}
