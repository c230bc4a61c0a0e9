package rehearse

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pushback/coach/interview"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// hearAfter is how long after a key the answer is listened to, off the screen's own thread.
const hearAfter = 150 * time.Millisecond

// chips are the evidence heard so far, shown while one types in practice.
type chips struct {
	heard   []string
	ordered bool           // a hearing is due or under way
	again   bool           // the text changed since
	latest  screen.Request // the hearing whose answer counts
}

type (
	hearDueMsg struct{ of screen.Request }
	heardMsg   struct {
		of       screen.Request
		evidence []string
	}
)

// order asks for the text to be heard soon, once for any number of keys.
func (c *chips) order(s *Screen) tea.Cmd {
	if s.session().Plan.Mode != interview.Practice {
		return nil
	}
	if c.ordered {
		c.again = true
		return nil
	}
	c.ordered, c.again, c.latest = true, false, screen.NewRequest()
	return s.After(hearAfter, hearDueMsg{c.latest})
}

func (c *chips) update(s *Screen, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case hearDueMsg:
		if msg.of != c.latest {
			return nil
		}
		c.again = false
		coach, text, of := s.Coach, s.session().Answer.Text(), c.latest
		return func() tea.Msg { return heardMsg{of, coach.Heard(text)} }
	case heardMsg:
		if msg.of != c.latest {
			return nil
		}
		c.heard, c.ordered = msg.evidence, false
		if c.again {
			return c.order(s)
		}
	}
	return nil
}

// view draws two lines: what was heard, and what is still quiet.
func (c *chips) view(env screen.Env, n names, width int) []string {
	var heard, quiet []string
	for _, label := range n.evidence {
		title := widget.Safe(label.Title)
		if slices.Contains(c.heard, label.ID) {
			heard = append(heard, title)
		} else {
			quiet = append(quiet, title)
		}
	}
	room := width - len("heard   ")
	return []string{
		screen.Left + env.Theme.Quiet.Render("heard   ") + env.Theme.Good.Render(chipLine(heard, room)),
		screen.Left + env.Theme.Quiet.Render("quiet   ") + env.Theme.Quiet.Render(chipLine(quiet, room)),
	}
}

// list draws one line for each kind of evidence, those that were heard with a mark.
func (c *chips) list(env screen.Env, n names) []string {
	out := []string{""}
	for _, label := range n.evidence {
		title := widget.Safe(label.Title)
		if slices.Contains(c.heard, label.ID) {
			out = append(out, env.Theme.Good.Render("✓ "+title))
		} else {
			out = append(out, env.Theme.Quiet.Render("· "+title))
		}
	}
	return out
}

// chipLine joins as many titles as fit, and counts the rest.
func chipLine(titles []string, room int) string {
	line := ""
	for i, t := range titles {
		next := t
		if line != "" {
			next = line + " · " + t
		}
		more := ""
		if i < len(titles)-1 {
			more = " …"
		}
		if ansi.StringWidth(next+more) > room {
			return widget.Cut(line+" …", room)
		}
		line = next
	}
	return line
}
