package main

import (
	"pushback/coach"
	"pushback/coach/drill"
	"pushback/coach/feedback"
	"pushback/coach/interview"
	"pushback/prompts"
)

// A listener is a coach as the faces of the program use it.
type listener struct {
	*coach.Coach
	content *prompts.Library
	history []string // ids of the pushbacks of earlier sessions, oldest first
	calm    bool
	cleared func(interview.Session, coach.Report) ([]drill.Cleared, error) // what was drilled and is gone
}

// Interviewer returns an interviewer that knows what was asked before.
func (l listener) Interviewer() interview.Interviewer { return l.Coach.Interviewer(l.history) }

// Markdown returns the feedback on a session. It listens anew, since a kept report is what a list needs
// and holds less.
func (l listener) Markdown(s interview.Session) string {
	in := feedback.Of(l.Coach, l.content, s, l.calm)
	// The feedback is worth reading without what was drilled, and a library that cannot be read is
	// said by whatever saved or opened the session.
	if cleared, err := l.cleared(s, in.Report); err == nil {
		in.Cleared = cleared
	}
	return feedback.Markdown(in)
}

// listener returns the coach for a person who has rehearsed before.
func (a *app) listener() (*listener, error) {
	c, err := a.coach()
	if err != nil {
		return nil, err
	}
	settings, err := a.settings()
	if err != nil {
		return nil, err
	}
	history, err := a.store().Asked()
	if err != nil {
		return nil, err
	}
	return &listener{c, a.contentValue, history, settings.Calm, a.store().Cleared}, nil
}
