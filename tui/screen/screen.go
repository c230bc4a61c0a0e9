// Package screen is the contract between the app and its screens.
//
// A screen knows itself and nothing of its siblings. It asks for another with a message (Open,
// Replace, Back), naming it by a Route; the app looks the place up in its registry and keeps the
// screens that one can go back to. A screen's keys are a table (Bindings) from which the app
// carries out a key, draws the last line and writes the help, so that the three cannot disagree.
//
// Update and the actions of bindings do no input or output: they return a command that does. A
// command works on copies and never touches the screen. Its answer is a fact in the past tense,
// and goes to every open screen, so it carries the Request it answers and is dropped by whoever
// did not ask.
package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pushback/coach/interview"
	"pushback/tui/theme"
)

// A Screen is one full-screen view.
type Screen interface {
	// Init is called once, when the screen is opened.
	Init() tea.Cmd
	// Update takes a message: a key that no binding claims, a paste, the answer of a command.
	Update(msg tea.Msg) tea.Cmd
	// View draws the screen into the room that env gives.
	View(env Env) Frame
	// Bindings lists the keys that work now, the most useful first.
	Bindings() []Binding
	// Typing reports whether plain letters are text, so that "q" and "?" are not commands.
	Typing() bool
	// Title names the screen for the window's title and the help.
	Title() string
}

// A Keeper is a Screen with something that must not be lost. Keep is called when the program ends
// for whatever reason, after the last Update, and may block for the time of one save.
type Keeper interface {
	Screen
	Keep() error
}

// Env is what a screen may know of the terminal it is drawn on.
type Env struct {
	Width, Height int // the room for the screen, without the last lines that the app draws
	Theme         theme.Theme
	Cells         ansi.Method // how the terminal measures clusters
	Now           time.Time
}

// Place names a kind of screen in the registry.
type Place string

// A Route says which screen to open, and on what.
type Route struct {
	Place Place
	ID    string          // of the session, the question or whatever else the place shows
	Plan  *interview.Plan // the rehearsal to start, where the place is one
	As    string          // a way of opening that the place documents
}

// A Request marks the answers to what a screen asked of commands. A message that answers embeds it.
type Request struct{ mark *byte }

// NewRequest returns a request that is equal to no other.
func NewRequest() Request { return Request{new(byte)} }

func (r Request) answered() Request { return r }

// Stale reports whether a message answers what somebody else asked, or what was asked before.
func Stale(msg tea.Msg, mine Request) bool {
	answer, ok := msg.(interface{ answered() Request })
	return ok && answer.answered() != mine
}

// Messages that a screen sends to the app.
type (
	// OpenMsg asks for a screen on top of this one, ReplaceMsg for one in its place.
	OpenMsg    struct{ To Route }
	ReplaceMsg struct{ To Route }
	// BackMsg closes the screen; HomeMsg closes all but the first.
	BackMsg struct{}
	HomeMsg struct{}
	// NoticeMsg shows a line to the person for a while.
	NoticeMsg struct {
		Text    string
		Failed  bool
		Passing bool // it is about one key, and gone with the next
	}
)

// Messages that the app sends to screens.
type (
	// EnvMsg tells a screen what it is drawn on: once after Init, and whenever that changes.
	EnvMsg struct{ Env }
	// ShownMsg tells a screen that it is on top again.
	ShownMsg struct{}
	// SuspendingMsg tells every screen that the program is about to stand still. tea.ResumeMsg ends it.
	SuspendingMsg struct{}
)

// Open asks for a screen on top of this one.
func Open(to Route) tea.Cmd { return send(OpenMsg{to}) }

// Replace asks for a screen in the place of this one.
func Replace(to Route) tea.Cmd { return send(ReplaceMsg{to}) }

// Back asks to close the screen.
func Back() tea.Cmd { return send(BackMsg{}) }

// Home asks to close every screen but the first.
func Home() tea.Cmd { return send(HomeMsg{}) }

// Notice shows a line for a while.
func Notice(text string) tea.Cmd { return send(NoticeMsg{Text: text}) }

// Hint shows a line until the next key, as what a key does that has to be pressed twice.
func Hint(text string) tea.Cmd { return send(NoticeMsg{Text: text, Passing: true}) }

// Fail shows what went wrong. The error's text must end in the next step.
func Fail(err error) tea.Cmd { return send(NoticeMsg{Text: err.Error(), Failed: true}) }

// FailIf is Fail where there is an error, and nothing where there is none.
func FailIf(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	return Fail(err)
}

// An After returns a command that gives a message when a time has passed. Tests keep the time in
// their own hands.
type After func(d time.Duration, msg tea.Msg) tea.Cmd

// Tick is the After of a running program.
func Tick(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}

func send(msg tea.Msg) tea.Cmd { return func() tea.Msg { return msg } }
