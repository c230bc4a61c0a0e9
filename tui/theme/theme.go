// Package theme holds the colours of the full-screen app: one accent, one warning, one alarm, and
// two shades of quiet, for dark and for light terminals. Whatever a colour says is said by a word
// or a mark as well, so that nothing is lost on a terminal without colours.
package theme

import (
	"charm.land/lipgloss/v2"
)

// A Background is what the terminal draws on.
type Background int

// The backgrounds. The colours for an unknown one are of a middle lightness, fit for both.
const (
	Unknown Background = iota
	Dark
	Light
)

// A Theme is a set of styles. The zero value draws everything plain.
type Theme struct {
	On     Background
	Text   lipgloss.Style // what the person types, and what is asked: the brightest on the screen
	Quiet  lipgloss.Style // chrome, keys, hints
	Faint  lipgloss.Style // rules and empty parts of bars
	Accent lipgloss.Style // the chosen row, the part being told
	Warn   lipgloss.Style // three quarters of a time are gone
	Alarm  lipgloss.Style // overtime, and what failed
	Good   lipgloss.Style // evidence that was heard
	Strong lipgloss.Style // titles
}

// Accent returns the accent colour on a background, for what is not drawn with the styles.
func (b Background) Accent() string {
	return [...]string{Unknown: "#3f83d1", Dark: "#82b4f5", Light: "#1f5fae"}[b]
}

// New returns the theme for a background.
func New(on Background) Theme {
	fg := func(unknown, dark, light string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(lipgloss.Color([...]string{Unknown: unknown, Dark: dark, Light: light}[on]))
	}
	return Theme{
		On:     on,
		Text:   lipgloss.NewStyle(),
		Quiet:  fg("#7a818d", "#8b93a1", "#5f6672"),
		Faint:  fg("#868d98", "#4a515d", "#b4bac4"),
		Accent: lipgloss.NewStyle().Foreground(lipgloss.Color(on.Accent())).Bold(true),
		Warn:   fg("#a87a1f", "#e5b567", "#8a5a00"),
		Alarm:  fg("#d0564a", "#f08b7f", "#a8322a").Bold(true),
		Good:   fg("#3f9162", "#8fcf9f", "#2c6e49"),
		Strong: lipgloss.NewStyle().Bold(true),
	}
}

// Of returns the background that a terminal which answered has.
func Of(dark bool) Background {
	if dark {
		return Dark
	}
	return Light
}
