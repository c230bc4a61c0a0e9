package rehearse

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/tui/editor"
	"pushback/tui/screen"
)

type (
	// A loan is a text in a file, handed to the external editor.
	loan struct {
		path string
		text string // as it was handed out
	}
	// fileWrittenMsg says that the text lies in a file, ready for the external editor.
	fileWrittenMsg struct {
		screen.Request
		loan
		err error
	}
	// editorClosedMsg says that the external editor has ended.
	editorClosedMsg struct {
		screen.Request
		loan
		err error
	}
	// editedMsg brings back what the external editor made of the text.
	editedMsg struct {
		screen.Request
		text string
		err  error // the text on the screen stays as it is
	}
)

// openEditor hands the text to the external editor. The draft is saved first, since the program
// stands still while the editor runs; the clock does not.
func (s *Screen) openEditor() tea.Cmd {
	if len(s.Editor) == 0 {
		return screen.Fail(errors.New("no editor is known; set EDITOR, for instance EDITOR=nano, and start again"))
	}
	typing, ok := s.phase.(interface{ current() *editor.Editor })
	if !ok {
		return nil
	}
	text, me := typing.current().Text(), s.me
	return tea.Sequence(s.saveDraft(), func() tea.Msg {
		path, err := writeTemp(text)
		return fileWrittenMsg{me, loan{path, text}, err}
	})
}

// runEditor runs the external editor on the file.
func (s *Screen) runEditor(msg fileWrittenMsg) tea.Cmd {
	if msg.err != nil {
		return screen.Fail(fmt.Errorf("the text could not be handed to the editor: %w; go on typing here", msg.err))
	}
	args := append(append([]string{}, s.Editor[1:]...), msg.path)
	return tea.Exec(lent{exec.Command(s.Editor[0], args...)}, func(err error) tea.Msg {
		return editorClosedMsg{msg.Request, msg.loan, err}
	})
}

// A lent is a command that the terminal is lent to.
type lent struct{ *exec.Cmd }

// Run runs the command, a moment later. Bubble Tea stops drawing before it runs one, and its drawing
// goroutine stops the ticker only after that was acknowledged: where a command is over at once, the ticker
// is started again before it is stopped, and the screen stays empty for good.
func (l lent) Run() error {
	const untilDrawingHasStopped = 20 * time.Millisecond
	time.Sleep(untilDrawingHasStopped)
	return l.Cmd.Run()
}

// SetStdin gives the command the terminal's input.
func (l lent) SetStdin(r io.Reader) { l.Stdin = r }

// SetStdout gives the command the terminal's output.
func (l lent) SetStdout(w io.Writer) { l.Stdout = w }

// SetStderr gives the command the place for its errors.
func (l lent) SetStderr(w io.Writer) { l.Stderr = w }

// readBack reads what the external editor left.
func readBack(msg editorClosedMsg) tea.Cmd {
	return func() tea.Msg {
		if msg.err != nil {
			return editedMsg{Request: msg.Request, err: msg.failure(msg.err)}
		}
		text, err := readTemp(msg.path)
		return editedMsg{Request: msg.Request, text: text, err: err}
	}
}

// failure says that the editor failed, and where what it wrote is, if it wrote anything.
func (l loan) failure(err error) error {
	left, readErr := os.ReadFile(l.path)
	if readErr != nil || string(left) != l.text {
		return fmt.Errorf("the editor ended with an error (%w); the text here is as it was, what the editor wrote is in %s", err, l.path)
	}
	if err := os.RemoveAll(filepath.Dir(l.path)); err != nil {
		return fmt.Errorf("the editor ended with an error, and its file could not be removed (%w); the text here is as it was", err)
	}
	return fmt.Errorf("the editor ended with an error (%w); the text here is as it was, check VISUAL and EDITOR", err)
}

// writeTemp writes a text to a file that only its owner can read.
func writeTemp(text string) (string, error) {
	dir, err := os.MkdirTemp("", "pushback-")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "answer.txt")
	return path, os.WriteFile(path, []byte(text), 0o600)
}

// readTemp reads the file and removes it. A file over the limit is left where it is.
func readTemp(path string) (string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("what the editor wrote could not be read: %w; the text here is as it was", err)
	}
	if len(text) > Limit {
		return "", fmt.Errorf("what the editor wrote is longer than %d kB; it is kept in %s, the text here is as it was", Limit/1000, path)
	}
	if err := os.RemoveAll(filepath.Dir(path)); err != nil {
		return "", fmt.Errorf("the editor's file could not be removed: %w; remove it yourself, the text here is as it was", err)
	}
	return strings.TrimRight(string(text), "\n"), nil
}

// edited takes over what the external editor made of the text, as one change that can be undone.
func (s *Screen) edited(msg editedMsg) tea.Cmd {
	if msg.err != nil {
		return screen.Fail(msg.err)
	}
	typing, ok := s.phase.(interface {
		typed(func(*editor.Editor) error) tea.Cmd
	})
	if !ok {
		return nil
	}
	return typing.typed(func(e *editor.Editor) error { return e.Rewrite(msg.text) })
}
