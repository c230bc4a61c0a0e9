package widget

import (
	"pushback/tui/screen"
)

// A List is a choice among rows of which one is chosen. It holds no rows, only the place in them,
// so that ten thousand cost no more than the ones in sight.
type List struct {
	At  int // the chosen row
	top int
}

// Move chooses the row delta further, among n.
func (l *List) Move(delta, n int) { l.At = max(0, min(l.At+delta, n-1)) }

// View draws height of n rows around the chosen one. Row draws one in width cells.
func (l *List) View(env screen.Env, n, height, width int, row func(i, width int, chosen bool) string) []string {
	l.Move(0, n)
	height = max(1, height)
	l.top = max(min(l.top, l.At), l.At-height+1)
	l.top = max(0, min(l.top, n-height))
	var lines []string
	for i := l.top; i < min(n, l.top+height); i++ {
		mark := screen.Left
		if i == l.At {
			mark = env.Theme.Accent.Render("▌ ")
		}
		lines = append(lines, screen.Left+mark+row(i, width-2, i == l.At))
	}
	return lines
}
