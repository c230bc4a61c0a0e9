package drill

import (
	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// summary is what a sitting moved.
type summary struct {
	*Screen
	page widget.Page
}

func newSummary(s *Screen) *summary { return &summary{Screen: s} }

func (p *summary) typing() bool           { return false }
func (p *summary) update(tea.Msg) tea.Cmd { return nil }

func (p *summary) bindings() []screen.Binding {
	return []screen.Binding{
		screen.On("another sitting", "back to the choice of a sitting", p.Screen.again, "enter"),
		screen.On("back", "", screen.Back, "esc"),
		screen.On("", "bring back the card suspended or deleted last", p.undo, "u", "ctrl+y"),
		screen.On("", "up and down", p.scroll(-1), "up", "k").Named("↑ ↓"), screen.On("", "", p.scroll(1), "down", "j"),
	}
}

func (p *summary) scroll(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.page.Scroll(by)
		return nil
	}
}

func (p *summary) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w := widget.Width(env)
	if env.Height > 17 {
		f.Add("")
	}
	moved := p.sitting.Summary()
	var lines []string
	for _, line := range widget.Wrap(cards.Tally(moved), w) {
		lines = append(lines, screen.Left+env.Theme.Strong.Render(line))
	}
	for _, m := range moved {
		about := m.Card.Kind.Title() + " · " + widget.Short(widget.Safe(p.Examiner.Title(m.Card)))
		if m.Card.Flag != "" {
			about = first(widget.Safe(p.Examiner.FlagTitle(m.Card.Flag))) + " · " + widget.Short(widget.Safe(p.Examiner.Title(m.Card)))
		}
		lines = append(lines, "", screen.Left+widget.Cut(about, w), screen.Left+screen.Left+p.moved(env, m))
	}
	p.page.Lines = lines
	page := p.page.View(env.Height - len(f.Lines) - 2) // before Where, which goes by what is in sight
	f.Add(widget.Header(env, "What moved", p.page.Where())...)
	f.Add(page...)
	f.Fill(env.Height)
	return f
}

// moved says how a card went, and when it comes back.
func (p *summary) moved(env screen.Env, m cards.Moved) string {
	words := m.Move(p.Now(), p.on())
	if p.way.Free {
		words = m.Tries() + " · its date stays"
	}
	style := env.Theme.Good.Render
	if m.Ratings[len(m.Ratings)-1] == cards.Again {
		style = env.Theme.Warn.Render
	}
	return style(words)
}
