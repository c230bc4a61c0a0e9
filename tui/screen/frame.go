package screen

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A Frame is a drawn screen: lines from the top, and where the cursor stands.
type Frame struct {
	Lines  []string
	Cursor *Cursor
}

// A Cursor is a place on the screen, in cells from the top left.
type Cursor struct{ X, Y int }

// Add puts lines below the others.
func (f *Frame) Add(lines ...string) { f.Lines = append(f.Lines, lines...) }

// AddText puts a text of several lines below the others.
func (f *Frame) AddText(s string) { f.Add(strings.Split(s, "\n")...) }

// Left is the free column left of everything.
const Left = "  "

// MaxText is the widest that running text gets, in cells.
const MaxText = 90

// Fill adds empty lines until the frame is height lines high, and cuts what is beyond.
func (f *Frame) Fill(height int) {
	for len(f.Lines) < height {
		f.Lines = append(f.Lines, "")
	}
	f.Lines = f.Lines[:max(0, height)]
}

// Foot puts lines at the very bottom of a frame of the given height. Where there is too little
// room, lines above them give way.
func (f *Frame) Foot(height int, lines ...string) {
	f.Fill(height - len(lines))
	f.Add(lines...)
	f.Fill(height)
}

// Clamp cuts every line to the width.
func (f *Frame) Clamp(width int, cells ansi.Method) {
	for i, line := range f.Lines {
		if cells.StringWidth(line) > width {
			f.Lines[i] = cells.Truncate(line, width, "…")
		}
	}
}

// Beside puts lines to the right of the others, from a column on, cutting what is in the way.
func (f *Frame) Beside(column int, cells ansi.Method, lines []string) {
	f.Fill(max(len(f.Lines), len(lines)))
	for i, line := range lines {
		left := cells.Truncate(f.Lines[i], column-1, "…")
		f.Lines[i] = left + strings.Repeat(" ", max(0, column-cells.StringWidth(left))) + line
	}
}
