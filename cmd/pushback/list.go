package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/coach/text"

	"github.com/spf13/cobra"
)

func listCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list [QUERY...]",
		Short: "List the sessions, newest first, or those that fit a query",
		Long:  "List prints a line a session. " + queryHelp,
		Example: `  pushback list checkout latency
  pushback list verdict:lean_no flag:handed_off since:2w
  pushback list --json '"checkout latency"' sort:oldest`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			sums, err := findSessions(a.store(), args)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), append([]review.Summary{}, sums...))
			}
			if err := a.unfinished(cmd); err != nil {
				return err
			}
			if len(sums) == 0 && len(args) > 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), "No session fits. All of them: pushback list")
				return nil
			}
			if len(sums) == 0 {
				fmt.Fprintln(cmd.ErrOrStderr(), "No session yet. Start with: pushback rehearse")
				return nil
			}
			return writeTable(cmd.OutOrStdout(), sums)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON array")
	return cmd
}

// unfinished tells of rehearsals that were left in the middle, which are no sessions yet.
func (a *app) unfinished(cmd *cobra.Command) error {
	drafts, err := a.store().Drafts()
	if err != nil {
		return err
	}
	if n := len(drafts); n > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "Unfinished: %d. Open pushback to go on, to finish or to discard.\n", n)
	}
	return nil
}

// writeTable prints a line a session. Questions may come from a pack, so they are made harmless.
func writeTable(w io.Writer, sums []review.Summary) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "id\twhen\tverdict\tflags\ttime\tquestion")
	for _, s := range sums {
		fmt.Fprintf(table, "%s\t%s\t%s\t%d\t%s\t%s\n", s.ID, s.Started.Local().Format("2006-01-02 15:04"),
			s.Verdict, len(s.RedFlags), clock(s.Seconds), text.Visible(s.Question))
	}
	return table.Flush()
}

// clock writes seconds as 2:51.
func clock(seconds float64) string {
	return fmt.Sprintf("%d:%02d", int(seconds)/60, int(seconds)%60)
}

func showCommand(a *app) *cobra.Command {
	var asJSON, asMarkdown, asTranscript, asTimeLine bool
	cmd := &cobra.Command{
		Use:   "show ID",
		Short: "Print one session: its feedback, its transcript, or all of it as JSON",
		Long: `Show prints the feedback of a session as markdown. ID is the id that list prints, the beginning of
one that only one session has, or "last".`,
		Args: between(1, 1, "the id of one session"),
		RunE: func(cmd *cobra.Command, args []string) error {
			store := a.store()
			id, err := findSession(store, args[0])
			if err != nil {
				return err
			}
			session, report, err := store.Session(id)
			if err != nil {
				return err
			}
			switch {
			case asJSON:
				return writeJSON(cmd.OutOrStdout(), map[string]any{"session": session, "report": report})
			case asTranscript:
				return show(cmd.OutOrStdout(), interview.Transcript(session))
			case asTimeLine:
				return show(cmd.OutOrStdout(), strings.Join(review.TimeLine(session, 80), "\n"))
			}
			voice, err := a.listener()
			if err != nil {
				return err
			}
			return show(cmd.OutOrStdout(), voice.Markdown(session))
		},
	}
	f := cmd.Flags()
	f.BoolVar(&asJSON, "json", false, "print the session and its report as JSON")
	f.BoolVar(&asMarkdown, "markdown", false, "print the feedback as markdown (the default)")
	f.BoolVar(&asTranscript, "transcript", false, "print who said what, when, and how long it took")
	f.BoolVar(&asTimeLine, "timeline", false, "print each part and reply as a bar against its time")
	cmd.MarkFlagsMutuallyExclusive("json", "markdown", "transcript", "timeline")
	return cmd
}
