package drill

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// A Desk asks cards and grades what is answered, with the ear and the words of the rehearsals. It
// is safe for concurrent use.
type Desk struct {
	coach *coach.Coach
	lib   *prompts.Library
}

// NewDesk returns a Desk.
func NewDesk(c *coach.Coach, lib *prompts.Library) *Desk { return &Desk{c, lib} }

// A Prompt is what a card shows before it is answered. The strong wording is not among it.
type Prompt struct {
	Task    string   // what to do, in one sentence
	Lead    string   // what stands before the text, "" for nothing: the question that was answered
	Excerpt string   // the words that the text goes at, "" for none or where they are in it
	Own     bool     // whether they are one's own
	Said    string   // what one replied last time, "" for nothing
	Text    string   // what is asked
	Choices []string // to be answered by number or in words; nil where there is no choice
	Budget  time.Duration
}

// Ask returns what a card asks at its next try, and false where its record is no longer in the
// bank. Each try at a sum has other numbers; try again, and nothing else, changes them.
func (d *Desk) Ask(c Card) (Prompt, bool) {
	switch {
	case c.Own != nil:
		return Prompt{
			Task: "Answer it as you would in the room.", Lead: c.Own.Question, Own: true,
			Excerpt: c.Own.Excerpt, Said: c.Own.Said, Text: c.Own.Pushback.Text, Budget: budget(c.Own.Pushback.Seconds),
		}, true
	case c.Kind == FollowUp:
		p, weak, ok := d.bankPushback(c)
		prompt := Prompt{
			Task: "Take the line as yours and answer, with figures as you would have them.",
			Text: p.Text, Budget: budget(p.Seconds),
		}
		if !strings.Contains(p.Text, p.Quote) {
			prompt.Excerpt = weak.Weak
		}
		return prompt, ok
	case c.Kind == Rewrite:
		r, ok := byID(d.lib.Rewrites(), c.Ref, func(r prompts.Rewrite) string { return r.ID })
		return Prompt{Task: "This line is weak. Say what a strong answer says in its place, with figures as you would have them.", Text: r.Weak, Budget: time.Minute}, ok
	case c.Kind == MetricFirst:
		k, ok := d.caseOf(c)
		return Prompt{
			Task: "One sentence: the metric, the analysis, the outcome, the business measure, and by how much.",
			Text: k.Situation, Budget: 90 * time.Second,
		}, ok
	case c.Kind == Arithmetic:
		s, ok := sumOf(c.Ref, c.Memory.Reps)
		return Prompt{Task: "Work it out in your head; fair rounding counts.", Text: s.text, Budget: 30 * time.Second}, ok
	case c.Kind == NameStory:
		q, err := d.lib.Question(c.Ref)
		return Prompt{Task: "Name the story you would tell, in a few words.", Text: q.Text, Budget: nameWithin}, err == nil
	case c.Kind == Principle:
		q, err := d.lib.Question(c.Ref)
		return Prompt{
			Task: "Which principle does it mainly probe? A number or a name.", Text: q.Text,
			Choices: d.choices(c), Budget: 20 * time.Second,
		}, err == nil && len(q.Principles) > 0
	}
	return Prompt{}, false
}

func budget(seconds int) time.Duration {
	if seconds <= 0 {
		seconds = 75
	}
	return time.Duration(seconds) * time.Second
}

func (d *Desk) caseOf(c Card) (prompts.Case, bool) {
	return byID(d.lib.Cases(), c.Ref, func(k prompts.Case) string { return k.ID })
}

// bankPushback returns a pushback of the bank on a weak line, with the rewrite that the line is of.
func (d *Desk) bankPushback(c Card) (pushback.Pushback, prompts.Rewrite, bool) {
	l, ok := byID(d.lib.Ladders(), c.Ref, func(l prompts.Ladder) string { return l.ID })
	if !ok {
		return pushback.Pushback{}, prompts.Rewrite{}, false
	}
	weak, ok := weakFor(d.lib, l)
	if !ok {
		return pushback.Pushback{}, prompts.Rewrite{}, false
	}
	quote := strings.TrimRight(weak.Weak, ".!? ")
	return pushback.Pushback{
		ID: l.ID + "/1", Ladder: l.ID, Level: 1, Flag: l.Flag, Quote: quote,
		Text: strings.ReplaceAll(l.Rungs[0].Text, "{quote}", quote), Seconds: l.Rungs[0].Seconds,
	}, weak, true
}

// offered is how many principles a card offers.
const offered = 6

// choices returns the titles of the principles to choose from, the right ones among them, always
// the same for the same try.
func (d *Desk) choices(c Card) []string {
	r := rand.New(rand.NewPCG(lot(c.ID), uint64(c.Memory.Reps)))
	var right, wrong []string
	for _, p := range d.lib.Principles() {
		if slices.Contains(c.Principles, p.ID) {
			right = append(right, p.Title)
		} else {
			wrong = append(wrong, p.Title)
		}
	}
	r.Shuffle(len(wrong), func(i, j int) { wrong[i], wrong[j] = wrong[j], wrong[i] })
	all := append(right, wrong[:max(0, min(len(wrong), offered-len(right)))]...)
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// Source says whose words the excerpt is, "" where there is none.
func (p Prompt) Source() string {
	switch {
	case p.Excerpt == "":
		return ""
	case p.Own:
		return "You told it so: “" + p.Excerpt + "”"
	}
	return "The line: “" + p.Excerpt + "”"
}

// Title returns what a card is about, for a line of a list.
func (d *Desk) Title(c Card) string {
	switch {
	case c.Own != nil:
		return c.Own.Question
	case c.Kind == Arithmetic:
		return strings.ReplaceAll(c.Ref, "-", " ")
	case c.Kind == MetricFirst:
		k, _ := d.caseOf(c)
		first, _, _ := strings.Cut(k.Situation, ". ")
		return first
	}
	p, ok := d.Ask(c)
	if !ok {
		return c.Ref
	}
	return p.Text
}

// FlagTitle returns what a red flag is called, fit for the middle of a sentence; its id where it has
// no record.
func (d *Desk) FlagTitle(flag string) string {
	record, err := d.lib.RedFlag(flag)
	if err != nil || record.Title == "" {
		return strings.ReplaceAll(flag, "_", " ")
	}
	return strings.ToLower(record.Title[:1]) + record.Title[1:]
}

func byID[T any](all []T, id string, idOf func(T) string) (T, bool) {
	i := slices.IndexFunc(all, func(r T) bool { return idOf(r) == id })
	if i < 0 {
		var none T
		return none, false
	}
	return all[i], true
}

// minutes words a time as 1:15.
func minutes(t time.Duration) string {
	s := int(t.Round(time.Second).Seconds())
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
