//go:build unix

package main

import (
	"bytes"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushback/data"
)

// saying returns so many bytes of an answer.
func saying(size int) string {
	const said = "I led it and p99 went from 250 ms to 180 ms. "
	return strings.Repeat(said, size/len(said)+1)[:size]
}

// TestAPasteIsTakenWholeOrRefusedWhole pastes a megabyte and then as much as an answer may hold into the
// built app, goes on typing after each, and takes the rehearsal to its feedback.
func TestAPasteIsTakenWholeOrRefusedWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	env := append(home(t), "PUSHBACK_LIBRARY="+path)
	app := open(t, env, "rehearse", "--question", "unasked-problem", "--layout", "free")
	app.sees(`reading 0:`)
	app.types(enter)
	app.sees(`0:00 of 3:00`)
	app.types("Before it. ")
	app.sees(`Before it\.`)
	app.pastes(saying(1_000_000))
	app.sees(`limit of 200 kB, and nothing was added`)
	app.types("Between. ")
	app.sees(`Before it\. Between\.`)
	all := "Before it. Between. " + saying(200_000-len("Before it. Between. "))
	app.pastes(strings.TrimPrefix(all, "Before it. Between. "))
	app.sees(`250 ms to`)
	app.types("more")
	app.sees(`reached\s+its\s+limit\s+of\s+200 kB`)
	app.types("\x7f\x7f\x7f")
	app.types("END")
	app.sees(`END`)
	app.types(ctrlS)
	app.sees(`1 of up to`)
	app.types("SRE watched it.")
	app.sees(`SRE watched it`)
	app.types(esc)
	app.sees(`enter end`) // what was refused is still said above the keys
	app.types(enter)
	app.sees(onFeedback)
	app.types(ctrlC)
	app.ends()
	app.gaveBack()
	store := data.New(path, data.Options{Now: time.Now})
	sums, err := store.Summaries()
	if err != nil || len(sums) != 1 {
		t.Fatalf("%d sessions, %v", len(sums), err)
	}
	session, _, err := store.Session(sums[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := session.Answer.Text(); got != all[:len(all)-3]+"END" {
		t.Errorf("%d bytes are kept of %d, at the end %q", len(got), len(all), got[max(0, len(got)-30):])
	}
}

// TestCommandsTakeALongAnswerWholeOrRefuseIt gives the commands as much as an answer may hold, and more.
func TestCommandsTakeALongAnswerWholeOrRefuseIt(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	rehearse := []string{"rehearse", "--plain", "--question", "unasked-problem", "--pushbacks", "0"}
	for _, tt := range []struct {
		name      string
		args      []string
		in        string
		out, errs string // what is written, "" for nothing in particular
		code      int
	}{
		{"all that may be", rehearse, saying(200_000) + "\n.\n", "session: ", "", done},
		{"too much in one line", rehearse, saying(1_000_000) + "\n.\n", "", "longer than 200 kB, so nothing was saved; cut it", failed},
		{"too much in many lines", rehearse, strings.ReplaceAll(saying(1_000_000), ". ", ".\n") + "\n.\n", "session: ", "the lines up to there are kept, and the rest was not read", failed},
		{"all that may be analyzed", []string{"analyze", "-"}, saying(200_000), "# ", "", done},
		{"too much to analyze", []string{"analyze", "-"}, saying(1_000_000), "", "longer than 200 kB; cut it", failed},
		{"all that may be on a line", []string{"analyze", "--jsonl"}, `{"text":"` + saying(200_000) + `"}`, `"report"`, "", done},
		{"too much on a line", []string{"analyze", "--jsonl"}, `{"text":"` + saying(1_000_000) + `"}`, "", "line 1: the answer is longer than 200 kB", failed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			cmd := exec.Command(path, tt.args...)
			cmd.Env, cmd.Stdin, cmd.Stdout, cmd.Stderr = home(t), strings.NewReader(tt.in), &out, &errs
			err := cmd.Run()
			if code := cmd.ProcessState.ExitCode(); code != tt.code {
				t.Errorf("it ended with %d, want %d: %v\n%s", code, tt.code, err, errs.String())
			}
			if !strings.Contains(out.String(), tt.out) || !strings.Contains(errs.String(), tt.errs) {
				t.Errorf("want %q in %.300q and %q in %.600q", tt.out, out.String(), tt.errs, errs.String())
			}
		})
	}
}
