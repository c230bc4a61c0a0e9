package data

import (
	"encoding/json"
	"errors"
	"time"

	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// trashDays is how long a deleted session can be brought back.
const trashDays = 30

// A deletion is a session in the trash.
type deletion struct {
	Deleted time.Time         `json:"deleted"`
	Session interview.Session `json:"session"`
}

// Delete moves a session to the trash, from which Undelete brings it back within thirty days. The cards that came from it
// alone go with it, since they quote it, and come back with it. It returns a *NotFoundError where there is no such session.
func (s *Store) Delete(id string) error {
	return s.update(func(tx *bbolt.Tx) error {
		session, err := get[interview.Session](tx, sessionsBucket, id)
		if err != nil {
			return err
		}
		at := s.now().Round(0)
		return errors.Join(
			put(tx, trashBucket, id, deletion{at, session}),
			dropGaps(tx, id, at),
			drop(tx, sessionsBucket, id),
			drop(tx, reportsBucket, id),
			drop(tx, summariesBucket, id),
			drop(tx, wordsBucket, id),
			s.emptyTrash(tx),
		)
	})
}

// Undelete brings a deleted session back. It returns a *NotFoundError where it is not in the trash.
func (s *Store) Undelete(id string) error {
	return s.update(func(tx *bbolt.Tx) error {
		d, err := get[deletion](tx, trashBucket, id)
		if err != nil {
			return err
		}
		r, err := s.review(d.Session)
		if err != nil {
			return err
		}
		return errors.Join(drop(tx, trashBucket, id), s.keep(tx, d.Session, r), restoreGaps(tx, id, d.Deleted))
	})
}

// emptyTrash forgets what was deleted long ago.
func (s *Store) emptyTrash(tx *bbolt.Tx) error {
	limit := s.now().AddDate(0, 0, -trashDays)
	var old []string
	err := tx.Bucket([]byte(trashBucket)).ForEach(func(id, value []byte) error {
		text, err := payload(id, value)
		if err != nil {
			return err
		}
		var d struct {
			Deleted time.Time `json:"deleted"`
		}
		if err := json.Unmarshal(text, &d); err != nil {
			return err
		}
		if d.Deleted.Before(limit) {
			old = append(old, string(id))
		}
		return nil
	})
	for _, id := range old {
		err = errors.Join(err, drop(tx, trashBucket, id))
	}
	return err
}
