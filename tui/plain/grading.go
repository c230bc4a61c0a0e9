package plain

import (
	"context"
	"fmt"

	"pushback/coach/drill"
)

// tell prints what was heard, and only then the strong wording.
func (t *tries) tell(g drill.Grade) {
	t.desk.say("\n%s", drill.Headline(g.Rating))
	for _, why := range g.Why {
		t.desk.say("%s", why)
	}
	for _, line := range g.Wanted() {
		t.desk.say("  %s", line)
	}
	if g.Strong != "" {
		t.desk.say("To compare: %s", g.Strong)
	}
	if g.Note != "" {
		t.desk.say("%s", g.Note)
	}
}

// back says when a card comes back.
func (t *tries) back(r drill.Rating, after drill.Card) {
	if t.Free {
		t.desk.say("Its date stays as it was.")
		return
	}
	if at, ok := after.Due(t.On); ok && r != drill.Again {
		t.desk.say("It comes back %s.", drill.When(at, t.Now()))
	}
}

// settle reads what the person makes of the grade, and goes on.
func (t *tries) settle(ctx context.Context, review drill.Review, after drill.Card) error {
	t.desk.hint("Enter goes on. again, hard, good or easy overrules; suspend or delete takes the card out; stop ends.")
	for {
		line, err := t.line(ctx, func() {})
		if err != nil {
			t.sitting.Rated(review.Rating, after)
			return err
		}
		if rating, ok := drill.RatingOf(line); ok {
			review.Rating = rating
			if after, err = t.Box.SaveReview(review, after); err != nil {
				return fmt.Errorf("the grade was not saved: %w", err)
			}
			t.back(rating, after)
			continue
		}
		switch line {
		case "suspend", "delete":
			return t.drop(line, after)
		case "stop":
			t.sitting.Rated(review.Rating, after)
			return errStop
		case "", fullStop:
		default:
			t.pending = []string{line}
		}
		t.sitting.Rated(review.Rating, after)
		return nil
	}
}

// drop takes the card out of the sitting and of the days to come.
func (t *tries) drop(how string, card drill.Card) error {
	var err error
	if how == "suspend" {
		_, err = t.Box.SuspendCard(card, true)
	} else {
		_, err = t.Box.DeleteCard(card)
	}
	if err != nil {
		return err
	}
	t.sitting.Drop()
	t.dropped = &card
	t.desk.say("It is not asked any more; undo takes that back.")
	return nil
}

// undo brings back the card that was taken out last.
func (t *tries) undo() {
	if t.dropped == nil {
		t.desk.hint("There is nothing to take back.")
		return
	}
	card, err := t.Box.UndeleteCard(*t.dropped)
	if err == nil {
		card, err = t.Box.SuspendCard(card, false)
	}
	if err != nil {
		t.desk.hint("Not taken back: %v", err)
		return
	}
	t.dropped = nil
	t.sitting.Return(card)
	t.desk.say("The card is back.")
}
