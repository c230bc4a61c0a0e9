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

// A NotedLibrary keeps finished sessions and what is written on them.
type NotedLibrary interface {
	SessionLibrary
	Annotator
}

// A Writer writes the feedback of a session as markdown.
type Writer interface {
	Markdown(s interview.Session, calm bool) string
}

// SessionNeeds is what one session is shown with.
type SessionNeeds struct {
	Library   NotedLibrary
	Writer    Writer
	Now       func() time.Time
	After     screen.After
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
	jot      jot
	before   []jotting      // notes and tags that can be brought back, the latest last
	me       screen.Request // marks the loading
	latest   screen.Request // marks the layout of the feedback that counts
}

var _ screen.Keeper = (*SessionScreen)(nil)

// NewSession returns the screen of the session that a route names by its id.
func NewSession(needs SessionNeeds, route screen.Route) *SessionScreen {
	me := screen.NewRequest()
	return &SessionScreen{SessionNeeds: needs, route: route, jot: newJot(needs.Library, needs.After, me), me: me}
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
		session, _, err := library.Session(id)
		if err != nil {
			return loadedMsg{Request: me, err: err}
		}
		return loadedMsg{Request: me, session: session, markdown: writer.Markdown(session, calm)}
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
	case jottedMsg:
		return s.jotted(msg)
	}
	if s.jot.on {
		return s.jot.update(msg)
	}
	return nil
}

// jotted takes what became of keeping a note or tags.
func (s *SessionScreen) jotted(msg jottedMsg) tea.Cmd {
	s.jot.saved(msg)
	if msg.err != nil {
		return screen.Fail(msg.err)
	}
	s.session.Note, s.session.Tags = msg.now.note, msg.now.tags
	said := "As it was before."
	if n := len(s.before); n > 0 && s.before[n-1].equal(msg.now) {
		s.before = s.before[:n-1]
	} else {
		s.before, said = append(s.before, msg.was), "Kept. u takes it back."
	}
	return tea.Batch(s.layOut(), screen.Notice(said))
}

// write opens the note or the tags.
func (s *SessionScreen) write(tagging bool) func() tea.Cmd {
	return func() tea.Cmd {
		s.jot.open(s.jotting(), tagging)
		return nil
	}
}

func (s *SessionScreen) jotting() jotting { return jotting{s.route.ID, s.session.Note, s.session.Tags} }

// undo brings the note and the tags back that were there before.
func (s *SessionScreen) undo() tea.Cmd {
	library, me, was, now := s.Library, s.me, s.jotting(), s.before[len(s.before)-1]
	return func() tea.Msg { return jottedMsg{me, was, now, library.Annotate(now.id, now.note, now.tags)} }
}

// Keep saves a note that is being written when the program ends.
func (s *SessionScreen) Keep() error { return s.jot.keep() }

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

// Typing reports whether letters go to a note.
func (s *SessionScreen) Typing() bool { return s.jot.on }

// Title names the screen.
func (s *SessionScreen) Title() string {
	if s.route.As == Fresh {
		return "Feedback"
	}
	return "Session"
}

// Bindings lists the keys.
func (s *SessionScreen) Bindings() []screen.Binding {
	if s.jot.on {
		return s.jot.bindings()
	}
	next := strings.ToLower(tabNames[(s.tab+1)%tabs])
	all := []screen.Binding{screen.On(next, "the feedback, who said what, or the times", s.turn, "tab")}
	if s.loaded {
		all = append(all, screen.On("again", "the same question once more", s.again, "a"),
			screen.On("story", "file the answer as a story, or as a version of one",
				func() tea.Cmd { return screen.Open(screen.Route{Place: s.File, ID: s.route.ID}) }, "m"),
			screen.On("note", "write a note to yourself on this session", s.write(false), "n"),
			screen.On("tags", "write tags on this session", s.write(true), "#"))
	}
	if len(s.before) > 0 {
		all = append(all, screen.On("undo", "the note and the tags as they were", s.undo, "u"))
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
	return screen.Open(screen.Route{Place: s.Rehearsal, Plan: &plan})
}
