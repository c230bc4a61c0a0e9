// Package mend is the screen for a library that is damaged: what happened, what there is to go on from,
// and one key to set the damaged file aside and go on.
package mend

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
	"pushback/tui/widget"
)

// A Damage is what is wrong with a library, and what there is to go on from.
type Damage struct {
	File   string
	What   string    // in words
	Backup time.Time // when the newest sound backup was taken; zero where there is none
}

// A Mender looks at a library and mends it. Its methods may block, and are called in commands.
type Mender interface {
	// Examine says what is wrong, and false where nothing is.
	Examine() (Damage, bool, error)
	// Mend sets the damaged file aside, goes on from what can be read, and says in words what it did.
	Mend() ([]string, error)
}

// Needs is what the screen works with.
type Needs struct {
	Mender Mender
	Now    func() time.Time
}

// A Screen offers to mend the library.
type Screen struct {
	Needs
	damage Damage
	state  state
	did    []string // what the mending did
	me     screen.Request
}

// A state is how far the mending has come.
type state int

const (
	looking state = iota
	offering
	mending
	mended
)

var _ screen.Screen = (*Screen)(nil)

type (
	examinedMsg struct {
		screen.Request
		damage Damage
		found  bool
		err    error
	}
	mendedMsg struct {
		screen.Request
		did []string
		err error
	}
)

// New returns the screen.
func New(needs Needs) *Screen { return &Screen{Needs: needs, me: screen.NewRequest()} }

// Init looks at the library.
func (s *Screen) Init() tea.Cmd {
	mender, me := s.Mender, s.me
	return func() tea.Msg {
		damage, found, err := mender.Examine()
		return examinedMsg{me, damage, found, err}
	}
}

// Update takes what was found and what was done.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if screen.Stale(msg, s.me) {
		return nil
	}
	switch msg := msg.(type) {
	case examinedMsg:
		s.damage, s.state = msg.damage, offering
		switch {
		case msg.err != nil:
			return screen.Fail(msg.err)
		case !msg.found: // another window has mended it
			return screen.Home()
		}
	case mendedMsg:
		s.did, s.state = msg.did, mended
		if msg.err != nil {
			s.state = offering
			return screen.Fail(msg.err)
		}
	}
	return nil
}

func (s *Screen) mend() tea.Cmd {
	s.state = mending
	mender, me := s.Mender, s.me
	return func() tea.Msg {
		did, err := mender.Mend()
		return mendedMsg{me, did, err}
	}
}

// Bindings lists the keys. There is no way back but to mend it or to quit: every other screen would
// find the same damage.
func (s *Screen) Bindings() []screen.Binding {
	switch s.state {
	case offering:
		return []screen.Binding{screen.On("set aside and go on", "keep the damaged file under another name and go on from what can be read", s.mend, "enter")}
	case mended:
		return []screen.Binding{screen.On("go on", "to Home", screen.Home, "enter")}
	}
	return nil
}

// Typing reports that no letters are text here.
func (s *Screen) Typing() bool { return false }

// Title names the screen.
func (s *Screen) Title() string { return "Damaged library" }

// View says what happened and what a key does.
func (s *Screen) View(env screen.Env) screen.Frame {
	var f screen.Frame
	w := widget.Width(env)
	add := func(words string, style func(...string) string) {
		for _, line := range widget.Wrap(widget.Safe(words), w) {
			f.Add(screen.Left + style(line))
		}
		f.Add("")
	}
	f.Add("")
	switch s.state {
	case looking:
		add("Looking at the library …", env.Theme.Quiet.Render)
	case offering:
		add("Your library is damaged", env.Theme.Strong.Render)
		add("The file "+s.damage.File+" cannot be read as it should be. Nothing was written to it since.", env.Theme.Text.Render)
		add(s.backup(), env.Theme.Text.Render)
		add("enter keeps the damaged file under another name, untouched, and goes on from there.", env.Theme.Accent.Render)
		add(s.damage.What, env.Theme.Quiet.Render)
	case mending:
		add("Reading what can be read …", env.Theme.Quiet.Render)
	case mended:
		add("The library is mended", env.Theme.Strong.Render)
		for _, said := range s.did {
			add(said, env.Theme.Text.Render)
		}
	}
	f.Fill(env.Height)
	return f
}

// backup says what there is to go on from.
func (s *Screen) backup() string {
	if s.damage.Backup.IsZero() {
		return "There is no sound backup of it. Every record that can still be read is taken over; what cannot be read stays in the damaged file."
	}
	return fmt.Sprintf("The newest good backup is of %s. Every record that can still be read is taken over as well, also what is newer than the backup.",
		s.damage.Backup.In(s.Now().Location()).Format("Mon 2 Jan 2006, 15:04"))
}
