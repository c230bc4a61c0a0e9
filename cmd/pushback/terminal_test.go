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
	"golang.org/x/sys/unix"
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
	return openCommand(t, env, exec.Command(path, args...))
}

// openCommand is open with a command that starts the program in its own way.
func openCommand(t *testing.T, env []string, cmd *exec.Cmd) *terminal {
	t.Helper()
	term := &terminal{t: t, cmd: cmd, ended: make(chan struct{}), screen: vt10x.New(vt10x.WithSize(80, 24))}
	term.cmd.Env = env
	started, err := pty.StartWithSize(term.cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err == nil {
		term.pty, err = closable(started)
	}
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

// closable returns a pseudo-terminal that can be closed while it is read from. Package pty leaves it
// in a mode in which closing waits for the program to write something.
func closable(p *os.File) (*os.File, error) {
	fd, err := unix.Dup(int(p.Fd()))
	if err != nil {
		return nil, err
	}
	if err := errors.Join(unix.SetNonblock(fd, true), p.Close()); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), p.Name()), nil
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

// wrote returns everything that the program wrote so far.
func (c *terminal) wrote() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.raw.String()
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
	conn, err := c.pty.SyscallConn()
	if err != nil {
		c.t.Fatal(err)
	}
	var failed error
	err = conn.Control(func(fd uintptr) {
		failed = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &unix.Winsize{Col: uint16(cols), Row: uint16(rows)})
	})
	if err := errors.Join(err, failed); err != nil {
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
