package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/coach/story"

	"go.etcd.io/bbolt"
)

// derived are the buckets that are made anew from the others: they are neither exported nor
// imported, and a repair makes them again. Every other bucket but meta holds what was said or done,
// and is checked, salvaged, exported and merged without being named anywhere.
var derived = []string{reportsBucket, summariesBucket, wordsBucket, hearingsBucket}

// isKept reports whether the records of a bucket cannot be made anew.
func isKept(bucket string) bool { return bucket != metaBucket && !slices.Contains(derived, bucket) }

// A shape says whether a payload is a record of its bucket. It is strict where an unknown field is
// an error, as when a record must be told from those of other buckets.
type shape func(key string, payload []byte, strict bool) error

// shapes are those of the buckets whose records other code takes apart. A bucket without one takes
// any JSON object whose "id", where it has one, is its key.
var shapes = map[string]shape{
	sessionsBucket: shapeOf(sessionFits),
	draftsBucket:   shapeOf(sessionFits),
	trashBucket:    shapeOf(func(key string, d deletion) error { return sessionFits(key, d.Session) }),
	cardsBucket: shapeOf(func(key string, c drill.Card) error {
		if c.Own != nil && (len(c.Own.Sessions) == 0 || len(c.Own.Sessions) != len(c.Own.Heard)) {
			return errors.New("it does not say in which sessions the gap was heard, and when")
		}
		return sameID(key, c.ID)
	}),
	storiesBucket: shapeOf(func(key string, s story.Story) error {
		if len(s.Versions) == 0 {
			return errors.New("a story has at least one version")
		}
		return sameID(key, s.ID)
	}),
	begunBucket: shapeOf(func(key string, b drill.Begun) error {
		if b.Card.ID == "" {
			return errors.New("it does not say which card is being answered")
		}
		return sameID(key, b.ID)
	}),
	reviewsBucket: shapeOf(func(key string, r drill.Review) error { return sameID(key, reviewKey(r.Card, r.ID)) }),
}

// fits reports, as an error, a payload that is no record of its bucket.
func fits(bucket, key string, payload []byte) error {
	if shape, ok := shapes[bucket]; ok {
		return shape(key, payload, false)
	}
	var named struct {
		ID *string `json:"id"`
	}
	if err := json.Unmarshal(payload, &named); err != nil {
		return err
	}
	if named.ID != nil {
		return sameID(key, *named.ID)
	}
	return nil
}

// shapeOf returns the shape of records that decode into a T and hold together.
func shapeOf[T any](holds func(key string, v T) error) shape {
	return func(key string, payload []byte, strict bool) error {
		var v T
		d := json.NewDecoder(bytes.NewReader(payload))
		if strict {
			d.DisallowUnknownFields()
		}
		if err := d.Decode(&v); err != nil {
			return err
		}
		return holds(key, v)
	}
}

// answerLimit is the most that an answer or a reply may hold, in bytes.
const answerLimit = 200_000

// sessionFits says what is wrong with a session that was not made by this program.
func sessionFits(key string, s interview.Session) error {
	switch s.Phase {
	case interview.Reading, interview.Answering, interview.Recounting, interview.Pushing, interview.Finished:
	default:
		return fmt.Errorf("a session has no phase %q", s.Phase)
	}
	switch s.Answer.Layout {
	case interview.InParts, interview.Free, interview.Aloud:
	default:
		return fmt.Errorf("an answer has no layout %q", s.Answer.Layout)
	}
	size := len(s.Answer.Whole.Text)
	for _, p := range s.Answer.Parts {
		size += len(p.Text)
	}
	for _, e := range s.Thread {
		size = max(size, len(e.Reply.Text))
	}
	switch {
	case size > 2*answerLimit: // an answer may be there in parts and as one text
		return fmt.Errorf("an answer or a reply is larger than %d kB", answerLimit/1000)
	case s.Started.IsZero():
		return errors.New("the session does not say when it started")
	case s.Plan.Question.Text == "":
		return errors.New("the session does not say what was asked")
	case s.Phase == interview.Pushing && len(s.Thread) == 0:
		return errors.New("the session is at a pushback and has none")
	}
	return sameID(key, s.ID)
}

func sameID(key, id string) error {
	if key == id && id != "" {
		return nil
	}
	return fmt.Errorf("the record calls itself %q, and not %q", id, key)
}

// A record is one value of a kept bucket, without its checksum.
type record struct {
	bucket, key string
	payload     []byte
	line        int // of the import that it came with, 0 for none
}

// records returns what a library keeps, in the order of the buckets' names and the keys. The
// payloads are copies.
func records(tx *bbolt.Tx) (out []record, err error) {
	err = tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
		if !isKept(string(name)) {
			return nil
		}
		return b.ForEach(func(key, value []byte) error {
			text, err := payload(key, value)
			out = append(out, record{bucket: string(name), key: string(key), payload: bytes.Clone(text)})
			return err
		})
	})
	return out, err
}

// putPayload stores a payload under a key, in a bucket that is made where there is none.
func putPayload(tx *bbolt.Tx, bucket, key string, payload []byte) error {
	b, err := tx.CreateBucketIfNotExists([]byte(bucket))
	if err != nil {
		return err
	}
	return b.Put([]byte(key), sealed([]byte(key), payload))
}
