package stories

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/story"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// titleLimit is the most bytes that a title or the name of a project may have.
const titleLimit = 200

// errNoTitle is what an empty title is met with.
var errNoTitle = errors.New("a story needs a title; type one, or leave with esc")

// A field is a line that is typed into, under a name.
type field struct {
	name string // "" while it is closed
	text *editor.Editor
}

func newField(limit int) field { return field{text: editor.New(limit)} }

// open begins with the words that stood there before.
func (f *field) open(name, words string) {
	f.name = name
	f.text.SetText(words)
}

func (f *field) close() { f.name = "" }

// on reports whether letters go to the field.
func (f *field) on() bool { return f.name != "" }

// words returns what is typed, on one line and harmless.
func (f *field) words() string { return widget.Safe(f.text.Text()) }

// The fields of a story, which their names say.
const (
	titleField   = "title"
	projectField = "project"
)

// edit begins with what stands on a story.
func (f *field) edit(name string, s story.Story) {
	words := s.Title
	if name == projectField {
		words = s.Project
	}
	f.open(name, words)
}

// keep closes the field and returns how what was typed gets onto a story.
func (f *field) keep() (func(*story.Story), error) {
	name, words := f.name, f.words()
	if name == titleField && words == "" {
		return nil, errNoTitle
	}
	f.close()
	return func(s *story.Story) {
		if name == titleField {
			s.Title = words
		} else {
			s.Project = words
		}
	}, nil
}

// typing lists the keys while the field is open.
func (f *field) typing(keep func() tea.Cmd) []screen.Binding {
	leave := func() tea.Cmd {
		f.close()
		return nil
	}
	return []screen.Binding{screen.On("keep", "", keep, "enter"), screen.On("leave as it was", "", leave, "esc")}
}

// update takes a key or a paste while the field is open.
func (f *field) update(msg tea.Msg) tea.Cmd {
	if !f.on() {
		return nil
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		_, err := f.text.Press(msg)
		return screen.FailIf(err)
	case tea.PasteMsg:
		return screen.FailIf(f.text.Insert(widget.Safe(msg.Content)))
	}
	return nil
}

// view draws the line, with the cursor in it.
func (f *field) view(frame *screen.Frame, env screen.Env) {
	name := f.name + "  "
	f.text.SetMethod(env.Cells)
	f.text.SetWidth(env.Width - 2*len(screen.Left) - len(name) - 1)
	sight := f.text.View(1)
	frame.Cursor = &screen.Cursor{X: len(screen.Left) + len(name) + sight.X, Y: len(frame.Lines)}
	frame.Add(screen.Left + env.Theme.Quiet.Render(name) + sight.Rows[0])
}

// moving lists the keys that choose among rows, of which there are as many as n says.
func moving(list *widget.List, n func() int) []screen.Binding {
	move := func(by int) func() tea.Cmd {
		return func() tea.Cmd {
			list.Move(by, n())
			return nil
		}
	}
	return []screen.Binding{
		screen.On("", "up and down", move(-1), "up", "k").Named("↑ ↓"), screen.On("", "", move(1), "down", "j"),
		screen.On("", "a page up and down", move(-10), "pgup").Named("page up, page down"), screen.On("", "", move(10), "pgdown"),
	}
}
