package stories

import (
	"fmt"
	"slices"
	"strings"

	"pushback/coach/story"
	"pushback/prompts"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// The widths of the matrix: a story's column, and the least that is left for the name of a principle.
const (
	columnWidth = 3
	nameWidth   = 28
)

// matrix draws the principles against the stories, then what to do and what the last projects show.
func (s *PageScreen) matrix(add func(string)) {
	if width := widget.Width(s.env); len(s.bank) > 0 && nameWidth+columnWidth*len(s.bank) <= width {
		s.grid(width)
	} else {
		s.lists(add)
	}
	if findings := s.bank.Findings(s.Content.Principles(), s.loopTitle); len(findings) > 0 {
		add("\nTo do")
		for _, f := range findings {
			add("  " + widget.Safe(f.Text))
		}
	}
	for _, p := range s.bank.Projects() {
		add("\n" + widget.Safe(p.Name) + "\n  Impact: " + said(p.Quotes.Impact) + "\n  Scope: " + said(p.Quotes.Scope) +
			"\n  Ownership: " + said(p.Quotes.Ownership) + "\n  KPI linkage: " + said(p.Quotes.KPILinkage))
	}
}

// grid draws a line a principle and a column a story: ● where the story shows it, ! where it does and is
// over-told, ○ before a principle that none shows. The titles stand below, by the number of their column.
func (s *PageScreen) grid(width int) {
	line := func(words string) { s.page.Lines = append(s.page.Lines, screen.Left+words) }
	names := min(width-columnWidth*len(s.bank), longestTitle(s.Content.Principles())+2)
	head := strings.Repeat(" ", names)
	for i := range s.bank {
		head += fmt.Sprintf("%*d", columnWidth, i+1)
	}
	line(head)
	for _, p := range s.Content.Principles() {
		line(s.row(p, names))
	}
	line("")
	for i, e := range s.bank {
		line(widget.Cut(fmt.Sprintf("%*d  %s", columnWidth, i+1, titled(e)), width))
	}
}

// row draws one principle against the stories.
func (s *PageScreen) row(p prompts.Principle, names int) string {
	showing := s.bank.Showing(p.ID)
	mark := "  "
	if len(showing) == 0 {
		mark = "○ "
	}
	row := widget.Pad(widget.Cut(mark+widget.Safe(p.Title), names), names)
	for _, e := range s.bank {
		cell := "·"
		if slices.ContainsFunc(showing, func(o story.Entry) bool { return o.ID == e.ID }) {
			cell = "●"
			if e.OverTold() {
				cell = "!"
			}
		}
		row += strings.Repeat(" ", columnWidth-1) + cell
	}
	return row
}

func longestTitle(all []prompts.Principle) int {
	longest := 0
	for _, p := range all {
		longest = max(longest, len(widget.Safe(p.Title)))
	}
	return longest
}

// lists names the stories of each principle, where the screen is too narrow for a column each.
func (s *PageScreen) lists(add func(string)) {
	for _, p := range s.Content.Principles() {
		var titles []string
		for _, e := range s.bank.Showing(p.ID) {
			titles = append(titles, titled(e))
		}
		if len(titles) == 0 {
			add("○ " + widget.Safe(p.Title) + ": none")
		} else {
			add(strings.Repeat("●", min(len(titles), 3)) + " " + widget.Safe(p.Title) + ": " + strings.Join(titles, "; "))
		}
	}
}

func titled(e story.Entry) string {
	if e.OverTold() {
		return widget.Safe(e.Title) + " (over-told)"
	}
	return widget.Safe(e.Title)
}
