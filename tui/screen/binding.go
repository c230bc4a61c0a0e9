package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// A Binding is a key with what it does.
type Binding struct {
	Keys   []string // as tea.KeyPressMsg.String gives them; the first is the one shown
	Label  string   // for the last line, one or two words; "" keeps it out of there
	Help   string   // for the help, a phrase; "" where the label says it all
	Action func() tea.Cmd
	Name   string // how the help writes the keys, where that is not as they are
}

// Named returns the binding with a name for its keys, as for a pair that the help shows as one.
func (b Binding) Named(name string) Binding {
	b.Name = name
	return b
}

// On returns a binding.
func On(label, help string, action func() tea.Cmd, keys ...string) Binding {
	return Binding{Keys: keys, Label: label, Help: help, Action: action}
}

// Find returns the binding of a key.
func Find(all []Binding, key tea.KeyPressMsg) (Binding, bool) {
	i := slices.IndexFunc(all, func(b Binding) bool {
		return slices.Contains(b.Keys, key.String()) || slices.Contains(b.Keys, key.Keystroke())
	})
	if i < 0 {
		return Binding{}, false
	}
	return all[i], true
}
