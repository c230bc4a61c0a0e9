package interview

import "time"

// A Clock is what the clocks show at one moment. A spent time beyond its budget is overtime.
type Clock struct {
	Reading, ReadingBudget time.Duration
	Total, TotalBudget     time.Duration // of the answer
	Parts, PartBudgets     [4]time.Duration
	Reply, ReplyBudget     time.Duration // of the pushback being answered, zero outside one
	Stopped                bool          // on pause, suspended, or not yet taken up again
}

// Clock returns what the clocks show at a time.
func (r *Rehearsal) Clock(at time.Time) Clock {
	r.charge(at)
	s := r.s
	c := Clock{
		Reading: s.Reading.Go(), ReadingBudget: s.Plan.Reading.Go(),
		Total: s.Answer.Spent(), TotalBudget: s.Plan.Length.Go(),
		Stopped: r.stopped != running,
	}
	for i, p := range s.Answer.Parts {
		c.Parts[i] = p.Spent.Go()
		c.PartBudgets[i] = time.Duration(float64(s.Plan.Length) * s.Plan.Shares[i])
	}
	if s.Phase == Pushing {
		c.Reply = r.reply().Spent.Go()
		c.ReplyBudget = time.Duration(s.Thread[len(s.Thread)-1].Pushback.Seconds) * time.Second
	}
	return c
}

// napping is how far the wall clock may run ahead of the monotonic one before the difference is
// taken for a laptop that slept. A correction by the network's time is smaller.
const napping = 5 * time.Second

// charge books the time since the last event to what was going on.
func (r *Rehearsal) charge(at time.Time) {
	spent := at.Sub(r.mark)
	if spent < 0 { // the wall clock was set back, and the times carry no monotonic reading
		spent = 0
	}
	// The monotonic clock stops with the machine on most systems, the wall clock does not.
	if slept := at.Round(0).Sub(r.mark.Round(0)) - spent; slept > napping && r.s.Phase != Finished {
		r.s.Away += whole(slept)
	}
	booked := whole(spent)
	if into := r.running(); into != nil {
		*into += booked
	}
	// What is less than a millisecond stays on the clock for the next time.
	r.mark = at.Add(-(spent - booked.Go()))
	if r.s.Phase != Finished {
		r.s.Touched = at.Round(0)
	}
}

// whole cuts a time to the milliseconds that a session keeps.
func whole(d time.Duration) Duration { return Duration(d.Truncate(time.Millisecond)) }

// running returns the time that is being spent now, or nil when the session is finished.
func (r *Rehearsal) running() *Duration {
	switch {
	case r.s.Phase == Finished:
		return nil
	case r.stopped == paused:
		return &r.s.Paused
	case r.stopped != running:
		return &r.s.Away
	}
	switch r.s.Phase {
	case Reading:
		return &r.s.Reading
	case Pushing:
		return &r.reply().Spent
	case Recounting: // telling what was said is not part of the answer
		return &r.s.Recount
	}
	if a := &r.s.Answer; a.Layout == Aloud {
		return &a.Parts[Index(a.Section)].Spent
	}
	return &r.telling().Spent
}
