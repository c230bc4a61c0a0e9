//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"pushback/data"
)

// TestEndedOrResizedWhileItIsStopped suspends the app under a shell with job control and ends it there, or
// brings it back in a terminal of another size.
func TestEndedOrResizedWhileItIsStopped(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	tests := []struct{ name, signal string }{
		{"SIGTERM", "kill -TERM %1"}, {"SIGHUP", "kill -HUP %1"}, {"SIGKILL", "kill -KILL %1"}, {"another size", "true"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "library.db")
			env := append(home(t), "PUSHBACK_LIBRARY="+path)
			binary, err := built()
			if err != nil {
				t.Fatal(err)
			}
			script := `set -m; "$0" "$@"; echo it stands still; read go; ` + tt.signal + `; fg; echo it is over`
			term := openCommand(t, env, exec.Command("sh", append([]string{"-c", script, binary}, rehearseFree...)...))
			term.sees(`reading 0:\d\d of 0:30`)
			term.types(enter)
			term.sees(`0:0\d of 3:00`)
			term.types("The words before.")
			term.sees(`words before\.`)
			term.types("\x1a")
			term.sees(`it stands still`)
			term.gaveBack()
			term.resizes(100, 30)
			term.types("\n")
			if tt.signal == "true" {
				term.sees(`words before\.`)
				term.types(" And after.")
				term.sees(`And after\.`)
				term.types(ctrlC)
			}
			term.sees(`it is over`)
			term.ends()
			term.gaveBack()
			want := "The words before."
			if tt.signal == "true" {
				want += " And after."
			}
			store := data.New(path, data.Options{Now: time.Now})
			if got := keptText(t, store); got != want {
				t.Errorf("kept: %q, want %q", got, want)
			}
			if problems, err := store.Check(); err != nil || len(problems) > 0 {
				t.Errorf("the library is not sound: %v %v", err, problems)
			}
		})
	}
}

// TestTheTerminalIsClosedWhileItIsStopped takes the terminal away from a suspended app.
func TestTheTerminalIsClosedWhileItIsStopped(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	env := append(home(t), "PUSHBACK_LIBRARY="+path)
	binary, err := built()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("sh", append([]string{"-c", `set -m; "$0" "$@"; echo it stands still; read go`, binary}, rehearseFree...)...)
	alive, held, err := os.Pipe() // the app outlives the shell, and holds this as long as it is there
	if err != nil {
		t.Fatal(err)
	}
	cmd.ExtraFiles = []*os.File{held}
	term := openCommand(t, env, cmd)
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	term.sees(`reading 0:\d\d of 0:30`)
	term.types(enter)
	term.sees(`0:0\d of 3:00`)
	term.types("The words before.")
	term.sees(`words before\.`)
	term.types("\x1a")
	term.sees(`it stands still`)
	_ = term.pty.Close()
	term.ends()
	if _, err := io.ReadAll(alive); err != nil { // until the app has ended
		t.Fatal(err)
	}
	if got := keptText(t, data.New(path, data.Options{Now: time.Now})); got != "The words before." {
		t.Errorf("kept: %q", got)
	}
}

// TestEndedWhileTheEditorIsOpen ends the app while an external editor has the terminal.
func TestEndedWhileTheEditorIsOpen(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	for _, end := range []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(end.String(), func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "library.db")
			editor := filepath.Join(t.TempDir(), "editor")
			if err := os.WriteFile(editor, []byte("#!/bin/sh\necho the editor is open\nread line\n"), 0o700); err != nil {
				t.Fatal(err)
			}
			term := open(t, append(home(t), "PUSHBACK_LIBRARY="+path, "EDITOR="+editor), rehearseFree...)
			term.sees(`reading 0:\d\d of 0:30`)
			term.types(enter)
			term.sees(`0:0\d of 3:00`)
			term.types("The words before.")
			term.sees(`words before\.`)
			term.types("\x05")
			term.sees(`the editor is open`)
			began := time.Now()
			term.signals(end)
			time.Sleep(300 * time.Millisecond)
			term.types("\n") // the editor is left
			term.ends()
			t.Logf("over after %v", time.Since(began))
			term.gaveBack()
			if got := keptText(t, data.New(path, data.Options{Now: time.Now})); got != "The words before." {
				t.Errorf("kept: %q", got)
			}
		})
	}
}
