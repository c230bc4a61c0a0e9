package tui

import (
	"errors"
	"testing"
	"time"
)

func TestASaveThatFailedIsSaidAndTriedAgain(t *testing.T) {
	library := newFakeLibrary()
	d := drive(t, library)
	d.keys("enter")
	d.keys("enter", "'I led it")
	library.fail = errors.New("no space left on the disk; make room")
	d.pass(time.Second)
	d.sees("no space left")
	d.pass(5 * time.Second)
	library.fail = nil
	d.pass(3 * time.Second)
	d.sees("saved again")
	if len(library.drafts) != 1 {
		t.Errorf("%d drafts", len(library.drafts))
	}
}
