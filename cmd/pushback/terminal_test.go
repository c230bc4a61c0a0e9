//go:build unix

package main

import (
	"errors"
	"fmt"
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

// built is the program, built once for all journeys.
var built = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "pushback-journey")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "pushback")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

// A terminal is the program in a pseudo-terminal, with a screen that can be read.
type terminal struct {
	t      *testing.T
	cmd    *exec.Cmd
	pty    *os.File
	screen vt10x.Terminal
	ended  chan struct{} // closed when the program has ended

	mu  sync.Mutex
	raw strings.Builder // everything the program wrote
}

// home is a folder in which the program finds everything of its own.
func home(t *testing.T) []string {
	dir := t.TempDir()
	return []string{
		"HOME=" + dir, "XDG_DATA_HOME=" + dir + "/data", "XDG_CONFIG_HOME=" + dir + "/config",
		"TERM=xterm-256color", "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8",
	}
}

// open starts the program in a terminal of 80 × 24 that answers no query.
func open(t *testing.T, env []string, args ...string) *terminal {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	term := &terminal{t: t, ended: make(chan struct{}), screen: vt10x.New(vt10x.WithSize(80, 24))}
	term.cmd = exec.Command(path, args...)
	term.cmd.Env = env
	term.pty, err = pty.StartWithSize(term.cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	go term.watch()
	t.Cleanup(func() {
		_ = term.cmd.Process.Kill() // it has ended long since, where the test went well
		<-term.ended
		_ = term.pty.Close()
	})
	return term
}

// watch draws what the program writes until it ends.
func (c *terminal) watch() {
	defer close(c.ended)
	buf := make([]byte, 64*1024)
	for {
		n, err := c.pty.Read(buf)
		c.mu.Lock()
		c.raw.Write(buf[:n])
		c.mu.Unlock()
		if n > 0 {
			_, _ = c.screen.Write(buf[:n]) // an emulator in memory does not fail
		}
		if err != nil { // EIO on Linux, EOF elsewhere: nobody has the terminal open any more
			_ = c.cmd.Wait() // the exit code is read from the process state
			return
		}
	}
}

// text returns what is on the screen, line by line.
func (c *terminal) text() string { return c.screen.String() }

// sees waits until the screen matches a pattern.
func (c *terminal) sees(pattern string) {
	c.t.Helper()
	re := regexp.MustCompile(pattern)
	deadline := time.Now().Add(15 * time.Second)
	for !re.MatchString(c.text()) {
		if time.Now().After(deadline) {
			c.t.Fatalf("%q does not appear on:\n%s", pattern, c.text())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// types sends keys as they are.
func (c *terminal) types(keys string) {
	c.t.Helper()
	if _, err := io.WriteString(c.pty, keys); err != nil {
		c.t.Fatal(err)
	}
}

// pastes sends text in the brackets that terminals put around a paste.
func (c *terminal) pastes(text string) { c.types("\x1b[200~" + text + "\x1b[201~") }

// resizes changes the size of the terminal.
func (c *terminal) resizes(cols, rows int) {
	c.t.Helper()
	c.screen.Resize(cols, rows)
	if err := pty.Setsize(c.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		c.t.Fatal(err)
	}
}

// signals sends a signal to the program.
func (c *terminal) signals(s syscall.Signal) {
	c.t.Helper()
	if err := c.cmd.Process.Signal(s); err != nil && !errors.Is(err, os.ErrProcessDone) {
		c.t.Fatal(err)
	}
}

// ends waits until the program has ended and returns its exit code, -1 for a signal.
func (c *terminal) ends() int {
	c.t.Helper()
	select {
	case <-c.ended:
		return c.cmd.ProcessState.ExitCode()
	case <-time.After(15 * time.Second):
		c.t.Fatalf("the program does not end; on the screen:\n%s", c.text())
		return 0
	}
}

// gaveBack fails the test unless the program left the terminal as it found it: the cursor shown,
// the alternate screen left, no paste or mouse mode on.
func (c *terminal) gaveBack() {
	c.t.Helper()
	c.mu.Lock()
	raw := c.raw.String()
	c.mu.Unlock()
	for mode, name := range map[string]string{"1049": "the alternate screen", "2004": "bracketed paste", "1000": "the mouse", "1003": "the mouse"} {
		if on, off := strings.LastIndex(raw, "\x1b[?"+mode+"h"), strings.LastIndex(raw, "\x1b[?"+mode+"l"); on > off {
			c.t.Errorf("%s is left on", name)
		}
	}
	if hidden, shown := strings.LastIndex(raw, "\x1b[?25l"), strings.LastIndex(raw, "\x1b[?25h"); hidden > shown {
		c.t.Error("the cursor is left hidden")
	}
}
