package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/story"

	"go.etcd.io/bbolt"
)

// A keptHearing is what was heard in a story, with the version of the ear that heard it.
type keptHearing struct {
	Ear    int             `json:"ear"`
	Report int             `json:"report"`
	Heard  []story.Hearing `json:"heard"` // one a version, in their order
}

// stands reports whether nothing would be heard otherwise today.
func (k keptHearing) stands(s story.Story) bool {
	return k.Ear == ear.Version && k.Report == coach.ReportVersion && len(k.Heard) == len(s.Versions)
}

// A NoStoryError says that no story has the id asked for.
type NoStoryError struct{ ID string }

func (e *NoStoryError) Error() string {
	return fmt.Sprintf("no story has the id %q; list them with: pushback stories --json", e.ID)
}

// Bank returns every story that was not deleted, with what is heard in it.
func (s *Store) Bank() (bank story.Bank, err error) {
	err = s.view(func(tx *bbolt.Tx) error {
		stories, err := all[story.Story](tx, storiesBucket)
		if err != nil {
			return err
		}
		entries := make([]story.Entry, 0, len(stories))
		for _, one := range stories {
			if one.Gone() {
				continue
			}
			heard, err := s.heard(tx, one)
			if err != nil {
				return err
			}
			entries = append(entries, story.Entry{Story: one, Heard: heard})
		}
		bank = story.NewBank(entries)
		return nil
	})
	return bank, err
}

// heard returns what is heard in a story, heard anew where what is kept is missing or stale.
func (s *Store) heard(tx *bbolt.Tx, one story.Story) ([]story.Hearing, error) {
	kept, err := get[keptHearing](tx, hearingsBucket, one.ID)
	var missing *NotFoundError
	switch {
	case errors.As(err, &missing), err == nil && !kept.stands(one):
		return story.Hear(one, s.review)
	case err != nil:
		return nil, err
	}
	return kept.Heard, nil
}

// AddStory keeps a new story. What its versions bring from a session is taken out of the story that
// had it before.
func (s *Store) AddStory(one story.Story) error {
	return s.AddStories([]story.Story{one})
}

// AddStories keeps several new stories, all of them or none.
func (s *Store) AddStories(stories []story.Story) error {
	return s.update(func(tx *bbolt.Tx) error {
		for _, one := range stories {
			for _, v := range one.Versions {
				if err := s.unfile(tx, v.Session, one.ID); err != nil {
					return err
				}
			}
			if err := s.putStory(tx, one); err != nil {
				return err
			}
		}
		return nil
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

// putStory writes a story and what is heard in it.
func (s *Store) putStory(tx *bbolt.Tx, one story.Story) error {
	heard, err := story.Hear(one, s.review)
	if err != nil {
		return err
	}
	return errors.Join(
		put(tx, storiesBucket, one.ID, one),
		put(tx, hearingsBucket, one.ID, keptHearing{ear.Version, coach.ReportVersion, heard}),
	)
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

// FileAll files every session that no story has, the oldest first: with the story that it tells
// again, or as a new one. It returns how many there were of both. Answers without words are left out.
func (s *Store) FileAll() (made, added int, err error) {
	err = s.update(func(tx *bbolt.Tx) error {
		sessions, err := all[interview.Session](tx, sessionsBucket)
		if err != nil {
			return err
		}
		made, added, err = s.fileEach(tx, sessions)
		return err
	})
	return made, added, err
}

// fileEach files sessions, which come newest first.
func (s *Store) fileEach(tx *bbolt.Tx, sessions []interview.Session) (made, added int, err error) {
	stories, err := all[story.Story](tx, storiesBucket)
	if err != nil {
		return 0, 0, err
	}
	entries := make([]story.Entry, len(stories))
	for i, one := range stories {
		entries[i].Story = one
	}
	bank, touched := story.NewBank(entries), map[string]bool{}
	for _, session := range slices.Backward(sessions) {
		v := story.Of(session)
		if _, filed := bank.Filed(session.ID); filed || strings.TrimSpace(v.Text) == "" || !v.Tells() {
			continue
		}
		one := story.New("s"+session.ID, "", v)
		if known, ok := bank.Known(v.Text); ok {
			one = known.With(v)
			added++
		} else {
			made++
		}
		bank, touched[one.ID] = bank.Put(one), true
	}
	for _, e := range bank {
		if touched[e.ID] {
			err = errors.Join(err, s.putStory(tx, e.Story))
		}
	}
	return made, added, err
}
