package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/coach/story"
)

// The most that a session may hold beside its answer and replies, in bytes. What the program writes itself
// is far below.
const (
	wordsLimit = 20_000 // a question, a pushback, a note
	nameLimit  = 4_000  // an id or a tag; as much as can be typed for all tags
	manyLimit  = 1_000  // pushbacks, tags, principles, ticks
)

// sizesFit refuses a record of an import that would swell every list and page that shows it.
func sizesFit(bucket string, payload []byte) error {
	switch bucket {
	case sessionsBucket, draftsBucket, trashBucket:
		s, err := sessionIn(bucket, payload)
		return errors.Join(err, sessionSize(s))
	case storiesBucket:
		var s story.Story
		err := json.Unmarshal(payload, &s)
		return errors.Join(err, storySize(s))
	case cardsBucket:
		var c drill.Card
		err := json.Unmarshal(payload, &c)
		return errors.Join(err, cardSize(c))
	case reviewsBucket:
		var r drill.Review
		err := json.Unmarshal(payload, &r)
		return errors.Join(err, spokenSize(r.Answer))
	case begunBucket:
		var b drill.Begun
		err := json.Unmarshal(payload, &b)
		return errors.Join(err, spokenSize(b.Text), cardSize(b.Card))
	}
	return nil
}

// over reports whether one of many texts has more bytes than it may.
func over(limit int, all ...string) bool {
	return slices.ContainsFunc(all, func(one string) bool { return len(one) > limit })
}

// spokenSize refuses texts that nobody said in one go. An answer may be there in parts and as one text.
func spokenSize(all ...string) error {
	if over(2*answerLimit, all...) {
		return fmt.Errorf("what was said is larger than %d kB", answerLimit/1000)
	}
	return nil
}

func storySize(s story.Story) error {
	switch {
	case over(wordsLimit, s.Title, s.Project):
		return fmt.Errorf("a title or a project is larger than %d kB", wordsLimit/1000)
	case max(len(s.Versions), len(s.Interviews)) > manyLimit:
		return fmt.Errorf("a story has more than %d versions or interviews", manyLimit)
	}
	for _, v := range s.Versions {
		if over(wordsLimit, v.Question.Text) {
			return fmt.Errorf("a question is larger than %d kB", wordsLimit/1000)
		}
		if err := spokenSize(v.Text); err != nil {
			return err
		}
	}
	return nil
}

func cardSize(c drill.Card) error {
	switch {
	case over(nameLimit, slices.Concat([]string{string(c.Kind), c.Flag, c.Ref}, c.Principles)...):
		return fmt.Errorf("an id is longer than %d bytes", nameLimit)
	case c.Own == nil:
		return nil
	case over(wordsLimit, c.Own.Question, c.Own.Pushback.Text):
		return fmt.Errorf("a question or a pushback is larger than %d kB", wordsLimit/1000)
	}
	return spokenSize(c.Own.Excerpt, c.Own.Said)
}

func sessionSize(s interview.Session) error {
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
