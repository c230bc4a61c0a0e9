//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestADamagedLibraryIsMendedOnTheScreen cuts the library short, opens the app, and goes on with one key.
func TestADamagedLibraryIsMendedOnTheScreen(t *testing.T) {
	env := append(home(t), "TMPDIR="+t.TempDir())
	library := filepath.Join(strings.TrimPrefix(env[1], "XDG_DATA_HOME="), "pushback", "library.db")
	first := open(t, env, "rehearse", "--question", "unasked-problem")
	first.sees(`reading 0:\d\d of 0:30`)
	answer(first)
	first.types(ctrlC)
	first.ends()
	whole, err := os.ReadFile(library)
	if err != nil {
		t.Fatal(err)
	}
	broken := whole[:5*os.Getpagesize()+100]
	if err := os.WriteFile(library, broken, 0o600); err != nil {
		t.Fatal(err)
	}

	term := open(t, env)
	term.sees(`Your library is damaged`)
	term.sees(`newest good backup is of`)
	term.sees(`enter set aside and go on`)
	term.types(enter)
	term.sees(`is mended`)
	term.sees(`holds 1`)
	term.types(enter)
	term.sees(`1 session`)
	term.types("q")
	term.ends()
	term.gaveBack()
	aside, err := filepath.Glob(library + ".damaged-*")
	if err != nil || len(aside) != 1 {
		t.Fatalf("set aside: %q, %v", aside, err)
	}
	if kept, err := os.ReadFile(aside[0]); err != nil || string(kept) != string(broken) {
		t.Errorf("the damaged file is not kept as it was: %v", err)
	}
}
