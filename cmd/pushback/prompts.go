package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"pushback/coach/text"
	"pushback/prompts"

	"github.com/spf13/cobra"
)

func promptsCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "prompts",
		Short: "List the questions and the other records, or check a pack of your own",
		Args:  noArgs,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(promptsListCommand(a), promptsCheckCommand())
	return cmd
}

func promptsListCommand(a *app) *cobra.Command {
	var kind string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the questions, or the records of another kind",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			lib, err := a.content()
			if err != nil {
				return err
			}
			records, err := lib.List(kind)
			if err != nil {
				return misused("%w", err)
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), records)
			}
			return writeRecords(cmd.OutOrStdout(), records)
		},
	}
	f := cmd.Flags()
	f.StringVar(&kind, "kind", "questions", "one of "+strings.Join(prompts.Kinds[:], ", "))
	f.BoolVar(&asJSON, "json", false, "print a JSON array")
	return cmd
}

// writeRecords prints an id and a text a line.
func writeRecords(w io.Writer, records any) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(id, words string) { fmt.Fprintf(table, "%s\t%s\n", id, text.Visible(words)) }
	switch records := records.(type) {
	case []prompts.Question:
		for _, r := range records {
			line(r.ID, r.Text)
		}
	case []prompts.Pushback:
		for _, r := range records {
			line(r.ID, r.Text)
		}
	case []prompts.Label:
		for _, r := range records {
			line(r.ID, r.Title)
		}
	case []prompts.Principle:
		for _, r := range records {
			line(r.ID, r.Title)
		}
	case []prompts.Loop:
		for _, r := range records {
			line(r.ID, fmt.Sprintf("%s, %d × %d min", r.Title, r.Rounds, r.Minutes))
		}
	default:
		return fmt.Errorf("records of the kind %T cannot be listed as lines; use --json", records)
	}
	return table.Flush()
}

func promptsCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE",
		Short: "Check a pack of questions and pushbacks of your own",
		Args:  between(1, 1, "the file of one pack"),
		RunE: func(cmd *cobra.Command, args []string) error {
			pack, err := readPack(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			if _, err := prompts.OpenWith(pack); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %d questions, %d ladders, %d rewrites; use it with: pushback --pack %s\n",
				args[0], len(pack.Questions), len(pack.Ladders), len(pack.Rewrites), args[0])
			return nil
		},
	}
}

func readPack(ctx context.Context, path string) (prompts.Pack, error) {
	file, err := openFile(ctx, path)
	if err != nil {
		return prompts.Pack{}, fmt.Errorf("cannot read the pack: %w; name a YAML file", err)
	}
	defer file.Close()
	return prompts.ReadPack(file, path)
}
