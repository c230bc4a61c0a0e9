package interview

import (
	"fmt"
	"strings"
	"time"

	"pushback/coach/ear"
)

// Transcript returns who said what in a session and how long it took, as plain text.
func Transcript(s Session) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s · %s\n\nInterviewer\n  %s\n", s.ID, s.Started.Format("Mon 2 Jan 2006, 15:04"), s.Plan.Mode, indent(s.Plan.Question.Text))
	if s.Answer.Layout == InParts {
		for i, section := range ear.Sections {
			speech(&b, strings.ToUpper(string(section[:1]))+string(section[1:]), s.Answer.Parts[i].Text, s.Answer.Parts[i].Spent)
		}
	} else {
		speech(&b, "You", s.Answer.Whole.Text, Duration(s.Answer.Spent()))
	}
	for _, e := range s.Thread {
		fmt.Fprintf(&b, "\nInterviewer\n  %s\n", indent(e.Pushback.Text))
		speech(&b, "You", e.Reply.Text, e.Reply.Spent)
		if e.Hearing.Line != "" {
			fmt.Fprintf(&b, "\nInterviewer\n  %s\n", indent(e.Hearing.Line))
		}
	}
	return b.String()
}

// speech writes what was said and the time it took; silence is told as such.
func speech(b *strings.Builder, who, words string, spent Duration) {
	if strings.TrimSpace(words) == "" {
		words = "(nothing typed)"
	}
	fmt.Fprintf(b, "\n%s, %s\n  %s\n", who, minutes(spent.Go()), indent(words))
}

func indent(words string) string {
	return strings.ReplaceAll(strings.TrimSpace(words), "\n", "\n  ")
}

// minutes writes a time as 2:51.
func minutes(d time.Duration) string {
	seconds := int(d.Seconds())
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
