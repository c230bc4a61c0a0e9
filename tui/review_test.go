package tui

import (
	"testing"

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
