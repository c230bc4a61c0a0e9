package stories

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/story"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A FileScreen asks which story an answer tells.
type FileScreen struct {
	Needs
	session string      // id
	fresh   story.Story // what the answer is as a story of its own
	matches []story.Match
	rows    []choice
	filed   string // id of the story that has the answer already
	loaded  bool
	list    widget.List
	field   field // its name is "title" or "project", of the new story
	me      screen.Request
}

// A choice is a story, or a new one where there is none.
type choice struct{ match *story.Match }

var _ screen.Screen = (*FileScreen)(nil)

// NewFile returns the choice for the session that a route names by its id.
func NewFile(needs Needs, to screen.Route) *FileScreen {
	return &FileScreen{Needs: needs, session: to.ID, field: newField(titleLimit), me: screen.NewRequest()}
}

type (
	matchedMsg struct {
		screen.Request
		fresh   story.Story
		matches []story.Match
		filed   string
		err     error
	}
	filedMsg struct {
		screen.Request
		said string
		err  error
	}
)

// Init reads the answer, and finds the stories that are like it.
func (s *FileScreen) Init() tea.Cmd {
	library, id, newID, me := s.Library, s.session, s.NewID(), s.me
	return func() tea.Msg {
		session, _, err := library.Session(id)
		if err != nil {
			return matchedMsg{Request: me, err: err}
		}
		fresh := story.New(newID, "", story.Of(session))
		words := fresh.Versions[0].Text
		if strings.TrimSpace(words) == "" {
			return matchedMsg{Request: me, err: errors.New("this session has no words to file; choose another one")}
		}
		bank, err := library.Bank()
		in, _ := bank.Filed(id)
		fresh.Title = bank.FreshTitle(fresh.Title)
		return matchedMsg{me, fresh, bank.Like(words), in.ID, err}
	}
}

// Update takes what was found and filed.
func (s *FileScreen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case matchedMsg:
		if msg.err != nil {
			return tea.Sequence(screen.Back(), screen.Fail(msg.err))
		}
		s.fresh, s.matches, s.filed, s.loaded = msg.fresh, msg.matches, msg.filed, true
		s.choices()
	case filedMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return tea.Sequence(screen.Back(), screen.Notice(msg.said))
	}
	return s.field.update(msg)
}

// choices puts a story that the answer tells again before a new one, and the others after it.
func (s *FileScreen) choices() {
	s.rows = nil
	for i := range s.matches {
		if !s.matches[i].Same() && (i == 0 || s.matches[i-1].Same()) {
			s.rows = append(s.rows, choice{})
		}
		s.rows = append(s.rows, choice{&s.matches[i]})
	}
	if n := len(s.matches); n == 0 || s.matches[n-1].Same() {
		s.rows = append(s.rows, choice{})
	}
}

// Typing reports whether letters go to the title or the project.
func (s *FileScreen) Typing() bool { return s.field.on() }

// Title names the screen.
func (s *FileScreen) Title() string { return "File a story" }

// Bindings lists the keys.
func (s *FileScreen) Bindings() []screen.Binding {
	if s.field.on() {
		return s.field.typing(s.keep)
	}
	var all []screen.Binding
	if s.loaded {
		all = append(all, screen.On("file", "file the answer there", s.file, "enter"),
			screen.On("title", "change the title of the new story", s.edit(titleField), "t"),
			screen.On("project", "name the project of the new story", s.edit(projectField), "p"))
	}
	all = append(all, screen.On("back", "file nothing", screen.Back, "esc"))
	return append(all, moving(&s.list, func() int { return len(s.rows) })...)
}

// edit opens a field of the new story, and chooses its row.
func (s *FileScreen) edit(name string) func() tea.Cmd {
	return func() tea.Cmd {
		s.list.At = slices.Index(s.rows, choice{})
		s.field.edit(name, s.fresh)
		return nil
	}
}

func (s *FileScreen) keep() tea.Cmd {
	set, err := s.field.keep()
	if err != nil {
		return screen.Fail(err)
	}
	set(&s.fresh)
	return nil
}

func (s *FileScreen) file() tea.Cmd {
	library, one, me := s.Library, s.fresh, s.me
	if m := s.rows[s.list.At].match; m != nil {
		id, title := m.ID, widget.Safe(m.Title)
		return func() tea.Msg {
			_, err := library.AddVersion(id, one.Versions[0])
			return filedMsg{me, "Filed as a new version of “" + title + "”.", err}
		}
	}
	return func() tea.Msg {
		return filedMsg{me, "Filed as a new story, “" + widget.Safe(one.Title) + "”.", library.AddStory(one)}
	}
}

// View draws the stories to choose from.
func (s *FileScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	f.Add(widget.Header(env, "Which story is it?", "")...)
	width := widget.Width(env)
	if !s.loaded {
		f.Add(screen.Left + "…")
		f.Fill(env.Height)
		return f
	}
	for _, line := range widget.Wrap("“"+widget.Cut(widget.Safe(s.fresh.Versions[0].Text), 2*width-4)+"”", width) {
		f.Add(screen.Left + env.Theme.Quiet.Render(line))
	}
	if s.field.on() {
		s.field.view(&f, env)
	} else {
		f.Add("")
	}
	f.Add(s.list.View(env, len(s.rows), env.Height-len(f.Lines), width, s.row(env))...)
	f.Fill(env.Height)
	return f
}

func (s *FileScreen) row(env screen.Env) func(int, int, bool) string {
	return func(i, width int, chosen bool) string {
		left, right := "A new story: “"+widget.Safe(s.fresh.Title)+"”", ""
		if s.fresh.Project != "" {
			right = "project " + widget.Safe(s.fresh.Project)
		}
		if m := s.rows[i].match; m != nil {
			left = "A new version of “" + widget.Safe(m.Title) + "”"
			switch {
			case m.ID == s.filed:
				right = "filed here"
			case m.Same():
				right = "told here before"
			}
		}
		line := widget.Apart(left, right, width)
		if chosen {
			return env.Theme.Strong.Render(line)
		}
		return line
	}
}
