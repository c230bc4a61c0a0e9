// Package review is what one looks back at: the list of sessions, and one session with its
// feedback and its transcript.
package review

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/review"
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
	File      screen.Place // where an answer is filed as a story
}

// A Screen is the list of sessions.
type Screen struct {
	Needs
	all     []entry
	rows    []int // of all, what the search leaves
	loaded  bool
	list    widget.List
	search  widget.Search
	deleted []string // ids, the latest last
	me      screen.Request
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
	return &Screen{Needs: needs, search: widget.NewSearch(), me: screen.NewRequest()}
}

type (
	listedMsg struct {
		screen.Request
		all []entry
		err error
	}
	deletedMsg struct {
		screen.Request
		id  string
		err error
	}
	restoredMsg struct {
		screen.Request
		id  string
		err error
	}
	// againMsg brings the plan of a session whose question is told again.
	againMsg struct {
		screen.Request
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
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case listedMsg:
		s.loaded, s.all = true, msg.all
		s.filter()
		return screen.FailIf(msg.err)
	case deletedMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.deleted = append(s.deleted, msg.id)
		return tea.Batch(s.Init(), screen.Notice("Deleted. u brings it back."))
	case restoredMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.deleted = slices.DeleteFunc(s.deleted, func(id string) bool { return id == msg.id })
		return tea.Batch(s.Init(), screen.Notice("It is back."))
	case againMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return screen.Open(screen.Route{Place: s.Rehearsal, Plan: &msg.plan})
	case screen.ShownMsg:
		return s.Init()
	}
	changed, err := s.search.Update(msg)
	if changed {
		s.list.At = 0 // the first that has the words, not whatever comes to stand in the old place
		s.filter()
	}
	return screen.FailIf(err)
}

// filter leaves the sessions that have every word of the search.
func (s *Screen) filter() {
	words := s.search.Words()
	s.rows = s.rows[:0]
	for i := range s.all {
		if widget.HasAll(s.all[i].hay, words) {
			s.rows = append(s.rows, i)
		}
	}
	s.list.Move(0, len(s.rows))
}
