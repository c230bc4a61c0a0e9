package story

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pushback/prompts"
)

// A Sheet is what can be read of a bank in the last ninety seconds before a call.
type Sheet struct {
	Stories []Entry  // by their numbers, from 1
	Asked   []string // a principle with the numbers of the stories to take for it, the best first
	Holes   []string // titles of the principles that no story shows
	Left    []string // titles of the stories that there was no room for
}

// takenFor is how many stories a principle is given: one, and another where that was told already.
const takenFor = 2

// Sheet chooses at most n stories: a failure, those that show what no other does, then those that came
// out best.
func (b Bank) Sheet(principles []prompts.Principle, n int) Sheet {
	chosen := b.chosen(principles, n)
	s := Sheet{}
	for _, e := range b {
		if chosen[e.ID] {
			s.Stories = append(s.Stories, e)
		} else {
			s.Left = append(s.Left, e.Title)
		}
	}
	for _, p := range principles {
		all := Bank(s.Stories).Showing(p.ID)
		switch {
		case len(all) > 0:
			s.Asked = append(s.Asked, p.Title+" "+s.numbers(all))
		case len(b.Showing(p.ID)) == 0:
			s.Holes = append(s.Holes, p.Title)
		}
	}
	return s
}

// numbers returns the numbers of the stories to take of some.
func (s Sheet) numbers(all Bank) string {
	slices.SortStableFunc(all, better)
	var numbers []string
	for _, e := range all[:min(len(all), takenFor)] {
		at := slices.IndexFunc(s.Stories, func(other Entry) bool { return other.ID == e.ID })
		numbers = append(numbers, fmt.Sprint(at+1))
	}
	return strings.Join(numbers, ", ")
}

// better orders stories by how well they came out, the over-told ones last.
func better(a, b Entry) int {
	if a.OverTold() != b.OverTold() {
		if a.OverTold() {
			return 1
		}
		return -1
	}
	return cmp.Compare(rank(b.Heart()), rank(a.Heart()))
}

// chosen returns the ids of the stories of a sheet.
func (b Bank) chosen(principles []prompts.Principle, n int) map[string]bool {
	left := slices.Clone(b)
	slices.SortStableFunc(left, better)
	shows := map[string][]string{} // by story
	for _, p := range principles {
		for _, e := range b.Showing(p.ID) {
			shows[e.ID] = append(shows[e.ID], p.ID)
		}
	}
	chosen, shown, failure := map[string]bool{}, map[string]bool{}, false
	worth := func(e Entry) (w int) {
		if e.Failure && !failure {
			w = len(principles) + 1
		}
		for _, p := range shows[e.ID] {
			if !shown[p] {
				w++
			}
		}
		return w
	}
	for len(chosen) < n && len(left) > 0 {
		// The first of equal worth is the one that came out best.
		e := slices.MaxFunc(left, func(a, b Entry) int { return cmp.Compare(worth(a), worth(b)) })
		chosen[e.ID], failure = true, failure || e.Failure
		for _, p := range shows[e.ID] {
			shown[p] = true
		}
		left = slices.DeleteFunc(left, func(other Entry) bool { return other.ID == e.ID })
	}
	return chosen
}

// Marks says what to mind about a story, "" where there is nothing.
func (e Entry) Marks() string {
	var all []string
	if e.Failure {
		all = append(all, "failure")
	}
	switch {
	case e.OverTold():
		all = append(all, "over-told")
	case e.Reused():
		all = append(all, fmt.Sprintf("in %d loops", len(e.Loops())))
	}
	return strings.Join(all, ", ")
}

// Strongest returns the outcome in the story's own words, else how large it was, else what was done;
// "" where it has none of these.
func (e Entry) Strongest() string {
	q := e.Heart().Quotes
	return cmp.Or(q.Impact, q.Scope, q.Ownership, q.KPILinkage)
}

// Line returns a story's line on the sheet, without line breaks: its title, and what to mind with its
// strongest words.
func (e Entry) Line() (title, rest string) {
	rest = "no number in it yet"
	if words := e.Strongest(); words != "" {
		rest = "“" + onOneLine(words) + "”"
	}
	if marks := e.Marks(); marks != "" {
		rest = marks + dot + rest
	}
	return onOneLine(e.Title), rest
}

// dot stands between pieces of a line.
const dot = " · "

func onOneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// Flow lays pieces out in lines of at most width characters, with a dot between them.
func Flow(pieces []string, width int) []string {
	var lines []string
	for _, p := range pieces {
		last := len(lines) - 1
		if last >= 0 && utf8.RuneCountInString(lines[last]+dot+p) <= width {
			lines[last] += dot + p
			continue
		}
		lines = append(lines, p)
	}
	return lines
}

// The size of the page that Summary keeps to, a terminal's.
const (
	pageWidth  = 80
	pageHeight = 24
)

// Summary returns the sheet as markdown, on one page of a terminal.
func (b Bank) Summary(principles []prompts.Principle) string {
	if len(b) == 0 {
		return "# Stories\n\nNone yet.\n"
	}
	page := ""
	for n := min(len(b), pageHeight); n > 0; n-- {
		page = b.Sheet(principles, n).markdown()
		if strings.Count(page, "\n") <= pageHeight {
			break
		}
	}
	return page
}

func (s Sheet) markdown() string {
	var w strings.Builder
	w.WriteString("# Stories\n\n")
	for i, e := range s.Stories {
		number := fmt.Sprintf("%d. ", i+1)
		title, rest := e.Line()
		title = cut(title, pageWidth/2)
		rest = cut(rest, pageWidth-len(number)-len("****")-utf8.RuneCountInString(dot)-utf8.RuneCountInString(title))
		fmt.Fprintf(&w, "%s**%s**%s%s\n", number, escaped(title), dot, escaped(rest))
	}
	part := func(name string, pieces []string) {
		if len(pieces) > 0 {
			fmt.Fprintf(&w, "\n%s\n", strings.Join(Flow(append([]string{name}, pieces...), pageWidth), "\n"))
		}
	}
	part("**Asked for**", s.Asked)
	part("**No story**", s.Holes)
	if n := len(s.Left); n > 0 {
		fmt.Fprintf(&w, "\n%s\n", cut("**Left out**"+dot+counted(n, "story", "stories")+": "+escaped(strings.Join(s.Left, "; ")), pageWidth))
	}
	return w.String()
}

// cut returns words in at most n characters.
func cut(words string, n int) string {
	if r := []rune(words); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return words
}
