package main

import (
	"fmt"
	"io"
	"time"

	"pushback/coach/story"

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
near-identical to one of the bank becomes a version of it; one that is there word for word is left
out. With --dry-run nothing is kept.`,
		Args: between(1, 1, "one file, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			file, closeFile, err := openInput(cmd, args)
			if err != nil {
				return err
			}
			defer closeFile()
			raw, err := io.ReadAll(io.LimitReader(file, story.NotesLimit+1))
			if err != nil {
				return fmt.Errorf("cannot read the notes: %w; name a file, or - for standard input", err)
			}
			return a.importStories(cmd, raw, dry)
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, "say what would be done, and do nothing")
	return cmd
}

func (a *app) importStories(cmd *cobra.Command, raw []byte, dry bool) error {
	notes, unread, err := story.ParseNotes(raw)
	if err != nil {
		return err
	}
	store := a.store()
	bank, err := store.Bank()
	if err != nil {
		return err
	}
	proposals := bank.Propose(notes)
	var made, versions, same int
	now := time.Now()
	for _, p := range proposals {
		what := "new story"
		switch {
		case p.Same:
			what, same = "already there", same+1
		case p.KnownID != "":
			what, versions = "version of “"+oneLine(p.Known)+"”", versions+1
		default:
			made++
		}
		fmt.Fprintf(cmd.OutOrStdout(), "line %d: %s · %s\n", p.Line, oneLine(p.Title), what)
	}
	for _, u := range unread {
		fmt.Fprintf(cmd.ErrOrStderr(), "line %d is left out: %s (%s)\n", u.Line, oneLine(u.Text), u.Why)
	}
	if !dry {
		if err := keepNotes(store, proposals, now); err != nil {
			return err
		}
	}
	done := "Imported"
	if dry {
		done = "Would import"
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s %d new, %d versions; %d already there.\n", done, made, versions, same)
	return nil
}

// A storyKeeper takes what was imported.
type storyKeeper interface {
	AddStories([]story.Story) error
	AddVersion(id string, v story.Version) (story.Story, error)
}

// keepNotes carries out what was proposed.
func keepNotes(store storyKeeper, proposals []story.Proposal, now time.Time) error {
	var fresh []story.Story
	for i, p := range proposals {
		switch {
		case p.Same:
		case p.KnownID != "":
			if _, err := store.AddVersion(p.KnownID, p.Version(now)); err != nil {
				return err
			}
		default:
			fresh = append(fresh, p.Story(newID(now.Add(time.Duration(i)*time.Second)), now))
		}
	}
	if len(fresh) == 0 {
		return nil
	}
	return store.AddStories(fresh)
}
