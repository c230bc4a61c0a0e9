package story

import (
	"bytes"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"pushback/coach/text"
)

// NotesLimit is the most bytes that a file of notes may have, and notesMost the most stories.
const (
	NotesLimit = 5_000_000
	notesMost  = 500
)

// A Note is one story as it stands in a person's notes.
type Note struct {
	Line    int    `json:"line"` // of its heading, from 1
	Title   string `json:"title"`
	Project string `json:"project,omitempty"`
	Failure bool   `json:"failure,omitempty"`
	Text    string `json:"text"`
}

// An Unread is a line of the notes that made nothing, with the reason.
type Unread struct {
	Line int    `json:"line"`
	Text string `json:"text"`
	Why  string `json:"why"`
}

// A NotesError says that a file cannot be taken for notes.
type NotesError struct {
	Line int // 0 for the file as a whole
	What string
}

func (e *NotesError) Error() string {
	if e.Line == 0 {
		return e.What
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.What)
}

// ErrTooLarge says that a file has more bytes than NotesLimit.
var ErrTooLarge = &NotesError{What: fmt.Sprintf("the file has more than %d MB; split it and import the parts", NotesLimit/1_000_000)}

// ParseNotes reads stories from markdown. A heading begins a story; its text is free or in parts,
// which are headings, lines or words in bold named S, T, A, R or in full. A heading with nothing but
// other headings below it is their project, as is a line "Project: …". It returns a *NotesError for
// what is no text or too large.
func ParseNotes(file []byte) ([]Note, []Unread, error) {
	if err := checkNotes(file); err != nil {
		return nil, nil, err
	}
	p := parser{}
	for i, line := range strings.Split(strings.TrimPrefix(string(file), "\ufeff"), "\n") {
		p.read(i+1, strings.TrimRight(line, "\r \t"))
	}
	p.end()
	p.above(0)
	if err := checkStories(p.notes); err != nil {
		return nil, nil, err
	}
	return p.notes, p.unread, nil
}

func checkStories(notes []Note) error {
	switch n := len(notes); {
	case n == 0:
		return &NotesError{0, "there is no story in it; begin each with a heading (# The title), its words below"}
	case n > notesMost:
		return &NotesError{notes[notesMost].Line, fmt.Sprintf("more than %d stories begin in it; keep the best, or import it in parts", notesMost)}
	}
	for _, n := range notes {
		if len(n.Text) > TextLimit {
			return &NotesError{n.Line, fmt.Sprintf("this story has more than %d kB; shorten it, or split it with headings", TextLimit/1000)}
		}
	}
	return nil
}

func checkNotes(file []byte) error {
	if len(file) > NotesLimit {
		return ErrTooLarge
	}
	for i, line := range bytes.Split(file, []byte("\n")) {
		switch {
		case bytes.IndexByte(line, 0) >= 0:
			return &NotesError{i + 1, "there is a zero byte in it; save the notes as plain text (UTF-8)"}
		case !utf8.Valid(line):
			return &NotesError{i + 1, "this is not UTF-8; save the notes as plain text (UTF-8)"}
		}
	}
	return nil
}

// A parser reads notes line by line.
type parser struct {
	notes  []Note
	unread []Unread
	open   *Note    // being read
	level  int      // of its heading; 0 for text without one
	text   []string // of it
	groups []group  // headings above it that only had headings below them
	fenced bool
}

type group struct {
	level int
	name  string
	line  int
	used  bool
}

// Patterns are compiled when notes are first read, so that they cost a start nothing.
var (
	headingLine = text.NewPattern(`^ {0,3}(#{1,6})\s+(.*?)\s*#*$`)
	underline   = text.NewPattern(`^(?:-{3,}|\*{3,}|_{3,}|={3,})$`)
	part        = text.NewPattern(`(?i)^(?:[-*+]\s+)?(?:\*\*|__)?(situation|task|actions?|results?|s|t|a|r)(?:\*\*|__)?\s*(?:[:–—]|\s-\s)\s*(?:\*\*|__)?\s*(.*)$`)
	field       = text.NewPattern(`(?i)^(?:[-*+]\s+)?(?:\*\*|__)?(project|failure|principles?|tags?|date)(?:\*\*|__)?\s*:\s*(?:\*\*|__)?\s*(.*)$`)
	partName    = text.NewPattern(`(?i)^(?:\*\*)?(situation|task|actions?|results?|s|t|a|r)(?:\*\*)?:?$`)
)

func (p *parser) read(number int, line string) {
	bare := strings.TrimSpace(line)
	switch {
	case strings.HasPrefix(bare, "```") || strings.HasPrefix(bare, "~~~"):
		p.fenced = !p.fenced
		p.leave(number, bare, "code is not read as a story")
	case p.fenced:
		p.leave(number, bare, "code is not read as a story")
	case bare == "":
		p.add("")
	case headingLine.MatchString(line):
		m := headingLine.FindStringSubmatch(line)
		p.heading(number, len(m[1]), strings.TrimSpace(strings.Trim(m[2], "*_ ")))
	case underline.MatchString(bare):
		p.add("")
	case strings.HasPrefix(bare, "|") || strings.HasPrefix(bare, "<!--") || strings.HasPrefix(bare, "!["):
		p.leave(number, bare, "tables, comments and pictures are not read as a story")
	case p.field(number, bare):
	default:
		p.said(number, bare)
	}
}

// heading begins a part of the story, or another story.
func (p *parser) heading(number, level int, title string) {
	if m := partName.FindStringSubmatch(title); m != nil && p.open != nil {
		p.add("")
		return
	}
	p.end()
	p.above(level)
	if title == "" {
		p.leave(number, strings.Repeat("#", level), "a heading without a title")
		title = "Untitled"
	}
	p.open, p.level = &Note{Line: number, Title: title}, level
}

// field takes a line that says something about the story and is not told.
func (p *parser) field(number int, line string) bool {
	m := field.FindStringSubmatch(line)
	if m == nil || p.open == nil {
		return false
	}
	switch strings.ToLower(m[1]) {
	case "project":
		p.open.Project = m[2]
	case "failure":
		p.open.Failure = !strings.EqualFold(m[2], "no") && !strings.EqualFold(m[2], "false")
	default:
		p.leave(number, line, "principles, tags and dates are not taken over: what a story shows is heard in its words")
	}
	return true
}

// said takes a line of the story.
func (p *parser) said(number int, line string) {
	if m := part.FindStringSubmatch(line); m != nil {
		if p.open == nil || p.level == 0 && isFirst(m[1]) && len(p.text) > 0 {
			p.end()
			p.open, p.level = &Note{Line: number}, 0
		}
		p.add("")
		line = m[2]
	}
	if p.open == nil {
		p.open, p.level = &Note{Line: number}, 0
	}
	if line != "" {
		p.add(line)
	}
}

// isFirst reports whether a part is the one that stories begin with.
func isFirst(name string) bool { return strings.EqualFold(name[:1], "s") }

func (p *parser) add(line string) {
	if p.open == nil || line == "" && (len(p.text) == 0 || p.text[len(p.text)-1] == "") {
		return
	}
	p.text = append(p.text, line)
}

func (p *parser) leave(number int, line, why string) {
	if line != "" {
		p.unread = append(p.unread, Unread{number, line, why})
	}
}

// end closes the story that is being read.
func (p *parser) end() {
	if p.open == nil {
		return
	}
	note, words := *p.open, strings.TrimSpace(strings.Join(p.text, "\n"))
	p.open, p.text = nil, nil
	if words == "" {
		p.groups = append(p.groups, group{p.level, note.Title, note.Line, false})
		return
	}
	note.Text = words
	if note.Title == "" {
		note.Title = TitleOf(Version{Text: words})
	}
	for i := range p.groups {
		p.groups[i].used = true
	}
	if n := len(p.groups); n > 0 && note.Project == "" {
		note.Project = p.groups[n-1].name
	}
	note.Failure = note.Failure || asksForFailure(note.Title)
	p.notes = append(p.notes, note)
}

// above leaves the headings that a heading of some level does not belong to. One with nothing below
// it made no story.
func (p *parser) above(level int) {
	for n := len(p.groups); n > 0 && p.groups[n-1].level >= level; n-- {
		if g := p.groups[n-1]; !g.used {
			p.leave(g.line, g.name, "a heading with nothing below it")
		}
		p.groups = p.groups[:n-1]
	}
}

// says reports whether a version has these very words.
func (s Story) says(words string) bool {
	for _, v := range s.Versions {
		if strings.TrimSpace(v.Text) == strings.TrimSpace(words) {
			return true
		}
	}
	return false
}

// Story returns the note as a story of its own.
func (n Note) Story(id string, at time.Time) Story {
	return Story{ID: id, Title: n.Title, Project: n.Project, Failure: n.Failure, Versions: []Version{{Text: n.Text, At: at}}}
}
