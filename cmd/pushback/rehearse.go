package main

import (
	"cmp"
	"math/rand/v2"
	"time"

	"pushback/coach/interview"
	"pushback/prompts"
	"pushback/tui/plain"

	"github.com/spf13/cobra"
)

// A rehearsalChoice is what the flags of rehearse say.
type rehearsalChoice struct {
	question, principle, loop string
	mode, layout              string
	pushbacks                 int
	plain                     bool
}

func rehearseCommand(a *app) *cobra.Command {
	var choice rehearsalChoice
	cmd := &cobra.Command{
		Use:   "rehearse",
		Short: "Answer one question against the clock and be pushed back on",
		Long: `Rehearse opens the app on a question. With --plain it runs the same interview line by line: it
prints the question, reads the answer from standard input up to a line with a single full stop,
then each reply the same way, prints the feedback and the session's id, and saves the session.
At the end of the input the rest is left out and what was said is saved as finished.`,
		Example: `  pushback rehearse --question unasked-problem
  pushback rehearse --principle dive_deep --mode interview
  pushback rehearse --plain --question unasked-problem < answer.txt`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if choice.plain {
				return a.rehearsePlain(cmd, choice)
			}
			return a.openRehearsal(cmd, choice)
		},
	}
	f := cmd.Flags()
	f.StringVar(&choice.question, "question", "", "the id of the question (see: pushback prompts list)")
	f.StringVar(&choice.principle, "principle", "", "any question that probes this principle")
	f.StringVar(&choice.loop, "loop", "", "rehearse as in this loop: phone_screen, technical, leadership, bar_raiser")
	f.StringVar(&choice.mode, "mode", "", "practice or interview (default from the configuration)")
	f.StringVar(&choice.layout, "layout", "", "parts, free or aloud (default from the configuration)")
	f.IntVar(&choice.pushbacks, "pushbacks", -1, "how many pushbacks at the most (default from the loop or the configuration)")
	f.BoolVar(&choice.plain, "plain", false, "line by line, for screen readers, plain terminals and scripts")
	cmd.MarkFlagsMutuallyExclusive("question", "principle")
	return cmd
}

// rehearsePlain runs a rehearsal on the standard streams.
func (a *app) rehearsePlain(cmd *cobra.Command, choice rehearsalChoice) error {
	plan, err := a.plan(choice)
	if err != nil {
		return err
	}
	coach, err := a.listener()
	if err != nil {
		return err
	}
	a.warn(cmd)
	desk := plain.Desk{
		In: cmd.InOrStdin(), Out: cmd.OutOrStdout(), Hints: cmd.ErrOrStderr(), Now: time.Now,
		Coach: coach, Library: a.store(),
	}
	return desk.Rehearse(cmd.Context(), newID(time.Now()), plan)
}

// plan returns the plan that the flags and the configuration describe.
func (a *app) plan(choice rehearsalChoice) (interview.Plan, error) {
	var none interview.Plan
	lib, err := a.content()
	if err != nil {
		return none, err
	}
	settings, err := a.settings()
	if err != nil {
		return none, err
	}
	settings.Mode = cmp.Or(interview.Mode(choice.mode), settings.Mode)
	settings.Layout = cmp.Or(interview.Layout(choice.layout), settings.Layout)
	if err := settings.Check(); err != nil {
		return none, misused("%w", err)
	}
	var loop *prompts.Loop
	if choice.loop != "" {
		found, err := lib.Loop(choice.loop)
		if err != nil {
			return none, misused("%w", err)
		}
		loop = &found
	}
	q, err := pick(lib, choice)
	if err != nil {
		return none, err
	}
	plan := settings.Plan(q, loop)
	if choice.pushbacks >= 0 {
		plan.Pushbacks = choice.pushbacks
	}
	return plan, nil
}

// pick returns the question that the flags name, or one by chance among those they allow.
func pick(lib *prompts.Library, choice rehearsalChoice) (prompts.Question, error) {
	if choice.question != "" {
		q, err := lib.Question(choice.question)
		if err != nil {
			return q, misused("%w", err)
		}
		return q, nil
	}
	if choice.principle != "" {
		if _, err := lib.Principle(choice.principle); err != nil {
			return prompts.Question{}, misused("%w", err)
		}
	}
	fits := lib.QuestionsFor(choice.principle, choice.loop)
	if len(fits) == 0 {
		return prompts.Question{}, misused("no question probes %s in the loop %s; leave one of the two out", choice.principle, choice.loop)
	}
	return fits[rand.IntN(len(fits))], nil
}
