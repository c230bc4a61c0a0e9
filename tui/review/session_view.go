package review

import (
	"strings"

	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// View draws the page in sight under the question and what was written on the session.
func (s *SessionScreen) View(env screen.Env) screen.Frame {
	const jotLines = 5
	var f screen.Frame
	var top []string
	if roomy := env.Height > 14; roomy {
		f.Add("")
		width := max(10, env.Width-2*len(screen.Left))
		question := widget.Short(widget.Safe(s.session.Plan.Question.Text))
		top = append(top, screen.Left+env.Theme.Quiet.Render(widget.Cut(question, width)))
		if jotted := widget.Safe(review.Jotted(s.session.Note, s.session.Tags)); jotted != "" {
			top = append(top, screen.Left+widget.Cut(jotted, width))
		}
		top = append(top, "")
	}
	height := env.Height - len(f.Lines) - 2 - len(top)
	if s.jot.on {
		height -= jotLines
	}
	page := s.page().View(height) // before Where, which goes by what is in sight
	f.Add(widget.Header(env, s.heading(), s.page().Where())...)
	f.Add(top...)
	if !s.loaded {
		f.Add(screen.Left + env.Theme.Quiet.Render("…"))
	}
	f.Add(page...)
	if s.jot.on {
		s.jot.view(&f, env, widget.Width(env), jotLines)
	}
	f.Fill(env.Height)
	return f
}

// heading names the pages, with the one in sight in brackets.
func (s *SessionScreen) heading() string {
	names := tabNames
	for i, name := range names {
		names[i] = " " + name + " "
	}
	names[s.tab] = "[" + tabNames[s.tab] + "]"
	head := strings.Join(names[:], " ")
	if s.loaded {
		head += "  " + s.session.Started.In(s.Now().Location()).Format("Mon 2 Jan 15:04")
	}
	return head
}
