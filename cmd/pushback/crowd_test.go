//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"pushback/data"
	"pushback/tui"

	"go.etcd.io/bbolt"
)

// occupy holds the library as another program at work does, until the returned function is called.
func occupy(t *testing.T, path string) (leave func()) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	leave = sync.OnceFunc(func() { _ = db.Close() })
	t.Cleanup(leave)
	return leave
}

// toldOf is a stream that says when the person was told of a wait.
type toldOf struct {
	mu    sync.Mutex
	all   bytes.Buffer
	waits chan struct{}
}

func (w *toldOf) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if strings.Contains(string(p), tui.WaitingForLibrary) {
		select {
		case w.waits <- struct{}{}:
		default:
		}
	}
	return w.all.Write(p)
}

func TestACommandThatWaitsSaysSoAndThenGoesOn(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	env := append(home(t), "PUSHBACK_LIBRARY="+path)
	id := sessionOf(t, tell(t, env, crowdAnswer))
	binary, _ := built() // tell has built it
	leave := occupy(t, path)
	commands := [][]string{{"list"}, {"show", id}, {"stats"}, {"backup", filepath.Join(t.TempDir(), "copy.db")},
		{"export"}, {"doctor"}, {"stories"}}
	var group sync.WaitGroup
	told := make(chan struct{}, len(commands))
	for _, args := range commands {
		group.Go(func() {
			stderr := &toldOf{waits: told}
			cmd := exec.Command(binary, args...)
			cmd.Env, cmd.Stderr = env, stderr
			if err := cmd.Run(); err != nil {
				t.Errorf("%v: %v\n%s", args, err, stderr.all.String())
			}
		})
	}
	for n := range commands {
		select {
		case <-told:
		case <-time.After(10 * time.Second):
			t.Fatalf("%d of %d commands say that they wait", n, len(commands))
		}
	}
	leave()
	group.Wait()
}

func TestACommandThatWaitsEndsWhenItIsTold(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	env := append(home(t), "PUSHBACK_LIBRARY="+path)
	tell(t, env, crowdAnswer)
	occupy(t, path)
	term := open(t, env, "list")
	term.sees(`Another Pushback is using`)
	term.signals(syscall.SIGINT)
	if code := term.ends(); code != failed {
		t.Errorf("it ended with %d:\n%s", code, term.text())
	}
	term.sees(`try again`)
}

func TestTheAppThatWaitsSaysSo(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	env := append(home(t), "PUSHBACK_LIBRARY="+path)
	tell(t, env, crowdAnswer)
	term := open(t, env)
	term.sees(`1 session`)
	leave := occupy(t, path)
	term.types("v")
	term.sees(`Another Pushback is using`)
	leave()
	term.sees(`1 session`)
	term.types(ctrlC)
	term.ends()
	term.gaveBack()
}

const crowdAnswer = "Checkout was slow, so I led a rewrite. After that SRE took it over.\n.\nSRE watched it.\n.\n"

var sessionLine = regexp.MustCompile(`(?m)^session: (\S+)$`)

// sessionOf returns the id that a rehearsal printed.
func sessionOf(t *testing.T, out string) string {
	t.Helper()
	m := sessionLine.FindStringSubmatch(out)
	if m == nil {
		t.Fatalf("no session was saved:\n%s", out)
	}
	return m[1]
}

// A crowd is many programs at one library.
type crowd struct {
	*testing.T
	binary string
	env    []string
	store  *data.Store
	end    time.Time

	mu      sync.Mutex
	saved   map[string]bool // sessions that are to be there
	calls   int
	told    int                      // programs that said that they wait
	longest map[string]time.Duration // by command, what it took without having said that it waits
}

// runs carries out a command and notes how long it took.
func (c *crowd) runs(stdin string, args ...string) string {
	var out, errs bytes.Buffer
	cmd := exec.Command(c.binary, args...)
	cmd.Env, cmd.Stdin, cmd.Stdout, cmd.Stderr = c.env, strings.NewReader(stdin), &out, &errs
	began := time.Now()
	if err := cmd.Run(); err != nil {
		c.Errorf("%v: %v\n%s", args, err, errs.String())
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.calls++
	if strings.Contains(errs.String(), tui.WaitingForLibrary) {
		c.told++
	} else {
		c.longest[args[0]] = max(c.longest[args[0]], time.Since(began))
	}
	return out.String()
}

// rehearses saves a session, and deletes every third again.
func (c *crowd) rehearses(round int) {
	id := sessionOf(c.T, c.runs(crowdAnswer, "rehearse", "--plain", "--question", "unasked-problem", "--pushbacks", "1"))
	if round%3 == 2 {
		if err := c.store.Delete(id); err != nil {
			c.Error(err)
		}
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.saved[id] = true
}

// TestTwoAppsAndTenCommandsLoseAndDoubleNothing has two people type while commands work on the library.
func TestTwoAppsAndTenCommandsLoseAndDoubleNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	path := filepath.Join(t.TempDir(), "library.db")
	c := &crowd{T: t, env: append(home(t), "PUSHBACK_LIBRARY="+path),
		store: data.New(path, data.Options{Now: time.Now}), saved: map[string]bool{}, longest: map[string]time.Duration{}}
	id := sessionOf(t, tell(t, c.env, crowdAnswer))
	c.saved[id] = true
	c.binary, _ = built() // tell has built it
	exported := c.runs("", "export")
	folder := t.TempDir()
	members := []func(int){
		c.rehearses, c.rehearses, c.rehearses,
		func(int) { c.runs("I set the alert myself.\nstop\n", "drill", "--plain", "--flag", "handed_off") },
		func(int) { c.runs("", "list"); c.runs("", "show", id) },
		func(int) { c.runs("", "stories"); c.runs("", "stats") },
		func(int) { c.runs("", "export") },
		func(int) { c.runs(exported, "import", "-") }, // once more what is there: it doubles nothing
		func(n int) { c.runs("", "backup", filepath.Join(folder, fmt.Sprintf("%d.db", n))) },
		func(int) { c.runs("", "doctor") },
	}
	c.end = time.Now().Add(4 * time.Second)
	if *long {
		c.end = time.Now().Add(time.Minute)
	}
	var group sync.WaitGroup
	for _, who := range []string{"a", "b"} {
		group.Go(func() { c.types(who) })
	}
	for _, member := range members {
		group.Go(func() {
			for n := 0; time.Now().Before(c.end); n++ {
				member(n)
			}
		})
	}
	group.Wait()
	c.holds()
	t.Logf("%d commands, %d said that they wait; the longest that did not, starting included: %v", c.calls, c.told, c.longest)
}

// types opens the app, types numbered words into an answer and leaves. All of them are kept.
func (c *crowd) types(who string) {
	term := open(c.T, c.env, rehearseFree...)
	term.sees(`reading 0:\d\d of 0:30`)
	term.types(enter)
	term.sees(`0:0\d of 3:00`)
	var typed strings.Builder
	for n := 0; n < 10 || time.Now().Before(c.end); n++ { // starting may have taken all of the time
		next := fmt.Sprintf("%s%04dx ", who, n)
		typed.WriteString(next)
		term.types(next)
		time.Sleep(50 * time.Millisecond) // a hand
	}
	last := strings.Fields(typed.String())
	term.sees(last[len(last)-1])
	term.types(ctrlC)
	term.ends()
	term.gaveBack()
	drafts, err := c.store.Drafts()
	if err != nil {
		c.Error(err)
	}
	for _, d := range drafts {
		if strings.TrimSpace(d.Answer.Text()) == strings.TrimSpace(typed.String()) {
			return
		}
	}
	c.Errorf("what %s typed is not among %d drafts", who, len(drafts))
}

// holds fails the test unless the library is sound and has each session once, and two drafts.
func (c *crowd) holds() {
	problems, err := c.store.Check()
	if err != nil || len(problems) > 0 {
		c.Errorf("the library is not sound: %v %v", err, problems)
	}
	sums, err := c.store.Summaries()
	if err != nil || len(sums) != len(c.saved) {
		c.Errorf("%d sessions, %v; want %d", len(sums), err, len(c.saved))
	}
	for _, sum := range sums {
		if !c.saved[sum.ID] {
			c.Errorf("%s is there and should not be", sum.ID)
		}
	}
	drafts, err := c.store.Drafts()
	if err != nil || len(drafts) != 2 {
		c.Errorf("%d drafts, %v; want those of the two apps", len(drafts), err)
	}
}
