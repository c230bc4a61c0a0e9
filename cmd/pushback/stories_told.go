package main

import (
	"fmt"
	"time"

	"pushback/coach/story"

	"github.com/spf13/cobra"
)

func storiesToldCommand(a *app) *cobra.Command {
	var loop, on string
	var back bool
	cmd := &cobra.Command{
		Use:   "told STORY",
		Short: "Note that you told a story in an interview, so that it is not told too often",
		Long: `Told notes that you told a story in earnest. A story is over-told when more than three interviews
have heard it or are prepared with it: each one that you note here counts, and each loop that you rehearsed
it for and did not note. A rehearsal outside a loop is practice and never counts.`,
		Example: "  pushback stories told 20261122 --loop leadership --on 2026-12-03",
		Args:    between(1, 1, "the id of one story"),
		RunE: func(cmd *cobra.Command, args []string) error {
			told, err := a.interview(loop, on)
			if err != nil {
				return err
			}
			return a.withStory(args[0], func(e story.Entry) error {
				return a.noteTold(cmd, e, told, back)
			})
		},
	}
	f := cmd.Flags()
	f.StringVar(&loop, "loop", "", "the id of the loop; see: pushback prompts list --kind loops")
	f.StringVar(&on, "on", "", "the day, as 2026-12-03 (default today)")
	f.BoolVar(&back, "undo", false, "take back what was noted last")
	cmd.MarkFlagsMutuallyExclusive("undo", "loop")
	cmd.MarkFlagsMutuallyExclusive("undo", "on")
	return cmd
}

// interview returns the interview that flags describe.
func (a *app) interview(loop, on string) (story.Interview, error) {
	told := story.Interview{Loop: loop, At: time.Now()}
	lib, err := a.content()
	if err != nil {
		return told, err
	}
	if loop != "" {
		if _, err := lib.Loop(loop); err != nil {
			return told, misused("there is no loop %q; see: pushback prompts list --kind loops", loop)
		}
	}
	if on == "" {
		return told, nil
	}
	if told.At, err = time.ParseInLocation(time.DateOnly, on, time.Local); err != nil {
		return told, misused("--on is %q; write the day as 2026-12-03", on)
	}
	return told, nil
}

// noteTold notes an interview, or takes the last one back, and says where the story stands.
func (a *app) noteTold(cmd *cobra.Command, e story.Entry, told story.Interview, back bool) error {
	lib, err := a.content()
	if err != nil {
		return err
	}
	if back && len(e.Interviews) == 0 {
		return fmt.Errorf("“%s” is not noted for any interview; note one with: pushback stories told %s", oneLine(e.Title), e.ID)
	}
	one, err := a.store().ChangeStory(e.ID, func(s *story.Story) {
		if back {
			s.Interviews = s.Interviews[:max(0, len(s.Interviews)-1)]
			return
		}
		s.Interviews = append(s.Interviews, told)
	})
	if err == nil {
		fmt.Fprintf(cmd.OutOrStdout(), "“%s”: %s.\n", oneLine(one.Title), oneLine(one.Record(loopTitles(lib))))
	}
	return err
}
