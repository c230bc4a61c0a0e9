package tui

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"
)

var storyViews = []struct {
	name string
	to   func(*driver)
}{
	{"stories-empty", func(d *driver) { d.keys("s") }},
	{"stories-file", func(d *driver) { d.keys("v", "m", "enter", "down", "m") }},
	{"stories", func(d *driver) { d.keys("v", "m", "enter", "esc", "s") }},
	{"stories-one", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "enter") }},
	{"stories-title", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "enter", "t", "'s!") }},
	{"stories-told", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "enter", "i") }},
	{"stories-matrix", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "m") }},
	{"stories-summary", func(d *driver) { d.keys("v", "m", "enter", "esc", "s", "p") }},
}

func TestStoryScreens(t *testing.T) {
	for _, v := range storyViews {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				d := drive(t, library())
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				v.to(d)
				fits(t, d, size)
				golden(t, name, d.screen())
			})
		}
	}
}

func TestAStoryIsFiledChangedAndBroughtBack(t *testing.T) {
	d := drive(t, library())
	d.keys("v", "m")
	d.sees("A new story")
	d.keys("enter")
	d.sees("Filed as a new story")
	d.keys("m")
	d.sees("filed here")
	d.keys("esc", "esc", "s", "enter", "p", "'Pager", "enter", "f")
	if s := d.library.kept[0]; s.Project != "Pager" || !s.Failure || len(s.Versions) != 1 {
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
}
