package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"pushback/coach/demo"
	"pushback/coach/review"
	"pushback/data"

	"github.com/spf13/cobra"
)

func demoCommand(a *app) *cobra.Command {
	var sessions int
	var fresh, yes bool
	cmd := &cobra.Command{
		Use:   "demo [FILE]",
		Short: "Look at four weeks of an imagined person's rehearsals",
		Long: `Demo opens the app on a library of its own, with what an imagined person told in four weeks, heard
by the same coach that hears you. Your own sessions are not touched. With FILE it makes that library as a
new file and opens nothing; --sessions makes a large one, in which the same tellings come again and
again, with other times and replies.`,
		Example: "  pushback demo\n  pushback demo --sessions 10000 large.db",
		Args:    between(0, 1, "at most the name of a new file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				return a.makeDemo(cmd, args[0], sessions)
			}
			if cmd.Flags().Changed("library") {
				return misused("the demo is a library of its own; leave --library out, or make it a file to open: pushback demo FILE")
			}
			if sessions != 0 {
				return misused("--sessions needs the name of a new file: pushback demo --sessions %d FILE", sessions)
			}
			if !isTerminal(cmd.InOrStdin()) || !isTerminal(cmd.OutOrStdout()) {
				return misused("the app needs a terminal for its input and output; without one, use: pushback demo FILE")
			}
			return a.openDemo(cmd, fresh, yes)
		},
	}
	cmd.Flags().IntVar(&sessions, "sessions", 0, "how many sessions; 0 for those of the four weeks")
	cmd.Flags().BoolVar(&fresh, "fresh", false, "make the demo anew, with its last session two days ago; the old one is set aside")
	cmd.Flags().BoolVar(&yes, "yes", false, "with --fresh: do not ask")
	return cmd
}

// openDemo opens the app on the demo's library, which is made where there is none.
func (a *app) openDemo(cmd *cobra.Command, fresh, yes bool) error {
	path := data.DemoPath()
	if fresh {
		if err := setAside(cmd, path, yes); err != nil {
			return err
		}
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		if err := a.makeDemo(cmd, path, 0); err != nil {
			return err
		}
	}
	a.storePath, a.demo = path, true
	return a.open(cmd, nil)
}

// setAside renames the demo's library, which may hold what the person rehearsed there, once they agree.
func setAside(cmd *cobra.Command, path string, yes bool) error {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	aside := path + time.Now().Format(".20060102-150405") + ".old"
	if !yes {
		fmt.Fprintf(cmd.ErrOrStderr(), "The demo as it is, with all you did in it, is set aside as\n%s\nMake it anew? [y/N] ", aside)
		answer, err := bufio.NewReader(cmd.InOrStdin()).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if a := strings.ToLower(strings.TrimSpace(answer)); a != "y" && a != "yes" {
			return errors.New("the demo stays as it is; open it with: pushback demo")
		}
	}
	if err := os.Rename(path, aside); err != nil {
		return fmt.Errorf("the demo cannot be set aside: %w; rename the file by hand", err)
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "The old demo is %s.\n", aside)
	return nil
}

// makeDemo writes the demo's sessions to a new library.
func (a *app) makeDemo(cmd *cobra.Command, path string, sessions int) error {
	if err := data.FreeName(path); err != nil {
		return err
	}
	if sessions < 0 || sessions > 100_000 {
		return misused("--sessions is %d; write 1 to 100000", sessions)
	}
	c, err := a.coach()
	if err != nil {
		return err
	}
	now := time.Now()
	told, err := demo.Sessions(c, a.contentValue, now)
	if err != nil {
		return err
	}
	if sessions > 0 {
		told = demo.Many(c, told, sessions, now)
	}
	if err := a.tell(told, path); err != nil {
		return err
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "%d sessions of an imagined person are in %s.\n", len(told), path)
	return nil
}

// tell makes a new library of sessions. It is made out of sight, so that nobody opens half of it.
func (a *app) tell(told []review.Told, path string) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("cannot make the folder of the demo: %w; choose another name", err)
	}
	made, err := os.MkdirTemp(folder, ".pushback-demo-*")
	if err != nil {
		return fmt.Errorf("cannot write the demo: %w; choose another place", err)
	}
	defer os.RemoveAll(made)
	a.storePath = filepath.Join(made, "demo.db")
	if err := a.store().SaveAll(told); err != nil {
		return err
	}
	return a.store().BackupTo(path)
}
