//go:build unix

package main

import (
	"flag"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write down the modules as they are now, for review")

// TestNothingCanDial looks into the program that is released: the linker leaves out what nothing calls,
// and what opens or uses a connection is not in it.
func TestNothingCanDial(t *testing.T) {
	path, err := built()
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("go", "tool", "nm", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	dials := regexp.MustCompile(`\b(?:net\.(?:Dial|Listen|Lookup|dial|socket|\(\*(?:Dialer|Resolver|ListenConfig|sysDialer)\))|net/http\.|crypto/tls\.|syscall\.(?:connect|Connect|socket|Socket|bind)$)`)
	for line := range strings.Lines(string(out)) {
		if dials.MatchString(strings.TrimSpace(line)) {
			t.Errorf("the program holds %s", strings.TrimSpace(line))
		}
	}
	if !strings.Contains(string(out), "main.main") {
		t.Error("the program's names could not be read")
	}
}

// TestModulesAreThoseThatWereReviewed fails where the program takes in a module, or another version of
// one, that nobody has looked at. Having looked at it, write the list anew with -update.
func TestModulesAreThoseThatWereReviewed(t *testing.T) {
	const list = "testdata/modules.txt"
	out, err := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{with .Replace}} => {{.Path}}{{end}}{{end}}{{end}}", ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules := slices.Sorted(strings.Lines(string(out)))
	got := strings.TrimLeft(strings.Join(slices.Compact(modules), ""), "\n")
	if *update {
		if err := os.WriteFile(list, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(list)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the program is made of\n%s\nand reviewed were\n%s\nlook at what is new, then run this test with -update", got, want)
	}
}
