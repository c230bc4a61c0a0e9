// Package coach turns what was heard in an answer into what an interviewer makes of it: a report
// with the evidence, the red flags, the numbers, the judgements, the pushbacks and a verdict.
//
// The package and those below it are pure: no input or output, no clock, no terminal, no store.
// Everything in a Report rests on words of the answer, which it quotes, or names what no words
// carried.
package coach

import (
	"pushback/coach/ear"
	"pushback/prompts"
)

// An Input is one answer to be analysed.
type Input struct {
	Question string       // the question as asked; "" where it is not known
	Kind     prompts.Kind // "" means behavioural
	Text     string
	Parts    []ear.Part // the sections, where the answer was given in parts; nil: taken from the text
	Seconds  float64    // time the answer took; 0 where it is not known
	Ticked   []string   // evidence ids that the candidate says an answer spoken aloud gave
	Spoken   bool       // a transcript, in which fillers and pace mean something
}
