package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/story"
)

var storyViews = []struct {
	name string
	to   func(*driver)
}{
	{"stories-empty", func(d *driver) { d.keys("s") }},
	{"stories-file", func(d *driver) { d.keys("v", "m", "enter", "down", "m") }},
	{"stories-file-title", func(d *driver) {
		d.keys("v", "m", "t", "ctrl+u", "'Half the people", "enter", "p", "'Ranking", "enter")
	}},
	{"stories", func(d *driver) { d.keys("v", "m", "enter", "esc", "s") }},
	{"stories-one", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "enter") }},
	{"stories-title", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "enter", "t", "'s!") }},
	{"stories-told", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "enter", "i") }},
	{"stories-import", func(d *driver) { d.keys("s", "i", "'~/notes.md") }},
	{"stories-import-look", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "i", "'~/notes.md", "enter", "down") }},
	{"stories-file-all", func(d *driver) { d.keys("s", "f") }},
	{"stories-suited", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "enter", "a", "down") }},
	{"stories-matrix", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "m") }},
	{"stories-full-summary", func(d *driver) { d.keys("s", "p") }},
	{"stories-full-matrix", func(d *driver) { d.keys("s", "m") }},
	{"stories-full", func(d *driver) { d.keys("s", "down", "down", "down") }},
	{"stories-full-one", func(d *driver) { d.keys("s", "down", "down", "down", "enter") }},
	{"stories-summary", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "p") }},
}

func TestStoryScreens(t *testing.T) {
	for _, v := range storyViews {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				l := library()
				if strings.HasPrefix(v.name, "stories-full") {
					l = fullBank()
				}
				d := drive(t, l, withNotes)
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				v.to(d)
				fits(t, d, size)
				golden(t, name, d.screen())
			})
		}
	}
}

// notes are a file with a new story, one that the library's first session tells, and a table.
const notes = `# The pager, again
I grouped four hundred rules in a notebook, and pages went from 340 a week to 60.

# The cold barcodes
Project: Warehouse
Barcodes in Leipzig would not scan in the cold. I stood at the belt for two nights and swapped the ribbon of the printer.

| when | where |
`

// withNotes gives the app a file ~/notes.md, and one that cannot be read.
func withNotes(app *App) {
	app.ReadNotes = func(path string) ([]byte, error) {
		switch path {
		case "~/notes.md":
			return []byte(notes), nil
		case "~/empty.md":
			return nil, nil
		}
		return nil, errors.New("there is no file " + path + "; check its name")
	}
}

func TestNotesAreLookedAtAndImported(t *testing.T) {
	d := drive(t, library(), withNotes)
	d.keys("v", "m", "enter", "esc", "s", "i", "'~/nosuch", "enter")
	d.sees("there is no file ~/nosuch; check its name", "file  ~/nosuch")
	d.keys("ctrl+u", "'~/empty.md", "enter")
	d.sees("begin each with a heading", "file  ~/empty.md")
	d.keys("ctrl+u")
	d.send(tea.PasteMsg{Content: "~/notes.md"})
	d.keys("enter")
	d.sees("1 new story, 1 version, 0 already there", "line 1  The pager, again", "version of “", "line 4  The cold barcodes", "line 8  | when | where |", "left out")
	d.keys("down", "down")
	d.sees("Line 8 is left out: tables")
	if len(d.store.kept) != 1 {
		t.Errorf("a look changed the bank: %+v", d.store.kept)
	}
	d.keys("esc")
	d.sees("file  ~/notes.md")
	d.keys("enter")
	d.store.failing = errors.New("the library is at work; try again")
	d.keys("enter")
	d.sees("try again", "line 4  The cold barcodes")
	d.store.failing = nil
	d.keys("enter")
	d.sees("Done: 1 new story, 1 version, 0 already there.", "The cold barcodes")
	d.keys("i", "'~/notes.md", "enter")
	d.sees("0 new stories, 0 versions, 2 already there")
	d.lacks("enter take in")
	d.keys("esc", "esc")
	if len(d.store.kept) != 2 {
		t.Errorf("the bank holds %+v", d.store.kept)
	}
}

func TestAStoryFromNotesIsRehearsedToAQuestionThatSuitsIt(t *testing.T) {
	d := drive(t, library(), withNotes)
	d.keys("s", "i", "'~/notes.md", "enter", "enter", "down", "enter", "r")
	d.sees("Which question?", "The pager, again", "▌ A time you found a problem", "asks for Dive Deep (shown), Ownership")
	d.lacks("half of what you asked for")
	d.keys("down", "enter")
	d.sees("a number that nobody believed", "reading")
}

func TestCalmStoriesHideVerdicts(t *testing.T) {
	d := drive(t, fullBank(), func(app *App) { app.Settings.Calm = true })
	d.keys("s")
	d.sees("rehearsed 2  told 0")
	d.lacks("lean no")
	d.keys("enter")
	d.sees("Version 1")
	d.lacks("lean no", "impact")
}

func TestSessionsAreLookedAtAndFiled(t *testing.T) {
	d := drive(t, library())
	d.keys("s", "f")
	d.sees("Nothing is left to file")
	d.keys("esc")
	for i, words := range []string{"I grouped four hundred pager rules in a notebook and deleted eleven of them.", "In a notebook I grouped 400 pager rules, and deleted eleven.", "Barcodes in Leipzig would not scan."} {
		id := fmt.Sprint(i)
		d.store.unfiled = append(d.store.unfiled, story.New(id, "", story.Version{Text: words, Session: id, At: d.clock.now}))
	}
	d.keys("f")
	d.sees("2 new stories, 1 version, 0 already there", "version of “")
	d.keys("esc")
	if len(d.store.kept) != 0 {
		t.Errorf("a look changed the bank: %+v", d.store.kept)
	}
	d.keys("f", "enter")
	d.sees("Done: 2 new stories, 1 version")
	if len(d.store.kept) != 2 {
		t.Errorf("the bank holds %+v", d.store.kept)
	}
}

func TestAStoryIsFiledChangedAndBroughtBack(t *testing.T) {
	d := drive(t, library())
	d.keys("v", "m")
	d.sees("A new story: “I grouped four hundred rules")
	d.keys("t", "ctrl+u", "enter")
	d.sees("a story needs a title")
	d.keys("'The pager", "enter", "p", "'Alerts", "enter", "t", "'s", "esc")
	d.sees("A new story: “The pager”", "project Alerts")
	d.keys("enter")
	d.sees("Filed as a new story, “The pager”.")
	d.keys("m")
	d.sees("filed here")
	d.keys("esc", "esc", "s", "enter", "p", "ctrl+u", "'Pager", "enter", "f")
	if s := d.store.kept[0]; s.Project != "Pager" || !s.Failure || len(s.Versions) != 1 {
		t.Errorf("kept %+v", s)
	}
	d.keys("i", "down")
	d.sees("In which interview", "▌ Bar raiser", "Another interview")
	d.keys("enter")
	d.sees("rehearsed 1 time, told in 1 interview: Bar raiser (told 22 Nov)")
	d.keys("i")
	d.sees("Take back what was noted last: Bar raiser, 22 Nov")
	d.keys("down", "down", "down", "enter")
	d.sees("rehearsed 1 time")
	d.lacks("told in")
	d.keys("x")
	d.sees("Deleted. u brings it back.")
	d.keys("u")
	d.sees("project Pager")
	d.keys("x", "esc")
	d.sees("Deleted. u brings it back.", "u undo")
	d.keys("u")
	d.sees("It is back.", "The pager")
	d.lacks("u undo")
}
