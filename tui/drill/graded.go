package drill

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// graded is a try with its grade. It is heard and saved in one command, so that nothing is shown
// that could be lost.
type graded struct {
	*Screen
	line   *typing
	card   cards.Card // as it was asked, then as it is kept
	prompt cards.Prompt
	try    cards.Try
	review cards.Review
	grade  cards.Grade
	heard  bool           // the grade is there
	saving bool           // a command is under way
	resave bool           // the grade changed while one was
	then   func() tea.Cmd // what is wanted as soon as all is saved, nil for nothing
	err    error          // why the saving failed
	page   widget.Page
}

func newGraded(s *Screen, card cards.Card, prompt cards.Prompt, line *typing, try cards.Try) *graded {
	return &graded{Screen: s, line: line, card: card, prompt: prompt, try: try, review: cards.Review{
		ID: line.id, Card: card.ID, At: s.Now().Round(0), Spent: interview.Duration(try.Spent.Truncate(1e6)),
		Answer: try.Text, Free: s.way.Free,
	}}
}

type gradedMsg struct {
	screen.Request
	review cards.Review
	grade  cards.Grade
	card   cards.Card
	err    error
}

// hear grades the try and saves it.
func (p *graded) hear() tea.Cmd {
	p.saving = true
	examiner, library, line, me, card, try, review := p.Examiner, p.Library, p.line, p.me, p.card, p.try, p.review
	return func() tea.Msg {
		grade := examiner.Grade(card, try)
		review.Rating, review.Heard = grade.Rating, grade.Rating
		after, err := saveReview(library, line, review, card)
		return gradedMsg{me, review, grade, after, err}
	}
}

// saveReview keeps a try in the place of what was kept of it while it was typed.
func saveReview(library Library, line *typing, r cards.Review, card cards.Card) (after cards.Card, err error) {
	err = line.End(func() (err error) {
		after, err = library.SaveReview(r, card)
		return err
	})
	return after, err
}

// save saves the try again, with the rating that it has now.
func (p *graded) save() tea.Cmd {
	if p.saving {
		p.resave = true
		return nil
	}
	p.saving = true
	library, line, me, card, review, grade := p.Library, p.line, p.me, p.card, p.review, p.grade
	return func() tea.Msg {
		after, err := saveReview(library, line, review, card)
		return gradedMsg{me, review, grade, after, err}
	}
}

func (p *graded) update(msg tea.Msg) tea.Cmd {
	saved, ok := msg.(gradedMsg)
	if !ok || saved.review.ID != p.review.ID {
		return nil
	}
	p.saving, p.err = false, saved.err
	if !p.heard {
		p.heard, p.grade, p.review = true, saved.grade, saved.review
	}
	if saved.err != nil {
		p.then = nil
		return screen.Fail(saved.err)
	}
	p.card = saved.card
	if p.resave {
		p.resave = false
		return p.save()
	}
	if p.then != nil {
		return p.then()
	}
	return nil
}

// keep saves what was not saved yet, when the program ends.
func (p *graded) keep() error {
	if !p.saving && p.err == nil {
		return nil
	}
	if !p.heard {
		grade := p.Examiner.Grade(p.card, p.try)
		p.review.Rating, p.review.Heard = grade.Rating, grade.Rating
	}
	_, err := saveReview(p.Library, p.line, p.review, p.card)
	return err
}

func (p *graded) typing() bool { return false }

func (p *graded) bindings() []screen.Binding {
	if !p.heard {
		return nil
	}
	all := []screen.Binding{screen.On("next", "the next card", p.goOn, "enter", "space")}
	if p.err != nil {
		all = []screen.Binding{screen.On("save again", "save the try once more", p.save, "enter")}
	}
	for _, r := range cards.Ratings {
		all = append(all, screen.On(r.String(), fmt.Sprintf("overrule the grade: %s", r), p.overrule(r), fmt.Sprint(int(r))))
	}
	return append(all,
		screen.On("suspend", "suspend the card: it is kept and not asked", p.drop(p.card, suspend), "s", "ctrl+t"),
		screen.On("delete", "delete the card", p.drop(p.card, remove), "x", "ctrl+x"),
		screen.On("end", "end the sitting", p.stop, "esc"),
		screen.On("", "bring back the card suspended or deleted last", p.undo, "u", "ctrl+y"),
		screen.On("", "up and down", p.scroll(-1), "up", "k").Named("↑ ↓"), screen.On("", "", p.scroll(1), "down", "j"),
	)
}

// overrule puts the person's rating in the place of the one heard.
func (p *graded) overrule(r cards.Rating) func() tea.Cmd {
	return func() tea.Cmd {
		p.review.Rating = r
		return p.save()
	}
}

// goOn ends the try and asks the next card, once it is saved.
func (p *graded) goOn() tea.Cmd {
	if p.saving {
		p.then = p.goOn
		return nil
	}
	p.sitting.Rated(p.review.Rating, p.card)
	return p.next()
}

// stop ends the sitting, once the try is saved; a try that cannot be saved keeps nobody.
func (p *graded) stop() tea.Cmd {
	if p.saving {
		p.then = p.stop
		return nil
	}
	if p.err == nil {
		p.sitting.Rated(p.review.Rating, p.card)
	}
	return p.end()
}

func (p *graded) scroll(by int) func() tea.Cmd {
	return func() tea.Cmd {
		p.page.Scroll(by)
		return nil
	}
}

func (p *graded) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w := widget.Width(env)
	if env.Height > 17 {
		f.Add("")
	}
	p.page.Lines = nil
	if p.heard {
		p.page.Lines = p.lines(env, w)
	}
	page := p.page.View(env.Height - len(f.Lines) - 2)
	right := widget.Spent(env, p.try.Spent, p.prompt.Budget, env.Theme.Quiet)
	if where := p.page.Where(); where != "" {
		right += env.Theme.Quiet.Render(" · ↑ ↓ " + where)
	}
	f.Add(p.header(env, p.card, right, w), screen.Left+widget.Rule(env, w))
	if !p.heard {
		f.Add(screen.Left + env.Theme.Quiet.Render("Going through what you said …"))
		f.Fill(env.Height)
		return f
	}
	f.Add(page...)
	f.Fill(env.Height)
	return f
}

// lines are the grade with its reasons, what was said, and the strong wording to compare with.
func (p *graded) lines(env screen.Env, width int) []string {
	var out []string
	add := func(words string, style func(...string) string) {
		for _, line := range widget.Wrap(words, width) {
			out = append(out, screen.Left+style(line))
		}
	}
	add(cards.Headline(p.review.Rating)+p.comesBack(), p.style(env))
	if p.review.Overruled() {
		add(fmt.Sprintf("Heard as %s; your word counts.", p.review.Heard), env.Theme.Quiet.Render)
	}
	for _, why := range p.grade.Why {
		add(why, env.Theme.Text.Render)
	}
	for i, line := range p.grade.Wanted() {
		style := env.Theme.Quiet.Render
		if point := p.grade.Points[i]; point.Heard && !point.Doubtful {
			style = env.Theme.Good.Render
		}
		add("  "+line, style)
	}
	if p.try.Text != "" {
		out = append(out, "")
		add("You said", env.Theme.Quiet.Render)
		add(p.try.Text, env.Theme.Text.Render)
	}
	if p.grade.Strong != "" {
		out = append(out, "")
		add("To compare", env.Theme.Quiet.Render)
		add(p.grade.Strong, env.Theme.Strong.Render)
	}
	if p.grade.Note != "" {
		add(p.grade.Note, env.Theme.Quiet.Render)
	}
	return out
}

// comesBack says when the card is asked again, "" for what comes back in this sitting.
func (p *graded) comesBack() string {
	switch at, ok := p.card.Due(p.on()); {
	case p.err != nil:
		return " It is not saved yet."
	case p.way.Free:
		return " Its date stays as it was."
	case p.review.Rating == cards.Again || !ok || p.saving:
		return ""
	default:
		return " It comes back " + cards.When(at, p.Now()) + "."
	}
}

func (p *graded) style(env screen.Env) func(...string) string {
	switch p.review.Rating {
	case cards.Again:
		return env.Theme.Alarm.Render
	case cards.Hard:
		return env.Theme.Warn.Render
	}
	return env.Theme.Good.Render
}
