package tui

import (
	"errors"
	"slices"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/story"
)

// fakeBank keeps stories in memory. It hears Dive Deep in a notebook and nothing else.
type fakeBank struct {
	kept    []story.Story
	unfiled []story.Story // what Unfiled returns
	failing error         // what File returns
}

func (b *fakeBank) Bank() (story.Bank, error) {
	var all []story.Entry
	for _, s := range b.kept {
		e := story.Entry{Story: s}
		for _, v := range s.Versions {
			h := story.Hearing{Verdict: coach.LeanNo, Judgements: coach.Judgements{Impact: 3, Scope: 2, Ownership: 3, KPILinkage: 1, CustomerLoop: 1}}
			if strings.Contains(v.Text, "grouped") {
				h.Principles = []coach.Principle{{ID: "dive_deep", Quote: "I grouped four hundred rules"}}
				h.Quotes = story.Quotes{Impact: "pages went from 340 a week to 60", Scope: "four hundred rules"}
			}
			e.Heard = append(e.Heard, h)
		}
		all = append(all, e)
	}
	return story.NewBank(all), nil
}

func (b *fakeBank) AddStory(s story.Story) error {
	b.kept = append(b.kept, s)
	return nil
}

func (b *fakeBank) AddVersion(id string, v story.Version) (story.Story, error) {
	return b.ChangeStory(id, func(s *story.Story) { *s = s.With(v) })
}

func (b *fakeBank) ChangeStory(id string, change func(*story.Story)) (story.Story, error) {
	i := slices.IndexFunc(b.kept, func(s story.Story) bool { return s.ID == id })
	if i < 0 {
		return story.Story{}, errors.New("no such story; look in the list")
	}
	change(&b.kept[i])
	return b.kept[i], nil
}

func (b *fakeBank) DeleteStory(id string) error {
	_, err := b.ChangeStory(id, func(s *story.Story) { s.Deleted = time.Unix(1, 0) })
	return err
}

func (b *fakeBank) UndeleteStory(id string) error {
	_, err := b.ChangeStory(id, func(s *story.Story) { s.Deleted = time.Time{} })
	return err
}

func (b *fakeBank) Unfiled() ([]story.Story, error) { return b.unfiled, nil }

func (b *fakeBank) File(tellings []story.Story) ([]story.Filing, error) {
	bank, err := b.Bank()
	if err != nil || b.failing != nil {
		return nil, errors.Join(err, b.failing)
	}
	filings, changed := bank.File(tellings)
	for _, s := range changed {
		b.kept = slices.DeleteFunc(b.kept, func(old story.Story) bool { return old.ID == s.ID })
		b.kept = append(b.kept, s)
	}
	return filings, nil
}
