package rehearse

import (
	tea "charm.land/bubbletea/v2"

	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// aloud is the answer being spoken: nothing is typed, only the clocks run.
type aloud struct{ *Screen }

func (p *aloud) at() int { return interview.Index(p.session().Answer.Section) }

func (p *aloud) bindings() []screen.Binding {
	next := "next part"
	if p.at() == len(ear.Sections)-1 {
		next = "finished"
	}
	all := []screen.Binding{
		screen.On(next, "go on to the next part; after the Result, finish", p.next, "space", "tab"),
		screen.On("done", "finish the answer", p.done, "ctrl+s"),
	}
	if p.session().Plan.Mode == interview.Practice {
		all = append(all, screen.On("pause", "stop the clock", p.pause, "ctrl+p", "p"))
	}
	return append(all,
		screen.On("", "back to the part before", p.back, "shift+tab"),
		screen.On("leave", "leave for now; the times are kept", p.askLeave, "esc"))
}

func (p *aloud) next() tea.Cmd {
	if at := p.at(); at < len(ear.Sections)-1 {
		return p.apply(interview.Move{To: ear.Sections[at+1]})
	}
	return p.done()
}

func (p *aloud) back() tea.Cmd {
	return p.apply(interview.Move{To: ear.Sections[max(0, p.at()-1)]})
}

func (p *aloud) done() tea.Cmd          { return p.apply(interview.Done{}) }
func (p *aloud) update(tea.Msg) tea.Cmd { return nil }
func (p *aloud) typing() bool           { return false }

func (p *aloud) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w, plan, clock := widget.Width(env), p.session().Plan, p.r.Clock(p.Now())
	f.Add("")
	for _, line := range widget.Wrap(plan.Question.Text, w) {
		f.Add(screen.Left + line)
	}
	f.Add(screen.Left+env.Theme.Quiet.Render(widget.Safe(p.names.about(plan.Question.Principles))), "")
	f.Add(screen.Left + totalClock(env, clock.Total, clock.TotalBudget, w))
	f.Add("")
	for i, sec := range sectionNames {
		f.Add(p.row(env, i, clock, w, sec.name))
		if env.Height > 17 {
			f.Add("")
		}
	}
	if plan.Mode == interview.Practice {
		f.Add(screen.Left + env.Theme.Quiet.Render(sectionNames[p.at()].hint))
	}
	f.Foot(env.Height, p.noteLines(env, w)...)
	return f
}

// row draws the clock of one part over the whole width.
func (p *aloud) row(env screen.Env, i int, c interview.Clock, width int, name string) string {
	mark, style := "  ", env.Theme.Quiet
	if i == p.at() {
		mark, style = "▌ ", env.Theme.Accent
	}
	times := widget.Spent(env, c.Parts[i], c.PartBudgets[i], style)
	bar := max(6, min(40, width-40))
	return screen.Left + style.Render(mark+widget.Pad(name, 11)) +
		widget.Bar(env, c.Parts[i], c.PartBudgets[i], bar, style) + "  " + times
}
