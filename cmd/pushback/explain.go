package main

import (
	"fmt"
	"strings"

	"pushback/prompts"

	"github.com/spf13/cobra"
)

func explainCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain ID",
		Short: "Print the record of a red flag, a kind of evidence, a rule, a question or a pushback",
		Long: `Explain prints the record that the program itself goes by: what it means, why it matters, how it is
repaired, what makes it fire and what does not.`,
		Example: "  pushback explain handed_off\n  pushback explain baseline_and_result --json",
		Args:    between(1, 1, "the id of one record"),
		RunE: func(cmd *cobra.Command, args []string) error {
			lib, err := a.content()
			if err != nil {
				return err
			}
			record, err := lib.Find(args[0])
			if err != nil {
				return misused("%w", err)
			}
			if asJSON {
				return writeJSON(cmd.OutOrStdout(), record)
			}
			return show(cmd.OutOrStdout(), explanation(record))
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the record as JSON")
	return cmd
}

// explanation writes a record as markdown.
func explanation(record any) string {
	var b strings.Builder
	title := func(title, id string) { fmt.Fprintf(&b, "# %s\n\n`%s`\n", title, id) }
	part := func(name, words string) {
		if words != "" {
			fmt.Fprintf(&b, "\n**%s.** %s\n", name, words)
		}
	}
	list := func(name string, all []string) {
		if len(all) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n## %s\n\n", name)
		for _, words := range all {
			fmt.Fprintf(&b, "- %s\n", strings.ReplaceAll(strings.TrimSpace(words), "\n", "\n  "))
		}
	}
	switch r := record.(type) {
	case prompts.Label:
		title(r.Title, r.ID)
		part("True when", r.Meaning)
		part("Why it matters", r.Why)
		if r.Severity > 0 {
			part("Severity", fmt.Sprintf("%d of 3", r.Severity))
		}
		list("Said in the room", r.Repairs)
		list("Heard in", r.Fires)
		list("Not heard in", r.Silent)
	case prompts.Rule:
		title(r.Title, r.ID)
		part("Hears", r.Label)
		part("Why it matters", r.Why)
		list("Heard in", r.Fires)
		list("Not heard in", r.Silent)
	case prompts.Question:
		title(r.Text, r.ID)
		part("Probes", r.Probes)
		part("The trap", r.Trap)
		part("A strong answer contains", r.Strong)
		list("Principles", r.Principles)
		list("Loops", r.Loops)
	case prompts.Ladder:
		title(r.Title, r.ID)
		part("Goes at", r.Flag)
		part("Why it is asked", r.Why)
		var rungs []string
		for _, rung := range r.Rungs {
			rungs = append(rungs, rung.Text)
		}
		list("Asked, one deeper after each evasion", rungs)
		list("Repaired by", r.Wants)
		part("Takes up", r.Takes)
		list("Asked only after", r.Needs)
		list("Not asked after", r.Unless)
		if r.Opens {
			part("Place", "asked before others at the same gap")
		}
	case prompts.Principle:
		title(r.Title, r.ID)
		part("Shown when", r.Shows)
		part("Only named when", r.Empty)
	case prompts.Loop:
		title(r.Title, r.ID)
		part("Length", fmt.Sprintf("%d × %d minutes", r.Rounds, r.Minutes))
		part("Tests", r.Tests)
		part("The interviewer", r.Voice)
	case prompts.Rewrite:
		title(r.Weak, r.ID)
		part("Weak because of", r.Flag)
		part("Strong", r.Strong)
		part("What makes it strong", r.Reason)
	case prompts.Case:
		title("Metric first: "+r.Trade, r.ID)
		part("Situation", r.Situation)
		part("In one sentence", r.Strong)
	}
	return b.String()
}
