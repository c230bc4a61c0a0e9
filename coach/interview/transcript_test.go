package interview

import (
	"testing"

	"pushback/coach/ear"
)

func TestTheTranscriptSaysWhoSaidWhatAndHowLong(t *testing.T) {
	r := at(t, Answering, nil)
	apply(t, r, Write{"It was slow.\nVery."}, sec(40))
	apply(t, r, Move{ear.Result}, sec(75))
	apply(t, r, Write{"Now it is not."}, sec(80))
	apply(t, r, Done{}, sec(95))
	apply(t, r, Say{"I did."}, sec(100))
	apply(t, r, End{}, sec(160.9))
	want := `id
Sun 22 Nov 2026, 22:00 · practice

Interviewer
  What happened?

Situation, 1:05
  It was slow.
  Very.

Task, 0:00
  (nothing typed)

Action, 0:00
  (nothing typed)

Result, 0:20
  Now it is not.

Interviewer
  Who watched it?

You, 1:05
  I did.
`
	if got := Transcript(r.Session(sec(161))); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
