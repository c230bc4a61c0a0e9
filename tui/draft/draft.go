// Package draft keeps the states of one thing that is being typed in their order on the way to the
// disk: commands may overtake one another, and an older state must not replace a newer one, nor come
// back after the whole was finished or dropped.
package draft

import (
	"math"
	"sync"
	"sync/atomic"
)

// A Line is where states wait to be written. The zero value is ready. It is safe for concurrent use.
type Line struct {
	latest atomic.Int64 // number of the state handed out last

	mu      sync.Mutex
	written int64
}

const final = math.MaxInt64

// Next numbers a state.
func (l *Line) Next() int64 { return l.latest.Add(1) }

// Write writes the state of a number unless a newer one was written, or waits to be: a slow disk is
// then asked for the newest only.
func (l *Line) Write(number int64, write func() error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if number <= l.written || number < l.latest.Load() {
		return nil
	}
	if err := write(); err != nil {
		return err
	}
	l.written = number
	return nil
}

// End writes what comes in the place of all states; none is written after it, unless it fails.
func (l *Line) End(write func() error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := write(); err != nil {
		return err
	}
	l.written = final
	return nil
}

// Drop is End for what is given up: none is written after it even where it fails.
func (l *Line) Drop(write func() error) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.written = final
	return write()
}
