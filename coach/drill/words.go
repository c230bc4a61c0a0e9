package drill

import (
	"fmt"
	"strings"
	"time"
)

// When words the day on which a card comes back, as seen from now: "today", "tomorrow", "in 3 days,
// Wed 25 Nov".
func When(at, now time.Time) string {
	days := int(calendar(at.In(now.Location())).Sub(calendar(now)).Hours() / 24)
	switch {
	case days <= 0:
		return "today"
	case days == 1:
		return "tomorrow"
	}
	return fmt.Sprintf("in %d days, %s", days, at.In(now.Location()).Format("Mon 2 Jan"))
}

// Headline words a grade: "Good, it goes on." The rating is the one that counts, which the person
// may have settled.
func Headline(r Rating) string {
	return map[Rating]string{
		Again: "Again: it comes back in this sitting.", Hard: "Hard.",
		Good: "Good.", Easy: "Easy: it can wait.",
	}[r]
}

// Wanted words what was listened for: one line for each point.
func (g Grade) Wanted() []string {
	lines := make([]string, 0, len(g.Points))
	for _, p := range g.Points {
		what := strings.ToUpper(p.What[:1]) + p.What[1:]
		switch {
		case p.Doubtful && p.Quote != "":
			lines = append(lines, fmt.Sprintf("? %s: perhaps “%s”", what, p.Quote))
		case p.Heard && p.Quote != "":
			lines = append(lines, fmt.Sprintf("+ %s: “%s”", what, p.Quote))
		case p.Heard:
			lines = append(lines, "+ "+what)
		default:
			lines = append(lines, "- "+what+": not heard")
		}
	}
	return lines
}

// Tally words a sitting in one sentence.
func Tally(moved []Moved) string {
	known, later, open := 0, 0, 0
	for _, m := range moved {
		switch {
		case m.First() != Again:
			known++
		case m.Ratings[len(m.Ratings)-1] != Again:
			later++
		default:
			open++
		}
	}
	parts := []string{fmt.Sprintf("%d at the first try", known)}
	if later > 0 {
		parts = append(parts, fmt.Sprintf("%d at a later one", later))
	}
	if open > 0 {
		parts = append(parts, fmt.Sprintf("%d still open", open))
	}
	return fmt.Sprintf("%s: %s.", plural(len(moved), "card"), strings.Join(parts, ", "))
}

// Tries words the ratings of a card in their order: "again, good".
func (m Moved) Tries() string {
	ratings := make([]string, 0, len(m.Ratings))
	for _, r := range m.Ratings {
		ratings = append(ratings, r.String())
	}
	return strings.Join(ratings, ", ")
}

// Move words what a sitting did to one card: "again, good · back in 3 days, Wed 25 Nov".
func (m Moved) Move(now, on time.Time) string {
	line := m.Tries() + " · back " + When(m.Next(on), now)
	if was, ok := m.Card.Due(on); ok && !m.Card.New() && calendar(was).Equal(calendar(m.Next(on))) {
		return line + ", as before"
	}
	return line
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
