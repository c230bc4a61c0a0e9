package interview

import (
	"fmt"
	"strings"
	"time"

	"pushback/coach/ear"
)

// A Turn is what one of the two said before the other spoke, or one part of the answer.
type Turn struct {
	Who   string   `json:"who"`   // "Interviewer", "You", or a part of the answer: "Situation"
	Words string   `json:"words"` // "" where nothing was said
	At    Duration `json:"at"`    // since the start of the session; pauses are left out, as they are of every time
	Spent Duration `json:"spent"` // how long it took; 0 for the interviewer, for whom no clock runs
}

// Turns returns who said what in a session, when and how long, in the order of the parts: somebody who
// went back and forth between them is told as if each had been told once.
func Turns(s Session) []Turn {
	var turns []Turn
	at := Duration(0)
	asks := func(words string) { turns = append(turns, Turn{Who: "Interviewer", Words: words, At: at}) }
	says := func(who string, t Telling) {
		turns = append(turns, Turn{who, t.Text, at, t.Spent})
		at += t.Spent
	}
	asks(s.Plan.Question.Text)
	at += s.Reading
	if s.Answer.Layout == InParts {
		for i, section := range ear.Sections {
			says(strings.ToUpper(string(section[:1]))+string(section[1:]), s.Answer.Parts[i])
		}
	} else {
		says("You", Telling{s.Answer.Whole.Text, Duration(s.Answer.Spent())})
	}
	at += s.Recount
	for _, e := range s.Thread {
		asks(e.Pushback.Text)
		says("You", e.Reply)
		if e.Hearing.Line != "" {
			asks(e.Hearing.Line)
		}
	}
	return turns
}

// Transcript returns who said what in a session, when since its start and how long it took, as plain
// text, with what the person wrote on it.
func Transcript(s Session) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s · %s · times since then, without pauses\n", s.ID, s.Started.Format("Mon 2 Jan 2006, 15:04"), s.Plan.Mode)
	if len(s.Tags) > 0 {
		fmt.Fprintf(&b, "tags: %s\n", strings.Join(s.Tags, ", "))
	}
	if s.Note != "" {
		fmt.Fprintf(&b, "note: %s\n", indent(s.Note))
	}
	for _, t := range Turns(s) {
		fmt.Fprintf(&b, "\n%s  %s", minutes(t.At.Go()), t.Who)
		words := t.Words
		if t.Who != "Interviewer" {
			fmt.Fprintf(&b, ", %s long", minutes(t.Spent.Go()))
			if strings.TrimSpace(words) == "" {
				words = "(nothing typed)"
			}
		}
		fmt.Fprintf(&b, "\n  %s\n", indent(words))
	}
	return b.String()
}

func indent(words string) string {
	return strings.ReplaceAll(strings.TrimSpace(words), "\n", "\n  ")
}

// minutes writes a time as 2:51.
func minutes(d time.Duration) string {
	seconds := int(d.Seconds())
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
