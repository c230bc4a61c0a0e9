package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"pushback/coach/drill"
	"pushback/coach/pushback"
	"pushback/data"
	"pushback/prompts"
	"pushback/tui/plain"

	"github.com/spf13/cobra"
)

// A drillChoice is what the flags of drill say.
type drillChoice struct {
	drill.Choice
	free, plain, list, json bool
	count                   int
}

// usual is how many cards a sitting has where nobody says otherwise.
const usual = 10

func drillCommand(a *app) *cobra.Command {
	var choice drillChoice
	cmd := &cobra.Command{
		Use:   "drill",
		Short: "Answer in a minute what went unrepaired, when it is due",
		Long: `Drill opens the app on the cards that are due: pushbacks on your own answers that went unrepaired,
weak lines to say strongly, metric-first sentences, stories to name, sums, and principles to tell
apart. A good answer sends a card days away, never past the day of your interview
(interview_date in the configuration); what was not known comes back in the same sitting.

With --flag, --principle or --weakest it asks cards that are not due, too; with --free their dates
stay as they are. With --plain it runs line by line: a longer answer ends with a line that holds a
single full stop, and after each grade an empty line goes on.`,
		Example: `  pushback drill
  pushback drill --plain --count 5
  pushback drill --flag handed_off --free
  pushback drill --list --json`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.drill(cmd, choice) },
	}
	f := cmd.Flags()
	f.StringVar(&choice.Flag, "flag", "", "only cards at this red flag, due or not (see: pushback explain)")
	f.StringVar(&choice.Principle, "principle", "", "only cards of questions that probe this principle, due or not")
	f.BoolVar(&choice.Weakest, "weakest", false, "the cards least likely to be remembered, due or not")
	f.BoolVar(&choice.free, "free", false, "leave the dates of the cards as they are")
	f.IntVar(&choice.count, "count", usual, "how many cards at the most: 5, 10 or 20")
	f.BoolVar(&choice.plain, "plain", false, "line by line, for screen readers, plain terminals and scripts")
	f.BoolVar(&choice.list, "list", false, "list the cards with their dates and drill nothing")
	f.BoolVar(&choice.json, "json", false, "with --list: as JSON")
	cmd.AddCommand(drillExportCommand(a))
	return cmd
}

// drill does what the flags ask for.
func (a *app) drill(cmd *cobra.Command, choice drillChoice) error {
	if err := a.checkDrill(choice); err != nil {
		return err
	}
	switch {
	case choice.list:
		return a.drillList(cmd, choice)
	case choice.plain:
		return a.drillPlain(cmd, choice)
	}
	return a.openDrill(cmd, choice)
}

// checkDrill refuses flags that mean nothing.
func (a *app) checkDrill(choice drillChoice) error {
	lib, err := a.content()
	if err != nil {
		return err
	}
	if choice.Flag != "" {
		if _, err := lib.RedFlag(choice.Flag); err != nil {
			return misused("%w", err)
		}
	}
	if choice.Principle != "" {
		if _, err := lib.Principle(choice.Principle); err != nil {
			return misused("%w", err)
		}
	}
	if !slices.Contains(drill.Sizes[:], choice.count) {
		return misused("a sitting has 5, 10 or 20 cards, not %d; choose one with --count", choice.count)
	}
	if choice.json && !choice.list {
		return misused("--json goes with --list; to drill line by line: pushback drill --plain")
	}
	return nil
}

// A cardBox is what is drilled with: the cards of the library, the bank, and when the interview is.
type cardBox struct {
	kept, bank []drill.Card
	on         time.Time
}

func (a *app) cardBox(now time.Time) (box cardBox, err error) {
	lib, err := a.content()
	if err != nil {
		return box, err
	}
	settings, err := a.settings()
	if err != nil {
		return box, err
	}
	if box.kept, err = a.store().Cards(); err != nil {
		return box, err
	}
	box.bank, box.on = drill.Bank(lib), drill.Day(settings.InterviewDate, now)
	return box, nil
}

// pick returns the cards that a choice brings.
func (b cardBox) pick(choice drillChoice, now time.Time) []drill.Card {
	deck := drill.NewDeck(b.kept, b.bank, now, b.on)
	if choice.Choice.Free() {
		return deck.Free(choice.Choice)
	}
	return deck.Due()
}

func (a *app) drillPlain(cmd *cobra.Command, choice drillChoice) error {
	now := time.Now()
	box, err := a.cardBox(now)
	if err != nil {
		return err
	}
	c, err := a.coach()
	if err != nil {
		return err
	}
	cards := box.pick(choice, now)
	if len(cards) == 0 {
		nothingDue(cmd.ErrOrStderr(), drill.NewDeck(box.kept, box.bank, now, box.on).Standing(), now)
		return nil
	}
	a.warn(cmd)
	return plain.Drill{
		In: cmd.InOrStdin(), Out: cmd.OutOrStdout(), Hints: cmd.ErrOrStderr(), Now: time.Now,
		Examiner: drill.NewDesk(c, a.contentValue), Box: a.store(), On: box.on, Free: choice.free, NewID: newID,
	}.Run(cmd.Context(), drill.NewSitting(cards, choice.count))
}

// nothingDue says when there is something to drill again.
func nothingDue(w io.Writer, s drill.Standing, now time.Time) {
	next := "Rehearse, and what goes unrepaired comes here."
	if !s.Next.IsZero() {
		next = "The next card comes back " + drill.When(s.Next, now) + "."
	}
	fmt.Fprintf(w, "Nothing is due. %s To drill all the same: pushback drill --plain --weakest\n", next)
}

func (a *app) drillList(cmd *cobra.Command, choice drillChoice) error {
	now := time.Now()
	box, err := a.cardBox(now)
	if err != nil {
		return err
	}
	lib, err := a.content()
	if err != nil {
		return err
	}
	entries := slices.DeleteFunc(drill.NewDesk(nil, lib).List(box.kept, box.bank, now, box.on), func(e drill.Entry) bool {
		return choice.Flag != "" && e.Flag != choice.Flag ||
			choice.Principle != "" && !slices.Contains(e.Principles, choice.Principle)
	})
	if choice.json {
		return writeJSON(cmd.OutOrStdout(), entries)
	}
	return listCards(cmd.OutOrStdout(), lib, entries, now)
}

// listCards prints a line a card.
func listCards(w io.Writer, lib *prompts.Library, entries []drill.Entry, now time.Time) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "due\tkind\tred flag\tabout")
	for _, e := range entries {
		when := "new"
		switch {
		case e.Suspended:
			when = "suspended"
		case e.Due && e.Next != nil:
			when = "due"
		case e.Next != nil:
			when = e.Next.Format(time.DateOnly)
		}
		flag := e.Flag
		if record, err := lib.RedFlag(e.Flag); err == nil {
			flag = record.Title
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", when, e.Kind.Title(), flag, pushback.Clean(e.About))
	}
	return table.Flush()
}

func drillExportCommand(a *app) *cobra.Command {
	var path string
	var bank bool
	cmd := &cobra.Command{
		Use:   "export --anki FILE",
		Short: "Write your cards to a file that Anki imports",
		Long: `Export writes the cards of your own gaps, and those you have drilled, to a new file with a line a
card, separated by tabs, that Anki imports. Imported again it changes the notes it made before.
A file called - is the standard output.`,
		Example: `  pushback drill export --anki cards.txt
  pushback drill export --anki - --bank`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if path == "" {
				return misused("name the file to write: pushback drill export --anki cards.txt")
			}
			return a.drillExport(cmd, path, bank)
		},
	}
	cmd.Flags().StringVar(&path, "anki", "", "the file to write; it must not exist yet")
	cmd.Flags().BoolVar(&bank, "bank", false, "the cards of the bank, too")
	return cmd
}

func (a *app) drillExport(cmd *cobra.Command, path string, withBank bool) error {
	lib, err := a.content()
	if err != nil {
		return err
	}
	cards, err := a.store().Cards()
	if err != nil {
		return err
	}
	if withBank {
		known := map[string]bool{}
		for _, c := range cards {
			known[c.ID] = true
		}
		cards = append(cards, slices.DeleteFunc(drill.Bank(lib), func(c drill.Card) bool { return known[c.ID] })...)
	}
	desk := drill.NewDesk(nil, lib)
	if path == "-" {
		_, err := desk.Anki(cmd.OutOrStdout(), cards)
		return err
	}
	if len(cards) == 0 {
		return errors.New("there are no cards of your own yet; to write those of the bank, add --bank")
	}
	var n int
	err = data.WriteNew(path, func(w io.Writer) (err error) {
		n, err = desk.Anki(w, cards)
		return err
	})
	if err == nil {
		fmt.Fprintf(cmd.ErrOrStderr(), "%d cards are written to %s.\n", n, path)
	}
	return err
}
