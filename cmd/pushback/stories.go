package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"pushback/coach/story"
	"pushback/coach/text"
	"pushback/prompts"
	"pushback/tui"
	"pushback/tui/screen"

	"github.com/spf13/cobra"
)

func storiesCommand(a *app) *cobra.Command {
	var asJSON, asMarkdown bool
	cmd := &cobra.Command{
		Use:   "stories",
		Short: "Look after the stories you can tell, and see which principle has none",
		Long: `Stories opens the app on the story bank. Without a terminal it lists the stories and says what the
bank lacks; --markdown prints the matrix of principles and stories.

An answer becomes a story, or a version of one, with: pushback stories file`,
		Example: `  pushback stories file --all
  pushback stories import notes.md --dry-run
  pushback stories --markdown
  pushback stories summary`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !asJSON && !asMarkdown && isTerminal(cmd.InOrStdin()) && isTerminal(cmd.OutOrStdout()) {
				return a.open(cmd, &screen.Route{Place: tui.Stories})
			}
			return a.listStories(cmd, asJSON, asMarkdown)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the stories and the findings as JSON")
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "print the matrix of principles and stories as markdown")
	cmd.MarkFlagsMutuallyExclusive("json", "markdown")
	cmd.AddCommand(storiesFileCommand(a), storiesImportCommand(a), storiesSummaryCommand(a), storiesEditCommand(a), storiesToldCommand(a),
		storiesDeleteCommand(a), storiesUndeleteCommand(a))
	return cmd
}

// listStories prints the bank.
func (a *app) listStories(cmd *cobra.Command, asJSON, asMarkdown bool) error {
	bank, lib, err := a.bank()
	if err != nil {
		return err
	}
	principles := lib.Principles()
	findings := bank.Findings(principles, loopTitles(lib))
	switch {
	case asJSON:
		return writeJSON(cmd.OutOrStdout(), map[string]any{"stories": append(story.Bank{}, bank...),
			"findings": append([]story.Finding{}, findings...), "projects": append([]story.Project{}, bank.Projects()...)})
	case asMarkdown:
		return show(cmd.OutOrStdout(), bank.Matrix(principles, loopTitles(lib)))
	case len(bank) == 0:
		fmt.Fprintln(cmd.ErrOrStderr(), "No story yet. File your answers with: pushback stories file --all, or notes with: pushback stories import FILE")
		return nil
	}
	if err := writeStories(cmd.OutOrStdout(), bank, lib); err != nil {
		return err
	}
	for _, f := range findings {
		fmt.Fprintln(cmd.OutOrStdout(), text.Visible(f.Text))
	}
	return nil
}

// bank returns the stories, and the records that name what is in them.
func (a *app) bank() (story.Bank, *prompts.Library, error) {
	lib, err := a.content()
	if err != nil {
		return nil, nil, err
	}
	bank, err := a.store().Bank()
	return bank, lib, err
}

// loopTitles returns how loops are called.
func loopTitles(lib *prompts.Library) func(string) string {
	return func(id string) string {
		if loop, err := lib.Loop(id); err == nil {
			return loop.Title
		}
		return id
	}
}

// writeStories prints a line a story, and an empty one.
func writeStories(w io.Writer, bank story.Bank, lib *prompts.Library) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "id\ttitle\tproject\tbest\trehearsed\ttold\tshows")
	for _, e := range bank {
		var shows []string
		for _, p := range e.Principles() {
			if found, err := lib.Principle(p.ID); err == nil {
				shows = append(shows, found.Title)
			}
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%d\t%d\t%s\n", e.ID, oneLine(e.Title), oneLine(e.Project),
			e.Heart().Verdict, len(e.Tellings()), len(e.Interviews), strings.Join(shows, ", "))
	}
	fmt.Fprintln(table)
	return table.Flush()
}

// oneLine makes foreign words fit for a line of a table.
func oneLine(words string) string { return strings.Join(strings.Fields(text.Visible(words)), " ") }

func storiesSummaryCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "summary",
		Short: "Print one page for the last ninety seconds before a call, as markdown",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			bank, lib, err := a.bank()
			if err != nil {
				return err
			}
			return show(cmd.OutOrStdout(), bank.Summary(lib.Principles()))
		},
	}
}
