package interview

import (
	"strings"

	"pushback/coach/ear"
)

// blank reports whether nothing was typed.
func (t Telling) blank() bool { return strings.TrimSpace(t.Text) == "" }

// switchTo changes how the answer is typed and carries the words over. An answer in one text goes
// back into its parts where its paragraphs are still those of the parts; otherwise it all goes to
// the section being told, since guessing where a section ends would tear sentences apart.
func (a *Answer) switchTo(to Layout) {
	from := a.Layout
	switch {
	case from == to:
		return
	case to == Free:
		a.Whole.Text = a.joined()
	case from == Free && a.Whole.Text != a.joined():
		for i := range a.Parts {
			a.Parts[i].Text = ""
		}
		a.Parts[Index(a.Section)].Text = a.Whole.Text
		a.Whole.Text = ""
	case from == Free:
		a.Whole.Text = ""
	}
	a.Layout = to
	if a.Section == "" {
		a.Section = ear.Situation
	}
}

// joined returns the parts as one text.
func (a Answer) joined() string {
	a.Layout = InParts
	return a.Text()
}
