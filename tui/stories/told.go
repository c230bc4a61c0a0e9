package stories

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/story"
	"pushback/prompts"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// An asking is the choice of the interview in which a story was told: one of the loops, or another.
// Below them stands taking back what was noted last, where there is anything.
type asking struct {
	on    bool
	loops []prompts.Loop
	back  bool
	list  widget.List
}

// rows is how many lines there are to choose from.
func (a *asking) rows() int {
	n := len(a.loops) + 1
	if a.back {
		n++
	}
	return n
}

// askTold opens the choice.
func (s *StoryScreen) askTold() tea.Cmd {
	s.told = asking{on: true, loops: s.Content.Loops(), back: len(s.entry.Interviews) > 0}
	return nil
}

func (s *StoryScreen) leaveTold() tea.Cmd {
	s.told.on = false
	return nil
}

// noteTold notes the chosen interview, or takes the last one back.
func (s *StoryScreen) noteTold() tea.Cmd {
	at, loops, now := s.told.list.At, s.told.loops, s.Now()
	s.told.on = false
	if at > len(loops) {
		return s.change("Taken back.", func(one *story.Story) {
			one.Interviews = one.Interviews[:max(0, len(one.Interviews)-1)]
		})
	}
	told := story.Interview{At: now}
	if at < len(loops) {
		told.Loop = loops[at].ID
	}
	return s.change("Noted. i again takes it back.", func(one *story.Story) { one.Interviews = append(one.Interviews, told) })
}

// viewTold draws the choice.
func (s *StoryScreen) viewTold(f *screen.Frame, env screen.Env) {
	f.Add(screen.Left+"In which interview did you tell it?", "")
	width := widget.Width(env)
	f.Add(s.told.list.View(env, s.told.rows(), env.Height-len(f.Lines), width, func(i, width int, chosen bool) string {
		line := s.toldRow(i)
		if chosen {
			return env.Theme.Strong.Render(widget.Cut(line, width))
		}
		return widget.Cut(line, width)
	})...)
}

func (s *StoryScreen) toldRow(i int) string {
	switch n := len(s.told.loops); {
	case i < n:
		return widget.Safe(s.told.loops[i].Title)
	case i == n:
		return "Another interview"
	}
	last := s.entry.Interviews[len(s.entry.Interviews)-1]
	name := "another interview"
	if last.Loop != "" {
		name = widget.Safe(s.loopTitle(last.Loop))
	}
	return fmt.Sprintf("Take back what was noted last: %s, %s", name, last.At.Local().Format("2 Jan"))
}
