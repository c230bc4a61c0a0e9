package main

import (
	"fmt"
	"strings"

	"pushback/coach/story"
	"pushback/data"

	"github.com/spf13/cobra"
)

func noStory(id string) error { return &data.NoStoryError{ID: id} }

func storiesEditCommand(a *app) *cobra.Command {
	var title, project string
	var failure bool
	cmd := &cobra.Command{
		Use:     "edit STORY",
		Short:   "Change the title, the project or the failure mark of a story",
		Example: "  pushback stories edit 20261122 --project Payments --failure",
		Args:    between(1, 1, "the id of one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			changed := cmd.Flags().Changed
			if !changed("title") && !changed("project") && !changed("failure") {
				return misused("nothing is to be changed; give --title, --project or --failure")
			}
			if changed("title") && strings.TrimSpace(title) == "" {
				return misused("a story needs a title; give one with --title")
			}
			return a.withStory(args[0], func(e story.Entry) error {
				one, err := a.store().ChangeStory(e.ID, func(s *story.Story) {
					if changed("title") {
						s.Title = strings.TrimSpace(title)
					}
					if changed("project") {
						s.Project = strings.TrimSpace(project)
					}
					if changed("failure") {
						s.Failure = failure
					}
				})
				if err == nil {
					fmt.Fprintf(cmd.OutOrStdout(), "Changed “%s” (%s).\n", oneLine(one.Title), one.ID)
				}
				return err
			})
		},
	}
	cmd.Flags().StringVar(&title, "title", "", "its title")
	cmd.Flags().StringVar(&project, "project", "", "the project it is from")
	cmd.Flags().BoolVar(&failure, "failure", false, "it tells of a real failure; --failure=false takes the mark away")
	return cmd
}

func storiesDeleteCommand(a *app) *cobra.Command {
	return storyCommand("delete STORY", "Take a story away; undelete brings it back within thirty days", func(cmd *cobra.Command, id string) error {
		return a.withStory(id, func(e story.Entry) error {
			err := a.store().DeleteStory(e.ID)
			if err == nil {
				fmt.Fprintf(cmd.OutOrStdout(), "Deleted “%s”. It comes back with: pushback stories undelete %s\n", oneLine(e.Title), e.ID)
			}
			return err
		})
	})
}

func storiesUndeleteCommand(a *app) *cobra.Command {
	return storyCommand("undelete STORY", "Bring a deleted story back, by its whole id", func(cmd *cobra.Command, id string) error {
		err := a.store().UndeleteStory(id)
		if err == nil {
			fmt.Fprintln(cmd.OutOrStdout(), "It is back.")
		}
		return err
	})
}

// storyCommand returns a command that does something with the story of an id.
func storyCommand(use, short string, do func(cmd *cobra.Command, id string) error) *cobra.Command {
	return &cobra.Command{Use: use, Short: short, Args: between(1, 1, "the id of one story"),
		RunE: func(cmd *cobra.Command, args []string) error { return do(cmd, args[0]) }}
}

// withStory finds a story and does something with it.
func (a *app) withStory(id string, do func(story.Entry) error) error {
	bank, err := a.store().Bank()
	if err != nil {
		return err
	}
	e, err := findStory(bank, id)
	if err != nil {
		return err
	}
	return do(e)
}
