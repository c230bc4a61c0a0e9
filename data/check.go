package data

import (
	"encoding/json"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// Check reads every page and every record and returns what is wrong with them, in words; nothing
// when the library is sound. A library that cannot be opened at all gives an error instead. Check
// never writes: an older library is checked as it is and not brought up.
func (s *Store) Check() (problems []string, err error) {
	if s.missing() {
		return nil, nil
	}
	walked.Delete(s.path) // what was seen before counts for nothing here
	err = guarded(s.path, true, s.turn(), func(db *bbolt.DB) error {
		return db.View(func(tx *bbolt.Tx) error {
			problems, err = checkAll(s.path, tx)
			return err
		})
	})
	return problems, err
}

func checkAll(path string, tx *bbolt.Tx) (problems []string, err error) {
	if err := current(path, tx); err != nil && !errors.Is(err, errOlder) {
		return nil, err
	}
	for err := range tx.Check() {
		problems = append(problems, err.Error())
	}
	err = tx.ForEach(func(name []byte, _ *bbolt.Bucket) error {
		if string(name) != metaBucket {
			problems = append(problems, checkBucket(tx, string(name))...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if tx.Bucket([]byte(summariesBucket)) != nil {
		problems = append(problems, checkSame(tx, sessionsBucket, summariesBucket)...)
		problems = append(problems, checkSame(tx, summariesBucket, sessionsBucket)...)
	}
	if tx.Bucket([]byte(storiesBucket)) != nil {
		problems = append(problems, checkSame(tx, hearingsBucket, storiesBucket)...)
	}
	if tx.Bucket([]byte(wordsBucket)) != nil {
		problems = append(problems, checkSame(tx, summariesBucket, wordsBucket)...)
		problems = append(problems, checkSame(tx, wordsBucket, summariesBucket)...)
	}
	return problems, nil
}

// checkBucket looks at every record on its own.
func checkBucket(tx *bbolt.Tx, name string) (problems []string) {
	c := tx.Bucket([]byte(name)).Cursor()
	for key, value := c.First(); key != nil; key, value = c.Next() {
		text, err := payload(key, value)
		switch {
		case err != nil:
			problems = append(problems, fmt.Sprintf("%s: %v", name, err))
		case name != wordsBucket && !json.Valid(text):
			problems = append(problems, fmt.Sprintf("%s: record %q is not JSON", name, key))
		case isKept(name) && fits(name, string(key), text) != nil:
			problems = append(problems, fmt.Sprintf("%s: record %q: %v", name, key, fits(name, string(key), text)))
		}
	}
	return problems
}

// checkSame reports the records of one bucket that have no counterpart in another.
func checkSame(tx *bbolt.Tx, in, also string) (problems []string) {
	other := tx.Bucket([]byte(also))
	c := tx.Bucket([]byte(in)).Cursor()
	for key, _ := c.First(); key != nil; key, _ = c.Next() {
		if other.Get(key) == nil {
			problems = append(problems, fmt.Sprintf("%s: record %q is missing in %s", in, key, also))
		}
	}
	return problems
}
