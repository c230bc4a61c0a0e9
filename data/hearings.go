package data

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"slices"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/story"

	"go.etcd.io/bbolt"
)

// A keptHearing is what was heard in a story, with the version of the ear that heard it.
type keptHearing struct {
	Ear    int             `json:"ear"`
	Report int             `json:"report"`
	Of     []uint64        `json:"of"`    // what was listened to, see heardOf; one a version, in their order
	Heard  []story.Hearing `json:"heard"` // one a version too
}

// stands reports whether nothing would be heard otherwise today.
func (k keptHearing) stands(s story.Story) bool {
	return k.fresh() && slices.EqualFunc(k.Of, s.Versions, func(of uint64, v story.Version) bool { return of == heardOf(v) })
}

// fresh reports whether today's ear heard it.
func (k keptHearing) fresh() bool {
	return k.Ear == ear.Version && k.Report == coach.ReportVersion && len(k.Of) == len(k.Heard)
}

// heardOf returns a checksum of all that the hearing of a version depends on.
func heardOf(v story.Version) uint64 {
	sum := fnv.New64a()
	for _, part := range []string{v.Text, v.Loop, v.Question.ID, string(v.Question.Kind), v.Question.Text} {
		_, _ = sum.Write(binary.AppendUvarint(nil, uint64(len(part)))) // a checksum in memory does not fail
		_, _ = sum.Write([]byte(part))
	}
	return sum.Sum64()
}

// Bank returns every story that was not deleted, with what is heard in it. What is not heard yet, or
// was by another ear, is heard now, with the library free for others meanwhile, and kept.
func (s *Store) Bank() (story.Bank, error) {
	var entries []story.Entry
	var kept []keptHearing
	err := s.view(func(tx *bbolt.Tx) (err error) {
		entries, kept, err = heardSoFar(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	anew := map[string]keptHearing{}
	for i, k := range kept {
		if !k.stands(entries[i].Story) {
			if k, err = s.listen(entries[i].Story, k); err != nil {
				return nil, err
			}
			anew[entries[i].ID] = k
		}
		entries[i].Heard = k.Heard
	}
	return story.NewBank(entries), s.keepHearings(anew)
}

// heardSoFar returns the stories that were not deleted, and what is kept of their hearings.
func heardSoFar(tx *bbolt.Tx) (entries []story.Entry, kept []keptHearing, err error) {
	stories, err := all[story.Story](tx, storiesBucket)
	if err != nil {
		return nil, nil, err
	}
	for _, one := range stories {
		if one.Gone() {
			continue
		}
		k, err := hearingOf(tx, one.ID)
		if err != nil {
			return nil, nil, err
		}
		entries, kept = append(entries, story.Entry{Story: one}), append(kept, k)
	}
	return entries, kept, nil
}

// hearingOf reads what is kept of a story's hearing, which may be nothing.
func hearingOf(tx *bbolt.Tx, id string) (keptHearing, error) {
	k, err := get[keptHearing](tx, hearingsBucket, id)
	var missing *NotFoundError
	if errors.As(err, &missing) {
		return keptHearing{}, nil
	}
	return k, err
}

// listen hears those versions of a story that were not heard yet.
func (s *Store) listen(one story.Story, before keptHearing) (keptHearing, error) {
	now := keptHearing{Ear: ear.Version, Report: coach.ReportVersion}
	for _, v := range one.Versions {
		of := heardOf(v)
		i := slices.Index(before.Of, of)
		if i >= 0 && before.fresh() {
			now.Of, now.Heard = append(now.Of, of), append(now.Heard, before.Heard[i])
			continue
		}
		h, err := story.Hear(v, s.review)
		if err != nil {
			return now, err
		}
		now.Of, now.Heard = append(now.Of, of), append(now.Heard, h)
	}
	return now, nil
}

// keepHearings keeps what was heard anew. Where the library cannot take it now, as while somebody else
// is at work or on a full disk, it is left for the next time: whoever asked has it already.
func (s *Store) keepHearings(anew map[string]keptHearing) error {
	if len(anew) == 0 {
		return nil
	}
	err := s.update(func(tx *bbolt.Tx) error {
		for id, k := range anew {
			if tx.Bucket([]byte(storiesBucket)).Get([]byte(id)) == nil {
				continue // forgotten meanwhile
			}
			if err := put(tx, hearingsBucket, id, k); err != nil {
				return err
			}
		}
		return nil
	})
	var damaged *DamagedError
	if errors.As(err, &damaged) {
		return err
	}
	return nil
}

// putStory writes a story and what is heard in it.
func (s *Store) putStory(tx *bbolt.Tx, one story.Story) error {
	before, err := hearingOf(tx, one.ID)
	if err != nil {
		return err
	}
	heard, err := s.listen(one, before)
	if err != nil {
		return err
	}
	return errors.Join(put(tx, storiesBucket, one.ID, one), put(tx, hearingsBucket, one.ID, heard))
}
