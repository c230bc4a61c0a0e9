// Package stories is the story bank on the screen: the list, one story, the matrix of principles and
// stories, the page for the last minutes, and the choice of where an answer is filed.
package stories

import (
	"fmt"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/story"
	"pushback/prompts"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A Library keeps the stories. Its methods may block.
type Library interface {
	// Bank returns the stories that were not deleted.
	Bank() (story.Bank, error)
	// Session returns a session and its report.
	Session(id string) (interview.Session, coach.Report, error)
	// AddStory keeps a new story, AddVersion one more telling of one; both take the session's answer
	// out of the story that had it before.
	AddStory(story.Story) error
	AddVersion(id string, v story.Version) (story.Story, error)
	// ChangeStory changes what is kept of a story.
	ChangeStory(id string, change func(*story.Story)) (story.Story, error)
	// DeleteStory takes a story away, UndeleteStory brings it back.
	DeleteStory(id string) error
	UndeleteStory(id string) error
	// Unfiled returns the answers of the sessions that no story has, each as a story of its own.
	Unfiled() ([]story.Story, error)
	// File files tellings, each as a version of the story that it tells again or as a new one, all of
	// them or none.
	File(tellings []story.Story) ([]story.Filing, error)
}

// Content names what is in the stories.
type Content interface {
	Questions() []prompts.Question
	Principles() []prompts.Principle
	Loops() []prompts.Loop
}

// Needs is what the screens work with.
type Needs struct {
	Library Library
	Content Content
	NewID   func() string
	Now     func() time.Time
	Calm    bool // no verdicts and judgements
	// ReadNotes reads a file of notes. It may block, and is called in a command.
	ReadNotes func(path string) ([]byte, error)
	// The places of the other screens of the bank, and of a rehearsal and a session.
	Story, Page, Intake, Suited, Rehearsal, Session screen.Place
	// Plan returns the plan of a rehearsal of a question.
	Plan func(prompts.Question) interview.Plan
}

// A Screen is the list of stories.
type Screen struct {
	Needs
	bank    story.Bank
	line    string // what the bank lacks
	loaded  bool
	list    widget.List
	deleted []string // ids, the latest last
	me      screen.Request
}

var _ screen.Screen = (*Screen)(nil)

// New returns the list.
func New(needs Needs) *Screen { return &Screen{Needs: needs, me: screen.NewRequest()} }

type (
	bankMsg struct {
		screen.Request
		bank story.Bank
		line string
		err  error
	}
	// changedMsg says that the bank was changed, in words.
	changedMsg struct {
		screen.Request
		said    string
		deleted string // id
		back    string // id
		err     error
	}
)

// Init reads the bank.
func (s *Screen) Init() tea.Cmd { return s.readBank(s.me) }

// readBank reads the bank for whoever asks.
func (n Needs) readBank(me screen.Request) tea.Cmd {
	library, content := n.Library, n.Content
	return func() tea.Msg {
		bank, err := library.Bank()
		return bankMsg{me, bank, bank.Line(content.Principles()), err}
	}
}

// Update takes what the library answers. What an open story deleted or brought back can be undone here as well.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if changed, ok := msg.(changedMsg); ok && changed.err == nil {
		s.remember(changed)
	}
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case bankMsg:
		s.bank, s.line, s.loaded = msg.bank, msg.line, true
		s.list.Move(0, len(s.bank))
		return screen.FailIf(msg.err)
	case changedMsg:
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
		return tea.Batch(s.Init(), screen.Notice(msg.said))
	case screen.ShownMsg:
		return s.Init()
	}
	return nil
}

// remember keeps what was deleted until it is brought back.
func (s *Screen) remember(changed changedMsg) {
	if changed.deleted != "" {
		s.deleted = append(s.deleted, changed.deleted)
	}
	s.deleted = slices.DeleteFunc(s.deleted, func(id string) bool { return id == changed.back })
}

// Typing reports that no letters are text here.
func (s *Screen) Typing() bool { return false }

// Title names the screen.
func (s *Screen) Title() string { return "Stories" }

// Bindings lists the keys.
func (s *Screen) Bindings() []screen.Binding {
	var all []screen.Binding
	if len(s.bank) > 0 {
		all = append(all, screen.On("open", "open the chosen story", s.open, "enter"))
	}
	all = append(all,
		screen.On("matrix", "which principle has which story, and what is missing", s.page(Matrix), "m"),
		screen.On("summary", "one page for the last ninety seconds before a call", s.page(Summary), "p"),
		screen.On("file all", "file every session that is in no story yet, after a look at what becomes of each", s.take(Sessions), "f"),
		screen.On("import", "take over stories from a file of notes, after a look at what becomes of each", s.take(Notes), "i"))
	if len(s.bank) > 0 {
		all = append(all, screen.On("delete", "delete the chosen story", s.delete, "x"))
	}
	if len(s.deleted) > 0 {
		all = append(all, screen.On("undo", "bring back what was deleted last", s.undelete, "u"))
	}
	all = append(all, screen.On("back", "", screen.Back, "esc"))
	return append(all, moving(&s.list, s.rows)...)
}

func (s *Screen) rows() int { return len(s.bank) }

func (s *Screen) open() tea.Cmd {
	return screen.Open(screen.Route{Place: s.Story, ID: s.bank[s.list.At].ID})
}

func (s *Screen) page(as string) func() tea.Cmd {
	return func() tea.Cmd { return screen.Open(screen.Route{Place: s.Page, As: as}) }
}

func (s *Screen) take(what string) func() tea.Cmd {
	return func() tea.Cmd { return screen.Open(screen.Route{Place: s.Intake, As: what}) }
}

func (s *Screen) delete() tea.Cmd {
	library, id, me := s.Library, s.bank[s.list.At].ID, s.me
	return func() tea.Msg {
		return changedMsg{Request: me, said: "Deleted. u brings it back.", deleted: id, err: library.DeleteStory(id)}
	}
}

func (s *Screen) undelete() tea.Cmd {
	library, id, me := s.Library, s.deleted[len(s.deleted)-1], s.me
	return func() tea.Msg {
		return changedMsg{Request: me, said: "It is back.", back: id, err: library.UndeleteStory(id)}
	}
}

// View draws the list and what is heard in the chosen story.
func (s *Screen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	right := "…"
	if s.loaded {
		right = widget.Safe(s.line)
	}
	f.Add(widget.Header(env, "Stories", right)...)
	width := min(env.Width-2*len(screen.Left), 130)
	if s.loaded && len(s.bank) == 0 {
		for _, line := range widget.Wrap("Nothing here yet. f files every session you finished; m in Review files one; i imports notes that you have already.", widget.Width(env)) {
			f.Add(screen.Left + env.Theme.Quiet.Render(line))
		}
	}
	foot := append([]string{screen.Left + widget.Rule(env, width)}, s.detail(env, width)...)
	if len(s.bank) > 0 {
		f.Add(s.list.View(env, len(s.bank), env.Height-len(f.Lines)-len(foot), width, s.row(env))...)
	}
	f.Foot(env.Height, foot...)
	return f
}

func (s *Screen) row(env screen.Env) func(int, int, bool) string {
	return func(i, width int, chosen bool) string {
		e := s.bank[i]
		mark := ""
		switch {
		case e.OverTold():
			mark = "over-told"
		case e.Reused():
			mark = widget.Count(len(e.Loops()), "loop")
		case e.Failure:
			mark = "failure"
		}
		side := mark + "  "
		if !s.Calm {
			side += widget.Pad(verdict(e), 12)
		}
		if width > 60 {
			side += widget.Pad(fmt.Sprintf("rehearsed %d", len(e.Tellings())), 13)
		}
		side += fmt.Sprintf("told %d", len(e.Interviews))
		line := widget.Apart(widget.Cut(widget.Safe(e.Title), width-len(side)-2), side, width)
		if chosen {
			return env.Theme.Strong.Render(line)
		}
		return line
	}
}

func verdict(e story.Entry) string { return strings.ReplaceAll(string(e.Heart().Verdict), "_", " ") }

// detail says of the chosen story what the row leaves out.
func (s *Screen) detail(env screen.Env, width int) []string {
	title, about := "", ""
	if len(s.bank) > 0 {
		e := s.bank[s.list.At]
		title, about = widget.Safe(e.Title), "shows "+named(s.Content.Principles(), e)+" · "+widget.Safe(e.Record(s.loopTitle))
		if e.Project != "" {
			about = widget.Safe(e.Project) + " · " + about
		}
	}
	lines := 4
	if env.Height < 18 {
		lines = 3
	}
	return widget.Detail(env, title, about, width, lines)
}

// named returns the principles that a story shows.
func named(principles []prompts.Principle, e story.Entry) string {
	var shown []string
	for _, p := range principles {
		if _, ok := e.Shows(p.ID); ok {
			shown = append(shown, p.Title)
		}
	}
	if len(shown) == 0 {
		return "no principle yet"
	}
	return widget.Safe(strings.Join(shown, ", "))
}
