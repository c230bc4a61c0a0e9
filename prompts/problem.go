package prompts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Problem is one thing that is wrong with a record, where it is wrong and what to do about it.
type Problem struct {
	File string
	Line int    // from 1; 0 when it is about the file as a whole
	Text string // what is wrong
	Next string // the next step
}

// String gives the problem on one line that is safe to print, whatever the file holds or is called.
func (p Problem) String() string {
	where := p.File
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return visible(where + ": " + p.Text + "; " + p.Next)
}

// A CheckError lists what is wrong with the records of one or more files, by file and line.
type CheckError struct {
	Problems []Problem
}

// shownProblems is how many problems an error spells out: more than fit on a screen help nobody.
const shownProblems = 20

// maxProblems is how many problems with its keys a file is looked through for.
const maxProblems = 1000

func (e *CheckError) Error() string {
	var lines []string
	for _, p := range e.Problems[:min(len(e.Problems), shownProblems)] {
		lines = append(lines, p.String())
	}
	if more := len(e.Problems) - shownProblems; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more; put these right and check again", more))
	}
	return strings.Join(lines, "\n")
}

// checkError returns the problems in order as an error, or nil when there are none.
func checkError(problems []Problem) error {
	if len(problems) == 0 {
		return nil
	}
	slices.SortStableFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return &CheckError{Problems: problems}
}
