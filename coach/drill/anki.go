package drill

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"pushback/coach/text"
)

// ankiHead tells Anki how the lines below it are to be read.
const ankiHead = `#separator:tab
#html:false
#notetype:Basic
#deck:Pushback
#columns:ID	Front	Back	Tags
#guid column:1
#tags column:4
`

// Anki writes cards as a file that Anki imports: a line a card, separated by tabs, with header lines.
// Imported again it changes the notes it made and adds what is new. It returns how many were written.
func (d *Desk) Anki(w io.Writer, cards []Card) (int, error) {
	if _, err := io.WriteString(w, ankiHead); err != nil {
		return 0, err
	}
	out := csv.NewWriter(w)
	out.Comma = '\t'
	count := 0
	for _, c := range cards {
		p, ok := d.Ask(c)
		if !ok || c.Gone() {
			continue
		}
		count++
		if err := out.Write([]string{c.ID, field(front(p)...), field(d.back(c)...), tags(c)}); err != nil {
			return count, err
		}
	}
	out.Flush()
	return count, out.Error()
}

// front returns the paragraphs of a card's front.
func front(p Prompt) []string {
	paragraphs := []string{p.Lead, p.Source(), p.Text}
	var choices []string
	for i, choice := range p.Choices {
		choices = append(choices, fmt.Sprintf("%d  %s", i+1, choice))
	}
	return append(paragraphs, strings.Join(choices, "\n"), p.Task)
}

// back returns the paragraphs of a card's back.
func (d *Desk) back(c Card) []string {
	strong, note := d.strong(c)
	if c.Kind == NameStory {
		strong = "A name of a few words, within ten seconds."
	}
	return []string{strong, note}
}

// field joins the paragraphs that are not empty, and takes out what a terminal or Anki would act on.
func field(paragraphs ...string) string {
	var kept []string
	for _, p := range paragraphs {
		if p = strings.TrimSpace(p); p != "" {
			kept = append(kept, strings.ReplaceAll(text.Visible(p), "\t", " "))
		}
	}
	return strings.Join(kept, "\n\n")
}

func tags(c Card) string {
	all := []string{"pushback", string(c.Kind)}
	if c.Flag != "" {
		all = append(all, c.Flag)
	}
	return strings.Join(append(all, c.Principles...), " ")
}
