package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"pushback/coach/drill"
	"pushback/coach/interview"
)

// A Box keeps cards and what was answered to them.
type Box interface {
	SaveReview(drill.Review, drill.Card) (drill.Card, error)
	SuspendCard(card drill.Card, suspended bool) (drill.Card, error)
	DeleteCard(drill.Card) (drill.Card, error)
	UndeleteCard(drill.Card) (drill.Card, error)
	// SaveBegun keeps an answer that is not at its end, until SaveReview under its id.
	SaveBegun(drill.Begun) error
}

// An Examiner asks cards and grades what is answered.
type Examiner interface {
	Ask(drill.Card) (drill.Prompt, bool)
	Grade(drill.Card, drill.Try) drill.Grade
	Title(drill.Card) string
}

// A Drill is what a sitting without a full screen needs.
type Drill struct {
	In       io.Reader
	Out      io.Writer
	Hints    io.Writer
	Now      func() time.Time
	Examiner Examiner
	Box      Box
	On       time.Time              // the day of the interview; zero where it is not known
	Free     bool                   // leaves the schedule as it is
	NewID    func(time.Time) string // for reviews
}

// Run goes through a sitting: it asks each card, reads the answer, says what was heard and when the
// card comes back, and ends with what moved. Each try is saved before its grade is shown. The end
// of the input ends the sitting.
func (d Drill) Run(ctx context.Context, sitting *drill.Sitting) error {
	in := readLines(d.In)
	defer in.close()
	t := &tries{Drill: d, in: in, sitting: sitting, desk: Desk{Out: d.Out, Hints: d.Hints}}
	t.desk.hint("A short answer is one line; a longer one ends with a line that holds a single full stop.")
	t.desk.hint("Instead of an answer: skip, undo, stop.")
	err := t.run(ctx)
	t.summary()
	if errors.Is(err, io.EOF) || errors.Is(err, errStop) {
		return nil
	}
	return err
}

// errStop says that the person ends the sitting.
var errStop = errors.New("stop")

// tries is a sitting under way.
type tries struct {
	Drill
	desk    Desk
	in      *lines
	sitting *drill.Sitting
	pending []string // a line read ahead: the first of the next answer
	dropped *drill.Card
}

func (t *tries) run(ctx context.Context) error {
	for {
		card, ok := t.sitting.Now()
		if !ok {
			return nil
		}
		prompt, ok := t.Examiner.Ask(card)
		if !ok { // its record went out of the bank with a pack
			t.sitting.Drop()
			continue
		}
		t.ask(card, prompt)
		if err := t.try(ctx, card, prompt); err != nil {
			return err
		}
	}
}

// ask prints what a card shows before it is answered.
func (t *tries) ask(c drill.Card, p drill.Prompt) {
	behind, all := t.sitting.Progress()
	t.desk.say("\nCard %d of %d · %s", min(behind+1, all), all, c.Kind.Title())
	t.desk.say("%s", p.Task)
	if p.Lead != "" {
		t.desk.say("Question: %s", p.Lead)
	}
	if source := p.Source(); source != "" {
		t.desk.say("%s", source)
	}
	if p.Said != "" {
		t.desk.say("Asked about it, you said: “%s”", strings.Join(strings.Fields(p.Said), " "))
	}
	t.desk.say("\n%s", p.Text)
	for i, choice := range p.Choices {
		t.desk.say("  %d  %s", i+1, choice)
	}
	t.desk.hint("About %s.", span(p.Budget))
}

// try reads one answer, grades and keeps it, and does what is asked for then.
func (t *tries) try(ctx context.Context, card drill.Card, p drill.Prompt) error {
	began := t.Now()
	id := t.NewID(began)
	answer, err := t.answer(ctx, short(card.Kind), func(said string) {
		now := t.Now()
		kept := drill.Begun{ID: id, Card: card, At: now.Round(0), Spent: spent(began, now), Text: said}
		if err := t.Box.SaveBegun(kept); err != nil {
			t.desk.hint("Not saved yet: %v", err)
		}
	})
	if err != nil && strings.TrimSpace(answer) == "" {
		return err
	}
	switch answer {
	case "skip":
		t.sitting.Drop()
		return nil
	case "stop":
		return errStop
	case "undo":
		t.undo()
		return nil
	}
	ended := t.Now()
	try := drill.Try{Text: answer, Spent: ended.Sub(began)}
	grade := t.Examiner.Grade(card, try)
	review := drill.Review{
		ID: id, Card: card.ID, At: ended.Round(0), Rating: grade.Rating, Heard: grade.Rating,
		Spent: spent(began, ended), Answer: answer, Free: t.Free,
	}
	after, saveErr := t.Box.SaveReview(review, card)
	t.tell(grade)
	if saveErr != nil {
		return fmt.Errorf("the try was not saved: %w", saveErr)
	}
	t.back(review.Rating, after)
	if err != nil { // the input ended with this answer
		t.sitting.Rated(review.Rating, after)
		return err
	}
	return t.settle(ctx, review, after)
}

func spent(from, to time.Time) interview.Duration {
	return interview.Duration(to.Sub(from).Truncate(time.Millisecond))
}

// short reports whether a card is answered in one line.
func short(k drill.Kind) bool {
	return k == drill.Arithmetic || k == drill.NameStory || k == drill.Principle
}

// answer reads one line or, for a longer answer, all up to a full stop. Empty lines before it are
// passed over: a single full stop says that there is no answer. keep is called with what was said so
// far when the person falls silent.
func (t *tries) answer(ctx context.Context, oneLine bool, keep func(string)) (string, error) {
	var said []string
	size := 0
	for {
		line, err := t.line(ctx, func() {
			if len(said) > 0 {
				keep(strings.Join(said, "\n"))
			}
		})
		switch {
		case err != nil:
			return strings.Join(said, "\n"), err
		case line == fullStop:
			return strings.Join(said, "\n"), nil
		case line == "" && len(said) == 0:
			continue
		}
		if size += len(line) + len("\n"); size > answerLimit+len("\n") {
			return strings.Join(said, "\n"), errTooLong
		}
		said = append(said, line)
		if oneLine || len(said) == 1 && slices.Contains([]string{"skip", "stop", "undo"}, line) {
			return line, nil
		}
	}
}

// line reads one line.
func (t *tries) line(ctx context.Context, idle func()) (string, error) {
	if len(t.pending) > 0 {
		line := t.pending[0]
		t.pending = nil
		return line, nil
	}
	next, err := t.in.line(ctx, idle)
	if err != nil {
		return "", err
	}
	return strings.TrimSpace(next.text), next.err
}

// summary says what moved.
func (t *tries) summary() {
	moved := t.sitting.Summary()
	if len(moved) == 0 {
		return
	}
	t.desk.say("\n%s", drill.Tally(moved))
	for _, m := range moved {
		line := m.Move(t.Now(), t.On)
		if t.Free {
			line = m.Tries() + " · its date stays"
		}
		t.desk.say("- %s: %s\n  %s", m.Card.Kind.Title(), t.Examiner.Title(m.Card), line)
	}
}
