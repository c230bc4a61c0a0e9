//go:build unix

package tui

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// A terminal is the app in a pseudo-terminal that answers no query.
type terminal struct {
	t      *testing.T
	dir    string
	cmd    *exec.Cmd
	pty    *os.File
	screen vt10x.Terminal
	ended  chan struct{}

	mu  sync.Mutex
	raw strings.Builder
}

// openTerminal starts the app and brings it to an answer being typed.
func openTerminal(t *testing.T, env ...string) *terminal {
	t.Helper()
	return startTerminal(t, exec.Command(os.Args[0]), env...)
}

// startTerminal is openTerminal with a command that starts the app in its own way.
func startTerminal(t *testing.T, cmd *exec.Cmd, env ...string) *terminal {
	t.Helper()
	if testing.Short() {
		t.Skip("starts programs")
	}
	dir := t.TempDir()
	c := &terminal{t: t, dir: dir, ended: make(chan struct{}), screen: vt10x.New(vt10x.WithSize(80, 24))}
	c.cmd = cmd
	c.cmd.Env = append([]string{childDir + "=" + dir, "TERM=xterm-256color", "PATH=" + os.Getenv("PATH"), "TMPDIR=" + dir}, env...)
	var err error
	if c.pty, err = pty.StartWithSize(c.cmd, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	go c.watch()
	t.Cleanup(func() {
		_ = c.cmd.Process.Kill() // it has ended where the test went well
		<-c.ended
		_ = c.pty.Close()
	})
	c.sees("the first question, now")
	c.types("\r")
	c.sees("Read the question")
	c.types("\r")
	c.sees(`\[S\]`)
	return c
}

// watch draws what the app writes until it ends.
func (c *terminal) watch() {
	defer close(c.ended)
	buf := make([]byte, 64<<10)
	for {
		n, err := c.pty.Read(buf)
		c.mu.Lock()
		c.raw.Write(buf[:n])
		c.mu.Unlock()
		if n > 0 {
			_, _ = c.screen.Write(buf[:n]) // an emulator in memory does not fail
		}
		if err != nil {
			_ = c.cmd.Wait() // the exit code is read from the process state
			return
		}
	}
}

func (c *terminal) sees(pattern string) {
	c.t.Helper()
	re := regexp.MustCompile(pattern)
	c.until(pattern+" appears", func() bool { return re.MatchString(c.screen.String()) })
}

// until waits for something.
func (c *terminal) until(what string, done func() bool) {
	c.t.Helper()
	for end := time.Now().Add(15 * time.Second); !done(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			c.t.Fatalf("waited in vain until %s:\n%s", what, c.screen.String())
		}
	}
}

// wrote counts how often the app wrote something.
func (c *terminal) wrote(s string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return strings.Count(c.raw.String(), s)
}

func (c *terminal) types(keys string) {
	c.t.Helper()
	if _, err := io.WriteString(c.pty, keys); err != nil {
		c.t.Fatal(err)
	}
}

// ends waits for the end of the app and returns its exit code.
func (c *terminal) ends() int {
	c.t.Helper()
	select {
	case <-c.ended:
		return c.cmd.ProcessState.ExitCode()
	case <-time.After(15 * time.Second):
		c.t.Fatalf("the app goes on:\n%s", c.screen.String())
		return -1
	}
}

// left reports whether the app put the terminal back: main screen, cursor, no bracketed paste.
func (c *terminal) left() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	raw := c.raw.String()
	return strings.LastIndex(raw, "\x1b[?1049l") > strings.LastIndex(raw, "\x1b[?1049h") &&
		strings.LastIndex(raw, "\x1b[?25h") > strings.LastIndex(raw, "\x1b[?25l") &&
		strings.LastIndex(raw, "\x1b[?2004l") > strings.LastIndex(raw, "\x1b[?2004h")
}

func TestEveryEndSavesTheLastWords(t *testing.T) {
	tests := []struct {
		name string
		end  func(*terminal)
		gone bool // the terminal is not there to be put back
	}{
		{"ctrl+c", func(c *terminal) { c.types("\x03") }, false},
		{"SIGTERM", func(c *terminal) { _ = c.cmd.Process.Signal(syscall.SIGTERM) }, false},
		{"SIGINT", func(c *terminal) { _ = c.cmd.Process.Signal(syscall.SIGINT) }, false},
		{"SIGHUP", func(c *terminal) { _ = c.cmd.Process.Signal(syscall.SIGHUP) }, false},
		{"a closed terminal", func(c *terminal) { _ = c.pty.Close() }, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := openTerminal(t)
			c.types("The last words")
			c.sees("The last words")
			tt.end(c)
			if code := c.ends(); code != 0 && !tt.gone {
				t.Errorf("it ended with %d", code)
			}
			if got := draft(t, c.dir).Answer.Text(); got != "The last words" {
				t.Errorf("the draft says %q", got)
			}
			if !tt.gone && !c.left() {
				t.Error("the terminal was not put back")
			}
		})
	}
}

func TestDefectLosesNoWords(t *testing.T) {
	for name, keys := range map[string]string{
		"in a command": "Some words faultfault", "in an update": "Some words faultpush\x13",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := openTerminal(t)
			c.types(keys)
			if code := c.ends(); code != 1 {
				t.Errorf("it ended with %d", code)
			}
			if got := draft(t, c.dir).Answer.Text(); !strings.HasPrefix(got, "Some words fault") {
				t.Errorf("the draft says %q", got)
			}
			if !c.left() || c.wrote("kept in your library: start pushback again") != 1 {
				t.Errorf("the terminal was not put back, or nothing was said:\n%s", c.screen.String())
			}
		})
	}
}

func TestSuspendedTimeIsNotTalkingTime(t *testing.T) {
	// A shell with job control stops the app, waits and brings it back.
	c := startTerminal(t, exec.Command("sh", "-c", `set -m; "$0"; sleep 1.5; fg`, os.Args[0]))
	c.types("Before.")
	c.sees("Before")
	c.types("\x1a")
	c.until("the app came back", func() bool { return c.wrote("\x1b[?1049h") == 2 })
	c.types(" After.")
	c.sees("Before. After.")
	c.types("\x03")
	c.ends()
	d := draft(t, c.dir)
	if away := d.Away.Go(); away < time.Second {
		t.Errorf("away %v, want the time it stood still", away)
	}
	if d.Answer.Text() != "Before. After." {
		t.Errorf("the draft says %q", d.Answer.Text())
	}
}

func TestSuspendWithoutAShellSaysSo(t *testing.T) {
	c := openTerminal(t)
	c.types("Some words\x1a")
	c.sees("no shell here")
	c.types(" more")
	c.sees("Some words more")
}

func TestExternalEditor(t *testing.T) {
	script := func(t *testing.T, body string) string {
		path := filepath.Join(t.TempDir(), "editor")
		if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
		return path
	}
	tests := []struct {
		name, body string
		shows      string
		text       string // of the draft
		left       int    // files left behind
	}{
		{"it writes", `sleep 1; printf 'two lines\r\nfrom 東京\033[31m\n' > "$1"`, `from 東\s*京`, "two lines\nfrom 東京", 0},
		{"it changes nothing", `true`, `Before\.`, "Before.", 0},
		{"it fails and wrote nothing", `exit 3`, `check VISUAL and EDITOR`, "Before.", 0},
		{"it fails and wrote something", `echo rubble > "$1"; exit 3`, `what the\s+editor\s+wrote`, "Before.", 1},
		{"it takes the file away", `rm "$1"`, `could not be read`, "Before.", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := openTerminal(t, "EDITOR="+script(t, tt.body))
			c.types("Before.")
			c.sees("Before")
			c.types("\x05")
			c.until("the editor came and went", func() bool { return c.wrote("\x1b[?1049h") == 2 })
			c.sees(tt.shows)
			c.sees(`\[S\]`)
			c.until("the editor's files are as they should be", func() bool {
				left, err := filepath.Glob(filepath.Join(c.dir, "pushback-*", "answer.txt"))
				return err == nil && len(left) == tt.left
			})
			c.types("\x03")
			c.ends()
			if got := draft(t, c.dir).Answer.Text(); got != tt.text {
				t.Errorf("the draft says %q, want %q", got, tt.text)
			}
		})
	}
}

func TestNoColour(t *testing.T) {
	c := openTerminal(t, "NO_COLOR=1")
	c.types("\x03")
	c.ends()
	if m := regexp.MustCompile(`\x1b\[[0-9;]*\b(3[0-7]|38|9[0-7])[;m]`).FindString(c.raw.String()); m != "" {
		t.Errorf("a colour was sent: %q", m)
	}
}
