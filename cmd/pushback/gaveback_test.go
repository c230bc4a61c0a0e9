//go:build unix

package main

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// A borrowed mode is one that the program may switch on while it runs, with what takes it back.
var borrowed = []struct{ name, on, off string }{
	{"the alternate screen", `\x1b\[\?(?:1049|1047|47)h`, `\x1b\[\?(?:1049|1047|47)l`},
	{"bracketed paste", `\x1b\[\?2004h`, `\x1b\[\?2004l`},
	{"the mouse", `\x1b\[\?(?:9|100[0-6]|1015|1016)h`, `\x1b\[\?(?:9|100[0-6]|1015|1016)l`},
	{"reports of focus", `\x1b\[\?1004h`, `\x1b\[\?1004l`},
	{"a hidden cursor", `\x1b\[\?25l`, `\x1b\[\?25h`},
	{"held updates", `\x1b\[\?2026h`, `\x1b\[\?2026l`},
	{"grapheme clusters", `\x1b\[\?2027h`, `\x1b\[\?2027l`},
	{"no automatic margin", `\x1b\[\?7l`, `\x1b\[\?7h`},
	{"application cursor keys", `\x1b\[\?1h`, `\x1b\[\?1l`},
	{"the application keypad", `\x1b=`, `\x1b>`},
	{"other keys", `\x1b\[>4;[12]m`, `\x1b\[>4(?:;0)?m`},
	{"a region that scrolls", `\x1b\[\d+;\d+r`, `\x1b\[(?:;|0;0)?r|\x1b\[\?1049l`},
}

// leftOn names the modes that are on at the end of what a program wrote. What is on in the alternate
// screen of kitty's keyboard is popped with that screen, and counts by its own stack.
func leftOn(raw string) []string {
	var left []string
	last := func(pattern string) int {
		all := regexp.MustCompile(pattern).FindAllStringIndex(raw, -1)
		if len(all) == 0 {
			return -1
		}
		return all[len(all)-1][0]
	}
	for _, mode := range borrowed {
		if last(mode.on) > last(mode.off) {
			left = append(left, mode.name)
		}
	}
	if set, popped := last(`\x1b\[[=>][1-9]\d*(?:;\d+)?u`), last(`\x1b\[<\d*u|\x1b\[=0(?:;1)?u`); set > popped {
		left = append(left, "kitty's keyboard")
	}
	return left
}

// gaveBack fails the test unless the program left the terminal as it found it: every mode taken back,
// the cursor shown, the line discipline as it was.
func (c *terminal) gaveBack() {
	c.t.Helper()
	c.mu.Lock()
	raw := c.raw.String()
	c.mu.Unlock()
	if !strings.Contains(raw, "\x1b[?1049h") {
		return // it ended before it took anything
	}
	for _, name := range leftOn(raw) {
		c.t.Errorf("%s is left on", name)
	}
	if fresh, now := freshState(c.t), stateOf(c.t, c.pty); !reflect.DeepEqual(fresh, now) {
		c.t.Errorf("the terminal's own mode was\n%+v\nand is left as\n%+v", fresh, now)
	}
}

// freshState is the mode that a terminal has before any program ran in it.
func freshState(t *testing.T) *term.State {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	defer slave.Close()
	return stateOf(t, master)
}

// stateOf reads the mode of a terminal from its other end, which outlives the program.
func stateOf(t *testing.T, master *os.File) *term.State {
	t.Helper()
	var state *term.State
	conn, err := master.SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	var failed error
	if err := conn.Control(func(fd uintptr) { state, failed = term.GetState(fd) }); err != nil || failed != nil {
		t.Fatal(err, failed)
	}
	return state
}

// TestARuinedTerminalIsNoticed shows that gaveBack would notice.
func TestARuinedTerminalIsNoticed(t *testing.T) {
	for name, raw := range map[string]string{
		"the alternate screen": "\x1b[?1049h", "bracketed paste": "\x1b[?2004l\x1b[?2004h", "a hidden cursor": "\x1b[?25h\x1b[?25l",
		"the mouse": "\x1b[?1003h", "kitty's keyboard": "\x1b[>1u", "other keys": "\x1b[>4;2m",
	} {
		if got := leftOn(raw); len(got) != 1 || got[0] != name {
			t.Errorf("%q: got %q, want %q", raw, got, name)
		}
	}
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	if _, err := term.MakeRaw(slave.Fd()); err != nil {
		t.Fatal(err)
	}
	if err := slave.Close(); err != nil {
		t.Fatal(err)
	}
	if reflect.DeepEqual(freshState(t), stateOf(t, master)) {
		t.Error("a raw terminal looks like a fresh one")
	}
}
