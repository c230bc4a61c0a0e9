// Package home is the first screen: what to do now, in one look.
package home

import (
	"cmp"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A Library knows what was rehearsed and what was left unfinished. Its methods may block.
type Library interface {
	// Summaries returns what lists show of the sessions, newest first.
	Summaries() ([]review.Summary, error)
	// Drafts returns the unfinished sessions, newest first.
	Drafts() ([]interview.Session, error)
	// DropDraft forgets a draft.
	DropDraft(id string) error
}

// A Look is what Home knows when it draws its entries.
type Look struct {
	Now      time.Time
	Sessions int              // how many there are
	Past     []review.Summary // the newest of them, newest first
	Settings interview.Settings
}

// An Entry is one line of Home, and the way to a screen.
type Entry struct {
	Key   string // a letter
	Name  string
	To    screen.Place
	About func(Look) string // in a few words, what is there now
	// Read gives those words where they must be read from the library first; nil where About is
	// enough. It may block, and is called in a command.
	Read func() (string, error)
}

// Needs is what Home works with.
type Needs struct {
	Library   Library
	Entries   []Entry
	Settings  interview.Settings
	Now       func() time.Time
	After     screen.After
	Rehearsal screen.Place
	Mend      screen.Place // where a damaged library is mended, "" for nowhere
	// CanSave says why nothing can be saved; nil where nobody knows. It may block.
	CanSave func() error
	// First settles the plan of a question by surprise. It may decode, and is called in a command.
	First func(past []review.Summary) (interview.Plan, bool)
}

// A Screen is Home.
type Screen struct {
	Needs
	look    Look
	drafts  []interview.Session
	about   map[screen.Place]string // what the entries say that was read
	loaded  bool
	wanting bool // enter was pressed before it was known what it does
	failed  bool
	shown   bool // it is on top again, and nothing was chosen since
	sure    bool // whether to discard is being asked
	list    widget.List
	me      screen.Request
}

var _ screen.Screen = (*Screen)(nil)

// New returns Home. It shows its entries at once, and what is known of the library when it is read.
func New(needs Needs) *Screen {
	return &Screen{Needs: needs, me: screen.NewRequest(), look: Look{Settings: needs.Settings}}
}

// afterFirstFrame is when the library is read at the start: a large one would otherwise take the
// processor from the first frame.
const afterFirstFrame = 20 * time.Millisecond

// newest is how many sessions Home keeps.
const newest = 20

type (
	startedMsg struct{ screen.Request }
	readMsg    struct {
		screen.Request
		sessions int
		past     []review.Summary
		drafts   []interview.Session
		about    map[screen.Place]string
		err      error // it cannot be read
		unsaved  error // it cannot be written
	}
	droppedMsg struct {
		screen.Request
		err error
	}
	plannedMsg struct {
		screen.Request
		plan interview.Plan
		ok   bool
	}
)

// Init reads the library as soon as the first frame is drawn.
func (s *Screen) Init() tea.Cmd { return s.After(afterFirstFrame, startedMsg{s.me}) }

// readLibrary reads the library.
func (s *Screen) readLibrary() tea.Cmd {
	library, entries, canSave, me := s.Library, s.Entries, s.CanSave, s.me
	return func() tea.Msg {
		out := readMsg{Request: me}
		if canSave != nil {
			out.unsaved = canSave()
		}
		past, err := library.Summaries()
		if err != nil {
			out.err = err
			return out
		}
		if out.drafts, out.err = library.Drafts(); out.err != nil {
			return out
		}
		// The clone lets go of all the others, of which there may be thousands.
		out.sessions, out.past = len(past), slices.Clone(past[:min(len(past), newest)])
		out.about, out.err = readEntries(entries)
		return out
	}
}

// readEntries returns what the entries say that must be read first.
func readEntries(entries []Entry) (map[screen.Place]string, error) {
	about := map[screen.Place]string{}
	for _, e := range entries {
		if e.Read == nil {
			continue
		}
		words, err := e.Read()
		if err != nil {
			return nil, err
		}
		about[e.To] = words
	}
	return about, nil
}

// Update takes what the library answers.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case screen.ShownMsg:
		s.shown = true
		return s.readLibrary()
	case startedMsg:
		return s.readLibrary()
	case readMsg:
		return s.read(msg)
	case droppedMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return s.readLibrary()
	case plannedMsg:
		if !msg.ok {
			return screen.Fail(errors.New("there is no question to begin with; see: pushback prompts check"))
		}
		return screen.Open(screen.Route{Place: s.Rehearsal, Plan: &msg.plan})
	}
	return nil
}

func (s *Screen) read(msg readMsg) tea.Cmd {
	s.loaded, s.failed = true, msg.err != nil
	s.choose(msg.drafts)
	s.look.Sessions, s.look.Past, s.drafts, s.about = msg.sessions, msg.past, msg.drafts, msg.about
	s.list.Move(0, s.lines())
	if msg.err != nil {
		return s.cannotRead(msg.err, msg.unsaved)
	}
	said := screen.FailIf(msg.unsaved)
	if s.wanting {
		s.wanting = false
		return tea.Batch(said, s.enter())
	}
	return said
}

// cannotRead says why the library cannot be read. One that is damaged can be mended. Where it cannot be
// written either, that is what somebody who is about to speak must know.
func (s *Screen) cannotRead(err, unsaved error) tea.Cmd {
	var damaged interface{ Damaged() string }
	if s.Mend != "" && errors.As(err, &damaged) {
		return screen.Open(screen.Route{Place: s.Mend})
	}
	return screen.Fail(cmp.Or(unsaved, err))
}

// choose puts the choice on an unfinished rehearsal that was not shown before, since to go on with it
// is the likeliest wish, unless another line was chosen meanwhile; and back to the first line when the
// one it stood on is gone.
func (s *Screen) choose(drafts []interview.Session) {
	newest := func(all []interview.Session) string {
		if len(all) == 0 {
			return ""
		}
		return all[0].ID
	}
	switch {
	case newest(drafts) != "" && newest(drafts) != newest(s.drafts) && (s.list.At == 0 || s.shown):
		s.list.At = len(s.Entries)
	case len(drafts) == 0 && s.chosen() == nil:
		s.list.At = 0
	}
	s.shown = false
}

// fresh reports whether nothing was rehearsed yet.
func (s *Screen) fresh() bool {
	return s.loaded && !s.failed && s.look.Sessions == 0 && len(s.drafts) == 0
}

// Typing reports that no letters are text here.
func (s *Screen) Typing() bool { return false }

// Title names the screen.
func (s *Screen) Title() string { return "Home" }
