package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
)

// BenchmarkKeyInALongAnswer measures Update and View for a key in an answer of 2,000 words with
// chips on, and reports the median and the 99th percentile. Commands are made and not run, as in
// the program, where they run elsewhere.
func BenchmarkKeyInALongAnswer(b *testing.B) {
	now := newFakeClock().now
	library := newFakeLibrary()
	draft := interview.Session{ID: "long", Plan: interview.Defaults().Plan(fakeContent{}.Questions()[0], nil), Phase: interview.Answering,
		Started: now, Touched: now, Answer: interview.Answer{Layout: interview.Free, Section: "situation"}}
	draft.Answer.Whole.Text = strings.Repeat("I grouped the four hundred rules of six weeks in a notebook. ", 2000/11)
	library.drafts["long"] = draft
	d := drive(b, library)
	d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
	d.keys("u", "enter")
	d.sees("four hundred rules")
	measure(b, func(i int) {
		key := tea.KeyPressMsg{Code: 'x', Text: "x"}
		if i%7 == 6 {
			key = tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
		}
		d.root.Update(key)
		d.root.View()
	})
}

// BenchmarkSearchIn10000Sessions measures Update and View for a key of a search in the list.
func BenchmarkSearchIn10000Sessions(b *testing.B) {
	library, now := newFakeLibrary(), newFakeClock().now
	for i := range 10_000 {
		told(library, i%6, now.Add(-time.Duration(i)*time.Hour), fmt.Sprintf("I cut %d %%.", i))
	}
	d := drive(b, library)
	d.keys("v", "/")
	d.sees("10000 sessions")
	measure(b, func(i int) {
		key := tea.KeyPressMsg{Code: 'o', Text: "o"}
		if i%2 == 1 {
			key = tea.KeyPressMsg{Code: tea.KeyBackspace}
		}
		d.root.Update(key)
		d.root.View()
	})
}

// tenThousand returns a driver over 10,000 sessions, with Review open.
func tenThousand(b *testing.B) *driver {
	b.Helper()
	library, now := newFakeLibrary(), newFakeClock().now
	for i := range 10_000 {
		told(library, i%6, now.Add(-time.Duration(i)*time.Hour), fmt.Sprintf("I cut %d %%.", i))
	}
	d := drive(b, library)
	d.keys("v")
	d.sees("10000 sessions")
	return d
}

// BenchmarkFilter10000Sessions measures taking a value in the filter menu and letting it go again.
func BenchmarkFilter10000Sessions(b *testing.B) {
	d := tenThousand(b)
	d.keys("f", "down", "enter")
	measure(b, func(int) {
		d.root.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
		d.root.View()
	})
}

// BenchmarkChart10000Sessions measures grouping the trends another way and drawing them.
func BenchmarkChart10000Sessions(b *testing.B) {
	d := tenThousand(b)
	d.keys("t")
	d.sees("Days in a row")
	measure(b, func(int) {
		d.root.Update(tea.KeyPressMsg{Code: 'g', Text: "g"})
		d.root.View()
	})
}

// measure does something again and again and reports how long it takes, and at the worst.
func measure(b *testing.B, do func(i int)) {
	times := make([]time.Duration, 0, b.N)
	b.ResetTimer()
	for i := range b.N {
		began := time.Now()
		do(i)
		times = append(times, time.Since(began))
	}
	b.StopTimer()
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds()), "µs-p50")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds()), "µs-p99")
}
