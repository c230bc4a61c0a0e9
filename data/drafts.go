package data

import (
	"errors"
	"slices"

	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// SaveDraft keeps a rehearsal that is not finished, so that it can be taken up after the program
// ends in whatever way. Saving it again replaces it.
//
// Where another window went on with the same rehearsal it is saved under an id of its own, and the
// error is a *ForkedError. Where the library cannot be written it is kept in a file, and the error is
// a *RescuedError.
func (s *Store) SaveDraft(session interview.Session) error {
	kept := session
	err := s.updateSoon(func(tx *bbolt.Tx) (err error) {
		if done, err := finishedWith(tx, session); done || err != nil {
			return err // another window finished it, with all that was said here
		}
		if kept, err = s.ownID(tx, []string{draftsBucket, sessionsBucket}, session); err != nil {
			return err
		}
		return errors.Join(put(tx, draftsBucket, kept.ID, kept), s.look(tx, draftsBucket, kept.ID))
	})
	return s.settle(session, kept, err)
}

// finishedWith reports whether the library has the finished session of a draft, with all its words.
func finishedWith(tx *bbolt.Tx, draft interview.Session) (bool, error) {
	session, err := get[interview.Session](tx, sessionsBucket, draft.ID)
	var missing *NotFoundError
	if errors.As(err, &missing) {
		return false, nil
	}
	return err == nil && interview.Within(draft, session), err
}

// settle says what became of a session that was saved, or was to be.
func (s *Store) settle(session, kept interview.Session, err error) error {
	switch {
	case err != nil:
		return s.rescue(rescueName(session.ID), session, err)
	case kept.ID != session.ID:
		return errors.Join(&ForkedError{kept.ID}, s.forget(rescueName(session.ID)))
	}
	return s.forget(rescueName(session.ID))
}

// Drafts returns the unfinished rehearsals, newest first, with those that had to be rescued into files.
func (s *Store) Drafts() (drafts []interview.Session, err error) {
	left := s.takeUp()
	err = s.view(func(tx *bbolt.Tx) (err error) {
		if drafts, err = all[interview.Session](tx, draftsBucket); err != nil {
			return err
		}
		for _, d := range drafts {
			err = errors.Join(err, s.look(tx, draftsBucket, d.ID))
		}
		return err
	})
	for _, later := range left { // than what the library has under its id
		drafts = slices.DeleteFunc(drafts, func(d interview.Session) bool { return d.ID == later.ID })
	}
	return append(left, drafts...), err
}

// DropDraft discards an unfinished rehearsal; one that is not there is no error.
func (s *Store) DropDraft(id string) error {
	err := s.update(func(tx *bbolt.Tx) error { return drop(tx, draftsBucket, id) })
	return errors.Join(err, s.forget(rescueName(id)))
}
