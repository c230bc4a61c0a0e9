//go:build unix

package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/tui"
)

// faultyProgram is the name under which the test program is the program itself, but for a defect that
// it shows when it gets SIGUSR1. The program that is released has no such thing.
const faultyProgram = "pushback-faulty"

// faultIn is the variable that says where the defect is: in "update", "view" or "command", where "start "
// before it is for no signal to wait for; or in "start" itself.
const faultIn = "PUSHBACK_TEST_FAULT"

func init() { programs[faultyProgram] = faulty }

// faulty is the main of the faulty program.
func faulty() {
	in, atOnce := strings.CutPrefix(os.Getenv(faultIn), "start ")
	d := &defect{in: in}
	d.armed.Store(atOnce || in == "start")
	armed := make(chan os.Signal, 1)
	signal.Notify(armed, syscall.SIGUSR1)
	go func() {
		<-armed
		d.armed.Store(true)
	}()
	a := &app{full: func(ctx context.Context, a tui.App) error {
		d.strikes("start")
		return tui.Run(ctx, d.into(a))
	}}
	os.Exit(runApp(context.Background(), a, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A defect panics once, when it is armed and the program comes by.
type defect struct {
	in    string
	armed atomic.Bool
}

// strikes panics where the defect is in a place and armed.
func (d *defect) strikes(in string) {
	if d.in == in && d.armed.CompareAndSwap(true, false) {
		panic("a defect, on purpose, in " + in)
	}
}

// into returns the app with the defect in it: in the clock, which Update and View read, and in the
// commands that wait, read and save.
func (d *defect) into(a tui.App) tui.App {
	a.Library = faultyLibrary{a.Library, d}
	a.Now = func() time.Time {
		if d.armed.Load() && (d.in == "update" || d.in == "view") {
			d.strikes(caller())
		}
		return time.Now()
	}
	a.After = func(wait time.Duration, msg tea.Msg) tea.Cmd {
		return tea.Tick(wait, func(time.Time) tea.Msg {
			d.strikes("command")
			return msg
		})
	}
	return a
}

// caller says whether the clock is read for Update or for View.
func caller() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for {
		frame, more := frames.Next()
		switch {
		case strings.HasSuffix(frame.Function, "tui.(*Root).View"):
			return "view"
		case strings.HasSuffix(frame.Function, "tui.(*Root).Update"):
			return "update"
		case !more:
			return ""
		}
	}
}

// faultyLibrary has the defect in the commands that read and save.
type faultyLibrary struct {
	tui.Library
	d *defect
}

func (l faultyLibrary) SaveDraft(s interview.Session) error {
	l.d.strikes("command")
	return l.Library.SaveDraft(s)
}

func (l faultyLibrary) Summaries() ([]review.Summary, error) {
	l.d.strikes("command")
	return l.Library.Summaries()
}
