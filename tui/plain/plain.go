// Package plain runs rehearsals and drills line by line, for screen readers, terminals that cannot
// draw, and scripts. What the interviewer says goes to Out, and what helps a person at the keyboard
// to Hints, so that a pipe carries the interview and nothing else.
package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// A Library keeps what was said.
type Library interface {
	SaveDraft(interview.Session) error
	SaveSession(interview.Session, coach.Report) error
}

// A Coach interviews, judges and puts the feedback into words.
type Coach interface {
	Interviewer() interview.Interviewer
	Review(interview.Session) coach.Report
	Markdown(interview.Session) string
}

// A Desk is what a rehearsal without a full screen needs.
type Desk struct {
	In      io.Reader
	Out     io.Writer
	Hints   io.Writer
	Now     func() time.Time
	Coach   Coach
	Library Library
}

// ErrNothingSaid says that the input ended before a word was said. Nothing was saved.
var ErrNothingSaid = errors.New("nothing was said, so nothing was saved; type the answer and end it with a line that holds a single full stop")

// A StoppedError says that the program was told to end in the middle of a rehearsal, which is kept.
type StoppedError struct{ Err error }

func (e *StoppedError) Error() string {
	return "stopped; what you said is kept: open pushback to go on with it, or to finish it as it is"
}

// Unwrap returns why the rehearsal ended, the error of its context.
func (e *StoppedError) Unwrap() error { return e.Err }

// Rehearse asks the question of a plan, reads the answer and the replies, prints the feedback and
// the session's id, and saves the session. Where the input ends, the rest is left out and what was
// said is saved as finished. When ctx ends, what was said is kept as an unfinished rehearsal and
// the error is a *StoppedError.
func (d Desk) Rehearse(ctx context.Context, id string, p interview.Plan) error {
	p.Reading, p.Layout = 0, interview.Free
	in := readLines(d.In)
	defer in.close()
	talk := &talk{Desk: d, in: in, saved: d.Now(),
		r: interview.Start(id, p, d.Coach.Interviewer(), d.Now())}
	d.ask(p)
	err := talk.run(ctx)
	session := talk.r.Session(d.Now())
	switch {
	case ctx.Err() != nil:
		if err := d.Library.SaveDraft(session); err != nil {
			return fmt.Errorf("stopped, and what you said could not be kept: %w", err)
		}
		return &StoppedError{ctx.Err()}
	case strings.TrimSpace(session.Answer.Text()) == "" && errors.Is(err, io.EOF):
		return ErrNothingSaid
	case strings.TrimSpace(session.Answer.Text()) == "" && errors.Is(err, errTooLong):
		return errAllTooLong
	case errors.Is(err, errTooLong):
		return errors.Join(d.finish(talk), err)
	case err != nil && !errors.Is(err, io.EOF):
		d.hint("The input stopped: %v.", err)
	}
	return d.finish(talk)
}

// ask puts the question and says how an answer is given.
func (d Desk) ask(p interview.Plan) {
	d.say("%s\n", p.Question.Text)
	if p.Question.Kind == "behavioural" {
		d.say("Situation, Task, Action, Result: about %s in all.", span(p.Length.Go()))
	} else {
		d.say("Take about %s.", span(p.Length.Go()))
	}
	d.hint("End your answer, and each reply, with a line that holds a single full stop.")
}

// finish judges what was said, saves it and prints the feedback.
func (d Desk) finish(t *talk) error {
	if t.r.Phase() != interview.Finished {
		if err := t.r.Apply(interview.End{}, d.Now()); err != nil {
			return err
		}
	}
	session := t.r.Session(d.Now())
	report := d.Coach.Review(session)
	// The feedback is printed even where the library cannot be written: it may be all that is left.
	err := d.Library.SaveSession(session, report)
	d.say("\n%s", strings.TrimRight(d.Coach.Markdown(session), "\n"))
	if err != nil {
		return fmt.Errorf("the session was not saved: %w", err)
	}
	d.say("\nsession: %s", session.ID)
	return nil
}

// say prints a line of the interview. What was typed or read from a pack is made harmless first.
func (d Desk) say(format string, args ...any) {
	fmt.Fprintln(d.Out, text.Visible(fmt.Sprintf(format, args...)))
}

func (d Desk) hint(format string, args ...any) {
	fmt.Fprintln(d.Hints, text.Visible(fmt.Sprintf(format, args...)))
}

// span says a length of time as a person would: "3 minutes", "75 seconds".
func span(t time.Duration) string {
	if t >= 2*time.Minute && t%time.Minute == 0 {
		return fmt.Sprintf("%d minutes", t/time.Minute)
	}
	return fmt.Sprintf("%d seconds", int(t.Seconds()))
}

// A talk is one rehearsal under way.
type talk struct {
	Desk
	in    *lines
	r     *interview.Rehearsal
	saved time.Time // when the draft was last written
	fresh bool      // something was said since
}

// run goes through the answer and the pushbacks until the interviewer is done or the input ends.
func (t *talk) run(ctx context.Context) error {
	err := t.hear(ctx, func(words string) interview.Event { return interview.Write{Text: words} })
	for err == nil {
		if err = t.r.Apply(interview.Done{}, t.Now()); err != nil || t.r.Phase() == interview.Finished {
			break
		}
		t.push()
		err = t.hear(ctx, func(words string) interview.Event { return interview.Say{Text: words} })
	}
	t.closing()
	return err
}

// hear reads one answer or reply into the rehearsal.
func (t *talk) hear(ctx context.Context, event func(string) interview.Event) error {
	var failed error
	_, err := t.in.read(ctx, func(words string) {
		failed = errors.Join(failed, t.r.Apply(event(words), t.Now()))
		t.fresh = true
		if t.Now().Sub(t.saved) >= time.Second {
			t.keep()
		}
	}, t.keep)
	return errors.Join(failed, err)
}

// keep writes the draft where there is something new in it. That it cannot be written is no reason to
// stop somebody who is talking: it is said, and tried again.
func (t *talk) keep() {
	if !t.fresh {
		return
	}
	t.fresh, t.saved = false, t.Now()
	if err := t.Library.SaveDraft(t.r.Session(t.saved)); err != nil {
		t.hint("Not saved yet: %v", err)
	}
}

// push says what the interviewer makes of the last reply, and the next pushback.
func (t *talk) push() {
	thread := t.r.Session(t.Now()).Thread
	if len(thread) > 1 {
		t.respond(thread[len(thread)-2].Hearing)
	}
	next := thread[len(thread)-1].Pushback
	t.say("\nPushback %d\n%s", len(thread), next.Text)
	t.hint("About %d seconds.", next.Seconds)
}

// closing says what the interviewer makes of the very last reply.
func (t *talk) closing() {
	thread := t.r.Session(t.Now()).Thread
	if t.r.Phase() == interview.Finished && len(thread) > 0 {
		t.respond(thread[len(thread)-1].Hearing)
	}
}

func (t *talk) respond(h pushback.Hearing) {
	if h.Line != "" {
		t.say("\n%s", h.Line)
	}
}
