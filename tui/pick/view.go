package pick

import (
	"fmt"
	"strings"

	"pushback/coach/interview"
	"pushback/prompts"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// View draws the list under what is settled.
func (s *Screen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	if env.Height > 14 {
		f.Add("")
	}
	f.Add(widget.Header(env, s.heading(), s.settled())...)
	if s.search.On {
		s.search.View(&f, env)
	} else {
		f.Add("")
	}
	width := min(env.Width-2*len(screen.Left), 2*screen.MaxText)
	if len(s.rows) == 0 {
		f.Add(screen.Left + env.Theme.Quiet.Render(s.nothing()))
	}
	foot := append([]string{""}, s.detail(env, width)...)
	f.Add(s.list.View(env, len(s.rows), env.Height-len(f.Lines)-len(foot), width, s.row(env))...)
	f.Foot(env.Height, foot...)
	return f
}

func (s *Screen) heading() string {
	if s.principle != "" {
		return "Rehearse · " + s.principleTitle(s.principle)
	}
	return "Rehearse"
}

// nothing says why the list is empty.
func (s *Screen) nothing() string {
	if s.questions == nil {
		return "…"
	}
	return "Nothing has these words. esc shows all again."
}

// settled says how the rehearsal will be: "practice · in parts · 3:00 · quick, up to 3 pushbacks".
func (s *Screen) settled() string {
	layout := map[interview.Layout]string{
		interview.InParts: "in parts", interview.Free: "one text", interview.Aloud: "aloud",
	}[s.Choice.Layout]
	who, most := "quick", s.Choice.Pushbacks
	if n := s.Choice.Loop; n > 0 && n <= len(s.loops) {
		who, most = s.loops[n-1].Title, s.loops[n-1].Pushbacks[1]
	}
	return fmt.Sprintf("%s · %s · %s · %s, up to %d pushbacks", s.Choice.Mode, layout, widget.Clock(s.Choice.Length), widget.Safe(who), most)
}

// row draws one choice: its words, what it probes, how it came out.
func (s *Screen) row(env screen.Env) func(int, int, bool) string {
	return func(i, width int, chosen bool) string {
		words, side := s.words(s.rows[i], width)
		room := s.sideRoom(width)
		words = widget.Pad(widget.Short(widget.Safe(words)), width-room)
		if chosen {
			words = env.Theme.Strong.Render(words)
		}
		if room == 0 {
			return words
		}
		return words + " " + env.Theme.Quiet.Render(widget.Cut(side, room-1))
	}
}

// sideRoom is the cells beside the questions. On a usual terminal they hold how a question came out,
// and what it probes stands below; a small one leaves them to the words.
func (s *Screen) sideRoom(width int) int {
	switch {
	case width < 66:
		return 0
	case s.by == byPrinciple:
		return min(34, width/3)
	case width >= wide:
		return min(44, width/3)
	}
	return 12
}

// wide is the width from which the principle stands beside each question.
const wide = 100

// words returns what a row says, and what stands at its side.
func (s *Screen) words(r row, width int) (string, string) {
	switch {
	case r.surprise:
		return "Surprise me, with what is weak or not yet told", ""
	case r.principle != nil:
		n, told := 0, 0
		for _, q := range s.questions {
			if len(q.Principles) > 0 && strings.Contains(" "+strings.Join(q.Principles, " ")+" ", " "+r.principle.ID+" ") {
				n++
				if _, ok := s.told[q.ID]; ok {
					told++
				}
			}
		}
		return r.principle.Title, fmt.Sprintf("%s, %d told", widget.Count(n, "question"), told)
	}
	side := s.outcome(*r.question)
	if width >= wide {
		about := string(r.question.Kind)
		if len(r.question.Principles) > 0 {
			about = s.principleTitle(r.question.Principles[0])
		}
		side = widget.Pad(side, 11) + " " + widget.Safe(about)
	}
	return r.question.Text, side
}

// outcome says how a question came out the last time, "" where it was not told yet.
func (s *Screen) outcome(q prompts.Question) string {
	last, ok := s.told[q.ID]
	switch {
	case !ok:
		return ""
	case last.Verdict == "" || s.Choice.Calm:
		return "told"
	}
	return strings.ReplaceAll(string(last.Verdict), "_", " ")
}

func (s *Screen) principleTitle(id string) string {
	for _, p := range s.principles {
		if p.ID == id {
			return p.Title
		}
	}
	return strings.ReplaceAll(id, "_", " ")
}

// detail says the whole of the chosen question, and what it wants to find out.
func (s *Screen) detail(env screen.Env, width int) []string {
	asked, probes := "", ""
	if len(s.rows) > 0 {
		asked, probes = s.about(s.rows[s.list.At])
	}
	lines := 4
	if env.Height < 18 {
		lines = 3
	}
	return widget.Detail(env, asked, probes, width, lines)
}

// about returns the whole of what a row stands for, and what it probes.
func (s *Screen) about(r row) (string, string) {
	switch {
	case r.question != nil:
		var titles []string
		for _, id := range r.question.Principles {
			titles = append(titles, s.principleTitle(id))
		}
		return widget.Safe(r.question.Text), widget.Safe(strings.Join(append([]string{r.question.Probes}, titles...), " · "))
	case r.principle != nil:
		return "", widget.Safe(r.principle.Shows)
	}
	return "", "A question whose answers came out weak, or one you have not told; never the last one again."
}
