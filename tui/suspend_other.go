//go:build !unix

package tui

// suspendable reports that there are no jobs on this system.
func suspendable() bool { return false }
