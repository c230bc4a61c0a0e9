package data

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"pushback/coach/interview"
)

// FuzzOpen flips bytes of a library at places, and cuts it. Whatever comes of it is used, checked and
// mended: nothing crashes, hangs or leaves the lock taken, and what is there afterwards is sound.
func FuzzOpen(f *testing.F) {
	s := New(filepath.Join(f.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	for _, id := range []string{"20261122-120000-aaaa", "20261122-120001-aaaa"} {
		one := withGap(session(id, string(bytes.Repeat([]byte("words "), 900))))
		if err := s.SaveSession(one, heard(one)); err != nil {
			f.Fatal(err)
		}
	}
	draft := session("20261122-120002-aaaa", "half")
	draft.Phase = interview.Answering
	if err := s.SaveDraft(draft); err != nil {
		f.Fatal(err)
	}
	sound, err := os.ReadFile(s.Path())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(len(sound)), []byte{0, 0, 16, 255})
	f.Add(uint32(5000), []byte{})
	f.Add(uint32(len(sound)), []byte{0x10, 0x00, 0x08, 0x01, 0x20, 0x08, 0x0a, 0xff})
	f.Fuzz(func(t *testing.T, size uint32, flips []byte) {
		broken := bytes.Clone(sound[:min(int(size), len(sound))])
		for ; len(flips) >= 4 && len(broken) > 0; flips = flips[4:] {
			at := int(flips[0])<<16 | int(flips[1])<<8 | int(flips[2])
			broken[at%len(broken)] ^= flips[3]
		}
		path := filepath.Join(t.TempDir(), "library.db")
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		t.Setenv("TMPDIR", t.TempDir())
		s := New(path, Options{Now: nowNoon, Review: judge})
		_, _ = s.Check() // that neither crashes is what is tested
		_, _ = s.Summaries()
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, broken) {
			t.Fatalf("looking at it changed it (%v)", err)
		}
		if _, err := s.Repair(); err != nil && !errors.Is(err, ErrSound) {
			var newer *NewerError
			if !errors.As(err, &newer) {
				t.Fatalf("Repair: %v", err)
			}
			return
		}
		if problems, err := s.Check(); err != nil || len(problems) > 0 {
			t.Fatalf("after the repair: %q, %v", problems, err)
		}
		if err := s.SaveDraft(draft); err != nil {
			t.Errorf("after the repair: %v", err)
		}
	})
}
