package plain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pushback/coach/drill"
)

// examiner grades an answer by its first word.
type examiner struct{}

func (examiner) Ask(c drill.Card) (drill.Prompt, bool) {
	return drill.Prompt{Task: "Answer.", Text: "Question " + c.ID, Budget: time.Minute}, c.Ref != "gone"
}

func (examiner) Grade(_ drill.Card, t drill.Try) drill.Grade {
	word, _, _ := strings.Cut(t.Text, " ")
	rating, ok := drill.RatingOf(word)
	if !ok {
		rating = drill.Good
	}
	return drill.Grade{Rating: rating, Why: []string{"Heard " + t.Text + "."}, Strong: "strong wording"}
}

func (examiner) Title(c drill.Card) string { return "title " + c.ID }

// box keeps cards in memory.
type box struct {
	reviews                map[string]drill.Review
	tries                  []string // "card rating", in order
	suspended, deleted, up []string
	begun                  []drill.Begun
	full                   error
}

func (b *box) SaveReview(r drill.Review, c drill.Card) (drill.Card, error) {
	b.reviews[r.ID] = r
	b.tries = append(b.tries, fmt.Sprintf("%s %s", r.Card, r.Rating))
	c.Memory = drill.Remember([]drill.Review{r})
	return c, b.full
}

func (b *box) SuspendCard(c drill.Card, on bool) (drill.Card, error) {
	if on {
		b.suspended = append(b.suspended, c.ID)
	}
	return c, nil
}

func (b *box) DeleteCard(c drill.Card) (drill.Card, error) {
	b.deleted = append(b.deleted, c.ID)
	return c, nil
}

func (b *box) UndeleteCard(c drill.Card) (drill.Card, error) {
	b.up = append(b.up, c.ID)
	return c, nil
}

func (b *box) SaveBegun(t drill.Begun) error {
	b.begun = append(b.begun, t)
	return b.full
}

func sit(in string, b *box, kinds ...drill.Kind) (out, hints string, err error) {
	var o, h bytes.Buffer
	b.reviews = map[string]drill.Review{}
	var cards []drill.Card
	for i, k := range kinds {
		cards = append(cards, drill.Card{ID: fmt.Sprint("c", i), Kind: k})
	}
	now, ids := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC), 0
	err = Drill{
		In: strings.NewReader(in), Out: &o, Hints: &h, Examiner: examiner{}, Box: b,
		Now:   func() time.Time { now = now.Add(time.Second); return now },
		NewID: func(time.Time) string { ids++; return fmt.Sprint("r", ids) },
	}.Run(context.Background(), drill.NewSitting(cards, 10))
	return o.String(), h.String(), err
}

func TestASittingLineByLine(t *testing.T) {
	b := &box{}
	out, _, err := sit("good one\nand more\n.\n\n12\n\nagain so\n.\n\ngood now\n.\n\n", b, drill.FollowUp, drill.Arithmetic, drill.Rewrite)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(b.tries, ", "); got != "c0 good, c1 good, c2 again, c2 good" {
		t.Errorf("tries %s", got)
	}
	if at := strings.Index(out, "strong wording"); at < strings.Index(out, "Heard good one") {
		t.Errorf("the strong wording is shown before the try:\n%s", out)
	}
	for _, want := range []string{"Card 1 of 3", "It comes back in 3 days", "3 cards: 2 at the first try, 1 at a later one.", "again, good · back in 3 days"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in:\n%s", want, out)
		}
	}
}

func TestTheNextAnswerNeedsNoEmptyLineBeforeIt(t *testing.T) {
	b := &box{}
	if _, _, err := sit("one\n.\ntwo\n.\n7\n.\nlast words", b, drill.FollowUp, drill.Rewrite, drill.Principle, drill.FollowUp); err != nil {
		t.Fatal(err)
	}
	if len(b.tries) != 4 || b.reviews["r4"].Answer != "last words" || b.reviews["r2"].Answer != "two" {
		t.Errorf("tries %v, %+v", b.tries, b.reviews)
	}
}

func TestAnOverruledGradeReplacesTheOneHeard(t *testing.T) {
	b := &box{}
	if _, _, err := sit("good\n.\nhard\neasy\n\n", b, drill.FollowUp); err != nil {
		t.Fatal(err)
	}
	if r := b.reviews["r1"]; len(b.reviews) != 1 || r.Rating != drill.Easy || r.Heard != drill.Good {
		t.Errorf("%+v", b.reviews)
	}
}

func TestACardIsSuspendedDeletedAndBroughtBack(t *testing.T) {
	b := &box{}
	out, _, err := sit("x\n.\ndelete\nundo\nx\n.\nsuspend\nskip\n", b, drill.FollowUp, drill.Rewrite)
	if err != nil {
		t.Fatal(err)
	}
	if fmt.Sprint(b.deleted, b.up, b.suspended) != "[c0] [c0] [c0]" || !strings.Contains(out, "The card is back") {
		t.Errorf("deleted %v, back %v, suspended %v\n%s", b.deleted, b.up, b.suspended, out)
	}
}

func TestATryThatIsNotSavedIsSaid(t *testing.T) {
	b := &box{full: errors.New("disk full")}
	out, _, err := sit("x\n.\n", b, drill.FollowUp)
	if err == nil || !strings.Contains(out, "Heard x.") {
		t.Errorf("%v\n%s", err, out)
	}
}

func TestACardWhoseRecordIsGoneIsPassedOver(t *testing.T) {
	b := &box{reviews: map[string]drill.Review{}}
	var o bytes.Buffer
	sitting := drill.NewSitting([]drill.Card{{ID: "x", Ref: "gone"}}, 5)
	err := Drill{In: strings.NewReader(""), Out: &o, Hints: &o, Examiner: examiner{}, Box: b, Now: time.Now}.Run(context.Background(), sitting)
	if err != nil || len(b.tries) > 0 || strings.Contains(o.String(), "Question") {
		t.Errorf("%v, %v\n%s", err, b.tries, o.String())
	}
}
