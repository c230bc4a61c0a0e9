package text

import (
	"regexp/syntax"
	"slices"
)

// beginsOf returns the automaton that finds where matches of an expression begin. Where that can only be
// at the start of the text, there is nothing to be found, and it is only marked so.
func beginsOf(expr string) *automaton {
	tree, err := syntax.Parse(expr, syntax.Perl)
	switch {
	case err != nil:
		return &automaton{given: true}
	case atStart(tree):
		return &automaton{atStart: true}
	}
	back := turned(tree)
	a := newAutomaton(back, false)
	a.atEnd = atStart(back)
	return a
}

// endsOf returns the automaton that finds where a match of an expression ends.
func endsOf(expr string) *automaton {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return &automaton{given: true}
	}
	return newAutomaton(tree, true)
}

func newAutomaton(tree *syntax.Regexp, picks bool) *automaton {
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return &automaton{given: true}
	}
	return &automaton{prog: prog, picks: picks, states: []*state{nil}, next: make([]uint16, slots), known: map[string]uint16{}, visited: make([]bool, len(prog.Inst))}
}

// atStart reports whether every match of an expression begins where the text does.
func atStart(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpBeginText:
		return true
	case syntax.OpConcat, syntax.OpCapture:
		return atStart(re.Sub[0])
	case syntax.OpAlternate:
		return !slices.ContainsFunc(re.Sub, func(sub *syntax.Regexp) bool { return !atStart(sub) })
	}
	return false
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
