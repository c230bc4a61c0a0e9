package data

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"pushback/coach"
	"pushback/coach/drill"
	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// Cards returns every card the library keeps, suspended and deleted ones too, the newest ids first.
func (s *Store) Cards() (cards []drill.Card, err error) {
	s.takeUpTries() // what must wait further is no card
	err = s.view(func(tx *bbolt.Tx) (err error) {
		cards, err = all[drill.Card](tx, cardsBucket)
		return err
	})
	return cards, err
}

// SaveReview keeps one try at a card, and returns the card as it is after it. The card is kept with
// it where the library has none of its id, as when it comes from the bank.
//
// A review with the id of one that is kept replaces it: a try that is saved twice counts once, and
// an overruled grade takes the place of the one before. What the card remembers is worked out from
// all of its reviews in the same unit of work, so that two windows never lose each other's. What was
// kept of the try while it was typed is dropped with it.
//
// Where the library cannot be written the try is kept in a file, and the error is a *RescuedError. It is
// taken up when the cards are asked for the next time.
func (s *Store) SaveReview(r drill.Review, card drill.Card) (out drill.Card, err error) {
	if r.Card != card.ID {
		return out, fmt.Errorf("a review of %s was given with the card %s", r.Card, card.ID)
	}
	err = s.update(func(tx *bbolt.Tx) (err error) {
		out, err = keepReview(tx, r, card)
		return err
	})
	return out, s.settleTry(rescuedTry{Review: &r, Card: &card}, err)
}

// keepReview writes a try and what its card remembers after it.
func keepReview(tx *bbolt.Tx, r drill.Review, card drill.Card) (drill.Card, error) {
	out, err := keptCard(tx, card)
	if err != nil {
		return out, err
	}
	err = errors.Join(put(tx, reviewsBucket, reviewKey(r.Card, r.ID), r), drop(tx, begunBucket, r.ID))
	if err != nil {
		return out, err
	}
	reviews, err := reviewsOf(tx, r.Card)
	if err != nil {
		return out, err
	}
	out.Memory = drill.Remember(reviews)
	return out, put(tx, cardsBucket, out.ID, out)
}

// keptCard returns the card the library keeps under the id of card, or card where there is none.
func keptCard(tx *bbolt.Tx, card drill.Card) (drill.Card, error) {
	kept, err := get[drill.Card](tx, cardsBucket, card.ID)
	var missing *NotFoundError
	if errors.As(err, &missing) {
		return card, nil
	}
	return kept, err
}

// reviewKey is the card's id, a nought and the review's id, so that the reviews of a card lie
// together and no card's id can be the beginning of another's.
func reviewKey(card, review string) string { return card + "\x00" + review }

func reviewsOf(tx *bbolt.Tx, card string) (reviews []drill.Review, err error) {
	prefix := []byte(reviewKey(card, ""))
	c := tx.Bucket([]byte(reviewsBucket)).Cursor()
	for key, value := c.Seek(prefix); bytes.HasPrefix(key, prefix); key, value = c.Next() {
		var r drill.Review
		if err := unseal(key, value, &r); err != nil {
			return nil, err
		}
		reviews = append(reviews, r)
	}
	return reviews, nil
}

// Reviews returns every try at every card, those of one card together.
func (s *Store) Reviews() (reviews []drill.Review, err error) {
	s.takeUpTries() // what must wait further changed no card yet
	err = s.view(func(tx *bbolt.Tx) (err error) {
		reviews, err = all[drill.Review](tx, reviewsBucket)
		return err
	})
	return reviews, err
}

// SuspendCard keeps a card from being asked, or lets it be asked again, and returns it as it is then.
func (s *Store) SuspendCard(card drill.Card, suspended bool) (drill.Card, error) {
	return s.changeCard(card, func(c *drill.Card) { c.Suspended = suspended })
}

// DeleteCard takes a card away until UndeleteCard, or until its gap is heard in another rehearsal.
// Its reviews stay, as the record of what was drilled.
func (s *Store) DeleteCard(card drill.Card) (drill.Card, error) {
	return s.changeCard(card, func(c *drill.Card) { c.Deleted = s.now().Round(0) })
}

// UndeleteCard brings a deleted card back.
func (s *Store) UndeleteCard(card drill.Card) (drill.Card, error) {
	return s.changeCard(card, func(c *drill.Card) { c.Deleted = time.Time{} })
}

// changeCard changes what is kept of a card.
func (s *Store) changeCard(card drill.Card, change func(*drill.Card)) (out drill.Card, err error) {
	err = s.update(func(tx *bbolt.Tx) error {
		if out, err = keptCard(tx, card); err != nil {
			return err
		}
		change(&out)
		return put(tx, cardsBucket, out.ID, out)
	})
	return out, err
}

// keepGaps keeps a card for every gap that a session left open. A session that was kept before
// changes nothing, so that saving it again neither doubles a card nor brings one back.
func keepGaps(tx *bbolt.Tx, session interview.Session, r coach.Report) error {
	for _, card := range drill.Gaps(session, r) {
		kept, err := keptCard(tx, card)
		if err != nil {
			return err
		}
		if err := put(tx, cardsBucket, card.ID, drill.Merge(kept, card)); err != nil {
			return err
		}
	}
	return nil
}

// dropGaps deletes the cards that came from one session alone, at the time at which it is deleted.
func dropGaps(tx *bbolt.Tx, session string, at time.Time) error {
	return changeGaps(tx, session, func(c *drill.Card) {
		if !c.Gone() {
			c.Deleted = at
		}
	})
}

// restoreGaps brings back the cards that went with a session, and not those deleted by hand.
func restoreGaps(tx *bbolt.Tx, session string, at time.Time) error {
	return changeGaps(tx, session, func(c *drill.Card) {
		if c.Deleted.Equal(at) {
			c.Deleted = time.Time{}
		}
	})
}

// changeGaps changes the cards that came from one session alone.
func changeGaps(tx *bbolt.Tx, session string, change func(*drill.Card)) error {
	cards, err := all[drill.Card](tx, cardsBucket)
	if err != nil {
		return err
	}
	for _, c := range cards {
		if c.Own == nil || len(c.Own.Sessions) != 1 || c.Own.Sessions[0] != session {
			continue
		}
		change(&c)
		if err := put(tx, cardsBucket, c.ID, c); err != nil {
			return err
		}
	}
	return nil
}

// gapsOfAll keeps the cards of every session that the library has.
func (s *Store) gapsOfAll(tx *bbolt.Tx) error {
	sessions, err := all[interview.Session](tx, sessionsBucket)
	if err != nil {
		return err
	}
	for _, session := range sessions {
		r, err := s.report(tx, session)
		if err != nil {
			return err
		}
		if err := keepGaps(tx, session, r); err != nil {
			return err
		}
	}
	return nil
}

// Cleared returns the red flags that were drilled since the rehearsal before a session and are gone
// from its answer.
func (s *Store) Cleared(session interview.Session, r coach.Report) (cleared []drill.Cleared, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		cards, err := all[drill.Card](tx, cardsBucket)
		if err != nil {
			return err
		}
		reviews, err := all[drill.Review](tx, reviewsBucket)
		if err != nil {
			return err
		}
		before, err := startBefore(tx, session.ID)
		if err != nil {
			return err
		}
		cleared = drill.Clear(cards, reviews, session, r, before)
		return nil
	})
	return cleared, err
}

// startBefore returns when the session before an id was begun, zero where there is none.
func startBefore(tx *bbolt.Tx, id string) (time.Time, error) {
	c := tx.Bucket([]byte(sessionsBucket)).Cursor()
	c.Seek([]byte(id))
	key, value := c.Prev()
	if key == nil {
		if key, value = c.Last(); string(key) >= id {
			return time.Time{}, nil
		}
	}
	if key == nil {
		return time.Time{}, nil
	}
	var session struct {
		Started time.Time `json:"started"`
	}
	return session.Started, unseal(key, value, &session)
}
