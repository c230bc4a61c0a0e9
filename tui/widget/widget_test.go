package widget_test

import (
	"slices"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"pushback/tui/screen"
	"pushback/tui/widget"
)

func TestPace(t *testing.T) {
	tests := []struct {
		spent, budget time.Duration
		want          widget.Pace
	}{
		{0, 0, widget.Early},
		{74 * time.Second, 100 * time.Second, widget.Early},
		{75 * time.Second, 100 * time.Second, widget.Late},
		{99 * time.Second, 100 * time.Second, widget.Late},
		{100 * time.Second, 100 * time.Second, widget.Over},
		{200 * time.Second, 100 * time.Second, widget.Over},
	}
	for _, tt := range tests {
		if got := widget.PaceOf(tt.spent, tt.budget); got != tt.want {
			t.Errorf("PaceOf(%v, %v) = %v, want %v", tt.spent, tt.budget, got, tt.want)
		}
	}
}

func TestSpentSaysOvertimeInWords(t *testing.T) {
	got := widget.Spent(screen.Env{}, 192*time.Second, 180*time.Second, screen.Env{}.Theme.Text)
	if want := "!3:12 of 3:00, 0:12 over"; ansi.Strip(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestApart(t *testing.T) {
	tests := []struct {
		left, right string
		width       int
		want        string
	}{
		{"left", "right", 12, "left   right"},
		{"left", "", 6, "left"},
		{"a long left side", "right", 14, "a long…  right"},
		{"left", "a long right side", 16, "left  a long ri…"},
		{"東京都庁", "right", 12, "東京…  right"},
	}
	for _, tt := range tests {
		if got := widget.Apart(tt.left, tt.right, tt.width); ansi.StringWidth(got) > tt.width || got != tt.want {
			t.Errorf("Apart(%q, %q, %d) = %q, want %q", tt.left, tt.right, tt.width, got, tt.want)
		}
	}
}

func TestWrapKeepsTheIndent(t *testing.T) {
	got := widget.Wrap("You\n  one two three four", 11)
	if want := []string{"You", "  one two", "  three", "  four"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestShort(t *testing.T) {
	for in, want := range map[string]string{
		"Tell me about a number that nobody believed.": "A number that nobody believed.",
		"Describe élan.":        "Élan.",
		"How did you find out?": "How did you find out?",
	} {
		if got := widget.Short(in); got != want {
			t.Errorf("Short(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestListKeepsTheChosenRowInSight(t *testing.T) {
	var l widget.List
	row := func(i, _ int, _ bool) string { return string(rune('a' + i)) }
	l.Move(5, 10)
	if got := l.View(screen.Env{}, 10, 3, 20, row); len(got) != 3 || ansi.Strip(got[2]) != "  ▌ f" {
		t.Errorf("got %q", got)
	}
	l.Move(-100, 10)
	if got := l.View(screen.Env{}, 10, 3, 20, row); ansi.Strip(got[0]) != "  ▌ a" {
		t.Errorf("got %q", got)
	}
	if got := l.View(screen.Env{}, 0, 3, 20, row); len(got) != 0 {
		t.Errorf("an empty list has the rows %q", got)
	}
}

func TestPageScrollsWithinItsText(t *testing.T) {
	p := widget.Page{Lines: []string{"1", "2", "3", "4", "5"}}
	p.View(2)
	p.Scroll(100)
	if got := p.View(2); !slices.Equal(got, []string{"4", "5"}) || p.Where() != "100 %" {
		t.Errorf("got %q at %s", got, p.Where())
	}
	p.Scroll(-100)
	if got := p.View(9); len(got) != 5 || p.Where() != "" {
		t.Errorf("got %q at %q", got, p.Where())
	}
}
