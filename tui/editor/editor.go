// Package editor is a text editor for answers: a few paragraphs of prose, softly wrapped, that
// must take a key in well under a millisecond however long they get.
//
// The text is one string with the cursor as a byte offset into it. How it wraps is kept between
// keys, and an edit wraps anew only the rows that it touches. All positions lie on the borders of
// grapheme clusters, so that an accent, a flag or an emoji is never cut in two. What comes in is
// made fit to be shown first (see text.Visible), so that no row can carry a control sequence.
package editor

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"pushback/coach/text"
)

// An Editor holds a text and the place in it where one types. The zero value is not ready; see New.
type Editor struct {
	text   string
	cursor int
	limit  int
	method ansi.Method
	width  int
	rows   []row
	top    int // the first row in sight
	goal   int // the column that up and down keep to, -1 when they were not just pressed
	past   []change
	future []change
	merge  bool // the next change of the same sort is undone together with the last
}

// New returns an empty editor that holds at most limit bytes.
func New(limit int) *Editor {
	e := &Editor{limit: limit, method: ansi.GraphemeWidth, width: 80, goal: -1}
	e.wrapAll()
	return e
}

// A FullError says that a text would grow beyond the limit. Nothing was added.
type FullError struct {
	Limit int // bytes
}

func (e *FullError) Error() string {
	return fmt.Sprintf("the text has reached its limit of %d kB, and nothing was added; shorten it first", e.Limit/1000)
}

// Text returns the text.
func (e *Editor) Text() string { return e.text }

// SetText replaces the text, puts the cursor at its end and forgets what could be undone. A text
// over the limit is taken as it is: it was let in before, and must not be lost.
func (e *Editor) SetText(s string) {
	e.text = fit(s)
	e.cursor, e.top, e.goal = len(e.text), 0, -1
	e.past, e.future = nil, nil
	e.wrapAll()
}

// Rewrite replaces the text like SetText, but can be undone.
func (e *Editor) Rewrite(s string) error {
	s = fit(s)
	if s == e.text {
		return nil
	}
	return e.replace(0, len(e.text), s, false)
}

// SetLimit changes how many bytes the text may have from now on.
func (e *Editor) SetLimit(limit int) { e.limit = limit }

// SetMethod says how the terminal measures what it shows.
func (e *Editor) SetMethod(m ansi.Method) {
	if m != e.method {
		e.method = m
		e.wrapAll()
	}
}

// SetWidth sets the width in cells that rows are wrapped to.
func (e *Editor) SetWidth(width int) {
	if width = max(width, 4); width != e.width {
		e.width = width
		e.wrapAll()
	}
}

// Insert puts s in at the cursor, as if pasted. It returns a *FullError where there is no room.
func (e *Editor) Insert(s string) error {
	return e.replace(e.cursor, e.cursor, fit(s), false)
}

// fit makes foreign text fit for the editor: one kind of line break, no escape sequences, nothing
// that is invisible.
func fit(s string) string {
	if strings.IndexByte(s, '\r') >= 0 {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	if strings.IndexByte(s, '\x1b') >= 0 {
		s = ansi.Strip(s)
	}
	return text.Visible(s)
}

// A change is one edit, kept to be undone.
type change struct {
	at            int
	removed, put  string
	before, after int // the cursor
}

// replace puts s in the place of text[from:to] and the cursor behind it. A typed change joins the
// one before it, so that an undo takes a word back and not a letter.
func (e *Editor) replace(from, to int, s string, typed bool) error {
	if len(e.text)-(to-from)+len(s) > e.limit && len(s) > to-from {
		return &FullError{e.limit}
	}
	if from == to && s == "" {
		return nil
	}
	// The clone keeps a deleted letter from holding on to the whole text it was cut from.
	c := change{at: from, removed: strings.Clone(e.text[from:to]), put: s, before: e.cursor, after: from + len(s)}
	if !e.joined(c, typed) {
		e.past = append(e.past, c)
	}
	e.future = nil
	e.merge = typed
	e.apply(from, to, s, c.after)
	return nil
}

// joined adds c to the last change where both are typing within one word, and reports whether it did.
func (e *Editor) joined(c change, typed bool) bool {
	if !typed || !e.merge || len(e.past) == 0 || strings.TrimSpace(c.put) == "" && c.put != "" {
		return false
	}
	last := &e.past[len(e.past)-1]
	switch {
	case c.removed == "" && last.removed == "" && c.at == last.at+len(last.put):
		last.put += c.put
	case c.put == "" && last.put == "" && c.at+len(c.removed) == last.at:
		last.removed, last.at = c.removed+last.removed, c.at
	default:
		return false
	}
	last.after = c.after
	return true
}

// Undo takes the last change back. It reports whether there was one.
func (e *Editor) Undo() bool {
	if len(e.past) == 0 {
		return false
	}
	c := e.past[len(e.past)-1]
	e.past = e.past[:len(e.past)-1]
	e.future = append(e.future, c)
	e.merge = false
	e.apply(c.at, c.at+len(c.put), c.removed, c.before)
	return true
}

// Redo does again what was undone last. It reports whether there was anything.
func (e *Editor) Redo() bool {
	if len(e.future) == 0 {
		return false
	}
	c := e.future[len(e.future)-1]
	e.future = e.future[:len(e.future)-1]
	e.past = append(e.past, c)
	e.merge = false
	e.apply(c.at, c.at+len(c.removed), c.put, c.after)
	return true
}

// apply changes the text and keeps the rows in step.
func (e *Editor) apply(from, to int, s string, cursor int) {
	e.text = e.text[:from] + s + e.text[to:]
	e.rewrap(from, to-from, len(s))
	e.moveTo(cursor)
}

// moveTo puts the cursor at a byte offset, or at the next border of a cluster.
func (e *Editor) moveTo(at int) {
	at = min(max(at, 0), len(e.text))
	e.cursor = e.border(at)
	e.goal = -1
}

// border returns the first border of a cluster at or after an offset.
func (e *Editor) border(at int) int {
	r := e.rows[e.rowOf(at)]
	for pos := r.start; pos < r.end; {
		if pos >= at {
			return pos
		}
		pos += clusterLen(e.text[pos:])
	}
	return max(at, min(r.end, len(e.text)))
}
