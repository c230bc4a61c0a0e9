package text

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode/utf8"
)

// An automaton finds where the matches of an expression may begin, with one table look-up a byte, where
// package regexp follows all the ways through the expression. It reads the text from its end with the
// expression turned around, so that the whole of a match has been read when its beginning is. The table
// is filled in while it reads: what is never read costs nothing. It is safe for concurrent use.
type automaton struct {
	prog *syntax.Prog // of the expression turned around

	mu      sync.Mutex
	states  []*state          // the first stands for none
	known   map[string]uint16 // their numbers, by what they know
	ways    []uint32          // the ways of the step that is being worked out
	visited []bool            // instructions reached in it
	given   bool              // given up: the expression needs too many states
}

// A state is what an automaton knows between two characters.
type state struct {
	after  rune                  // what was read last: one of its kind, see borderKind
	ways   []uint32              // instructions that were reached by it
	begins bool                  // whether a match begins at the character after it
	next   [utf8.RuneSelf]uint16 // the number of the state that a character leads to, 0 while not known
}

// mostStates is how large a table may grow, about a hundred kilobytes. Expressions that count, such as
// x{0,40}, can need more, and are left to package regexp.
const mostStates = 400

// newAutomaton returns the automaton of an expression that compiles.
func newAutomaton(expr string) *automaton {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return &automaton{given: true}
	}
	prog, err := syntax.Compile(turned(tree).Simplify())
	if err != nil {
		return &automaton{given: true}
	}
	return &automaton{prog: prog, states: []*state{nil}, known: map[string]uint16{}, visited: make([]bool, len(prog.Inst))}
}

// turned returns the expression that matches a text read backwards where re matches it forwards.
func turned(re *syntax.Regexp) *syntax.Regexp {
	back := &syntax.Regexp{Op: re.Op, Flags: re.Flags, Min: re.Min, Max: re.Max, Rune: slices.Clone(re.Rune)}
	for _, sub := range re.Sub {
		back.Sub = append(back.Sub, turned(sub))
	}
	switch re.Op {
	case syntax.OpCapture:
		return back.Sub[0]
	case syntax.OpConcat:
		slices.Reverse(back.Sub)
	case syntax.OpLiteral:
		slices.Reverse(back.Rune)
	case syntax.OpBeginText:
		back.Op = syntax.OpEndText
	case syntax.OpEndText:
		back.Op = syntax.OpBeginText
	case syntax.OpBeginLine:
		back.Op = syntax.OpEndLine
	case syntax.OpEndLine:
		back.Op = syntax.OpBeginLine
	}
	return back
}

// nothing stands for what is before and after a text.
const nothing rune = -1

// begins calls found with the places where a match begins, the last first, until it returns false. It
// returns false where the automaton gave up, and the places so far are not all.
func (a *automaton) begins(s string, found func(at int) bool) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.given {
		return false
	}
	now := a.state(nothing, nil, false)
	for at := len(s); now != 0; {
		r, size := nothing, 0
		if at > 0 {
			if r, size = rune(s[at-1]), 1; r >= utf8.RuneSelf {
				r, size = utf8.DecodeLastRuneInString(s[:at])
			}
		}
		now = a.step(now, r)
		if now != 0 && a.states[now].begins && !found(at) || at == 0 {
			return now != 0
		}
		at -= size
	}
	return false
}

// step returns the number of the state after a character; 0 where that is one too many.
func (a *automaton) step(number uint16, r rune) uint16 {
	from := a.states[number]
	if r >= 0 && r < utf8.RuneSelf {
		if to := from.next[r]; to != 0 {
			return to
		}
	}
	a.ways = a.ways[:0]
	clear(a.visited)
	between := syntax.EmptyOpContext(from.after, r)
	begins := a.follow(uint32(a.prog.Start), r, between)
	for _, way := range from.ways {
		begins = a.follow(way, r, between) || begins
	}
	slices.Sort(a.ways)
	to := a.state(borderKind(r), slices.Compact(a.ways), begins)
	if r >= 0 && r < utf8.RuneSelf {
		from.next[r] = to
	}
	return to
}

// follow adds the ways on which r leads from an instruction. It reports whether a match ends before r.
func (a *automaton) follow(at uint32, r rune, between syntax.EmptyOp) (matched bool) {
	if a.visited[at] {
		return false
	}
	a.visited[at] = true
	switch i := &a.prog.Inst[at]; i.Op {
	case syntax.InstMatch:
		return true
	case syntax.InstAlt, syntax.InstAltMatch:
		out := a.follow(i.Out, r, between)
		return a.follow(i.Arg, r, between) || out
	case syntax.InstCapture, syntax.InstNop:
		return a.follow(i.Out, r, between)
	case syntax.InstEmptyWidth:
		return syntax.EmptyOp(i.Arg)&^between == 0 && a.follow(i.Out, r, between)
	case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
		if r != nothing && i.MatchRune(r) {
			a.ways = append(a.ways, i.Out)
		}
	}
	return false
}

// state returns the number of the one state that knows this; 0, for good, when there are too many.
func (a *automaton) state(after rune, ways []uint32, begins bool) uint16 {
	key := make([]byte, 0, 8+4*len(ways))
	key = binary.LittleEndian.AppendUint32(key, uint32(after))
	if begins {
		key = append(key, 1)
	}
	for _, way := range ways {
		key = binary.LittleEndian.AppendUint32(key, way)
	}
	if n, ok := a.known[string(key)]; ok {
		return n
	}
	if len(a.states) > mostStates {
		a.given, a.states, a.known = true, nil, nil
		return 0
	}
	n := uint16(len(a.states))
	a.states = append(a.states, &state{after: after, ways: slices.Clone(ways), begins: begins})
	a.known[string(key)] = n
	return n
}

// borderKind returns a character that a word's or line's border takes for the same as r.
func borderKind(r rune) rune {
	switch {
	case r == nothing || r == '\n':
		return r
	case syntax.IsWordChar(r):
		return 'a'
	}
	return ' '
}
