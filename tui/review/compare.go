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

// A CompareScreen shows what one telling gained and lost against an earlier one, and both texts.
type CompareScreen struct {
	CompareNeeds
	route   screen.Route
	both    review.Comparison
	loaded  bool
	texts   bool // the texts are in sight, not what changed
	env     screen.Env
	changed widget.Page
	said    widget.Page
	me      screen.Request
	latest  screen.Request // marks the layout that counts
}

var _ screen.Screen = (*CompareScreen)(nil)

// NewCompare returns the comparison of the session that a route names by its id with the earlier
// one that it names by its way of opening.
func NewCompare(needs CompareNeeds, route screen.Route) *CompareScreen {
	return &CompareScreen{CompareNeeds: needs, route: route, me: screen.NewRequest()}
}

type comparedMsg struct {
	screen.Request
	both review.Comparison
	err  error
}

// Init loads the two and compares them.
func (s *CompareScreen) Init() tea.Cmd {
	library, title, to, me := s.Library, s.Name, s.route, s.me
	return func() tea.Msg {
		var told [2]review.Told
		for i, id := range []string{to.As, to.ID} {
			var err error
			if told[i].Session, told[i].Report, err = library.Session(id); err != nil {
				return comparedMsg{Request: me, err: err}
			}
		}
		return comparedMsg{Request: me, both: review.Compare(told[0], told[1], title)}
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
		s.both, s.loaded = msg.both, true
		return s.layOut()
	case renderedMsg:
		if msg.of == s.latest {
			s.changed.Lines = msg.lines
			return screen.FailIf(msg.err)
		}
	case screen.EnvMsg:
		stale := msg.Width != s.env.Width || msg.Theme.On != s.env.Theme.On
		s.env = msg.Env
		if stale && s.loaded {
			return s.layOut()
		}
	}
	return nil
}

// page returns the page in sight.
func (s *CompareScreen) page() *widget.Page {
	if s.texts {
		return &s.said
	}
	return &s.changed
}

func (s *CompareScreen) turn() tea.Cmd {
	s.texts = !s.texts
	return nil
}

// layOut lays both pages out for the width: the texts at once, what changed in a command.
func (s *CompareScreen) layOut() tea.Cmd {
	s.said.Lines = columns(s.env, s.both, s.Calm)
	s.latest = screen.NewRequest()
	return render(s.both.Changed(s.Calm), widget.Width(s.env), s.env.Theme.On, s.latest)
}

// Typing reports that no letters are text here.
func (s *CompareScreen) Typing() bool { return false }

// Title names the screen.
func (s *CompareScreen) Title() string { return "Comparison" }

// Bindings lists the keys.
func (s *CompareScreen) Bindings() []screen.Binding {
	by := func(lines int) func() tea.Cmd { return func() tea.Cmd { s.page().Scroll(lines); return nil } }
	flip := func(pages int) func() tea.Cmd { return func() tea.Cmd { s.page().Turn(pages); return nil } }
	next := "both texts"
	if s.texts {
		next = "what changed"
	}
	return []screen.Binding{
		screen.On(next, "what changed, or both texts", s.turn, "tab"),
		screen.On("scroll", "scroll by a line", by(1), "down", "j"), screen.On("", "", by(-1), "up", "k"),
		screen.On("", "scroll by a page", flip(1), "pgdown", "space"), screen.On("", "", flip(-1), "pgup", "b"),
		screen.On("home", "", screen.Home, "h"), screen.On("back", "", screen.Back, "esc"),
	}
}

// View draws the comparison.
func (s *CompareScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	page := s.page().View(env.Height - 3) // before Where, which goes by what is in sight
	head := "[What changed]  Both texts "
	if s.texts {
		head = " What changed  [Both texts]"
	}
	f.Add("")
	f.Add(widget.Header(env, head, s.page().Where())...)
	if !s.loaded {
		f.Add(screen.Left + env.Theme.Quiet.Render("…"))
	}
	f.Add(page...)
	f.Fill(env.Height)
	return f
}
