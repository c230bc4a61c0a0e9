package stories

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/story"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// The pages, as the As of a route.
const (
	Matrix  = "matrix"
	Summary = "summary"
)

// A PageScreen shows the bank as a whole.
type PageScreen struct {
	Needs
	as     string
	bank   story.Bank
	loaded bool
	page   widget.Page
	env    screen.Env
	me     screen.Request
}

var _ screen.Screen = (*PageScreen)(nil)

// NewPage returns the page that a route names.
func NewPage(needs Needs, to screen.Route) *PageScreen {
	return &PageScreen{Needs: needs, as: to.As, me: screen.NewRequest()}
}

// Init reads the bank.
func (s *PageScreen) Init() tea.Cmd { return s.readBank(s.me) }

// Update takes the bank and the size.
func (s *PageScreen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case bankMsg:
		s.bank, s.loaded = msg.bank, true
		s.layOut()
		return screen.FailIf(msg.err)
	case screen.EnvMsg:
		s.env = msg.Env
		s.layOut()
	}
	return nil
}

// Typing reports that no letters are text here.
func (s *PageScreen) Typing() bool { return false }

// Title names the screen.
func (s *PageScreen) Title() string {
	if s.as == Summary {
		return "Summary"
	}
	return "Matrix"
}

// Bindings lists the keys.
func (s *PageScreen) Bindings() []screen.Binding {
	return append([]screen.Binding{screen.On("back", "", screen.Back, "esc")}, scrolling(&s.page)...)
}

// scrolling lists the keys that move in a page.
func scrolling(p *widget.Page) []screen.Binding {
	scroll := func(lines int) func() tea.Cmd {
		return func() tea.Cmd {
			p.Scroll(lines)
			return nil
		}
	}
	turn := func(pages int) func() tea.Cmd {
		return func() tea.Cmd {
			p.Turn(pages)
			return nil
		}
	}
	return []screen.Binding{
		screen.On("scroll", "scroll by a line", scroll(1), "down", "j").Named("↓ ↑"), screen.On("", "", scroll(-1), "up", "k"),
		screen.On("", "scroll by a page", turn(1), "pgdown", "space").Named("page down, page up"), screen.On("", "", turn(-1), "pgup", "b"),
	}
}

// layOut writes the page for the width.
func (s *PageScreen) layOut() {
	s.page.Lines = nil
	if s.as == Summary {
		s.page.Lines = s.summary(s.env.Height - 2)
		return
	}
	add := func(words string) {
		for _, line := range widget.Wrap(words, widget.Width(s.env)) {
			s.page.Lines = append(s.page.Lines, screen.Left+line)
		}
	}
	s.matrix(add)
}

func said(words string) string {
	if words == "" {
		return "not said"
	}
	return "“" + widget.Safe(words) + "”"
}

func (n Needs) loopTitle(id string) string {
	for _, l := range n.Content.Loops() {
		if l.ID == id {
			return l.Title
		}
	}
	return id
}

// View draws the page.
func (s *PageScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	page := s.page.View(env.Height - 2)
	f.Add(widget.Header(env, "Stories · "+strings.ToLower(s.Title()), s.page.Where())...)
	if !s.loaded {
		page = []string{screen.Left + "…"}
	}
	f.Add(page...)
	f.Fill(env.Height)
	return f
}
