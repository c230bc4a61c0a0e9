package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"pushback/coach/interview"

	"go.etcd.io/bbolt"
)

// A RescuedError says that the library could not be written, and that what was said is kept in a file
// of its own meanwhile. The next start takes it up from there.
type RescuedError struct {
	Path string
	Err  error
}

func (e *RescuedError) Error() string {
	return fmt.Sprintf("%v; what you said is kept in %s and is taken up from there", e.Err, e.Path)
}

// Unwrap returns why the library could not be written.
func (e *RescuedError) Unwrap() error { return e.Err }

// rescueFolders are where words go that the library cannot take: beside it, or where that is full or
// may not be written, in the system's folder for files that pass.
func (s *Store) rescueFolders() []string {
	return []string{s.path + ".rescue",
		filepath.Join(os.TempDir(), fmt.Sprintf("pushback-rescue-%08x", sum([]byte(s.path), nil)))}
}

func rescueName(id string) string { return fmt.Sprintf("%08x.json", sum([]byte(id), nil)) }

// rescue keeps what was said in a file because of an error, which it returns with the file's place.
func (s *Store) rescue(name string, said any, because error) error {
	text, err := json.Marshal(said)
	if err != nil {
		return because
	}
	for _, folder := range s.rescueFolders() {
		path := filepath.Join(folder, name)
		if writePrivately(folder, path, text) == nil {
			return &RescuedError{path, because}
		}
	}
	return because
}

// writePrivately writes a file into a folder that nobody else may enter. It appears whole or not at all.
func writePrivately(folder, path string, text []byte) error {
	if err := os.MkdirAll(folder, dirMode); err != nil {
		return err
	}
	if !private(folder) {
		return fs.ErrPermission
	}
	part := fmt.Sprintf("%s.%d.part", path, os.Getpid())
	err := writeSynced(part, text)
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(part))
	}
	return nil
}

// writeSynced writes a file that is on the disk when it returns.
func writeSynced(path string, text []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Sync(), f.Close())
}

// private reports whether a folder is one, and nobody else may enter it.
func private(folder string) bool {
	info, err := os.Lstat(folder)
	return err == nil && info.IsDir() && info.Mode().Perm()&0o077 == 0
}

// forget removes what was rescued and is safe now.
func (s *Store) forget(name string) error {
	for _, folder := range s.rescueFolders() {
		err := os.Remove(filepath.Join(folder, name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// rescuedFiles returns what the files hold that wait. One that cannot be read is left where it is.
func (s *Store) rescuedFiles() (texts [][]byte) {
	for _, folder := range s.rescueFolders() {
		if !private(folder) {
			continue
		}
		paths, _ := os.ReadDir(folder) // a folder that cannot be read has nothing to take up
		for _, entry := range paths {
			text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
			if err == nil && filepath.Ext(entry.Name()) == ".json" {
				texts = append(texts, text)
			}
		}
	}
	return texts
}

// rescued returns the sessions that wait in files. A file that is no session is left where it is.
func (s *Store) rescued() (found []interview.Session) {
	for _, text := range s.rescuedFiles() {
		var session interview.Session
		if json.Unmarshal(text, &session) == nil && sessionFits(session.ID, session) == nil {
			found = append(found, session)
		}
	}
	return found
}

// takeUp brings what was rescued into the library, and returns what could not be brought in, as while
// the disk is still full.
func (s *Store) takeUp() (left []interview.Session) {
	for _, session := range s.rescued() {
		text, err := json.Marshal(session)
		if err == nil {
			err = s.updateSoon(func(tx *bbolt.Tx) error {
				return newMerger(tx).merge([]record{{bucket: draftsBucket, key: session.ID, payload: text}})
			})
		}
		if err == nil {
			err = s.forget(rescueName(session.ID))
		}
		if err != nil {
			left = append(left, session)
		}
	}
	return left
}
