// Package widget holds what several screens draw: rules, clocks, bars, lists and pages. A widget
// takes what it shows and gives strings; it knows neither screens nor the app.
package widget

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
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

// Wrap returns foreign text in lines of at most width cells. A line that is indented stays so where
// it goes on.
func Wrap(s string, width int) []string {
	var out []string
	for _, line := range strings.Split(text.Visible(s), "\n") {
		words := strings.TrimLeft(line, " ")
		indent := line[:min(len(line)-len(words), width/2)]
		for _, part := range strings.Split(ansi.Wrap(words, max(width-len(indent), 1), "-"), "\n") {
			out = append(out, indent+part)
		}
	}
	return out
}

// Cut returns s in at most width cells, with an ellipsis where something is left out.
func Cut(s string, width int) string { return ansi.Truncate(s, max(width, 0), "…") }

// Pad returns s cut or filled up to exactly width cells.
func Pad(s string, width int) string {
	s = Cut(s, width)
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// Apart returns left and right at the edges of a line of width cells. Where both do not fit, the
// longer one is cut.
func Apart(left, right string, width int) string {
	if right == "" {
		return Cut(left, width)
	}
	l, r := ansi.StringWidth(left), ansi.StringWidth(right)
	if over := l + r + 2 - width; over > 0 {
		if r > l {
			right = Cut(right, max(r-over, 0))
		} else {
			left = Cut(left, max(l-over, 0))
		}
	}
	gap := width - ansi.StringWidth(left) - ansi.StringWidth(right)
	return Cut(left+strings.Repeat(" ", max(gap, 0))+right, width)
}

// Count returns a number with its noun: "1 session", "3 sessions".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Short returns a question without the words that many begin with.
func Short(question string) string {
	for _, lead := range []string{"Tell me about ", "Describe ", "Walk me through ", "Give me an example of "} {
		if rest, ok := strings.CutPrefix(question, lead); ok {
			r, n := utf8.DecodeRuneInString(rest)
			return string(unicode.ToUpper(r)) + rest[n:]
		}
	}
	return question
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

// Detail returns the whole of a chosen row and what is said about it, always in n lines so that nothing
// moves when another is chosen. The whole takes at most two of them.
func Detail(env screen.Env, whole, about string, width, n int) []string {
	width = min(width, screen.MaxText)
	out := styled(short(whole, width, 2), env.Theme.Text)
	out = append(out, styled(short(about, width, n-len(out)), env.Theme.Quiet)...)
	return append(out, make([]string, n-len(out))...)
}

// short wraps s into at most n lines, the last cut where more is left. An empty s takes none.
func short(s string, width, n int) []string {
	if s == "" {
		return nil
	}
	lines := Wrap(s, width)
	if len(lines) > n {
		lines = append(lines[:n-1], Cut(lines[n-1]+" "+lines[n], width))
	}
	return lines
}

func styled(lines []string, style lipgloss.Style) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = screen.Left + style.Render(line)
	}
	return out
}
