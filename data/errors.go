package data

import (
	"errors"
	"fmt"
)

// ErrBusy says that another window or command held the library for longer than the store waits.
// Nothing was read or written.
var ErrBusy = errors.New("the library is busy in another window or command; try again in a moment")

// A NotFoundError says that no session has the id asked for.
type NotFoundError struct{ ID string }

func (e *NotFoundError) Error() string {
	return fmt.Sprintf("no session has the id %q; list them with: pushback list", e.ID)
}

// A DamagedError says that the library cannot be read. The file was not changed.
type DamagedError struct {
	Path string
	What string // what is wrong with it, for a person who looks after their files
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("the library %s is damaged (%s) and was left as it is; "+
		"to set it aside and go on from the newest backup: pushback doctor --repair", e.Path, e.What)
}

// Damaged returns what is wrong with the library.
func (e *DamagedError) Damaged() string { return e.What }

// A NewerError says that the library was written by a later version of the program, which may keep
// more in it than this one knows. The file was not changed.
type NewerError struct {
	Path       string
	Has, Known int // schema numbers
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("the library %s was written by a newer pushback (its schema is %d, this program knows up to %d); "+
		"update pushback, or name another file with --library", e.Path, e.Has, e.Known)
}

// A BackupError says that what was asked was done, and that the backup which goes with it failed.
type BackupError struct{ Err error }

func (e *BackupError) Error() string {
	var damaged *DamagedError
	if errors.As(e.Err, &damaged) {
		return fmt.Sprintf("saved, but no backup was taken, and the older ones are kept: %v", damaged)
	}
	return fmt.Sprintf("saved, but the backup of the day could not be taken: %v; check the space on the disk", e.Err)
}

// Unwrap returns why the backup failed.
func (e *BackupError) Unwrap() error { return e.Err }
