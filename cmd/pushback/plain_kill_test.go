//go:build unix

package main

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"pushback/data"
)

// TestKilledLineByLineTheLinesBeforeAreKept ends the program without a full screen while somebody
// thinks about the next line.
func TestKilledLineByLineTheLinesBeforeAreKept(t *testing.T) {
	tests := []struct {
		name, sees string
		args       []string
	}{
		{"an answer", "Situation, Task", []string{"rehearse", "--plain", "--question", "unasked-problem"}},
		{"a card", "Card 1 of", []string{"drill", "--plain", "--flag", "handed_off"}},
	}
	for _, tt := range tests {
		for _, end := range []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGHUP} {
			t.Run(tt.name+", "+end.String(), func(t *testing.T) {
				t.Parallel()
				path := t.TempDir() + "/library.db"
				term := open(t, append(home(t), "PUSHBACK_LIBRARY="+path), tt.args...)
				term.sees(tt.sees)
				term.types("the first line" + enter + "the second line" + enter)
				term.sees("the second line")
				time.Sleep(time.Second)
				term.signals(end)
				term.ends()
				if got := keptText(t, data.New(path, data.Options{Now: time.Now})); got != "the first line\nthe second line" {
					t.Errorf("kept: %q", got)
				}
			})
		}
	}
}

// keptText returns what a library keeps of the one thing that was said.
func keptText(t *testing.T, store *data.Store) string {
	t.Helper()
	var all []string
	drafts, err := store.Drafts()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range drafts {
		all = append(all, d.Answer.Text())
	}
	begun, err := store.Begun()
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range begun {
		all = append(all, b.Text)
	}
	reviews, err := store.Reviews()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range reviews {
		all = append(all, r.Answer)
	}
	return strings.Join(all, "|")
}
