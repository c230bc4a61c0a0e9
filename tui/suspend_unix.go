//go:build unix

package tui

import "golang.org/x/sys/unix"

// suspendable reports whether there is a shell to go back to. Where the app is the terminal's own
// command, the system lets nothing stop it, and Bubble Tea would wait for ever to be woken. Shells
// with job control give each job a process group that is not the session's first.
func suspendable() bool {
	session, err := unix.Getsid(0)
	return err == nil && session != unix.Getpgrp()
}
