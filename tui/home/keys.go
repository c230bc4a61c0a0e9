package home

import (
	tea "charm.land/bubbletea/v2"

	"pushback/tui/rehearse"
	"pushback/tui/screen"
)

// Bindings lists the keys: those of the entries, and of an unfinished rehearsal.
func (s *Screen) Bindings() []screen.Binding {
	label := "open"
	switch {
	case s.fresh():
		label = "first question"
	case s.chosen() == nil:
		label = "resume"
	}
	if s.sure {
		return []screen.Binding{
			screen.On("discard", "", s.discard, "enter"),
			screen.On("keep", "", s.ask(false), "esc"),
		}
	}
	all := []screen.Binding{screen.On(label, "open the chosen line", s.enter, "enter")}
	if len(s.drafts) > 0 {
		all = append(all,
			screen.On("", "finish the unfinished rehearsal as it is", s.resume(rehearse.Finish), "f"),
			screen.On("", "discard the unfinished rehearsal", s.ask(true), "x"),
			screen.On("", "resume the unfinished rehearsal", s.resume(""), "u"))
	}
	for _, e := range s.Entries {
		all = append(all, screen.On("", "open "+e.Name, s.open(e), e.Key))
	}
	return append(all,
		screen.On("", "up and down", s.move(-1), "up", "k").Named("↑ ↓"), screen.On("", "", s.move(1), "down", "j"))
}

// lines is how many lines can be chosen: the entries, then the unfinished rehearsals.
func (s *Screen) lines() int { return len(s.Entries) + len(s.drafts) }

// draft returns the place of the unfinished rehearsal that the keys act on: the chosen one, else
// the newest.
func (s *Screen) draft() int { return max(0, min(s.list.At-len(s.Entries), len(s.drafts)-1)) }

// chosen returns the chosen entry, nil where it is an unfinished rehearsal.
func (s *Screen) chosen() *Entry {
	at := s.list.At
	if at < len(s.Entries) {
		return &s.Entries[at]
	}
	return nil
}

func (s *Screen) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.list.Move(by, s.lines())
		return nil
	}
}

// enter opens the chosen line. At the very first start it asks the first question at once.
func (s *Screen) enter() tea.Cmd {
	switch {
	case !s.loaded:
		s.wanting = true
		return nil
	case s.fresh() && s.list.At == 0:
		first, past, me := s.First, s.look.Past, s.me
		return func() tea.Msg {
			plan, ok := first(past)
			return plannedMsg{me, plan, ok}
		}
	case s.chosen() == nil:
		return s.resume("")()
	}
	return s.open(*s.chosen())()
}

func (s *Screen) open(e Entry) func() tea.Cmd {
	return func() tea.Cmd { return screen.Open(screen.Route{Place: e.To}) }
}

// resume goes on with an unfinished rehearsal, or ends it.
func (s *Screen) resume(as string) func() tea.Cmd {
	return func() tea.Cmd {
		return screen.Open(screen.Route{Place: s.Rehearsal, ID: s.drafts[s.draft()].ID, As: as})
	}
}

// ask opens or closes the question whether to discard.
func (s *Screen) ask(open bool) func() tea.Cmd {
	return func() tea.Cmd {
		s.sure = open
		return nil
	}
}

func (s *Screen) discard() tea.Cmd {
	s.sure = false
	library, id, me := s.Library, s.drafts[s.draft()].ID, s.me
	return func() tea.Msg { return droppedMsg{me, library.DropDraft(id)} }
}
