//go:build unix

package main

import (
	"os/exec"
	"strings"
	"testing"
	"time"
)

// tell rehearses line by line and returns what was printed.
func tell(t *testing.T, env []string, words string) string {
	t.Helper()
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "rehearse", "--plain", "--question", "unasked-problem", "--pushbacks", "1")
	cmd.Env, cmd.Stdin = env, strings.NewReader(words)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestAGapIsDrilledUntilItIsGone is what a drill is for: a reply that repaired nothing comes as a
// card with its words, a bad answer brings it back in the same sitting, a good one sends it days
// away, and the next rehearsal says that the flag is gone.
func TestAGapIsDrilledUntilItIsGone(t *testing.T) {
	const begun = "Checkout was slow, and in interviews customers told us that the last page hung. I decided to rewrite the " +
		"serializer rather than buy servers, although that cost us the May release. p99 went from 250 ms to 180 ms and " +
		"conversion rose by 0.4 points, about €300k a year. "
	env := home(t)
	tell(t, env, begun+"After that SRE took it over.\n.\nSRE watched it.\n.\n")

	term := open(t, env)
	term.sees(`Drill +1 due, \d new · hardest: handed off`)
	term.types("d")
	term.sees(`Due today +1 due`)
	term.types(enter)
	term.sees(`Asked about it, you said: “SRE watched it.”`)
	term.types("They are a great team." + ctrlS)
	term.sees(`Again: it comes back in this sitting`)
	term.types(enter)
	term.sees(`0:0\d of`)
	term.types(ctrlN + ctrlN)
	term.sees(`Asked about it, you said: “SRE watched it.”`)
	term.types("I set the alert thresholds myself and ran the weekly review with their lead until June." + ctrlS)
	term.sees(`It comes back in \d+ days`)
	term.types(esc)
	term.sees(`again, easy · back in \d+ days`)
	term.types("q")
	if code := term.ends(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	term.gaveBack()
	if out := command(t, env, "drill", "--list", "--json", "--flag", "handed_off"); !strings.Contains(out, `"reps": 2`) {
		t.Errorf("the list after two tries:\n%s", out)
	}

	time.Sleep(time.Second) // session ids begin with the second
	said := tell(t, env, begun+"I set the alert thresholds and ran the weekly review with the SRE lead until June.\n.\n")
	if !strings.Contains(said, "**Handed off**, drilled twice, is gone") {
		t.Errorf("the feedback does not say that the flag is gone:\n%s", said)
	}
}
