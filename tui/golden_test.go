package tui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pushback/coach/interview"
)

var update = flag.Bool("update", false, "write the screens under testdata anew")

// sizes are a usual terminal, a large one and a small one.
var sizes = [][2]int{{80, 24}, {120, 40}, {60, 18}}

// library returns a library with a few sessions, an attempt at the same question among them.
func library() *fakeLibrary {
	l, now := newFakeLibrary(), newFakeClock().now
	told(l, 0, now.AddDate(0, 0, -9), "We looked into the pager and it got better for everybody.")
	told(l, 3, now.AddDate(0, 0, -4), "I did it with 3 of the 6 people that I had asked for.")
	told(l, 0, now.AddDate(0, 0, -2), "I grouped four hundred rules and pages went from 340 a week to 60.")
	return l
}

// answer brings a driver to an answer being typed, a while into it.
func answer(d *driver) {
	d.keys("r", "down", "enter", "enter")
	d.pass(20 * time.Second)
	d.keys("'Our pager went off 340 times a week, and four in five of the pages needed nobody.", "tab")
	d.pass(15 * time.Second)
	d.keys("'Nobody owned it. I took it on.", "tab")
	d.pass(52 * time.Second)
	d.keys("'I pulled six weeks of pages into a notebook and grouped them by rule. Eleven rules out of four hundred made up seventy per cent of the noise. I sat down with nine of the people on call, because they are the users of a pager, and what they wanted was not a dashboard but the first step in the text of the page. So I dropped the dashboard")
	d.pass(time.Second)
}

// views are the screens, each with the way there.
var views = []struct {
	name  string
	empty bool // nothing was rehearsed yet
	set   func(*App)
	to    func(*driver)
}{
	{name: "home-first-start", empty: true},
	{name: "home", set: func(a *App) { a.Settings.InterviewDate = "2026-12-15" }},
	{name: "home-unfinished", to: func(d *driver) { answer(d); d.keys("esc", "enter") }},
	{name: "home-calm", set: func(a *App) { a.Settings.Calm = true }},
	{name: "pick", to: func(d *driver) { d.keys("r", "down") }},
	{name: "pick-principles", to: func(d *driver) { d.keys("r", "p") }},
	{name: "pick-search", to: func(d *driver) { d.keys("r", "i", "i", "/", "'own") }},
	{name: "reading", to: func(d *driver) { d.keys("r", "down", "enter"); d.pass(12 * time.Second) }},
	{name: "reading-over", to: func(d *driver) { d.keys("r", "down", "enter"); d.pass(33 * time.Second) }},
	{name: "answer", to: answer},
	{name: "answer-overtime", to: func(d *driver) { answer(d); d.pass(3 * time.Minute) }},
	{name: "answer-one-text", to: func(d *driver) { answer(d); d.keys("ctrl+t") }},
	{name: "answer-interview", set: func(a *App) { a.Settings.Mode = interview.Interview }, to: answer},
	{name: "answer-paused", to: func(d *driver) { answer(d); d.keys("ctrl+p") }},
	{name: "answer-leave", to: func(d *driver) { answer(d); d.keys("esc") }},
	{name: "answer-help", to: func(d *driver) { answer(d); d.keys("f1") }},
	{name: "aloud", set: func(a *App) { a.Settings.Layout = interview.Aloud }, to: func(d *driver) {
		d.keys("r", "down", "enter", "enter")
		d.pass(41 * time.Second)
		d.keys("space")
		d.pass(15 * time.Second)
		d.keys("space")
		d.pass(52 * time.Second)
	}},
	{name: "recount", set: func(a *App) { a.Settings.Layout = interview.Aloud }, to: func(d *driver) {
		d.keys("r", "down", "enter", "enter")
		d.pass(2 * time.Minute)
		d.keys("ctrl+s", "space", "down", "down", "space")
	}},
	{name: "pushback", to: func(d *driver) {
		answer(d)
		d.keys("ctrl+s", "'They were down by 4 per cent without me.", "ctrl+s")
		d.pass(34 * time.Second)
		d.keys("'The group that kept the old rules had no change at all")
	}},
	{name: "pushback-end", to: func(d *driver) { answer(d); d.keys("ctrl+s", "'Well", "esc") }},
	{name: "pushback-aloud", set: func(a *App) { a.Settings.Layout = interview.Aloud }, to: func(d *driver) {
		d.keys("r", "down", "enter", "enter", "ctrl+s", "ctrl+s", "2")
	}},
	{name: "feedback", to: func(d *driver) { answer(d); d.keys("ctrl+s", "ctrl+n", "ctrl+n", "ctrl+n") }},
	{name: "review", to: func(d *driver) { d.keys("v") }},
	{name: "review-search", to: func(d *driver) { d.keys("v", "/", "'half") }},
	{name: "review-filter", to: func(d *driver) { d.keys("v", "f") }},
	{name: "review-filter-values", to: func(d *driver) { d.keys("v", "f", "down", "enter", "down", "enter") }},
	{name: "review-filtered", to: func(d *driver) { d.keys("v", "f", "down", "down", "down", "enter", "enter", "f") }},
	{name: "review-note", to: func(d *driver) { d.keys("v", "n", "'ask Priya for the number of April") }},
	{name: "review-tagged", to: func(d *driver) { d.keys("v", "n", "'ask Priya", "enter", "#", "'mock best", "enter") }},
	{name: "review-empty", empty: true, to: func(d *driver) { d.keys("v") }},
	{name: "compare", to: func(d *driver) { d.keys("v", "c") }},
	{name: "compare-texts", to: func(d *driver) { d.keys("v", "c", "tab") }},
	{name: "trends", to: func(d *driver) { d.keys("v", "t") }},
	{name: "trends-principles", to: func(d *driver) { d.keys("v", "t", "g", "w") }},
	{name: "trends-query", to: func(d *driver) { d.keys("v", "/", "'problem", "tab", "t", "g", "m", "g", "down") }},
	{name: "session-time", to: func(d *driver) { d.keys("v", "enter", "tab", "tab") }},
	{name: "session-note", to: func(d *driver) { d.keys("v", "enter", "#", "'mock", "enter", "n", "'ask Priya") }},
	{name: "session-transcript", to: func(d *driver) { d.keys("v", "enter", "tab") }},
	{name: "unsaved", to: func(d *driver) {
		answer(d)
		d.store.fail = fmt.Errorf("the library could not be written: no space left on the disk; make room and try again")
		d.keys("ctrl+s", "esc", "enter")
	}},
}

func TestScreens(t *testing.T) {
	for _, v := range views {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				l := library()
				if v.empty {
					l = newFakeLibrary()
				}
				var change []func(*App)
				if v.set != nil {
					change = append(change, v.set)
				}
				d := drive(t, l, change...)
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				if v.to != nil {
					v.to(d)
				}
				fits(t, d, size)
				golden(t, name, d.screen())
			})
		}
	}
}

// fits fails the test where a screen is larger than its terminal.
func fits(t *testing.T, d *driver, size [2]int) {
	t.Helper()
	lines := strings.Split(d.root.View().Content, "\n")
	if len(lines) != size[1] {
		t.Errorf("the screen has %d lines, the terminal %d", len(lines), size[1])
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > size[0] {
			t.Errorf("a line is %d cells wide: %q", w, ansi.Strip(line))
		}
	}
}

// golden holds a screen against the one that was written down.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; write it with: go test ./tui -run TestScreens -update", err)
	}
	if got+"\n" != string(want) {
		t.Errorf("the screen is not as written down.\ngot:\n%s\nwant:\n%s", got, want)
	}
}
