package data

import (
	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// SaveDraft keeps a rehearsal that is not finished, so that it can be taken up after the program
// ends in whatever way. Saving it again replaces it.
func (s *Store) SaveDraft(session interview.Session) error {
	return s.update(func(tx *bbolt.Tx) error {
		return put(tx, draftsBucket, session.ID, session)
	})
}

// Drafts returns the unfinished rehearsals, newest first.
func (s *Store) Drafts() (drafts []interview.Session, err error) {
	err = s.view(func(tx *bbolt.Tx) (err error) {
		drafts, err = all[interview.Session](tx, draftsBucket)
		return err
	})
	return drafts, err
}

// DropDraft discards an unfinished rehearsal; one that is not there is no error.
func (s *Store) DropDraft(id string) error {
	return s.update(func(tx *bbolt.Tx) error { return drop(tx, draftsBucket, id) })
}
