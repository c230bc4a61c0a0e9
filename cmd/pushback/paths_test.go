//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushback/coach/interview"
	"pushback/prompts"

	"golang.org/x/sys/unix"
)

// TestWhatIsWrittenTakesTheNameOfNothing gives each command that writes a file the names of what is there
// already, and names under which no file can be.
func TestWhatIsWrittenTakesTheNameOfNothing(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library.db")
	t.Setenv("PUSHBACK_LIBRARY", library)
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	command := func(args ...string) (int, string) {
		var out, errs bytes.Buffer
		code := run(t.Context(), args, strings.NewReader("I fixed it alone.\n.\n"), &out, &errs)
		return code, errs.String()
	}
	if code, said := command("rehearse", "--plain", "--question", "unasked-problem", "--pushbacks", "0"); code != done {
		t.Fatal(said)
	}
	before, err := os.ReadFile(library)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	in := func(name string) string { return filepath.Join(folder, name) }
	for _, err := range []error{
		os.WriteFile(in("file"), []byte("mine"), 0o600), os.Mkdir(in("folder"), 0o700), os.Symlink("file", in("link")),
		os.Symlink("nowhere", in("dangling")), unix.Mkfifo(in("pipe"), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, write := range map[string][]string{
		"export": {"export"}, "backup": {"backup"}, "demo": {"demo"}, "anki": {"drill", "export", "--bank", "--anki"},
	} {
		for _, path := range []string{in("file"), in("folder"), in("link"), in("dangling"), in("pipe"), os.DevNull, in("file") + "/x", "/proc/pushback", in("new") + "/", ""} {
			code, said := command(append(write, path)...)
			if code == done || !strings.Contains(said, "choose another") && !strings.Contains(said, "name") {
				t.Errorf("%s %q: %d %s", name, path, code, said)
			}
		}
		path := in("new-" + name)
		if code, said := command(append(write, path)...); code != done {
			t.Errorf("%s: %s", name, said)
		}
		if info, err := os.Lstat(path); err != nil || info.Mode() != 0o600 || info.Size() == 0 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
		if code, said := command("--library", path, "doctor"); (name == "backup" || name == "demo") && code != done {
			t.Errorf("%s: %s", name, said)
		}
	}
	for _, path := range []string{in("file"), in("link"), in("dangling"), in("pipe"), os.DevNull, "/proc/pushback", ""} {
		if code, said := command("export", "--markdown", path); code == done || !strings.Contains(said, "name another one") && !strings.Contains(said, "needs a folder") {
			t.Errorf("markdown into %q: %d %s", path, code, said)
		}
	}
	if text, err := os.ReadFile(in("file")); err != nil || string(text) != "mine" {
		t.Errorf("what was there is %q, %v", text, err)
	}
	if after, err := os.ReadFile(library); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the library is another one than before (%v)", err)
	}
	left, err := filepath.Glob(in("*.part"))
	if err != nil || len(left) > 0 {
		t.Errorf("left over: %q, %v", left, err)
	}
}

// TestNoNameOfAnImportIsAPath imports sessions whose ids and questions would lead out of a folder.
func TestNoNameOfAnImportIsAPath(t *testing.T) {
	root := t.TempDir()
	folder := filepath.Join(root, "a", "b", "feedback")
	outside := filepath.Join(root, "outside.md")
	for _, err := range []error{os.MkdirAll(folder, 0o700), os.WriteFile(outside, []byte("mine"), 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"../../../outside", outside, "..", ".", "/", "a/../../x", `..\..\x`, "C:x", "con", strings.Repeat("x", 900), "-rf", "~", "$HOME"} {
		t.Run(name[:min(20, len(name))], func(t *testing.T) {
			t.Setenv("PUSHBACK_LIBRARY", filepath.Join(t.TempDir(), "library.db"))
			command := func(stdin string, args ...string) {
				t.Helper()
				var out, errs bytes.Buffer
				if code := run(t.Context(), args, strings.NewReader(stdin), &out, &errs); code != done {
					t.Fatalf("%v: %s", args, errs.String())
				}
			}
			command(namedImport(t, name), "import", "-")
			command("", "export", "--markdown", folder)
			command("", "export", "--markdown", folder) // over what is there
		})
	}
	if text, err := os.ReadFile(outside); err != nil || string(text) != "mine" {
		t.Errorf("what is outside is %q, %v", text, err)
	}
	for _, dir := range []string{root, filepath.Join(root, "a"), filepath.Join(root, "a", "b")} {
		all, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range all {
			if e.Name() != "a" && e.Name() != "b" && e.Name() != "feedback" && e.Name() != "outside.md" {
				t.Errorf("%s was written into %s", e.Name(), dir)
			}
		}
	}
}

// namedImport returns an export with one session, of which the id and that of its question are a name.
func namedImport(t *testing.T, name string) string {
	t.Helper()
	at := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	record, err := json.Marshal(interview.Session{
		ID: name, Phase: interview.Finished, Started: at, Touched: at.Add(time.Minute),
		Plan:   interview.Quick(prompts.Question{ID: name, Text: "What happened?", Kind: prompts.Behavioural}),
		Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: "I fixed it alone."}},
	})
	if err != nil {
		t.Fatal(err)
	}
	id, err := json.Marshal(name)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("{\"pushback\":\"library\",\"version\":1,\"schema\":3}\n{\"bucket\":\"sessions\",\"id\":%s,\"record\":%s}\n{\"records\":1}\n", id, record)
}
