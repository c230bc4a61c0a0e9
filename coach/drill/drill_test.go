package drill

import (
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/prompts"
)

// noon is a Sunday three weeks before the interview of these tests.
var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

func listening(t testing.TB) (*coach.Coach, *prompts.Library) {
	t.Helper()
	lib := prompts.Open()
	listener, err := ear.New(lib)
	if err != nil {
		t.Fatal(err)
	}
	return coach.New(lib, listener), lib
}

func desk(t testing.TB) *Desk {
	t.Helper()
	return NewDesk(listening(t))
}

// rehearse tells an answer and replies to the pushbacks, one after another.
func rehearse(t *testing.T, c *coach.Coach, at time.Time, answer string, replies ...string) interview.Session {
	t.Helper()
	q := prompts.Question{ID: "q", Kind: prompts.Behavioural, Text: "Tell me about a change that lasted.", Principles: []string{"ownership"}}
	plan := interview.Quick(q)
	plan.Layout, plan.Reading, plan.Pushbacks = interview.Free, 0, len(replies)
	r := interview.Start(interview.NewID(at, "test"), plan, c.Interviewer(nil), at)
	apply := func(ev interview.Event) {
		if err := r.Apply(ev, at); err != nil {
			t.Fatal(err)
		}
	}
	apply(interview.Write{Text: answer})
	apply(interview.Done{})
	for _, reply := range replies {
		apply(interview.Say{Text: reply})
		apply(interview.Done{})
	}
	if r.Phase() != interview.Finished {
		apply(interview.End{})
	}
	return r.Session(at)
}

const (
	begun = "Checkout was slow, and in interviews customers told us that the last page hung. I decided to rewrite the serializer " +
		"rather than buy servers, although that cost us the May release. p99 went from 250 ms to 180 ms and conversion rose by 0.4 points, about €300k a year. "
	handedOff = begun + "After that SRE took it over, and SRE watched it."
	kept      = begun + "I set the alert thresholds and ran the weekly review with the SRE lead until June."
)
