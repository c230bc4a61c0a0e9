package pick

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/prompts"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A Library knows how the questions came out so far.
type Library interface {
	// Summaries returns what lists show of the sessions, newest first. It may block.
	Summaries() ([]review.Summary, error)
}

// Needs is what the choice works with.
type Needs struct {
	Library   Library
	Content   Content
	Chooser   *Chooser
	Choice    *Choice      // changed by the screen, and found again the next time
	Rehearsal screen.Place // where a plan is rehearsed
}

// A Choice is how the next rehearsals will be, until the program ends.
type Choice struct {
	interview.Settings
	Loop int // 0 for a quick rehearsal, else the place among the loops, from 1
}

// A Screen is the choice of a question.
type Screen struct {
	Needs
	past       []review.Summary
	questions  []prompts.Question
	principles []prompts.Principle
	loops      []prompts.Loop
	told       map[string]review.Summary // by question, the last session
	rows       []row
	list       widget.List
	search     *editor.Editor
	searching  bool
	by         listing
	principle  string // only its questions; "" for all
	me         screen.Request
}

// A listing is what the rows are.
type listing int

const (
	byQuestion listing = iota
	byPrinciple
)

// A row is one choice.
type row struct {
	surprise  bool
	question  *prompts.Question
	principle *prompts.Principle
}

var _ screen.Screen = (*Screen)(nil)

// New returns the choice.
func New(needs Needs) *Screen {
	return &Screen{Needs: needs, search: editor.New(200), me: screen.NewRequest()}
}

type loadedMsg struct {
	of         screen.Request
	past       []review.Summary
	questions  []prompts.Question
	principles []prompts.Principle
	loops      []prompts.Loop
	err        error
}

// drawnMsg brings a question by surprise.
type drawnMsg struct {
	of       screen.Request
	question prompts.Question
	ok       bool
}

// Init loads the questions and how they came out.
func (s *Screen) Init() tea.Cmd {
	library, content, me := s.Library, s.Content, s.me
	return func() tea.Msg {
		past, err := library.Summaries()
		return loadedMsg{me, past, content.Questions(), content.Principles(), content.Loops(), err}
	}
}

// Update takes what no binding claims.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case loadedMsg:
		if msg.of != s.me {
			return nil
		}
		s.load(msg)
		if msg.err != nil {
			return screen.Fail(msg.err)
		}
	case drawnMsg:
		if msg.of != s.me {
			return nil
		}
		if !msg.ok {
			return screen.Fail(errors.New("there is no question to draw from; see: pushback prompts check"))
		}
		return s.begin(msg.question)
	case screen.ShownMsg:
		return s.Init()
	case tea.KeyPressMsg:
		if s.searching {
			if _, err := s.search.Press(msg); err != nil {
				return screen.Fail(err)
			}
			s.filter()
		}
	case tea.PasteMsg:
		if s.searching {
			if err := s.search.Insert(widget.Safe(msg.Content)); err != nil {
				return screen.Fail(err)
			}
			s.filter()
		}
	}
	return nil
}

func (s *Screen) load(msg loadedMsg) {
	s.past, s.questions, s.principles, s.loops = msg.past, msg.questions, msg.principles, msg.loops
	s.told = make(map[string]review.Summary)
	for _, p := range s.past {
		if _, known := s.told[p.QuestionID]; !known {
			s.told[p.QuestionID] = p
		}
	}
	s.filter()
}

// filter makes the rows of what the search and the principle leave.
func (s *Screen) filter() {
	words := strings.Fields(strings.ToLower(s.search.Text()))
	s.rows = s.rows[:0]
	if s.by == byPrinciple {
		for i, p := range s.principles {
			if matches(words, p.Title) {
				s.rows = append(s.rows, row{principle: &s.principles[i]})
			}
		}
	} else {
		if len(words) == 0 && s.principle == "" {
			s.rows = append(s.rows, row{surprise: true})
		}
		for i, q := range s.questions {
			about := strings.ReplaceAll(strings.Join(q.Principles, " "), "_", " ")
			if (s.principle == "" || slices.Contains(q.Principles, s.principle)) && matches(words, q.Text, about, string(q.Kind)) {
				s.rows = append(s.rows, row{question: &s.questions[i]})
			}
		}
	}
	s.list.Move(0, len(s.rows))
}

// matches reports whether each word is in one of the texts.
func matches(words []string, texts ...string) bool {
	all := strings.ToLower(strings.Join(texts, " "))
	for _, w := range words {
		if !strings.Contains(all, w) {
			return false
		}
	}
	return true
}

// Typing reports whether letters go to the search.
func (s *Screen) Typing() bool { return s.searching }

// Title names the screen.
func (s *Screen) Title() string { return "Rehearse" }

// Bindings lists the keys.
func (s *Screen) Bindings() []screen.Binding {
	move := []screen.Binding{
		screen.On("", "up and down", s.move(-1), "up"), screen.On("", "", s.move(1), "down"),
		screen.On("", "a page up and down", s.move(-10), "pgup"), screen.On("", "", s.move(10), "pgdown"),
	}
	if s.searching {
		return append([]screen.Binding{
			screen.On("choose", "begin with the chosen question", s.choose, "enter"),
			screen.On("end search", "show all again", s.endSearch, "esc"),
		}, move...)
	}
	by := "by principle"
	if s.by == byPrinciple {
		by = "by question"
	}
	return append([]screen.Binding{
		screen.On("begin", "begin with the chosen question", s.choose, "enter"),
		screen.On("surprise me", "a question that is weak or was not told yet", s.surprise, "s"),
		screen.On("search", "search in the questions and principles", s.startSearch, "/"),
		screen.On(by, "list by question or by principle", s.turn, "p", "tab"),
		screen.On("mode", "practice or interview", s.switchMode, "m"),
		screen.On("layout", "in parts, as one text, or aloud", s.switchLayout, "l"),
		screen.On("interviewer", "a quick rehearsal, or as in one of the loops", s.switchLoop, "i"),
		screen.On("back", "", s.back, "esc"),
		screen.On("", "first and last", s.move(-1<<20), "home", "g"), screen.On("", "", s.move(1<<20), "end", "G"),
		screen.On("", "", s.move(-1), "k"), screen.On("", "", s.move(1), "j"),
	}, move...)
}

func (s *Screen) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.list.Move(by, len(s.rows))
		return nil
	}
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

func (s *Screen) turn() tea.Cmd {
	s.by = 1 - s.by
	s.principle, s.list.At = "", 0
	s.filter()
	return nil
}

// back goes from the questions of a principle to the principles, and from there out.
func (s *Screen) back() tea.Cmd {
	if s.principle != "" {
		return s.turn()
	}
	return screen.Back()
}

func (s *Screen) switchMode() tea.Cmd {
	if s.Choice.Mode == interview.Practice {
		s.Choice.Mode = interview.Interview
	} else {
		s.Choice.Mode = interview.Practice
	}
	return nil
}

func (s *Screen) switchLayout() tea.Cmd {
	order := []interview.Layout{interview.InParts, interview.Free, interview.Aloud}
	s.Choice.Layout = order[(slices.Index(order, s.Choice.Layout)+1)%len(order)]
	return nil
}

func (s *Screen) switchLoop() tea.Cmd {
	s.Choice.Loop = (s.Choice.Loop + 1) % (len(s.loops) + 1)
	return nil
}

// choose takes the chosen row.
func (s *Screen) choose() tea.Cmd {
	if len(s.rows) == 0 {
		return nil
	}
	switch r := s.rows[s.list.At]; {
	case r.surprise:
		return s.surprise()
	case r.question != nil:
		return s.begin(*r.question)
	default:
		s.by, s.principle, s.list.At, s.searching = byQuestion, r.principle.ID, 0, false
		s.search.SetText("")
		s.filter()
		return nil
	}
}

func (s *Screen) surprise() tea.Cmd {
	chooser, past, me := s.Chooser, s.past, s.me
	return func() tea.Msg {
		q, ok := chooser.Draw(past)
		return drawnMsg{me, q, ok}
	}
}

// begin rehearses a question as settled.
func (s *Screen) begin(q prompts.Question) tea.Cmd {
	var loop *prompts.Loop
	if s.Choice.Loop > 0 {
		loop = &s.loops[s.Choice.Loop-1]
	}
	plan := s.Choice.Plan(q, loop)
	return screen.Open(screen.Route{Place: s.Rehearsal, Plan: &plan})
}
