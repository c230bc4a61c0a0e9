package stories

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/story"
	"pushback/prompts"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A SuitedScreen is the choice of a question to tell a story to: those that ask for what it shows.
type SuitedScreen struct {
	Needs
	id        string
	entry     story.Entry
	questions []prompts.Question
	loaded    bool
	list      widget.List
	me        screen.Request
}

var _ screen.Screen = (*SuitedScreen)(nil)

// NewSuited returns the choice for the story that a route names by its id.
func NewSuited(needs Needs, to screen.Route) *SuitedScreen {
	return &SuitedScreen{Needs: needs, id: to.ID, me: screen.NewRequest()}
}

type suitedMsg struct {
	screen.Request
	entry     story.Entry
	questions []prompts.Question
	err       error
}

// Init reads the story, and the questions that it suits.
func (s *SuitedScreen) Init() tea.Cmd {
	library, content, id, me := s.Library, s.Content, s.id, s.me
	return func() tea.Msg {
		bank, err := library.Bank()
		if err != nil {
			return suitedMsg{Request: me, err: err}
		}
		e, ok := bank.Find(id)
		if !ok {
			return suitedMsg{Request: me, err: errGone}
		}
		suited := e.Suited(content.Questions())
		if len(suited) == 0 {
			return suitedMsg{Request: me, err: errors.New("there is no question that asks for a story; see: pushback prompts check")}
		}
		return suitedMsg{me, e, suited, nil}
	}
}

// Update takes what was read.
func (s *SuitedScreen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	if msg, ok := msg.(suitedMsg); ok {
		if msg.err != nil {
			return tea.Sequence(screen.Back(), screen.Fail(msg.err))
		}
		s.entry, s.questions, s.loaded = msg.entry, msg.questions, true
	}
	return nil
}

// Typing reports that no letters are text here.
func (s *SuitedScreen) Typing() bool { return false }

// Title names the screen.
func (s *SuitedScreen) Title() string { return "Question" }

// Bindings lists the keys.
func (s *SuitedScreen) Bindings() []screen.Binding {
	var all []screen.Binding
	if s.loaded {
		all = append(all, screen.On("rehearse", "tell the story to the chosen question", s.rehearse, "enter"))
	}
	all = append(all, screen.On("back", "", screen.Back, "esc"))
	return append(all, moving(&s.list, func() int { return len(s.questions) })...)
}

func (s *SuitedScreen) rehearse() tea.Cmd {
	plan := s.Plan(s.questions[s.list.At])
	return screen.Replace(screen.Route{Place: s.Rehearsal, Plan: &plan})
}

// View draws the questions, and what the chosen one asks for.
func (s *SuitedScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	if !s.loaded {
		f.Add(widget.Header(env, "Which question?", "…")...)
		f.Fill(env.Height)
		return f
	}
	f.Add(widget.Header(env, "Which question?", widget.Safe(s.entry.Title))...)
	width := min(env.Width-2*len(screen.Left), 2*screen.MaxText)
	q := s.questions[s.list.At]
	foot := append([]string{screen.Left + widget.Rule(env, width)},
		widget.Detail(env, widget.Safe(q.Text), "asks for "+s.asks(q), width, 4)...)
	f.Add(s.list.View(env, len(s.questions), env.Height-len(f.Lines)-len(foot), width, func(i, width int, chosen bool) string {
		line := widget.Cut(widget.Safe(widget.Short(s.questions[i].Text)), width)
		if chosen {
			return env.Theme.Strong.Render(line)
		}
		return line
	})...)
	f.Foot(env.Height, foot...)
	return f
}

// asks names the principles that a question asks for, and says which of them the story shows.
func (s *SuitedScreen) asks(q prompts.Question) string {
	var all []string
	for _, p := range s.Content.Principles() {
		if !slices.Contains(q.Principles, p.ID) {
			continue
		}
		words := p.Title
		if _, ok := s.entry.Shows(p.ID); ok {
			words += " (shown)"
		}
		all = append(all, words)
	}
	return widget.Safe(strings.Join(all, ", "))
}

// planned is a rehearsal in which a version's question is asked again, or false where it has none
// that is known. It may decode, and is called in a command.
func (n Needs) planned(v story.Version) (interview.Plan, bool) {
	for _, q := range n.Content.Questions() {
		if q.ID == v.Question.ID {
			return n.Plan(q), true
		}
	}
	return interview.Plan{}, false
}
