package review

import (
	"cmp"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A TrendsLibrary knows how the sessions went. Its methods may block.
type TrendsLibrary interface {
	Summaries() ([]review.Summary, error)
	Search(review.Matcher) (map[string]bool, error)
}

// TrendsNeeds is what the trends are drawn with.
type TrendsNeeds struct {
	Library TrendsLibrary
	Now     func() time.Time
	Calm    bool
	Name    func(id string) string // names principles and loops; called in a command
}

// A TrendsScreen shows how the sessions went over time: a row a measure, or, grouped, one measure with
// a row a principle or a loop.
type TrendsScreen struct {
	TrendsNeeds
	query   string // which sessions, as the list has it; "" for all
	sums    []review.Summary
	titles  map[string]string
	by      review.Bucket
	group   string // the field that the rows are grouped by; "" for a row a measure
	measure int    // the one in sight while grouped
	rows    []trendRow
	names   []string        // of the measures
	lines   [][]review.Line // of each row while grouped, a line a measure
	trend   review.Trend    // of all
	list    widget.List
	loaded  bool
	me      screen.Request
}

// A trendRow is one row of the chart.
type trendRow struct {
	name string
	line review.Line
}

var _ screen.Screen = (*TrendsScreen)(nil)

// NewTrends returns the trends by session, of those that fit the query that a route has as its way of
// opening.
func NewTrends(needs TrendsNeeds, route screen.Route) *TrendsScreen {
	return &TrendsScreen{TrendsNeeds: needs, query: route.As, by: review.BySession, me: screen.NewRequest()}
}

type summedMsg struct {
	screen.Request
	sums   []review.Summary
	titles map[string]string
	err    error
}

// Init reads the summaries and leaves those that fit the query.
func (s *TrendsScreen) Init() tea.Cmd {
	library, name, me := s.Library, s.Name, s.me
	q, _ := review.Parse(s.query, s.Now()) // the list has said what makes no sense
	return func() tea.Msg {
		all, err := library.Summaries()
		if err != nil {
			return summedMsg{Request: me, err: err}
		}
		var found map[string]bool
		if len(q.Words) > 0 {
			if found, err = library.Search(q.Matcher()); err != nil {
				return summedMsg{Request: me, err: err}
			}
		}
		sums := all[:0:0]
		for _, sum := range all {
			if q.Admits(sum) && (found == nil || found[sum.ID]) {
				sums = append(sums, sum)
			}
		}
		return summedMsg{me, sums, titlesOf(sums, name), nil}
	}
}

// Update takes what was read.
func (s *TrendsScreen) Update(msg tea.Msg) tea.Cmd {
	if read, ok := msg.(summedMsg); ok && !screen.Stale(msg, s.me) {
		s.sums, s.titles, s.loaded = read.sums, read.titles, true
		s.trend = review.TrendOf(s.sums, s.by, s.Now())
		s.count()
		return screen.FailIf(read.err)
	}
	return nil
}

// count makes the rows anew.
func (s *TrendsScreen) count() {
	s.rows, s.lines, s.names = nil, nil, nil
	for _, l := range s.trend.Lines(s.Calm) {
		s.names = append(s.names, l.Name)
		if s.group == "" {
			s.rows = append(s.rows, trendRow{l.Name, l})
		}
	}
	if s.group == "" {
		return
	}
	for _, g := range review.Groups(s.sums, s.group) {
		name := cmp.Or(s.titles[g.Value], review.Plain(g.Value))
		if g.Value == "" {
			name = "no " + s.group
		}
		s.lines = append(s.lines, review.TrendOf(g.Sums, s.by, s.Now()).Lines(s.Calm))
		s.rows = append(s.rows, trendRow{name: fmt.Sprintf("%3d  %s", len(g.Sums), name)})
	}
	s.show()
}

// show puts the measure in sight into the rows of the groups.
func (s *TrendsScreen) show() {
	for i := range s.rows {
		s.rows[i].line = s.lines[i][s.measure]
	}
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
	all := []screen.Binding{
		screen.On(other, "a column a session, or a week", s.turn, "w"),
		screen.On(groupLabels[s.group], "by measure, by principle or by loop", s.regroup, "g"),
	}
	if s.group != "" {
		all = append(all, screen.On("measure", "the next measure", s.nextMeasure(1), "m", "right", "l").Named("m →"),
			screen.On("", "the measure before", s.nextMeasure(-1), "left").Named("←"))
	}
	return append(all,
		screen.On("home", "", screen.Home, "h"), screen.On("back", "", screen.Back, "esc"),
		screen.On("", "up and down", s.move(-1), "up", "k").Named("↑ ↓"), screen.On("", "", s.move(1), "down", "j"),
		screen.On("", "a page up and down", s.move(-10), "pgup").Named("page up, page down"), screen.On("", "", s.move(10), "pgdown"))
}

// groupLabels says which grouping comes next.
var groupLabels = map[string]string{"": "by principle", "principle": "by loop", "loop": "by measure"}

func (s *TrendsScreen) regroup() tea.Cmd {
	s.group = map[string]string{"": "principle", "principle": "loop", "loop": ""}[s.group]
	s.list = widget.List{}
	s.count()
	return nil
}

func (s *TrendsScreen) nextMeasure(by int) func() tea.Cmd {
	return func() tea.Cmd {
		if n := len(s.names); n > 0 {
			s.measure = (s.measure + by + n) % n
			s.show()
		}
		return nil
	}
}

func (s *TrendsScreen) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		s.list.Move(by, len(s.rows))
		return nil
	}
}

func (s *TrendsScreen) turn() tea.Cmd {
	if s.by == review.ByWeek {
		s.by = review.BySession
	} else {
		s.by = review.ByWeek
	}
	s.trend = review.TrendOf(s.sums, s.by, s.Now())
	s.count()
	return nil
}

// The widths of what stands beside a chart.
const (
	measureWidth = 16
	groupWidth   = 24
	saysWidth    = 24
)

// View draws the rows: each with its name, its columns, where it began and where it is.
func (s *TrendsScreen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	f.Add(widget.Header(env, s.heading(), widget.Count(len(s.sums), "session"))...)
	if len(s.rows) == 0 {
		f.Add(screen.Left + env.Theme.Quiet.Render(s.nothing()))
		f.Fill(env.Height)
		return f
	}
	width := min(env.Width-2*len(screen.Left), 130)
	name := measureWidth
	if s.group != "" {
		name = min(groupWidth, width/3)
	}
	room := max(8, width-2-name-saysWidth-2)
	f.Add(screen.Left + env.Theme.Quiet.Render(widget.Cut(s.legend(room), width)))
	if env.Height > 14 {
		f.Add("")
	}
	height := env.Height - len(f.Lines)
	if s.group == "" && height >= 3*len(s.rows) {
		f.Add(s.tall(env, name, room)...)
	} else {
		f.Add(s.list.View(env, len(s.rows), height, width, func(i, width int, chosen bool) string {
			r := s.rows[i]
			return rowLine(env, chosen, widget.Pad(widget.Safe(r.name), name-1)+" ", widget.Pad(r.line.Draw(room, 1)[0], room), r.line.FromTo())
		})...)
	}
	f.Fill(env.Height)
	return f
}

// tall draws each measure two rows high, where there is room for it.
func (s *TrendsScreen) tall(env screen.Env, name, room int) []string {
	var lines []string
	for _, r := range s.rows {
		drawn := r.line.Draw(room, 2)
		for i, words := range [2][2]string{{"", ""}, {r.name, r.line.FromTo()}} {
			lines = append(lines, screen.Left+screen.Left+rowLine(env, false, widget.Pad(words[0], name), widget.Pad(drawn[i], room), words[1]))
		}
		lines = append(lines, "")
	}
	return lines
}

func rowLine(env screen.Env, chosen bool, name, bars, says string) string {
	style := env.Theme.Quiet
	if chosen {
		style = env.Theme.Strong
	}
	return style.Render(name) + env.Theme.Accent.Render(bars) + "  " + widget.Cut(says, saysWidth)
}

// heading names what is drawn.
func (s *TrendsScreen) heading() string {
	head := "Trends"
	if s.group != "" && len(s.rows) > 0 {
		head += " by " + s.group + ": " + s.names[s.measure]
	}
	if s.query != "" {
		head += " · " + widget.Safe(s.query)
	}
	return head
}

// legend says which days are drawn, what a column is, and how regular the rehearsing was.
func (s *TrendsScreen) legend(room int) string {
	all := s.trend.Stretches
	column := "a column is " + review.Columns(len(all), room, s.by)
	if s.group != "" {
		column = "columns are " + string(s.by) + "s"
	}
	first, last := all[0].From, all[len(all)-1].From
	form := "2 Jan"
	if first.Year() != last.Year() {
		form = "Jan 2006"
	}
	return fmt.Sprintf("%s to %s, %s · days in a row: %d, best %d",
		first.Format(form), last.Format(form), column, s.trend.Streak, s.trend.Longest)
}

func (s *TrendsScreen) nothing() string {
	switch {
	case !s.loaded:
		return "…"
	case s.query != "":
		return "No session fits the query. esc goes back to it."
	}
	return "Nothing here yet. A rehearsal counts when it is finished."
}
