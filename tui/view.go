package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pushback/tui/screen"
	"pushback/tui/widget"
)

// footHeight is the lines that the app draws below every screen: a notice, and the keys.
const footHeight = 2

// The smallest terminal that the screens can be drawn on.
const (
	leastWidth  = 44
	leastHeight = 14
)

func (r *Root) small() bool { return r.env.Width < leastWidth || r.env.Height < leastHeight }

// View draws the screen in sight, the notice and the keys.
func (r *Root) View() tea.View {
	f := r.frame()
	f.Fill(r.env.Height)
	f.Clamp(r.env.Width, r.env.Cells)
	v := tea.NewView(strings.Join(f.Lines, "\n"))
	v.AltScreen = true
	v.WindowTitle = r.title()
	if f.Cursor != nil && f.Cursor.Y < r.env.Height {
		v.Cursor = tea.NewCursor(min(f.Cursor.X, r.env.Width-1), f.Cursor.Y)
		v.Cursor.Blink = false
	}
	return v
}

func (r *Root) frame() screen.Frame {
	if r.small() {
		return r.tooSmall()
	}
	env := r.inner()
	var f screen.Frame
	if r.help != nil {
		f = r.help.view(env)
	} else {
		f = r.top().View(env)
	}
	foot := append(r.notice.view(env), r.keys(env))
	if r.app.Demo && r.notice.Text == "" {
		foot[0] = screen.Left + env.Theme.Warn.Render("DEMO · an imagined person's sessions, not yours")
	}
	f.Foot(r.env.Height, foot...)
	return f
}

// tooSmall says so, and that nothing is lost.
func (r *Root) tooSmall() screen.Frame {
	var f screen.Frame
	for _, line := range widget.Wrap("This window is a little small for Pushback: 44 columns and 14 lines are enough. Nothing is lost; it goes on when there is room.", max(8, r.env.Width-2)) {
		f.Add(" " + line)
	}
	return f
}

// keys draws the last line: the keys that work here, as many as fit, then those that work everywhere; the
// help last, always.
func (r *Root) keys(env screen.Env) string {
	all := r.top().Bindings()
	if r.help != nil {
		all = nil
	}
	room := env.Width - 2*len(screen.Left)
	var shown []string
	for _, b := range all {
		if b.Label != "" {
			shown = append(shown, widget.KeyName(b.Keys[0])+" "+b.Label)
		}
	}
	for _, b := range r.globals() {
		if b.Label != "" {
			shown = append(shown, widget.KeyName(shownKey(b))+" "+b.Label)
		}
	}
	last := len(shown) - 1
	line, help := "", shown[last]
	for _, key := range shown[:last] {
		next := joinKeys(line, key)
		if ansi.StringWidth(joinKeys(next, help)) > room {
			continue // a shorter one may fit
		}
		line = next
	}
	return screen.Left + env.Theme.Quiet.Render(widget.Cut(joinKeys(line, help), room))
}

// shownKey is the key that the last line names: "?" where it works, since it is easier found.
func shownKey(b screen.Binding) string { return b.Keys[len(b.Keys)-1] }

func joinKeys(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + "   " + b
}
