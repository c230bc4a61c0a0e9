package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
	"pushback/tui/widget"
)

// help lists every key of the screen it was opened on, from the screen's own bindings.
type help struct {
	title    string
	bindings []screen.Binding
	typing   bool
	page     widget.Page
}

func newHelp(s screen.Screen, globals []screen.Binding) *help {
	return &help{title: s.Title(), bindings: append(append([]screen.Binding{}, s.Bindings()...), globals...), typing: s.Typing()}
}

// press scrolls; any other key closes the help.
func (h *help) press(key tea.KeyPressMsg, open **help) {
	switch key.String() {
	case "up", "k":
		h.page.Scroll(-1)
	case "down", "j":
		h.page.Scroll(1)
	case "pgup":
		h.page.Turn(-1)
	case "pgdown", "space":
		h.page.Turn(1)
	default:
		*open = nil
	}
}

func (h *help) view(env screen.Env) screen.Frame {
	var f screen.Frame
	f.Add("")
	h.page.Lines = nil
	for _, b := range h.bindings {
		h.page.Lines = append(h.page.Lines, helpLines(env, b)...)
	}
	if h.typing {
		h.page.Lines = append(h.page.Lines, "")
		for _, k := range typingKeys {
			h.page.Lines = append(h.page.Lines, keyLines(env, k[0], k[1])...)
		}
	}
	page := h.page.View(env.Height - 4)
	right := "any other key closes it"
	if where := h.page.Where(); where != "" {
		right = "↑ ↓ " + where
	}
	f.Add(widget.Header(env, "Help · "+h.title, right)...)
	f.Add("")
	f.Add(page...)
	return f
}

// typingKeys are the keys of the text editor that one would not guess.
var typingKeys = [...][2]string{
	{"alt+u, ctrl+/", "take the last change back"},
	{"alt+e", "do it again"},
	{"ctrl+← ctrl+→", "by words; alt+b and alt+f too"},
	{"ctrl+w, alt+d", "cut the word before, the word behind"},
	{"ctrl+u, ctrl+k", "cut to the start, to the end of the line"},
	{"ctrl+a, end", "to the start, to the end of the line"},
}

// helpLines explain one binding; nil for the second of a pair.
func helpLines(env screen.Env, b screen.Binding) []string {
	says := b.Help
	if says == "" {
		says = b.Label
	}
	if says == "" {
		return nil
	}
	var keys []string
	for _, k := range b.Keys {
		keys = append(keys, widget.KeyName(k))
	}
	name := strings.Join(keys, ", ")
	if b.Name != "" {
		name = b.Name
	}
	return keyLines(env, name, says)
}

// keyLines say what keys do, on a narrow screen in more than one line.
func keyLines(env screen.Env, keys, says string) []string {
	const column = 20
	var out []string
	for _, line := range widget.Wrap(says, max(column, env.Width-2*len(screen.Left)-column)) {
		out = append(out, screen.Left+env.Theme.Strong.Render(widget.Pad(keys, column))+line)
		keys = ""
	}
	return out
}
