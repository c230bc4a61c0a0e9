package stories

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/story"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A StoryScreen shows one story with all its versions, and changes what is written on it.
type StoryScreen struct {
	Needs
	id      string
	entry   story.Entry
	loaded  bool
	deleted bool
	page    widget.Page
	env     screen.Env
	field   field // its name is "title" or "project"
	told    asking
	me      screen.Request
}

var _ screen.Screen = (*StoryScreen)(nil)

// errGone is what a story that was deleted elsewhere is met with.
var errGone = errors.New("this story is no longer there; see the list")

// NewStory returns the screen of the story that a route names by its id.
func NewStory(needs Needs, to screen.Route) *StoryScreen {
	return &StoryScreen{Needs: needs, id: to.ID, field: newField(titleLimit), me: screen.NewRequest()}
}

type plannedMsg struct {
	screen.Request
	plan interview.Plan
	ok   bool
}

// Init reads the story.
func (s *StoryScreen) Init() tea.Cmd { return s.readBank(s.me) }

// Update takes what the library answers, and what is typed into a field.
func (s *StoryScreen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case bankMsg:
		return s.read(msg)
	case changedMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.deleted = msg.deleted != ""
		return tea.Batch(s.Init(), screen.Notice(msg.said))
	case plannedMsg:
		if !msg.ok {
			return s.another()
		}
		return screen.Open(screen.Route{Place: s.Rehearsal, Plan: &msg.plan})
	case screen.ShownMsg:
		return s.Init()
	case screen.EnvMsg:
		s.env = msg.Env
		s.layOut()
	}
	return s.field.update(msg)
}

func (s *StoryScreen) read(msg bankMsg) tea.Cmd {
	if msg.err != nil {
		return screen.Fail(msg.err)
	}
	e, ok := msg.bank.Find(s.id)
	if !ok && !s.deleted {
		return tea.Sequence(screen.Back(), screen.Fail(errGone))
	}
	if ok {
		s.entry, s.loaded = e, true
		s.layOut()
	}
	return nil
}

// Typing reports whether letters go to a field.
func (s *StoryScreen) Typing() bool { return s.field.on() }

// Title names the screen.
func (s *StoryScreen) Title() string { return "Story" }

// Bindings lists the keys.
func (s *StoryScreen) Bindings() []screen.Binding {
	switch {
	case s.field.on():
		return s.field.typing(s.keep)
	case s.told.on:
		return append([]screen.Binding{screen.On("told there", "note that it was told there, today", s.noteTold, "enter"),
			screen.On("note nothing", "", s.leaveTold, "esc")}, moving(&s.told.list, s.told.rows)...)
	case s.deleted:
		return []screen.Binding{screen.On("undo", "bring the story back", s.undelete, "u"), screen.On("back", "", screen.Back, "esc")}
	case !s.loaded:
		return []screen.Binding{screen.On("back", "", screen.Back, "esc")}
	}
	all := []screen.Binding{
		screen.On("rehearse", "its question again; for a story from notes, one that suits it", s.rehearse, "r"),
		screen.On("", "another question that suits it", s.another, "a"),
		screen.On("told", "note an interview in which you told it, or take the last one back", s.askTold, "i"),
		screen.On("title", "change its title", s.edit(titleField), "t"),
		screen.On("project", "change its project", s.edit(projectField), "p"),
		screen.On("failure", "mark it as a failure, or take the mark away", s.fail, "f"),
		screen.On("delete", "delete the story", s.delete, "x"),
		screen.On("back", "", screen.Back, "esc"),
		screen.On("", "the session it was told in last", s.session, "s"),
	}
	return append(all, scrolling(&s.page)...)
}

func (s *StoryScreen) edit(field string) func() tea.Cmd {
	return func() tea.Cmd {
		s.field.edit(field, s.entry.Story)
		return nil
	}
}

func (s *StoryScreen) keep() tea.Cmd {
	set, err := s.field.keep()
	if err != nil {
		return screen.Fail(err)
	}
	return s.change("Kept.", set)
}

func (s *StoryScreen) fail() tea.Cmd {
	marked := !s.entry.Failure
	said := "Marked as a failure."
	if !marked {
		said = "No longer marked as a failure."
	}
	return s.change(said, func(one *story.Story) { one.Failure = marked })
}

func (s *StoryScreen) change(said string, how func(*story.Story)) tea.Cmd {
	library, id, me := s.Library, s.id, s.me
	return func() tea.Msg {
		_, err := library.ChangeStory(id, how)
		return changedMsg{Request: me, said: said, err: err}
	}
}

func (s *StoryScreen) delete() tea.Cmd {
	library, id, me := s.Library, s.id, s.me
	return func() tea.Msg {
		return changedMsg{Request: me, said: "Deleted. u brings it back.", deleted: id, err: library.DeleteStory(id)}
	}
}

func (s *StoryScreen) undelete() tea.Cmd {
	library, id, me := s.Library, s.id, s.me
	return func() tea.Msg {
		return changedMsg{Request: me, said: "It is back.", back: id, err: library.UndeleteStory(id)}
	}
}

// rehearse asks the question of the version that was told last again. A story that was only imported
// has none: one is chosen.
func (s *StoryScreen) rehearse() tea.Cmd {
	needs, versions, me := s.Needs, s.entry.Versions, s.me
	return func() tea.Msg {
		for _, v := range slices.Backward(versions) {
			if plan, ok := needs.planned(v); ok {
				return plannedMsg{me, plan, true}
			}
		}
		return plannedMsg{Request: me}
	}
}

// another opens the choice of a question that suits the story.
func (s *StoryScreen) another() tea.Cmd {
	return screen.Open(screen.Route{Place: s.Suited, ID: s.id})
}

func (s *StoryScreen) session() tea.Cmd {
	tellings := s.entry.Tellings()
	if len(tellings) == 0 {
		return screen.Fail(errors.New("it was told in no session yet; r rehearses it"))
	}
	return screen.Open(screen.Route{Place: s.Session, ID: tellings[len(tellings)-1].Session})
}

// layOut writes the story for the width, its latest version first.
func (s *StoryScreen) layOut() {
	s.page.Lines = nil
	add := func(words string) {
		for _, line := range widget.Wrap(words, widget.Width(s.env)) {
			s.page.Lines = append(s.page.Lines, screen.Left+line)
		}
	}
	if !s.loaded {
		return
	}
	e := s.entry
	about := "shows " + named(s.Content.Principles(), e)
	if e.Project != "" {
		about = "project " + widget.Safe(e.Project) + " · " + about
	}
	if e.Failure {
		about = "failure · " + about
	}
	add(about)
	add(widget.Safe(e.Record(s.loopTitle)))
	switch {
	case e.OverTold():
		add("More than three interviews: let another one answer next time.")
	case e.Reused():
		add("More than one loop: interviewers compare notes; keep it for one of them.")
	}
	for i := len(e.Versions) - 1; i >= 0; i-- {
		s.version(add, i)
	}
}

// version writes one version: when and where, the judgements, the words.
func (s *StoryScreen) version(add func(string), i int) {
	v, best := s.entry.Versions[i], ""
	if i == s.entry.Best() && len(s.entry.Versions) > 1 {
		best = " · best"
	}
	where := "from notes"
	if v.Session != "" {
		where = "rehearsed"
		if v.Loop != "" {
			where += " for " + s.loopTitle(v.Loop)
		}
	}
	add(fmt.Sprintf("\nVersion %d%s · %s · %s", i+1, best, v.At.Local().Format("Mon 2 Jan 2006"), widget.Safe(where)))
	if v.Question.Text != "" {
		add("  " + widget.Safe(v.Question.Text))
	}
	if i < len(s.entry.Heard) && !s.Calm {
		h := s.entry.Heard[i]
		add(fmt.Sprintf("  %s · impact %d, scope %d, ownership %d, KPI linkage %d, customer loop %d",
			strings.ReplaceAll(string(h.Verdict), "_", " "), h.Judgements.Impact, h.Judgements.Scope,
			h.Judgements.Ownership, h.Judgements.KPILinkage, h.Judgements.CustomerLoop))
	}
	add("\n" + v.Text)
}

// View draws the story, with the field that is typed into above it.
func (s *StoryScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	head := "…"
	if s.loaded {
		head = widget.Safe(s.entry.Title)
	}
	rows := env.Height - 2
	if s.field.on() {
		rows--
	}
	page := s.page.View(rows)
	f.Add(widget.Header(env, head, s.page.Where())...)
	switch {
	case s.told.on:
		s.viewTold(&f, env)
		page = nil
	case s.field.on():
		s.field.view(&f, env)
	case s.deleted:
		page = []string{screen.Left + "Deleted. u brings it back."}
	}
	f.Add(page...)
	f.Fill(env.Height)
	return f
}
