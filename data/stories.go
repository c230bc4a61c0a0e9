package data

import (
	"errors"
	"fmt"
	"time"

	"pushback/coach/interview"
	"pushback/coach/story"

	"go.etcd.io/bbolt"
)

// A NoStoryError says that no story has the id asked for.
type NoStoryError struct{ ID string }

func (e *NoStoryError) Error() string {
	return fmt.Sprintf("no story has the id %q; list them with: pushback stories --json", e.ID)
}

// AddStory keeps a new story. What its versions bring from a session is taken out of the story that
// had it before.
func (s *Store) AddStory(one story.Story) error {
	return s.update(func(tx *bbolt.Tx) error {
		for _, v := range one.Versions {
			if err := s.unfile(tx, v.Session, one.ID); err != nil {
				return err
			}
		}
		return s.putStory(tx, one)
	})
}

// ChangeStory changes what is kept of a story, and returns it. It returns a *NoStoryError where there
// is no such story.
func (s *Store) ChangeStory(id string, change func(*story.Story)) (one story.Story, err error) {
	err = s.update(func(tx *bbolt.Tx) (err error) {
		if one, err = storyOf(tx, id); err != nil {
			return err
		}
		change(&one)
		return s.putStory(tx, one)
	})
	return one, err
}

// AddVersion files one more telling of a story, and takes it out of the story that had it before.
func (s *Store) AddVersion(id string, v story.Version) (one story.Story, err error) {
	err = s.update(func(tx *bbolt.Tx) (err error) {
		if err = s.unfile(tx, v.Session, id); err != nil {
			return err
		}
		if one, err = storyOf(tx, id); err != nil {
			return err
		}
		one = one.With(v)
		return s.putStory(tx, one)
	})
	return one, err
}

// DeleteStory takes a story away until UndeleteStory, at the most for thirty days.
func (s *Store) DeleteStory(id string) error {
	return s.update(func(tx *bbolt.Tx) error {
		one, err := storyOf(tx, id)
		if err != nil {
			return err
		}
		one.Deleted = s.now().Round(0)
		return errors.Join(s.putStory(tx, one), s.forgetStories(tx))
	})
}

// UndeleteStory brings a deleted story back.
func (s *Store) UndeleteStory(id string) error {
	_, err := s.ChangeStory(id, func(one *story.Story) { one.Deleted = time.Time{} })
	return err
}

// unfile takes a session's version out of every story but one. A story that would be left without
// any is deleted as it is.
func (s *Store) unfile(tx *bbolt.Tx, session, but string) error {
	stories, err := all[story.Story](tx, storiesBucket)
	if err != nil || session == "" {
		return err
	}
	for _, one := range stories {
		if one.ID == but || one.Gone() || !one.HasSession(session) {
			continue
		}
		if left := one.Without(session); len(left.Versions) > 0 {
			one = left
		} else {
			one.Deleted = s.now().Round(0)
		}
		if err := s.putStory(tx, one); err != nil {
			return err
		}
	}
	return nil
}

// storyOf reads a story.
func storyOf(tx *bbolt.Tx, id string) (story.Story, error) {
	one, err := get[story.Story](tx, storiesBucket, id)
	var missing *NotFoundError
	if errors.As(err, &missing) {
		err = &NoStoryError{id}
	}
	return one, err
}

// forgetStories forgets stories that were deleted long ago.
func (s *Store) forgetStories(tx *bbolt.Tx) error {
	stories, err := all[story.Story](tx, storiesBucket)
	if err != nil {
		return err
	}
	limit := s.now().AddDate(0, 0, -trashDays)
	for _, one := range stories {
		if one.Gone() && one.Deleted.Before(limit) {
			err = errors.Join(err, drop(tx, storiesBucket, one.ID), drop(tx, hearingsBucket, one.ID))
		}
	}
	return err
}

// Unfiled returns the answers of the sessions that no story has, as stories of their own, the oldest
// first; see story.Unfiled.
func (s *Store) Unfiled() (some []story.Story, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		sessions, err := all[interview.Session](tx, sessionsBucket)
		if err != nil {
			return err
		}
		stories, err := all[story.Story](tx, storiesBucket)
		some = story.Unfiled(stories, sessions)
		return err
	})
	return some, err
}

// File files tellings, each as a version of the story that it tells again or as a new one, all of
// them or none; see story.Bank.File. What is heard in them is heard when the bank is read.
func (s *Store) File(tellings []story.Story) (filings []story.Filing, err error) {
	err = s.update(func(tx *bbolt.Tx) error {
		stories, err := all[story.Story](tx, storiesBucket)
		if err != nil {
			return err
		}
		var changed []story.Story
		filings, changed = bankOf(stories).File(tellings)
		for _, one := range changed {
			if err := put(tx, storiesBucket, one.ID, one); err != nil {
				return err
			}
		}
		return nil
	})
	return filings, err
}

// bankOf returns a bank in which nothing is heard yet.
func bankOf(stories []story.Story) story.Bank {
	entries := make([]story.Entry, len(stories))
	for i, one := range stories {
		entries[i].Story = one
	}
	return story.NewBank(entries)
}
