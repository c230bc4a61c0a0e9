package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"pushback/coach/text"

	"github.com/spf13/cobra"
)

// The exit codes of every command.
const (
	done   = 0
	failed = 1
	misuse = 2
)

// run carries out one command line and returns the exit code. Data goes to stdout, words about it
// to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return runApp(ctx, newApp(), args, stdin, stdout, stderr)
}

// runApp is run over an app that was made already.
func runApp(ctx context.Context, a *app, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// A terminal that is closed sends SIGHUP. Ending in order is what saves the words on the screen.
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	root := newRoot(a)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(shown(stdout))
	root.SetErr(shown(stderr))
	err := a.guarded(stderr, func() error { return root.ExecuteContext(ctx) })
	if err == nil {
		return done
	}
	// The message may quote a file or an argument.
	fmt.Fprintln(stderr, "pushback: "+text.Visible(err.Error()))
	var wrong *usageError
	if errors.As(err, &wrong) {
		return misuse
	}
	return failed
}

// guarded carries out a command. A fault of the program becomes an error that says where the words are; what
// whoever mends it needs to know is written before.
func (a *app) guarded(stderr io.Writer, command func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			fmt.Fprintln(stderr, text.Visible(fmt.Sprintf("%v\n\n%s", cause, debug.Stack())))
			err = fmt.Errorf("stopped by a fault of its own (%v); what you said before is kept in %s: start pushback again, and report the lines above if it stays", cause, a.storeAt())
		}
	}()
	return command()
}

// A usageError is a command line that cannot be carried out, whatever the state of the library.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// misused returns a usageError in the given words, which end in the next step.
func misused(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

// newRoot returns the whole tree of commands, wired to a.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "pushback",
		Short: "Rehearse behavioural interviews against the clock, with pushback, offline",
		Long: `Pushback asks a question, runs the clock, listens to the answer, pushes back where a bar raiser
would, and says in markdown what was heard, what was missing and what to say next time.

With no command it opens the app.`,
		Version:       version(),
		Args:          noArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return a.open(cmd, nil) },
		PersistentPreRun: func(cmd *cobra.Command, _ []string) {
			a.waiting.begin(cmd.Context(), cmd.ErrOrStderr())
		},
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return misused("%w; see: %s --help", err, cmd.CommandPath())
	})
	a.flags(root)
	for _, command := range []func(*app) *cobra.Command{
		rehearseCommand, drillCommand, reviewCommand, storiesCommand, listCommand, showCommand, compareCommand, statsCommand, demoCommand,
		analyzeCommand, explainCommand,
		promptsCommand, configCommand, exportCommand, importCommand, backupCommand, doctorCommand, manCommand,
	} {
		root.AddCommand(command(a))
	}
	return root
}

// version returns the version that the binary was built as.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// noArgs refuses arguments with the exit code of a wrong usage.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if cmd.HasSubCommands() {
		names := make([]string, 0, len(cmd.Commands()))
		for _, c := range cmd.Commands() {
			names = append(names, c.Name())
		}
		return misused("there is no command %q; there are: %s", args[0], strings.Join(names, ", "))
	}
	return misused("%s takes no argument %q; see: %s --help", cmd.CommandPath(), args[0], cmd.CommandPath())
}

// between refuses fewer arguments than atLeast and more than upTo, with the exit code of a wrong
// usage; what says in words what the command takes.
func between(atLeast, upTo int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < atLeast || len(args) > upTo {
			return misused("%s takes %s; see: %s --help", cmd.CommandPath(), what, cmd.CommandPath())
		}
		return nil
	}
}
