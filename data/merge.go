package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"maps"
	"slices"

	"pushback/coach"
	"pushback/coach/drill"
	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// A Tally counts what became of the records of one kind when they were merged into a library.
type Tally struct {
	Added   int // were not there
	Changed int // were there in another state, and theirs is kept or went into it
	Kept    int // were there in another state, and ours is kept
	Beside  int // of those: the other state is kept too, under an id of its own
	Same    int // were there already
}

// A merger brings records into a library. What wins where both have a record:
//
//   - a session or a draft: the one touched last. Where the other holds words that the winner does
//     not, it is kept beside it under an id of its own;
//   - a draft against a finished session: the session, and the draft is kept under an id of its own
//     where it holds other words;
//   - what was deleted here stays deleted and what is here stays here, unless the other state holds
//     other words;
//   - a try at a card: an overruled grade, then the later try;
//   - a card: the gap heard last, with the sessions of both; suspended or deleted stays as it is here;
//   - anything else: the record with the later "touched", "changed" or "updated"; where there is none,
//     the one that is here.
//
// Merging the same records again changes nothing.
type merger struct {
	tx      *bbolt.Tx
	tallies map[string]*Tally
	// newer says that the records are a later state of this same library: in doubt theirs wins, what
	// was deleted there is deleted here, and nothing is kept beside.
	newer    bool
	sessions map[string]interview.Session // came or were changed; what is derived must be made anew
	cards    map[string]bool              // ids of cards whose memory must be worked out anew
}

func newMerger(tx *bbolt.Tx) *merger {
	return &merger{tx: tx, tallies: map[string]*Tally{}, sessions: map[string]interview.Session{}, cards: map[string]bool{}}
}

// merge brings records in, the finished sessions before the others, which may depend on them.
func (m *merger) merge(all []record) error {
	first := func(r record) bool { return r.bucket == sessionsBucket }
	for _, sessions := range []bool{true, false} {
		for _, r := range all {
			if first(r) != sessions {
				continue
			}
			if err := m.one(r); err != nil {
				return err
			}
		}
	}
	return m.remember()
}

func (m *merger) tally(bucket string) *Tally {
	if m.tallies[bucket] == nil {
		m.tallies[bucket] = &Tally{}
	}
	return m.tallies[bucket]
}

// ours returns what the library has under a key, nil where there is nothing.
func (m *merger) ours(bucket, key string) ([]byte, error) {
	b := m.tx.Bucket([]byte(bucket))
	if b == nil {
		return nil, nil
	}
	value := b.Get([]byte(key))
	if value == nil {
		return nil, nil
	}
	text, err := payload([]byte(key), value)
	return bytes.Clone(text), err
}

// one brings in one record.
func (m *merger) one(r record) error {
	ours, err := m.ours(r.bucket, r.key)
	switch {
	case err != nil:
		return err
	case bytes.Equal(ours, r.payload):
		m.tally(r.bucket).Same++
		return nil
	}
	switch r.bucket {
	case sessionsBucket, draftsBucket:
		return m.session(r, ours)
	case trashBucket:
		return m.deletion(r, ours)
	case cardsBucket:
		return m.card(r, ours)
	}
	return m.plain(r, ours)
}

// plain brings in a record that takes the place of ours when it is later.
func (m *merger) plain(r record, ours []byte) error {
	tally := m.tally(r.bucket)
	switch {
	case ours == nil:
		tally.Added++
	case m.prevails(r.bucket, r.payload, ours):
		tally.Changed++
	default:
		tally.Kept++
		return nil
	}
	if r.bucket == reviewsBucket {
		var review drill.Review
		if err := json.Unmarshal(r.payload, &review); err != nil {
			return err
		}
		if kept, err := m.ours(cardsBucket, review.Card); err != nil || kept != nil {
			m.cards[review.Card] = true
			return errors.Join(err, putPayload(m.tx, r.bucket, r.key, r.payload))
		}
	}
	return putPayload(m.tx, r.bucket, r.key, r.payload)
}

// card brings in a card with the sessions of both.
func (m *merger) card(r record, ours []byte) error {
	if ours == nil || m.newer {
		m.cards[r.key] = true
		return m.plain(r, ours)
	}
	var here, there drill.Card
	if err := errors.Join(json.Unmarshal(ours, &here), json.Unmarshal(r.payload, &there)); err != nil {
		return err
	}
	both := drill.Join(here, there)
	text, err := json.Marshal(both)
	switch {
	case err != nil:
		return err
	case bytes.Equal(text, ours):
		m.tally(r.bucket).Kept++
		return nil
	}
	m.tally(r.bucket).Changed++
	m.cards[r.key] = true
	return putPayload(m.tx, r.bucket, r.key, text)
}

// remember works out anew what the cards that changed remember. One whose tries all came with it
// remembers what it did.
func (m *merger) remember() error {
	for _, id := range slices.Sorted(maps.Keys(m.cards)) {
		reviews, err := reviewsOf(m.tx, id)
		if err != nil {
			return err
		}
		card, err := get[drill.Card](m.tx, cardsBucket, id)
		var missing *NotFoundError
		switch {
		case errors.As(err, &missing):
			continue
		case err != nil:
			return err
		}
		memory := drill.Remember(reviews)
		if memory == card.Memory {
			continue // and the bytes stay as they came
		}
		card.Memory = memory
		if err := put(m.tx, cardsBucket, id, card); err != nil {
			return err
		}
	}
	return nil
}

// derive makes anew what is derived from the sessions that came. Reports that were made before are
// passed in, since hearing thousands of answers takes longer than others should wait.
func (m *merger) derive(reports map[string]coach.Report, s *Store) error {
	for _, id := range slices.Sorted(maps.Keys(m.sessions)) {
		session := m.sessions[id]
		r, ok := reports[id]
		if !ok {
			var err error
			if r, err = s.review(session); err != nil {
				return err
			}
		}
		if err := m.keepDerived(s, session, r); err != nil {
			return err
		}
	}
	return nil
}

// keepDerived writes what is derived from a session and leaves its own bytes as they came.
func (m *merger) keepDerived(s *Store, session interview.Session, r coach.Report) error {
	text, err := m.ours(sessionsBucket, session.ID)
	if err != nil || text == nil {
		return err
	}
	return errors.Join(s.keep(m.tx, session, r), putPayload(m.tx, sessionsBucket, session.ID, text))
}
