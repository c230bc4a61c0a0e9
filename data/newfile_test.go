//go:build unix

package data

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// obstacles puts into a folder whatever can stand under the name of a new file.
func obstacles(t *testing.T, folder string) map[string]string {
	t.Helper()
	in := func(name string) string { return filepath.Join(folder, name) }
	for _, err := range []error{
		os.WriteFile(in("file"), []byte("mine"), 0o600), os.WriteFile(in("target"), []byte("mine"), 0o600), os.Mkdir(in("folder"), 0o700),
		os.Symlink("target", in("link")), os.Symlink("nowhere", in("dangling")), os.Symlink("loop", in("loop")), unix.Mkfifo(in("pipe"), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return map[string]string{"a file": in("file"), "a folder": in("folder"), "a link": in("link"), "a link to nowhere": in("dangling"),
		"a link to itself": in("loop"), "a pipe": in("pipe"), "a device": os.DevNull}
}

func TestANewFileTakesTheNameOfNothing(t *testing.T) {
	folder := t.TempDir()
	for name, path := range obstacles(t, folder) {
		err := WriteNew(path, func(w io.Writer) error { t.Errorf("%s: it was written", name); return nil })
		if !errors.Is(err, fs.ErrExist) || !strings.Contains(err.Error(), "choose another name") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for path, want := range map[string]string{
		"": "no file is named", folder + "/new/": "is the name of a folder", folder + "/none/x": "choose another file",
		folder + "/file/x": "choose another", "/proc/pushback": "choose another file",
	} {
		if err := WriteNew(path, func(io.Writer) error { return nil }); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", path, err, want)
		}
	}
	if text, err := os.ReadFile(folder + "/target"); err != nil || string(text) != "mine" {
		t.Errorf("what a link leads to is %q, %v", text, err)
	}
	if _, err := os.Lstat(folder + "/nowhere"); err == nil {
		t.Error("what a link should lead to was made")
	}
}

func TestANewFileIsThereWholeOrNotAtAll(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "new")
	broken := errors.New("broken")
	entries := func() int {
		all, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	err := WriteNew(path, func(w io.Writer) error {
		_, err := io.WriteString(w, "half")
		if _, there := os.Lstat(path); there == nil {
			t.Error("half of it is there")
		}
		return errors.Join(err, broken)
	})
	if !errors.Is(err, broken) || entries() != 0 {
		t.Errorf("%v, and %d files are left", err, entries())
	}
	err = WriteNew(path, func(w io.Writer) error { return os.WriteFile(path, []byte("meanwhile"), 0o600) })
	if text, _ := os.ReadFile(path); !errors.Is(err, fs.ErrExist) || string(text) != "meanwhile" || entries() != 1 {
		t.Errorf("%v, and it says %q", err, text)
	}
	download := filepath.Join(folder, "other-things.zip.part")
	if err := os.WriteFile(download, []byte("unfinished"), 0o600); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(folder, "other")
	if err := WriteNew(other, func(w io.Writer) error { _, err := io.WriteString(w, "all"); return err }); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(other)
	if err != nil || info.Mode().Perm() != fileMode || info.Size() != 3 || entries() != 3 {
		t.Errorf("%v, %v, %d files", info, err, entries())
	}
}

// TestALibraryBehindALinkStaysBehindIt makes the library anew where a link leads to it.
func TestALibraryBehindALinkStaysBehindIt(t *testing.T) {
	for name, renew := range map[string]func(*Store) error{
		"compact": func(s *Store) error {
			_, _, err := s.Compact()
			return err
		},
		"repair": func(s *Store) error {
			if err := os.WriteFile(s.path, []byte("Dear diary"), 0o600); err != nil {
				return err
			}
			done, err := s.Repair()
			if text, _ := os.ReadFile(done.Aside); err == nil && string(text) != "Dear diary" {
				t.Errorf("set aside is %q", text)
			}
			return err
		},
	} {
		s := newTestStore(t)
		for i := range 40 {
			save(t, s, session("20261122-120000-"+strings.Repeat("a", i+1), strings.Repeat("words ", 1000)))
		}
		for i := range 39 {
			if err := s.Delete("20261122-120000-" + strings.Repeat("a", i+1)); err != nil {
				t.Fatal(err)
			}
		}
		elsewhere := filepath.Join(t.TempDir(), "elsewhere.db")
		if err := errors.Join(os.Rename(s.path, elsewhere), os.Symlink(elsewhere, s.path)); err != nil {
			t.Fatal(err)
		}
		if err := renew(s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if info, err := os.Lstat(s.path); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s: the link is gone (%v)", name, err)
		}
		sums, err := New(elsewhere, Options{Now: s.now, Review: s.review}).Summaries()
		if err != nil || len(sums) == 0 {
			t.Errorf("%s: %d sessions behind the link, %v", name, len(sums), err)
		}
	}
}
