package data

import (
	"fmt"
	"slices"
)

// The most that a session may hold beside its answer and replies, in bytes. What the program writes itself
// is far below.
const (
	wordsLimit = 20_000 // a question, a pushback, a note
	nameLimit  = 4_000  // an id or a tag; as much as can be typed for all tags
	manyLimit  = 1_000  // pushbacks, tags, principles, ticks
)

// sizesFit refuses a session of an import that would swell every list and page that shows it.
func sizesFit(bucket string, payload []byte) error {
	if bucket != sessionsBucket && bucket != draftsBucket && bucket != trashBucket {
		return nil
	}
	s, err := sessionIn(bucket, payload)
	if err != nil {
		return err
	}
	over := func(limit int, all ...string) bool {
		return slices.ContainsFunc(all, func(one string) bool { return len(one) > limit })
	}
	q := s.Plan.Question
	switch {
	case over(wordsLimit, q.Text, s.Note):
		return fmt.Errorf("a question or a note is larger than %d kB", wordsLimit/1000)
	case over(nameLimit, slices.Concat([]string{q.ID, s.Plan.Loop}, s.Tags, q.Principles, s.Answer.Ticked)...):
		return fmt.Errorf("an id or a tag is longer than %d bytes", nameLimit)
	case max(len(s.Thread), len(s.Tags), len(q.Principles), len(s.Answer.Ticked)) > manyLimit:
		return fmt.Errorf("it has more than %d pushbacks, tags or principles", manyLimit)
	}
	for _, e := range s.Thread {
		if over(wordsLimit, e.Pushback.Text, e.Hearing.Line) {
			return fmt.Errorf("a pushback is larger than %d kB", wordsLimit/1000)
		}
	}
	return nil
}
