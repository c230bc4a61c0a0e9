// Package review is what one looks back at: the list of sessions, and one session with its
// feedback and its transcript.
package review

import (
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A Library keeps the sessions that are listed. Its methods may block.
type Library interface {
	SessionLibrary
	// Summaries returns what lists show of the sessions, newest first.
	Summaries() ([]review.Summary, error)
	// Delete takes a session away, Undelete brings it back.
	Delete(id string) error
	Undelete(id string) error
}

// Needs is what the list works with.
type Needs struct {
	Library   Library
	Now       func() time.Time
	Calm      bool
	Session   screen.Place // where one session is shown
	Rehearsal screen.Place // where a question is told again
}

// A Screen is the list of sessions.
type Screen struct {
	Needs
	all       []entry
	rows      []int // of all, what the search leaves
	loaded    bool
	list      widget.List
	search    *editor.Editor
	searching bool
	deleted   []string // ids, the latest last
	me        screen.Request
}

// An entry is a session in the list.
type entry struct {
	review.Summary
	attempt int    // at this question, from 1
	of      int    // attempts at this question in all
	flags   []int  // red flags of this attempt and those before it, oldest first, at most six
	hay     string // what a search looks in
}

var _ screen.Screen = (*Screen)(nil)

// New returns the list.
func New(needs Needs) *Screen {
	return &Screen{Needs: needs, search: editor.New(200), me: screen.NewRequest()}
}

type (
	listedMsg struct {
		of  screen.Request
		all []entry
		err error
	}
	deletedMsg struct {
		of  screen.Request
		id  string
		err error
	}
	restoredMsg struct {
		of  screen.Request
		err error
	}
	// againMsg brings the plan of a session whose question is told again.
	againMsg struct {
		of   screen.Request
		plan interview.Plan
		err  error
	}
)

// Init reads the sessions.
func (s *Screen) Init() tea.Cmd {
	library, me := s.Library, s.me
	return func() tea.Msg {
		past, err := library.Summaries()
		return listedMsg{me, entriesOf(past), err}
	}
}

// entriesOf counts the attempts at each question. Past is newest first.
func entriesOf(past []review.Summary) []entry {
	const most = 6 // of the flags shown beside one another
	all := make([]entry, len(past))
	flags := make(map[string][]int)
	for i := len(past) - 1; i >= 0; i-- {
		p := past[i]
		told := append(flags[p.QuestionID], len(p.RedFlags))
		flags[p.QuestionID] = told
		all[i] = entry{Summary: p, attempt: len(told), flags: told[max(0, len(told)-most):],
			hay: strings.ToLower(strings.Join([]string{p.Question, string(p.Verdict), string(p.Mode), p.Loop,
				strings.Join(p.Principles, " "), strings.Join(p.Tags, " "), strings.Join(p.RedFlags, " "),
				p.Started.Format("Mon 2 Jan 2006")}, " "))}
		all[i].hay = strings.ReplaceAll(all[i].hay, "_", " ")
	}
	for i := range all {
		all[i].of = len(flags[all[i].QuestionID])
	}
	return all
}

// Update takes what no binding claims.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case listedMsg:
		if msg.of != s.me {
			return nil
		}
		s.loaded, s.all = true, msg.all
		s.filter()
		return failure(msg.err)
	case deletedMsg:
		if msg.of != s.me {
			return nil
		}
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.deleted = append(s.deleted, msg.id)
		return tea.Batch(s.Init(), screen.Notice("Deleted. u brings it back."))
	case restoredMsg:
		if msg.of != s.me {
			return nil
		}
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.deleted = s.deleted[:len(s.deleted)-1]
		return tea.Batch(s.Init(), screen.Notice("It is back."))
	case againMsg:
		if msg.of != s.me {
			return nil
		}
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return screen.Open(screen.Route{Place: s.Rehearsal, Plan: &msg.plan})
	case screen.ShownMsg:
		return s.Init()
	case tea.KeyPressMsg:
		if s.searching {
			_, err := s.search.Press(msg)
			s.filter()
			return failure(err)
		}
	case tea.PasteMsg:
		if s.searching {
			err := s.search.Insert(widget.Safe(msg.Content))
			s.filter()
			return failure(err)
		}
	}
	return nil
}

func failure(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	return screen.Fail(err)
}

// filter leaves the sessions that have every word of the search.
func (s *Screen) filter() {
	words := strings.Fields(strings.ToLower(s.search.Text()))
	s.rows = s.rows[:0]
	for i := range s.all {
		if hasAll(s.all[i].hay, words) {
			s.rows = append(s.rows, i)
		}
	}
	s.list.Move(0, len(s.rows))
}

func hasAll(hay string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// Typing reports whether letters go to the search.
func (s *Screen) Typing() bool { return s.searching }

// Title names the screen.
func (s *Screen) Title() string { return "Review" }

// Bindings lists the keys.
func (s *Screen) Bindings() []screen.Binding {
	move := []screen.Binding{
		screen.On("", "up and down", s.move(-1), "up"), screen.On("", "", s.move(1), "down"),
		screen.On("", "a page up and down", s.move(-10), "pgup"), screen.On("", "", s.move(10), "pgdown"),
	}
	if s.searching {
		return append([]screen.Binding{
			screen.On("open", "open the chosen session", s.open, "enter"),
			screen.On("end search", "show all again", s.endSearch, "esc"),
		}, move...)
	}
	var all []screen.Binding
	if !s.loaded || len(s.all) > 0 {
		all = []screen.Binding{
			screen.On("open", "open the chosen session", s.open, "enter"),
			screen.On("again", "tell the same question once more", s.again, "a"),
			screen.On("search", "search in questions, principles, verdicts and dates", s.startSearch, "/"),
			screen.On("delete", "delete the chosen session", s.delete, "x"),
		}
	}
	if len(s.deleted) > 0 {
		all = append(all, screen.On("undo", "bring back what was deleted last", s.undelete, "u"))
	}
	all = append(all, screen.On("back", "", s.back, "esc"),
		screen.On("", "first and last", s.move(-1<<20), "home", "g"), screen.On("", "", s.move(1<<20), "end", "G"),
		screen.On("", "", s.move(-1), "k"), screen.On("", "", s.move(1), "j"))
	return append(all, move...)
}

func (s *Screen) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.list.Move(by, len(s.rows))
		return nil
	}
}

// chosen returns the chosen session.
func (s *Screen) chosen() (entry, bool) {
	if len(s.rows) == 0 {
		return entry{}, false
	}
	return s.all[s.rows[s.list.At]], true
}

func (s *Screen) open() tea.Cmd {
	e, ok := s.chosen()
	if !ok {
		return nil
	}
	return screen.Open(screen.Route{Place: s.Session, ID: e.ID})
}

func (s *Screen) again() tea.Cmd {
	e, ok := s.chosen()
	if !ok {
		return nil
	}
	library, me := s.Library, s.me
	return func() tea.Msg {
		session, _, err := library.Session(e.ID)
		return againMsg{me, session.Plan, err}
	}
}

func (s *Screen) delete() tea.Cmd {
	e, ok := s.chosen()
	if !ok {
		return nil
	}
	library, me := s.Library, s.me
	return func() tea.Msg { return deletedMsg{me, e.ID, library.Delete(e.ID)} }
}

func (s *Screen) undelete() tea.Cmd {
	if len(s.deleted) == 0 {
		return screen.Fail(errors.New("nothing was deleted here; go on"))
	}
	library, id, me := s.Library, s.deleted[len(s.deleted)-1], s.me
	return func() tea.Msg { return restoredMsg{me, library.Undelete(id)} }
}

func (s *Screen) startSearch() tea.Cmd {
	s.searching = true
	return nil
}

func (s *Screen) endSearch() tea.Cmd {
	s.searching = false
	s.search.SetText("")
	s.filter()
	return nil
}

func (s *Screen) back() tea.Cmd { return screen.Back() }
