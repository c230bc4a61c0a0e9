// Package widget holds what several screens draw: rules, clocks, bars, lists and pages. A widget
// takes what it shows and gives strings; it knows neither screens nor the app.
package widget

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pushback/coach/text"
	"pushback/tui/screen"
)

// Width returns the width of the column that running text may take.
func Width(env screen.Env) int { return max(10, min(env.Width-2*len(screen.Left), screen.MaxText)) }

// Safe returns foreign words fit for one line of the screen.
func Safe(s string) string {
	return strings.Join(strings.Fields(text.Visible(s)), " ")
}

// Wrap returns foreign text in lines of at most width cells.
func Wrap(s string, width int) []string {
	return strings.Split(ansi.Wrap(text.Visible(s), max(width, 1), "-"), "\n")
}

// Cut returns s in at most width cells, with an ellipsis where something is left out.
func Cut(s string, width int) string { return ansi.Truncate(s, max(width, 0), "…") }

// Pad returns s cut or filled up to exactly width cells.
func Pad(s string, width int) string {
	s = Cut(s, width)
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// Apart returns left and right at the edges of a line of width cells. Where both do not fit, the
// left one is cut.
func Apart(left, right string, width int) string {
	room := width - ansi.StringWidth(right)
	if right == "" || room < 8 {
		return Cut(left, width)
	}
	return Pad(left, room-1) + " " + right
}

// Rule returns a faint line of width cells.
func Rule(env screen.Env, width int) string {
	return env.Theme.Faint.Render(strings.Repeat("─", max(width, 0)))
}

// Clock returns a time as minutes and seconds: "1:48".
func Clock(d time.Duration) string {
	s := int(max(d, 0).Seconds())
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// Header returns the first lines of a screen: its name at the left, what it is about at the right, a rule.
func Header(env screen.Env, left, right string) []string {
	w := max(10, env.Width-2*len(screen.Left))
	w = min(w, 2*screen.MaxText)
	return []string{
		screen.Left + Apart(env.Theme.Strong.Render(left), env.Theme.Quiet.Render(right), w),
		screen.Left + Rule(env, w),
	}
}
