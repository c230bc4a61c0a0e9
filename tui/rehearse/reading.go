package rehearse

import (
	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// reading shows the question while its reading time runs.
type reading struct{ *Screen }

func (p *reading) bindings() []screen.Binding {
	return []screen.Binding{
		screen.On("begin", "begin the answer, as typing or pasting does; its clock starts", p.begin, "enter", "space"),
		screen.On(p.otherLayout(), "answer in parts, as one text, or aloud", p.switchLayout, "ctrl+t"),
		screen.On("back", "leave the question", p.leave, "esc"),
	}
}

func (p *reading) begin() tea.Cmd { return p.apply(interview.Begin{}) }

// layouts in the order in which a key goes through them, with their names.
var layouts = map[interview.Layout]struct {
	name string
	next interview.Layout
}{
	interview.InParts: {"in parts", interview.Free},
	interview.Free:    {"as one text", interview.Aloud},
	interview.Aloud:   {"spoken aloud", interview.InParts},
}

func (p *reading) layout() interview.Layout { return p.session().Answer.Layout }

func (p *reading) otherLayout() string { return layouts[layouts[p.layout()].next].name }

func (p *reading) switchLayout() tea.Cmd {
	return p.apply(interview.Switch{To: layouts[p.layout()].next})
}

// update lets whoever types or pastes during the reading time begin with that: what was typed is in the answer.
func (p *reading) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if msg.Text == "" {
			return nil
		}
	case tea.PasteMsg:
		if msg.Content == "" {
			return nil
		}
	default:
		return nil
	}
	if p.layout() == interview.Aloud {
		return screen.Hint("A spoken answer is not typed: space begins it, ctrl+t answers in writing.")
	}
	begun := p.begin()
	if p.r.Phase() == interview.Reading {
		return begun // it says why it could not begin
	}
	return tea.Batch(begun, p.phase.update(msg))
}

// typing reports that letters are text, "q" and "?" too: whoever begins to type has seen no sign yet that the question is
// still being read.
func (p *reading) typing() bool { return p.layout() != interview.Aloud }

func (p *reading) view(env screen.Env) screen.Frame {
	var f screen.Frame
	plan, clock := p.session().Plan, p.r.Clock(p.Now())
	w := widget.Width(env)
	roomy := env.Height > 14
	if roomy {
		f.Add("")
	}
	f.Add(widget.Header(env, "Read the question", p.setting(plan))...)
	f.Add("")
	if roomy {
		f.Add("")
	}
	for _, line := range widget.Wrap(plan.Question.Text, min(w-4, 72)) {
		f.Add(screen.Left + screen.Left + env.Theme.Strong.Render(line))
	}
	f.Add("", screen.Left+screen.Left+env.Theme.Quiet.Render(widget.Safe(p.names.about(plan.Question.Principles))), "")
	bar := min(40, w-4)
	f.Add(screen.Left+screen.Left+widget.Fill(env, clock.Reading, clock.ReadingBudget, bar, env.Theme.Accent),
		screen.Left+screen.Left+env.Theme.Quiet.Render(readingTime(clock)), "")
	for _, line := range widget.Wrap(p.hint(plan), w-4) {
		f.Add(screen.Left + screen.Left + env.Theme.Quiet.Render(line))
	}
	f.Fill(env.Height)
	return f
}

// readingTime says how much of the reading time is gone, and at its end that nothing hurries.
func readingTime(c interview.Clock) string {
	if c.Reading >= c.ReadingBudget {
		return "reading " + widget.Clock(c.Reading) + " · take your time; enter begins"
	}
	return "reading " + widget.Clock(c.Reading) + " of " + widget.Clock(c.ReadingBudget)
}

// setting says how the rehearsal is run: "practice · in parts · 3:00".
func (p *reading) setting(plan interview.Plan) string {
	s := string(plan.Mode) + " · " + layouts[p.layout()].name + " · " + widget.Clock(plan.Length.Go())
	if plan.Loop != "" {
		s = nameOf(p.names.loops, plan.Loop) + " · " + s
	}
	return s
}

// hint says what comes next.
func (p *reading) hint(plan interview.Plan) string {
	if p.layout() == interview.Aloud {
		return "Say the answer out loud. The space bar moves from Situation to Task to Action to Result; nothing is typed until you have finished."
	}
	if plan.Mode == interview.Interview {
		return "Think of one story. In interview mode nothing is hinted at and nothing stops."
	}
	return "Think of one story, of the number in it, and of what you did yourself."
}
