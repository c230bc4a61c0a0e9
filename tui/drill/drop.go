package drill

import (
	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	"pushback/tui/screen"
)

// A change is what can be done to a card that is not wanted.
type change int

const (
	suspend change = iota
	remove
	restore
)

type droppedMsg struct {
	screen.Request
	what change
	card cards.Card
	err  error
}

// drop suspends or deletes a card.
func (s *Screen) drop(card cards.Card, what change) func() tea.Cmd {
	return func() tea.Cmd {
		library, me := s.Library, s.me
		return func() tea.Msg {
			var err error
			if what == suspend {
				_, err = library.SuspendCard(card, true)
			} else {
				_, err = library.DeleteCard(card)
			}
			return droppedMsg{me, what, card, err}
		}
	}
}

// undo brings back the card that was suspended or deleted last.
func (s *Screen) undo() tea.Cmd {
	if s.dropped == nil {
		return screen.Notice("There is nothing to take back.")
	}
	library, me, card := s.Library, s.me, *s.dropped
	return func() tea.Msg {
		back, err := library.UndeleteCard(card)
		if err == nil {
			back, err = library.SuspendCard(card, false)
		}
		return droppedMsg{me, restore, back, err}
	}
}

// afterDrop goes on without the card, or with it again.
func (s *Screen) afterDrop(msg droppedMsg) tea.Cmd {
	if msg.err != nil {
		return screen.Fail(msg.err)
	}
	if msg.what == restore {
		s.dropped = nil
		return tea.Batch(screen.Notice("The card is back."), s.returned(msg.card))
	}
	card := msg.card
	s.dropped = &card
	said := "Suspended: it is not asked any more. ctrl+y brings it back."
	if msg.what == remove {
		said = "Deleted. ctrl+y brings it back."
	}
	if now, ok := s.sitting.Now(); ok && now.ID == card.ID {
		s.sitting.Drop()
		return tea.Batch(screen.Notice(said), s.next())
	}
	return screen.Notice(said)
}

// returned asks a card that was brought back, where a sitting is under way and nothing else is
// being answered; otherwise it is there the next time.
func (s *Screen) returned(card cards.Card) tea.Cmd {
	if p, ok := s.phase.(*asking); ok && p.answer.Text() == "" {
		s.sitting.Return(card)
		return s.next()
	}
	if _, ok := s.phase.(*start); ok {
		return s.Init()
	}
	return nil
}
