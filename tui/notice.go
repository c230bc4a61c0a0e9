package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A notice is a line above the keys, for a while. One that tells of a failure stays until a key
// is pressed after it was there long enough to be read; one that is about a key goes with the next.
type notice struct {
	screen.NoticeMsg
	shown screen.Request // marks the showing that a fading belongs to
	due   bool           // it has been there long enough
}

// noticeTime is how long a notice stays at the least.
const noticeTime = 6 * time.Second

// fadedMsg says that a notice has been there long enough.
type fadedMsg struct{ of screen.Request }

func (n *notice) show(msg screen.NoticeMsg, after screen.After) tea.Cmd {
	*n = notice{NoticeMsg: msg, shown: screen.NewRequest()}
	return after(noticeTime, fadedMsg{n.shown})
}

func (n *notice) fade(msg fadedMsg) {
	switch {
	case msg.of != n.shown:
	case n.Failed:
		n.due = true
	default:
		*n = notice{}
	}
}

// seen is called at every key.
func (n *notice) seen() {
	if n.due || n.Passing {
		*n = notice{}
	}
}

// left is called when another screen opens: what was said on the one before means nothing there.
func (n *notice) left() {
	if !n.Failed {
		*n = notice{}
	}
}

// view returns the lines of a notice, one empty line where there is none. A long one takes the
// room of the screen's last lines; one that tells of a failure more of it, since it ends in the next step.
func (n *notice) view(env screen.Env) []string {
	most := 3
	if n.Failed {
		most = max(most, env.Height/4)
	}
	if n.Text == "" {
		return []string{""}
	}
	mark, style := "", env.Theme.Accent
	if n.Failed {
		mark, style = "! ", env.Theme.Alarm
	}
	lines := widget.Wrap(mark+widget.Safe(n.Text), env.Width-2*len(screen.Left))
	if len(lines) > most {
		lines = append(lines[:most-1], widget.Cut(lines[most-1]+" "+lines[most], env.Width-2*len(screen.Left)))
	}
	for i, line := range lines {
		lines[i] = screen.Left + style.Render(line)
	}
	return lines
}
