package main

import (
	"errors"
	"fmt"
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
	var repair bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check the library, and set a damaged one aside",
		Long: `Doctor reads every page and every record of the library and says what is wrong with it. With
--repair a damaged library is set aside under a new name, untouched, and the newest backup that is
sound takes its place.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			store := a.store()
			err := examine(cmd, store)
			if err == nil || !repair {
				return err
			}
			aside, backup, err := store.Repair()
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "The damaged library is kept as %s.\n", aside)
			if backup == nil {
				fmt.Fprintln(cmd.OutOrStdout(), "There is no sound backup; the library begins anew.")
				return nil
			}
			fmt.Fprintf(cmd.OutOrStdout(), "The backup of %s takes its place.\n", backup.Taken.Local().Format(time.DateTime))
			return nil
		},
	}
	cmd.Flags().BoolVar(&repair, "repair", false, "set a damaged library aside and go on from the newest sound backup")
	return cmd
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
