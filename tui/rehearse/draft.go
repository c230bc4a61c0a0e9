package rehearse

import (
	"errors"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/tui/draft"
	"pushback/tui/screen"
)

// saveAfter is how long after a key the draft is saved; a save takes some milliseconds, and no
// more than a second of typing may be lost.
const saveAfter = 400 * time.Millisecond

// retryAfter is how long after a save that failed the next one is tried.
const retryAfter = 2 * time.Second

// saveEvery is how often the draft is saved while nothing is typed.
const saveEvery = 10 * time.Second

var errGone = errors.New("this rehearsal is no longer among the unfinished ones; look for it in Review")

type (
	draftDueMsg   struct{ screen.Request }
	draftSavedMsg struct {
		screen.Request
		err   error
		leave bool // the screen closes once it is saved
	}
	sessionSavedMsg struct {
		screen.Request
		err  error
		kept bool // as a draft, whatever became of the session
	}
)

// drafts writes the states of one session in their order.
type drafts struct {
	draft.Line
	store Library
	id    string
}

// save writes a state unless a newer one was written or waits to be.
func (d *drafts) save(number int64, s interview.Session) error {
	var own error // it was kept, as a rehearsal of its own
	err := d.Write(number, func() error {
		s.ID = d.id
		err := d.store.SaveDraft(s)
		if d.forked(err) {
			own, err = err, nil
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("the draft could not be saved: %w", err)
	}
	return own
}

// forked reports whether an error says that the session was saved, under an id of its own because
// another window went on with it too. It goes by that id from then on.
func (d *drafts) forked(err error) bool {
	var own interface{ KeptAs() string }
	if !errors.As(err, &own) {
		return false
	}
	d.id = own.KeptAs()
	return true
}

// finish writes the finished session; no draft is written after it.
func (d *drafts) finish(s interview.Session, r coach.Report) error {
	return d.End(func() error {
		s.ID = d.id
		if err := d.store.SaveSession(s, r); err != nil && !d.forked(err) {
			return err
		}
		return nil
	})
}

// drop forgets the draft; none is written after it.
func (d *drafts) drop() error {
	return d.Drop(func() error { return d.store.DropDraft(d.id) })
}

// orderSave asks for a save soon, once for any number of keys.
func (s *Screen) orderSave() tea.Cmd {
	if s.due {
		return nil
	}
	s.due = true
	return s.After(saveAfter, draftDueMsg{s.me})
}

// afterDraft says when a draft could not be saved, tries again, and says when that went well.
func (s *Screen) afterDraft(msg draftSavedMsg) tea.Cmd {
	var own interface{ KeptAs() string }
	switch {
	case errors.As(msg.err, &own):
		s.failing = false
		return screen.Fail(msg.err)
	case msg.err == nil && s.failing:
		s.failing = false
		return screen.Notice("What you said is saved again.")
	case msg.err == nil || s.saved:
		return screen.FailIf(msg.err)
	}
	s.failing, s.due = true, true
	return tea.Batch(screen.Fail(msg.err), s.After(retryAfter, draftDueMsg{s.me}))
}

// saveTime saves the draft when that has not happened for a while, so that time spent thinking is
// kept as well.
func (s *Screen) saveTime() tea.Cmd {
	if s.r == nil || s.stopped != "" || s.Now().Sub(s.wrote) < saveEvery {
		return nil
	}
	return s.saveDraft()
}

// saveDraft saves the draft now, where there is something to save.
func (s *Screen) saveDraft() tea.Cmd {
	now := s.session()
	if !worthKeeping(now) || now.Finished() {
		return nil
	}
	s.wrote = s.Now()
	drafts, number, me := s.drafts, s.drafts.Next(), s.me
	return func() tea.Msg { return draftSavedMsg{Request: me, err: drafts.save(number, now)} }
}

// saveSession reviews and saves the finished session. It is saved as a draft before, so that
// nothing that goes wrong on the way can take it.
func (s *Screen) saveSession() tea.Cmd {
	now, me, drafts, coach := s.session(), s.me, s.drafts, s.Coach
	if !worthKeeping(now) {
		return tea.Batch(s.forget(), screen.Notice("Nothing was said, so nothing was kept."))
	}
	number := drafts.Next()
	return func() tea.Msg {
		kept := drafts.save(number, now)
		err := drafts.finish(now, coach.Review(now))
		return sessionSavedMsg{Request: me, err: err, kept: kept == nil}
	}
}

// forget drops the draft of a rehearsal in which nothing was said, and leaves.
func (s *Screen) forget() tea.Cmd {
	drafts, me := s.drafts, s.me
	return func() tea.Msg { return draftSavedMsg{Request: me, err: drafts.drop(), leave: true} }
}

// afterSave shows the feedback of a saved session, or why it could not be saved.
func (s *Screen) afterSave(msg sessionSavedMsg) tea.Cmd {
	if f, ok := s.phase.(*finished); ok {
		f.err, f.kept = msg.err, msg.kept
	}
	if msg.err != nil {
		return nil
	}
	s.saved = true
	return screen.Replace(screen.Route{Place: s.Feedback, ID: s.drafts.id})
}

// Keep saves what was said when the program ends.
func (s *Screen) Keep() error {
	if s.r == nil || s.saved {
		return nil
	}
	now := s.session()
	if !worthKeeping(now) {
		return nil
	}
	err := s.drafts.save(s.drafts.Next(), now)
	var own interface{ KeptAs() string }
	if errors.As(err, &own) {
		return nil // it is saved, as a rehearsal of its own
	}
	return err
}

// worthKeeping reports whether anything was said.
func worthKeeping(s interview.Session) bool {
	if len(s.Thread) > 0 || len(s.Answer.Ticked) > 0 || strings.TrimSpace(s.Answer.Whole.Text) != "" {
		return true
	}
	for _, p := range s.Answer.Parts {
		if strings.TrimSpace(p.Text) != "" {
			return true
		}
	}
	return s.Answer.Layout == interview.Aloud && s.Answer.Spent() > 0
}
