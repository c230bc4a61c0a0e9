package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"time"

	"pushback/coach/drill"
	"pushback/coach/interview"
)

// session brings in a session or a draft.
func (m *merger) session(r record, ours []byte) error {
	var theirs interview.Session
	if err := json.Unmarshal(r.payload, &theirs); err != nil {
		return err
	}
	if r.bucket == draftsBucket {
		if done, err := m.overtaken(r, theirs); done || err != nil {
			return err
		}
	} else if done, err := m.inTrash(r, theirs); done || err != nil {
		return err
	}
	if ours == nil {
		m.tally(r.bucket).Added++
		return m.keepSession(r.bucket, theirs, r.payload)
	}
	var here interview.Session
	if err := json.Unmarshal(ours, &here); err != nil {
		return err
	}
	if m.prevails(r.bucket, r.payload, ours) {
		m.tally(r.bucket).Changed++
		return errors.Join(m.keepSession(r.bucket, theirs, r.payload), m.beside(r.bucket, here, ours, theirs))
	}
	m.tally(r.bucket).Kept++
	return m.beside(r.bucket, theirs, r.payload, here)
}

// keepSession stores a session or a draft. A session takes the draft away that it came from.
func (m *merger) keepSession(bucket string, s interview.Session, text []byte) error {
	if bucket != sessionsBucket {
		return putPayload(m.tx, bucket, s.ID, text)
	}
	m.sessions[s.ID] = s
	draft, err := m.ours(draftsBucket, s.ID)
	if err != nil || draft == nil {
		return errors.Join(err, putPayload(m.tx, bucket, s.ID, text))
	}
	var unfinished interview.Session
	if err := json.Unmarshal(draft, &unfinished); err != nil {
		return err
	}
	return errors.Join(putPayload(m.tx, bucket, s.ID, text), drop(m.tx, draftsBucket, s.ID),
		m.beside(draftsBucket, unfinished, draft, s))
}

// overtaken deals with a draft whose session is finished here already, and reports whether it was one.
func (m *merger) overtaken(r record, draft interview.Session) (bool, error) {
	for _, bucket := range []string{sessionsBucket, trashBucket} {
		text, err := m.ours(bucket, r.key)
		if err != nil {
			return false, err
		}
		if text == nil {
			continue
		}
		session, err := sessionIn(bucket, text)
		if err != nil {
			return false, err
		}
		if m.newer && !interview.Within(draft, session) {
			return false, nil
		}
		m.tally(r.bucket).Kept++
		return true, m.beside(r.bucket, draft, r.payload, session)
	}
	return false, nil
}

// inTrash deals with a session that was deleted here, and reports whether it was one.
func (m *merger) inTrash(r record, theirs interview.Session) (bool, error) {
	text, err := m.ours(trashBucket, r.key)
	if err != nil || text == nil {
		return false, err
	}
	deleted, err := sessionIn(trashBucket, text)
	if err != nil || !interview.Within(theirs, deleted) {
		return false, err
	}
	m.tally(r.bucket).Kept++
	return true, nil
}

// deletion brings in what was deleted there. It deletes nothing here.
func (m *merger) deletion(r record, ours []byte) error {
	var theirs deletion
	if err := json.Unmarshal(r.payload, &theirs); err != nil {
		return err
	}
	text, err := m.ours(sessionsBucket, r.key)
	switch {
	case err != nil:
		return err
	case text != nil && m.newer:
		return m.deleteHere(r, theirs)
	case text != nil:
		here, err := sessionIn(sessionsBucket, text)
		if err != nil {
			return err
		}
		m.tally(r.bucket).Kept++
		return m.besideInTrash(theirs, here)
	case ours == nil:
		m.tally(r.bucket).Added++
		return putPayload(m.tx, r.bucket, r.key, r.payload)
	}
	var here deletion
	if err := json.Unmarshal(ours, &here); err != nil {
		return err
	}
	if m.newer || theirs.Deleted.After(here.Deleted) {
		m.tally(r.bucket).Changed++
		return errors.Join(putPayload(m.tx, r.bucket, r.key, r.payload), m.besideInTrash(here, theirs.Session))
	}
	m.tally(r.bucket).Kept++
	return m.besideInTrash(theirs, here.Session)
}

// deleteHere carries out a deletion in an earlier state of this library. A session that was read
// from the later state itself was brought back after it was deleted, and stays.
func (m *merger) deleteHere(r record, theirs deletion) error {
	if _, came := m.sessions[r.key]; came {
		m.tally(r.bucket).Kept++
		return nil
	}
	m.tally(r.bucket).Added++
	return errors.Join(putPayload(m.tx, r.bucket, r.key, r.payload), drop(m.tx, sessionsBucket, r.key))
}

// beside keeps the state of a session that did not win under an id of its own, where it holds words
// that the winner does not.
func (m *merger) beside(bucket string, s interview.Session, text []byte, winner interview.Session) error {
	if m.newer || interview.Within(s, winner) {
		return nil
	}
	s.ID = besideID(s.ID, text)
	copied, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if kept, err := m.ours(bucket, s.ID); err != nil || kept != nil {
		return err // it is there from an import before
	}
	m.tally(bucket).Beside++
	if bucket == sessionsBucket {
		m.sessions[s.ID] = s
	}
	return putPayload(m.tx, bucket, s.ID, copied)
}

func (m *merger) besideInTrash(d deletion, winner interview.Session) error {
	if m.newer || interview.Within(d.Session, winner) {
		return nil
	}
	text, err := json.Marshal(d.Session)
	if err != nil {
		return err
	}
	d.Session.ID = besideID(d.Session.ID, text)
	if kept, err := m.ours(trashBucket, d.Session.ID); err != nil || kept != nil {
		return err
	}
	m.tally(trashBucket).Beside++
	return put(m.tx, trashBucket, d.Session.ID, d)
}

// besideID is the id under which another state of a session is kept: the same for the same state, so
// that it is never kept twice.
func besideID(id string, text []byte) string {
	return fmt.Sprintf("%s-%08x", id, crc32.Checksum(text, castagnoli))
}

// sessionIn returns the session in a payload of the sessions, the drafts or the trash.
func sessionIn(bucket string, text []byte) (s interview.Session, err error) {
	if bucket == trashBucket {
		var d deletion
		err = json.Unmarshal(text, &d)
		return d.Session, err
	}
	err = json.Unmarshal(text, &s)
	return s, err
}

// prevails reports whether theirs takes the place of ours.
func (m *merger) prevails(bucket string, theirs, ours []byte) bool {
	if m.newer {
		return !wins(bucket, ours, theirs)
	}
	return wins(bucket, theirs, ours)
}

// wins reports whether one state of a record is to be preferred to another.
func wins(bucket string, a, b []byte) bool {
	if bucket != reviewsBucket {
		return later(a, b)
	}
	var one, other drill.Review
	if json.Unmarshal(a, &one) != nil || json.Unmarshal(b, &other) != nil {
		return false
	}
	if one.Overruled() != other.Overruled() {
		return one.Overruled()
	}
	return later(a, b)
}

// later reports whether a record says of itself that it was changed after another. Of two sessions
// of the same moment the greater bytes win, so that two libraries come to the same.
func later(a, b []byte) bool {
	at, of := changed(a), changed(b)
	if at.IsZero() || of.IsZero() {
		return false
	}
	if at.Equal(of) {
		return bytes.Compare(a, b) > 0
	}
	return at.After(of)
}

// changed returns when a record was changed last, as it says; zero where it does not.
func changed(text []byte) time.Time {
	var at struct {
		Touched, Changed, Updated, Deleted, At time.Time
	}
	if json.Unmarshal(text, &at) != nil {
		return time.Time{}
	}
	for _, t := range []time.Time{at.Touched, at.Changed, at.Updated, at.Deleted, at.At} {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

func finished(text []byte) bool {
	s, err := sessionIn(sessionsBucket, text)
	return err == nil && s.Finished()
}
