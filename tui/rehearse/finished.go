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
	err error
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
		screen.On("give up", "leave without saving it", p.askGiveUp, "esc"),
	}
}

func (p *finished) askGiveUp() tea.Cmd {
	p.asking = &question{
		text: "Leave without saving? What is not in the draft is lost.",
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
	for _, line := range widget.Wrap("Nothing is lost while this window is open. Put right what is in the way, then try again.", w) {
		f.Add(screen.Left + line)
	}
	f.Foot(env.Height, p.noteLines(env, w)...)
	return f
}
