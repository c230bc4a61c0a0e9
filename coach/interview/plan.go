package interview

import (
	"time"

	"pushback/coach/ear"
	"pushback/prompts"
)

// A Mode is how much help the rehearsal gives while the clock runs.
type Mode string

// The modes of a rehearsal.
const (
	Practice  Mode = "practice"  // what is heard lights up, and the clock can be paused
	Interview Mode = "interview" // nothing is shown and nothing stops
)

// A Layout is how the answer is given.
type Layout string

// The layouts of an answer.
const (
	InParts Layout = "parts" // an editor a section
	Free    Layout = "free"  // one text, as people talk
	Aloud   Layout = "aloud" // spoken; only the clock is kept, the words come afterwards or not at all
)

// A Plan is what was settled before the clock started.
type Plan struct {
	Question  Question   `json:"question"`
	Loop      string     `json:"loop,omitempty"` // id of the loop it is rehearsed for, "" for a quick rehearsal
	Mode      Mode       `json:"mode"`
	Layout    Layout     `json:"layout"`    // the layout it starts in
	Reading   Duration   `json:"reading"`   // time to read the question
	Length    Duration   `json:"length"`    // target of the whole answer
	Shares    [4]float64 `json:"shares"`    // of Length for S, T, A and R; they sum to 1
	Pushbacks int        `json:"pushbacks"` // how many at the most
}

// A Question is the question as it was asked, kept with the session so that a later change of the
// content does not change what was asked.
type Question struct {
	ID         string       `json:"id"`
	Kind       prompts.Kind `json:"kind"`
	Text       string       `json:"text"`
	Principles []string     `json:"principles,omitempty"`
}

// Asked returns q as a session keeps it.
func Asked(q prompts.Question) Question {
	return Question{ID: q.ID, Kind: q.Kind, Text: q.Text, Principles: q.Principles}
}

// DefaultShares is the time that Situation, Task, Action and Result get: most advice agrees on half
// to six tenths for the action and at most three tenths before it.
var DefaultShares = [4]float64{0.20, 0.10, 0.55, 0.15}

// Quick returns the plan of a quick rehearsal of q under the default settings.
func Quick(q prompts.Question) Plan { return Defaults().Plan(q, nil) }

// Budget returns the time that a section should take.
func (p Plan) Budget(s ear.Section) time.Duration {
	return time.Duration(float64(p.Length) * p.Shares[Index(s)])
}

// Index returns the place of a section in the order S, T, A, R, from 0.
func Index(s ear.Section) int {
	for i, other := range ear.Sections {
		if s == other {
			return i
		}
	}
	return 0
}
