package text

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode/utf8"
)

// An automaton follows an expression through a text with one table look-up a character, where package regexp
// follows all the ways through the expression. There are two of an expression. The first finds where
// matches may begin: it reads the text from its end with the expression turned around, so that the whole
// of a match has been read when its beginning is. The second finds where the match ends that begins at a
// place, the one that package regexp prefers. The table is filled in while it reads: what is never read
// costs nothing. It is safe for concurrent use.
type automaton struct {
	prog    *syntax.Prog
	atStart bool // a match begins where the text does
	atEnd   bool // a match ends where the text does
	picks   bool // a match hides what is preferred less than it, as package regexp has it; else all count

	mu      sync.Mutex
	states  []*state          // the first stands for none
	next    []uint16          // a row a state: where each slot leads to, see step
	first   [kinds]uint16     // where reading begins, by the kind of what stands before; 0 while not known
	known   map[string]uint16 // their numbers, by what they know
	key     []byte            // that of the state that is looked for
	ways    []uint32          // the ways of the step that is being worked out
	visited []bool            // instructions reached in it
	given   bool              // given up: the expression needs too many states
}

// A state is what an automaton knows between two characters.
type state struct {
	after   rune            // what was read last: one of its kind, see borderKind
	ways    []uint32        // instructions that were reached by it, in the order of preference if that counts
	matched bool            // whether a match lies before it
	rare    map[rune]uint16 // the numbers of the states that characters without a slot lead to, some of them
}

// What ASCII and the end of the text lead to is kept in slots: the number of the state, 0 while not known, with
// a bit set where that state ends, so that reading on is one look-up a character.
const (
	slots    = utf8.RuneSelf + 1
	mostRare = 16
	endsBit  = 1 << 15
)

// mostStates is how large a table may grow, about a hundred kilobytes. Expressions that count, such as
// x{0,40}, can need more, and are left to package regexp.
const mostStates = 400

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
	now := a.start(nothing)
	for at := len(s); now != 0; {
		for at > 0 && s[at-1] < utf8.RuneSelf {
			to := a.next[int(now)*slots+int(s[at-1])]
			if to == 0 || to&endsBit != 0 {
				break
			}
			now, at = to, at-1
		}
		r, size := nothing, 0
		if at > 0 {
			if r, size = rune(s[at-1]), 1; r >= utf8.RuneSelf {
				r, size = utf8.DecodeLastRuneInString(s[:at])
			}
		}
		now = a.step(now, r)
		if now != 0 && (a.states[now].matched && !found(at) || a.dead(now)) || at == 0 {
			return now != 0
		}
		at -= size
	}
	return false
}

// end returns where the match ends that begins at a place, -1 where none does; false where the automaton
// gave up. What stands before the place counts, since a word's border may be asked for.
func (a *automaton) end(s string, at int) (end int, ok bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.given {
		return 0, false
	}
	before := nothing
	if at > 0 {
		before, _ = utf8.DecodeLastRuneInString(s[:at])
	}
	end = -1
	for now := a.start(before); now != 0; {
		for at < len(s) && s[at] < utf8.RuneSelf {
			to := a.next[int(now)*slots+int(s[at])]
			if to == 0 || to&endsBit != 0 {
				break
			}
			now, at = to, at+1
		}
		r, size := nothing, 0
		if at < len(s) {
			r, size = utf8.DecodeRuneInString(s[at:])
		}
		if now = a.step(now, r); now == 0 {
			break
		}
		if a.states[now].matched {
			end = at
		}
		if len(a.states[now].ways) == 0 {
			return end, true
		}
		at += size
	}
	return 0, false
}

// step returns the number of the state after a character; 0 where that is one too many.
func (a *automaton) step(number uint16, r rune) uint16 {
	if slot := slotOf(r); slot < slots {
		at := int(number)*slots + slot
		if a.next[at] == 0 {
			to := a.work(a.states[number], r)
			if to == 0 {
				return 0
			}
			if a.next[at] = to; a.ends(to) {
				a.next[at] |= endsBit
			}
		}
		return a.next[at] &^ endsBit
	}
	from := a.states[number]
	to := from.rare[r]
	if to == 0 {
		if to = a.work(from, r); len(from.rare) < mostRare {
			if from.rare == nil {
				from.rare = map[rune]uint16{}
			}
			from.rare[r] = to
		}
	}
	return to
}

// ends reports whether reading must not go on from a state as if nothing were there: a match lies before it,
// or none can lie behind.
func (a *automaton) ends(number uint16) bool { return a.states[number].matched || a.dead(number) }

// dead reports whether no match can lie behind a state that reading has led to.
func (a *automaton) dead(number uint16) bool {
	return (a.picks || a.atEnd) && len(a.states[number].ways) == 0
}

// slotOf returns the slot of a character, or of the end of the text; others have none.
func slotOf(r rune) int {
	switch {
	case r == nothing:
		return slots - 1
	case r < utf8.RuneSelf:
		return int(r)
	}
	return slots
}

// work works out the state that a character leads to.
func (a *automaton) work(from *state, r rune) uint16 {
	a.ways = a.ways[:0]
	clear(a.visited)
	between := syntax.EmptyOpContext(from.after, r)
	matched := false
	if !a.picks { // a match may begin, or end, anywhere
		matched = a.follow(uint32(a.prog.Start), r, between)
	}
	for _, way := range from.ways {
		if matched && a.picks {
			break
		}
		matched = a.follow(way, r, between) || matched
	}
	if !a.picks {
		slices.Sort(a.ways)
		a.ways = slices.Compact(a.ways)
	}
	return a.state(borderKind(r), a.ways, matched)
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
		if out && a.picks {
			return true
		}
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

// start returns the number of the state in which reading begins behind a character. Where all matches count,
// every step enters the expression anew, and the start need not.
func (a *automaton) start(before rune) uint16 {
	kind := borderKind(before)
	at := slices.Index(borderKinds[:], kind)
	if a.first[at] == 0 {
		var ways []uint32
		if a.picks {
			ways = []uint32{uint32(a.prog.Start)}
		}
		a.first[at] = a.state(kind, ways, false)
	}
	return a.first[at]
}

// state returns the number of the one state that knows this; 0, for good, when there are too many.
func (a *automaton) state(after rune, ways []uint32, matched bool) uint16 {
	a.key = binary.LittleEndian.AppendUint32(a.key[:0], uint32(after))
	if matched {
		a.key = append(a.key, 1)
	}
	for _, way := range ways {
		a.key = binary.LittleEndian.AppendUint32(a.key, way)
	}
	if n, ok := a.known[string(a.key)]; ok {
		return n
	}
	if len(a.states) > mostStates {
		a.given, a.states, a.known, a.next = true, nil, nil, nil
		return 0
	}
	n := uint16(len(a.states))
	a.next = append(a.next, make([]uint16, slots)...)
	a.states = append(a.states, &state{after: after, ways: slices.Clone(ways), matched: matched})
	a.known[string(a.key)] = n
	return n
}

// kinds is how many kinds of characters a border tells apart.
const kinds = 4

// borderKinds are one character of each of them.
var borderKinds = [kinds]rune{nothing, '\n', 'a', ' '}

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
