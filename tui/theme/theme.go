// Package theme holds the colours of the full-screen app: one accent, one warning, one alarm, and
// two shades of quiet, for dark and for light terminals. Whatever a colour says is said by a word
// or a mark as well, so that nothing is lost on a terminal without colours.
package theme

import (
	"charm.land/lipgloss/v2"
)

// A Theme is a set of styles. The zero value draws everything plain.
type Theme struct {
	Dark   bool
	Text   lipgloss.Style // what the person types, and what is asked: the brightest on the screen
	Quiet  lipgloss.Style // chrome, keys, hints
	Faint  lipgloss.Style // rules and empty parts of bars
	Accent lipgloss.Style // the chosen row, the part being told
	Warn   lipgloss.Style // three quarters of a time are gone
	Alarm  lipgloss.Style // overtime, and what failed
	Good   lipgloss.Style // evidence that was heard
	Strong lipgloss.Style // titles
}

// New returns the theme for a dark or a light background.
func New(dark bool) Theme {
	pick := lipgloss.LightDark(dark)
	fg := func(light, dark string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(pick(lipgloss.Color(light), lipgloss.Color(dark)))
	}
	return Theme{
		Dark:   dark,
		Text:   lipgloss.NewStyle(),
		Quiet:  fg("#5f6672", "#8b93a1"),
		Faint:  fg("#b4bac4", "#4a515d"),
		Accent: fg("#1f5fae", "#82b4f5").Bold(true),
		Warn:   fg("#8a5a00", "#e5b567"),
		Alarm:  fg("#a8322a", "#f08b7f").Bold(true),
		Good:   fg("#2c6e49", "#8fcf9f"),
		Strong: lipgloss.NewStyle().Bold(true),
	}
}
