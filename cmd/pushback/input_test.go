//go:build unix

package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// TestWhoeverWaitsForInputCanInterruptIt gives each command that reads a pipe whose other end is silent,
// and a stream that never ends.
func TestWhoeverWaitsForInputCanInterruptIt(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	t.Setenv("PUSHBACK_LIBRARY", filepath.Join(t.TempDir(), "library.db"))
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := unix.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	mute, err := os.OpenFile(pipe, os.O_RDWR, 0) // so that its other end is open
	if err != nil {
		t.Fatal(err)
	}
	defer mute.Close()
	for name, args := range map[string][]string{
		"import a pipe": {"import", pipe}, "import": {"import", "-"},
		"analyze a pipe": {"analyze", pipe}, "analyze": {"analyze"}, "analyze lines": {"analyze", "--jsonl"},
		"stories": {"stories", "import", "-"},
		"a pack":  {"prompts", "check", pipe}, "packs": {"--pack", pipe, "prompts", "list"}, "settings": {"--config", pipe, "config"},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, interrupt := context.WithCancel(t.Context())
			silent, speaker := io.Pipe()
			defer speaker.Close()
			waits := make(chan struct{})
			go func() { // whoever reads standard input has read this first
				if strings.Contains(strings.Join(args, " "), pipe) {
					close(waits)
					return
				}
				_, _ = io.WriteString(speaker, "{")
				close(waits)
			}()
			go func() {
				<-waits
				interrupt()
			}()
			var out, errs bytes.Buffer
			if code := run(ctx, args, silent, &out, &errs); code != failed {
				t.Errorf("it ended with %d", code)
			}
			if got := errs.String(); !strings.Contains(got, "interrupted") || strings.Contains(got, "context canceled") {
				t.Errorf("%s", got)
			}
		})
	}
	if _, err := os.Stat(os.Getenv("PUSHBACK_LIBRARY")); err == nil {
		t.Error("a library was made")
	}
}

// TestWhatCannotBeReadIsSaidWithTheNextStep names folders, and what is not there, to what reads files.
func TestWhatCannotBeReadIsSaidWithTheNextStep(t *testing.T) {
	t.Setenv("PUSHBACK_LIBRARY", filepath.Join(t.TempDir(), "library.db"))
	folder := t.TempDir()
	for _, tt := range []struct {
		args []string
		next string
	}{
		{[]string{"import"}, "name a file"}, {[]string{"analyze"}, "name a file"}, {[]string{"analyze", "--jsonl"}, "name a file"},
		{[]string{"stories", "import"}, "name a file|check its name"}, {[]string{"prompts", "check"}, "name a YAML file"},
		{[]string{"prompts", "list", "--pack"}, "name a YAML file"}, {[]string{"config", "--config"}, "name another file"},
	} {
		for _, path := range []string{folder, filepath.Join(folder, "none")} {
			if tt.args[0] == "config" && path != folder {
				continue // no settings are settings, too
			}
			var out, errs bytes.Buffer
			code := run(t.Context(), append(tt.args, path), strings.NewReader(""), &out, &errs)
			said := false
			for next := range strings.SplitSeq(tt.next, "|") {
				said = said || strings.Contains(errs.String(), next)
			}
			if code != failed || !said || !strings.Contains(errs.String(), path) {
				t.Errorf("%v %s: %d %s", tt.args, path, code, errs.String())
			}
		}
	}
}
