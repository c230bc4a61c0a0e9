package review

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/glamour/v2"
	gansi "charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"

	"pushback/tui/screen"
	"pushback/tui/theme"
)

// renderedMsg brings markdown laid out for a width.
type renderedMsg struct {
	of    screen.Request
	lines []string
	err   error
}

// render lays markdown out in a command, with a renderer of its own: they are not safe for
// concurrent use, and cost next to nothing to make.
func render(markdown string, width int, on theme.Background, of screen.Request) tea.Cmd {
	return func() tea.Msg {
		r, err := glamour.NewTermRenderer(glamour.WithStyles(style(on)), glamour.WithWordWrap(width), glamour.WithPreservedNewLines())
		if err != nil {
			return renderedMsg{of: of, err: err}
		}
		out, err := r.Render(bare(tied(narrowed(markdown, width))))
		if err != nil {
			return renderedMsg{of: of, err: err}
		}
		lines := strings.Split(strings.Trim(out, "\n"), "\n")
		for i := range lines {
			lines[i] = screen.Left + harmless(lines[i])
		}
		return renderedMsg{of: of, lines: lines}
	}
}

// tied returns feedback in which no line ends between a number and its per cent sign.
func tied(markdown string) string {
	for digit := '0'; digit <= '9'; digit++ {
		markdown = strings.ReplaceAll(markdown, string(digit)+" %", string(digit)+"\u00a0%")
	}
	return markdown
}

// style is Glamour's own for the background, brought to the calm of the other screens: titles
// without boxes or hashes, no margin.
func style(on theme.Background) gansi.StyleConfig {
	s := styles.DarkStyleConfig
	if on == theme.Light {
		s = styles.LightStyleConfig
	}
	accent := on.Accent()
	bold, none, two := true, uint(0), uint(2)
	s.Document.Margin = &none
	s.Document.BlockPrefix, s.Document.BlockSuffix = "", ""
	s.Document.Color = nil
	s.H1 = gansi.StyleBlock{StylePrimitive: gansi.StylePrimitive{Bold: &bold}}
	s.Heading.Color = &accent
	s.H2 = gansi.StyleBlock{}
	s.H3 = gansi.StyleBlock{}
	s.Code.BackgroundColor = nil
	// Glamour counts its bar before a quote as one cell and draws two, and a bullet not at all: full lines
	// are broken a second time then. Blanks are counted.
	s.BlockQuote.Indent, s.BlockQuote.IndentToken = &two, nil
	s.List.Margin = &two
	return s
}
