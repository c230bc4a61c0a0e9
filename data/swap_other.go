//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package data

import "os"

// tryLock takes no lock: these systems do not rename a file that another program has open, so that a
// library in use is not swapped.
func tryLock(*os.File) (bool, error) { return true, nil }

// tryShare takes no lock: these systems do not remove a file that another program has open.
func tryShare(*os.File) (bool, error) { return true, nil }

// unlock does nothing: closing the file gives back the lock.
func unlock(*os.File) error { return nil }
