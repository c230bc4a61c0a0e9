package home

import (
	"fmt"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pushback/tui/screen"
	"pushback/tui/widget"
)

// View draws the entries, and an unfinished rehearsal below them.
func (s *Screen) View(env screen.Env) screen.Frame {
	s.look.Now = s.Now()
	var f screen.Frame
	w := widget.Width(env)
	f.Add("", screen.Left+widget.Apart(env.Theme.Strong.Render("Pushback"), env.Theme.Quiet.Render(s.date()), w), "")
	if env.Height > 17 {
		f.Add("")
	}
	if s.fresh() {
		s.welcome(&f, env, w)
	}
	for i, e := range s.Entries {
		f.Add(s.entry(env, e, i == s.list.At, w))
	}
	if len(s.drafts) > 0 {
		s.unfinished(&f, env, w)
	}
	f.Fill(env.Height)
	return f
}

// welcome is shown until something was rehearsed.
func (s *Screen) welcome(f *screen.Frame, env screen.Env, width int) {
	for _, line := range widget.Wrap("One question, three minutes to answer it, then an interviewer who pushes back on your own words.", width) {
		f.Add(screen.Left + line)
	}
	f.Add("", screen.Left+env.Theme.Accent.Render("enter")+"  the first question, now", "")
}

// entry draws one line: its name, what is there, its letter.
func (s *Screen) entry(env screen.Env, e Entry, chosen bool, width int) string {
	mark, name := "  ", widget.Pad(e.Name, 12)
	if chosen {
		mark, name = env.Theme.Accent.Render("▌ "), env.Theme.Strong.Render(name)
	}
	words := s.about[e.To]
	if e.Read == nil {
		words = e.About(s.look)
	}
	about := env.Theme.Quiet.Render(widget.Safe(words))
	return screen.Left + widget.Apart(mark+name+about, env.Theme.Quiet.Render(e.Key), width)
}

// mostDrafts is how many unfinished rehearsals are shown.
const mostDrafts = 3

// unfinished draws the newest unfinished rehearsals and the keys that they take.
func (s *Screen) unfinished(f *screen.Frame, env screen.Env, width int) {
	f.Add("")
	if env.Height > 17 {
		f.Add("")
	}
	first := max(0, s.draft()-mostDrafts+1)
	for i := first; i < min(len(s.drafts), first+mostDrafts); i++ {
		f.Add(s.draftLine(env, i, width))
	}
	keys := " resume · f finish as it is · x discard"
	if width < 48 {
		keys = " resume · f finish · x discard"
	}
	if s.chosen() == nil {
		keys = "enter" + keys
	} else {
		keys = "u" + keys
	}
	if n := len(s.drafts) - mostDrafts; n > 0 {
		keys += fmt.Sprintf(" · %d more with ↓", n)
	}
	said := env.Theme.Quiet.Render(keys)
	if s.sure {
		said = env.Theme.Strong.Render("Discard it? What you said in it is gone then.")
	}
	f.Add(screen.Left + "  " + widget.Cut(said, width-2))
}

// draftLine draws one unfinished rehearsal. The one that the keys act on is marked where there are
// several.
func (s *Screen) draftLine(env screen.Env, i, width int) string {
	d := s.drafts[i]
	mark, style := "  ", env.Theme.Text
	switch {
	case s.chosen() == nil && i == s.draft():
		mark, style = env.Theme.Accent.Render("▌ "), env.Theme.Strong
	case len(s.drafts) > 1 && i == s.draft():
		mark = "› "
	}
	said := fmt.Sprintf(", %s in", widget.Clock(d.Answer.Spent()))
	if width > 64 {
		said += ", " + When(d.Touched, s.look.Now)
	}
	question := widget.Cut(widget.Short(widget.Safe(d.Plan.Question.Text)), max(12, width-17-ansi.StringWidth(said)))
	return screen.Left + mark + style.Render("Unfinished: “"+question+"”") + env.Theme.Quiet.Render(said)
}

// date says what day it is, and how many are left.
func (s *Screen) date() string {
	today := s.look.Now.Format("Mon 2 Jan")
	switch left, ok := s.look.Settings.DaysLeft(s.look.Now); {
	case !ok:
		return today
	case left == 0:
		return "interview today · " + today
	case left == 1:
		return "interview tomorrow · " + today
	default:
		return fmt.Sprintf("interview in %d days · %s", left, today)
	}
}

// When says when something was, as people say it: "today 22:10", "yesterday 22:10", "Sun 15 Nov".
func When(at, now time.Time) string {
	at = at.In(now.Location())
	day := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	}
	switch int(day(now).Sub(day(at)).Hours() / 24) {
	case 0:
		return "today " + at.Format("15:04")
	case 1:
		return "yesterday " + at.Format("15:04")
	}
	if at.Year() == now.Year() {
		return at.Format("Mon 2 Jan")
	}
	return at.Format("2 Jan 2006")
}
