package review

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A tab is a page of a session.
type tab int

const (
	feedbackTab tab = iota
	transcriptTab
	timeTab
	tabs
)

var tabNames = [tabs]string{"Feedback", "Transcript", "Time"}

// Fresh is the As of a route to a session that has only just ended.
const Fresh = "fresh"

// A SessionLibrary keeps finished sessions. Session may block.
type SessionLibrary interface {
	// Session returns a session and its report.
	Session(id string) (interview.Session, coach.Report, error)
}

// A Writer writes the feedback of a session as markdown.
type Writer interface {
	Markdown(s interview.Session, r coach.Report, calm bool) string
}

// SessionNeeds is what one session is shown with.
type SessionNeeds struct {
	Library   SessionLibrary
	Writer    Writer
	Now       func() time.Time
	Calm      bool
	Rehearsal screen.Place // where the question is told again
	Review    screen.Place // the list of sessions
	File      screen.Place // where the answer is filed as a story
}

// A SessionScreen shows one session: its feedback, and who said what.
type SessionScreen struct {
	SessionNeeds
	route    screen.Route
	session  interview.Session
	markdown string
	loaded   bool
	tab      tab
	env      screen.Env
	feedback widget.Page
	said     widget.Page
	times    widget.Page
	me       screen.Request // marks the loading
	latest   screen.Request // marks the layout of the feedback that counts
}

var _ screen.Screen = (*SessionScreen)(nil)

// NewSession returns the screen of the session that a route names by its id.
func NewSession(needs SessionNeeds, route screen.Route) *SessionScreen {
	return &SessionScreen{SessionNeeds: needs, route: route, me: screen.NewRequest()}
}

type loadedMsg struct {
	screen.Request
	session  interview.Session
	markdown string
	err      error
}

// Init loads the session and writes its feedback.
func (s *SessionScreen) Init() tea.Cmd {
	library, writer, id, calm, me := s.Library, s.Writer, s.route.ID, s.Calm, s.me
	return func() tea.Msg {
		session, report, err := library.Session(id)
		if err != nil {
			return loadedMsg{Request: me, err: err}
		}
		return loadedMsg{Request: me, session: session, markdown: writer.Markdown(session, report, calm)}
	}
}

// Update takes what was loaded and laid out.
func (s *SessionScreen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case loadedMsg:
		if msg.err != nil {
			return tea.Sequence(screen.Back(), screen.Fail(msg.err))
		}
		s.session, s.markdown, s.loaded = msg.session, msg.markdown, true
		return s.layOut()
	case renderedMsg:
		if msg.of != s.latest {
			return nil
		}
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.feedback.Lines = msg.lines
	case screen.EnvMsg:
		stale := msg.Width != s.env.Width || msg.Theme.On != s.env.Theme.On
		s.env = msg.Env
		if stale && s.loaded {
			return s.layOut()
		}
	}
	return nil
}

// layOut lays both pages out for the width: the transcript at once, the feedback in a command.
func (s *SessionScreen) layOut() tea.Cmd {
	w := widget.Width(s.env)
	s.said.Lines = nil
	for _, line := range widget.Wrap(interview.Transcript(s.session), w) {
		s.said.Lines = append(s.said.Lines, screen.Left+line)
	}
	s.times.Lines = nil
	for _, line := range review.TimeLine(s.session, w) {
		s.times.Lines = append(s.times.Lines, screen.Left+line)
	}
	s.latest = screen.NewRequest()
	return render(s.markdown, w, s.env.Theme.On, s.latest)
}

// page returns the page in sight.
func (s *SessionScreen) page() *widget.Page {
	return [tabs]*widget.Page{&s.feedback, &s.said, &s.times}[s.tab]
}

// Typing reports that no letters are text here.
func (s *SessionScreen) Typing() bool { return false }

// Title names the screen.
func (s *SessionScreen) Title() string {
	if s.route.As == Fresh {
		return "Feedback"
	}
	return "Session"
}

// Bindings lists the keys.
func (s *SessionScreen) Bindings() []screen.Binding {
	next := strings.ToLower(tabNames[(s.tab+1)%tabs])
	all := []screen.Binding{screen.On(next, "the feedback, who said what, or the times", s.turn, "tab")}
	if s.loaded {
		all = append(all, screen.On("again", "the same question once more", s.again, "a"),
			screen.On("story", "file the answer as a story, or as a version of one",
				func() tea.Cmd { return screen.Open(screen.Route{Place: s.File, ID: s.route.ID}) }, "m"))
	}
	if s.route.As == Fresh {
		all = append(all, screen.On("review", "the list of sessions",
			func() tea.Cmd { return screen.Replace(screen.Route{Place: s.Review}) }, "v"))
	}
	return append(all,
		screen.On("home", "", screen.Home, "h"),
		screen.On("back", "", screen.Back, "esc"),
		screen.On("", "scroll by a line", s.scroll(-1), "up", "k").Named("↑ ↓"), screen.On("", "", s.scroll(1), "down", "j"),
		screen.On("", "scroll by a page", s.flip(-1), "pgup", "b").Named("page up, space"), screen.On("", "", s.flip(1), "pgdown", "space"),
		screen.On("", "to the beginning and the end", s.scroll(-1<<20), "home", "g").Named("g G"), screen.On("", "", s.scroll(1<<20), "end", "G"))
}

func (s *SessionScreen) turn() tea.Cmd {
	s.tab = (s.tab + 1) % tabs
	return nil
}

func (s *SessionScreen) scroll(lines int) func() tea.Cmd {
	return func() tea.Cmd {
		s.page().Scroll(lines)
		return nil
	}
}

func (s *SessionScreen) flip(pages int) func() tea.Cmd {
	return func() tea.Cmd {
		s.page().Turn(pages)
		return nil
	}
}

// again rehearses the same question in the same way.
func (s *SessionScreen) again() tea.Cmd {
	plan := s.session.Plan
	return screen.Replace(screen.Route{Place: s.Rehearsal, Plan: &plan})
}

// View draws the page in sight under the question.
func (s *SessionScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	roomy := env.Height > 14
	above := 2 // lines
	if roomy {
		above = 5
		f.Add("")
	}
	page := s.page().View(env.Height - above) // before Where, which goes by what is in sight
	f.Add(widget.Header(env, s.heading(), s.page().Where())...)
	if roomy {
		question := widget.Short(widget.Safe(s.session.Plan.Question.Text))
		f.Add(screen.Left+env.Theme.Quiet.Render(widget.Cut(question, max(10, env.Width-2*len(screen.Left)))), "")
	}
	if !s.loaded {
		f.Add(screen.Left + env.Theme.Quiet.Render("…"))
	}
	f.Add(page...)
	f.Fill(env.Height)
	return f
}

// heading names the pages, with the one in sight in brackets.
func (s *SessionScreen) heading() string {
	names := tabNames
	for i, name := range names {
		names[i] = " " + name + " "
	}
	names[s.tab] = "[" + tabNames[s.tab] + "]"
	head := strings.Join(names[:], " ")
	if s.loaded {
		head += "  " + s.session.Started.In(s.Now().Location()).Format("Mon 2 Jan 15:04")
	}
	return head
}
