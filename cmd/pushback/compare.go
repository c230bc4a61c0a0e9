package main

import (
	"slices"

	"pushback/coach/review"
	"pushback/data"
	"pushback/prompts"

	"github.com/spf13/cobra"
)

func compareCommand(a *app) *cobra.Command {
	var asJSON, asMarkdown bool
	cmd := &cobra.Command{
		Use:   "compare [A] B",
		Short: "Say what one telling gained and lost against another",
		Long: `Compare sets session B against the earlier session A: the evidence gained and lost, the red flags
gone and new, the numbers that changed, each with its words, and then both texts. Without A it is the attempt at the same
question before B. A and B are ids as list prints them, the beginning of one, or "last".`,
		Example: "  pushback compare last\n  pushback compare 20261119 20261122 --markdown > progress.md",
		Args:    between(1, 2, "the ids of two sessions, or of one"),
		RunE: func(cmd *cobra.Command, args []string) error {
			lib, err := a.content()
			if err != nil {
				return err
			}
			c, err := a.compare(args, titles(lib))
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), c)
			}
			settings, err := a.settings()
			if err != nil {
				return err
			}
			return show(cmd.OutOrStdout(), c.Markdown(settings.Calm))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the comparison as JSON")
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "print the comparison as markdown (the default)")
	cmd.MarkFlagsMutuallyExclusive("json", "markdown")
	return cmd
}

// compare compares the sessions that a command line names.
func (a *app) compare(args []string, title func(string) string) (c review.Comparison, err error) {
	store := a.store()
	ids := make([]string, len(args))
	for i, arg := range args {
		if ids[i], err = findSession(store, arg); err != nil {
			return c, err
		}
	}
	if len(ids) == 1 {
		if ids, err = withBefore(store, ids[0]); err != nil {
			return c, err
		}
	}
	var told [2]review.Told
	for i := range told {
		if told[i].Session, told[i].Report, err = store.Session(ids[i]); err != nil {
			return c, err
		}
	}
	return review.Compare(told[0], told[1], title), nil
}

// withBefore returns the id of the attempt before a session, and its own.
func withBefore(store sessionList, id string) ([]string, error) {
	sums, err := store.Summaries()
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(sums, func(s review.Summary) bool { return s.ID == id })
	if i < 0 {
		return nil, &data.NotFoundError{ID: id} // deleted meanwhile
	}
	before, ok := review.Before(sums, sums[i])
	if !ok {
		return nil, misused("%s is the first attempt at its question; name another session to compare it with", id)
	}
	return []string{before.ID, id}, nil
}

// titles returns what evidence and red flags are called.
func titles(lib *prompts.Library) func(string) string {
	return func(id string) string {
		for _, all := range [][]prompts.Label{lib.Evidence(), lib.RedFlags()} {
			for _, l := range all {
				if l.ID == id {
					return l.Title
				}
			}
		}
		return review.Plain(id)
	}
}
