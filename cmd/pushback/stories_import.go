package main

import (
	"errors"
	"fmt"
	"io"
	"time"

	"pushback/coach/story"
	"pushback/data"

	"github.com/spf13/cobra"
)

func storiesImportCommand(a *app) *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use:   "import FILE|-",
		Short: "Take over stories from notes in markdown",
		Long: `Import reads stories from a markdown file: a heading begins a story, whose text is free or in parts
named Situation, Task, Action, Result (or S, T, A, R) by headings or labels. A line "Project: …" or a
heading above several stories names their project, "Failure: yes" marks a failure. A story that is
near-identical to one of the bank, or to one further up in the file, becomes a version of it; one that is
there word for word is left out. All of the file is imported or, where something fails, nothing. With
--dry-run nothing is kept.`,
		Example: "  pushback stories import notes.md --dry-run",
		Args:    between(1, 1, "one file, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			raw, err := readNotes(cmd, args[0])
			if err != nil {
				return err
			}
			return a.importStories(cmd, raw, dry)
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "say what would be done, and do nothing")
	return cmd
}

// readNotes reads a file, or standard input for "-".
func readNotes(cmd *cobra.Command, path string) ([]byte, error) {
	if path != "-" {
		return data.ReadNotes(path)
	}
	in, err := openInput(cmd, path, "notes")
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(io.LimitReader(in, story.NotesLimit+1))
	if err := errors.Join(err, in.Close()); err != nil {
		return nil, fmt.Errorf("cannot read the notes: %w; name a file, or - for standard input", err)
	}
	return raw, nil
}

func (a *app) importStories(cmd *cobra.Command, raw []byte, dry bool) error {
	notes, unread, err := story.ParseNotes(raw)
	if err != nil {
		return err
	}
	now := time.Now()
	filings, err := a.fileTellings(story.FromNotes(notes, newID(now), now), dry)
	if err != nil {
		return err
	}
	for i, f := range filings {
		fmt.Fprintf(cmd.OutOrStdout(), "line %d: %s · %s\n", notes[i].Line, oneLine(f.Story.Title), oneLine(f.What()))
	}
	for _, u := range unread {
		fmt.Fprintf(cmd.ErrOrStderr(), "line %d is left out: %s (%s)\n", u.Line, oneLine(u.Text), u.Why)
	}
	done := "Imported"
	if dry {
		done = "Would import"
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s %s.\n", done, story.Count(filings))
	return nil
}

// fileTellings files tellings, or only says what would become of them.
func (a *app) fileTellings(tellings []story.Story, dry bool) ([]story.Filing, error) {
	store := a.store()
	if !dry {
		return store.File(tellings)
	}
	bank, err := store.Bank()
	filings, _ := bank.File(tellings)
	return filings, err
}
