// Package interview is the rehearsal as an interviewer and a candidate would run it: the question
// is read, the answer is told against the clock, and the interviewer pushes back.
//
// The package is a state machine without a clock of its own. Every event comes with the time at
// which it happened, as time.Now gave it, so that a rehearsal of ten minutes is tested in none:
//
//	reading ──Begin──▶ answering ──Done──▶ pushing ──Done, Skip, Grade──▶ … ──▶ finished
//	                       │                  ▲
//	                       └─Done (aloud)─▶ recounting ─Done─┘
//
// Nobody is ever cut off: a budget that runs out changes what the clock shows and nothing else.
// Times are measured from start to end and charged when an event or a snapshot comes, so that
// neither a slow frame nor a missed tick changes them. Time on pause, and time in which the
// program was suspended or the laptop slept, is kept apart from the time spent talking.
package interview

import (
	"fmt"

	"pushback/coach/ear"
	"pushback/coach/pushback"
)

// A Phase is where a rehearsal is.
type Phase string

// The phases of a rehearsal.
const (
	Reading    Phase = "reading"    // the question is on the screen, the answer has not begun
	Answering  Phase = "answering"  // the answer is being told
	Recounting Phase = "recounting" // after an answer spoken aloud: what was said is ticked or pasted
	Pushing    Phase = "pushing"    // a pushback was asked, the reply is being given
	Finished   Phase = "finished"   // nothing more is said
)

// An Interviewer asks the pushbacks of a rehearsal and hears the replies.
type Interviewer interface {
	// Next returns the pushback to ask now, given all that was said so far, or false when there
	// is nothing left to push on.
	Next(s Session) (pushback.Pushback, bool)
	// Hear says what the reply of the last exchange of s.Thread did.
	Hear(s Session) pushback.Hearing
}

// An Event is something that the candidate did, or that happened to the program.
type Event interface{ name() string }

// The events of a rehearsal.
type (
	// Begin ends the reading time and starts the answer.
	Begin struct{}
	// Write replaces the text of the section being told, of the whole answer in one text, or of the
	// transcript after speaking aloud.
	Write struct{ Text string }
	// Move goes on to a section, or back to one.
	Move struct{ To ear.Section }
	// Switch changes between an answer in parts and one text. Nothing that was typed is lost.
	Switch struct{ To Layout }
	// Tick says which evidence an answer spoken aloud gave, by the candidate's own account.
	Tick struct{ Evidence []string }
	// Say replaces the text of the reply being given.
	Say struct{ Text string }
	// Done ends what is being told: the answer, the recount or the reply.
	Done struct{}
	// Skip leaves the pushback without a reply.
	Skip struct{}
	// Grade ends a reply spoken aloud with the candidate's own account of what it did.
	Grade struct{ Outcome pushback.Outcome }
	// End finishes the rehearsal as it is.
	End struct{}
	// Pause stops the clock; only in practice.
	Pause struct{}
	// Resume starts it again after a pause.
	Resume struct{}
	// Suspend says that the program is about to stand still; Wake that it runs again.
	Suspend struct{}
	// Wake ends a Suspend.
	Wake struct{}
)

func (Begin) name() string   { return "begin" }
func (Write) name() string   { return "write" }
func (Move) name() string    { return "move" }
func (Switch) name() string  { return "switch" }
func (Tick) name() string    { return "tick" }
func (Say) name() string     { return "say" }
func (Done) name() string    { return "done" }
func (Skip) name() string    { return "skip" }
func (Grade) name() string   { return "grade" }
func (End) name() string     { return "end" }
func (Pause) name() string   { return "pause" }
func (Resume) name() string  { return "resume" }
func (Suspend) name() string { return "suspend" }
func (Wake) name() string    { return "wake" }

// A NotNowError says that an event does not fit where the rehearsal is. The rehearsal is unchanged.
type NotNowError struct {
	Event string
	Phase Phase
	Why   string // "" where the phase alone says it
}

func (e *NotNowError) Error() string {
	if e.Why != "" {
		return fmt.Sprintf("cannot %s: %s", e.Event, e.Why)
	}
	return fmt.Sprintf("cannot %s while %s", e.Event, e.Phase)
}
