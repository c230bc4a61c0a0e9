package rehearse

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/tui/screen"
)

type (
	tickedMsg      struct{ screen.Request }
	namesLoadedMsg struct {
		screen.Request
		err error
		names
	}
	draftFoundMsg struct {
		screen.Request
		session interview.Session
		err     error
	}
)

// Init starts the rehearsal, or looks for the draft.
func (s *Screen) Init() tea.Cmd {
	if s.route.Plan == nil {
		return tea.Batch(s.loadNames(), s.findDraft(), s.tick())
	}
	now := s.Now()
	return tea.Batch(s.take(interview.Start(s.NewID(now), *s.route.Plan, s.Coach, now)), s.loadNames(), s.tick())
}

// take makes r the rehearsal on the screen.
func (s *Screen) take(r *interview.Rehearsal) tea.Cmd {
	s.r = r
	s.drafts = &drafts{store: s.Library, id: r.Session(s.Now()).ID}
	return s.enter()
}

// findDraft looks for the draft that the route names.
func (s *Screen) findDraft() tea.Cmd {
	library, id, me := s.Library, s.route.ID, s.me
	return func() tea.Msg {
		all, err := library.Drafts()
		if err != nil {
			return draftFoundMsg{Request: me, err: err}
		}
		for _, d := range all {
			if d.ID == id {
				return draftFoundMsg{Request: me, session: d}
			}
		}
		return draftFoundMsg{Request: me, err: errGone}
	}
}

// takeUp goes on with a draft, or ends it where the route says so.
func (s *Screen) takeUp(found draftFoundMsg) tea.Cmd {
	if found.err != nil {
		return tea.Sequence(screen.Back(), screen.Fail(found.err))
	}
	cmd := s.take(interview.Restore(found.session, s.Coach, s.Now()))
	switch {
	case s.r.Phase() == interview.Finished: // it ended before it could be reviewed
		return s.saveSession()
	case s.route.As == Finish:
		return s.apply(interview.End{})
	}
	s.stopped = "Here is where you left off. The clock starts again when you do."
	return cmd
}

// ticked repaints, and keeps the time that was spent thinking.
func (s *Screen) ticked() tea.Cmd {
	if s.r != nil && s.r.Phase() == interview.Finished {
		return nil
	}
	return tea.Batch(s.tick(), s.saveTime())
}

// tick asks for the next repaint. The clocks are measured, not counted, so a late one does no harm.
func (s *Screen) tick() tea.Cmd {
	return s.After(time.Second/4, tickedMsg{s.me})
}

// blank is shown while the draft is being looked for.
type blank struct{}

func (blank) bindings() []screen.Binding {
	return []screen.Binding{screen.On("back", "", screen.Back, "esc")}
}
func (blank) update(tea.Msg) tea.Cmd       { return nil }
func (blank) view(screen.Env) screen.Frame { return screen.Frame{} }
func (blank) typing() bool                 { return false }
