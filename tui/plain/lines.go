package plain

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// answerLimit is the largest answer, in bytes. Spoken, it would take more than three hours.
const answerLimit = 200_000

// errTooLong says that a line or an answer is over the limit.
var errTooLong = fmt.Errorf("what you said is longer than %d kB; the lines up to there are kept, and the rest was not read: cut it to what you would say in one sitting", answerLimit/1000)

// errAllTooLong says that the first line already is.
var errAllTooLong = fmt.Errorf("the first line is longer than %d kB, so nothing was saved; cut it to what you would say in one sitting", answerLimit/1000)

// fullStop ends an answer when it stands alone on a line.
const fullStop = "."

// lines reads the input line by line, on a goroutine of its own so that a wait for the next line
// can be given up when the program is told to end.
type lines struct {
	next chan line
	quit chan struct{}
}

type line struct {
	text string
	err  error // io.EOF at the end, with no text
}

func readLines(r io.Reader) *lines {
	l := &lines{next: make(chan line), quit: make(chan struct{})}
	go func() {
		scanner := bufio.NewScanner(r)
		scanner.Buffer(make([]byte, 0, 4096), answerLimit+len("\r\n"))
		for scanner.Scan() {
			if !l.send(line{text: strings.ToValidUTF8(scanner.Text(), "\uFFFD")}) {
				return
			}
		}
		err := scanner.Err()
		switch {
		case errors.Is(err, bufio.ErrTooLong):
			err = errTooLong
		case err == nil:
			err = io.EOF
		}
		l.send(line{err: err})
	}()
	return l
}

// send hands a line on, and reports whether anybody still wants it.
func (l *lines) send(next line) bool {
	select {
	case l.next <- next:
		return true
	case <-l.quit:
		return false
	}
}

// close lets go of the input.
func (l *lines) close() { close(l.quit) }

// pausing is how long a person is silent before what they said is kept. Input from a pipe comes
// faster, and is kept now and then.
const pausing = 300 * time.Millisecond

// line waits for the next line. Where none comes for a moment, it calls idle once and waits on.
func (l *lines) line(ctx context.Context, idle func()) (line, error) {
	pause := time.NewTimer(pausing)
	defer pause.Stop()
	for {
		select {
		case <-ctx.Done():
			return line{}, ctx.Err()
		case next := <-l.next:
			return next, nil
		case <-pause.C:
			idle()
		}
	}
}

// read returns the text up to a line with a single full stop. heard is called with all of the text
// so far after each line, idle when the person falls silent. The error is io.EOF where the input ended
// first; the text before it is returned all the same.
func (l *lines) read(ctx context.Context, heard func(string), idle func()) (string, error) {
	var said strings.Builder
	for {
		next, err := l.line(ctx, idle)
		switch {
		case err != nil:
			return said.String(), err
		case next.err != nil:
			return said.String(), next.err
		case next.text == fullStop:
			return said.String(), nil
		case said.Len()+len("\n")+len(next.text) > answerLimit && said.Len() > 0, len(next.text) > answerLimit:
			return said.String(), errTooLong
		}
		if said.Len() > 0 {
			said.WriteByte('\n')
		}
		said.WriteString(next.text)
		heard(said.String())
	}
}
