package data

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/review"

	"go.etcd.io/bbolt"
)

// tests of the migrations, by the number of the schema that each starts from.
var migrationTests = map[int]func(*testing.T, *Store){
	0: func(t *testing.T, s *Store) {
		if sums, err := s.Summaries(); err != nil || len(sums) != 0 {
			t.Errorf("a new library: %v, %v", sums, err)
		}
	},
	1: func(t *testing.T, s *Store) {
		sums, err := s.Summaries()
		if err != nil || len(sums) != 1 || sums[0].ID != "20261101-090000-aaaa" || sums[0].Words != 5 {
			t.Errorf("the session of the old library has no summary: %v, %v", sums, err)
		}
		if err := s.Delete("20261101-090000-aaaa"); err != nil {
			t.Errorf("the trash is missing: %v", err)
		}
	},
	2: func(t *testing.T, s *Store) {
		cards, err := s.Cards()
		if err != nil || len(cards) != 1 || cards[0].ID != "follow_up:q:handed_off" || cards[0].Own.Sessions[0] != "20261101-090000-aaaa" {
			t.Errorf("the gap of the old library has no card: %+v, %v", cards, err)
		}
		r := drill.Review{ID: "r", Card: cards[0].ID, At: noon, Rating: drill.Good, Heard: drill.Good}
		if _, err := s.SaveReview(r, cards[0]); err != nil {
			t.Errorf("the reviews are missing: %v", err)
		}
	},
	3: func(t *testing.T, s *Store) {
		if some, err := s.Unfiled(); err != nil || len(some) != 1 {
			t.Fatalf("the session of the old library cannot be filed: %v, %v", some, err)
		} else if _, err := s.File(some); err != nil {
			t.Errorf("the stories are missing: %v", err)
		}
	},
	4: func(t *testing.T, s *Store) {
		if err := s.SaveBegun(drill.Begun{ID: "b", Card: drill.Card{ID: "c"}, At: noon, Text: "words"}); err != nil {
			t.Errorf("there is no room for a try that is being typed: %v", err)
		}
	},
	5: func(t *testing.T, s *Store) {
		q, err := review.Parse("words", noon)
		if err != nil {
			t.Fatal(err)
		}
		if ids, err := s.Search(q.Matcher()); err != nil || !ids["20261101-090000-aaaa"] {
			t.Errorf("the session of the old library is not found by its words: %v, %v", ids, err)
		}
		if sums, err := s.Summaries(); err != nil || len(sums) != 1 || !slices.Equal(sums[0].Evidence, []string{"money"}) {
			t.Errorf("its summary does not tell the evidence: %+v, %v", sums, err)
		}
	},
}

// withGap adds a pushback that nobody answered.
func withGap(s interview.Session) interview.Session {
	s.Thread = append(s.Thread, interview.Exchange{
		Pushback: pushback.Pushback{ID: "watched/1", Ladder: "watched", Level: 1, Flag: "handed_off", Text: "Who watched it?"},
		Hearing:  pushback.Hearing{Outcome: pushback.Unanswered},
	})
	return s
}

// atSchema makes a library as the program of that schema left it, with one session from 1 on.
func atSchema(t *testing.T, s *Store, number int) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(s.path), dirMode); err != nil {
		t.Fatal(err)
	}
	err := guarded(s.path, false, s.turn(), func(db *bbolt.DB) error {
		return db.Update(func(tx *bbolt.Tx) error {
			for _, m := range migrations[:number] {
				if err := m.up(s, tx); err != nil {
					return err
				}
			}
			if number > 0 {
				if err := put(tx, sessionsBucket, "20261101-090000-aaaa", withGap(session("20261101-090000-aaaa", "words"))); err != nil {
					return err
				}
			}
			if number > 1 {
				if err := s.summariseAll(tx); err != nil {
					return err
				}
			}
			b, err := tx.CreateBucketIfNotExists([]byte(metaBucket))
			if err != nil {
				return err
			}
			return b.Put(schemaKey, []byte(strconv.Itoa(number)))
		})
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestEveryMigrationHasATest(t *testing.T) {
	for from := range migrations {
		test, ok := migrationTests[from]
		if !ok {
			t.Errorf("migration %d (%s) has no test", from+1, migrations[from].title)
			continue
		}
		t.Run(migrations[from].title, func(t *testing.T) {
			s := newTestStore(t)
			atSchema(t, s, from)
			test(t, s)
			backups, err := s.Backups()
			if err != nil {
				t.Fatal(err)
			}
			if from > 0 && (len(backups) != 1 || !strings.Contains(backups[0].Path, "before-schema")) {
				t.Errorf("no backup was taken before the migration: %v", backups)
			}
		})
	}
}

func TestANewerSchemaIsRefusedInWordsAndLeftAlone(t *testing.T) {
	s := New(filepath.Join(t.TempDir(), "library.db"), Options{Review: judge})
	atSchema(t, s, 1)
	err := guarded(s.path, false, s.turn(), func(db *bbolt.DB) error {
		return db.Update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte(metaBucket)).Put(schemaKey, []byte("99")) })
	})
	if err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{
		"reading": func() error { _, err := s.Summaries(); return err }(),
		"writing": s.SaveDraft(session("x", "y")),
	} {
		var newer *NewerError
		if !errors.As(err, &newer) || !strings.Contains(err.Error(), "update pushback") {
			t.Errorf("%s: %v, want a *NewerError that says what to do", what, err)
		}
	}
	after, err := os.ReadFile(s.path)
	if err != nil || string(before) != string(after) {
		t.Errorf("the newer library was changed (%v)", err)
	}
}

func TestAnOlderLibraryThatCannotBeWrittenIsReadFromACopy(t *testing.T) {
	s := newTestStore(t)
	atSchema(t, s, 1)
	before, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	err = s.viewCopy(func(tx *bbolt.Tx) error {
		read = tx.Bucket([]byte(summariesBucket)).Stats().KeyN
		return nil
	})
	if err != nil || read != 1 {
		t.Errorf("%d summaries are read, want 1: %v", read, err)
	}
	after, err := os.ReadFile(s.path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the library itself has changed: %v", err)
	}
}
