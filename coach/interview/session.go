package interview

import (
	"strings"
	"time"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// A Session is one rehearsal as it was typed and timed, finished or not. It is what the library
// keeps; everything that was made of it, the report and the feedback, can be derived anew.
type Session struct {
	ID      string     `json:"id"`
	Plan    Plan       `json:"plan"`
	Phase   Phase      `json:"phase"`
	Started time.Time  `json:"started"`
	Touched time.Time  `json:"touched"` // when it last changed; the end once it is finished
	Answer  Answer     `json:"answer"`
	Thread  []Exchange `json:"thread,omitempty"`
	Reading Duration   `json:"reading"`           // time spent reading the question
	Paused  Duration   `json:"paused,omitempty"`  // time on pause
	Recount Duration   `json:"recount,omitempty"` // time spent ticking or pasting what was said aloud
	Away    Duration   `json:"away,omitempty"`    // time suspended, or between a kill and the resume
	Tags    []string   `json:"tags,omitempty"`
	Note    string     `json:"note,omitempty"` // a note to oneself
}

// An Answer is what was said to the question, part by part or as one text.
type Answer struct {
	Layout  Layout      `json:"layout"`           // the layout it is in now
	Section ear.Section `json:"section"`          // the section being told
	Parts   [4]Telling  `json:"parts"`            // S, T, A and R; their times count in the layout Aloud too
	Whole   Telling     `json:"whole"`            // the text of the layout Free, the transcript of the layout Aloud
	Ticked  []string    `json:"ticked,omitempty"` // evidence ids ticked after speaking aloud
}

// A Telling is a text and the time it took.
type Telling struct {
	Text  string   `json:"text,omitempty"`
	Spent Duration `json:"spent,omitempty"`
}

// An Exchange is one pushback and the reply to it.
type Exchange struct {
	Pushback pushback.Pushback `json:"pushback"`
	Reply    Telling           `json:"reply"`
	Hearing  pushback.Hearing  `json:"hearing"` // zero while the reply is being given
}

// Done reports whether the reply was given, or left out.
func (e Exchange) Done() bool { return e.Hearing.Outcome != "" }

// Spent returns the time of the whole answer.
func (a Answer) Spent() time.Duration {
	total := a.Whole.Spent
	for _, p := range a.Parts {
		total += p.Spent
	}
	return total.Go()
}

// partBreak stands between the sections of an answer given in parts.
const partBreak = "\n\n"

// Text returns the whole answer as one text.
func (a Answer) Text() string {
	if a.Layout != InParts {
		return a.Whole.Text
	}
	var said []string
	for _, p := range a.Parts {
		if strings.TrimSpace(p.Text) != "" {
			said = append(said, p.Text)
		}
	}
	return strings.Join(said, partBreak)
}

// Sections returns where each section lies in Text, or nil where the answer was not given in parts.
func (a Answer) Sections() []ear.Part {
	if a.Layout != InParts {
		return nil
	}
	var parts []ear.Part
	at := 0
	for i, p := range a.Parts {
		if strings.TrimSpace(p.Text) == "" {
			continue
		}
		parts = append(parts, ear.Part{Span: text.Span{Start: at, End: at + len(p.Text)}, Section: ear.Sections[i]})
		at += len(p.Text) + len(partBreak)
	}
	return parts
}

// Finished reports whether nothing more can be said in the session.
func (s Session) Finished() bool { return s.Phase == Finished }

// NewID returns the id of a session started at a time; the salt, a few random letters, tells two
// machines' sessions of the same second apart. Ids sort by time.
func NewID(started time.Time, salt string) string {
	return started.UTC().Format("20060102-150405") + "-" + salt
}
