package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"pushback/data"

	"github.com/spf13/cobra"
)

func backupCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the library to a new file",
		Long: `Backup copies the library to a file that must not exist yet. It may run while the app is open. The
program also takes a backup of its own a day and keeps seven.`,
		Args: between(1, 1, "the name of a new file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := a.store().BackupTo(args[0]); err != nil {
				return err
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "The library is copied to %s.\n", args[0])
			return nil
		},
	}
}

func doctorCommand(a *app) *cobra.Command {
	var repair, compact bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check the library, and mend a damaged one",
		Long: `Doctor reads every page and every record of the library and says what is wrong with it.

With --repair a damaged library is set aside under a new name, untouched. In its place comes the
newest backup that is sound, and over it every record that can still be read from the damaged file,
also those that are newer than the backup. A sound library is left as it is.

With --compact a sound library is written anew without the room that deleted records left behind. It
may be done while the app is open.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			store := a.store()
			err := examine(cmd, store)
			if err == nil && compact {
				return compacted(cmd, store)
			}
			var newer *data.NewerError
			if err == nil || !repair || errors.Is(err, data.ErrBusy) || errors.As(err, &newer) {
				return err
			}
			done, err := store.Repair()
			if err != nil {
				return err
			}
			fmt.Fprint(cmd.OutOrStdout(), mending(done))
			return nil
		},
	}
	cmd.Flags().BoolVar(&repair, "repair", false, "set a damaged library aside and go on from the newest sound backup and what can be read")
	cmd.Flags().BoolVar(&compact, "compact", false, "give back the room that deleted records left behind")
	cmd.MarkFlagsMutuallyExclusive("repair", "compact")
	return cmd
}

// compacted compacts the library and says what it brought.
func compacted(cmd *cobra.Command, store *data.Store) error {
	before, after, err := store.Compact()
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "It took %d kB and takes %d kB now.\n", before/1000, after/1000)
	return nil
}

// mending says what a repair did, and what to do next.
func mending(m data.Mending) string {
	var b strings.Builder
	fmt.Fprintf(&b, "The damaged library is kept as %s.\n", m.Aside)
	switch {
	case m.From != nil && m.Newer > 0:
		fmt.Fprintf(&b, "The backup of %s takes its place, with %s from the damaged file that it did not have.\n",
			m.From.Taken.Local().Format(time.DateTime), count(m.Newer, "record"))
	case m.From != nil:
		fmt.Fprintf(&b, "The backup of %s takes its place; the damaged file had nothing more that could be read.\n",
			m.From.Taken.Local().Format(time.DateTime))
	case m.Salvaged > 0:
		fmt.Fprintf(&b, "There is no sound backup; %s could be read from the damaged file.\n", count(m.Salvaged, "record"))
	default:
		b.WriteString("There is no sound backup and nothing could be read; the library begins anew.\n")
	}
	fmt.Fprintf(&b, "It holds %s and %s. If something is missing, look into another backup with: pushback list --library FILE\n",
		count(m.Sessions, "session"), count(m.Drafts, "unfinished rehearsal"))
	return b.String()
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// examine prints what is wrong with the library and returns an error where anything is.
func examine(cmd *cobra.Command, store *data.Store) error {
	problems, err := store.Check()
	if err != nil {
		return err
	}
	for _, p := range problems {
		fmt.Fprintln(cmd.OutOrStdout(), p)
	}
	if len(problems) > 0 {
		return errors.New("the library is damaged; set it aside with: pushback doctor --repair")
	}
	sums, err := store.Summaries()
	if err != nil {
		return err
	}
	backups, err := store.Backups()
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s is sound: %d sessions, %d backups.\n", store.Path(), len(sums), len(backups))
	return nil
}
