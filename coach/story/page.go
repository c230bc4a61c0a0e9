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
