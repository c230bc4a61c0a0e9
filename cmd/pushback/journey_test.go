//go:build unix

package main

import (
	"bytes"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

const (
	ctrlC = "\x03"
	ctrlS = "\x13"
	ctrlN = "\x0e"
	ctrlT = "\x14"
	enter = "\r"
	esc   = "\x1b"
	tab   = "\t"
)

// command runs the built program without a terminal and returns what it printed.
func command(t *testing.T, env []string, args ...string) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	var errs bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Env, cmd.Stderr = env, &errs
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", args, err, errs.String())
	}
	return string(out)
}

// TestTheWholePath is the product: home, a question, the answer, the pushbacks, the feedback, home
// again, and after a restart the session in review. The terminal answers no query.
func TestTheWholePath(t *testing.T) {
	env := home(t)
	term := open(t, env)
	term.sees(`Rehearse`)
	term.types("r")
	term.sees(`Surprise me`)
	term.types("/")
	term.sees(`search`)
	term.types("nobody had asked")
	term.sees(`▌ A time you found`)
	term.types(enter)
	term.sees(`reading 0:\d\d of 0:30`)
	answer(term)
	term.types("q")
	if code := term.ends(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	term.gaveBack()

	again := open(t, env)
	again.sees(`1 session`)
	again.types("v")
	again.sees(`found a problem`)
	again.types(enter)
	again.sees(`p99`)
	again.types(ctrlC)
	again.ends()
	again.gaveBack()
	if out := command(t, env, "list", "--json"); strings.Count(out, `"question_id": "unasked-problem"`) != 1 {
		t.Errorf("list --json prints\n%s", out)
	}
}

// answer goes from the question through the answer and the pushbacks to the feedback.
func answer(term *terminal) {
	term.t.Helper()
	term.types(enter) // the reading time is over
	term.sees(`Situation`)
	term.types("Checkout was slow." + tab)
	term.sees(`Task`)
	term.types("Nobody had asked." + tab)
	term.sees(`Action`)
	term.resizes(60, 18) // in the middle of typing
	term.types("I led a rewrite of the serializer ")
	term.resizes(120, 40)
	term.types("and rolled it out in March.")
	term.sees(`serializer and rolled it out in March`)
	term.types(tab)
	term.resizes(80, 24)
	term.sees(`Result`)
	term.pastes("p99 went from 250 ms to 180 ms,\nroughly 40 %.\nAfter that SRE took it over.")
	term.sees(`SRE took it over`)
	term.types(ctrlS)
	for n := 1; n <= 3; n++ {
		term.sees(strconv.Itoa(n) + ` of up to 3`)
		term.types("I watched it every Monday until June.")
		term.sees(`until June`)
		term.types(ctrlS)
	}
	term.sees(`business measure: not heard`)
}

func TestKilledInTheMiddleOfAnAnswerAtMostASecondOfTypingIsLost(t *testing.T) {
	for _, end := range []syscall.Signal{syscall.SIGKILL, syscall.SIGHUP, syscall.SIGTERM} {
		t.Run(end.String(), func(t *testing.T) {
			env := home(t)
			term := open(t, env, "rehearse", "--question", "unasked-problem", "--layout", "free")
			term.sees(`reading 0:\d\d of 0:30`)
			term.types(enter)
			term.sees(`0:00 of 3:00`)
			typed := ""
			for i := range 30 {
				word := strings.Repeat(string(rune('a'+i%26)), 6) + " "
				typed += word
				term.types(word)
				time.Sleep(60 * time.Millisecond)
			}
			before := len(typed)
			time.Sleep(time.Second) // what was typed until here must be safe
			term.types("omega ")
			term.sees(`omega`)
			term.signals(end)
			term.ends()

			again := open(t, env)
			again.sees(`Unfinished`)
			again.types("u")
			again.sees(typed[before-14 : before-1])
			if end != syscall.SIGKILL {
				again.sees(`omega`)
			}
			again.types(ctrlC)
			again.ends()
			again.gaveBack()
		})
	}
}
