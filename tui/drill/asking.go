package drill

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// limit is the largest answer to a card, in bytes: many times what is said in ninety seconds.
const limit = 20_000

// asking is a card against the clock.
type asking struct {
	*Screen
	card    cards.Card
	prompt  cards.Prompt
	answer  *editor.Editor
	line    *typing
	since   time.Time     // the clock runs since then; zero while the program stands still
	before  time.Duration // what it showed then
	warned  bool          // that nothing was written yet
	leaving bool          // it was said that what was typed is dropped; typing on takes that back
}

func newAsking(s *Screen, card cards.Card, prompt cards.Prompt) *asking {
	return &asking{Screen: s, card: card, prompt: prompt, answer: editor.New(limit), since: s.Now(), line: &typing{id: s.NewID(s.Now())}}
}

func (p *asking) typing() bool { return true }

// short reports whether the answer is a line, which enter ends.
func (p *asking) short() bool {
	return p.card.Kind == cards.Arithmetic || p.card.Kind == cards.NameStory || p.card.Kind == cards.Principle
}

// spent returns what the clock shows. Time in which the program stood still does not count.
func (p *asking) spent() time.Duration {
	if p.since.IsZero() {
		return p.before
	}
	return p.before + max(0, p.Now().Sub(p.since))
}

func (p *asking) bindings() []screen.Binding {
	keys := []string{"ctrl+s"}
	if p.short() {
		keys = []string{"enter", "ctrl+s"}
	}
	return []screen.Binding{
		screen.On("answer", "hear the answer", p.done, keys...),
		screen.On("skip", "leave this card for another day", p.skip, "ctrl+n"),
		screen.On("end here", "end the sitting", p.stop, "esc"),
		screen.On("", "suspend the card: it is kept and not asked", p.takeOut(suspend, "ctrl+t once more suspends the card"), "ctrl+t"),
		screen.On("", "delete the card", p.takeOut(remove, "ctrl+x once more deletes the card"), "ctrl+x"),
		screen.On("", "bring back the card suspended or deleted last", p.undo, "ctrl+y"),
	}
}

func (p *asking) update(msg tea.Msg) tea.Cmd {
	var err error
	before := p.answer.Text()
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		p.leaving = false
		_, err = p.answer.Press(msg)
	case tea.PasteMsg:
		err = p.answer.Insert(msg.Content)
	case screen.SuspendingMsg:
		p.before, p.since = p.spent(), time.Time{}
	case tea.ResumeMsg:
		if p.since.IsZero() {
			p.since = p.Now()
		}
	case begunDueMsg:
		if msg.id == p.line.id {
			return p.save()
		}
	}
	switch {
	case err != nil:
		return screen.Fail(err)
	case p.answer.Text() != before:
		return p.orderSave()
	}
	return nil
}

// done gives the answer to the ear. An empty line wants the key twice: enter is also the way to the next
// card, and a key held too long must not count cards as forgotten.
func (p *asking) done() tea.Cmd {
	if p.short() && !p.warned && strings.TrimSpace(p.answer.Text()) == "" {
		p.warned = true
		return screen.Hint("Nothing is written yet. enter once more counts it as not known.")
	}
	g := newGraded(p.Screen, p.card, p.prompt, p.line, cards.Try{Text: strings.TrimSpace(p.answer.Text()), Spent: p.spent()})
	p.Screen.phase = g
	return g.hear()
}

func (p *asking) skip() tea.Cmd {
	if cmd := p.hold("ctrl+n once more leaves the card"); cmd != nil {
		return cmd
	}
	gone := p.giveUp()
	p.sitting.Drop()
	return tea.Batch(gone, p.next())
}

func (p *asking) stop() tea.Cmd {
	if cmd := p.hold("esc once more ends the sitting"); cmd != nil {
		return cmd
	}
	gone := p.giveUp()
	return tea.Batch(gone, p.end())
}

// takeOut suspends or deletes the card.
func (p *asking) takeOut(what change, key string) func() tea.Cmd {
	return func() tea.Cmd {
		if cmd := p.hold(key); cmd != nil {
			return cmd
		}
		return tea.Batch(p.giveUp(), p.drop(p.card, what)())
	}
}

// hold keeps words that were typed from being dropped by one stray key. It says once which key drops them,
// and returns nil where there is nothing to lose or it was said.
func (p *asking) hold(key string) tea.Cmd {
	if p.leaving || strings.TrimSpace(p.answer.Text()) == "" {
		return nil
	}
	p.leaving = true
	return screen.Hint("What you typed here does not count then. " + key + ".")
}

func (p *asking) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w := widget.Width(env)
	roomy := env.Height > 17
	if roomy {
		f.Add("")
	}
	spent := p.spent()
	f.Add(p.header(env, p.card, widget.Spent(env, spent, p.prompt.Budget, env.Theme.Text), w),
		screen.Left+widget.Bar(env, spent, p.prompt.Budget, w, env.Theme.Accent))
	if roomy {
		f.Add("")
	}
	p.question(&f, env, w, max(4, env.Height-len(f.Lines)-4))
	f.Add(screen.Left + widget.Rule(env, w))
	p.answer.SetMethod(env.Cells)
	p.answer.SetWidth(w - 1)
	sight := p.answer.View(max(1, env.Height-len(f.Lines)-1))
	f.Cursor = &screen.Cursor{X: len(screen.Left) + sight.X, Y: len(f.Lines) + sight.Y}
	for _, line := range sight.Rows {
		f.Add(screen.Left + line)
	}
	f.Fill(env.Height)
	return f
}

// header is the first line of a card: its kind, the place in the sitting, the time.
func (s *Screen) header(env screen.Env, card cards.Card, right string, width int) string {
	behind, all := s.sitting.Progress()
	place := fmt.Sprintf("%d of %d · ", min(behind+1, all), all)
	return screen.Left + widget.Apart(env.Theme.Strong.Render(card.Kind.Title()), env.Theme.Quiet.Render(place)+right, width)
}

// question draws what is asked in at most height lines. Where it does not all fit, what leads up to
// the question goes first.
func (p *asking) question(f *screen.Frame, env screen.Env, width, height int) {
	var asked, lead []string
	add := func(to *[]string, words string, style func(...string) string) {
		for _, line := range widget.Wrap(words, min(width-4, 76)) {
			*to = append(*to, screen.Left+screen.Left+style(line))
		}
	}
	add(&asked, p.prompt.Text, env.Theme.Strong.Render)
	for i, choice := range p.prompt.Choices {
		add(&asked, fmt.Sprintf("%d  %s", i+1, choice), env.Theme.Text.Render)
	}
	add(&lead, p.prompt.Task, env.Theme.Quiet.Render)
	if p.prompt.Lead != "" {
		add(&lead, widget.Safe(p.prompt.Lead), env.Theme.Quiet.Render)
	}
	if source := p.prompt.Source(); source != "" {
		add(&lead, source, env.Theme.Text.Render)
	}
	if p.prompt.Said != "" {
		add(&lead, "Asked about it, you said: “"+widget.Safe(p.prompt.Said)+"”", env.Theme.Text.Render)
	}
	if room := height - len(asked); len(lead) >= room {
		lead = lead[:max(0, room-1)]
	}
	f.Add(lead...)
	if len(lead) > 0 {
		f.Add("")
	}
	f.Add(asked...)
}
