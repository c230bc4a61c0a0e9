package stories

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/story"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// What is taken in, as the As of a route.
const (
	Notes    = "notes"    // a file of notes, whose path is asked for
	Sessions = "sessions" // every session that no story has
)

// nothingToFile stands where every session is filed, or none was finished.
const nothingToFile = "Nothing is left to file: every finished session that tells a story is in one. What you rehearse next can be filed here, or with m from its feedback."

// pathLimit is the most bytes that a path may have.
const pathLimit = 4096

// An IntakeScreen takes several stories into the bank at once: it shows what would become of each, and
// does it on enter.
type IntakeScreen struct {
	Needs
	as      string
	path    field // of the notes
	looking bool  // what was asked for is being read, or filed
	loaded  bool  // the preview is on the screen
	intake  intake
	list    widget.List
	me      screen.Request
}

// An intake is what was read, and what would become of it.
type intake struct {
	tellings []story.Story
	filings  []story.Filing
	lines    []int // of the notes, one a filing; nil for sessions
	unread   []story.Unread
}

var _ screen.Screen = (*IntakeScreen)(nil)

// NewIntake returns the screen for what a route names.
func NewIntake(needs Needs, to screen.Route) *IntakeScreen {
	s := &IntakeScreen{Needs: needs, as: to.As, path: newField(pathLimit), me: screen.NewRequest()}
	if s.as == Notes {
		s.path.open("file", "")
	}
	return s
}

type (
	intakeMsg struct {
		screen.Request
		intake intake
		err    error
	}
	takenMsg struct {
		screen.Request
		tally story.Tally
		err   error
	}
)

// Init reads the sessions that no story has. Of notes the path must be typed first.
func (s *IntakeScreen) Init() tea.Cmd {
	if s.as == Notes {
		return nil
	}
	s.looking = true
	library, me := s.Library, s.me
	return func() tea.Msg {
		some, err := library.Unfiled()
		if err != nil {
			return intakeMsg{Request: me, err: err}
		}
		in, err := preview(library, intake{tellings: some})
		return intakeMsg{me, in, err}
	}
}

// preview holds what was read against the bank.
func preview(library Library, in intake) (intake, error) {
	bank, err := library.Bank()
	in.filings, _ = bank.File(in.tellings)
	return in, err
}

// look reads the notes whose path is typed.
func (s *IntakeScreen) look() tea.Cmd {
	s.looking = true
	library, read, path, id, now, me := s.Library, s.ReadNotes, s.path.text.Text(), s.NewID(), s.Now(), s.me
	return func() tea.Msg {
		raw, err := read(path)
		if err != nil {
			return intakeMsg{Request: me, err: err}
		}
		notes, unread, err := story.ParseNotes(raw)
		if err != nil {
			return intakeMsg{Request: me, err: err}
		}
		in := intake{tellings: story.FromNotes(notes, id, now), unread: unread}
		for _, n := range notes {
			in.lines = append(in.lines, n.Line)
		}
		in, err = preview(library, in)
		return intakeMsg{me, in, err}
	}
}

// take files what is on the screen.
func (s *IntakeScreen) take() tea.Cmd {
	s.looking = true
	library, some, me := s.Library, s.intake.tellings, s.me
	return func() tea.Msg {
		filings, err := library.File(some)
		return takenMsg{me, story.Count(filings), err}
	}
}

// Update takes what was read and filed, and what is typed into the path.
func (s *IntakeScreen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case intakeMsg:
		s.looking = false
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.intake, s.loaded = msg.intake, true
		s.path.close()
		s.list.Move(0, s.rows())
		return nil
	case takenMsg:
		s.looking = false
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return tea.Sequence(screen.Back(), screen.Notice("Done: "+msg.tally.String()+"."))
	}
	return s.path.update(msg)
}

// Typing reports whether letters go to the path.
func (s *IntakeScreen) Typing() bool { return s.path.on() }

// Title names the screen.
func (s *IntakeScreen) Title() string {
	if s.as == Notes {
		return "Import"
	}
	return "File"
}

// Bindings lists the keys.
func (s *IntakeScreen) Bindings() []screen.Binding {
	if s.path.on() {
		return []screen.Binding{screen.On("look", "show what would become of the notes; nothing is kept yet", s.unlessBusy(s.look), "enter"),
			screen.On("back", "", screen.Back, "esc")}
	}
	var all []screen.Binding
	if s.loaded && s.changes() > 0 {
		all = append(all, screen.On("take in", "do all of it", s.unlessBusy(s.take), "enter"))
	}
	all = append(all, screen.On("leave it", "take in nothing", s.leave, "esc"))
	return append(all, moving(&s.list, s.rows)...)
}

// unlessBusy leaves a key out while something is being read or filed.
func (s *IntakeScreen) unlessBusy(do func() tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if s.looking {
			return nil
		}
		return do()
	}
}

// changes is how many of the filings do something.
func (s *IntakeScreen) changes() int {
	t := story.Count(s.intake.filings)
	return t.New + t.Versions
}

// leave goes back to the path of the notes, which is still there, or out.
func (s *IntakeScreen) leave() tea.Cmd {
	if s.as != Notes {
		return screen.Back()
	}
	s.loaded = false
	s.path.name = "file"
	return nil
}

func (s *IntakeScreen) rows() int { return len(s.intake.filings) + len(s.intake.unread) }

// View draws the path, or what would become of each telling.
func (s *IntakeScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	right := ""
	switch {
	case s.looking:
		right = "…"
	case s.loaded && s.rows() > 0:
		right = story.Count(s.intake.filings).String()
	}
	f.Add(widget.Header(env, s.head(env), right)...)
	if s.path.on() {
		s.viewPath(&f, env)
	} else {
		s.viewRows(&f, env)
	}
	f.Fill(env.Height)
	return f
}

func (s *IntakeScreen) head(env screen.Env) string {
	switch {
	case s.as == Notes && env.Width < 70:
		return "Import"
	case s.as == Notes:
		return "Import notes"
	}
	return "File all"
}

func (s *IntakeScreen) viewPath(f *screen.Frame, env screen.Env) {
	s.path.view(f, env)
	f.Add("")
	for _, line := range widget.Wrap("A text file in which a heading (# The title) begins each story. Its words are free, or in parts that begin with Situation, Task, Action and Result. “Project: …” and “Failure: yes” may stand on lines of their own.\n\nFirst you see what would become of it.", widget.Width(env)) {
		f.Add(screen.Left + env.Theme.Quiet.Render(line))
	}
}

func (s *IntakeScreen) viewRows(f *screen.Frame, env screen.Env) {
	width := min(env.Width-2*len(screen.Left), 2*screen.MaxText)
	if s.loaded && s.rows() == 0 {
		for _, line := range widget.Wrap(nothingToFile, widget.Width(env)) {
			f.Add(screen.Left + env.Theme.Quiet.Render(line))
		}
		return
	}
	if !s.loaded {
		f.Add(screen.Left + "…")
		return
	}
	whole, about := s.detail(s.list.At)
	foot := append([]string{screen.Left + widget.Rule(env, width)}, widget.Detail(env, whole, about, width, 4)...)
	f.Add(s.list.View(env, s.rows(), env.Height-len(f.Lines)-len(foot), width, func(i, width int, chosen bool) string {
		line := s.row(i, width)
		if chosen {
			return env.Theme.Strong.Render(line)
		}
		return line
	})...)
	f.Foot(env.Height, foot...)
}

// row says what becomes of one telling, or that a line of the notes was not understood.
func (s *IntakeScreen) row(i, width int) string {
	if i >= len(s.intake.filings) {
		u := s.intake.unread[i-len(s.intake.filings)]
		return widget.Apart(fmt.Sprintf("line %d  ", u.Line)+widget.Safe(u.Text), "left out", width)
	}
	f := s.intake.filings[i]
	title := widget.Safe(f.Story.Title)
	if s.intake.lines != nil {
		title = fmt.Sprintf("line %d  ", s.intake.lines[i]) + title
	}
	what := f.What()
	if !f.New() && !f.Same {
		what = "version of “" + widget.Cut(widget.Safe(f.Title), max(8, width/2-14)) + "”"
	}
	return widget.Apart(title, what, width)
}

// detail says of a row what it leaves out.
func (s *IntakeScreen) detail(i int) (whole, about string) {
	if i >= len(s.intake.filings) {
		u := s.intake.unread[i-len(s.intake.filings)]
		return fmt.Sprintf("Line %d is left out: %s", u.Line, u.Why), widget.Safe(u.Text)
	}
	f := s.intake.filings[i]
	whole = widget.Safe(f.Story.Title) + " · " + widget.Safe(f.What())
	if f.Story.Project != "" {
		whole += " · project " + widget.Safe(f.Story.Project)
	}
	return whole, "“" + widget.Safe(f.Story.Versions[0].Text) + "”"
}
