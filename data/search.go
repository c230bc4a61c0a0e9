package data

import (
	"pushback/coach/interview"
	"pushback/coach/review"

	"go.etcd.io/bbolt"
)

// Search returns the ids of the sessions in whose texts m finds its words. It reads every text where
// it lies in the file and copies none, so that ten thousand take the blink of an eye and no memory.
func (s *Store) Search(m review.Matcher) (found map[string]bool, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		var ids []string
		var texts [][]byte
		c := tx.Bucket([]byte(wordsBucket)).Cursor()
		for key, value := c.First(); key != nil; key, value = c.Next() {
			text, err := payload(key, value)
			if err != nil {
				return err
			}
			ids, texts = append(ids, string(key)), append(texts, text)
		}
		found = matching(m, ids, texts)
		return nil
	})
	return found, err
}

// matching shares the texts among the cores. Their pages were all read when they were summed, on the
// guarded goroutine, so that a damaged file cannot fault here.
func matching(m review.Matcher, ids []string, texts [][]byte) map[string]bool {
	shares := sharesOf(len(texts))
	has := make([]bool, len(texts))
	share(shares, func(number int) {
		for i := number; i < len(texts); i += shares {
			has[i] = m.In(texts[i])
		}
	})
	found := map[string]bool{}
	for i, id := range ids {
		if has[i] {
			found[id] = true
		}
	}
	return found
}

// Annotate changes the note and the tags of a session, and nothing else of it. It returns a
// *NotFoundError where there is no such session.
func (s *Store) Annotate(id, note string, tags []string) error {
	return s.update(func(tx *bbolt.Tx) error {
		session, err := get[interview.Session](tx, sessionsBucket, id)
		if err != nil {
			return err
		}
		r, err := s.report(tx, session)
		if err != nil {
			return err
		}
		session.Note, session.Tags = note, tags
		return s.keep(tx, session, r)
	})
}

// SaveAll keeps many finished sessions in one unit of work, as SaveSession keeps one.
func (s *Store) SaveAll(many []review.Told) error {
	return s.update(func(tx *bbolt.Tx) error {
		for _, t := range many {
			if err := s.keep(tx, t.Session, t.Report); err != nil {
				return err
			}
			if err := keepGaps(tx, t.Session, t.Report); err != nil {
				return err
			}
		}
		return nil
	})
}
