package interview

import (
	"slices"
	"testing"
	"time"

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
Sun 22 Nov 2026, 22:00 · practice · times since then, without pauses
tags: mock
note: ask Priya

0:00  Interviewer
  What happened?

0:10  Situation, 1:05 long
  It was slow.
  Very.

1:15  Task, 0:00 long
  (nothing typed)

1:15  Action, 0:00 long
  (nothing typed)

1:15  Result, 0:20 long
  Now it is not.

1:35  Interviewer
  Who watched it?

1:35  You, 1:05 long
  I did.
`
	s := r.Session(sec(161))
	s.Tags, s.Note = []string{"mock"}, "ask Priya"
	if got := Transcript(s); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

func seconds(n int) Duration { return Duration(time.Duration(n) * time.Second) }

func TestTurnsFollowOneAnother(t *testing.T) {
	s := Session{Reading: seconds(20), Recount: seconds(5), Answer: Answer{Layout: Free, Whole: Telling{"It was slow.", seconds(60)}},
		Thread: []Exchange{{Reply: Telling{"I did.", seconds(10)}}, {Reply: Telling{"", seconds(3)}}}}
	var at []time.Duration
	for _, turn := range Turns(s) {
		at = append(at, turn.At.Go())
	}
	want := []time.Duration{0, 20 * time.Second, 85 * time.Second, 85 * time.Second, 95 * time.Second, 95 * time.Second}
	if !slices.Equal(at, want) {
		t.Errorf("turns begin at %v, want %v", at, want)
	}
}
