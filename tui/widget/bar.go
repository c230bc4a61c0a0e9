package widget

import (
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"pushback/tui/screen"
)

// A Pace is how far a time is used up. Marks tell it as well as colours.
type Pace int

// The paces.
const (
	Early Pace = iota // less than three quarters
	Late              // three quarters gone
	Over              // beyond the budget
)

// PaceOf returns the pace of a time spent out of a budget.
func PaceOf(spent, budget time.Duration) Pace {
	switch {
	case budget <= 0:
		return Early
	case spent >= budget:
		return Over
	case spent*4 >= budget*3:
		return Late
	}
	return Early
}

// Mark is what stands before a time: nothing, "▸" or "!".
func (p Pace) Mark() string { return [...]string{"", "▸", "!"}[p] }

// Style returns the colour of a pace; an early one takes the style given.
func (p Pace) Style(env screen.Env, early lipgloss.Style) lipgloss.Style {
	switch p {
	case Late:
		return env.Theme.Warn
	case Over:
		return env.Theme.Alarm
	}
	return early
}

// Bar returns a bar of width cells, filled as far as spent is of budget, in the colour of its pace.
func Bar(env screen.Env, spent, budget time.Duration, width int, early lipgloss.Style) string {
	return Fill(env, spent, budget, width, PaceOf(spent, budget).Style(env, early))
}

// Fill returns a bar as Bar does, for a time that nobody has to keep to: its colour stays.
func Fill(env screen.Env, spent, budget time.Duration, width int, style lipgloss.Style) string {
	filled := 0
	if budget > 0 {
		filled = int(min(1, float64(spent)/float64(budget)) * float64(width))
	}
	return style.Render(strings.Repeat("━", filled)) +
		env.Theme.Faint.Render(strings.Repeat("─", max(0, width-filled)))
}

// Spent returns a time out of its budget with its mark: "▸1:48 of 3:00", "!3:12 of 3:00, 0:12 over".
func Spent(env screen.Env, spent, budget time.Duration, early lipgloss.Style) string {
	p := PaceOf(spent, budget)
	s := p.Mark() + Clock(spent) + " of " + Clock(budget)
	if over := spent - budget; p == Over && over >= time.Second {
		s += ", " + Clock(over) + " over"
	}
	return p.Style(env, early).Render(s)
}
