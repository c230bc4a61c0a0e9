package pick

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/prompts"
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
	past       []review.Summary // the newest, which is what a draw goes by
	questions  []prompts.Question
	principles []prompts.Principle
	loops      []prompts.Loop
	told       map[string]review.Summary // by question, the last session
	rows       []row
	list       widget.List
	search     widget.Search
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
	return &Screen{Needs: needs, search: widget.NewSearch(), me: screen.NewRequest()}
}

type loadedMsg struct {
	screen.Request
	past       []review.Summary
	told       map[string]review.Summary
	questions  []prompts.Question
	principles []prompts.Principle
	loops      []prompts.Loop
	err        error
}

// drawnMsg brings a question by surprise.
type drawnMsg struct {
	screen.Request
	question prompts.Question
	ok       bool
}

// Init loads the questions and how they came out.
func (s *Screen) Init() tea.Cmd {
	library, content, me := s.Library, s.Content, s.me
	return func() tea.Msg {
		past, err := library.Summaries()
		told := lastOf(past)
		past = slices.Clone(past[:min(len(past), newest)]) // lets go of all the others
		return loadedMsg{me, past, told, content.Questions(), content.Principles(), content.Loops(), err}
	}
}

// Update takes what no binding claims.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case loadedMsg:
		s.load(msg)
		return screen.FailIf(msg.err)
	case drawnMsg:
		if !msg.ok {
			return screen.Fail(errors.New("there is no question to draw from; see: pushback prompts check"))
		}
		return s.begin(msg.question)
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

func (s *Screen) load(msg loadedMsg) {
	s.past, s.told, s.questions, s.principles, s.loops = msg.past, msg.told, msg.questions, msg.principles, msg.loops
	s.filter()
}

// newest is how many sessions a draw goes by.
const newest = 500

// lastOf returns the last session of each question. Past is newest first.
func lastOf(past []review.Summary) map[string]review.Summary {
	told := make(map[string]review.Summary)
	for _, p := range past {
		if _, known := told[p.QuestionID]; !known {
			told[p.QuestionID] = p
		}
	}
	return told
}

// filter makes the rows of what the search and the principle leave.
func (s *Screen) filter() {
	words := s.search.Words()
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
	return widget.HasAll(strings.ToLower(strings.Join(texts, " ")), words)
}
