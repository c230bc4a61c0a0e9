// Package rehearse is the rehearsal on the screen: the question is read, the answer typed or told
// aloud against the clock, and the interviewer pushes back.
//
// One screen holds the rehearsal from the question to its end, so that the clock and the draft
// are looked after in one place; each phase has a file of its own. What happens is decided by
// package interview, which is told of every event with its time.
package rehearse

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/prompts"
	"pushback/tui/screen"
)

// Limit is the most that an answer may hold, in bytes.
const Limit = 200_000

// Finish is the As of a route that ends an unfinished rehearsal as it is.
const Finish = "finish"

// A Library keeps drafts and sessions. Its methods may block, and are called in commands.
type Library interface {
	// SaveDraft keeps an unfinished session in the place of the draft with the same id.
	SaveDraft(interview.Session) error
	// Drafts returns the unfinished sessions, newest first.
	Drafts() ([]interview.Session, error)
	// DropDraft forgets a draft; one that is not there is no error.
	DropDraft(id string) error
	// SaveSession keeps a finished session with its report, and drops its draft.
	SaveSession(interview.Session, coach.Report) error
}

// A Coach pushes back, listens and reviews.
type Coach interface {
	interview.Interviewer
	// Prepare makes ready what the others need, so that the first of them is as quick as the next.
	// It may read and decode, and is called in a command; the others make ready themselves what it
	// has not.
	Prepare() error
	// Review makes the report of a finished session.
	Review(interview.Session) coach.Report
	// Heard returns the ids of the evidence heard in a text. It must be safe for concurrent use.
	Heard(text string) []string
}

// Content is what the screen takes from the records. It may decode, and is asked in commands.
type Content interface {
	Evidence() []prompts.Label
	Principles() []prompts.Principle
	Loops() []prompts.Loop
}

// Needs is what a rehearsal works with.
type Needs struct {
	Library  Library
	Coach    Coach
	Content  Content
	Now      func() time.Time
	After    screen.After
	NewID    func(started time.Time) string
	Editor   []string     // the command line of the external editor, empty where there is none
	Feedback screen.Place // where a finished session is shown, by its id
}

// A Screen is a rehearsal under way.
type Screen struct {
	Needs
	route   screen.Route
	r       *interview.Rehearsal // nil until it is started or taken up
	drafts  *drafts
	names   names
	phase   phase
	stopped string // why the clock stands still, in words; "" while it runs
	asking  *question
	me      screen.Request // marks the answers to this screen's commands
	due     bool           // a save of the draft has been ordered
	wrote   time.Time      // when a draft was last handed out to be saved
	failing bool           // the last save of the draft failed, and is tried again
	saved   bool           // the finished session is in the library
}

// A phase is one part of the rehearsal on the screen.
type phase interface {
	bindings() []screen.Binding
	update(tea.Msg) tea.Cmd
	view(screen.Env) screen.Frame
	typing() bool
}

var _ screen.Keeper = (*Screen)(nil)

// New returns the rehearsal that a route asks for: a new one by its plan, or the draft with its
// id, which is ended at once where the route says Finish.
func New(needs Needs, route screen.Route) *Screen {
	return &Screen{Needs: needs, route: route, me: screen.NewRequest(), phase: blank{}}
}

// Update takes what no binding claims.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case tickedMsg:
		return s.ticked()
	case namesLoadedMsg:
		s.names = msg.names
		return screen.FailIf(msg.err)
	case draftFoundMsg:
		return s.takeUp(msg)
	case draftDueMsg:
		s.due = false
		return s.saveDraft()
	case draftSavedMsg:
		if msg.leave && msg.err == nil && !worthKeeping(s.session()) {
			return screen.Back() // nothing was begun: back to where the question was chosen
		}
		if msg.leave && msg.err == nil {
			return screen.Home() // which offers to resume it
		}
		return s.afterDraft(msg)
	case sessionSavedMsg:
		return s.afterSave(msg)
	case fileWrittenMsg:
		return s.runEditor(msg)
	case editorClosedMsg:
		return readBack(msg)
	case editedMsg:
		return s.edited(msg)
	case screen.SuspendingMsg:
		return s.quietly(interview.Suspend{})
	case tea.ResumeMsg:
		return s.quietly(interview.Wake{})
	case tea.KeyPressMsg, tea.PasteMsg:
		if s.stopped != "" {
			return nil
		}
		s.asking = nil // whoever types on has answered
	}
	return s.phase.update(msg)
}

// apply tells the rehearsal of an event and goes along with what became of it.
func (s *Screen) apply(ev interview.Event) tea.Cmd {
	before := s.stage()
	if err := s.r.Apply(ev, s.Now()); err != nil {
		return screen.Fail(err)
	}
	if s.stage() == before {
		return s.orderSave()
	}
	entered := s.enter()
	if s.r.Phase() == interview.Finished {
		return s.saveSession()
	}
	return tea.Batch(entered, s.saveDraft())
}

// quietly applies an event that may come when it does not fit, as a wake without a sleep does.
func (s *Screen) quietly(ev interview.Event) tea.Cmd {
	if s.r == nil || s.r.Apply(ev, s.Now()) != nil {
		return nil
	}
	return s.saveDraft()
}

// A stage is as far as the rehearsal has come.
type stage struct {
	phase     interview.Phase
	exchanges int
}

func (s *Screen) stage() stage { return stage{s.r.Phase(), len(s.session().Thread)} }

func (s *Screen) session() interview.Session { return s.r.Session(s.Now()) }

// enter shows the phase that the rehearsal has come to.
func (s *Screen) enter() tea.Cmd {
	s.asking = nil
	switch now := s.session(); s.r.Phase() {
	case interview.Reading:
		s.phase = &reading{Screen: s}
	case interview.Answering:
		if now.Answer.Layout == interview.Aloud {
			s.phase = &aloud{Screen: s}
		} else {
			answer := newAnswering(s)
			s.phase = answer
			return answer.hear()
		}
	case interview.Recounting:
		s.phase = newRecounting(s)
	case interview.Pushing:
		s.phase = newPushing(s)
	case interview.Finished:
		s.phase = &finished{Screen: s}
	}
	return nil
}

// View draws the phase.
func (s *Screen) View(env screen.Env) screen.Frame { return s.phase.view(env) }

// Bindings lists the keys of the phase, or of what is being asked.
func (s *Screen) Bindings() []screen.Binding {
	switch {
	case s.asking != nil:
		return s.asking.bindings(s)
	case s.stopped != "":
		return []screen.Binding{
			screen.On("go on", "start the clock again", s.goOn, "enter", "ctrl+p"),
			screen.On("leave", "back to Home; the draft is kept", s.leave, "esc"),
		}
	}
	return s.phase.bindings()
}

// Typing reports whether letters are text. On pause they go nowhere, rather than quit the program
// under the hands of somebody who types on.
func (s *Screen) Typing() bool { return s.phase.typing() }

// live reports whether what is typed goes into the text now.
func (s *Screen) live() bool { return s.asking == nil && s.stopped == "" && s.phase.typing() }

// Title names the screen.
func (s *Screen) Title() string { return "Rehearse" }

// goOn starts the clock after a pause or a resume.
func (s *Screen) goOn() tea.Cmd {
	s.stopped = ""
	return s.apply(interview.Resume{})
}

// pause stops the clock in practice.
func (s *Screen) pause() tea.Cmd {
	cmd := s.apply(interview.Pause{})
	s.stopped = "Paused. The clock stands still."
	return cmd
}
