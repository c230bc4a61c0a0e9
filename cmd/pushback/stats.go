package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"pushback/coach/review"

	"github.com/spf13/cobra"
)

func statsCommand(a *app) *cobra.Command {
	var asJSON bool
	var by string
	cmd := &cobra.Command{
		Use:   "stats [QUERY...]",
		Short: "Show how the sessions went over time, by week or session",
		Long:  "Stats prints the trends of the sessions that fit a query. " + queryHelp,
		Example: `  pushback stats
  pushback stats --by session principle:dive_deep`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if by != string(review.ByWeek) && by != string(review.BySession) {
				return misused("--by is %q; write week or session", by)
			}
			sums, err := findSessions(a.store(), args)
			if err != nil {
				return err
			}
			settings, err := a.settings()
			if err != nil {
				return err
			}
			trend := review.TrendOf(sums, review.Bucket(by), time.Now())
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), trend)
			}
			if len(sums) == 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), "No session fits. Start with: pushback rehearse")
				return nil
			}
			return writeTrend(cmd.OutOrStdout(), trend, by, settings.Calm)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the trend as JSON")
	cmd.Flags().StringVar(&by, "by", "week", "what a column stands for: week or session")
	return cmd
}

// writeTrend prints a line a measure.
func writeTrend(w io.Writer, t review.Trend, by string, calm bool) error {
	const columns = 40
	const day = "2 Jan 2006"
	first, last := t.Stretches[0], t.Stretches[len(t.Stretches)-1]
	sessions := 0
	for _, s := range t.Stretches {
		sessions += s.Sessions
	}
	fmt.Fprintf(w, "%s on %s, %s to %s; a column is %s\n", count(sessions, "session"), count(t.Days, "day"), first.From.Format(day), last.From.Format(day),
		review.Columns(len(t.Stretches), columns, review.Bucket(by)))
	fmt.Fprintf(w, "days in a row: %d now, %d at the most\n\n", t.Streak, t.Longest)
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, l := range t.Lines(calm) {
		fmt.Fprintf(table, "%s\t%s\t%s\n", l.Name, l.Draw(columns, 1)[0], l.FromTo())
	}
	return table.Flush()
}
