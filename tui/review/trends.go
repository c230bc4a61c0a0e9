package review

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A TrendsLibrary knows how the sessions went. Summaries may block.
type TrendsLibrary interface {
	Summaries() ([]review.Summary, error)
}

// TrendsNeeds is what the trends are drawn with.
type TrendsNeeds struct {
	Library TrendsLibrary
	Now     func() time.Time
	Calm    bool
}

// A TrendsScreen shows how the sessions went over time, a row a measure.
type TrendsScreen struct {
	TrendsNeeds
	sums   []review.Summary
	trend  review.Trend
	by     review.Bucket
	loaded bool
	me     screen.Request
}

var _ screen.Screen = (*TrendsScreen)(nil)

// NewTrends returns the trends by session.
func NewTrends(needs TrendsNeeds) *TrendsScreen {
	return &TrendsScreen{TrendsNeeds: needs, by: review.BySession, me: screen.NewRequest()}
}

type summedMsg struct {
	screen.Request
	sums []review.Summary
	err  error
}

// Init reads the summaries.
func (s *TrendsScreen) Init() tea.Cmd {
	library, me := s.Library, s.me
	return func() tea.Msg {
		sums, err := library.Summaries()
		return summedMsg{me, sums, err}
	}
}

// Update takes what was read.
func (s *TrendsScreen) Update(msg tea.Msg) tea.Cmd {
	if read, ok := msg.(summedMsg); ok && !screen.Stale(msg, s.me) {
		s.sums, s.loaded = read.sums, true
		s.trend = review.TrendOf(s.sums, s.by, s.Now())
		return screen.FailIf(read.err)
	}
	return nil
}

// Typing reports that no letters are text here.
func (s *TrendsScreen) Typing() bool { return false }

// Title names the screen.
func (s *TrendsScreen) Title() string { return "Trends" }

// Bindings lists the keys.
func (s *TrendsScreen) Bindings() []screen.Binding {
	other := "by week"
	if s.by == review.ByWeek {
		other = "by session"
	}
	return []screen.Binding{
		screen.On(other, "a column a session, or a week", s.turn, "w"),
		screen.On("home", "", screen.Home, "h"), screen.On("back", "", screen.Back, "esc"),
	}
}

func (s *TrendsScreen) turn() tea.Cmd {
	if s.by == review.ByWeek {
		s.by = review.BySession
	} else {
		s.by = review.ByWeek
	}
	s.trend = review.TrendOf(s.sums, s.by, s.Now())
	return nil
}

// View draws a row a measure: its name, its columns, where it began and where it is.
func (s *TrendsScreen) View(env screen.Env) screen.Frame {
	const name = 16
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	f.Add(widget.Header(env, "Trends", widget.Count(len(s.sums), "session"))...)
	if len(s.trend.Stretches) == 0 {
		nothing := "Nothing here yet. A rehearsal counts when it is finished."
		if !s.loaded {
			nothing = "…"
		}
		f.Add(screen.Left + env.Theme.Quiet.Render(nothing))
		f.Fill(env.Height)
		return f
	}
	const says = 24
	room := max(8, widget.Width(env)-name-says-2)
	all := s.trend.Stretches
	seen := all[max(0, len(all)-room):]
	f.Add(screen.Left + env.Theme.Quiet.Render(widget.Cut(fmt.Sprintf("%s to %s, a column a %s · days in a row: %d now, %d at the most",
		seen[0].Label, all[len(all)-1].Label, s.by, s.trend.Streak, s.trend.Longest), widget.Width(env))))
	if env.Height > 14 {
		f.Add("")
	}
	for _, l := range s.trend.Lines(s.Calm) {
		f.Add(screen.Left + env.Theme.Quiet.Render(widget.Pad(l.Name, name)) + env.Theme.Accent.Render(widget.Pad(l.Draw(room), room)) +
			"  " + widget.Cut(l.FromTo(), says))
	}
	f.Fill(env.Height)
	return f
}
