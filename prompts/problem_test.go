package prompts

import (
	"fmt"
	"strings"
	"testing"
)

func TestProblemsNameFileLineAndNextStep(t *testing.T) {
	for _, tt := range []struct {
		problem Problem
		want    string
	}{
		{Problem{"p.yaml", 7, "the text is missing", "write it"}, "p.yaml:7: the text is missing; write it"},
		{Problem{"p.yaml", 0, "the pack is larger than 5 MB", "split it"}, "p.yaml: the pack is larger than 5 MB; split it"},
		{Problem{"p\x1b[2J.yaml", 1, "x", "y"}, "p\ufffd[2J.yaml:1: x; y"},
	} {
		if got := tt.problem.String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestCheckErrorsComeInTheOrderOfTheFile(t *testing.T) {
	err := checkError([]Problem{{"b", 1, "x", "y"}, {"a", 9, "x", "y"}, {"a", 2, "x", "y"}})
	if want := "a:2: x; y\na:9: x; y\nb:1: x; y"; err.Error() != want {
		t.Errorf("got %q, want %q", err, want)
	}
	if err := checkError(nil); err != nil {
		t.Errorf("no problems: got %v, want no error", err)
	}
}

func TestLongCheckErrorsAreCut(t *testing.T) {
	var problems []Problem
	for i := range 50 {
		problems = append(problems, Problem{"p.yaml", i + 1, fmt.Sprint("wrong ", i), "fix it"})
	}
	lines := strings.Split(checkError(problems).Error(), "\n")
	if len(lines) != 21 || lines[20] != "and 30 more; put these right and check again" {
		t.Errorf("got %d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}
