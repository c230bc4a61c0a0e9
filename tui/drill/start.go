package drill

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// start is the choice of a sitting: what is due, the weakest, a red flag or a principle.
type start struct {
	*Screen
	list widget.List
	by   listing
}

// A listing is what the rows are.
type listing int

const (
	bySitting listing = iota
	byFlag
	byPrinciple
	outOfUse
)

// A row is one choice.
type row struct {
	name, about string
	choose      func() tea.Cmd
}

func newStart(s *Screen) *start { return &start{Screen: s} }

func (p *start) typing() bool           { return false }
func (p *start) update(tea.Msg) tea.Cmd { return nil }

// rows are the choices there are.
func (p *start) rows() []row {
	switch p.by {
	case byFlag:
		return p.flags()
	case byPrinciple:
		return p.ofPrinciples()
	case outOfUse:
		return p.takenOut()
	}
	var rows []row
	if len(p.left) > 0 {
		rows = append(rows, row{"Go on", "you were answering: " + p.Examiner.Title(p.left[0].Card), p.goOn})
	}
	rows = append(rows, []row{
		{"Due today", p.standing, p.take(cards.Choice{})},
		{"Weakest", "what is least likely to be remembered, due or not", p.take(cards.Choice{Weakest: true})},
		{"A red flag", "everything about one of them", p.turn(byFlag)},
		{"A principle", "questions that probe one of them", p.turn(byPrinciple)},
	}...)
	if n := len(p.takenOut()); n > 0 {
		rows = append(rows, row{"Not asked", widget.Count(n, "card") + " suspended or deleted", p.turn(outOfUse)})
	}
	return rows
}

// takenOut lists the cards that were suspended or deleted; choosing one brings it back.
func (p *start) takenOut() []row {
	var rows []row
	for _, c := range p.kept {
		about := "suspended"
		switch {
		case c.Gone():
			about = "deleted"
		case !c.Suspended:
			continue
		}
		rows = append(rows, row{p.Examiner.Title(c), about, func() tea.Cmd {
			p.dropped = &c
			return p.undo()
		}})
	}
	return rows
}

// flags lists the red flags that there are cards for, those of one's own answers first.
func (p *start) flags() []row {
	type count struct {
		flag      string
		all, kept int
	}
	var counts []count
	for i, c := range slices.Concat(p.kept, p.bank) {
		if c.Flag == "" || c.Gone() || c.Suspended {
			continue
		}
		at := slices.IndexFunc(counts, func(n count) bool { return n.flag == c.Flag })
		if at < 0 {
			counts = append(counts, count{flag: c.Flag})
			at = len(counts) - 1
		}
		counts[at].all++
		if i < len(p.kept) && c.Own != nil {
			counts[at].kept++
		}
	}
	slices.SortStableFunc(counts, func(a, b count) int { return b.kept - a.kept })
	var rows []row
	for _, n := range counts {
		about := widget.Count(n.all, "card")
		if n.kept > 0 {
			about = fmt.Sprintf("%s, %d yours", about, n.kept)
		}
		rows = append(rows, row{first(p.Examiner.FlagTitle(n.flag)), about, p.take(cards.Choice{Flag: n.flag})})
	}
	return rows
}

func (p *start) ofPrinciples() []row {
	var rows []row
	for _, pr := range p.principles {
		n := 0
		for _, c := range slices.Concat(p.kept, p.bank) {
			if slices.Contains(c.Principles, pr.ID) && !c.Gone() && !c.Suspended {
				n++
			}
		}
		rows = append(rows, row{pr.Title, widget.Count(n, "card"), p.take(cards.Choice{Principle: pr.ID})})
	}
	return rows
}

// first returns words with a capital letter.
func first(words string) string {
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

// take begins a sitting of a choice.
func (p *start) take(choice cards.Choice) func() tea.Cmd {
	return func() tea.Cmd {
		p.way.Choice = choice
		return p.begin()
	}
}

func (p *start) turn(to listing) func() tea.Cmd {
	return func() tea.Cmd {
		p.by, p.list.At = to, 0
		return nil
	}
}

func (p *start) bindings() []screen.Binding {
	if !p.loaded {
		return []screen.Binding{screen.On("back", "", screen.Back, "esc")}
	}
	dates := "leave dates"
	if p.way.Free {
		dates = "move dates"
	}
	back := screen.Back
	if p.by != bySitting {
		back = p.turn(bySitting)
	}
	return []screen.Binding{
		screen.On("begin", "begin the chosen sitting", p.choose, "enter"),
		screen.On("5, 10 or 20", "how many cards a sitting has", p.resize, "n"),
		screen.On(dates, "whether the sitting moves the dates of its cards", p.switchFree, "d"),
		screen.On("back", "", back, "esc"),
		screen.On("", "a card that was suspended or deleted last comes back", p.undo, "u"),
		screen.On("", "the weakest", p.take(cards.Choice{Weakest: true}), "w"),
		screen.On("", "by red flag", p.turn(byFlag), "f"),
		screen.On("", "by principle", p.turn(byPrinciple), "p"),
		screen.On("", "up and down", p.move(-1), "up", "k").Named("↑ ↓"), screen.On("", "", p.move(1), "down", "j"),
	}
}

func (p *start) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.list.Move(by, len(p.rows()))
		return nil
	}
}

func (p *start) choose() tea.Cmd {
	rows := p.rows()
	if len(rows) == 0 {
		return nil
	}
	return rows[min(p.list.At, len(rows)-1)].choose()
}

// resize goes to the next size of a sitting.
func (p *start) resize() tea.Cmd {
	at := slices.Index(cards.Sizes[:], p.way.Count)
	p.way.Count = cards.Sizes[(at+1)%len(cards.Sizes)]
	return nil
}

func (p *start) switchFree() tea.Cmd {
	p.way.Free = !p.way.Free
	return nil
}

func (p *start) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w := widget.Width(env)
	if env.Height > 17 {
		f.Add("")
	}
	heading := map[listing]string{bySitting: "Drill", byFlag: "Drill · a red flag", byPrinciple: "Drill · a principle",
		outOfUse: "Drill · enter brings a card back"}[p.by]
	f.Add(widget.Header(env, heading, p.settled())...)
	f.Add("")
	if !p.loaded {
		f.Add(screen.Left + env.Theme.Quiet.Render("…"))
		f.Fill(env.Height)
		return f
	}
	rows := p.rows()
	room := env.Height - len(f.Lines) - 1
	f.Add(p.list.View(env, len(rows), room, w, func(i, width int, chosen bool) string {
		name := widget.Pad(widget.Safe(rows[i].name), min(44, width*3/5))
		if p.by == bySitting {
			name = widget.Pad(rows[i].name, 13)
		}
		if chosen {
			name = env.Theme.Strong.Render(name)
		}
		return widget.Cut(name+" "+env.Theme.Quiet.Render(widget.Safe(rows[i].about)), width)
	})...)
	f.Fill(env.Height)
	return f
}

// settled says how the sitting will be.
func (p *start) settled() string {
	s := "up to " + widget.Count(p.way.Count, "card")
	if p.way.Free {
		s += " · dates stay"
	}
	return s
}
