package interview

import (
	"slices"
	"time"

	"pushback/coach/ear"
	"pushback/coach/pushback"
)

// A Rehearsal is a session under way. It is not safe for concurrent use.
type Rehearsal struct {
	s       Session
	asks    Interviewer
	mark    time.Time // the time up to which s is charged
	stopped stop
	before  stop // what stopped was when the program was suspended
}

// A stop is why the clock stands still.
type stop string

const (
	running   stop = ""
	paused    stop = "paused"
	suspended stop = "suspended"
	awaiting  stop = "awaiting" // restored from a draft and not yet taken up
)

// Start begins a rehearsal with its reading time; a plan without one begins with the answer.
func Start(id string, plan Plan, asks Interviewer, at time.Time) *Rehearsal {
	r := &Rehearsal{asks: asks, mark: at, s: Session{
		ID: id, Plan: plan, Phase: Reading, Started: at.Round(0), Touched: at.Round(0),
		Answer: Answer{Layout: plan.Layout, Section: ear.Situation},
	}}
	if plan.Reading <= 0 {
		r.s.Phase = Answering
	}
	return r
}

// Restore takes up a session that was left unfinished. Its clock stands still until Resume; the
// time since it was last touched counts as away.
func Restore(s Session, asks Interviewer, at time.Time) *Rehearsal {
	s.Away += Duration(max(0, at.Sub(s.Touched)))
	s.Touched = at.Round(0)
	return &Rehearsal{asks: asks, mark: at, s: clone(s), stopped: awaiting}
}

// Session returns the session as it stands at a time, to be saved or shown.
func (r *Rehearsal) Session(at time.Time) Session {
	r.charge(at)
	return clone(r.s)
}

// Phase returns where the rehearsal is.
func (r *Rehearsal) Phase() Phase { return r.s.Phase }

// Apply carries out an event that happened at a time. It returns a *NotNowError, and changes
// nothing but the clock, when the event does not fit.
func (r *Rehearsal) Apply(ev Event, at time.Time) error {
	r.charge(at)
	if err := r.fits(ev); err != nil {
		return err
	}
	switch ev := ev.(type) {
	case Begin:
		r.s.Phase = Answering
	case Write:
		r.telling().Text = ev.Text
	case Move:
		r.s.Answer.Section = ev.To
	case Switch:
		r.s.Answer.switchTo(ev.To)
	case Tick:
		r.s.Answer.Ticked = slices.Clone(ev.Evidence)
	case Say:
		r.reply().Text = ev.Text
	case Done:
		r.done()
	case Skip:
		r.close(pushback.Hearing{Outcome: pushback.Unanswered})
	case Grade:
		r.close(pushback.Hearing{Outcome: ev.Outcome})
	case End:
		r.end()
	case Pause:
		r.stopped = paused
	case Suspend:
		r.before, r.stopped = r.stopped, suspended
	case Wake:
		r.stopped = r.before
	case Resume:
		r.stopped = running
	}
	return nil
}

// fits says whether an event may happen now.
func (r *Rehearsal) fits(ev Event) error {
	no := func(why string) error { return &NotNowError{ev.name(), r.s.Phase, why} }
	phases := map[string][]Phase{
		"begin": {Reading}, "write": {Answering, Recounting}, "move": {Answering},
		"switch": {Reading, Answering}, "tick": {Recounting}, "say": {Pushing},
		"done": {Answering, Recounting, Pushing}, "skip": {Pushing}, "grade": {Pushing},
	}
	if allowed, ok := phases[ev.name()]; ok && !slices.Contains(allowed, r.s.Phase) {
		return no("")
	}
	if r.s.Phase == Finished {
		return no("")
	}
	switch ev := ev.(type) {
	case Pause:
		if r.s.Plan.Mode == Interview {
			return no("nothing stops in interview mode")
		}
		if r.stopped != running {
			return no("the clock stands still already")
		}
	case Resume:
		if r.stopped != paused && r.stopped != awaiting {
			return no("the clock is running")
		}
	case Suspend:
		if r.stopped == suspended {
			return no("the program is suspended already")
		}
	case Wake:
		if r.stopped != suspended {
			return no("the program was not suspended")
		}
	case Write:
		if r.s.Phase == Answering && r.s.Answer.Layout == Aloud {
			return no("this answer is spoken aloud; its words come afterwards")
		}
	case Switch:
		if ev.To == Aloud && r.s.Phase == Answering || r.s.Answer.Layout == Aloud && r.s.Phase == Answering {
			return no("speaking aloud is chosen before the answer begins")
		}
	case Move:
		if r.s.Answer.Layout == Free {
			return no("the answer is one text")
		}
	case Grade:
		if r.s.Answer.Layout != Aloud {
			return no("a typed reply is heard, not graded by hand")
		}
	}
	return nil
}

// telling returns the text that is being written.
func (r *Rehearsal) telling() *Telling {
	a := &r.s.Answer
	if a.Layout == InParts {
		return &a.Parts[Index(a.Section)]
	}
	return &a.Whole
}

func (r *Rehearsal) reply() *Telling { return &r.s.Thread[len(r.s.Thread)-1].Reply }

// done ends the answer, the recount or the reply.
func (r *Rehearsal) done() {
	switch {
	case r.s.Phase == Pushing:
		r.close(r.hear())
	case r.s.Phase == Answering && r.s.Answer.Layout == Aloud:
		r.s.Phase = Recounting
	default:
		r.ask()
	}
}

func (r *Rehearsal) hear() pushback.Hearing {
	if r.reply().blank() {
		return pushback.Hearing{Outcome: pushback.Unanswered}
	}
	return r.asks.Hear(clone(r.s))
}

// close ends the exchange under way and asks the next pushback.
func (r *Rehearsal) close(h pushback.Hearing) {
	r.s.Thread[len(r.s.Thread)-1].Hearing = h
	r.ask()
}

// ask puts the next pushback, or finishes where there is none.
func (r *Rehearsal) ask() {
	if len(r.s.Thread) < r.s.Plan.Pushbacks {
		if p, ok := r.asks.Next(clone(r.s)); ok {
			r.s.Thread = append(r.s.Thread, Exchange{Pushback: p})
			r.s.Phase = Pushing
			return
		}
	}
	r.s.Phase = Finished
}

// end finishes the rehearsal as it is; a reply that was begun is heard.
func (r *Rehearsal) end() {
	if r.s.Phase == Pushing {
		r.s.Thread[len(r.s.Thread)-1].Hearing = r.hear()
	}
	r.s.Phase = Finished
}

// clone copies what a session shares, so that a snapshot is not changed by what follows.
func clone(s Session) Session {
	s.Thread = slices.Clone(s.Thread)
	s.Answer.Ticked = slices.Clone(s.Answer.Ticked)
	s.Tags = slices.Clone(s.Tags)
	return s
}
