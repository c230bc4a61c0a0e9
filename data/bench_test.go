package data

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"pushback/coach/review"
	"pushback/coach/story"

	"go.etcd.io/bbolt"
)

// large returns a library of 10,000 sessions of 250 words.
func large(b *testing.B) *Store {
	b.Helper()
	s := New(filepath.Join(b.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	words := strings.Repeat("I pulled six weeks of pages into a notebook. ", 28)
	err := s.update(func(tx *bbolt.Tx) error {
		for i := range 10_000 {
			one := session(fmt.Sprintf("20261122-%06d-aaaa", i), words)
			if err := s.keep(tx, one, heard(one)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

func BenchmarkSummariesOf10000(b *testing.B) {
	s := large(b)
	for b.Loop() {
		if sums, err := s.Summaries(); err != nil || len(sums) != 10_000 {
			b.Fatal(len(sums), err)
		}
	}
}

func BenchmarkSaveDraftBeside10000(b *testing.B) {
	s := large(b)
	draft := session("20261122-235959-zzzz", strings.Repeat("words ", 400))
	for b.Loop() {
		if err := s.SaveDraft(draft); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearchIn10000(b *testing.B) {
	s := large(b)
	q, err := review.Parse("notebook latency", noon)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if ids, err := s.Search(q.Matcher()); err != nil || len(ids) != 0 {
			b.Fatal(len(ids), err)
		}
	}
}

// BenchmarkBankBeside10000 reads forty stories, of three versions each.
func BenchmarkBankBeside10000(b *testing.B) {
	s := large(b)
	words := strings.Repeat("I pulled six weeks of pages into a notebook. ", 28)
	for i := range 40 {
		one := story.New(fmt.Sprint(i), fmt.Sprintf("Story %d", i), story.Version{Text: words, At: noon})
		for n := range 2 {
			one = one.With(story.Version{Text: words, At: noon, Session: fmt.Sprintf("s%d-%d", i, n)})
		}
		if err := s.AddStory(one); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if bank, err := s.Bank(); err != nil || len(bank) != 40 {
			b.Fatal(len(bank), err)
		}
	}
}
