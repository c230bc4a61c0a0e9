package main

import (
	"errors"
	"strings"

	"pushback/data"
	"pushback/tui/mend"
)

// A mender is the library as the screen for a damaged one sees it.
type mender struct{ store *data.Store }

// Examine implements mend.Mender.
func (m mender) Examine() (mend.Damage, bool, error) {
	found := mend.Damage{File: m.store.Path()}
	problems, err := m.store.Check()
	var damaged *data.DamagedError
	switch {
	case errors.As(err, &damaged):
		found.What = damaged.What
	case err != nil:
		return found, false, err
	case len(problems) == 0:
		return found, false, nil
	default:
		found.What = problems[0]
	}
	backup, err := m.store.NewestSound()
	if backup != nil {
		found.Backup = backup.Taken
	}
	return found, true, err
}

// Mend implements mend.Mender.
func (m mender) Mend() ([]string, error) {
	done, err := m.store.Repair()
	if errors.Is(err, data.ErrSound) {
		return []string{"Another window has mended it meanwhile."}, nil
	}
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.TrimSpace(mending(done)), "\n"), nil
}
