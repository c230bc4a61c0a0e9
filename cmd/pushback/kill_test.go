//go:build unix

package main

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"pushback/coach/interview"
	"pushback/data"
)

var (
	long  = flag.Bool("long", false, "end the program two hundred times, not once a way")
	seed  = flag.Uint64("seed", 0, "repeat the one run of TestNoEndLosesAWord that printed this seed")
	first = flag.Uint64("first", 1, "the first seed of the runs")
)

// An ending is one way in which the program ends in the middle of something.
type ending struct {
	name  string
	end   func(*terminal)
	fault string // where the faulty program has its defect
	grace time.Duration
	gone  bool // the terminal is not there to be given back
	mute  bool // the program has no way to give it back
	exit  int
}

func signalled(s syscall.Signal) func(*terminal) { return func(c *terminal) { c.signals(s) } }

// endings are what is promised about each: how much of what was on the screen may be missing.
var endings = []ending{
	{name: "SIGKILL", end: signalled(syscall.SIGKILL), grace: time.Second, mute: true, exit: -1},
	{name: "SIGTERM", end: signalled(syscall.SIGTERM)},
	{name: "SIGHUP", end: signalled(syscall.SIGHUP)},
	{name: "a closed terminal", end: func(c *terminal) { _ = c.pty.Close() }, gone: true},
	{name: "ctrl+c", end: func(c *terminal) { c.types(ctrlC) }},
	{name: "a defect in Update", end: signalled(syscall.SIGUSR1), fault: "update", exit: 1},
	{name: "a defect in View", end: signalled(syscall.SIGUSR1), fault: "view", exit: 1},
	{name: "a defect in a command", end: signalled(syscall.SIGUSR1), fault: "command", exit: 1},
}

// TestNoEndLosesAWord types at many places and ends the program in many ways at a moment that chance
// chooses. After each the library is sound, what was on the screen is kept, but for the last second
// before a SIGKILL, and to resume brings it all back as it was.
func TestNoEndLosesAWord(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	seeds := []uint64{*seed}
	if *seed == 0 {
		n := uint64(len(endings))
		if *long {
			n = 200
		}
		seeds = seeds[:0]
		for i := range n {
			seeds = append(seeds, *first+i)
		}
	}
	for _, number := range seeds {
		t.Run(strconv.FormatUint(number, 10), func(t *testing.T) {
			t.Parallel()
			newAttempt(t, number).goes()
		})
	}
}

// A run is one program that is ended, and one that comes after it.
type attempt struct {
	*testing.T
	chance *rand.Rand
	end    ending
	place  walk
	env    []string
	store  *data.Store
	words  int               // how many were typed
	seen   map[int]time.Time // when each of them was first on the screen
}

// newAttempt settles everything that chance decides by a seed. Neighbouring seeds go through all the ways
// of ending and all the places.
func newAttempt(t *testing.T, number uint64) *attempt {
	t.Helper()
	r := &attempt{T: t, chance: rand.New(rand.NewPCG(number, 7)), seen: map[int]time.Time{}}
	r.end = endings[number%uint64(len(endings))]
	r.place = walks[(number/uint64(len(endings))+number%uint64(len(endings)))%uint64(len(walks))]
	t.Logf("seed %d: %s, ended by %s", number, r.place.name, r.end.name)
	path := filepath.Join(t.TempDir(), "library.db")
	r.env = append(home(t), "PUSHBACK_LIBRARY="+path, faultIn+"="+r.end.fault)
	r.store = data.New(path, data.Options{Now: time.Now})
	return r
}

func (r *attempt) goes() {
	tell(r.T, r.env, "Checkout was slow, so I led a rewrite. After that SRE took it over.\n.\nSRE watched it.\n.\n")
	path, err := built()
	if err != nil {
		r.Fatal(err)
	}
	if r.end.fault != "" {
		path = faultyProgram
	}
	term := openCommand(r.T, r.env, exec.Command(path, r.place.args...))
	ended := r.endSometime(term)
	need := r.needed(ended)
	if code := term.ends(); code != r.end.exit && !r.end.gone {
		r.Errorf("it ended with %d, want %d:\n%s", code, r.end.exit, term.text())
	}
	if !r.end.gone && !r.end.mute {
		term.gaveBack()
	}
	r.sound()
	r.hasWords(need)
	r.resumes()
}

// endSometime starts the walk and ends the program at some moment in it. It returns that moment.
func (r *attempt) endSometime(term *terminal) time.Time {
	after := time.Duration(r.chance.IntN(4500)) * time.Millisecond
	ready := make(chan struct{})
	stopped := make(chan struct{})
	enough := make(chan struct{})
	go func() {
		defer close(stopped)
		w := &walker{run: r, term: term, enough: enough, ready: ready}
		r.place.goes(w)
		w.begun()
		w.wait(time.Minute)
	}()
	select {
	case <-ready:
	case <-term.ended:
	case <-time.After(20 * time.Second):
		r.Errorf("the place is not reached:\n%s", term.text())
	}
	for end := time.Now().Add(after); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		r.look(term)
	}
	r.look(term)
	at := time.Now()
	r.end.end(term)
	close(enough)
	<-stopped
	r.nudge(term)
	return at
}

// nudge presses keys that do no harm until a defect has been come by.
func (r *attempt) nudge(term *terminal) {
	for i := 0; r.end.fault != "" && i < 100; i++ {
		select {
		case <-term.ended:
			return
		case <-time.After(100 * time.Millisecond):
		}
		if i > 10 { // no clock runs here: Home and Review read the library
			term.resizes(80+i%2, 24)
			term.types([]string{esc, "v"}[i%2])
		}
	}
}

var word = regexp.MustCompile(`\bw(\d{3})x`)

// look notes which words are on the screen now.
func (r *attempt) look(term *terminal) {
	now := time.Now()
	for _, m := range word.FindAllStringSubmatch(term.text(), -1) {
		n, _ := strconv.Atoi(m[1]) // three digits are a number
		if r.seen[n].IsZero() {
			r.seen[n] = now
		}
	}
}

// needed returns how many words must be kept when the program ends at a moment.
func (r *attempt) needed(at time.Time) int {
	most := 0
	for n, since := range r.seen {
		if !since.After(at.Add(-r.end.grace)) {
			most = max(most, n)
		}
	}
	return most
}

// sound fails the test unless the library opens and passes its check, in the test and by the program.
func (r *attempt) sound() {
	r.Helper()
	problems, err := r.store.Check()
	if err != nil || len(problems) > 0 {
		r.Errorf("the library is not sound: %v %v", err, problems)
	}
	if said := command(r.T, r.env, "doctor"); !strings.Contains(said, "is sound") {
		r.Errorf("doctor says %s", said)
	}
}

// kept returns all the words that the library has, in whatever place.
func (r *attempt) kept() []int {
	r.Helper()
	found := map[int]bool{}
	for _, text := range r.texts() {
		for _, m := range word.FindAllStringSubmatch(text, -1) {
			n, _ := strconv.Atoi(m[1])
			found[n] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

func (r *attempt) texts() (all []string) {
	r.Helper()
	must := func(err error) {
		if err != nil {
			r.Fatal(err)
		}
	}
	drafts, err := r.store.Drafts()
	must(err)
	for _, d := range drafts {
		all = append(all, said(d)...)
	}
	sums, err := r.store.Summaries()
	must(err)
	for _, s := range sums {
		session, _, err := r.store.Session(s.ID)
		must(err)
		all = append(append(all, said(session)...), session.Note)
	}
	reviews, err := r.store.Reviews()
	must(err)
	for _, v := range reviews {
		all = append(all, v.Answer)
	}
	begun, err := r.store.Begun()
	must(err)
	for _, b := range begun {
		all = append(all, b.Text)
	}
	return all
}

// lastWord returns the last word of a text.
func lastWord(text string) string {
	words := strings.Fields(text)
	return words[len(words)-1]
}

// said returns everything a person said in a session.
func said(s interview.Session) []string {
	all := []string{s.Answer.Whole.Text}
	for _, p := range s.Answer.Parts {
		all = append(all, p.Text)
	}
	for _, e := range s.Thread {
		all = append(all, e.Reply.Text)
	}
	return all
}

// hasWords fails the test unless the first n words are kept, and none behind a hole.
func (r *attempt) hasWords(n int) {
	r.Helper()
	kept := r.kept()
	if len(kept) < n {
		r.Errorf("%d words were on the screen, %d of them are kept: %v", n, len(kept), kept)
	}
	for i, k := range kept {
		if k != i+1 {
			r.Errorf("word %d is missing among %v", i+1, kept)
			return
		}
	}
}

// resumes opens the program again and takes up what it offers: the words are the same.
func (r *attempt) resumes() {
	r.Helper()
	before, err := r.store.Drafts()
	if err != nil {
		r.Fatal(err)
	}
	words := r.kept()
	begun, err := r.store.Begun()
	if err != nil {
		r.Fatal(err)
	}
	term := open(r.T, r.env)
	switch {
	case len(begun) > 0:
		term.sees(`Drill +you were answering`)
		term.types("d")
		term.sees(`▌ Go on`)
		term.types(enter)
		term.sees(regexp.QuoteMeta(lastWord(begun[0].Text)))
	case len(before) > 0:
		term.sees(`Unfinished`)
		term.types("u")
		term.sees(`Here is where you left off|\[Feedback\]`)
	default:
		term.sees(`1 session|2 sessions`)
	}
	term.types(ctrlC)
	term.ends()
	term.gaveBack()
	after, err := r.store.Drafts()
	if err != nil {
		r.Fatal(err)
	}
	if len(before) == 1 && len(after) == 1 {
		if a, b := fmt.Sprint(before[0].Answer.Layout, said(before[0])), fmt.Sprint(after[0].Answer.Layout, said(after[0])); a != b {
			r.Errorf("left as %s, resumed as %s", a, b)
		}
	}
	if again := r.kept(); !slices.Equal(words, again) {
		r.Errorf("the words %v became %v when they were taken up", words, again)
	}
	r.sound()
}
