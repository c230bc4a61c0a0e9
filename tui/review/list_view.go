package review

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pushback/coach"
	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// View draws the table.
func (s *Screen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	f.Add(widget.Header(env, "Review", s.count())...)
	width := min(env.Width-2*len(screen.Left), 130)
	if s.search.Shown() {
		s.search.View(&f, env)
	}
	if s.menu.on {
		s.viewMenu(&f, env, width)
		return f
	}
	f.Add(screen.Left + screen.Left + env.Theme.Quiet.Render(s.columns(width-2)))
	if len(s.rows) == 0 {
		f.Add("", screen.Left+screen.Left+env.Theme.Quiet.Render(s.nothing()))
	}
	if s.jot.on {
		s.viewJot(&f, env, width)
		return f
	}
	foot := append([]string{screen.Left + widget.Rule(env, width)}, s.detail(env, width)...)
	f.Add(s.list.View(env, len(s.rows), env.Height-len(f.Lines)-len(foot), width, s.row(env))...)
	f.Foot(env.Height, foot...)
	return f
}

// viewJot draws the list with the note or the tags of the chosen session below it.
func (s *Screen) viewJot(f *screen.Frame, env screen.Env, width int) {
	lines := 5 - oneIf(env.Height < 18)
	f.Add(s.list.View(env, len(s.rows), env.Height-len(f.Lines)-lines, width, s.row(env))...)
	s.jot.view(f, env, width, lines)
}

func (s *Screen) count() string {
	switch {
	case !s.loaded:
		return "…"
	case len(s.rows) != len(s.all):
		return fmt.Sprintf("%d of %d sessions", len(s.rows), len(s.all))
	}
	return widget.Count(len(s.all), "session")
}

func (s *Screen) nothing() string {
	switch {
	case !s.loaded:
		return "…"
	case len(s.all) == 0:
		return "Nothing here yet. A rehearsal appears here when it is finished."
	}
	if s.pending {
		return "…"
	}
	return "No session fits. esc shows all again."
}

// The widths of the columns at the right of the question.
const (
	dateWidth    = 11 // "22 Nov 2025"
	verdictWidth = 12
	flagsWidth   = 9
	timeWidth    = 5
	tagsWidth    = 16 // the most that tags take from the question
)

// roomy reports whether the flags have a column of their own.
func roomy(width int) bool { return width >= 66 }

func (s *Screen) columns(width int) string {
	return s.line(width, "when", "question", s.unlessCalm("verdict"), "flags", " time")
}

func (s *Screen) unlessCalm(v string) string {
	if s.Calm {
		return ""
	}
	return v
}

// line puts the columns beside one another in width cells.
func (s *Screen) line(width int, when, question, verdict, flags, spent string) string {
	side := "  " + widget.Pad(verdict, verdictWidth)
	if roomy(width) {
		side += widget.Pad(flags, flagsWidth) + widget.Pad(spent, timeWidth)
	}
	rest := width - dateWidth - 2 - len([]rune(side))
	return widget.Pad(when, dateWidth) + "  " + widget.Pad(question, rest) + side
}

// row draws one session.
func (s *Screen) row(env screen.Env) func(int, int, bool) string {
	now := s.Now()
	return func(i, width int, chosen bool) string {
		e := s.all[s.rows[i]]
		question := widget.Short(widget.Safe(e.Question))
		if e.of > 1 {
			question = fmt.Sprintf("(%d) %s", e.attempt, question)
		}
		if tags := widget.Safe(review.Jotted("", e.Tags)); tags != "" && roomy(width) {
			tags = widget.Cut(tags, tagsWidth)
			room := width - dateWidth - verdictWidth - flagsWidth - timeWidth - 4 - ansi.StringWidth(tags) - 2
			question = widget.Pad(question, room) + "  " + tags
		}
		line := s.line(width, day(e.Started, now), question, s.unlessCalm(Verdict(e.Verdict)),
			fmt.Sprintf("%-2d%s", len(e.RedFlags), spark(e.flags)), spent(e.Seconds))
		if e.ID == s.pinned {
			line = line[:dateWidth] + "+ " + line[dateWidth+2:] // in the gap, so that the columns stay; a date is ASCII
		}
		if chosen {
			return env.Theme.Strong.Render(line)
		}
		return line
	}
}

// spent returns the time of an answer, "–" where no clock ran, as when it came through a pipe.
func spent(seconds float64) string {
	if seconds < 1 {
		return "   –"
	}
	return widget.Clock(time.Duration(seconds * float64(time.Second)))
}

// Verdict returns a verdict in words: "lean yes".
func Verdict(v coach.Verdict) string { return strings.ReplaceAll(string(v), "_", " ") }

// day names the day of a session: "Sun 22 Nov", with the year where it is another.
func day(at, now time.Time) string {
	at = at.In(now.Location())
	if at.Year() == now.Year() {
		return at.Format("Mon _2 Jan")
	}
	return at.Format("_2 Jan 2006")
}

// spark draws a few small numbers as bars. Where there is only one there is nothing to compare.
func spark(values []int) string {
	if len(values) < 2 {
		return ""
	}
	bars := []rune("▁▂▃▄▅▆▇█")
	var b strings.Builder
	for _, v := range values {
		b.WriteRune(bars[min(v, len(bars)-1)])
	}
	return b.String()
}

// detail says of the chosen session what the columns leave out, the whole question first.
func (s *Screen) detail(env screen.Env, width int) []string {
	var question, about string
	if s.wrong != nil {
		return widget.Detail(env, widget.Safe(s.wrong.Error()), "", width, 4-oneIf(env.Height < 18))
	}
	if e, ok := s.chosen(); ok {
		question, about = widget.Safe(e.Question), s.about(e)
		if other, ok := s.against(e); ok {
			about = s.change(other, e, env.Now)
		}
		if jotted := widget.Safe(review.Jotted(e.Note, e.Tags)); jotted != "" {
			about = jotted + " · " + about
		}
	}
	lines := 4
	if env.Height < 18 {
		lines = 3
	}
	return widget.Detail(env, question, about, width, lines)
}

func oneIf(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// change says in a sentence how a session compares with another.
func (s *Screen) change(other, e entry, now time.Time) string {
	before, after := other.Summary, e.Summary
	if after.Started.Before(before.Started) {
		before, after = after, before
	}
	return day(after.Started, now) + " against " + day(before.Started, now) + ": " +
		review.Sentence(before, after, func(id string) string { return s.titles[id] })
}

// about says how a session was told and what stands.
func (s *Screen) about(e entry) string {
	said := fmt.Sprintf("%s · %s · %s, %d repaired", e.Mode, widget.Count(e.Words, "word"),
		widget.Count(e.Pushbacks, "pushback"), e.Repaired)
	if len(e.RedFlags) > 0 {
		flags := make([]string, len(e.RedFlags))
		for i, id := range e.RedFlags {
			flags[i] = strings.ToLower(s.titles[id])
		}
		said += " · standing: " + strings.Join(flags, ", ")
	}
	return widget.Safe(said)
}
