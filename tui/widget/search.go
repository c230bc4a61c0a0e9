package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/tui/editor"
	"pushback/tui/screen"
)

// A Search is a line in which words are typed that a list is narrowed to. The list is narrowed in
// the same Update, so that enter takes what is on the screen.
type Search struct {
	On   bool // letters go to the search
	text *editor.Editor
}

// NewSearch returns a search that is not on.
func NewSearch() Search { return Search{text: editor.New(200)} }

// Open turns the search on.
func (s *Search) Open() { s.On = true }

// Leave turns the search off and keeps its words.
func (s *Search) Leave() { s.On = false }

// Set puts words into the line as if they had been typed.
func (s *Search) Set(text string) { s.text.SetText(text) }

// Shown reports whether there is something to see: the line is typed in, or has words.
func (s *Search) Shown() bool { return s.On || s.text.Text() != "" }

// Close ends the search and forgets its words.
func (s *Search) Close() {
	s.On = false
	s.text.SetText("")
}

// Update takes a key or a paste while the search is on. It reports whether the words changed.
func (s *Search) Update(msg tea.Msg) (bool, error) {
	if !s.On {
		return false, nil
	}
	before := s.text.Text()
	var err error
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		_, err = s.text.Press(msg)
	case tea.PasteMsg:
		err = s.text.Insert(Safe(msg.Content))
	}
	return s.text.Text() != before, err
}

// Words returns the words searched for, in small letters.
func (s *Search) Words() []string { return strings.Fields(strings.ToLower(s.text.Text())) }

// Text returns what is typed, as it is.
func (s *Search) Text() string { return s.text.Text() }

// HasAll reports whether each word is in hay, which must be in small letters.
func HasAll(hay string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// View draws the line, with the cursor in it while it is typed in.
func (s *Search) View(f *screen.Frame, env screen.Env) {
	const label = "search  "
	s.text.SetMethod(env.Cells)
	s.text.SetWidth(env.Width - 2*len(screen.Left) - len(label) - 1)
	sight := s.text.View(1)
	if s.On {
		f.Cursor = &screen.Cursor{X: len(screen.Left) + len(label) + sight.X, Y: len(f.Lines)}
	}
	f.Add(screen.Left + env.Theme.Quiet.Render(label) + sight.Rows[0])
}
