package text

import (
	"regexp"
	"sync"
)

// A Pattern is a regular expression that is compiled when it is first used. Most commands use few of
// the expressions that the program holds, and compiling all of them costs more at every start than
// drawing the first screen. It is safe for concurrent use.
type Pattern struct{ compiled func() *regexp.Regexp }

// NewPattern returns the pattern of an expression in the syntax of package regexp. An expression that
// does not compile panics when it is first used; a test compiles those that are written as constants.
func NewPattern(expr string) Pattern {
	return NewPatternOf(func() string { return expr })
}

// NewPatternOf is NewPattern for an expression that is put together when it is first used.
func NewPatternOf(expr func() string) Pattern {
	return Pattern{sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr()) })}
}

// MatchString reports whether s holds a match.
func (p Pattern) MatchString(s string) bool { return p.compiled().MatchString(s) }

// FindString returns the first match in s, "" where there is none.
func (p Pattern) FindString(s string) string { return p.compiled().FindString(s) }

// FindStringIndex returns the place of the first match in s, nil where there is none.
func (p Pattern) FindStringIndex(s string) []int { return p.compiled().FindStringIndex(s) }

// FindStringSubmatch is that of package regexp.
func (p Pattern) FindStringSubmatch(s string) []string { return p.compiled().FindStringSubmatch(s) }

// FindAllStringIndex returns the places of the first n matches in s, of all where n is negative.
func (p Pattern) FindAllStringIndex(s string, n int) [][]int {
	return p.compiled().FindAllStringIndex(s, n)
}

// ReplaceAllString returns s with every match replaced, as regexp.Regexp.ReplaceAllString does.
func (p Pattern) ReplaceAllString(s, by string) string { return p.compiled().ReplaceAllString(s, by) }
