package data

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pushback/coach/story"
)

// ReadNotes reads a file of notes, of which a *story.NotesError says when it is too large. The path
// may begin with ~/ and stand in quotes, as a terminal writes one that is dragged onto it.
func ReadNotes(path string) ([]byte, error) {
	path, err := plainPath(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && isLink(path):
		return nil, fmt.Errorf("%s leads to a file that is not there; name the notes themselves", path)
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s; check its name", path)
	case err != nil:
		return nil, fmt.Errorf("cannot read the notes: %w; name another file", err)
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder; name a file in it", path)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is no file of text; save the notes as one", path)
	case info.Size() > story.NotesLimit:
		return nil, story.ErrTooLarge
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("cannot read the notes: %w; name another file", err)
	}
	raw, err := io.ReadAll(io.LimitReader(file, story.NotesLimit+1))
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, fmt.Errorf("cannot read the notes: %w; try again, or name another file", err)
	}
	return raw, nil
}

// plainPath returns a path as the system takes it.
func plainPath(typed string) (string, error) {
	path := strings.TrimSpace(typed)
	if n := len(path); n > 1 && (path[0] == '\'' || path[0] == '"') && path[n-1] == path[0] {
		path = path[1 : n-1]
	} else if _, err := os.Lstat(path); err != nil {
		path = strings.ReplaceAll(path, `\ `, " ")
	}
	if path == "" {
		return "", errors.New("no file is named; type its path, as ~/notes.md")
	}
	rest, ok := strings.CutPrefix(path, "~/")
	if !ok {
		return path, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("your home folder is not known: %w; type the whole path", err)
	}
	return filepath.Join(home, rest), nil
}

// isLink reports whether there is a symbolic link, wherever it leads.
func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}
