// Package ear listens to an answer and says what was heard in it, with the words that carry it.
//
// The seam is narrow: a Detector takes text and gives what it heard, as spans of that text.
// Everything above it, the judgements, the pushbacks and the feedback, rests on Heard alone, so
// that a better detector can stand in the place of this one.
package ear

import (
	"slices"

	"pushback/coach/numbers/change"
	"pushback/coach/text"
)

// Version is the version of the listening. Reports carry it, and are derived anew from the stored
// answer when it changes.
const Version = 11

// A Detector hears an answer. It must be safe for concurrent use, give the same Heard for the same
// text, and return spans that lie within the text and on its rune borders.
type Detector interface {
	Hear(answer string) Heard
}

// A Finding is one label heard in one place.
type Finding struct {
	text.Span        // the words that carry it; empty for a red flag that is an absence
	Label     string // an evidence or red flag id of the labelling guide
	Rule      string // the id of the rule that heard it
	Why       string // the reason, in words fit to be shown
	Doubtful  bool   // heard, and not so plainly that a reader should be told it for certain

	// Strength is how much the words at this place speak for the label, as the weights have it: a
	// distance without a unit. In a short answer, which is not weighed, the rules alone speak, and it is Clear.
	Strength float32
	Around   text.Span // whole clauses around the words, to quote them by; empty where nothing was weighed
}

// Clear is the Strength from which words can be shown for what they were heard as, Faint the one below
// which they show nothing. Of 165 answers that nothing was learned from, the strongest place of a label lay on
// a stretch that careful people had marked for it in 89 of 100 cases from Clear on, in 57 of 100 between the
// two, and in 3 of 10 below Faint.
const (
	Clear = 0.4
	Faint = 0
)

// Heard is what a Detector heard in one answer.
type Heard struct {
	Parted   string    // the answer as it was read, see seam.Part: every place is the same in it; "" where it was read as it stands
	Evidence []Finding // in the order of the text; a label may be heard in several places
	RedFlags []Finding // at most one a label, in no order of importance
	Faint    []Finding // where what does not hold was heard most, if anywhere: not enough to say so, enough to show
	Pressing []Finding // what an interviewer would go at, the most pressing first; nil where that was not weighed
	Numbers  []change.Row
	Chain    Chain
	Parts    []Part // the whole answer, cut into the sections it was told in, or seems to be
	Delivery Delivery
	Words    int
}

// Suspected reports whether a label that an interviewer would go at is only suspected: not surely
// enough to be raised as a red flag, but enough to ask.
func (h Heard) Suspected(label string) bool {
	return !slices.ContainsFunc(h.RedFlags, func(f Finding) bool { return f.Label == label })
}

// A Chain is the three layers of a measured outcome, each with the words that name it.
// A layer that was not said has an empty span.
type Chain struct {
	Metric text.Span // the raw metric that moved: p99, error rate
	KPI    text.Span // the business or customer measure that it feeds: conversion, churn
	Goal   text.Span // the goal of the whole organisation that it serves
}

// A Section is one of the four parts of a STAR answer.
type Section string

// The sections, in order.
const (
	Situation Section = "situation"
	Task      Section = "task"
	Action    Section = "action"
	Result    Section = "result"
)

// Sections lists the four sections in order.
var Sections = [...]Section{Situation, Task, Action, Result}

// A Part is a stretch of the answer that belongs to one section.
type Part struct {
	text.Span
	Section  Section
	Inferred bool // guessed from what is said, not from a heading or an own editor
}

// Delivery counts how the answer was told.
type Delivery struct {
	I              int // first person singular subjects of an action
	We             int // "we", "the team" as subjects of an action
	Hedges         int // "kind of", "I think", "helped with"
	Fillers        int // "um", "you know": only meaningful in a transcript
	Implementation int // verbs and nouns of building: refactored, deployed, schema
	Product        int // customer, decision and metric language
}
