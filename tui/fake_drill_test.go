package tui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	cards "pushback/coach/drill"
	"pushback/coach/pushback"
)

// fakeBox keeps cards in memory, in the order in which they came.
type fakeBox struct {
	cards   []cards.Card
	reviews map[string]cards.Review
	order   []string // ids of the reviews as they were written
	begun   []cards.Begun
	broken  error // what every write returns
}

func (b *fakeBox) Cards() ([]cards.Card, error) { return append([]cards.Card{}, b.cards...), nil }

// change changes a card, which is kept from then on.
func (b *fakeBox) change(c cards.Card, how func(*cards.Card)) (cards.Card, error) {
	if b.broken != nil {
		return c, b.broken
	}
	for i := range b.cards {
		if b.cards[i].ID == c.ID {
			how(&b.cards[i])
			return b.cards[i], nil
		}
	}
	how(&c)
	b.cards = append(b.cards, c)
	return c, nil
}

func (b *fakeBox) SaveReview(r cards.Review, c cards.Card) (cards.Card, error) {
	return b.change(c, func(c *cards.Card) {
		_ = b.DropBegun(r.ID) // it knows no failure
		if b.reviews == nil {
			b.reviews = map[string]cards.Review{}
		}
		b.reviews[r.ID] = r
		b.order = append(b.order, r.ID)
		var all []cards.Review
		for _, r := range b.reviews {
			if r.Card == c.ID {
				all = append(all, r)
			}
		}
		c.Memory = cards.Remember(all)
	})
}

func (b *fakeBox) SaveBegun(t cards.Begun) error {
	if b.broken != nil {
		return b.broken
	}
	_ = b.DropBegun(t.ID) // it knows no failure
	b.begun = append([]cards.Begun{t}, b.begun...)
	return nil
}

func (b *fakeBox) DropBegun(id string) error {
	b.begun = slices.DeleteFunc(b.begun, func(t cards.Begun) bool { return t.ID == id })
	return nil
}

func (b *fakeBox) Begun() ([]cards.Begun, error) { return slices.Clone(b.begun), nil }

func (b *fakeBox) SuspendCard(c cards.Card, on bool) (cards.Card, error) {
	return b.change(c, func(c *cards.Card) { c.Suspended = on })
}

func (b *fakeBox) DeleteCard(c cards.Card) (cards.Card, error) {
	return b.change(c, func(c *cards.Card) { c.Deleted = newFakeClock().now })
}

func (b *fakeBox) UndeleteCard(c cards.Card) (cards.Card, error) {
	return b.change(c, func(c *cards.Card) { c.Deleted = time.Time{} })
}

// gap returns a card from an answer of two days ago.
func gap(flag, excerpt, said string) cards.Card {
	heard := newFakeClock().now.AddDate(0, 0, -2)
	return cards.Card{ID: "follow_up:unasked:" + flag, Kind: cards.FollowUp, Flag: flag, Principles: []string{"ownership"}, Own: &cards.Own{
		QuestionID: "unasked", Question: "Tell me about a time you found a problem that nobody had asked you to look for.",
		Excerpt: excerpt, Said: said, Sessions: []string{"s"}, Heard: []time.Time{heard},
		Pushback: pushback.Pushback{Flag: flag, Text: "You said “" + strings.TrimRight(excerpt, ".") + "”. In May, who would have noticed if it had crept back?", Seconds: 75},
	}}
}

// fakeExaminer grades an answer with a number as good.
type fakeExaminer struct{}

func (fakeExaminer) Bank() ([]cards.Card, error) {
	return []cards.Card{
		{ID: "arithmetic:sum", Kind: cards.Arithmetic, Flag: "inconsistent_numbers", Ref: "sum"},
		{ID: "principle:unasked", Kind: cards.Principle, Ref: "unasked", Principles: []string{"dive_deep"}},
	}, nil
}

func (fakeExaminer) Ask(c cards.Card) (cards.Prompt, bool) {
	switch {
	case c.Own != nil:
		return cards.Prompt{Task: "Answer it as you would in the room.", Lead: c.Own.Question, Own: true, Excerpt: c.Own.Excerpt,
			Said: c.Own.Said, Text: c.Own.Pushback.Text, Budget: 75 * time.Second}, true
	case c.Kind == cards.Principle:
		return cards.Prompt{Task: "Which principle does it mainly probe? A number or a name.", Text: "Tell me about a number that nobody believed.",
			Choices: []string{"Ownership", "Dive Deep", "Earn Trust"}, Budget: 20 * time.Second}, true
	}
	return cards.Prompt{Task: "Work it out in your head; fair rounding counts.", Text: "How much is 1.2 % of 3.75 billion requests?", Budget: 30 * time.Second}, true
}

func (fakeExaminer) Grade(c cards.Card, t cards.Try) cards.Grade {
	g := cards.Grade{Rating: cards.Again, Why: []string{"It is about something else than the question."},
		Points: []cards.Point{{What: "Owned after the launch"}}, Strong: "I set the alert at ____ and read it with them every ____ until ____."}
	if strings.ContainsAny(t.Text, "0123456789") {
		g.Rating, g.Why = cards.Good, []string{"It repairs the gap: “" + firstWords(t.Text, 5) + "”."}
		g.Points[0] = cards.Point{What: "Owned after the launch", Heard: true, Quote: firstWords(t.Text, 5)}
	}
	return g
}

func (fakeExaminer) Title(c cards.Card) string {
	if c.Own != nil {
		return c.Own.Question
	}
	return fmt.Sprintf("the card %s", c.Ref)
}

func (fakeExaminer) FlagTitle(flag string) string { return strings.ReplaceAll(flag, "_", " ") }
