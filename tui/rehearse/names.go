package rehearse

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/prompts"
	"pushback/tui/widget"
)

// names are the words that the screen shows for ids.
type names struct {
	evidence   []prompts.Label
	principles map[string]string
	loops      map[string]string
}

// loadNames decodes the records and makes the coach ready in the background; until then ids are
// shown as words.
func (s *Screen) loadNames() tea.Cmd {
	content, coach, me := s.Content, s.Coach, s.me
	return func() tea.Msg {
		n := names{evidence: content.Evidence(), principles: map[string]string{}, loops: map[string]string{}}
		for _, p := range content.Principles() {
			n.principles[p.ID] = widget.Safe(p.Title)
		}
		for _, l := range content.Loops() {
			n.loops[l.ID] = widget.Safe(l.Title)
		}
		return namesLoadedMsg{me, coach.Prepare(), n}
	}
}

// about says what a question probes: "Dive Deep · Ownership".
func (n names) about(principles []string) string {
	var titles []string
	for _, id := range principles {
		titles = append(titles, nameOf(n.principles, id))
	}
	return strings.Join(titles, " · ")
}

func nameOf(titles map[string]string, id string) string {
	if t, ok := titles[id]; ok {
		return t
	}
	return widget.Safe(strings.ReplaceAll(id, "_", " "))
}
