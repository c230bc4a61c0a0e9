package main

import (
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// TestEveryCommandWorksWithoutANetwork runs the commands where there is no network at all, not even a
// way back to the machine itself.
func TestEveryCommandWorksWithoutANetwork(t *testing.T) {
	alone := &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWUSER | syscall.CLONE_NEWNET}
	probe := exec.Command("true")
	probe.SysProcAttr = alone
	if err := probe.Run(); err != nil {
		t.Skipf("this system makes no network namespace for its users: %v", err)
	}
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	const answer = "I led a rewrite of the serializer. p99 went from 250 ms to 180 ms.\n"
	env := home(t)
	for _, tt := range []struct {
		args  []string
		stdin string
	}{
		{[]string{"rehearse", "--plain", "--question", "unasked-problem"}, answer + ".\nI watched it.\n.\n"},
		{[]string{"drill", "--plain", "--weakest", "--count", "5"}, "I watched it.\n.\n\nstop\n"},
		{[]string{"drill", "--list"}, ""}, {[]string{"drill", "export", "--anki", "-", "--bank"}, ""},
		{[]string{"list"}, ""}, {[]string{"list", "--json"}, ""}, {[]string{"show", "last"}, ""}, {[]string{"analyze", "-"}, answer},
		{[]string{"analyze", "--json"}, answer}, {[]string{"analyze", "--schema"}, ""}, {[]string{"export"}, ""}, {[]string{"export", "--schema"}, ""},
		{[]string{"stats"}, ""}, {[]string{"stories"}, ""}, {[]string{"stories", "file", "--all"}, ""}, {[]string{"stories", "summary"}, ""}, {[]string{"explain", "handed_off"}, ""},
		{[]string{"prompts", "list"}, ""}, {[]string{"config"}, ""}, {[]string{"backup", t.TempDir() + "/copy.db"}, ""},
		{[]string{"doctor"}, ""}, {[]string{"man"}, ""}, {[]string{"completion", "bash"}, ""}, {[]string{"--version"}, ""}, {[]string{"--help"}, ""},
	} {
		cmd := exec.Command(path, tt.args...)
		cmd.Env, cmd.Stdin, cmd.SysProcAttr = env, strings.NewReader(tt.stdin), alone
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v: %v\n%s", tt.args, err, out)
		}
	}
}
