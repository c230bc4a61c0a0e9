package data

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// filled returns the bytes of a library with some sessions.
func filled(t *testing.T) []byte {
	t.Helper()
	s := New(filepath.Join(t.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	for i := range 20 {
		save(t, s, session(fmt.Sprintf("20261122-1200%02d-aaaa", i), string(bytes.Repeat([]byte("words "), 200))))
	}
	text, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestADamagedLibraryIsSaidToBeDamagedAndLeftAlone(t *testing.T) {
	sound := filled(t)
	page := os.Getpagesize()
	damages := map[string]func([]byte) []byte{
		"cut within the first page": func(b []byte) []byte { return b[:100] },
		"cut after the first page":  func(b []byte) []byte { return b[:page] },
		"cut after four pages":      func(b []byte) []byte { return b[:4*page] },
		"cut within a page":         func(b []byte) []byte { return b[:5*page+17] },
		"both metas zeroed":         func(b []byte) []byte { clear(b[:2*page]); return b },
		"a text file":               func([]byte) []byte { return []byte("Dear diary,\n") },
		"random pages": func(b []byte) []byte {
			for i := 2 * page; i < len(b); i++ {
				b[i] = byte(i*7 + i>>5)
			}
			return b
		},
		"a bit flipped in a value": func(b []byte) []byte {
			for at := bytes.Index(b, []byte("words words")); at >= 0; {
				b[at] ^= 1
				next := bytes.Index(b[at+1:], []byte("words words words"))
				if next < 0 {
					break
				}
				at += 1 + next
			}
			return b
		},
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			broken := damage(bytes.Clone(sound))
			if err := os.WriteFile(path, broken, 0o600); err != nil {
				t.Fatal(err)
			}
			s := New(path, Options{Now: nowNoon, Review: judge})
			problems, err := s.Check()
			var damaged *DamagedError
			if !errors.As(err, &damaged) && len(problems) == 0 {
				t.Errorf("Check() = %q, %v; want problems or a *DamagedError", problems, err)
			}
			after, err := os.ReadFile(path)
			if err != nil || !bytes.Equal(after, broken) {
				t.Errorf("the damaged file was changed (%v)", err)
			}
		})
	}
}

func TestAFolderInThePlaceOfTheLibraryIsNamed(t *testing.T) {
	s := New(t.TempDir(), Options{Now: nowNoon, Review: judge})
	if err := s.SaveDraft(session("x", "y")); err == nil {
		t.Error("a folder was taken for a library")
	}
}
