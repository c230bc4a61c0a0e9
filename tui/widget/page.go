package widget

import "fmt"

// A Page is a text longer than the screen, with the place one has scrolled to.
type Page struct {
	Lines []string
	top   int
	room  int
}

// Scroll moves by lines, up with a negative number.
func (p *Page) Scroll(lines int) { p.top = max(0, min(p.top+lines, len(p.Lines)-p.room)) }

// Turn moves by screens.
func (p *Page) Turn(screens int) { p.Scroll(screens * max(1, p.room-2)) }

// View returns the lines in sight.
func (p *Page) View(height int) []string {
	p.room = max(1, height)
	p.Scroll(0)
	return p.Lines[p.top:min(len(p.Lines), p.top+p.room)]
}

// Where says how far one has read, "" where everything is in sight.
func (p *Page) Where() string {
	if len(p.Lines) <= p.room {
		return ""
	}
	return fmt.Sprintf("%d %%", 100*min(len(p.Lines), p.top+p.room)/len(p.Lines))
}
