//go:build unix

package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"pushback/data"
)

// TestAFaultIsSaidWithWhereTheWordsAre lets the program fail by a defect of its own: the words name the file
// that keeps what was said and the next step, the terminal is given back, and the draft is there.
func TestAFaultIsSaidWithWhereTheWordsAre(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	for _, fault := range []string{"update", "view", "command", "start update", "start view", "start command", "start"} {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "library.db")
			env := append(home(t), "PUSHBACK_LIBRARY="+path, faultIn+"="+fault)
			start := strings.HasPrefix(fault, "start")
			args := []string{"rehearse", "--question", "unasked-problem", "--layout", "free"}
			if start {
				args = nil // Home reads the library at once
			}
			term := openCommand(t, env, exec.Command(faultyProgram, args...))
			if !start {
				term.sees(`reading 0:`)
				term.types(enter)
				term.sees(`0:00 of 3:00`)
				term.types("I led it.")
				term.sees(`I led it\.`)
				term.signals(syscall.SIGUSR1)
				(&attempt{T: t, end: ending{fault: fault}}).nudge(term)
			}
			if code := term.ends(); code != failed {
				t.Errorf("it ended with %d", code)
			}
			term.gaveBack()
			said := strings.Join(strings.Fields(term.wrote()), " ")
			_, said, _ = strings.Cut(said, "pushback: ")
			for _, want := range []string{"by a fault of its own", "kept in " + path, "start pushback again"} {
				if !strings.Contains(said, want) {
					t.Errorf("%q is not in %q", want, said)
				}
			}
			if got := keptText(t, data.New(path, data.Options{Now: time.Now})); !start && got != "I led it." {
				t.Errorf("kept: %q", got)
			}
		})
	}
}
