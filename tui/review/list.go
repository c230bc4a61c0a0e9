// Package review is what one looks back at: the list of sessions, and one session with its
// feedback and its transcript.
package review

import (
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
	Annotator
	// Summaries returns what lists show of the sessions, newest first.
	Summaries() ([]review.Summary, error)
	// Search returns the ids of the sessions in whose texts the words are.
	Search(review.Matcher) (map[string]bool, error)
	// Delete takes a session away, Undelete brings it back.
	Delete(id string) error
	Undelete(id string) error
}

// Needs is what the list works with.
type Needs struct {
	Library   Library
	Now       func() time.Time
	After     screen.After
	Calm      bool
	Session   screen.Place // where one session is shown
	Rehearsal screen.Place // where a question is told again
	File      screen.Place // where an answer is filed as a story
	Compare   screen.Place // where two sessions are set side by side
	Trends    screen.Place // where they are charts
	// Name names a kind of evidence. It may decode, and is called in a command.
	Name func(id string) string
}

// A Screen is the list of sessions.
type Screen struct {
	Needs
	all     []entry
	titles  map[string]string // of the evidence, flags, principles and loops in the list
	rows    []int             // of all, what the search leaves
	query   review.Query
	wrong   error           // what of the search makes no sense
	looked  string          // the words that found is about
	found   map[string]bool // the sessions that have the words; nil while nothing is searched for
	looking screen.Request  // marks the search that counts
	pending bool            // the library is being searched
	wanted  func() tea.Cmd  // what to do when that is done; nil for nothing
	pinned  string          // the id of the session to compare with; "" for none
	order   review.Order
	loaded  bool
	list    widget.List
	search  widget.Search
	menu    menu
	jot     jot
	changes []change // that can be taken back, the latest last
	me      screen.Request
}

// A change is something done to a session that can be taken back.
type change struct {
	back func(Library) error
	said string // when it is taken back
}

// An entry is a session in the list.
type entry struct {
	review.Summary
	attempt int   // at this question, from 1
	of      int   // attempts at this question in all
	flags   []int // red flags of this attempt and those before it, oldest first, at most six
	before  int   // the attempt at the question before this one, in the list; -1 for none
}

var _ screen.Keeper = (*Screen)(nil)

// New returns the list, narrowed to the query that a route has as its way of opening.
func New(needs Needs, route screen.Route) *Screen {
	s := &Screen{Needs: needs, search: widget.NewSearch(), me: screen.NewRequest()}
	s.search.Set(route.As)
	s.jot = newJot(needs.Library, needs.After, s.me)
	return s
}

type (
	listedMsg struct {
		screen.Request
		all    []entry
		titles map[string]string
		err    error
	}
	// foundMsg brings the sessions that have the words searched for.
	foundMsg struct {
		of    screen.Request
		found map[string]bool
		err   error
	}
	deletedMsg struct {
		screen.Request
		id  string
		err error
	}
	// undoneMsg tells that the latest change was taken back.
	undoneMsg struct {
		screen.Request
		said string
		err  error
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
	library, title, me := s.Library, s.Name, s.me
	return func() tea.Msg {
		past, err := library.Summaries()
		return listedMsg{me, entriesOf(past), titlesOf(past, title), err}
	}
}

// entriesOf counts the attempts at each question. Past is newest first.
func entriesOf(past []review.Summary) []entry {
	const most = 6 // of the flags shown beside one another
	all := make([]entry, len(past))
	flags := make(map[string][]int)
	last := make(map[string]int)
	for i := len(past) - 1; i >= 0; i-- {
		p := past[i]
		told := append(flags[p.QuestionID], len(p.RedFlags))
		flags[p.QuestionID] = told
		all[i] = entry{Summary: p, attempt: len(told), flags: told[max(0, len(told)-most):], before: -1}
		if before, ok := last[p.QuestionID]; ok {
			all[i].before = before
		}
		last[p.QuestionID] = i
	}
	for i := range all {
		all[i].of = len(flags[all[i].QuestionID])
	}
	return all
}

// titlesOf names the evidence, flags, principles and loops that occur in the list.
func titlesOf(past []review.Summary, title func(string) string) map[string]string {
	titles := map[string]string{}
	name := func(ids ...string) {
		for _, id := range ids {
			if _, ok := titles[id]; !ok {
				titles[id] = title(id)
			}
		}
	}
	for _, p := range past {
		name(p.Evidence...)
		name(p.RedFlags...)
		name(p.Principles...)
		name(p.Loop)
	}
	return titles
}

// Update takes what no binding claims.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case listedMsg:
		s.loaded, s.all, s.titles, s.looked = true, msg.all, msg.titles, ""
		return tea.Batch(s.filter(), s.pressed(), screen.FailIf(msg.err))
	case foundMsg:
		return s.take(msg)
	case deletedMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		s.changes = append(s.changes, change{func(l Library) error { return l.Undelete(msg.id) }, "It is back."})
		return tea.Batch(s.Init(), screen.Notice("Deleted. u brings it back."))
	case undoneMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return tea.Batch(s.Init(), screen.Notice(msg.said))
	case jottedMsg:
		return s.jotted(msg)
	case againMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return screen.Open(screen.Route{Place: s.Rehearsal, Plan: &msg.plan})
	case screen.ShownMsg:
		return s.Init()
	}
	if s.jot.on {
		return s.jot.update(msg)
	}
	changed, err := s.search.Update(msg)
	if changed {
		s.wanted = nil
		s.list.At = 0 // the first that has the words, not whatever comes to stand in the old place
		return tea.Batch(s.filter(), screen.FailIf(err))
	}
	return screen.FailIf(err)
}

// jotted takes what became of keeping a note or tags.
func (s *Screen) jotted(msg jottedMsg) tea.Cmd {
	s.jot.saved(msg)
	if msg.err != nil {
		return screen.Fail(msg.err)
	}
	was := msg.was
	s.changes = append(s.changes, change{func(l Library) error { return l.Annotate(was.id, was.note, was.tags) }, "As it was before."})
	return tea.Batch(s.Init(), screen.Notice("Kept. u takes it back."))
}

// Keep saves a note that is being written when the program ends.
func (s *Screen) Keep() error { return s.jot.keep() }
