// Package pick is the choice of a question to rehearse: by its words, by principle, or by surprise.
package pick

import (
	"sync"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/prompts"
)

// Content is what the choice is made from. It may decode, and is asked in commands.
type Content interface {
	Questions() []prompts.Question
	Principles() []prompts.Principle
	Loops() []prompts.Loop
}

// A Chooser draws questions by surprise and remembers which it drew last, so that "next" never
// brings the same one again. It is safe for concurrent use.
type Chooser struct {
	Content Content
	Roll    func() float64

	mu   sync.Mutex
	last string
}

// Draw returns a question by surprise, given the sessions so far, newest first.
func (c *Chooser) Draw(past []review.Summary) (prompts.Question, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	var stories []prompts.Question
	for _, q := range c.Content.Questions() {
		if q.Kind == prompts.Behavioural {
			stories = append(stories, q)
		}
	}
	q, ok := review.Draw(stories, past, []string{c.last}, c.Roll)
	c.last = q.ID
	return q, ok
}

// Plan returns the plan of a first rehearsal: a question by surprise, everything else as settled.
func (c *Chooser) Plan(past []review.Summary, settings interview.Settings) (interview.Plan, bool) {
	q, ok := c.Draw(past)
	return settings.Plan(q, nil), ok
}
