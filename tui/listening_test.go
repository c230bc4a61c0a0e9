package tui

import (
	"testing"
	"time"

	"pushback/coach/interview"
)

func TestKilledWhileBeingReviewedIsFinishedLater(t *testing.T) {
	d := begin(t)
	d.keys("'Some words", "ctrl+s")
	for _, s := range d.store.drafts { // as it is saved before the review
		s.Phase = interview.Finished
		d.store.drafts[s.ID] = s
	}
	again := drive(t, d.store)
	again.keys("u")
	again.sees("[Feedback]")
	if len(d.store.drafts) != 0 || again.session().Answer.Text() != "Some words" {
		t.Errorf("drafts left %d, session %v", len(d.store.drafts), again.session())
	}
}

func TestListeningAnswersNoQuestion(t *testing.T) {
	d := begin(t)
	d.keys("'I used a notebook", "esc")
	d.pass(time.Second) // in which the answer is heard
	d.sees("Leave for now?")
}

func TestListeningGoesOnAfterAPause(t *testing.T) {
	d := begin(t)
	d.keys("'a ", "ctrl+p")
	d.pass(time.Second)
	d.keys("enter", "'notebook")
	d.pass(time.Second)
	d.sees("heard   Dug into the data")
}
