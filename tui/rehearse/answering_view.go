package rehearse

import (
	"pushback/coach/interview"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// wide is the width from which the question stands beside the answer.
const wide = 110

func (p *answering) view(env screen.Env) screen.Frame {
	if env.Width >= wide {
		return p.viewWide(env)
	}
	var f screen.Frame
	w := widget.Width(env)
	roomy := env.Height > 18
	if roomy {
		f.Add("")
	}
	f.Add(p.question(env, w, 1+env.Height/12)...)
	if roomy {
		f.Add("")
	}
	f.Add(p.clocks(env, w)...)
	foot := p.foot(env, w)
	p.text(&f, env, w, env.Height-len(f.Lines)-len(foot))
	f.Foot(env.Height, foot...)
	return f
}

// viewWide draws the answer at the left, the question and the shape of an answer at the right.
func (p *answering) viewWide(env screen.Env) screen.Frame {
	const side = 34
	w := min(widget.Width(env), env.Width-side-8)
	var f screen.Frame
	f.Add("")
	f.Add(p.clocks(env, w)...)
	aside := append([]string{""}, p.aside(env, side)...)
	foot := p.foot(env, w)
	if list := p.chips.list(env, p.names); p.hinted() && len(aside)+len(list) < env.Height {
		aside = append(aside, list...)
		if p.noteLines(env, w) == nil {
			foot = foot[:1] // the chips stand at the side
		}
	}
	p.text(&f, env, w, env.Height-len(f.Lines)-len(foot))
	f.Foot(env.Height, foot...)
	f.Beside(len(screen.Left)+w+4, env.Cells, aside)
	return f
}

// hinted reports whether the screen helps while one answers.
func (p *answering) hinted() bool { return p.session().Plan.Mode == interview.Practice }

// question returns the question in at most lines lines, and what it probes.
func (p *answering) question(env screen.Env, width, lines int) []string {
	plan := p.session().Plan
	var out []string
	wrapped := widget.Wrap(plan.Question.Text, width)
	for i, line := range wrapped {
		if i == lines-1 && len(wrapped) > lines {
			out = append(out, screen.Left+widget.Cut(line+" …", width))
			break
		}
		out = append(out, screen.Left+line)
	}
	about := env.Theme.Quiet.Render(widget.Safe(p.names.about(plan.Question.Principles)))
	return append(out, screen.Left+widget.Apart(about, env.Theme.Quiet.Render(string(plan.Mode)), width))
}

// clocks returns the clocks of the parts, where there are parts, and of the whole answer.
func (p *answering) clocks(env screen.Env, width int) []string {
	clock, a := p.r.Clock(p.Now()), p.session().Answer
	total := screen.Left + totalClock(env, clock.Total, clock.TotalBudget, width)
	if a.Layout == interview.Free {
		return []string{total}
	}
	return []string{screen.Left + sectionClocks(env, clock, a.Section, width), total}
}

// text draws the editor into height lines, under the name of the part.
func (p *answering) text(f *screen.Frame, env screen.Env, width, height int) {
	if !p.free() && height > 3 {
		sec := sectionNames[interview.Index(p.session().Answer.Section)]
		title := env.Theme.Accent.Render(sec.name)
		if p.hinted() {
			title += env.Theme.Quiet.Render("  " + sec.hint)
		}
		f.Add(screen.Left+widget.Cut(title, width), "")
		height -= 2
	} else if p.free() && height > 10 {
		f.Add("")
		height--
	}
	drawEditor(f, env, p.current(), width, height, p.live())
}

// drawEditor draws an editor into height lines. The last column is the cursor's.
func drawEditor(f *screen.Frame, env screen.Env, e *editor.Editor, width, height int, cursor bool) {
	e.SetMethod(env.Cells)
	e.SetWidth(width - 1)
	sight := e.View(height)
	if cursor {
		f.Cursor = &screen.Cursor{X: len(screen.Left) + sight.X, Y: len(f.Lines) + sight.Y}
	}
	for _, row := range sight.Rows {
		f.Add(screen.Left + row)
	}
}

// foot returns what stands under the text: what was heard, or what is being asked.
func (p *answering) foot(env screen.Env, width int) []string {
	if note := p.noteLines(env, width); note != nil {
		return note
	}
	rule := screen.Left + widget.Rule(env, width)
	if !p.hinted() || env.Height < 15 {
		return []string{rule}
	}
	return append([]string{rule}, p.chips.view(env, p.names, width)...)
}

// noteLines returns what the screen has to say over everything else, under a rule; nil for nothing.
func (s *Screen) noteLines(env screen.Env, width int) []string {
	note := s.stopped
	if s.asking != nil {
		note = s.asking.text
	}
	if note == "" {
		return nil
	}
	out := []string{screen.Left + widget.Rule(env, width)}
	for _, line := range widget.Wrap(note, width) {
		out = append(out, screen.Left+env.Theme.Strong.Render(line))
	}
	return out
}

// aside is the column beside a wide answer.
func (p *answering) aside(env screen.Env, width int) []string {
	plan := p.session().Plan
	var out []string
	for _, line := range widget.Wrap(plan.Question.Text, width) {
		out = append(out, env.Theme.Strong.Render(line))
	}
	for _, line := range widget.Wrap(p.names.about(plan.Question.Principles), width) {
		out = append(out, env.Theme.Quiet.Render(line))
	}
	out = append(out, "", env.Theme.Quiet.Render(string(plan.Mode)))
	if !p.hinted() {
		return out
	}
	out = append(out, "")
	for i, sec := range sectionNames {
		out = append(out, env.Theme.Text.Render(sec.name+"  "+widget.Clock(p.r.Clock(p.Now()).PartBudgets[i])))
		for _, line := range widget.Wrap(sec.hint, width-2) {
			out = append(out, env.Theme.Quiet.Render("  "+line))
		}
	}
	return out
}
