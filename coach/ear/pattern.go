package ear

import (
	"fmt"
	"strconv"
	"strings"
)

// A pattern is a row of elements compiled against the lexicon.
type pattern struct {
	rule     int32
	line     string
	elements []element
	anchor   int        // the element by whose words the pattern is found
	reach    int        // units that can stand before the anchor
	denies   bool       // the pattern holds its own negation
	guard    bool       // a line of Unless
	near     bool       // the elements may stand in any order, close together
	must     [][]symbol // of each row at least one stands in a sentence that the pattern matches, as does the anchor
}

// An element asks for one token, a gap, or a border.
type element struct {
	symbols  []symbol // any of them
	signs    uint64   // of the symbols, see signOf
	gap      int      // a gap of up to so many units, when above 0
	optional bool
	absent   bool // what follows must not be this
	clause   bool // a clause starts here
	actor    actor
	passive  bool
}

const (
	shortGap = 4
	longGap  = 10
	phraseIs = 4 // units a phrase can take, for the reach of a pattern
)

// compile reads one line of the pattern language. See prompts.Rule for the language.
func (lx *lexicon) compile(line string) (pattern, error) {
	var p pattern
	for _, field := range strings.Fields(line) {
		if field == "&" {
			p.near = true
			continue
		}
		e, err := lx.element(field)
		if err != nil {
			return p, fmt.Errorf("%q: %w", line, err)
		}
		p.elements = append(p.elements, e)
		p.denies = p.denies || holdsDenial(field)
	}
	if err := lx.anchor(&p, line); err != nil {
		return p, err
	}
	for i, e := range p.elements {
		if len(e.symbols) > 0 && !e.optional && !e.absent && i != p.anchor {
			p.must = append(p.must, e.symbols)
		}
	}
	return p, nil
}

// holdsDenial reports whether an element asks for a negation itself.
func holdsDenial(field string) bool {
	for atom := range strings.SplitSeq(strings.TrimLeft(field, "!"), "|") {
		for w := range strings.SplitSeq(strings.TrimSuffix(atom, "?"), "_") {
			if roles[w]&denies != 0 || w == "no" || w == "{did" || w == "{nothing" || w == "{hardly}" {
				return true
			}
		}
	}
	return false
}

func (lx *lexicon) element(field string) (element, error) {
	var e element
	switch {
	case field == "^":
		return element{clause: true}, nil
	case field == "..":
		return element{gap: shortGap}, nil
	case field == "...":
		return element{gap: longGap}, nil
	case field[0] == '.':
		n, err := strconv.Atoi(field[1:])
		return element{gap: n}, err
	}
	if strings.HasPrefix(field, "!") {
		e.absent, field = true, field[1:]
	}
	if name, rest, ok := strings.Cut(field, ":"); ok && !strings.Contains(name, "{") {
		if name == "passive" {
			e.passive = true
		} else if e.actor = actorNames[name]; e.actor == actorNone {
			return e, fmt.Errorf("no actor is called %q", name)
		}
		field = rest
	}
	if strings.HasSuffix(field, "?") {
		e.optional, field = true, strings.TrimSuffix(field, "?")
	}
	for atom := range strings.SplitSeq(field, "|") {
		s, err := lx.symbol(atom)
		if err != nil {
			return e, err
		}
		e.symbols = append(e.symbols, s)
		e.signs |= signOf(s)
	}
	return e, nil
}

// anchor picks the element with the fewest spellings, so that few patterns are tried in vain.
func (lx *lexicon) anchor(p *pattern, line string) error {
	best, fewest := -1, 1<<30
	for i, e := range p.elements {
		if len(e.symbols) == 0 || e.optional || e.absent {
			continue
		}
		if n := lx.spellingsOf(e); n < fewest {
			best, fewest = i, n
		}
	}
	if best < 0 {
		return fmt.Errorf("%q: nothing in it must be there", line)
	}
	p.anchor = best
	for _, e := range p.elements[:best] {
		switch {
		case e.gap > 0:
			p.reach += e.gap
		case !e.absent && !e.clause:
			p.reach += phraseIs
		}
	}
	return nil
}

// spellingsOf estimates how often an element is met: common words weigh more than rare ones.
func (lx *lexicon) spellingsOf(e element) int {
	n := 0
	for _, s := range e.symbols {
		n += lx.spread[s]
	}
	return n
}

// closeBy is how many units around the anchor the elements of a pattern in any order may stand in.
const closeBy = 9

// near finds the elements of a pattern in any order around unit i, which answers to the anchor.
func (rd *reading) near(p *pattern, i int) (from, to int) {
	n := rd.elementAt(&p.elements[p.anchor], i)
	if n == 0 {
		return -1, -1
	}
	from, to = i, i+n
	for e := range p.elements {
		if e == p.anchor {
			continue
		}
		at, length := rd.closest(&p.elements[e], i, n)
		if at < 0 {
			return -1, -1
		}
		from, to = min(from, at), max(to, at+length)
	}
	return from, to
}

// closest returns where an element stands nearest to the anchor at i, which takes n units.
func (rd *reading) closest(e *element, i, n int) (at, length int) {
	for d := 1; d <= closeBy; d++ {
		if k := i + n - 1 + d; k < len(rd.units) {
			if l := rd.elementAt(e, k); l > 0 {
				return k, l
			}
		}
		if k := i - d; k >= 0 {
			if l := rd.elementAt(e, k); l > 0 && k+l <= i {
				return k, l
			}
		}
	}
	return -1, 0
}

// matchAt tries a pattern from unit i on and returns the end of the match, -1 for none.
func (rd *reading) matchAt(p *pattern, e, i int) int {
	if e == len(p.elements) {
		return i
	}
	el := &p.elements[e]
	switch {
	case el.gap > 0:
		for k := i; k <= min(i+el.gap, len(rd.units)); k++ {
			if end := rd.matchAt(p, e+1, k); end >= 0 {
				return end
			}
		}
		return -1
	case el.clause:
		if i >= len(rd.units) || !rd.clauseOpens(i) {
			return -1
		}
		return rd.matchAt(p, e+1, i)
	case el.absent:
		if i < len(rd.units) && rd.elementAt(el, i) > 0 {
			return -1
		}
		return rd.matchAt(p, e+1, i)
	}
	if i < len(rd.units) {
		if n := rd.elementAt(el, i); n > 0 {
			if end := rd.matchAt(p, e+1, i+n); end >= 0 {
				return end
			}
		}
	}
	if el.optional {
		return rd.matchAt(p, e+1, i)
	}
	return -1
}

// clauseOpens reports whether only lead-ins stand between the start of the clause and unit i.
func (rd *reading) clauseOpens(i int) bool {
	for k := rd.clauses[rd.units[i].clause].first; k < i; k++ {
		if !rd.units[k].is(connective) {
			return false
		}
	}
	return true
}

func (rd *reading) elementAt(e *element, i int) int {
	if e.actor != actorNone && rd.clauses[rd.units[i].clause].actor != e.actor {
		return 0
	}
	if e.passive && !rd.clauses[rd.units[i].clause].passive {
		return 0
	}
	if u := &rd.units[i]; len(u.hits) == 0 && (u.known == nil || u.known.signs&e.signs == 0) {
		return 0
	}
	best := 0
	for _, s := range e.symbols {
		best = max(best, rd.length(i, s))
	}
	return best
}
