package main

import (
	"sync"

	"pushback/coach/drill"
	"pushback/tui"
	tuidrill "pushback/tui/drill"
	"pushback/tui/screen"

	"github.com/spf13/cobra"
)

// openDrill runs the app on Drill. Flags that say what to drill begin the sitting at once.
func (a *app) openDrill(cmd *cobra.Command, choice drillChoice) error {
	if !isTerminal(cmd.InOrStdin()) || !isTerminal(cmd.OutOrStdout()) {
		return misused("the app needs a terminal for its input and output; without one, use: pushback drill --plain")
	}
	way := tuidrill.Way{Choice: choice.Choice, Free: choice.free, Count: choice.count, At: choice.Choice.Free()}
	return a.open(cmd, &screen.Route{Place: tui.Drill, As: way.As()})
}

// An examiner asks and grades cards in the app. Its ear is made with the bank, off the screen's own
// thread; the words of a card need none.
type examiner struct {
	app  *app
	once sync.Once

	desk *drill.Desk
	err  error
}

// Bank makes the ear and returns the cards of the bank.
func (e *examiner) Bank() ([]drill.Card, error) {
	e.once.Do(func() {
		c, err := e.app.coach()
		if e.err = err; err == nil {
			e.desk = drill.NewDesk(c, e.app.contentValue)
		}
	})
	if e.err != nil {
		return nil, e.err
	}
	return drill.Bank(e.app.contentValue), nil
}

// words returns a desk that can do everything but grade. The content was read before the app opened.
func (e *examiner) words() *drill.Desk { return drill.NewDesk(nil, e.app.contentValue) }

// Ask returns what a card shows.
func (e *examiner) Ask(c drill.Card) (drill.Prompt, bool) { return e.words().Ask(c) }

// Title says what a card is about.
func (e *examiner) Title(c drill.Card) string { return e.words().Title(c) }

// FlagTitle says what a red flag is called.
func (e *examiner) FlagTitle(flag string) string { return e.words().FlagTitle(flag) }

// Grade hears a try. Bank was called before, as its contract says.
func (e *examiner) Grade(c drill.Card, t drill.Try) drill.Grade { return e.desk.Grade(c, t) }
