package tui

import (
	"errors"
	"testing"
	"time"

	"pushback/tui/screen"
)

func TestTheFilterMenuWritesTheQuery(t *testing.T) {
	d := drive(t, library())
	d.keys("v", "f", "down", "down", "down", "enter")
	d.sees("verdict:lean_yes", "verdict:lean_no")
	d.keys("enter")
	d.sees("search  verdict:lean_yes", "2 of 3 sessions")
	d.keys("down", "space")
	d.sees("search  verdict:lean_yes,lean_no", "3 sessions")
	d.keys("c")
	d.sees("3 sessions")
	d.keys("esc", "down", "down", "down", "down", "down", "enter", "end", "enter")
	d.sees("search  until:12w", "0 of 3 sessions")
	d.keys("f", "esc")
	d.sees("3 sessions", "enter open")
}

func TestAQueryStaysWhenTheLettersAreKeysAgain(t *testing.T) {
	d := drive(t, library())
	d.keys("v", "/", "'problem", "tab", "p")
	d.sees("search  problem", "2 of 3 sessions", "Pinned")
	d.keys("esc")
	d.sees("3 sessions")
}

func TestReviewOpensWithAQuery(t *testing.T) {
	d := drive(t, library(), func(a *App) { a.Start = &screen.Route{Place: Review, As: "half"} })
	d.sees("search  half", "1 of 3 sessions")
}

func TestANoteAndTagsAreKeptFoundAndTakenBack(t *testing.T) {
	d := drive(t, library())
	d.keys("v", "n", "'ask Priya", "enter", "#", "'Mock best", "esc")
	d.sees("#mock #best · ask Priya", "Kept")
	d.keys("/", "'tag:mock priya")
	d.sees("1 of 3 sessions")
	d.keys("esc", "u")
	d.sees("As it was before", "ask Priya")
	d.lacks("#mock")
	d.keys("u")
	d.lacks("ask Priya")
	d.keys("enter", "n", "'too long", "enter")
	d.sees("too long", "Kept")
	d.keys("u")
	d.sees("As it was before")
	d.lacks("too long")
}

func TestANoteThatIsBeingTypedSurvivesTheEnd(t *testing.T) {
	for _, way := range [][]string{{"v"}, {"v", "enter"}} {
		d := drive(t, library())
		d.keys(append(way, "n", "'ask Priya", "ctrl+c")...)
		if err := d.root.keep(); err != nil || !d.quit {
			t.Fatal(d.quit, err)
		}
		sums, _ := d.store.Summaries()
		if sums[0].Note != "ask Priya" {
			t.Errorf("after %v the note is %q", way, sums[0].Note)
		}
	}
}

func TestANoteThatCannotBeSavedStaysInItsLine(t *testing.T) {
	d := drive(t, library())
	d.keys("v", "n", "'ask Priya")
	d.store.fail = errors.New("no room; make room and try again")
	d.keys("enter")
	d.sees("no room", "ask Priya", "enter keep")
	d.store.fail = nil
	d.keys("enter")
	d.sees("Kept", "ask Priya")
}

func TestTrendsAreGroupedAndKeepTheQuery(t *testing.T) {
	d := drive(t, library())
	d.keys("v", "/", "'question:half", "tab")
	d.keys("esc", "/", "'problem", "tab", "t")
	d.sees("Trends · problem", "2 sessions", "Verdict", "Days in a row")
	d.keys("g")
	d.sees("Trends by principle: Verdict", "Dive Deep")
	d.keys("m")
	d.sees("by principle: Impact")
	d.keys("left")
	d.sees("by principle: Verdict")
	d.keys("g")
	d.sees("by loop", "no loop")
	d.keys("g", "w")
	d.sees("a column is a week")
}

func TestANoteIsKeptWithinASecondOfTheKey(t *testing.T) {
	for _, way := range [][]string{{"v"}, {"v", "enter"}} {
		d := drive(t, library())
		note := func() string {
			sums, err := d.store.Summaries()
			if err != nil {
				t.Fatal(err)
			}
			return sums[0].Note
		}
		d.keys(append(way, "n", "'ask Priya")...)
		d.pass(time.Second)
		if got := note(); got != "ask Priya" {
			t.Errorf("after %v the note is %q a second after the last key", way, got)
		}
		d.store.fail = errors.New("no room; make room and try again")
		d.keys("' and Sam")
		d.pass(time.Second)
		d.sees("no room", "ask Priya and Sam")
		d.store.fail = nil
		d.pass(3 * time.Second)
		if got := note(); got != "ask Priya and Sam" {
			t.Errorf("after %v and a failure the note is %q", way, got)
		}
		for range "ask Priya and Sam" {
			d.keys("backspace")
		}
		d.keys("enter")
		if got := note(); got != "" {
			t.Errorf("after %v what was taken out again is kept: %q", way, got)
		}
		d.keys("n", "'once more", "enter", "u")
		d.pass(time.Second)
		if got := note(); got != "" {
			t.Errorf("after %v and an undo the note is %q", way, got)
		}
	}
}
