package data

import (
	"errors"
	"slices"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/review"

	"go.etcd.io/bbolt"
)

// A keptReport is a report with the version of the ear that heard the answer.
type keptReport struct {
	Ear    int          `json:"ear"`
	Report coach.Report `json:"report"`
}

func (k keptReport) stale() bool {
	return k.Ear != ear.Version || k.Report.Version != coach.ReportVersion
}

// SaveSession keeps a finished session with its report and the cards of the gaps it left open, and
// takes its draft away, all at once.
// Saving a session again replaces it, and what another window saved under its id stays: then the session
// is saved under an id of its own, and the error is a *ForkedError. Where the library cannot be written
// the session is kept in a file, and the error is a *RescuedError. A *BackupError means that the session is safe and only the
// backup of the day is missing.
func (s *Store) SaveSession(session interview.Session, r coach.Report) error {
	kept := session
	err := s.update(func(tx *bbolt.Tx) (err error) {
		if kept, err = s.ownID(tx, []string{sessionsBucket}, session); err != nil {
			return err
		}
		foreign, err := s.foreign(tx, draftsBucket, kept)
		if err == nil && !foreign {
			err = drop(tx, draftsBucket, kept.ID)
		}
		return errors.Join(err, s.keep(tx, kept, r), keepGaps(tx, kept, r), s.look(tx, sessionsBucket, kept.ID))
	})
	if err := s.settle(session, kept, err); err != nil {
		return err
	}
	if err := s.daily(); err != nil {
		return &BackupError{err}
	}
	return nil
}

// keep writes a session and what is derived from it.
func (s *Store) keep(tx *bbolt.Tx, session interview.Session, r coach.Report) error {
	return errors.Join(
		put(tx, sessionsBucket, session.ID, session),
		put(tx, reportsBucket, session.ID, keptReport{ear.Version, r}),
		s.derive(tx, session, r),
	)
}

// derive writes what lists and searches read of a session.
func (s *Store) derive(tx *bbolt.Tx, session interview.Session, r coach.Report) error {
	written := ""
	if s.feedback != nil {
		var err error
		if written, err = s.feedback(session, r); err != nil {
			return err
		}
	}
	id := []byte(session.ID)
	return errors.Join(
		put(tx, summariesBucket, session.ID, review.Summarise(session, r)),
		tx.Bucket([]byte(wordsBucket)).Put(id, sealed(id, review.Words(session, written))),
	)
}

// Session returns a finished session and its report, made anew where the stored one came from
// another version of the ear. It returns a *NotFoundError where there is no such session.
func (s *Store) Session(id string) (session interview.Session, r coach.Report, err error) {
	found := false
	err = s.view(func(tx *bbolt.Tx) (err error) {
		found = true
		if session, err = get[interview.Session](tx, sessionsBucket, id); err != nil {
			return err
		}
		r, err = s.report(tx, session)
		return err
	})
	if err == nil && !found {
		err = &NotFoundError{id}
	}
	return session, r, err
}

// report returns the report of a session, made anew where the stored one is missing or stale.
func (s *Store) report(tx *bbolt.Tx, session interview.Session) (coach.Report, error) {
	kept, err := get[keptReport](tx, reportsBucket, session.ID)
	var missing *NotFoundError
	if err != nil && !errors.As(err, &missing) {
		return coach.Report{}, err
	}
	if err != nil || kept.stale() {
		return s.review(session)
	}
	return kept.Report, nil
}

// Summaries returns a line for every finished session, newest first.
func (s *Store) Summaries() (sums []review.Summary, err error) {
	err = s.view(func(tx *bbolt.Tx) (err error) {
		sums, err = all[review.Summary](tx, summariesBucket)
		return err
	})
	return sums, err
}

// summariseAll writes the summary of every session anew.
func (s *Store) summariseAll(tx *bbolt.Tx) error {
	return s.eachSession(tx, func(session interview.Session, r coach.Report) error {
		return put(tx, summariesBucket, session.ID, review.Summarise(session, r))
	})
}

// deriveAll writes what lists and searches read of every session anew.
func (s *Store) deriveAll(tx *bbolt.Tx) error {
	return s.eachSession(tx, func(session interview.Session, r coach.Report) error { return s.derive(tx, session, r) })
}

// eachSession hands every session to do, with its report as it is now.
func (s *Store) eachSession(tx *bbolt.Tx, do func(interview.Session, coach.Report) error) error {
	sessions, err := all[interview.Session](tx, sessionsBucket)
	if err != nil {
		return err
	}
	for _, session := range sessions {
		r, err := s.report(tx, session)
		if err != nil {
			return err
		}
		if err := do(session, r); err != nil {
			return err
		}
	}
	return nil
}

// remembered is how many pushbacks back the interviewer remembers: some twenty sessions.
const remembered = 60

// Asked returns the ids of the pushbacks of the latest sessions, oldest first.
func (s *Store) Asked() (ids []string, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		c := tx.Bucket([]byte(sessionsBucket)).Cursor()
		for key, value := c.Last(); key != nil && len(ids) < remembered; key, value = c.Prev() {
			var session interview.Session
			if err := unseal(key, value, &session); err != nil {
				return err
			}
			for _, e := range slices.Backward(session.Thread) {
				ids = append(ids, e.Pushback.ID)
			}
		}
		return nil
	})
	slices.Reverse(ids)
	return ids, err
}
