package editor

import (
	"strings"
)

// A Sight is the part of the text that is in view.
type Sight struct {
	Rows         []string // at most the height asked for, none wider than the width
	X, Y         int      // of the cursor
	Above, Below int      // rows out of sight
}

// View returns the rows around the cursor, height of them at the most.
func (e *Editor) View(height int) Sight {
	height = max(height, 1)
	at := e.rowOf(e.cursor)
	e.top = min(max(e.top, at-height+1), at)
	e.top = max(0, min(e.top, len(e.rows)-height))
	end := min(e.top+height, len(e.rows))
	s := Sight{Above: e.top, Below: len(e.rows) - end, Y: at - e.top}
	s.X = min(e.column(e.rows[at], e.cursor), e.width)
	for _, r := range e.rows[e.top:end] {
		s.Rows = append(s.Rows, e.shown(r))
	}
	return s
}

// shown returns a row without the blanks that hang over the width.
func (e *Editor) shown(r row) string {
	line := strings.ReplaceAll(e.text[r.start:r.end], "\t", strings.Repeat(" ", tabWidth))
	if e.method.StringWidth(line) > e.width {
		// A joiner that has lost its partner would take hold of whatever is drawn next.
		return strings.TrimRight(e.method.Truncate(line, e.width, ""), "\u200d")
	}
	return line
}
