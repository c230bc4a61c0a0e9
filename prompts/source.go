package prompts

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/scanner"
	"github.com/goccy/go-yaml/token"
)

// What a file may hold. The parser's time grows with the square of the nesting, of the keys of one
// record and of the length of some lines, its memory with the number of marks at which the text is
// cut, so all are bounded before it sees the text. A file of 5 MB that is written as the embedded
// ones are has 250,000 marks, lines of 1 kB, nine keys a record, a nesting of 1 and an indentation
// of 8.
const (
	maxMarks   = 400_000
	maxLine    = 10_000 // bytes
	maxKeys    = 100    // of one record
	maxNesting = 4      // brackets within brackets
	maxIndent  = 40     // columns
)

// parse turns the text of one file into its document, or says what keeps it from being read.
func parse(file string, text []byte) (place, *Problem) {
	text = bytes.TrimPrefix(text, []byte("\ufeff")) // some editors mark UTF-8 with it
	if p := badCharacter(file, text); p != nil {
		return place{}, p
	}
	if marks(text) > maxMarks {
		return place{}, &Problem{file, 0, "the file holds too many values", "split it into several files"}
	}
	if line := longLine(text); line > 0 {
		return place{}, &Problem{file, line, fmt.Sprintf("the line is longer than %d kB", maxLine/1000), "break it, or shorten what it says"}
	}
	tokens, p := tokenize(file, string(text))
	if p != nil {
		return place{}, p
	}
	doc, err := parser.Parse(tokens, 0)
	if err != nil {
		return place{}, syntaxProblem(file, err)
	}
	if len(doc.Docs) == 0 || doc.Docs[0].Body == nil {
		return place{}, &Problem{file, 0, "the file holds no records", "write one, or leave the file out"}
	}
	return newPlace(file, doc.Docs[0].Body), nil
}

// badCharacter finds the first character that must not reach a terminal.
func badCharacter(file string, text []byte) *Problem {
	line := 1
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && size == 1:
			return &Problem{file, line, "the text is not UTF-8 here", "save the file as UTF-8"}
		case r == '\n':
			line++
		case r == '\r' && bytes.HasPrefix(text, []byte("\r\n")):
		case r == '\t':
			return &Problem{file, line, "a tab stands here", "use spaces"}
		case isControl(r):
			return &Problem{file, line, fmt.Sprintf("the control character %U stands here", r), "take it out"}
		}
		text = text[size:]
	}
	return nil
}

// isControl reports whether a terminal would act on r rather than show it: control characters,
// line and paragraph separators, and the marks that turn the direction of the text around.
func isControl(r rune) bool {
	switch {
	case r < ' ', 0x7f <= r && r <= 0x9f:
		return true
	case 0x200e <= r && r <= 0x200f, 0x2028 <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069, r == 0xfeff:
		return true
	}
	return false
}

// visible puts a mark in the place of each character that a terminal would act on.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if isControl(r) {
			return utf8.RuneError
		}
		return r
	}, text)
}

// longLine returns the number of the first line that is too long, or 0.
func longLine(text []byte) int {
	n := 0
	for line := range bytes.Lines(text) {
		if n++; len(line) > maxLine {
			return n
		}
	}
	return 0
}

// marks counts the characters at which YAML may cut a text into tokens.
func marks(text []byte) int {
	n := 0
	for i, b := range text {
		switch b {
		case '\n', ',', '[', ']', '{', '}', '&', '*', '!', '#', '%', '"', '\'':
			n++
		case ' ':
			if i > 0 && (text[i-1] == ':' || text[i-1] == '-' || text[i-1] == '?') {
				n++
			}
		}
	}
	return n
}

// tokenize cuts a text up to the first token that a plain file would not have. It does not go on after
// that one: each token that is not valid holds all that follows it, so that a page of them fills the memory.
func tokenize(file, text string) (token.Tokens, *Problem) {
	var s scanner.Scanner
	s.Init(text)
	var g guard
	var all token.Tokens
	for {
		some, err := s.Scan()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		for _, t := range some {
			if what, next := g.refuses(t); what != "" {
				return nil, &Problem{file, t.Position.Line, what, next}
			}
		}
		all.Add(some...)
		if n := len(all); n > 0 && all[n-1].Type == token.InvalidType {
			return all, nil // the parser says what is wrong with it
		}
	}
}

// A guard watches the tokens of one file go by.
type guard struct {
	depth    int         // open brackets
	dashLine int         // the line of the last list dash
	line     int         // the line of the last token
	keys     map[int]int // how many keys stand at a column, of the record that is open there
	inline   int         // how many keys stand within the brackets that are open
	last     *token.Token
	started  bool
}

// tooManyKeys counts the keys of each record, and says whether one has more than any record needs.
func (g *guard) tooManyKeys(t *token.Token) bool {
	column := t.Position.Column
	if g.line != t.Position.Line && g.depth == 0 { // it begins a line, and ends the records that stand further in
		maps.DeleteFunc(g.keys, func(at, _ int) bool { return at > column })
	}
	g.line = t.Position.Line
	key := g.last
	g.last = t
	switch {
	case g.depth == 0:
		g.inline = 0
	case t.Type == token.MappingValueType:
		g.inline++
		return g.inline > maxKeys
	}
	if t.Type != token.MappingValueType || key == nil {
		return false
	}
	if g.keys == nil {
		g.keys = map[int]int{}
	}
	g.keys[key.Position.Column]++
	return g.keys[key.Position.Column] > maxKeys
}

// refuses says what is wrong with the next token and what to do about it, or nothing.
func (g *guard) refuses(t *token.Token) (what, next string) {
	first := !g.started
	g.started = g.started || t.Type != token.CommentType
	switch t.Type {
	case token.AnchorType, token.AliasType, token.MergeKeyType:
		return "anchors and aliases are not read here", "write the value out, or put a text that starts with & or * in quotes"
	case token.TagType, token.DirectiveType, token.MappingKeyType:
		return "tags, directives and “?” keys are not read here", "write a plain value, or put a text that starts with !, % or ? in quotes"
	case token.DocumentHeaderType, token.DocumentEndType:
		if !first || t.Type == token.DocumentEndType {
			return "a second document starts here", "put it into a file of its own"
		}
	case token.SequenceStartType, token.MappingStartType:
		g.depth++
	case token.SequenceEndType, token.MappingEndType:
		g.depth--
	case token.SequenceEntryType:
		if g.dashLine == t.Position.Line {
			return "a list starts within a list", "write one dash at the start of each record"
		}
		g.dashLine = t.Position.Line
	}
	if g.tooManyKeys(t) {
		return "more keys stand here than any record has", "start each record with a dash"
	}
	if g.depth > maxNesting || t.Position.IndentNum > maxIndent {
		return "the values are nested too deeply", "give a record plain values and lists of them, indented by two or four columns"
	}
	return "", ""
}

// syntaxProblem says in one line what the parser says in a drawing.
func syntaxProblem(file string, err error) *Problem {
	p := &Problem{File: file, Text: "this is not valid YAML: " + err.Error(), Next: "look at the line above it too"}
	if e := yaml.Error(nil); errors.As(err, &e) {
		p.Text = "this is not valid YAML: " + e.GetMessage()
		if t := e.GetToken(); t != nil && t.Position != nil {
			p.Line = t.Position.Line
		}
	}
	p.Text, _, _ = strings.Cut(p.Text, "\n")
	p.Text = cut(p.Text, 200)
	return p
}

// A place is a value in a file, with the line to point at.
type place struct {
	file string
	line int
	node ast.Node
}

func newPlace(file string, n ast.Node) place {
	p := place{file: file, node: n}
	if t := n.GetToken(); t != nil && t.Position != nil {
		p.line = t.Position.Line
	}
	if m, ok := n.(ast.MapNode); ok {
		if it := m.MapRange(); it.Next() {
			p.line = it.Key().GetToken().Position.Line
		}
	}
	return p
}

// key returns the place of a value in a mapping, with the line of its key. Where the mapping has
// no such key it returns the mapping's own place, which is where the key would have to be written.
func (p place) key(name string) place {
	m, ok := p.node.(ast.MapNode)
	if !ok {
		return p
	}
	for it := m.MapRange(); it.Next(); {
		if t := it.Key().GetToken(); t.Value == name {
			return place{p.file, t.Position.Line, it.Value()}
		}
	}
	return p
}

// item returns the place of the value at an index of a list, or the list's own place.
func (p place) item(i int) place {
	s, ok := p.node.(*ast.SequenceNode)
	if !ok || i >= len(s.Values) {
		return p
	}
	return newPlace(p.file, s.Values[i])
}
