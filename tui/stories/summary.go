package stories

import (
	"fmt"
	"strings"

	"pushback/coach/story"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// summary writes the page for the last ninety seconds: as many stories as the height has room for, and
// what is left out.
func (s *PageScreen) summary(height int) []string {
	if len(s.bank) == 0 {
		return []string{screen.Left + "No story yet. i in the list imports notes, f files what you rehearsed."}
	}
	var lines []string
	for n := min(len(s.bank), max(1, height)); n > 0; n-- {
		lines = s.sheet(s.bank.Sheet(s.Content.Principles(), n))
		if len(lines) <= height {
			break
		}
	}
	return lines
}

func (s *PageScreen) sheet(sheet story.Sheet) []string {
	width := widget.Width(s.env)
	var lines []string
	for i, e := range sheet.Stories {
		title, rest := e.Line()
		title = widget.Cut(widget.Safe(title), width/2)
		line := widget.Cut(fmt.Sprintf("%2d  ", i+1)+s.env.Theme.Strong.Render(title)+" · "+widget.Safe(rest), width)
		lines = append(lines, screen.Left+line)
	}
	part := func(name string, pieces []string) {
		if len(pieces) == 0 {
			return
		}
		for i, line := range story.Flow(pieces, width-len(name)) {
			lead := strings.Repeat(" ", len(name))
			if i == 0 {
				lead = s.env.Theme.Quiet.Render(name)
			}
			lines = append(lines, screen.Left+lead+widget.Safe(line))
		}
	}
	lines = append(lines, "")
	part("asked for  ", sheet.Asked)
	part("no story   ", sheet.Holes)
	if n := len(sheet.Left); n > 0 {
		left := fmt.Sprintf("%d: ", n) + widget.Safe(strings.Join(sheet.Left, "; "))
		part("left out   ", []string{widget.Cut(left, width-11)})
	}
	return lines
}
