package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	tea "charm.land/bubbletea/v2"
)

// Run runs the app until the person leaves it, the terminal is closed, or ctx ends. Whatever the
// reason, what was said is saved before it returns. Options are added to its own.
//
// It returns an error where the terminal could not be used or the last words could not be saved.
func Run(ctx context.Context, app App, opts ...tea.ProgramOption) error {
	root := newRoot(app)
	p := tea.NewProgram(root, append([]tea.ProgramOption{tea.WithFPS(120), tea.WithFilter(quitOnInterrupt)}, opts...)...)
	// Bubble Tea's own way of ending with a context stops drawing at once. Where an external editor has
	// just given the terminal back, the modes that are switched on then would stay on.
	spare := context.AfterFunc(ctx, p.Quit)
	stop, still := quitOnHangup(p), root.tellWaits()
	_, err := p.Run()
	spare()
	stop()
	still()
	return ended(ctx, err, root.keep(), app.Kept)
}

// quitOnInterrupt takes an interruption for a wish to leave. Bubble Tea's own way of ending on one puts the
// terminal back while its input is still being read.
func quitOnInterrupt(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.InterruptMsg); ok {
		return tea.QuitMsg{}
	}
	return msg
}

// quitOnHangup ends the program when its terminal goes away, which would otherwise kill it with
// the last words unsaved. The returned function ends the watch.
func quitOnHangup(p *tea.Program) func() {
	hung := make(chan os.Signal, 1)
	done := make(chan struct{})
	signal.Notify(hung, syscall.SIGHUP)
	go func() {
		select {
		case <-hung:
			p.Quit()
		case <-done:
		}
	}()
	return func() {
		signal.Stop(hung)
		close(done)
	}
}

// ended returns what there is to say about the end of the program: nothing, where it was asked for and what
// was said is kept. unkept is why it is not, kept where it is.
func ended(ctx context.Context, err, unkept error, kept string) error {
	switch {
	case errors.Is(err, tea.ErrProgramPanic) && unkept != nil:
		return fmt.Errorf("the app stopped by a fault of its own (%w); %w", err, unkept)
	case errors.Is(err, tea.ErrProgramPanic):
		return fmt.Errorf("the app stopped by a fault of its own (%w); what you said is kept in %s: start pushback again, and Home offers to go on", err, cmp.Or(kept, "your library"))
	case errors.Is(err, tea.ErrProgramKilled) && ctx.Err() != nil:
		return unkept
	}
	return errors.Join(err, unkept)
}
