package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"github.com/spf13/cobra"
)

// errInterrupted says that a person had enough of waiting for what a command reads.
var errInterrupted = errors.New("it was interrupted")

// An input is what a command reads. A pipe may have nobody at its other end, and a terminal nobody who
// types: whoever waits for it is free again when its context ends.
type input struct {
	ctx  context.Context
	from io.Reader
	buf  []byte // read into, as a Read that was left behind may yet write
}

// openInput opens the file at a path, or standard input for "-". what is read goes into the error, which
// ends in the next step. Whoever gets it closes it.
func openInput(cmd *cobra.Command, path, what string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(&input{ctx: cmd.Context(), from: cmd.InOrStdin()}), nil
	}
	file, err := openFile(cmd.Context(), path)
	if err != nil {
		return nil, fmt.Errorf("cannot read the %s: %w; name a file, or - for standard input", what, err)
	}
	return file, nil
}

// openToRead opens a file or a pipe. A pipe that nobody writes to is empty.
func openToRead(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// openFile opens a file for reading, for as long as the context lasts.
func openFile(ctx context.Context, path string) (io.ReadCloser, error) {
	file, err := unlessEnded(ctx, func() (*os.File, error) { return openToRead(path) })
	if err != nil {
		return nil, err
	}
	return struct {
		io.Reader
		io.Closer
	}{&input{ctx: ctx, from: file}, file}, nil
}

// Read reads as the input does, and returns errInterrupted once the context has ended.
func (in *input) Read(p []byte) (int, error) {
	if len(in.buf) < len(p) {
		in.buf = make([]byte, len(p))
	}
	buf := in.buf[:len(p)]
	n, err := unlessEnded(in.ctx, func() (int, error) { return in.from.Read(buf) })
	if errors.Is(err, errInterrupted) {
		return 0, err
	}
	return copy(p, buf[:n]), err
}

// unlessEnded returns what the work returns, or errInterrupted once the context has ended. The work is then
// left behind: nothing takes back the opening of a pipe.
func unlessEnded[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	if ctx.Err() == nil {
		go func() {
			value, err := work()
			done <- result{value, err}
		}()
	}
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, errInterrupted
	}
}
