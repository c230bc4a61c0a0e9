package rehearse

import (
	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
)

// A question is asked before something that a stray key must not do.
type question struct {
	text string
	yes  screen.Binding
	stay string // what esc does
}

// bindings are the answers to a question.
func (q *question) bindings(s *Screen) []screen.Binding {
	return []screen.Binding{q.yes, screen.On(q.stay, "", func() tea.Cmd {
		s.asking = nil
		return nil
	}, "esc")}
}

// askLeave asks whether to leave the rehearsal for Home.
func (s *Screen) askLeave() tea.Cmd {
	if !worthKeeping(s.session()) {
		return s.leave()
	}
	s.asking = &question{
		text: "Leave for now? What you said is kept, and Home offers to resume it.",
		yes:  screen.On("leave", "", s.leave, "enter"), stay: "stay",
	}
	return nil
}

// leave saves the draft and then goes Home; where nothing was said, none is left behind. Where the
// draft cannot be saved the screen stays, with the words on it.
func (s *Screen) leave() tea.Cmd {
	if s.r == nil {
		return screen.Back()
	}
	now := s.session()
	if !worthKeeping(now) {
		return s.forget()
	}
	s.asking = nil
	drafts, number, me := s.drafts, s.drafts.Next(), s.me
	return func() tea.Msg { return draftSavedMsg{Request: me, err: drafts.save(number, now), leave: true} }
}
