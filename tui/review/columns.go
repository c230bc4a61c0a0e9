package review

import (
	"fmt"
	"slices"
	"strings"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// columnsWidth is the width of the terminal from which two tellings stand beside one another.
const columnsWidth = 100

// A pair is what one telling and the other have at the same place: the same part of the answer, or
// the same pushback in order with its reply.
type pair struct{ before, after []interview.Turn }

// spoken reports whether anything was said in either.
func (p pair) spoken() bool {
	return slices.ContainsFunc(slices.Concat(p.before, p.after), func(t interview.Turn) bool { return strings.TrimSpace(t.Words) != "" })
}

// pairs sets the turns of two tellings against one another.
func pairs(t review.Texts) []pair {
	before, after := places(t.Before), places(t.After)
	if len(before[0]) != len(after[0]) { // one was told in parts, the other was not
		before[0], after[0] = whole(before[0]), whole(after[0])
	}
	var out []pair
	for i := range max(len(before[0]), len(after[0])) {
		if p := (pair{one(before[0], i), one(after[0], i)}); p.spoken() {
			out = append(out, p)
		}
	}
	for i := 1; i < max(len(before), len(after)); i++ {
		var p pair
		if i < len(before) {
			p.before = before[i]
		}
		if i < len(after) {
			p.after = after[i]
		}
		out = append(out, p)
	}
	return out
}

// places parts the turns: first the answer, then each pushback with its reply. The question, which
// stands above, and the interviewer's last words to a reply are left out.
func places(turns []interview.Turn) [][]interview.Turn {
	out := [][]interview.Turn{nil}
	for i, t := range turns {
		asked := t.Who == interviewer
		switch last := i + 1; {
		case asked && i > 0 && last < len(turns) && turns[last].Who != interviewer:
			out = append(out, []interview.Turn{t})
		case !asked:
			out[len(out)-1] = append(out[len(out)-1], t)
		}
	}
	return out
}

const interviewer = "Interviewer"

// whole puts the parts of an answer together.
func whole(parts []interview.Turn) []interview.Turn {
	if len(parts) == 0 {
		return nil
	}
	all := interview.Turn{Who: "You", At: parts[0].At}
	var words []string
	for _, p := range parts {
		all.Spent += p.Spent
		words = append(words, p.Words)
	}
	all.Words = strings.Join(words, "\n")
	return []interview.Turn{all}
}

func one(turns []interview.Turn, i int) []interview.Turn {
	if i >= len(turns) {
		return nil
	}
	return turns[i : i+1]
}

// columns lays two tellings out: beside one another where the terminal is wide, else each part of
// the later one under that of the earlier one.
func columns(env screen.Env, c review.Comparison, calm bool) []string {
	heads := [2]string{head("before", c.Before, calm), head("after", c.After, calm)}
	if env.Width < columnsWidth {
		return stacked(env, c, heads)
	}
	const between = " │ "
	width := (min(env.Width-2*len(screen.Left), 2*screen.MaxText) - len([]rune(between))) / 2
	row := func(left, right string) string {
		return screen.Left + strings.TrimRight(widget.Pad(left, width)+env.Theme.Faint.Render(between)+right, " ")
	}
	lines := []string{row(env.Theme.Strong.Render(widget.Cut(heads[0], width)), env.Theme.Strong.Render(widget.Cut(heads[1], width))), row("", "")}
	for _, p := range pairs(c.Texts) {
		left, right := told(env, p.before, width), told(env, p.after, width)
		for i := range max(len(left), len(right)) {
			lines = append(lines, row(at(left, i), at(right, i)))
		}
	}
	return lines
}

// stacked lays the parts of two tellings out one under the other.
func stacked(env screen.Env, c review.Comparison, heads [2]string) []string {
	width := widget.Width(env)
	var lines []string
	for _, p := range pairs(c.Texts) {
		for i, turns := range [][]interview.Turn{p.before, p.after} {
			lines = append(lines, screen.Left+env.Theme.Strong.Render(widget.Cut(heads[i], width)))
			for _, line := range told(env, turns, width) {
				lines = append(lines, screen.Left+line)
			}
		}
	}
	return lines
}

func at(lines []string, i int) string {
	if i >= len(lines) {
		return ""
	}
	return lines[i]
}

// head names a telling: "before · Fri 13 Nov 2026, 21:30 · lean no".
func head(when string, s review.Summary, calm bool) string {
	head := when + " · " + s.Started.Format("Mon 2 Jan 2006, 15:04")
	if !calm && s.Verdict != "" {
		head += " · " + Verdict(s.Verdict)
	}
	return head
}

// told draws turns in lines of width cells, with an empty one at the end.
func told(env screen.Env, turns []interview.Turn, width int) []string {
	if len(turns) == 0 {
		return []string{env.Theme.Quiet.Render("(nothing here)"), ""}
	}
	var lines []string
	for _, t := range turns {
		who := t.Who
		if t.Who != interviewer {
			who = fmt.Sprintf("%s, %s long", t.Who, widget.Clock(t.Spent.Go()))
		}
		lines = append(lines, env.Theme.Quiet.Render(widget.Clock(t.At.Go())+"  "+who))
		words := t.Words
		if strings.TrimSpace(words) == "" {
			words = "(nothing typed)"
		}
		lines = append(lines, widget.Wrap(words, width)...)
	}
	return append(lines, "")
}
