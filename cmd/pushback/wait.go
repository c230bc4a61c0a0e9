package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"pushback/coach/text"
	"pushback/data"
	"pushback/tui"
)

// How the program waits for the library while another one works on it.
const (
	silentFor = time.Second      // longer than that nobody waits without being told
	againIn   = 10 * time.Second // a long wait is told again
	waitsFor  = 30 * time.Second // even a large import is over by then
)

// A waiting says how long calls wait for the library, and tells the person. The zero value waits for a
// second and tells nobody. It is safe for concurrent use.
type waiting struct {
	ctx context.Context // the waiting ends with it, once a second was waited

	mu   sync.Mutex
	say  func()
	told time.Time
}

// begin makes the waiting be told on a stream, until tells says otherwise.
func (w *waiting) begin(ctx context.Context, stderr io.Writer) {
	w.ctx = ctx
	w.tells(func() { fmt.Fprintln(stderr, text.Visible(tui.WaitingForLibrary)) })
}

// tells says how the person is told; it returns how they were told before.
func (w *waiting) tells(say func()) (before func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	before, w.say = w.say, say
	return before
}

// on is the Wait of a store.
func (w *waiting) on(waited time.Duration) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case waited < silentFor:
		return nil
	case w.say == nil, waited > waitsFor, w.ctx.Err() != nil:
		return data.ErrBusy
	case time.Since(w.told) > againIn:
		w.told = time.Now()
		w.say()
	}
	return nil
}
