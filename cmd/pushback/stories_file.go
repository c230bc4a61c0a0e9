package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"pushback/coach/story"

	"github.com/spf13/cobra"
)

func storiesFileCommand(a *app) *cobra.Command {
	var id, title, project string
	var all, fresh, dry bool
	cmd := &cobra.Command{
		Use:   "file SESSION",
		Short: "File the answer of a session as a story, or as a version of one",
		Long: `File puts the answer of a session into the story bank: as a version of the story that it tells again
in other words, else as a new story. --story names the story, --new makes one in any case. SESSION is
an id, the beginning of one, or "last"; --all files every session that is in no story yet.`,
		Example: "  pushback stories file last --title \"The serializer\"\n  pushback stories file --all --dry-run",
		Args:    between(0, 1, "the id of one session, or --all"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case all && len(args) > 0 || !all && len(args) == 0:
				return misused("%s takes the id of one session, or --all; see: %s --help", cmd.CommandPath(), cmd.CommandPath())
			case all:
				return a.fileAll(cmd, dry)
			case dry:
				return misused("--dry-run goes with --all; see: %s --help", cmd.CommandPath())
			}
			return a.fileStory(cmd, args[0], filingChoice{id, title, project, fresh})
		},
	}
	f := cmd.Flags()
	f.StringVar(&id, "story", "", "the id of the story that it is a version of")
	f.StringVar(&title, "title", "", "the title of a new story (default from its words)")
	f.StringVar(&project, "project", "", "the project of a new story")
	f.BoolVar(&fresh, "new", false, "make a new story, even where one is near-identical")
	f.BoolVar(&all, "all", false, "file every session that is in no story yet")
	f.BoolVar(&dry, "dry-run", false, "with --all: say what would be filed as what, and file nothing")
	cmd.MarkFlagsMutuallyExclusive("story", "new", "all")
	cmd.MarkFlagsMutuallyExclusive("story", "title")
	cmd.MarkFlagsMutuallyExclusive("story", "project")
	cmd.MarkFlagsMutuallyExclusive("all", "title")
	cmd.MarkFlagsMutuallyExclusive("all", "project")
	return cmd
}

// fileAll files every session that is in no story, or says what would become of them.
func (a *app) fileAll(cmd *cobra.Command, dry bool) error {
	some, err := a.store().Unfiled()
	if err != nil {
		return err
	}
	filings, err := a.fileTellings(some, dry)
	if err != nil {
		return err
	}
	for _, f := range filings {
		fmt.Fprintf(cmd.OutOrStdout(), "%s: %s · %s\n", f.Story.Versions[0].Session, oneLine(f.Story.Title), oneLine(f.What()))
	}
	done := "Filed"
	if dry {
		done = "Would file"
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s %s.\n", done, story.Count(filings))
	return nil
}

// A filingChoice is what the flags say of one filing.
type filingChoice struct {
	story          string // id; "" where the words decide
	title, project string // of a new story
	fresh          bool   // a new story in any case
}

// fileStory files one session's answer and says as what.
func (a *app) fileStory(cmd *cobra.Command, session string, as filingChoice) error {
	store := a.store()
	found, err := findSession(store, session)
	if err != nil {
		return err
	}
	told, _, err := store.Session(found)
	if err != nil {
		return err
	}
	v := story.Of(told)
	if strings.TrimSpace(v.Text) == "" {
		return errors.New("the session has no words to file; choose another one from: pushback list")
	}
	bank, err := store.Bank()
	if err != nil {
		return err
	}
	var into story.Entry
	known := false
	switch {
	case as.story != "":
		if into, err = findStory(bank, as.story); err != nil {
			return err
		}
		known = true
	case !as.fresh && as.title == "":
		into, known = bank.Known(v.Text)
	}
	if known {
		one, err := store.AddVersion(into.ID, v)
		if err == nil {
			fmt.Fprintf(cmd.OutOrStdout(), "Filed as version %d of “%s” (%s).\n", len(one.Versions), oneLine(one.Title), one.ID)
		}
		return err
	}
	one := story.New(newID(time.Now()), as.title, v)
	one.Project = strings.TrimSpace(as.project)
	if as.title == "" {
		one.Title = bank.FreshTitle(one.Title)
	}
	if err := store.AddStory(one); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "Filed as a new story, “%s” (%s).\n", oneLine(one.Title), one.ID)
	if like, ok := bank.Known(v.Text); ok {
		fmt.Fprintf(cmd.ErrOrStderr(), "It is close to “%s”; as a version of it: pushback stories file %s --story %s\n", oneLine(like.Title), found, like.ID)
	}
	return nil
}

// findStory returns the story of an id, or of the beginning of one that no other has.
func findStory(bank story.Bank, id string) (story.Entry, error) {
	var found []story.Entry
	for _, e := range bank {
		if e.ID == id {
			return e, nil
		}
		if id != "" && strings.HasPrefix(e.ID, id) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return story.Entry{}, noStory(id)
	}
	return story.Entry{}, misused("%d stories have an id that begins with %q; give more of it: %s …", len(found), id, found[0].ID)
}
