// Package drill is the screens of a drill: the choice of a sitting, a card against the clock, its
// grade with the reasons, and what the sitting moved.
package drill

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/prompts"
	"pushback/tui/screen"
)

// A Library keeps the cards and what was answered to them. Its methods may block, and are called in
// commands only.
type Library interface {
	// Cards returns every card that is kept, suspended and deleted ones too.
	Cards() ([]cards.Card, error)
	// SaveReview keeps one try and returns the card after it. Saved again under its id, a try counts once.
	SaveReview(cards.Review, cards.Card) (cards.Card, error)
	// SuspendCard keeps a card from being asked, or lets it be asked again.
	SuspendCard(card cards.Card, suspended bool) (cards.Card, error)
	// DeleteCard takes a card away, UndeleteCard brings it back.
	DeleteCard(cards.Card) (cards.Card, error)
	UndeleteCard(cards.Card) (cards.Card, error)
	// SaveBegun keeps a try that is still being typed, until SaveReview under its id or DropBegun.
	SaveBegun(cards.Begun) error
	// DropBegun forgets such a try; one that is not there is no error.
	DropBegun(id string) error
	// Begun returns those that are kept, newest first.
	Begun() ([]cards.Begun, error)
}

// An Examiner asks cards and grades what is answered. It is safe for concurrent use.
type Examiner interface {
	// Bank returns the cards of the bank. It may decode and make the ear; it is called in a command,
	// and before any other method.
	Bank() ([]cards.Card, error)
	// Ask returns what a card shows, and false where its record is gone.
	Ask(cards.Card) (cards.Prompt, bool)
	// Grade hears a try.
	Grade(cards.Card, cards.Try) cards.Grade
	// Title says what a card is about, FlagTitle what a red flag is called.
	Title(cards.Card) string
	FlagTitle(flag string) string
}

// Content is the records that a drill can be about.
type Content interface {
	Principles() []prompts.Principle
}

// Needs is what the screens work with.
type Needs struct {
	Library  Library
	Examiner Examiner
	Content  Content
	Now      func() time.Time
	After    screen.After
	NewID    func(time.Time) string // for tries
	Settings interview.Settings     // for the date of the interview
}

// A Screen is a drill.
type Screen struct {
	Needs
	way        Way
	kept, bank []cards.Card
	principles []prompts.Principle
	loaded     bool
	standing   string // what is due, in words
	sitting    *cards.Sitting
	phase      phase
	left       []cards.Begun // what was being typed when a program ended
	dropped    *cards.Card   // the card that was suspended or deleted last
	me         screen.Request
	ticking    bool
}

// A phase is one part of a drill on the screen.
type phase interface {
	bindings() []screen.Binding
	update(tea.Msg) tea.Cmd
	view(screen.Env) screen.Frame
	typing() bool
}

var _ screen.Keeper = (*Screen)(nil)

// New returns a drill. A route opened by a Way begins with its sitting, any other with the choice.
func New(needs Needs, route screen.Route) *Screen {
	s := &Screen{Needs: needs, way: wayOf(route.As), me: screen.NewRequest()}
	s.phase = newStart(s)
	return s
}

type (
	loadedMsg struct {
		screen.Request
		kept, bank []cards.Card
		principles []prompts.Principle
		left       []cards.Begun
		err        error
	}
	tickedMsg struct{ screen.Request }
)

// Init reads the cards.
func (s *Screen) Init() tea.Cmd {
	library, examiner, content, me := s.Library, s.Examiner, s.Content, s.me
	return func() tea.Msg {
		bank, err := examiner.Bank()
		if err != nil {
			return loadedMsg{Request: me, err: err}
		}
		kept, err := library.Cards()
		if err != nil {
			return loadedMsg{Request: me, err: err}
		}
		left, err := library.Begun()
		return loadedMsg{me, kept, bank, content.Principles(), left, err}
	}
}

// Update takes what no binding claims.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case loadedMsg:
		return s.load(msg)
	case tickedMsg:
		s.ticking = false
		return s.tick()
	case droppedMsg:
		return s.afterDrop(msg)
	case begunSavedMsg:
		return screen.FailIf(msg.err)
	case screen.EnvMsg, screen.ShownMsg:
		return nil
	}
	return s.phase.update(msg)
}

func (s *Screen) load(msg loadedMsg) tea.Cmd {
	if msg.err != nil {
		return screen.Fail(msg.err)
	}
	s.kept, s.bank, s.principles, s.left, s.loaded = msg.kept, msg.bank, msg.principles, msg.left, true
	s.standing = s.deck().Standing().Line(s.Now(), s.Examiner.FlagTitle)
	if s.way.At {
		s.way.At = false
		return s.begin()
	}
	return nil
}

// on is the midnight at which the day of the interview begins.
func (s *Screen) on() time.Time { return cards.Day(s.Settings.InterviewDate, s.Now()) }

func (s *Screen) deck() cards.Deck { return cards.NewDeck(s.kept, s.bank, s.Now(), s.on()) }

var errNothing = errors.New("nothing is due now; “weakest” drills all the same")

// begin starts the sitting that was chosen.
func (s *Screen) begin() tea.Cmd {
	pick := s.deck().Due()
	if s.way.Choice.Free() {
		pick = s.deck().Free(s.way.Choice)
	}
	s.sitting = cards.NewSitting(pick, s.way.Count)
	if s.sitting.Left() == 0 {
		return screen.Fail(errNothing)
	}
	return s.next()
}

// next asks the next card, or shows what the sitting moved.
func (s *Screen) next() tea.Cmd {
	for {
		card, ok := s.sitting.Now()
		if !ok {
			return s.end()
		}
		if prompt, ok := s.Examiner.Ask(card); ok {
			p := newAsking(s, card, prompt)
			s.phase = p
			if p.takeUp() {
				return tea.Batch(s.tick(), screen.Notice("Here is what you had typed."))
			}
			return s.tick()
		}
		s.sitting.Drop() // its record went out of the bank with a pack
	}
}

// end shows what the sitting moved; where nothing was tried it goes back to the choice.
func (s *Screen) end() tea.Cmd {
	if len(s.sitting.Summary()) == 0 {
		return s.again()
	}
	s.phase = newSummary(s)
	return nil
}

// again goes back to the choice, with the cards as they are now.
func (s *Screen) again() tea.Cmd {
	s.phase = newStart(s)
	s.way = Way{Count: s.way.Count, Free: s.way.Free}
	return s.Init()
}

// tick asks for the next repaint while a clock runs.
func (s *Screen) tick() tea.Cmd {
	if _, running := s.phase.(*asking); !running || s.ticking {
		return nil
	}
	s.ticking = true
	return s.After(time.Second/4, tickedMsg{s.me})
}

// View draws the phase.
func (s *Screen) View(env screen.Env) screen.Frame { return s.phase.view(env) }

// Bindings lists the keys of the phase.
func (s *Screen) Bindings() []screen.Binding { return s.phase.bindings() }

// Typing reports whether letters are text.
func (s *Screen) Typing() bool { return s.phase.typing() }

// Title names the screen.
func (s *Screen) Title() string { return "Drill" }

// Keep saves what is typed, and a try that is being graded or whose saving failed, when the program
// ends.
func (s *Screen) Keep() error {
	switch p := s.phase.(type) {
	case *asking:
		return p.keep()
	case *graded:
		return p.keep()
	}
	return nil
}
