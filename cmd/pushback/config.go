package main

import (
	"fmt"

	"pushback/coach/interview"

	"github.com/spf13/cobra"
)

func configCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "config",
		Short: "Print the settings as a configuration file",
		Long: `Config prints the settings in force as a configuration file with comments. Keep what you want to
change in the file named in its first line.`,
		Example: "  pushback config > ~/.config/pushback/config.yaml",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := a.settings()
			if err != nil {
				return err
			}
			return show(cmd.OutOrStdout(), configuration(a.configFile(), s))
		},
	}
}

// configuration writes settings as the file that would settle them.
func configuration(path string, s interview.Settings) string {
	return fmt.Sprintf(`# %s
reading: %v            # time to read the question, 0s to 10m
length: %v            # target of an answer, 30s to 60m
shares: [%g, %g, %g, %g]  # of the length for Situation, Task, Action and Result, in per cent
pushbacks: %d            # at the most, in a quick rehearsal; a loop brings its own
mode: %s          # practice: what is heard lights up and the clock can pause; interview: neither
layout: %s            # parts, free (one text) or aloud (nothing is typed)
calm: %v              # true keeps the scores and does not show them
interview_date: %q      # a day like 2026-12-15
`, path, s.Reading, s.Length, 100*s.Shares[0], 100*s.Shares[1], 100*s.Shares[2], 100*s.Shares[3],
		s.Pushbacks, s.Mode, s.Layout, s.Calm, s.InterviewDate)
}
