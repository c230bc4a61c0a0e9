package rehearse

import (
	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
	"pushback/tui/widget"
)

// finished stands on the screen while the session is reviewed and saved, which is hardly seen,
// and stays where the saving failed: what was said is then only here.
type finished struct {
	*Screen
	err  error
	kept bool // as a draft
}

func (p *finished) bindings() []screen.Binding {
	if p.err == nil {
		return nil
	}
	return []screen.Binding{
		screen.On("try again", "save the session once more", func() tea.Cmd {
			p.err = nil
			return p.saveSession()
		}, "enter"),
		screen.On("leave", "leave without saving it", p.askGiveUp, "esc"),
	}
}

// askGiveUp leaves; where there is not even a draft it asks first.
func (p *finished) askGiveUp() tea.Cmd {
	if p.kept {
		return screen.Home()
	}
	p.asking = &question{
		text: "Leave without saving? What you said is lost then.",
		yes: screen.On("leave", "", func() tea.Cmd {
			p.saved = true
			return screen.Home()
		}, "ctrl+x"), stay: "stay",
	}
	return nil
}

func (p *finished) update(tea.Msg) tea.Cmd { return nil }
func (p *finished) typing() bool           { return false }

func (p *finished) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w := widget.Width(env)
	f.Add("", "")
	if p.err == nil {
		f.Add(screen.Left + env.Theme.Quiet.Render("Going through what you said …"))
		f.Fill(env.Height)
		return f
	}
	f.Add(screen.Left+env.Theme.Strong.Render("The session is not saved yet"), "")
	for _, line := range widget.Wrap(p.err.Error(), w) {
		f.Add(screen.Left + env.Theme.Alarm.Render(line))
	}
	f.Add("")
	hope := "Nothing is lost while this window is open. Put right what is in the way, then try again."
	if p.kept {
		hope = "What you said is kept as an unfinished rehearsal. Try again, or leave and finish it later from Home."
	}
	for _, line := range widget.Wrap(hope, w) {
		f.Add(screen.Left + line)
	}
	f.Foot(env.Height, p.noteLines(env, w)...)
	return f
}
