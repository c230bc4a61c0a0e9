package data

import (
	"os"
	"path/filepath"
	"time"
)

// patience is how long a unit of work waits for another window or command, where Options.Wait says
// nothing else. A unit takes a few milliseconds; more than a second of waiting must be told to the user.
const patience = time.Second

// A turn is the wait of one call for the lock on a library, with all its attempts.
type turn struct {
	began time.Time
	wait  func(waited time.Duration) error
	gate  bool // it stands in the queue with the others
}

func newTurn(wait func(time.Duration) error) *turn {
	return &turn{began: time.Now(), wait: wait, gate: true}
}

// alone is the turn of whoever works on a file that nobody else knows of. It does not stand in the queue,
// where those wait who wait for the library that it belongs to.
func alone() *turn { return &turn{began: time.Now(), wait: soon} }

// soon is the wait of what must not take longer than a second.
func soon(waited time.Duration) error {
	if waited < patience {
		return nil
	}
	return ErrBusy
}

// lock takes the lock on an open file, shared with other readers or exclusive.
//
// The system hands the lock to whoever asks at the right moment. Readers that come one after the other
// would keep a writer out for seconds, and among many some would always be late. So everybody passes a
// gate, and whoever is in it waits for the lock alone: those who come later, readers too, are behind.
func (t *turn) lock(f *os.File, exclusive bool) error {
	every := aging
	if gate := t.enter(filepath.Dir(f.Name())); gate != nil {
		defer gate.Close()
		every = often
	}
	for {
		taken, err := tryLock(f, exclusive)
		if taken || err != nil {
			return err
		}
		if err := t.pause(every); err != nil {
			return err
		}
	}
}

// enter passes the gate, which is the lock on the folder: it needs no file of its own, and exists where
// nothing may be written. It is a courtesy: where it cannot be had, or whoever is in it waits for long,
// the lock is waited for without it.
func (t *turn) enter(folder string) *os.File {
	if !t.gate {
		return nil
	}
	gate, err := os.Open(folder)
	if err != nil {
		return nil
	}
	for {
		taken, err := tryLock(gate, true)
		if taken {
			return gate
		}
		if err != nil || time.Since(t.began) > patience/2 || t.pause(aging) != nil {
			_ = gate.Close() // it was only looked at
			return nil
		}
	}
}

// pause lets a moment pass, or returns why there is no waiting any longer.
func (t *turn) pause(every func(time.Duration) time.Duration) error {
	waited := time.Since(t.began)
	if err := t.wait(waited); err != nil {
		return err
	}
	time.Sleep(every(waited))
	return nil
}

// often is how long whoever is next waits until the next look.
func often(time.Duration) time.Duration { return 500 * time.Microsecond }

// aging is how long those wait who are not next: whoever has waited longer looks more often, and so comes
// first.
func aging(waited time.Duration) time.Duration {
	return max(often(waited), 10*time.Millisecond-waited/20)
}
