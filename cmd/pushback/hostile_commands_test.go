//go:build unix

package main

import (
	"context"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"pushback/coach/text/hostile"
)

// onTerminal carries out a command line of this program with a terminal to write to, and returns what
// reached it.
func onTerminal(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	c, err := oneCoach()
	if err != nil {
		t.Fatal(err)
	}
	a := newApp()
	a.once.coach.Do(func() { a.coachValue = c })
	screen, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer screen.Close()
	if _, err := term.MakeRaw(tty.Fd()); err != nil { // or the line discipline would put in carriage returns
		t.Fatal(err)
	}
	written := make(chan string)
	go func() {
		all, _ := io.ReadAll(screen) // ends with an error where the last writer has closed the terminal
		written <- string(all)
	}()
	runApp(context.Background(), a, args, strings.NewReader(stdin), tty, tty)
	if err := tty.Close(); err != nil {
		t.Fatal(err)
	}
	return <-written
}

// A hostileCase is one set of words, and where they lie in files.
type hostileCase struct {
	*testing.T
	words     string
	storePath string
	folder    string
}

func (h hostileCase) file(name, content string) string {
	h.Helper()
	path := filepath.Join(h.folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		h.Fatal(err)
	}
	return path
}

// shows carries out command lines over the library and looks at what they write.
func (h hostileCase) shows(stdin string, lines ...[]string) {
	h.Helper()
	for _, args := range lines {
		args := append([]string{"--library", h.storePath, "--config", filepath.Join(h.folder, "none.yaml")}, args...)
		if bad := hostile.Foreign(onTerminal(h.T, stdin, args...), nil); bad != "" {
			h.Errorf("%.300q wrote %.300q", args[4:], bad)
		}
	}
}

// hostileEntries are the ways by which words of others come in, each with the command lines that show them.
var hostileEntries = []struct {
	name string
	goes func(hostileCase)
}{
	{"sessions, notes, tags, stories and cards", func(h hostileCase) {
		h.shows("", [][]string{{"list"}, {"list", h.words}, {"list", "--json"}, {"show", "20261101"}, {"show", "20261101", "--markdown"},
			{"show", "20261101", "--transcript"}, {"show", "20261101", "--timeline"}, {"show", "20261101", "--json"},
			{"stats"}, {"stats", "--json"}, {"compare", "20261101", "20261101"}, {"compare", "20261101", "20261101", "--json"}, {"compare", "last"},
			{"stories", "file", "20261101"}, {"stories"}, {"stories", "--markdown"}, {"stories", "--json"}, {"stories", "summary"},
			{"drill", "--list"}, {"drill", "--list", "--json"}, {"drill", "export", "--anki", "-"}, {"doctor"}, {"export"}}...)
	}},
	{"an export of another machine", func(h hostileCase) {
		export := filepath.Join(h.folder, "export.jsonl")
		h.shows("", []string{"export", export})
		h.storePath = filepath.Join(h.folder, "other.db")
		h.shows("", []string{"import", export, "--dry-run"}, []string{"import", export}, []string{"list"}, []string{"show", "20261101"},
			[]string{"export", "--markdown", filepath.Join(h.folder, "feedback")})
	}},
	{"an export that is none", func(h hostileCase) {
		h.shows("", []string{"import", h.file("bad.jsonl", "{\"kind\":\""+h.words+"\"}\n")}, []string{"import", h.file("worse.jsonl", h.words)})
	}},
	{"titles, projects and interviews", func(h hostileCase) {
		h.shows("", []string{"stories", "file", "20261101"}, []string{"stories", "edit", "2026", "--title", h.words, "--project", h.words},
			[]string{"stories", "told", "2026", "--loop", h.words}, []string{"stories", "told", "2026"}, []string{"stories"},
			[]string{"stories", "--markdown"}, []string{"stories", "summary"}, []string{"stories", "delete", h.words}, []string{"stories", "undelete", h.words})
	}},
	{"notes", func(h hostileCase) {
		notes := h.file("notes.md", "# "+h.words+"\nProject: "+h.words+"\nI led it. "+h.words+"\n\n| "+h.words+" | a table |\n")
		h.shows("", []string{"stories", "import", notes, "--dry-run"}, []string{"stories", "import", notes}, []string{"stories"})
	}},
	{"a pack", func(h hostileCase) {
		quoted, err := json.Marshal(h.words)
		if err != nil {
			h.Fatal(err)
		}
		inner := strings.Trim(string(quoted), `"`)
		pack := h.file("pack.yaml", strings.NewReplacer("WORDS", inner).Replace(`name: "Mine WORDS"
questions:
  - id: the-shelf-that-broke
    kind: behavioural
    text: "Tell me about WORDS a shelf that broke in your shop, and what you did about it."
    principles: [ownership]
    loops: [leadership]
    probes: "Whether you see WORDS a small thing through to its end."
    trap: "Telling WORDS how the shelf was built."
    strong: "Who was hurt WORDS, what it cost, and what has not broken since."
`))
		bare := h.file("bare.yaml", "name: "+h.words+"\nquestions:\n- id: "+h.words+"\n")
		h.shows("I led it.\n.\n", []string{"prompts", "check", pack}, []string{"--pack", pack, "prompts", "list"}, []string{"--pack", pack, "explain", "the-shelf-that-broke"},
			[]string{"--pack", bare, "prompts", "list"}, []string{"prompts", "check", bare})
	}},
	{"settings", func(h hostileCase) {
		for i, config := range []string{"mode: \"" + h.words + "\"\n", h.words + ": 1\n", "interview_date: " + h.words + "\n", h.words} {
			path := h.file("settings"+string(rune('a'+i))+".yaml", config)
			h.shows("", []string{"--config", path, "config"}, []string{"--config", path, "list"})
		}
	}},
	{"an answer", func(h hostileCase) {
		said := "I led it. " + h.words + " p99 went from 250 ms to 180 ms. " + h.words
		answer, lines := h.file("a.txt", said), h.file("a.jsonl", "{\"id\":\""+h.words+"\",\"text\": 1}\n")
		h.shows(said+"\n.\n"+h.words+"\n.\n", []string{"rehearse", "--plain", "--question", "unasked-problem", "--pushbacks", "1"}, []string{"drill", "--plain", "--count", "5"})
		h.shows("", []string{"analyze", answer}, []string{"analyze", answer, "--json"}, []string{"analyze", "--jsonl", lines}, []string{"analyze", answer, "--question", h.words})
	}},
	{"arguments and the names of files", func(h hostileCase) {
		inside := filepath.Join(h.folder, strings.ReplaceAll(h.words, "/", ""))
		h.shows("", []string{h.words}, []string{"show", h.words}, []string{"explain", h.words}, []string{"--" + h.words}, []string{"list", "since:" + h.words}, []string{"list", h.words + ":x"},
			[]string{"rehearse", "--plain", "--question", h.words}, []string{"rehearse", "--plain", "--mode", h.words}, []string{"rehearse", "--plain", "--loop", h.words}, []string{"drill", "--flag", h.words}, []string{"drill", "--principle", h.words},
			[]string{"--config", inside, "config"}, []string{"--library", inside + "/no", "list"}, []string{"--pack", inside, "list"}, []string{"import", inside}, []string{"stories", "import", inside}, []string{"compare", h.words},
			[]string{"analyze", inside}, []string{"analyze", "--kind", h.words}, []string{"prompts", "check", inside}, []string{"prompts", "list", "--kind", h.words}, []string{"backup", inside + "/no"}, []string{"stats", "--by", h.words})
	}},
}

// TestNothingForeignReachesTheTerminalAsAControl lets hostile words in by every way and reads what each
// command writes to a terminal. Some words come in together; what is written says which it was.
func TestNothingForeignReachesTheTerminalAsAControl(t *testing.T) {
	names := slices.Sorted(maps.Keys(hostile.Words))
	for some := range slices.Chunk(names, 6) {
		t.Run(some[0], func(t *testing.T) {
			t.Parallel()
			var words string
			for _, name := range some {
				words += hostile.Words[name] + " "
			}
			library := plant(t, words)
			whole, err := os.ReadFile(library)
			if err != nil {
				t.Fatal(err)
			}
			for _, entry := range hostileEntries {
				t.Run(entry.name, func(t *testing.T) {
					h := hostileCase{T: t, words: words, folder: t.TempDir()}
					h.storePath = h.file("library.db", string(whole))
					entry.goes(h)
				})
			}
		})
	}
}
