package text

import (
	"regexp"
	"slices"
	"sync"
	"sync/atomic"
)

// A Pattern is a regular expression that is compiled when it is first used. Most commands use few of
// the expressions that the program holds, and compiling all of them costs more at every start than
// drawing the first screen. It matches as package regexp does, and faster: after the first calls automata find
// where matches begin and end. It is safe for concurrent use.
type Pattern struct{ compiled func() *matcher }

// A matcher is a compiled expression.
type matcher struct {
	*regexp.Regexp
	calls  atomic.Int32 // so far, see settled
	begins func() *automaton
	ends   func() *automaton
}

// NewPattern returns the pattern of an expression in the syntax of package regexp. An expression that
// does not compile panics when it is first used; a test compiles those that are written as constants.
func NewPattern(expr string) Pattern {
	return NewPatternOf(func() string { return expr })
}

// NewPatternOf is NewPattern for an expression that is put together when it is first used.
func NewPatternOf(expr func() string) Pattern {
	return Pattern{sync.OnceValue(func() *matcher { return newMatcher(expr()) })}
}

func newMatcher(expr string) *matcher {
	return &matcher{
		Regexp: regexp.MustCompile(expr),
		begins: sync.OnceValue(func() *automaton { return beginsOf(expr) }),
		ends:   sync.OnceValue(func() *automaton { return endsOf(expr) }),
	}
}

// firstCalls is how many calls go by before the automaton is made, which takes as long as several of them:
// a command that reads one answer needs most patterns a few times, or never.
const firstCalls = 8

// settled counts a call, and reports whether the pattern is called often enough to make its automaton.
func (m *matcher) settled() bool {
	return m.calls.Load() >= firstCalls || m.calls.Add(1) > firstCalls
}

// MatchString reports whether s holds a match.
func (p Pattern) MatchString(s string) bool {
	m, found := p.compiled(), false
	if !m.settled() {
		return m.Regexp.MatchString(s)
	}
	if begins := m.begins(); begins.atStart {
		if end, ok := m.ends().end(s, 0); ok {
			return end >= 0
		}
	} else if begins.begins(s, func(int) bool { found = true; return false }) {
		return found
	}
	return m.Regexp.MatchString(s)
}

// FindString returns the first match in s, "" where there is none.
func (p Pattern) FindString(s string) string {
	at := p.FindStringIndex(s)
	if at == nil {
		return ""
	}
	return s[at[0]:at[1]]
}

// FindStringIndex returns the place of the first match in s, nil where there is none.
func (p Pattern) FindStringIndex(s string) []int {
	if all := p.FindAllStringIndex(s, 1); all != nil {
		return all[0]
	}
	return nil
}

// FindStringSubmatch is that of package regexp.
func (p Pattern) FindStringSubmatch(s string) []string {
	if !p.MatchString(s) {
		return nil
	}
	return p.compiled().FindStringSubmatch(s)
}

// FindAllStringIndex returns the places of the first n matches in s, of all where n is negative.
func (p Pattern) FindAllStringIndex(s string, n int) [][]int {
	m := p.compiled()
	if !m.settled() {
		return m.FindAllStringIndex(s, n)
	}
	places, ok := m.places(s)
	if !ok {
		return m.FindAllStringIndex(s, n)
	}
	var all [][]int
	end := 0
	for _, at := range places {
		if at < end || len(all) == n {
			continue
		}
		if end, ok = m.ends().end(s, at); !ok || end == at { // package regexp has rules of its own for matches of no words
			return m.FindAllStringIndex(s, n)
		}
		if end > at {
			all = append(all, []int{at, end})
		}
	}
	return all
}

// places returns where matches may begin in s, in rising order; false where the automaton gave up.
func (m *matcher) places(s string) (places []int, ok bool) {
	begins := m.begins()
	if begins.atStart {
		return []int{0}, true
	}
	ok = begins.begins(s, func(at int) bool { places = append(places, at); return true })
	slices.Reverse(places)
	return places, ok
}

// ReplaceAllString returns s with every match replaced, as regexp.Regexp.ReplaceAllString does.
func (p Pattern) ReplaceAllString(s, by string) string {
	if !p.MatchString(s) {
		return s
	}
	return p.compiled().ReplaceAllString(s, by)
}
