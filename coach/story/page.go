package story

import (
	"cmp"
	"fmt"
	"strings"

	"pushback/coach/feedback"
	"pushback/prompts"
)

// none stands where no words carry a judgement.
const none = "not said"

// Summary returns one page of markdown for the last ninety seconds before a call: a line a story with
// its strongest words, then the story to take for each principle.
func (b Bank) Summary(principles []prompts.Principle) string {
	var w strings.Builder
	w.WriteString("# Stories\n")
	if len(b) == 0 {
		w.WriteString("\nNone yet.\n")
		return w.String()
	}
	w.WriteString("\n")
	for _, e := range b {
		fmt.Fprintf(&w, "- **%s**%s: %s\n", escaped(e.Title), marks(e), quoted(e))
	}
	w.WriteString("\n## Asked for\n\n")
	for _, p := range principles {
		if all := b.Showing(p.ID); len(all) > 0 {
			fmt.Fprintf(&w, "- %s: %s\n", p.Title, escaped(all.Fittest().Title))
		} else {
			fmt.Fprintf(&w, "- %s: no story\n", p.Title)
		}
	}
	return w.String()
}

// Fittest returns the story that came out best, of those that are not over-told where there are any.
// The bank must not be empty.
func (b Bank) Fittest() Entry {
	best := b[0]
	for _, e := range b[1:] {
		if e.OverTold() == best.OverTold() && rank(e.Heart()) > rank(best.Heart()) || !e.OverTold() && best.OverTold() {
			best = e
		}
	}
	return best
}

// marks says what to mind about a story.
func marks(e Entry) string {
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
	if len(all) == 0 {
		return ""
	}
	return " (" + strings.Join(all, ", ") + ")"
}

// Strongest returns the outcome in the story's own words, else how large it was, else what was done;
// "" where it has none of these.
func (e Entry) Strongest() string {
	q := e.Heart().Quotes
	return cmp.Or(q.Impact, q.Scope, q.Ownership, q.KPILinkage)
}

func quoted(e Entry) string {
	if words := e.Strongest(); words != "" {
		return "“" + escaped(words) + "”"
	}
	return "no number in it yet"
}

// Matrix returns the principles with the stories that show them, as markdown, with what is found
// wanting and the map of the last projects.
func (b Bank) Matrix(principles []prompts.Principle, loopTitle func(string) string) string {
	var w strings.Builder
	w.WriteString("# Principles and stories\n\n| principle | stories | rehearsed | told |\n|---|---|---|---|\n")
	for _, p := range principles {
		var named, rehearsed, told []string
		for _, e := range b.Showing(p.ID) {
			named = append(named, escaped(e.Title))
			rehearsed = append(rehearsed, fmt.Sprint(len(e.Tellings())))
			told = append(told, fmt.Sprint(len(e.Interviews)))
		}
		fmt.Fprintf(&w, "| %s | %s | %s | %s |\n", p.Title, cmp.Or(strings.Join(named, "; "), "**none**"),
			strings.Join(rehearsed, ", "), strings.Join(told, ", "))
	}
	if findings := b.Findings(principles, loopTitle); len(findings) > 0 {
		w.WriteString("\n## To do\n\n")
		for _, f := range findings {
			fmt.Fprintf(&w, "- %s\n", escaped(f.Text))
		}
	}
	if projects := b.Projects(); len(projects) > 0 {
		w.WriteString("\n## The last projects\n")
		for _, p := range projects {
			fmt.Fprintf(&w, "\n**%s**\n\n- Impact: %s\n- Scope: %s\n- Ownership: %s\n- KPI linkage: %s\n", escaped(p.Name),
				said(p.Quotes.Impact), said(p.Quotes.Scope), said(p.Quotes.Ownership), said(p.Quotes.KPILinkage))
		}
	}
	return w.String()
}

func said(words string) string {
	if words == "" {
		return none
	}
	return "“" + escaped(words) + "”"
}

// escaped returns words that were typed on one line, with nothing in them that markdown takes for more.
func escaped(words string) string { return feedback.Escape(strings.Join(strings.Fields(words), " ")) }
