package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"pushback/coach"

	"go.etcd.io/bbolt"
)

// An Imported is what an import did, or would do.
type Imported struct {
	Tallies map[string]Tally // by bucket
	Backup  string           // where the library is kept as it was before, "" where there was none
}

// Changed reports whether the library is another than before.
func (i Imported) Changed() bool {
	for _, t := range i.Tallies {
		if t.Added+t.Changed+t.Beside > 0 {
			return true
		}
	}
	return false
}

// errPreview ends a unit of work that is only to be looked at.
var errPreview = errors.New("only a preview")

// importName is what the backups before an import are called; three of them are kept.
const (
	importName = "before-import-"
	keptImport = 3
)

// Import merges an export into the library, as package data's merger says, all of it or nothing. With
// preview it changes nothing and says what it would do. It returns an *ImportError where the text is
// wrong.
func (s *Store) Import(r io.Reader, preview bool) (done Imported, err error) {
	head, all, err := readImport(r)
	if err != nil {
		return done, err
	}
	if all, err = s.atPresent(head.Schema, all); err != nil {
		return done, err
	}
	reports, err := s.hear(all)
	if err != nil {
		return done, err
	}
	target := s
	switch {
	case preview && s.missing():
		folder, err := os.MkdirTemp("", "pushback-preview-*")
		if err != nil {
			return done, err
		}
		defer os.RemoveAll(folder)
		target = &Store{path: filepath.Join(folder, "library.db"), now: s.now, review: s.review, bare: true}
	case !preview:
		if done.Backup, err = s.beforeImport(); err != nil {
			return done, err
		}
	}
	err = target.update(func(tx *bbolt.Tx) error {
		m := newMerger(tx)
		if err := known(tx, all); err != nil {
			return err
		}
		if err := m.merge(all); err != nil {
			return err
		}
		done.Tallies = map[string]Tally{}
		for bucket, tally := range m.tallies {
			done.Tallies[bucket] = *tally
		}
		if preview {
			return errPreview
		}
		return m.derive(reports, s)
	})
	if errors.Is(err, errPreview) {
		err = nil
	}
	return done, err
}

// hear makes the reports of the sessions that the library does not have as they are, before anybody
// else has to wait.
func (s *Store) hear(all []record) (map[string]coach.Report, error) {
	var here map[string][]byte
	err := s.view(func(tx *bbolt.Tx) (err error) {
		here, err = keptTexts(tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	reports := map[string]coach.Report{}
	for _, r := range all {
		if r.bucket != sessionsBucket || bytes.Equal(here[r.key], r.payload) {
			continue
		}
		session, err := sessionIn(r.bucket, r.payload)
		if err != nil {
			return nil, err
		}
		if reports[r.key], err = s.review(session); err != nil {
			return nil, err
		}
	}
	return reports, nil
}

// keptTexts returns the payloads of the sessions by their ids.
func keptTexts(tx *bbolt.Tx) (map[string][]byte, error) {
	out := map[string][]byte{}
	err := tx.Bucket([]byte(sessionsBucket)).ForEach(func(key, value []byte) error {
		text, err := payload(key, value)
		out[string(key)] = bytes.Clone(text)
		return err
	})
	return out, err
}

// beforeImport takes a backup and lets go of the oldest of its kind.
func (s *Store) beforeImport() (string, error) {
	if s.missing() {
		return "", nil
	}
	path := s.backupPath(importName + s.now().Format("20060102-150405.000"))
	err := guarded(s.path, true, s.turn(), func(db *bbolt.DB) error { return s.copyTo(db, path, s.checkCopy) })
	if err != nil {
		return "", fmt.Errorf("no backup could be taken, so nothing was imported: %w", err)
	}
	return path, s.rotate(path, importName, keptImport)
}

// known returns an *ImportError for a record of a kind that the library does not have.
func known(tx *bbolt.Tx, all []record) error {
	for _, r := range all {
		if r.line > 0 && tx.Bucket([]byte(r.bucket)) == nil {
			return &ImportError{r.line, fmt.Sprintf("there are no records of the kind %q", r.bucket)}
		}
	}
	return nil
}
