package data

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// bloated returns a library with much room to give back, and what it exports.
func bloated(t *testing.T) (s *Store, want string) {
	t.Helper()
	s = New(filepath.Join(t.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	for _, words := range []string{strings.Repeat("words ", 20_000), strings.Repeat("words ", 4_000)} {
		for i := range 30 {
			save(t, s, session(fmt.Sprintf("20261122-1200%02d-aaaa", i), words))
		}
	}
	return s, exported(t, s)
}

const compactedLibrary = "PUSHBACK_TEST_COMPACTED_LIBRARY"

// TestAsACompaction is no test of its own: it is the compaction that the next test kills.
func TestAsACompaction(t *testing.T) {
	path := os.Getenv(compactedLibrary)
	if path == "" {
		t.Skip("this is the other half of TestAKilledCompactionLeavesTheOldFileOrTheNew")
	}
	if _, _, err := New(path, Options{Now: nowNoon, Review: judge}).Compact(); err != nil {
		t.Fatal(err)
	}
}

// killWhen has another process compact a library, and kills it as soon as something has happened.
func killWhen(t *testing.T, path string, happened func() bool) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestAsACompaction$")
	child.Env = append(os.Environ(), compactedLibrary+"="+path)
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- child.Wait() }()
	for !happened() {
		select {
		case err := <-ended:
			if err != nil {
				t.Fatal(err)
			}
			return
		default: // what happens to a file is told by looking at it
		}
	}
	if child.Process.Kill() == nil {
		<-ended
	}
}

// TestAKilledCompactionLeavesTheOldFileOrTheNew kills it when the new file has grown to a size, or as soon
// as it has taken its place.
func TestAKilledCompactionLeavesTheOldFileOrTheNew(t *testing.T) {
	s, want := bloated(t)
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	parts := func() (names []string) {
		names, _ = filepath.Glob(s.Path() + compactName + "*")
		return names
	}
	outcomes := map[string]int{}
	for _, grown := range []int64{0, 1, 40 << 10, 200 << 10, 400 << 10, 800 << 10, 1 << 60, 1 << 60} {
		if err := os.WriteFile(s.Path(), before, 0o600); err != nil {
			t.Fatal(err)
		}
		killWhen(t, s.Path(), func() bool {
			size, err := sizeOf(s.Path())
			if err != nil {
				t.Fatalf("there was no library: %v", err)
			}
			now := parts()
			if len(now) == 0 || size != int64(len(before)) {
				return size != int64(len(before))
			}
			written, err := sizeOf(now[0])
			return err == nil && written >= grown
		})
		left := len(parts())
		now, err := os.ReadFile(s.Path())
		switch {
		case err != nil:
			t.Fatal(err)
		case bytes.Equal(now, before):
			outcomes[fmt.Sprintf("the old one, with %d parts", left)]++
		default:
			outcomes["the new one"]++
		}
		if problems, err := s.Check(); err != nil || len(problems) > 0 || exported(t, s) != want {
			t.Fatalf("killed at %d bytes: %q, %v, or other records", grown, problems, err)
		}
		if _, after, err := s.Compact(); err != nil || after >= int64(len(before)) || len(parts()) > 0 {
			t.Errorf("killed at %d bytes, the next one: %d bytes, %v, leaves %q", grown, after, err, parts())
		}
	}
	t.Log(outcomes)
	if outcomes["the old one, with 1 parts"] == 0 {
		t.Error("it was never killed within")
	}
}

func TestACompactionThatCannotWriteChangesNothing(t *testing.T) {
	s, want := bloated(t)
	inTheWay := fmt.Sprintf("%s%d%s", s.Path()+compactName, os.Getpid(), partEnd)
	if err := os.MkdirAll(filepath.Join(inTheWay, "full"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Compact(); err == nil || exported(t, s) != want {
		t.Errorf("Compact() = %v, or other records", err)
	}
}

func TestCompactingGivesBackRoomAndChangesNothing(t *testing.T) {
	s := newTestStore(t)
	for i := range 12 {
		save(t, s, session(fmt.Sprintf("20261122-1200%02d-aaaa", i), strings.Repeat("words ", 20_000)))
	}
	for i := range 12 {
		save(t, s, session(fmt.Sprintf("20261122-1200%02d-aaaa", i), "short"))
	}
	want := exported(t, s)
	before, after, err := s.Compact()
	if err != nil || after >= before {
		t.Fatalf("Compact() = %d, %d, %v", before, after, err)
	}
	if size, err := sizeOf(s.Path()); err != nil || size != after || exported(t, s) != want {
		t.Errorf("%d bytes, %v; want %d and the same records", size, err, after)
	}
}
