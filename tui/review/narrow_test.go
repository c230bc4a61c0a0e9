package review

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pushback/tui/screen"
	"pushback/tui/theme"
)

const judged = "# Lean no\n\n|  |  | heard | next time |\n|---|---|---|---|\n" +
	"| Impact | 3 | “p99 \\| from 250 ms” | “… worth ____ a year.” |\n| Scope | 4 | “four hundred” | – |\n\n## Time\n\n" +
	"|  | words |\n|---|---|\n| Task | 14 % |"

func TestJudgementsAreParagraphsOnANarrowScreen(t *testing.T) {
	if got := narrowed(judged, 90); got != judged {
		t.Errorf("a wide screen shows\n%s", got)
	}
	want := "# Lean no\n\n**Impact**  3 · “p99 \\| from 250 ms”\nnext time: “… worth ____ a year.”\n\n" +
		"**Scope**  4 · “four hundred”\n\n\n## Time\n\n|  | words |\n|---|---|\n| Task | 14 % |"
	if got := narrowed(judged, 76); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	calm := "|  | heard | next time |\n|---|---|---|\n| Impact | – | “It was ____.” |"
	if got, want := narrowed(calm, 56), "**Impact**  –\nnext time: “It was ____.”\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestFullLinesAreBrokenOnce holds quotes and lists to it: Glamour leaves out of account what it draws
// before them.
func TestFullLinesAreBrokenOnce(t *testing.T) {
	words := strings.Repeat("word ", 60)
	for _, width := range []int{40, 56, 76, 90} {
		msg := render("> "+words+"\n\n- "+words, width, theme.Dark, screen.NewRequest())().(renderedMsg)
		if msg.err != nil {
			t.Fatal(msg.err)
		}
		for i, line := range msg.lines {
			line = strings.TrimSpace(ansi.Strip(line))
			if ansi.StringWidth(msg.lines[i]) > width+len(screen.Left) {
				t.Errorf("at %d a line is too wide: %q", width, line)
			}
			if line == "word" && i+1 < len(msg.lines) && strings.TrimSpace(ansi.Strip(msg.lines[i+1])) != "" {
				t.Errorf("at %d a line was broken twice", width)
			}
		}
		if !slices.ContainsFunc(msg.lines, func(l string) bool { return strings.Contains(ansi.Strip(l), "• word") }) {
			t.Errorf("at %d there is no list", width)
		}
	}
}

func TestTimeOfAnAnswerThroughAPipe(t *testing.T) {
	for seconds, want := range map[float64]string{0: "   –", 0.4: "   –", 1: "0:01", 161: "2:41"} {
		if got := spent(seconds); got != want {
			t.Errorf("spent(%v) = %q, want %q", seconds, got, want)
		}
	}
}

func TestNumberAndPerCentStayTogether(t *testing.T) {
	for width := 20; width < 40; width++ {
		msg := render("It was “We saw 12 % fewer calls, which is 40,000 a year” and so on.", width, theme.Dark, screen.NewRequest())().(renderedMsg)
		if msg.err != nil {
			t.Fatal(msg.err)
		}
		if all := ansi.Strip(strings.Join(msg.lines, "\n")); !strings.Contains(all, "12\u00a0%") {
			t.Errorf("at %d the number stands alone:\n%s", width, all)
		}
	}
}
