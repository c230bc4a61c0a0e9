//go:build linux

package data

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const fullLibrary = "PUSHBACK_TEST_FULL_LIBRARY"

// TestAsOnAFullDisk is no test of its own: it is what the next test runs with a limit on the size of files.
func TestAsOnAFullDisk(t *testing.T) {
	path := os.Getenv(fullLibrary)
	if path == "" {
		t.Skip("this is the other half of TestAFullDiskLosesNothing")
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	limit := syscall.Rlimit{Cur: uint64(info.Size()), Max: uint64(info.Size())}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	s := New(path, Options{Now: nowNoon, Review: judge})
	words := strings.Repeat("words ", 1000)
	for i := range 40 {
		d := draftOf(fmt.Sprintf("full-%02d", i), words)
		err := s.SaveDraft(d)
		var kept *RescuedError
		if err != nil && !errors.As(err, &kept) {
			t.Fatalf("draft %d: %v, want a *RescuedError", i, err)
		}
		fmt.Println("saved", d.ID, err != nil)
	}
	if _, err := s.Summaries(); err != nil {
		t.Errorf("reading on a full disk: %v", err)
	}
}

func TestAFullDiskLosesNothing(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	child := exec.Command(os.Args[0], "-test.run=^TestAsOnAFullDisk$", "-test.v")
	child.Env = append(os.Environ(), fullLibrary+"="+s.Path(), "TMPDIR="+t.TempDir())
	out, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if !bytes.Contains(out, []byte(" true\n")) {
		t.Fatal("the disk was never full")
	}
	drafts, err := s.Drafts()
	if err != nil || len(drafts) != 40 {
		t.Errorf("%d drafts of 40, %v", len(drafts), err)
	}
	for _, d := range drafts {
		if len(d.Answer.Whole.Text) != 6000 {
			t.Errorf("%s holds %d bytes", d.ID, len(d.Answer.Whole.Text))
		}
	}
}

func TestAFolderThatMayNotBeWrittenIsSaid(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	folder := filepath.Dir(s.Path())
	if err := errors.Join(os.Chmod(s.Path(), 0o400), os.Chmod(folder, 0o500)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = errors.Join(os.Chmod(folder, 0o700), os.Chmod(s.Path(), 0o600)) })
	t.Setenv("TMPDIR", t.TempDir())
	if sums, err := s.Summaries(); err != nil || len(sums) != 1 {
		t.Errorf("reading: %v, %v", sums, err)
	}
	var kept *RescuedError
	if err := s.SaveDraft(draftOf("d", "half")); !errors.As(err, &kept) || !errors.Is(err, os.ErrPermission) {
		t.Errorf("SaveDraft = %v, want a *RescuedError", err)
	}
}
