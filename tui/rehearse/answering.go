package rehearse

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/tui/editor"
	"pushback/tui/screen"
)

// answering is the answer being typed, in four parts or as one text.
type answering struct {
	*Screen
	parts  [4]*editor.Editor
	whole  *editor.Editor
	chips  chips
	warned bool // that nothing was written yet
}

func newAnswering(s *Screen) *answering {
	p := &answering{Screen: s, whole: editor.New(Limit)}
	for i := range p.parts {
		p.parts[i] = editor.New(Limit)
	}
	p.load()
	return p
}

// hear listens to what is there already.
func (p *answering) hear() tea.Cmd {
	if p.session().Answer.Text() == "" {
		return nil
	}
	return p.chips.order(p.Screen)
}

// load puts the words of the session into the editors.
func (p *answering) load() {
	a := p.session().Answer
	for i := range p.parts {
		p.parts[i].SetText(a.Parts[i].Text)
	}
	p.whole.SetText(a.Whole.Text)
}

func (p *answering) free() bool { return p.session().Answer.Layout == interview.Free }

// current returns the editor one types into.
func (p *answering) current() *editor.Editor {
	a := p.session().Answer
	if a.Layout == interview.Free {
		return p.whole
	}
	return p.parts[interview.Index(a.Section)]
}

func (p *answering) bindings() []screen.Binding {
	var all []screen.Binding
	other := "in parts"
	if !p.free() {
		other = "one text"
		all = append(all, screen.On("next part", "go on to the next part", p.move(1), "tab"))
	}
	all = append(all,
		screen.On("done", "finish the answer and hear the pushback", p.done, "ctrl+s"),
		screen.On("editor", "type in your own editor; the clock runs on", p.openEditor, "ctrl+e"))
	if p.session().Plan.Mode == interview.Practice {
		all = append(all, screen.On("pause", "stop the clock", p.pause, "ctrl+p"))
	}
	all = append(all, screen.On(other, "switch between parts and one text", p.switchLayout, "ctrl+t"))
	if !p.free() {
		all = append(all, screen.On("", "go back to the part before", p.move(-1), "shift+tab"))
	}
	return append(all, screen.On("leave", "leave for now; what you said is kept", p.askLeave, "esc"))
}

func (p *answering) typing() bool { return true }

func (p *answering) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.typed(func(e *editor.Editor) error {
			_, err := e.Press(msg)
			return err
		})
	case tea.PasteMsg:
		return p.typed(func(e *editor.Editor) error { return e.Insert(msg.Content) })
	case heardMsg, hearDueMsg:
		return p.chips.update(p.Screen, msg)
	}
	return nil
}

// typed lets an edit happen and tells the rehearsal what became of the text.
func (p *answering) typed(edit func(*editor.Editor) error) tea.Cmd {
	e := p.current()
	before := e.Text()
	e.SetLimit(Limit - p.elsewhere(e))
	err := edit(e)
	if err != nil {
		return screen.Fail(err)
	}
	if e.Text() == before {
		return nil
	}
	p.warned = false
	return tea.Batch(p.apply(interview.Write{Text: e.Text()}), p.chips.order(p.Screen))
}

// elsewhere counts the bytes of the answer outside an editor.
func (p *answering) elsewhere(e *editor.Editor) int {
	if e == p.whole {
		return 0
	}
	n := 0
	for _, other := range p.parts {
		if other != e {
			n += len(other.Text())
		}
	}
	return n
}

// move returns the action that goes on by parts, round from the last to the first.
func (p *answering) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		at := interview.Index(p.session().Answer.Section)
		return tea.Batch(p.apply(interview.Move{To: ear.Sections[(at+by+4)%4]}), p.saveDraft())
	}
}

func (p *answering) switchLayout() tea.Cmd {
	to := interview.Free
	if p.free() {
		to = interview.InParts
	}
	cmd := p.apply(interview.Switch{To: to})
	p.load()
	return tea.Batch(cmd, p.saveDraft())
}

// done ends the answer. One that is empty wants the key twice.
func (p *answering) done() tea.Cmd {
	if strings.TrimSpace(p.session().Answer.Text()) == "" && !p.warned {
		p.warned = true
		return screen.Hint("Nothing is written yet. ctrl+s once more ends the rehearsal without an answer.")
	}
	if strings.TrimSpace(p.session().Answer.Text()) == "" {
		return p.apply(interview.End{})
	}
	return p.apply(interview.Done{})
}
