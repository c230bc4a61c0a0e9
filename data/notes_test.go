//go:build unix

package data

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"pushback/coach/story"
)

func TestReadNotes(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("HOME", dir)
	at := func(name string) string { return filepath.Join(dir, name) }
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.WriteFile(at("my notes.md"), []byte("# One\nwords"), 0o600))
	must(os.WriteFile(at("large.md"), make([]byte, story.NotesLimit+1), 0o600))
	must(os.Symlink(at("my notes.md"), at("link.md")))
	must(os.Symlink(at("gone.md"), at("broken.md")))
	must(os.Symlink(at("round.md"), at("round.md")))
	must(syscall.Mkfifo(at("pipe"), 0o600))

	for _, path := range []string{at("my notes.md"), " ~/my notes.md ", "'" + at("my notes.md") + "'", `"~/my notes.md"`, strings.ReplaceAll(at("my notes.md"), " ", `\ `), at("link.md")} {
		if raw, err := ReadNotes(path); err != nil || string(raw) != "# One\nwords" {
			t.Errorf("ReadNotes(%q) = %q, %v", path, raw, err)
		}
	}
	for path, says := range map[string]string{
		"":              "type its path",
		"~/nosuch.md":   "check its name",
		dir:             "is a folder; name a file in it",
		at("broken.md"): "leads to a file that is not there",
		at("round.md"):  "name another file",
		at("pipe"):      "is no file of text",
		"/dev/zero":     "is no file of text",
	} {
		if _, err := ReadNotes(path); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("ReadNotes(%q): %v, want %q", path, err, says)
		}
	}
	var refused *story.NotesError
	if _, err := ReadNotes(at("large.md")); !errors.As(err, &refused) {
		t.Errorf("a large file: %v, want a *story.NotesError", err)
	}
}
