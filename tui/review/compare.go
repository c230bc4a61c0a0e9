package review

import (
	tea "charm.land/bubbletea/v2"

	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// CompareNeeds is what two sessions are compared with.
type CompareNeeds struct {
	Library SessionLibrary
	Name    func(id string) string // names evidence; called in a command
	Calm    bool
}

// A CompareScreen shows what one telling gained and lost against an earlier one.
type CompareScreen struct {
	CompareNeeds
	route    screen.Route
	markdown string
	env      screen.Env
	page     widget.Page
	me       screen.Request
	latest   screen.Request // marks the layout that counts
}

var _ screen.Screen = (*CompareScreen)(nil)

// NewCompare returns the comparison of the session that a route names by its id with the earlier
// one that it names by its way of opening.
func NewCompare(needs CompareNeeds, route screen.Route) *CompareScreen {
	return &CompareScreen{CompareNeeds: needs, route: route, me: screen.NewRequest()}
}

type comparedMsg struct {
	screen.Request
	markdown string
	err      error
}

// Init loads the two and compares them.
func (s *CompareScreen) Init() tea.Cmd {
	library, title, calm, to, me := s.Library, s.Name, s.Calm, s.route, s.me
	return func() tea.Msg {
		var told [2]review.Told
		for i, id := range []string{to.As, to.ID} {
			var err error
			if told[i].Session, told[i].Report, err = library.Session(id); err != nil {
				return comparedMsg{Request: me, err: err}
			}
		}
		return comparedMsg{Request: me, markdown: review.Compare(told[0], told[1]).Markdown(title, calm)}
	}
}

// Update takes what was compared and laid out.
func (s *CompareScreen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case comparedMsg:
		if msg.err != nil {
			return tea.Sequence(screen.Back(), screen.Fail(msg.err))
		}
		s.markdown = msg.markdown
		return s.layOut()
	case renderedMsg:
		if msg.of == s.latest {
			s.page.Lines = msg.lines
			return screen.FailIf(msg.err)
		}
	case screen.EnvMsg:
		stale := msg.Width != s.env.Width || msg.Theme.On != s.env.Theme.On
		s.env = msg.Env
		if stale && s.markdown != "" {
			return s.layOut()
		}
	}
	return nil
}

func (s *CompareScreen) layOut() tea.Cmd {
	s.latest = screen.NewRequest()
	return render(s.markdown, widget.Width(s.env), s.env.Theme.On, s.latest)
}

// Typing reports that no letters are text here.
func (s *CompareScreen) Typing() bool { return false }

// Title names the screen.
func (s *CompareScreen) Title() string { return "Comparison" }

// Bindings lists the keys.
func (s *CompareScreen) Bindings() []screen.Binding {
	by := func(lines int) func() tea.Cmd { return func() tea.Cmd { s.page.Scroll(lines); return nil } }
	return []screen.Binding{
		screen.On("scroll", "scroll by a line", by(1), "down", "j"), screen.On("", "", by(-1), "up", "k"),
		screen.On("", "scroll by a page", by(10), "pgdown", "space"), screen.On("", "", by(-10), "pgup", "b"),
		screen.On("home", "", screen.Home, "h"), screen.On("back", "", screen.Back, "esc"),
	}
}

// View draws the comparison.
func (s *CompareScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	page := s.page.View(env.Height - 3) // before Where, which goes by what is in sight
	f.Add("")
	f.Add(widget.Header(env, "Comparison", s.page.Where())...)
	if s.markdown == "" {
		f.Add(screen.Left + env.Theme.Quiet.Render("…"))
	}
	f.Add(page...)
	f.Fill(env.Height)
	return f
}
