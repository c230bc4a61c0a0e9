package rehearse

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// recounting comes after an answer spoken aloud: one ticks the evidence that was in it, or pastes
// a transcript, which is then heard like a typed answer.
type recounting struct {
	*Screen
	list   widget.List
	ticked []string
	words  *editor.Editor
	paper  bool // the transcript is on the screen, not the checklist
}

func newRecounting(s *Screen) *recounting {
	p := &recounting{Screen: s, words: editor.New(Limit), ticked: s.session().Answer.Ticked}
	p.words.SetText(s.session().Answer.Whole.Text)
	p.paper = p.words.Text() != ""
	return p
}

func (p *recounting) current() *editor.Editor { return p.words }
func (p *recounting) typing() bool            { return p.paper }

func (p *recounting) bindings() []screen.Binding {
	done := screen.On("done", "go on to the pushback", func() tea.Cmd { return p.apply(interview.Done{}) }, "ctrl+s")
	leave := screen.On("leave", "leave for now; the ticks and the transcript are kept", p.askLeave, "esc")
	if p.paper {
		return []screen.Binding{done, screen.On("checklist", "tick what was said instead", p.turn, "tab"),
			screen.On("editor", "type in your own editor", p.openEditor, "ctrl+e"), leave}
	}
	return []screen.Binding{
		screen.On("tick", "say that this was in the answer", p.tickChosen, "space", "x"), done,
		screen.On("transcript", "paste or type what was said instead", p.turn, "tab"),
		screen.On("", "up and down the list", p.move(-1), "up", "k").Named("↑ ↓"),
		screen.On("", "", p.move(1), "down", "j"),
		leave,
	}
}

func (p *recounting) move(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.list.Move(by, len(p.names.evidence))
		return nil
	}
}

func (p *recounting) turn() tea.Cmd {
	p.paper = !p.paper
	return nil
}

// tickChosen ticks the chosen line, or takes the tick away.
func (p *recounting) tickChosen() tea.Cmd {
	if len(p.names.evidence) == 0 {
		return nil
	}
	id := p.names.evidence[p.list.At].ID
	if i := slices.Index(p.ticked, id); i >= 0 {
		p.ticked = slices.Delete(slices.Clone(p.ticked), i, i+1)
	} else {
		p.ticked = append(slices.Clone(p.ticked), id)
	}
	return p.apply(interview.Tick{Evidence: p.ticked})
}

func (p *recounting) update(msg tea.Msg) tea.Cmd {
	if !p.paper {
		if _, pasted := msg.(tea.PasteMsg); !pasted {
			return nil
		}
		p.paper = true // a paste can only be the transcript
	}
	return updateEditor(p, msg)
}

func (p *recounting) typed(edit func(*editor.Editor) error) tea.Cmd {
	before := p.words.Text()
	if err := edit(p.words); err != nil {
		return screen.Fail(err)
	}
	if p.words.Text() == before {
		return nil
	}
	return p.apply(interview.Write{Text: p.words.Text()})
}

// updateEditor hands keys and pastes to the editor of a phase that types.
func updateEditor(p interface {
	typed(func(*editor.Editor) error) tea.Cmd
}, msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return p.typed(func(e *editor.Editor) error {
			_, err := e.Press(msg)
			return err
		})
	case tea.PasteMsg:
		return p.typed(func(e *editor.Editor) error { return e.Insert(msg.Content) })
	}
	return nil
}

func (p *recounting) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w, clock := widget.Width(env), p.r.Clock(p.Now())
	f.Add("")
	f.Add(widget.Header(env, "What was in it?", widget.Clock(clock.Total)+" of "+widget.Clock(clock.TotalBudget))...)
	hint := "Tick only what you said aloud; a tick quotes no words."
	if p.paper {
		hint = "Paste or type what was said; it counts as typed."
	}
	f.Add(screen.Left + env.Theme.Quiet.Render(widget.Cut(hint, w)))
	foot := p.noteLines(env, w)
	if foot == nil && !p.paper {
		foot = p.detail(env, w)
	}
	room := env.Height - len(f.Lines) - len(foot)
	if p.paper {
		f.Add("")
		room--
		drawEditor(&f, env, p.words, w, room, p.live())
	} else {
		f.Add(p.list.View(env, len(p.names.evidence), room, w, p.row(env))...)
	}
	f.Foot(env.Height, foot...)
	return f
}

// detail says the whole of what the chosen line means, which the list has no room for.
func (p *recounting) detail(env screen.Env, width int) []string {
	if len(p.names.evidence) == 0 {
		return nil
	}
	label := p.names.evidence[min(p.list.At, len(p.names.evidence)-1)]
	return append([]string{""}, widget.Detail(env, "", widget.Safe(label.Meaning), width, 2)...)
}

func (p *recounting) row(env screen.Env) func(int, int, bool) string {
	return func(i, width int, chosen bool) string {
		label := p.names.evidence[i]
		box := "[ ] "
		if slices.Contains(p.ticked, label.ID) {
			box = env.Theme.Good.Render("[x] ")
		}
		title := widget.Pad(widget.Safe(label.Title), 30)
		if chosen {
			title = env.Theme.Strong.Render(title)
		}
		return widget.Cut(fmt.Sprintf("%s%s  %s", box, title, env.Theme.Quiet.Render(widget.Safe(label.Meaning))), width)
	}
}
