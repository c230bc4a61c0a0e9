package rehearse

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// sectionNames are the parts of an answer as they are shown, with what belongs in them.
var sectionNames = [...]struct{ letter, name, hint string }{
	{"S", "Situation", "where it was, and how large"},
	{"T", "Task", "what was yours to do, and why it mattered"},
	{"A", "Action", "what you did and decided, in the first person"},
	{"R", "Result", "before, after, what it was worth, and what you did after the launch"},
}

// sectionClocks draws the four clocks of an answer in parts in one line of width cells, the part
// being told in brackets.
func sectionClocks(env screen.Env, c interview.Clock, now ear.Section, width int) string {
	const gap = 2
	cell := (width - 3*gap) / 4
	var cells []string
	for i, sec := range ear.Sections {
		cells = append(cells, widget.Pad(sectionClock(env, i, c.Parts[i], c.PartBudgets[i], sec == now, cell), cell))
	}
	return strings.Join(cells, strings.Repeat(" ", gap))
}

func sectionClock(env screen.Env, i int, spent, budget time.Duration, now bool, width int) string {
	letter, early := " "+sectionNames[i].letter+" ", env.Theme.Quiet
	if now {
		letter, early = "["+sectionNames[i].letter+"]", env.Theme.Accent
	}
	pace := widget.PaceOf(spent, budget)
	times := fmt.Sprintf("%s%s/%s", pace.Mark(), widget.Clock(spent), widget.Clock(budget))
	if width < 14 { // the budget goes first
		times = pace.Mark() + widget.Clock(spent)
	}
	bar := width - 3 - ansi.StringWidth(times) - 1
	s := early.Render(letter)
	if bar >= 3 {
		s += widget.Bar(env, spent, budget, bar, early) + " "
	}
	return s + pace.Style(env, early).Render(times)
}

// totalClock draws a rule with the clock of the whole answer at its right end.
func totalClock(env screen.Env, spent, budget time.Duration, width int) string {
	times := " " + widget.Spent(env, spent, budget, env.Theme.Text) + " "
	rest := width - ansi.StringWidth(times) - 2
	return widget.Bar(env, spent, budget, max(0, rest), env.Theme.Accent) + times + widget.Rule(env, 2)
}
