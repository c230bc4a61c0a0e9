package review

import (
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/review"
	"pushback/coach/text"
	"pushback/tui/draft"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// An Annotator keeps what a person writes on a session. It may block.
type Annotator interface {
	// Annotate changes the note and the tags of a session, and nothing else of it.
	Annotate(id, note string, tags []string) error
}

// A jotting is what a person wrote on a session.
type jotting struct {
	id   string
	note string
	tags []string
}

func (j jotting) equal(o jotting) bool {
	return j.id == o.id && j.note == o.note && slices.Equal(j.tags, o.tags)
}

// A jot is the note or the tags of a session while they are written. What is typed is kept by enter
// and by esc, since a person's words are not thrown away by a key, and can be taken back with u. What
// stands in the line is also kept soon after each key, for a program that is killed.
type jot struct {
	store   Annotator
	after   screen.After
	line    *draft.Line // the states of this writing on their way to the disk
	due     bool        // a save of what stands in the line has been ordered
	begun   bool        // a state that was not closed yet went to the disk
	on      bool
	tagging bool // the tags are written, not the note
	was     jotting
	pending *jotting // what is being saved
	text    *editor.Editor
	me      screen.Request
}

// noteLimit is the most bytes that a note may have.
const noteLimit = 4000

// jottedMsg brings what became of keeping a note or tags.
type jottedMsg struct {
	screen.Request
	was, now jotting
	err      error
}

// saveAfter is how long after a key the words are saved, and retryAfter how long after a save that failed.
// No more than a second of typing may be lost.
const (
	saveAfter  = 400 * time.Millisecond
	retryAfter = 2 * time.Second
)

type (
	jotDueMsg struct {
		screen.Request
		of *draft.Line
	}
	jotBegunMsg struct {
		screen.Request
		of  *draft.Line
		err error
	}
)

func newJot(library Annotator, after screen.After, me screen.Request) jot {
	return jot{store: library, after: after, text: editor.New(noteLimit), me: me}
}

// open starts writing the note or the tags over what there is.
func (j *jot) open(was jotting, tagging bool) {
	j.on, j.tagging, j.was = true, tagging, was
	j.line, j.due, j.begun = &draft.Line{}, false, false
	j.text.SetText(text.Visible(was.note))
	if tagging {
		j.text.SetText(text.Visible(review.TagLine(was.tags)))
	}
}

// typed returns the jotting as it stands in the line.
func (j *jot) typed() jotting {
	now := j.was
	if j.tagging {
		now.tags = review.Tags(j.text.Text())
		if review.TagLine(j.was.tags) == review.TagLine(now.tags) {
			now.tags = j.was.tags
		}
	} else if j.text.Text() != text.Visible(j.was.note) {
		now.note = j.text.Text()
	}
	return now
}

// update takes a key or a paste.
func (j *jot) update(msg tea.Msg) tea.Cmd {
	var err error
	switch msg := msg.(type) {
	case jotDueMsg:
		return j.save(msg)
	case jotBegunMsg:
		return j.afterSave(msg)
	case tea.KeyPressMsg:
		_, err = j.text.Press(msg)
	case tea.PasteMsg:
		err = j.text.Insert(msg.Content)
	default:
		return nil
	}
	return tea.Batch(screen.FailIf(err), j.order(saveAfter))
}

// order asks for a save soon, once for any number of keys.
func (j *jot) order(wait time.Duration) tea.Cmd {
	if j.due {
		return nil
	}
	j.due = true
	return j.after(wait, jotDueMsg{j.me, j.line})
}

// save keeps what stands in the line, where it is still being written.
func (j *jot) save(msg jotDueMsg) tea.Cmd {
	if msg.of != j.line {
		return nil
	}
	j.due = false
	now := j.typed()
	if !j.on || now.equal(j.was) && !j.begun {
		return nil
	}
	j.begun = true
	library, line, number, me := j.store, j.line, j.line.Next(), j.me
	return func() tea.Msg {
		err := line.Write(number, func() error { return library.Annotate(now.id, now.note, now.tags) })
		return jotBegunMsg{me, line, err}
	}
}

// afterSave says why what stands in the line could not be kept, and tries again.
func (j *jot) afterSave(msg jotBegunMsg) tea.Cmd {
	if msg.err == nil || msg.of != j.line || !j.on {
		return nil
	}
	return tea.Batch(screen.Fail(msg.err), j.order(retryAfter))
}

// close ends the writing and saves what changed.
func (j *jot) close() tea.Cmd {
	j.on = false
	now := j.typed()
	if now.equal(j.was) && !j.begun {
		return nil
	}
	j.pending = &now
	library, line, was, me := j.store, j.line, j.was, j.me
	return func() tea.Msg {
		err := line.End(func() error { return library.Annotate(now.id, now.note, now.tags) })
		return jottedMsg{me, was, now, err}
	}
}

// saved takes what became of it. Where it failed the line opens again with all that was typed, or,
// where another session is being written on, the words wait for the end of the program.
func (j *jot) saved(msg jottedMsg) {
	if msg.err == nil {
		j.pending = nil
	} else if j.pending != nil && !j.on {
		j.on, j.pending = true, nil
	}
}

// keep saves what is not saved yet, when the program ends.
func (j *jot) keep() error {
	var errs []error
	if j.pending != nil {
		errs = append(errs, j.store.Annotate(j.pending.id, j.pending.note, j.pending.tags))
	}
	if now := j.typed(); j.on && (j.begun || !now.equal(j.was)) {
		errs = append(errs, j.line.End(func() error { return j.store.Annotate(now.id, now.note, now.tags) }))
	}
	return errors.Join(errs...)
}

// bindings lists the keys while one writes.
func (j *jot) bindings() []screen.Binding {
	return []screen.Binding{screen.On("keep", "keep what is written; u takes it back afterwards", j.close, "enter", "esc")}
}

// view draws the line at the foot of a frame, in n lines.
func (j *jot) view(f *screen.Frame, env screen.Env, width, n int) {
	label := "note to yourself"
	if j.tagging {
		label = "tags, with blanks between them"
	}
	j.text.SetMethod(env.Cells)
	j.text.SetWidth(min(width, screen.MaxText) - 1)
	sight := j.text.View(n - 2)
	lines := []string{screen.Left + widget.Rule(env, width), screen.Left + env.Theme.Quiet.Render(label)}
	for _, row := range sight.Rows {
		lines = append(lines, screen.Left+row)
	}
	for len(lines) < n {
		lines = append(lines, "")
	}
	f.Foot(env.Height, lines...)
	f.Cursor = &screen.Cursor{X: len(screen.Left) + sight.X, Y: env.Height - n + 2 + sight.Y}
}
