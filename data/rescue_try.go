package data

import (
	"encoding/json"
	"errors"
	"fmt"

	"pushback/coach/drill"

	"go.etcd.io/bbolt"
)

// A rescuedTry is a try at a card as a file keeps it that the library could not take: while it is typed, or
// with its grade, which takes the place of the former.
type rescuedTry struct {
	Begun  *drill.Begun  `json:"begun,omitempty"`
	Review *drill.Review `json:"review,omitempty"`
	Card   *drill.Card   `json:"card,omitempty"` // that the review is of
}

func (r rescuedTry) id() string {
	if r.Review != nil {
		return r.Review.ID
	}
	return r.Begun.ID
}

// holds reports whether a file that was read is a try.
func (r rescuedTry) holds() bool {
	if r.Review != nil {
		return r.Begun == nil && r.Card != nil && r.Review.ID != "" && r.Review.Card == r.Card.ID
	}
	return r.Begun != nil && r.Begun.ID != "" && r.Begun.Card.ID != ""
}

// rescuedTryName is of another kind than a session's: the ids of both are made alike.
func rescuedTryName(id string) string { return fmt.Sprintf("try-%08x.json", sum([]byte(id), nil)) }

// settleTry says what became of a try that was saved, or was to be.
func (s *Store) settleTry(try rescuedTry, err error) error {
	if err != nil {
		return s.rescue(rescuedTryName(try.id()), try, err)
	}
	return s.forget(rescuedTryName(try.id()))
}

// rescuedTries returns the tries that wait in files.
func (s *Store) rescuedTries() (found []rescuedTry) {
	for _, text := range s.rescuedFiles() {
		var try rescuedTry
		if json.Unmarshal(text, &try) == nil && try.holds() {
			found = append(found, try)
		}
	}
	return found
}

// takeUpTries brings the tries that were rescued into the library, and returns those that still wait.
func (s *Store) takeUpTries() (left []rescuedTry) {
	for _, try := range s.rescuedTries() {
		err := s.updateSoon(func(tx *bbolt.Tx) error {
			if try.Review != nil {
				_, err := keepReview(tx, *try.Review, *try.Card)
				return err
			}
			return keepBegun(tx, *try.Begun)
		})
		if err == nil {
			err = s.forget(rescuedTryName(try.id()))
		}
		if err != nil {
			left = append(left, try)
		}
	}
	return left
}

// keepBegun keeps a try that was rescued, unless it was graded or went on meanwhile.
func keepBegun(tx *bbolt.Tx, b drill.Begun) error {
	if tx.Bucket([]byte(reviewsBucket)).Get([]byte(reviewKey(b.Card.ID, b.ID))) != nil {
		return nil
	}
	there, err := get[drill.Begun](tx, begunBucket, b.ID)
	var missing *NotFoundError
	switch {
	case errors.As(err, &missing):
	case err != nil:
		return err
	case there.At.After(b.At):
		return nil
	}
	return put(tx, begunBucket, b.ID, b)
}
