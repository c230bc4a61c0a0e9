package data

import (
	"bytes"
	"fmt"

	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// A ForkedError says that another window went on with the same rehearsal, and that what was said in
// this one was saved as a rehearsal of its own, so that neither takes the other's words.
type ForkedError struct{ ID string }

func (e *ForkedError) Error() string {
	return "this rehearsal goes on in another window too; what you say here is kept as one of its own: close one of the two"
}

// KeptAs returns the id under which it was saved, for the saves to come.
func (e *ForkedError) KeptAs() string { return e.ID }

// sights are the states of sessions that this store wrote or gave out last. A state that it has not
// seen is another window's.
func (s *Store) saw(bucket, id string, payload []byte) {
	s.sights.Store(bucket+"/"+id, sum([]byte(id), payload))
}

// foreign reports whether another window put something under an id that session would take away.
func (s *Store) foreign(tx *bbolt.Tx, bucket string, session interview.Session) (bool, error) {
	value := tx.Bucket([]byte(bucket)).Get([]byte(session.ID))
	if value == nil {
		return false, nil
	}
	text, err := payload([]byte(session.ID), value)
	if err != nil {
		return false, err
	}
	if seen, ok := s.sights.Load(bucket + "/" + session.ID); ok && seen == sum([]byte(session.ID), text) {
		return false, nil
	}
	there, err := sessionIn(bucket, text)
	return err == nil && !interview.Within(there, session), err
}

// ownID returns the session, under an id of its own where another window has the one it had.
func (s *Store) ownID(tx *bbolt.Tx, buckets []string, session interview.Session) (interview.Session, error) {
	for _, bucket := range buckets {
		foreign, err := s.foreign(tx, bucket, session)
		if err != nil {
			return session, err
		}
		if foreign {
			session.ID = besideID(session.ID, fmt.Append(nil, session.ID, s.now().UnixNano()))
			return session, nil
		}
	}
	return session, nil
}

// look remembers what is in a bucket under an id, after it was written or read.
func (s *Store) look(tx *bbolt.Tx, bucket, id string) error {
	value := tx.Bucket([]byte(bucket)).Get([]byte(id))
	text, err := payload([]byte(id), value)
	if err == nil {
		s.saw(bucket, id, bytes.Clone(text))
	}
	return err
}
