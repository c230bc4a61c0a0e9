package review

import (
	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
)

// Typing reports whether letters go to the search.
func (s *Screen) Typing() bool { return s.search.On }

// Title names the screen.
func (s *Screen) Title() string { return "Review" }

// Bindings lists the keys.
func (s *Screen) Bindings() []screen.Binding {
	move := []screen.Binding{
		screen.On("", "up and down", s.move(-1), "up").Named("↑ ↓"), screen.On("", "", s.move(1), "down"),
		screen.On("", "a page up and down", s.move(-10), "pgup").Named("page up, page down"), screen.On("", "", s.move(10), "pgdown"),
	}
	if s.search.On {
		return append([]screen.Binding{
			screen.On("open", "open the chosen session", s.open, "enter"),
			screen.On("end search", "show all again", s.endSearch, "esc"),
		}, move...)
	}
	var all []screen.Binding
	if !s.loaded || len(s.all) > 0 {
		all = []screen.Binding{
			screen.On("open", "open the chosen session", s.open, "enter"),
			screen.On("again", "tell the same question once more", s.again, "a"),
			screen.On("story", "file the answer as a story, or as a version of one", s.file, "m"),
			screen.On("search", "search in questions, principles, verdicts and dates", s.startSearch, "/"),
			screen.On("delete", "delete the chosen session", s.delete, "x"),
		}
	}
	if len(s.deleted) > 0 {
		all = append(all, screen.On("undo", "bring back what was deleted last", s.undelete, "u"))
	}
	all = append(all, screen.On("back", "", screen.Back, "esc"),
		screen.On("", "first and last", s.move(-1<<20), "home", "g").Named("g G"), screen.On("", "", s.move(1<<20), "end", "G"),
		screen.On("", "", s.move(-1), "k"), screen.On("", "", s.move(1), "j"))
	return append(all, move...)
}

func (s *Screen) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.list.Move(by, len(s.rows))
		return nil
	}
}

// chosen returns the chosen session.
func (s *Screen) chosen() (entry, bool) {
	if len(s.rows) == 0 {
		return entry{}, false
	}
	return s.all[s.rows[s.list.At]], true
}

func (s *Screen) open() tea.Cmd {
	e, ok := s.chosen()
	if !ok {
		return nil
	}
	return screen.Open(screen.Route{Place: s.Session, ID: e.ID})
}

func (s *Screen) file() tea.Cmd {
	e, ok := s.chosen()
	if !ok {
		return nil
	}
	return screen.Open(screen.Route{Place: s.File, ID: e.ID})
}

func (s *Screen) again() tea.Cmd {
	e, ok := s.chosen()
	if !ok {
		return nil
	}
	library, me := s.Library, s.me
	return func() tea.Msg {
		session, _, err := library.Session(e.ID)
		return againMsg{me, session.Plan, err}
	}
}

func (s *Screen) delete() tea.Cmd {
	e, ok := s.chosen()
	if !ok {
		return nil
	}
	library, me := s.Library, s.me
	return func() tea.Msg { return deletedMsg{me, e.ID, library.Delete(e.ID)} }
}

func (s *Screen) undelete() tea.Cmd {
	library, id, me := s.Library, s.deleted[len(s.deleted)-1], s.me
	return func() tea.Msg { return restoredMsg{me, id, library.Undelete(id)} }
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
