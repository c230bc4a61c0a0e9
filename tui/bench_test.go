package tui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
)

// BenchmarkKeyInALongAnswer measures Update and View for a key in an answer of 2,000 words with
// chips on, and reports the 99th percentile. Commands are made and not run, as in the program,
// where they run elsewhere.
func BenchmarkKeyInALongAnswer(b *testing.B) {
	clock := newFakeClock()
	settings := interview.Defaults()
	settings.Layout = interview.Free
	plan := settings.Plan(fakeContent{}.Questions()[0], nil)
	library := newFakeLibrary()
	draft := interview.Session{ID: "long", Plan: plan, Phase: interview.Answering, Started: clock.now, Touched: clock.now,
		Answer: interview.Answer{Layout: interview.Free, Section: "situation"}}
	draft.Answer.Whole.Text = strings.Repeat("I grouped the four hundred rules of six weeks in a notebook. ", 2000/11)
	library.drafts["long"] = draft

	root := newRoot(App{Library: library, Coach: fakeCoach{}, Content: fakeContent{}, Settings: settings, Now: time.Now})
	root.Update(tea.WindowSizeMsg{Width: 120, Height: 40})
	for _, msg := range []tea.Msg{root.Init()().(tea.BatchMsg)[1]()} {
		root.Update(msg)
	}
	_, open := root.Update(tea.KeyPressMsg{Code: 'u', Text: "u"})
	_, start := root.Update(open())
	drain(root, start)
	root.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if !strings.Contains(root.View().Content, "four hundred rules") {
		b.Fatalf("the answer is not on the screen:\n%s", root.View().Content)
	}

	times := make([]time.Duration, 0, b.N)
	b.ResetTimer()
	for i := range b.N {
		key := tea.KeyPressMsg{Code: 'x', Text: "x"}
		if i%7 == 6 {
			key = tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
		}
		began := time.Now()
		root.Update(key)
		root.View()
		times = append(times, time.Since(began))
	}
	b.StopTimer()
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds()), "µs-p99")
}

// drain carries out a batch of commands that do not wait.
func drain(root *Root, cmd tea.Cmd) {
	done := make(chan tea.Msg, 1)
	go func() { done <- cmd() }()
	select {
	case msg := <-done:
		if batch, ok := msg.(tea.BatchMsg); ok {
			for _, c := range batch {
				if c != nil {
					drain(root, c)
				}
			}
			return
		}
		_, next := root.Update(msg)
		if next != nil {
			drain(root, next)
		}
	case <-time.After(20 * time.Millisecond): // a timer
	}
}
