package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"pushback/data"

	"go.etcd.io/bbolt"
)

// A libraryFault is something that is wrong with the place of the library, or with what is there.
type libraryFault struct {
	name string
	// put brings it about from outside; nil where nothing is needed.
	put func(*testing.T, *faultyPlace)
	// within are shell commands that bring it about where the program runs: in a namespace of its own,
	// with $folder as the folder of the library.
	within string
	reads  string // what list prints, on either stream, where it must go well; "" where it must not
	says   string // what commands say that must fail, and what they say to do next
	scraps bool   // a write that failed may leave bytes on pages that nothing leads to
	app    string // what the app says before anything is typed
	before int    // how many words are pasted before the others, so that they do not fit
	saves  bool   // what is typed is saved as if nothing were wrong
	mends  bool   // the app offers nothing but to mend it
}

// A faultyPlace is a folder with a library and its backups, in which something is wrong.
type faultyPlace struct {
	folder, storePath string
	env               []string
	fault             libraryFault
}

const (
	damagedSays = `is damaged \(.*\) and was left as it is; .*: pushback doctor --repair`
	oneSession  = `(?m)^id .*\n\d{8}-\d{6}-\w{4} .*Tell me about a time`
)

var libraryFaults = []libraryFault{
	{name: "a folder", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.RemoveAll(p.folder), os.MkdirAll(p.storePath, 0o700),
			os.WriteFile(filepath.Join(p.storePath, "of mine.txt"), []byte("mine"), 0o600))
	}, says: `is a folder or a device, and no library; name a file with --library`,
		app: `nothing can be saved in .*kept in .*--library`},
	{name: "a folder where there are backups", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.Remove(p.storePath), os.Mkdir(p.storePath, 0o700))
	}, says: damagedSays, app: `Your library is damaged.*newest good backup is of`, mends: true},
	{name: "a pipe", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.Remove(p.storePath), syscall.Mkfifo(p.storePath, 0o600))
	}, says: `is a folder or a device, and no library; name a file with --library`,
		app: `is a folder or a device, and no library`},
	{name: "no permission to read", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.Chmod(p.storePath, 0))
		if os.Geteuid() == 0 { // to root of a namespace a file is barred whose owner the namespace does not know
			must(t, os.Chown(p.storePath, 12345, 12345))
		}
	}, within: ":", says: `permission denied; look at its permissions, or name another file with --library`,
		app: `nothing can be saved in .*permission denied.*kept in .*--library`},
	{name: "a file that may only be read", put: func(t *testing.T, p *faultyPlace) {
		if os.Geteuid() == 0 {
			must(t, os.Chown(p.storePath, 12345, 12345))
		}
		must(t, os.Chmod(p.storePath, 0o444))
	}, within: ":", reads: oneSession, says: `permission denied; look at its permissions, or name another file with --library`,
		app: `nothing can be saved in .*permission denied.*kept in .*--library`},
	{name: "a file system that may only be read", within: `mount --bind "$folder" "$folder" && mount -o remount,ro,bind "$folder"`,
		reads: oneSession, says: `read-only file system; look at its permissions, or name another file with --library`,
		app: `nothing can be saved in .*read-only.*kept in .*--library`},
	{name: "a full disk", within: `cp -a "$folder/." "$copies" && mount -t tmpfs -o size=512k none "$folder" && cp -a "$copies/." "$folder" && ` +
		`{ dd if=/dev/zero of="$folder/other" bs=4k 2>/dev/null || true; }`,
		reads: oneSession, says: `no room to be written: .*no space left on device; make room on the disk and try again`,
		app: `hardly room to save in .*no space left.*kept in .*make room`, before: 12_000, scraps: true},
	{name: "a file that may not grow", within: `ulimit -S -f 32`, // blocks of half a kilobyte
		reads: oneSession, says: `no room to be written: .*file too large; make room on the disk and try again`,
		app: `hardly room to save in .*too large.*kept in .*make room`, scraps: true},
	{name: "an empty file", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.RemoveAll(p.folder), os.Mkdir(p.folder, 0o700), os.WriteFile(p.storePath, nil, 0o600))
	}, reads: `No session yet. Start with: pushback rehearse`, says: `nothing to back up yet; begin with: pushback rehearse`,
		app: `reading 0:`, saves: true},
	{name: "an empty file where there are backups", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.Truncate(p.storePath, 0))
	}, says: damagedSays, app: `Your library is damaged.*newest good backup is of`, mends: true},
	{name: "a text file", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.WriteFile(p.storePath, []byte("Dear diary,\n"), 0o600))
	}, says: damagedSays, app: `Your library is damaged.*newest good backup is of`, mends: true},
	{name: "a text file, and no backup", put: func(t *testing.T, p *faultyPlace) {
		must(t, os.RemoveAll(p.storePath+".backups"), os.WriteFile(p.storePath, []byte("Dear diary,\n"), 0o600))
	}, says: damagedSays, app: `Your library is damaged.*no sound backup`, mends: true},
	{name: "a file from a newer version", put: func(t *testing.T, p *faultyPlace) {
		db, err := bbolt.Open(p.storePath, 0o600, nil)
		must(t, err)
		must(t, db.Update(func(tx *bbolt.Tx) error { return tx.Bucket([]byte("meta")).Put([]byte("schema"), []byte("99")) }), db.Close())
	}, says: `written by a newer pushback .*; update pushback, or name another file with --library`,
		app: `written by a newer pushback .*update pushback`},
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// newFaultyPlace makes a library with one session and its backup of the day, and the fault in it.
func newFaultyPlace(t *testing.T, fault libraryFault) *faultyPlace {
	t.Helper()
	root, err := os.MkdirTemp("", "pb") // a short name, so that messages fit on a screen
	must(t, err)
	t.Cleanup(func() { must(t, os.RemoveAll(root)) })
	p := &faultyPlace{folder: filepath.Join(root, "library"), fault: fault}
	p.storePath = filepath.Join(p.folder, "library.db")
	must(t, os.Mkdir(p.folder, 0o700), os.Mkdir(filepath.Join(root, "copies"), 0o700), os.Mkdir(filepath.Join(root, "tmp"), 0o700))
	p.env = append(home(t), "PUSHBACK_LIBRARY="+p.storePath, "TMPDIR="+filepath.Join(root, "tmp"))
	tell(t, p.env, "Checkout was slow, so I led a rewrite. After that SRE took it over.\n.\nSRE watched it.\n.\n")
	if fault.put != nil {
		fault.put(t, p)
	}
	p.env = append(p.env, "folder="+p.folder, "copies="+filepath.Join(root, "copies"), "after="+p.after(p.folder))
	return p
}

// runs returns the program with arguments, as it runs where the fault is. What is in the folder of the
// library when it ends is copied out of the namespace.
func (p *faultyPlace) runs(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	path, err := built()
	must(t, err)
	cmd := exec.Command(path, args...)
	if p.fault.within != "" {
		script := p.fault.within + ` || exit 99; "$@"; code=$?; ulimit -S -f unlimited; ` +
			`rm -rf "$after"; cp -a "$folder" "$after" 2>/dev/null; exit $code`
		cmd = exec.Command("sh", append([]string{"-c", script, "sh", path}, args...)...)
		cmd.SysProcAttr = ownNamespace()
	}
	cmd.Env = p.env
	return cmd
}

// ownNamespace is where a program may mount what it likes, and is root to nobody else's files.
func ownNamespace() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}}
}

// says runs a command that must end by itself, and returns what it printed and its exit code.
func (p *faultyPlace) says(t *testing.T, stdin string, args ...string) (string, int) {
	t.Helper()
	cmd := p.runs(t, args...)
	cmd.Stdin = strings.NewReader(stdin)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	must(t, cmd.Start())
	hung := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
	_ = cmd.Wait() // the exit code is read from the process state
	if !hung.Stop() {
		t.Errorf("%v hangs; it said\n%s", args, out.String())
	}
	if strings.Contains(out.String(), "goroutine ") || strings.Contains(out.String(), "panic:") {
		t.Errorf("%v crashed:\n%s", args, out.String())
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

// state is what is in the place of the library: its bytes, or what it is where it has none.
func (p *faultyPlace) state(t *testing.T) string {
	t.Helper()
	path := p.storePath
	if _, err := os.Stat(p.after(path)); err == nil && strings.Contains(p.fault.within, "tmpfs") {
		path = p.after(path)
	}
	info, err := os.Lstat(path)
	must(t, err)
	switch {
	case !info.Mode().IsRegular():
		inside, _ := filepath.Glob(filepath.Join(path, "*"))
		return info.Mode().String() + strings.Join(inside, " ")
	case p.fault.scraps:
		var out strings.Builder
		store := data.New(path, data.Options{Now: time.Now})
		problems, err := store.Check()
		must(t, err)
		_, err = store.Export(&out)
		must(t, err)
		return strings.Join(problems, "\n") + out.String()
	case os.Geteuid() != 0 && info.Mode().Perm() == 0: // ours, and barred: it is opened for a moment
		must(t, os.Chmod(path, 0o600))
		defer func() { must(t, os.Chmod(path, info.Mode())) }()
	}
	text, err := os.ReadFile(path)
	must(t, err)
	return string(text)
}

// after is where a file of the library's folder is copied to when the program ends in its namespace.
func (p *faultyPlace) after(path string) string {
	return strings.Replace(path, p.folder, filepath.Join(filepath.Dir(p.folder), "after"), 1)
}

// TestALibraryThatCannotBeUsedIsSaidAndLeftAsItIs runs the program on libraries that cannot be read, or
// written, or are none.
func TestALibraryThatCannotBeUsedIsSaidAndLeftAsItIs(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	probe := exec.Command("sh", "-c", `mount -t tmpfs none "$0"`, t.TempDir())
	probe.SysProcAttr = ownNamespace()
	unmountable := probe.Run()
	for _, fault := range libraryFaults {
		t.Run(fault.name, func(t *testing.T) {
			t.Parallel()
			if fault.within != "" && unmountable != nil {
				t.Skipf("this system makes no namespace for its users: %v", unmountable)
			}
			p := newFaultyPlace(t, fault)
			before := p.state(t)
			p.commandsSay(t)
			if p.state(t) != before {
				t.Error("the commands changed it")
			}
			if fault.reads == oneSession {
				p.drillSays(t)
			}
			p.appSays(t)
			if !fault.saves && p.state(t) != before {
				t.Error("the app changed it")
			}
		})
	}
}

// commandsSay runs commands that read, copy and write.
func (p *faultyPlace) commandsSay(t *testing.T) {
	t.Helper()
	for _, args := range [][]string{{"list"}, {"export", "-"}, {"doctor"}} {
		out, code := p.says(t, "", args...)
		switch want := p.fault.reads; {
		case want == "" && (code != failed || !regexp.MustCompile(p.fault.says).MatchString(out)):
			t.Errorf("%v ends with %d, want %d and %q:\n%s", args, code, failed, p.fault.says, out)
		case want != "" && (code != done || args[0] == "list" && !regexp.MustCompile(want).MatchString(out)):
			t.Errorf("%v ends with %d, want %d and %q:\n%s", args, code, done, want, out)
		}
	}
	out, code := p.says(t, "", "show", "last")
	if ok := strings.HasPrefix(p.fault.reads, "(?m)"); ok != (code == done) || !ok && !strings.Contains(out, "; ") {
		t.Errorf("show last ends with %d:\n%s", code, out)
	}
	copied := filepath.Join(t.TempDir(), "copy.db")
	out, code = p.says(t, "", "backup", copied)
	if _, err := os.Stat(copied); (err == nil) != (code == done) {
		t.Errorf("backup ends with %d, and the copy: %v\n%s", code, err, out)
	}
	if p.fault.mends || p.fault.saves {
		return // to rehearse on top of it is what the app asks about, or goes well
	}
	out, code = p.says(t, "I led the rewrite and it went live in March.\n.\nNobody.\n.\n", "rehearse", "--plain", "--question", "unasked-problem")
	if code != failed || !regexp.MustCompile(p.fault.says).MatchString(out) {
		t.Errorf("rehearse --plain ends with %d, want %d and %q:\n%s", code, failed, p.fault.says, out)
	}
}

// drillSays answers a card where the library can be read and not written: the answer is kept in a file.
func (p *faultyPlace) drillSays(t *testing.T) {
	t.Helper()
	out, code := p.says(t, strings.Repeat("word ", p.fault.before)+"I found the leak myself\n.\n", "drill", "--plain")
	if code != failed || !strings.Contains(out, "the try was not saved") {
		t.Errorf("drill --plain ends with %d, want %d:\n%s", code, failed, out)
	}
	p.wasRescued(t, out)
}

// appSays opens the app on a rehearsal, answers, and leaves.
func (p *faultyPlace) appSays(t *testing.T) {
	t.Helper()
	term := openCommand(t, p.env, p.runs(t, "rehearse", "--question", "unasked-problem", "--layout", "free"))
	term.says(p.fault.app)
	if p.fault.mends {
		term.types(ctrlC)
		if code := term.ends(); code != done {
			t.Errorf("the app ends with %d", code)
		}
		term.gaveBack()
		return
	}
	term.types(enter)
	term.sees(`0:0\d of 3:00`)
	term.pastes(strings.Repeat("word ", p.fault.before))
	term.types("I found the leak myself")
	term.sees(`leak myself`)
	want := done
	if !p.fault.saves {
		want = failed
		term.says(`could not be saved.*kept in`)
	}
	term.types(ctrlC)
	if code := term.ends(); code != want {
		t.Errorf("the app ends with %d, want %d:\n%s", code, want, term.text())
	}
	term.gaveBack()
	if !p.fault.saves {
		term.mu.Lock()
		raw := term.raw.String()
		term.mu.Unlock()
		p.wasRescued(t, strings.ReplaceAll(raw, "\r\n", ""))
	}
}

// says waits until the screen matches a pattern, wherever its lines are broken.
func (c *terminal) says(pattern string) {
	c.t.Helper()
	re := regexp.MustCompile(strings.ReplaceAll(pattern, " ", ""))
	for end := time.Now().Add(15 * time.Second); !re.MatchString(strings.Join(strings.Fields(c.text()), "")); {
		if time.Now().After(end) {
			c.t.Fatalf("%q is not said on:\n%s", pattern, c.text())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// wasRescued fails the test unless the last words that were printed name a file with what was typed.
func (p *faultyPlace) wasRescued(t *testing.T, printed string) {
	t.Helper()
	last := printed[max(0, strings.LastIndex(printed, "pushback: ")):]
	m := regexp.MustCompile(`kept in (\S+\.json)`).FindStringSubmatch(last)
	if m == nil {
		t.Fatalf("the last words name no file:\n%q", last)
	}
	text, err := os.ReadFile(m[1])
	if err != nil {
		text, err = os.ReadFile(p.after(m[1]))
	}
	if err != nil || !strings.Contains(string(text), "I found the leak myself") {
		t.Errorf("%s holds %q, %v", m[1], text, err)
	}
}
