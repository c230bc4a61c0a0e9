package review

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
)

// Typing reports whether letters go to the search or to a note.
func (s *Screen) Typing() bool { return s.search.On || s.jot.on }

// Title names the screen.
func (s *Screen) Title() string { return "Review" }

// Bindings lists the keys.
func (s *Screen) Bindings() []screen.Binding {
	if s.jot.on {
		return s.jot.bindings()
	}
	if s.menu.on {
		return s.menuBindings()
	}
	move := []screen.Binding{
		screen.On("", "up and down", s.move(-1), "up").Named("↑ ↓"), screen.On("", "", s.move(1), "down"),
		screen.On("", "a page up and down", s.move(-10), "pgup").Named("page up, page down"), screen.On("", "", s.move(10), "pgdown"),
	}
	if s.search.On {
		return append([]screen.Binding{
			screen.On("open", "open the chosen session", s.open, "enter"),
			screen.On("keep", "leave the search line and keep what it found", s.keepSearch, "tab"),
			screen.On("end search", "show all again", s.endSearch, "esc"),
		}, move...)
	}
	var all []screen.Binding
	if !s.loaded || len(s.all) > 0 {
		all = []screen.Binding{
			screen.On("open", "open the chosen session", s.open, "enter"),
			screen.On("again", "tell the same question once more", s.again, "a"),
			screen.On("story", "file the answer as a story, or as a version of one", s.file, "m"),
			screen.On("search", "search in everything that was said; verdict: flag: since: tag: and others filter", s.startSearch, "/"),
			screen.On("filter", "filter by loop, principle, question, verdict, flag, date and others", s.openMenu, "f"),
			screen.On("compare", "with the attempt before, or with the pinned session", s.compare, "c"),
			screen.On("trends", "the sessions of the list as charts", s.trends, "t"),
			screen.On("pin", "keep the chosen session to compare others with, or let it go", s.pin, "p"),
			screen.On("sort", "newest, oldest, best, worst, longest, by question", s.sort, "s"),
			screen.On("note", "write a note to yourself on the chosen session", s.write(false), "n"),
			screen.On("tags", "write tags on the chosen session", s.write(true), "#"),
			screen.On("delete", "delete the chosen session", s.delete, "x"),
		}
	}
	if len(s.changes) > 0 {
		all = append(all, screen.On("undo", "bring back what was deleted last, or a note and tags as they were", s.undo, "u"))
	}
	if s.search.Shown() {
		all = append(all, screen.On("all", "clear the query and show all again", s.clear, "esc"))
	} else {
		all = append(all, screen.On("back", "", screen.Back, "esc"))
	}
	all = append(all,
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
	if s.pending || !s.loaded { // what is chosen is not known yet
		s.wanted = s.open
		return nil
	}
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

// undo takes the latest change back.
func (s *Screen) undo() tea.Cmd {
	last := s.changes[len(s.changes)-1]
	s.changes = s.changes[:len(s.changes)-1]
	library, me := s.Library, s.me
	return func() tea.Msg { return undoneMsg{me, last.said, last.back(library)} }
}

// write opens the note or the tags of the chosen session.
func (s *Screen) write(tagging bool) func() tea.Cmd {
	return func() tea.Cmd {
		if e, ok := s.chosen(); ok {
			s.jot.open(jotting{e.ID, e.Note, e.Tags}, tagging)
		}
		return nil
	}
}

func (s *Screen) startSearch() tea.Cmd {
	s.search.Open()
	return nil
}

// keepSearch gives the letters back to the keys, with the list as it was narrowed.
func (s *Screen) keepSearch() tea.Cmd {
	s.search.Leave()
	return nil
}

// endSearch shows all again, with the session that was found still chosen.
func (s *Screen) endSearch() tea.Cmd {
	e, _ := s.chosen()
	s.search.Close()
	cmd := s.filter()
	s.list.At = max(0, slices.IndexFunc(s.rows, func(i int) bool { return s.all[i].ID == e.ID }))
	return cmd
}

// compare sets the chosen session against the pinned one, else against the attempt before.
func (s *Screen) compare() tea.Cmd {
	e, ok := s.chosen()
	other, known := s.against(e)
	if !ok || !known {
		return screen.Hint("This is the first attempt at its question. Pin another session with p to compare it with.")
	}
	before, after := other.Summary, e.Summary
	if after.Started.Before(before.Started) {
		before, after = after, before
	}
	return screen.Open(screen.Route{Place: s.Compare, ID: after.ID, As: before.ID})
}

// against returns the session that another is compared with.
func (s *Screen) against(e entry) (entry, bool) {
	if s.pinned != "" && s.pinned != e.ID {
		if i := slices.IndexFunc(s.all, func(o entry) bool { return o.ID == s.pinned }); i >= 0 {
			return s.all[i], true
		}
	}
	if e.ID == "" || e.before < 0 || e.before >= len(s.all) {
		return entry{}, false
	}
	return s.all[e.before], true
}

func (s *Screen) pin() tea.Cmd {
	e, ok := s.chosen()
	switch {
	case !ok:
		return nil
	case s.pinned == e.ID:
		s.pinned = ""
		return screen.Hint("Let go.")
	}
	s.pinned = e.ID
	return screen.Hint("Pinned. Choose another and press c to compare.")
}

func (s *Screen) sort() tea.Cmd {
	s.order = s.query.Order.Next()
	return tea.Batch(s.filter(), screen.Hint("Sorted: "+string(s.order)+"."))
}

// trends draws the sessions that the query leaves.
func (s *Screen) trends() tea.Cmd {
	return screen.Open(screen.Route{Place: s.Trends, As: s.search.Text()})
}
