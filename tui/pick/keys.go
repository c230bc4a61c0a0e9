package pick

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/prompts"
	"pushback/tui/screen"
)

// Typing reports whether letters go to the search.
func (s *Screen) Typing() bool { return s.search.On }

// Title names the screen.
func (s *Screen) Title() string { return "Rehearse" }

// Bindings lists the keys.
func (s *Screen) Bindings() []screen.Binding {
	move := []screen.Binding{
		screen.On("", "up and down", s.move(-1), "up").Named("↑ ↓"), screen.On("", "", s.move(1), "down"),
		screen.On("", "a page up and down", s.move(-10), "pgup").Named("page up, page down"), screen.On("", "", s.move(10), "pgdown"),
	}
	if s.search.On {
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
		screen.On("", "first and last", s.move(-1<<20), "home", "g").Named("g G"), screen.On("", "", s.move(1<<20), "end", "G"),
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
	s.search.Open()
	return nil
}

func (s *Screen) endSearch() tea.Cmd {
	s.search.Close()
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
		s.by, s.principle, s.list.At = byQuestion, r.principle.ID, 0
		s.search.Close()
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
