package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/story"
)

// fakeBank keeps stories in memory. It hears a principle by a word: Dive Deep where something was grouped.
type fakeBank struct {
	kept    []story.Story
	unfiled []story.Story // what Unfiled returns
	failing error         // what File returns
}

// fullBank returns a library with fourteen stories, over-told and reused ones and a failure among them.
func fullBank() *fakeLibrary {
	l := library()
	titles := []string{"Checkout was slow", "Our pager rang 340 times a week", "Suppliers in Poland uploaded invoices twice",
		"The search index and Cassandra", "Barcodes in the cold", "A junior colleague was about to quit", "The launch that nobody wanted",
		"Fraud thresholds", "Half the people for the ranking", "The nightly export", "A price that was wrong for a day",
		"Dashboards that nobody read", "The team in Lisbon and its very long name for a small service", "漢字の検索が遅かった"}
	words := []string{"I grouped four hundred rules.", "I watched it every Monday.", "I argued against it.", "We halved the cost.", "We did it."}
	for i, title := range titles {
		s := story.Story{ID: fmt.Sprint(i), Title: title, Failure: i == 6, Project: []string{"Payments", "", "Search"}[i%3]}
		at := newFakeClock().now.AddDate(0, 0, -2*i)
		for n := range 1 + i%3 {
			s.Versions = append(s.Versions, story.Version{Text: words[i%len(words)], At: at.AddDate(0, 0, n-3),
				Session: fmt.Sprintf("s%d-%d", i, n), Loop: []string{"", "leadership", "bar_raiser"}[n*(i%2)]})
		}
		if i == 3 {
			for n := range 4 {
				s.Interviews = append(s.Interviews, story.Interview{Loop: []string{"leadership", ""}[n%2], At: at})
			}
		}
		l.kept = append(l.kept, s)
	}
	return l
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
			for word, id := range map[string]string{"argued": "have_backbone", "watched": "ownership", "halved": "frugality"} {
				if strings.Contains(v.Text, word) {
					h.Principles = append(h.Principles, coach.Principle{ID: id, Quote: word})
				}
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
