package review

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A menu composes the query from what occurs among the sessions: first a field, then its values. What
// is picked stands in the search line as one would type it.
type menu struct {
	on     bool
	field  string // "" while the field is chosen
	fields widget.List
	picks  []pick
	list   widget.List
}

// A pick is a value that can be chosen, with what it means and how many sessions have it.
type pick struct {
	field, value string
	means        string
	n            int
}

// date is the line of the menu that stands for the days since and until.
const date = "date"

// facets returns the lines of the menu: loop, principle, question, verdict, flag and so on.
func (s *Screen) facets() []review.Field {
	all := review.Fields()
	if s.Calm {
		all = slices.DeleteFunc(all, func(f review.Field) bool { return f.Name == "verdict" })
	}
	return append(all, review.Field{Name: date, About: "the days it was told on"})
}

func (s *Screen) openMenu() tea.Cmd {
	s.menu.on, s.menu.field = true, ""
	return nil
}

// menuBack goes from the values to the fields, and from those to the list.
func (s *Screen) menuBack() tea.Cmd {
	if s.menu.field == "" {
		s.menu.on = false
	}
	s.menu.field = ""
	return nil
}

func (s *Screen) menuMove(by int) func() tea.Cmd {
	return func() tea.Cmd {
		if s.menu.field == "" {
			s.menu.fields.Move(by, len(s.facets()))
		} else {
			s.menu.list.Move(by, len(s.menu.picks))
		}
		return nil
	}
}

// menuTake opens the values of the chosen field, or takes the chosen value or lets it go.
func (s *Screen) menuTake() tea.Cmd {
	if s.menu.field == "" {
		f := s.facets()[s.menu.fields.At]
		s.menu.field, s.menu.list, s.menu.picks = f.Name, widget.List{}, s.picksOf(f)
		return nil
	}
	if len(s.menu.picks) == 0 {
		return nil
	}
	p := s.menu.picks[s.menu.list.At]
	s.search.Set(review.Toggle(s.search.Text(), p.field, p.value))
	s.list.At = 0
	return s.filter()
}

// picksOf counts the values of a field among the sessions that the rest of the query leaves.
func (s *Screen) picksOf(f review.Field) []pick {
	line := s.search.Text()
	if f.Name == date {
		return s.periods(review.Without(review.Without(line, "since"), "until"))
	}
	sums := s.left(review.Without(line, f.Name))
	questions := map[string]string{}
	if f.Name == "question" {
		for _, sum := range sums {
			questions[sum.QuestionID] = widget.Short(sum.Question)
		}
	}
	var picks []pick
	for _, c := range f.Values(sums) {
		means := review.Plain(c.Value)
		if title, ok := s.titles[c.Value]; ok {
			means = title
		} else if question, ok := questions[c.Value]; ok {
			means = question
		}
		picks = append(picks, pick{f.Name, c.Value, means, c.N})
	}
	return picks
}

// periods counts the sessions of each period that is offered.
func (s *Screen) periods(line string) []pick {
	var picks []pick
	for _, p := range review.Periods() {
		n := len(s.left(strings.TrimSpace(line + " " + p.Field + ":" + p.Value)))
		picks = append(picks, pick{p.Field, p.Value, p.About, n})
	}
	return picks
}

// left returns the sessions that pass the filters of a line. Its words are those of the query, and
// what has them is known already.
func (s *Screen) left(line string) []review.Summary {
	q, _ := review.Parse(line, s.Now()) // what makes no sense is said of the query itself
	var sums []review.Summary
	for i := range s.all {
		if q.Admits(s.all[i].Summary) && (s.found == nil || s.found[s.all[i].ID]) {
			sums = append(sums, s.all[i].Summary)
		}
	}
	return sums
}

// clear forgets the query, its words and filters.
func (s *Screen) clear() tea.Cmd {
	s.search.Close()
	if s.menu.field != "" { // counted anew among all
		s.menu.picks = s.picksOf(s.facets()[s.menu.fields.At])
	}
	return s.filter()
}

// menuBindings lists the keys of the menu.
func (s *Screen) menuBindings() []screen.Binding {
	take, help, back := "choose", "see what there is of the chosen field", "back to the list"
	if s.menu.field != "" {
		take, help, back = "take", "take the chosen value into the query, or let it go", "back to the fields"
	}
	return []screen.Binding{
		screen.On(take, help, s.menuTake, "enter", "space"),
		screen.On("clear", "clear the whole query", s.clear, "c", "backspace"),
		screen.On("write", "go on in the search line", func() tea.Cmd { s.menu.on = false; return s.startSearch() }, "/"),
		screen.On("list", "leave the menu; the query stays", func() tea.Cmd { s.menu.on = false; return nil }, "f"),
		screen.On("back", back, s.menuBack, "esc"),
		screen.On("", "up and down", s.menuMove(-1), "up", "k").Named("↑ ↓"), screen.On("", "", s.menuMove(1), "down", "j"),
		screen.On("", "a page up and down", s.menuMove(-10), "pgup").Named("page up, page down"), screen.On("", "", s.menuMove(10), "pgdown"),
		screen.On("", "first and last", s.menuMove(-1<<20), "home", "g").Named("g G"), screen.On("", "", s.menuMove(1<<20), "end", "G"),
	}
}

// viewMenu draws the fields or the values in the place of the sessions.
func (s *Screen) viewMenu(f *screen.Frame, env screen.Env, width int) {
	line := s.search.Text()
	head := "filter by"
	if s.menu.field != "" {
		head = "filter by " + s.menu.field
	}
	f.Add(screen.Left + screen.Left + env.Theme.Quiet.Render(head))
	foot := []string{screen.Left + widget.Rule(env, width), screen.Left + env.Theme.Quiet.Render(
		widget.Cut("What you pick is written into the search line: so you can type it next time.", width))}
	height := env.Height - len(f.Lines) - len(foot)
	if s.menu.field == "" {
		facets := s.facets()
		f.Add(s.menu.fields.View(env, len(facets), height, width, func(i, width int, chosen bool) string {
			return s.strong(env, chosen, widget.Pad(fieldLine(line, facets[i]), width))
		})...)
	} else {
		if len(s.menu.picks) == 0 {
			f.Add("", screen.Left+screen.Left+env.Theme.Quiet.Render("No session has any. esc goes back."))
		}
		f.Add(s.menu.list.View(env, len(s.menu.picks), height, width, func(i, width int, chosen bool) string {
			return s.strong(env, chosen, pickLine(line, s.menu.picks[i], width))
		})...)
	}
	f.Foot(env.Height, foot...)
}

func (s *Screen) strong(env screen.Env, chosen bool, line string) string {
	if chosen {
		return env.Theme.Strong.Render(line)
	}
	return line
}

// fieldLine names a field, and what of it the query asks for.
func fieldLine(line string, f review.Field) string {
	asked := review.Chosen(line, f.Name)
	if f.Name == date {
		for _, name := range []string{"since", "until"} {
			for _, v := range review.Chosen(line, name) {
				asked = append(asked, name+":"+v)
			}
		}
	}
	about := f.About
	if len(asked) > 0 {
		about = "= " + widget.Safe(strings.Join(asked, ", "))
	}
	return widget.Pad(f.Name, 12) + about
}

// pickLine shows a value as it is typed, what it means, and how many sessions have it.
func pickLine(line string, p pick, width int) string {
	mark := "    "
	if slices.ContainsFunc(review.Chosen(line, p.field), func(v string) bool { return review.Same(v, p.value) }) {
		mark = "[x] "
	}
	typed := mark + widget.Safe(p.field+":"+p.value)
	count := fmt.Sprintf("%6d", p.n)
	means := ""
	if side := width / 2; width >= 60 {
		typed, means = widget.Pad(typed, side), "  "+widget.Safe(p.means)
	}
	return widget.Pad(typed+means, width-len(count)) + count
}
