package main

import (
	"cmp"
	"sync"
	"time"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/review"
	"pushback/data"
	"pushback/tui"
	"pushback/tui/screen"

	"github.com/spf13/cobra"
)

// open runs the app, on a screen of its own or on Home.
func (a *app) open(cmd *cobra.Command, start *screen.Route) error {
	if !isTerminal(cmd.InOrStdin()) || !isTerminal(cmd.OutOrStdout()) {
		return misused("the app needs a terminal for its input and output; without one, use: pushback rehearse --plain")
	}
	content, err := a.content()
	if err != nil {
		return err
	}
	settings, err := a.settings()
	if err != nil {
		return err
	}
	store := a.store()
	return a.full(cmd.Context(), tui.App{
		Library: store, Mender: mender{store}, CanSave: store.CanSave, Coach: &partner{app: a}, Examiner: &examiner{app: a}, Content: content, Settings: settings, Start: start, Demo: a.demo, Kept: a.storeAt(), ReadNotes: data.ReadNotes,
		OnWait: a.waiting.tells,
	})
}

// openRehearsal runs the app on the rehearsal that the flags describe, or on the choice of a
// question where they name none.
func (a *app) openRehearsal(cmd *cobra.Command, choice rehearsalChoice) error {
	if choice == (rehearsalChoice{pushbacks: -1}) {
		return a.open(cmd, &screen.Route{Place: tui.Pick})
	}
	plan, err := a.plan(choice)
	if err != nil {
		return err
	}
	return a.open(cmd, &screen.Route{Place: tui.Rehearsal, Plan: &plan})
}

func reviewCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "review [QUERY...]",
		Short:   "Look back at your sessions, or at those that fit a query",
		Long:    "Review opens the app on the list of sessions. Without a terminal: pushback list, and pushback show. " + queryHelp,
		Example: "  pushback review\n  pushback review checkout latency sort:oldest",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			line := queryLine(args)
			if _, err := review.Parse(line, time.Now()); err != nil {
				return misused("%w", err)
			}
			return a.open(cmd, &screen.Route{Place: tui.Review, As: line})
		},
	}
}

// A partner is the coach as the app uses it. It is made when the app first needs it, off the screen's
// own thread: what the ear goes by takes longer to read than a frame.
type partner struct {
	app  *app
	once sync.Once

	voice interview.Interviewer
	err   error

	typing sync.Mutex
	live   *ear.Live // hears anew only the sentences that changed since the last key
}

// Prepare makes the coach and reads what was asked lately. Where only the latter fails, the coach
// works without it.
func (p *partner) Prepare() error {
	p.once.Do(func() {
		var c *coach.Coach
		if c, p.err = p.app.coach(); p.err != nil {
			return
		}
		store := p.app.store()
		history, err := store.Asked()
		if err != nil { // that nothing can be saved either is the more urgent news
			p.err = cmp.Or(store.CanSave(), err)
		}
		p.voice, p.live = c.Interviewer(history), p.app.earValue.Live()
	})
	return p.err
}

// ready returns the coach. That it cannot be made is a defect of the embedded records, which the
// tests exclude: packs were read before the app opened.
func (p *partner) ready() *coach.Coach {
	if err := p.Prepare(); p.voice == nil {
		panic(err)
	}
	return p.app.coachValue
}

// Next implements interview.Interviewer.
func (p *partner) Next(s interview.Session) (pushback.Pushback, bool) {
	p.ready()
	return p.voice.Next(s)
}

// Hear implements interview.Interviewer.
func (p *partner) Hear(s interview.Session) pushback.Hearing {
	p.ready()
	return p.voice.Hear(s)
}

// Review makes the report of a finished session.
func (p *partner) Review(s interview.Session) coach.Report { return p.ready().Review(s) }

// Heard returns the ids of the evidence heard in a text that is being typed.
func (p *partner) Heard(text string) []string {
	p.ready()
	p.typing.Lock()
	defer p.typing.Unlock()
	var ids []string
	for _, f := range p.live.Hear(text).Evidence {
		ids = append(ids, f.Label)
	}
	return ids
}

// Markdown writes the feedback on a session.
func (p *partner) Markdown(s interview.Session, calm bool) string {
	return listener{Coach: p.ready(), content: p.app.contentValue, calm: calm, cleared: p.app.store().Cleared}.Markdown(s)
}
