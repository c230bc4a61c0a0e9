package main

import (
	"io"
	"unicode/utf8"

	"pushback/coach/text"

	"github.com/charmbracelet/x/term"
)

// A shownOn is a terminal that commands write to. Whatever they print, words of others in it are made
// harmless; a file or a pipe gets the data as it is.
type shownOn struct {
	terminal term.File
	rest     []byte // the beginning of a character whose end was not written yet
}

// shown returns a stream for commands to write to.
func shown(w io.Writer) io.Writer {
	if f, ok := w.(term.File); ok && term.IsTerminal(f.Fd()) {
		return &shownOn{terminal: f}
	}
	return w
}

// Write writes p so that a terminal shows it and acts on none of it.
func (s *shownOn) Write(p []byte) (int, error) {
	all := append(s.rest, p...)
	whole := len(all)
	for back := 1; back < utf8.UTFMax && back <= len(all); back++ {
		if at := len(all) - back; utf8.RuneStart(all[at]) {
			if !utf8.FullRune(all[at:]) {
				whole = at
			}
			break
		}
	}
	s.rest = append([]byte{}, all[whole:]...)
	if _, err := io.WriteString(s.terminal, text.Visible(string(all[:whole]))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Read, Close and Fd make it a terminal for whoever asks.
func (s *shownOn) Read(p []byte) (int, error) { return s.terminal.Read(p) }
func (s *shownOn) Close() error               { return s.terminal.Close() }
func (s *shownOn) Fd() uintptr                { return s.terminal.Fd() }

var _ term.File = (*shownOn)(nil)
