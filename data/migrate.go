package data

import (
	"errors"
	"fmt"
	"strconv"

	"go.etcd.io/bbolt"
)

// The buckets; the package comment says what they hold.
const (
	metaBucket      = "meta"
	sessionsBucket  = "sessions"
	reportsBucket   = "reports"
	summariesBucket = "summaries"
	draftsBucket    = "drafts"
	trashBucket     = "trash"
	cardsBucket     = "cards"
	reviewsBucket   = "reviews"
	storiesBucket   = "stories"
	hearingsBucket  = "hearings"
	begunBucket     = "begun"
	wordsBucket     = "words"
)

// A migration brings the schema from the number before its own to its own.
type migration struct {
	title string
	up    func(*Store, *bbolt.Tx) error
}

// migrations are carried out in order; the schema's number is how many were. One that was released
// is never changed, and each has a test.
var migrations = []migration{
	{"sessions, reports and drafts", func(_ *Store, tx *bbolt.Tx) error {
		return makeBuckets(tx, sessionsBucket, reportsBucket, draftsBucket)
	}},
	{"summaries beside the sessions, and a trash for undo", func(s *Store, tx *bbolt.Tx) error {
		if err := makeBuckets(tx, summariesBucket, trashBucket); err != nil {
			return err
		}
		return s.summariseAll(tx)
	}},
	{"cards to drill, with a review for each try", func(s *Store, tx *bbolt.Tx) error {
		if err := makeBuckets(tx, cardsBucket, reviewsBucket); err != nil {
			return err
		}
		return s.gapsOfAll(tx)
	}},
	{"the story bank, with what is heard in each story", func(_ *Store, tx *bbolt.Tx) error {
		return makeBuckets(tx, storiesBucket, hearingsBucket)
	}},
	{"tries at cards that are being typed", func(_ *Store, tx *bbolt.Tx) error {
		return makeBuckets(tx, begunBucket)
	}},
	{"words to search beside the summaries, which tell the evidence too", func(s *Store, tx *bbolt.Tx) error {
		if err := makeBuckets(tx, wordsBucket); err != nil {
			return err
		}
		return s.deriveAll(tx)
	}},
}

var schemaKey = []byte("schema")

// errOlder says that the library must be migrated before it is read.
var errOlder = errors.New("the library's schema is older")

// current returns nil when the library has the schema that this program knows.
func current(path string, tx *bbolt.Tx) error {
	switch has, err := schema(tx); {
	case err != nil:
		return &DamagedError{path, err.Error()}
	case has > len(migrations):
		return &NewerError{path, has, len(migrations)}
	case has < len(migrations):
		return errOlder
	}
	return nil
}

// schema returns how many migrations the library has seen; 0 for a new file.
func schema(tx *bbolt.Tx) (int, error) {
	b := tx.Bucket([]byte(metaBucket))
	if b == nil {
		return 0, nil
	}
	n, err := strconv.Atoi(string(b.Get(schemaKey)))
	if err != nil || n < 0 {
		return 0, fmt.Errorf("its schema number is %q", b.Get(schemaKey))
	}
	return n, nil
}

// migrate brings the schema up to date, after a backup where there is anything to lose.
func (s *Store) migrate(db *bbolt.DB) error {
	var has int
	err := db.View(func(tx *bbolt.Tx) (err error) {
		if has, err = schema(tx); err != nil {
			return &DamagedError{s.path, err.Error()}
		}
		return current(s.path, tx)
	})
	if !errors.Is(err, errOlder) {
		return err
	}
	if has > 0 && !s.bare {
		if err := s.copyTo(db, s.backupPath(fmt.Sprintf("before-schema-%d", len(migrations))), unchecked); err != nil {
			return err
		}
	}
	return db.Update(func(tx *bbolt.Tx) error { return s.raise(tx, has) })
}

// raise carries out the migrations that come after the first `from`.
func (s *Store) raise(tx *bbolt.Tx, from int) error {
	if err := s.carryOut(tx, migrations[from:], from); err != nil {
		return err
	}
	return setSchema(tx, len(migrations))
}

// carryOut carries out migrations that come after the first `from`.
func (s *Store) carryOut(tx *bbolt.Tx, some []migration, from int) error {
	for i, m := range some {
		if err := m.up(s, tx); err != nil {
			return fmt.Errorf("migration %d (%s): %w", from+i+1, m.title, err)
		}
	}
	return nil
}

func setSchema(tx *bbolt.Tx, number int) error {
	b, err := tx.CreateBucketIfNotExists([]byte(metaBucket))
	if err != nil {
		return err
	}
	return b.Put(schemaKey, []byte(strconv.Itoa(number)))
}

func makeBuckets(tx *bbolt.Tx, names ...string) error {
	for _, name := range names {
		if _, err := tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	return nil
}
