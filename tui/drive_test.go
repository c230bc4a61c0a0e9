package tui

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pushback/coach/interview"
)

// A driver runs the app without a terminal: every command is carried out at once, and what is to
// come later comes when the test lets the time pass.
type driver struct {
	t     testing.TB
	root  *Root
	store *fakeLibrary
	clock *fakeClock
	later []later
	quit  bool
	words string // hostile ones that a way to a screen needs
}

// later is a message that is due at a time.
type later struct {
	at  time.Time
	msg tea.Msg
}

// drive starts the app over a library.
func drive(t testing.TB, library *fakeLibrary, change ...func(*App)) *driver {
	t.Helper()
	d := &driver{t: t, store: library, clock: newFakeClock()}
	app := App{Library: library, Coach: fakeCoach{}, Examiner: fakeExaminer{}, Content: fakeContent{}, Settings: interview.Defaults(),
		Now: d.clock.Now, Roll: func() float64 { return 0 }, Editor: []string{"true"},
		After: func(wait time.Duration, msg tea.Msg) tea.Cmd {
			return func() tea.Msg {
				d.later = append(d.later, later{d.clock.now.Add(wait), msg})
				return nil
			}
		}}
	for _, c := range change {
		c(&app)
	}
	d.root = newRoot(app)
	d.run(d.root.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.pass(20 * time.Millisecond) // in which the first frame is drawn
	d.clock.now = newFakeClock().now
	return d
}

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.root.Update(msg)
	d.run(cmd)
}

// run carries out a command and what comes of it.
func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	default:
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice { // a batch or a sequence
			for i := range v.Len() {
				d.run(v.Index(i).Interface().(tea.Cmd))
			}
			return
		}
		d.send(msg)
	}
}

// pass lets time go by, in which what is due comes.
func (d *driver) pass(wait time.Duration) {
	end := d.clock.now.Add(wait)
	for {
		i := -1
		for j, l := range d.later {
			if !l.at.After(end) && (i < 0 || l.at.Before(d.later[i].at)) {
				i = j
			}
		}
		if i < 0 {
			break
		}
		next := d.later[i]
		d.later = slices.Delete(d.later, i, i+1)
		d.clock.now = next.at
		d.send(next.msg)
	}
	d.clock.now = end
}

// keys presses keys by their names; a text in quotes is typed letter by letter.
func (d *driver) keys(names ...string) {
	d.t.Helper()
	for _, name := range names {
		if text, ok := strings.CutPrefix(name, "'"); ok {
			for _, r := range text {
				d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			continue
		}
		d.send(key(d.t, name))
	}
}

// key returns the key with a name: "enter", "ctrl+s", "x".
func key(t testing.TB, name string) tea.KeyPressMsg {
	t.Helper()
	codes := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "space": tea.KeySpace,
		"up": tea.KeyUp, "down": tea.KeyDown, "backspace": tea.KeyBackspace, "f1": tea.KeyF1, "pgdown": tea.KeyPgDown,
		"pgup": tea.KeyPgUp, "home": tea.KeyHome, "left": tea.KeyLeft, "right": tea.KeyRight, "end": tea.KeyEnd}
	var k tea.KeyPressMsg
	base := name
	for mod, bit := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt, "shift+": tea.ModShift} {
		if rest, ok := strings.CutPrefix(base, mod); ok {
			base, k.Mod = rest, k.Mod|bit
		}
	}
	if code, ok := codes[base]; ok {
		k.Code = code
		if base == "space" {
			k.Text = " "
		}
	} else {
		k.Code = []rune(base)[0]
		if k.Mod == 0 {
			k.Text = base
		}
	}
	if k.String() != name && k.Keystroke() != name {
		t.Fatalf("the key %q came out as %q", name, k.Keystroke())
	}
	return k
}

// screen returns what is on the screen, without colours and blanks at the ends of lines.
func (d *driver) screen() string {
	lines := strings.Split(ansi.Strip(d.root.View().Content), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

// sees fails the test where the screen does not show every one of the words.
func (d *driver) sees(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if !strings.Contains(d.screen(), w) {
			d.t.Fatalf("the screen does not show %q:\n%s", w, d.screen())
		}
	}
}

// lacks fails the test where the screen shows one of the words.
func (d *driver) lacks(words ...string) {
	d.t.Helper()
	for _, w := range words {
		if strings.Contains(d.screen(), w) {
			d.t.Fatalf("the screen shows %q:\n%s", w, d.screen())
		}
	}
}

// session returns the only session in the library.
func (d *driver) session() interview.Session {
	d.t.Helper()
	if len(d.store.sessions) != 1 {
		d.t.Fatalf("the library holds %d sessions", len(d.store.sessions))
	}
	for _, s := range d.store.sessions {
		return s
	}
	return interview.Session{}
}

// told puts a finished session into a library.
func told(l *fakeLibrary, question int, at time.Time, action string) interview.Session {
	plan := interview.Defaults().Plan(fakeContent{}.Questions()[question], nil)
	s := interview.Session{ID: fmt.Sprintf("s%d-%d", at.Unix(), question), Plan: plan, Phase: interview.Finished, Started: at, Touched: at,
		Answer: interview.Answer{Layout: interview.InParts, Section: "action"}}
	s.Answer.Parts[2] = interview.Telling{Text: action, Spent: interview.Duration(161 * time.Second)}
	l.sessions[s.ID], l.reports[s.ID] = s, fakeCoach{}.Review(s)
	return s
}
