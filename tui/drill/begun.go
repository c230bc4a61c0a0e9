package drill

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/tui/draft"
	"pushback/tui/screen"
)

// saveAfter is how long after a key the words are saved: no more than a second of typing may be lost.
const saveAfter = 400 * time.Millisecond

type (
	begunDueMsg struct {
		screen.Request
		id string
	}
	begunSavedMsg struct {
		screen.Request
		err error
	}
)

// A typing is one try on its way to the disk, while it is typed and when it is graded.
type typing struct {
	draft.Line
	id  string // of the review that it becomes
	due bool   // a save has been ordered
}

// begun is the try as it stands.
func (p *asking) begun() cards.Begun {
	return cards.Begun{ID: p.line.id, Card: p.card, At: p.Now().Round(0),
		Spent: interview.Duration(p.spent().Truncate(1e6)), Text: p.answer.Text()}
}

// orderSave asks for a save soon, once for any number of keys.
func (p *asking) orderSave() tea.Cmd {
	if p.line.due {
		return nil
	}
	p.line.due = true
	return p.After(saveAfter, begunDueMsg{p.me, p.line.id})
}

// save keeps what is typed, and forgets it where all of it was taken out again.
func (p *asking) save() tea.Cmd {
	p.line.due = false
	line, number, me, write := p.line, p.line.Next(), p.me, p.writeBegun()
	return func() tea.Msg { return begunSavedMsg{me, line.Write(number, write)} }
}

func (p *asking) writeBegun() func() error {
	library, now := p.Library, p.begun()
	return func() error {
		if strings.TrimSpace(now.Text) == "" {
			return library.DropBegun(now.ID)
		}
		return library.SaveBegun(now)
	}
}

// keep saves what is typed when the program ends.
func (p *asking) keep() error {
	if strings.TrimSpace(p.answer.Text()) == "" {
		return nil
	}
	return p.line.Write(p.line.Next(), p.writeBegun())
}

// giveUp forgets what was typed, where anything was.
func (p *asking) giveUp() tea.Cmd {
	if p.answer.Text() == "" {
		return nil
	}
	library, line, me := p.Library, p.line, p.me
	p.left = slices.DeleteFunc(slices.Clone(p.left), func(b cards.Begun) bool { return b.ID == line.id })
	return func() tea.Msg {
		return begunSavedMsg{me, line.Drop(func() error { return library.DropBegun(line.id) })}
	}
}

// takeUp puts in what was typed at this card before the program ended, and reports whether there was
// anything.
func (p *asking) takeUp() bool {
	i := slices.IndexFunc(p.left, func(b cards.Begun) bool { return b.Card.ID == p.card.ID })
	if i < 0 {
		return false
	}
	b := p.left[i]
	p.left = slices.Delete(slices.Clone(p.left), i, i+1)
	p.line.id, p.before = b.ID, b.Spent.Go()
	p.answer.SetText(b.Text)
	return true
}

// goOn begins a sitting with the card that was being answered when the program ended.
func (p *start) goOn() tea.Cmd {
	card := p.left[0].Card
	p.way.Choice = cards.Choice{}
	p.sitting = cards.NewSitting(append([]cards.Card{p.current(card)}, slices.DeleteFunc(p.deck().Due(), func(c cards.Card) bool {
		return c.ID == card.ID
	})...), p.way.Count)
	return p.next()
}

// current returns a card as it is kept now.
func (s *Screen) current(card cards.Card) cards.Card {
	for _, c := range s.kept {
		if c.ID == card.ID {
			return c
		}
	}
	return card
}
