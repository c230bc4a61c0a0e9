// Package tui is the full-screen app.
//
// The root model only routes: it holds the screens one can go back to, passes messages on, and
// draws what is the same everywhere, the line of keys, a notice and the help. Screens live in
// packages of their own (home, pick, rehearse, drill, review), keep to the contract of package screen and
// declare what they need of the library and the coach; the registry of this package puts the two
// together. A new screen is one line there.
package tui

import (
	"math/rand/v2"
	"os"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/prompts"
	"pushback/tui/drill"
	"pushback/tui/mend"
	"pushback/tui/rehearse"
	"pushback/tui/screen"
	"pushback/tui/stories"
)

// A Library keeps drafts and sessions on disk. Its methods may block, and are called in commands
// only. Their errors are shown as they are, and end in the next step.
type Library interface {
	// SaveDraft keeps an unfinished session in the place of the draft with the same id.
	SaveDraft(interview.Session) error
	// Drafts returns the unfinished sessions, newest first.
	Drafts() ([]interview.Session, error)
	// DropDraft forgets a draft; one that is not there is no error.
	DropDraft(id string) error
	// SaveSession keeps a finished session with its report, and drops its draft.
	SaveSession(interview.Session, coach.Report) error
	// Session returns a session and its report.
	Session(id string) (interview.Session, coach.Report, error)
	// Summaries returns what lists show of the sessions, newest first.
	Summaries() ([]review.Summary, error)
	// Search returns the ids of the sessions in whose texts the words are.
	Search(review.Matcher) (map[string]bool, error)
	// Annotate changes the note and the tags of a session, and nothing else of it.
	Annotate(id, note string, tags []string) error
	// Delete takes a session away, Undelete brings it back.
	Delete(id string) error
	Undelete(id string) error
	drill.Library
	stories.Library
}

// A Coach pushes back, listens, reviews and writes the feedback. It is safe for concurrent use.
type Coach interface {
	rehearse.Coach
	// Markdown writes the feedback, without the scores where calm.
	Markdown(s interview.Session, calm bool) string
}

// Content is the records that the app shows; *prompts.Library is one.
type Content interface {
	Questions() []prompts.Question
	Principles() []prompts.Principle
	Evidence() []prompts.Label
	RedFlags() []prompts.Label
	Loops() []prompts.Loop
}

var _ Content = (*prompts.Library)(nil)

// An App is what the full-screen app works with.
type App struct {
	Library  Library
	Coach    Coach
	Examiner drill.Examiner
	Content  Content
	Mender   mend.Mender        // for a damaged library; nil where it cannot be mended from here
	CanSave  func() error       // why nothing can be saved, nil where it can; nil where nobody knows. It may block.
	Settings interview.Settings // checked; interview.Defaults for somebody who has settled nothing
	Start    *screen.Route      // opened on top of Home at the start; nil for Home alone
	Demo     bool               // the library is the demo's, which every screen says
	Kept     string             // the file that the library is, to say after a fault where the words are
	Now      func() time.Time   // nil means time.Now
	Roll     func() float64     // chance in [0, 1); nil means a random one
	After    screen.After       // nil means screen.Tick
	// ReadNotes reads a file of notes, for the story bank. Its errors end in the next step.
	ReadNotes func(path string) ([]byte, error)
	// OnWait says how the person is told that a call to the Library waits for another program; it returns
	// how they were told before. It may be called from any goroutine and must not block. Nil where nobody
	// ever waits.
	OnWait func(say func()) (before func())
	Editor []string // the external editor's command line; nil means from VISUAL or EDITOR
}

// settled returns the app with what was left out filled in.
func (a App) settled() App {
	if a.Now == nil {
		a.Now = time.Now
	}
	if a.Roll == nil {
		a.Roll = rand.Float64
	}
	if a.After == nil {
		a.After = screen.Tick
	}
	if a.Editor == nil {
		a.Editor = editorFromEnv()
	}
	return a
}

// editorFromEnv returns the person's editor. It goes through a shell where the variable holds more
// than a name, so that quotes in it mean what they mean elsewhere.
func editorFromEnv() []string {
	for _, name := range []string{"VISUAL", "EDITOR"} {
		if cmd := strings.TrimSpace(os.Getenv(name)); cmd != "" {
			return []string{"sh", "-c", cmd + ` "$1"`, "sh"}
		}
	}
	return nil
}

// newID returns the id of a session started at a time.
func (a App) newID(started time.Time) string {
	const letters = "abcdefghijkmnpqrstuvwxyz23456789"
	salt := make([]byte, 4)
	for i := range salt {
		salt[i] = letters[int(a.Roll()*float64(len(letters)))]
	}
	return interview.NewID(started, string(salt))
}
