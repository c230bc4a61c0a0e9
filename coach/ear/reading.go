package ear

import (
	"slices"

	"pushback/coach/text"
)

// A unit is one token as the rules see it: fillers and punctuation left out, numbers in one piece.
type unit struct {
	first, last int // raw tokens, half open
	norm        string
	known       *word    // nil for a word that the lexicon does not have
	kind        quantity // qNone for a word
	hits        []hit    // phrases and quantities that start here
	clause      int32
	breakBefore separation
	role        role
}

// A hit is a symbol that a stretch of units answers to.
type hit struct {
	symbol symbol
	units  int8
}

// separation is what stands between a unit and the one before.
type separation uint8

const (
	sepNone separation = iota
	sepComma
	sepHard // a colon, a dash, brackets, a quotation mark
)

// A reading is one sentence made ready for the rules.
type reading struct {
	sentence int
	base     int // the raw token that the units count from
	units    []unit
	clauses  []clause
	holds    []uint64 // the symbols that stand in it, as bits
	doing    symbol   // the verbs of doing
}

// reader turns tokens into readings.
type reader struct {
	lx       *lexicon
	quantity [qOrd + 1]symbol
	num      symbol
	doing    symbol

	technical, kpi, felt, notReal, onceWas, isNow symbol // word classes that a change is judged by
}

func newReader(lx *lexicon) (*reader, error) {
	r := &reader{lx: lx}
	for kind, atom := range map[quantity]string{qPct: "<pct>", qMoney: "<money>", qDur: "<dur>", qMult: "<mult>", qFrac: "<frac>", qOrd: "<ord>", qCount: "<count>"} {
		s, err := lx.symbol(atom)
		if err != nil {
			return nil, err
		}
		r.quantity[kind] = s
	}
	var err error
	if r.num, err = lx.symbol("<num>"); err != nil {
		return nil, err
	}
	for atom, to := range map[string]*symbol{"{do}": &r.doing, "{technical}": &r.technical, "{kpi}": &r.kpi, "{felt}": &r.felt, "{not_real}": &r.notReal, "{once_was}": &r.onceWas, "{is_now}": &r.isNow} {
		if *to, err = lx.symbol(atom); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// read makes one sentence ready, in the space given if its units fit there. They count their tokens from
// the start of the sentence, so that a reading can be kept when the text before it changes.
func (r *reader) read(ts []text.Token, space []unit) reading {
	rd := reading{doing: r.doing, units: slices.Grow(space, len(ts))}
	end := len(ts)
	sep := sepHard
	for i := 0; i < end; {
		t := &ts[i]
		var known *word
		var can role
		if t.Kind == text.Word || t.Kind == text.Number {
			known, can = r.lx.lookUp(t.Norm)
		}
		if mayOpenAmount(t, can) {
			if a := quantityAt(ts, i, end); a.kind != qNone {
				rd.units = append(rd.units, r.amountUnit(ts, i, a, sep))
				i, sep = i+a.tokens, sepNone
				continue
			}
		}
		if t.Kind == text.Mark || t.Kind == text.Break {
			if !markGlued(ts, i, end) {
				sep = max(sep, separationOf(*t))
			}
			i++
			continue
		}
		if n := fillerLength(ts, i, end, known, r.lx); n > 0 {
			i += n
			continue
		}
		rd.units = append(rd.units, unit{first: i, last: i + 1, norm: t.Norm, known: known, role: can, breakBefore: sep})
		i, sep = i+1, sepNone
	}
	r.phrases(&rd)
	rd.clauses = clausesOf(&rd)
	r.nameSpeaker(&rd)
	return rd
}

// nameSpeaker puts an unspoken "i" before the verbs that the speaker is the subject of without
// saying so, in bullets ("Built the form") and after "and", so that rules need to name them once.
func (r *reader) nameSpeaker(rd *reading) {
	n := 0
	for _, c := range rd.clauses {
		if unspoken(c) {
			n++
		}
	}
	if n == 0 {
		return
	}
	known, can := r.lx.lookUp("i")
	units := make([]unit, 0, len(rd.units)+n)
	for i := range rd.clauses {
		c := &rd.clauses[i]
		shift := len(units) - c.first
		body := rd.units[c.first:c.last]
		if at := c.verb - c.first; unspoken(*c) {
			units = append(units, body[:at]...)
			verb := body[at]
			units = append(units, unit{first: verb.first, last: verb.first, norm: "i", known: known, role: can, clause: int32(i), breakBefore: verb.breakBefore})
			units = append(units, body[at:]...)
			c.last++
			c.verb++
			if c.denied >= c.first+at {
				c.denied++
			}
		} else {
			units = append(units, body...)
		}
		c.first, c.last = c.first+shift, c.last+shift
		if c.verb >= 0 {
			c.verb += shift
		}
		if c.denied >= 0 {
			c.denied += shift
		}
	}
	rd.units = units
}

// unspoken reports a clause that the speaker acts in without being named.
func unspoken(c clause) bool { return c.actor == actorI && !c.own && c.verb >= 0 }

func (r *reader) amountUnit(ts []text.Token, i int, a amount, sep separation) unit {
	u := unit{first: i, last: i + a.tokens, norm: "0", kind: a.kind, breakBefore: sep}
	if a.tokens == 1 {
		u.norm = ts[i].Norm
		u.known, _ = r.lx.lookUp(u.norm)
	}
	u.role = roles[u.norm]
	if a.kind != qOrd {
		u.hits = append(u.hits, hit{r.num, 1})
	}
	u.hits = append(u.hits, hit{r.quantity[a.kind], 1})
	return u
}

// markGlued reports a hyphen or slash inside a word.
func markGlued(ts []text.Token, i, end int) bool {
	n := ts[i].Norm
	return (n == "-" || n == "/" || n == "&" || n == "." || n == "'") && ts[i].Glued && i+1 < end && ts[i+1].Glued
}

func separationOf(t text.Token) separation {
	switch t.Norm {
	case ",", "'", "\"", "“", "”", "*", "_":
		return sepComma
	case "/", "&", "%", "\n": // a line break within a sentence only wraps it
		return sepNone
	}
	return sepHard
}

// fillerLength returns how many tokens from i are talk that carries nothing: "um", "you know".
func fillerLength(ts []text.Token, i, end int, known *word, lx *lexicon) int {
	if known == nil {
		return 0
	}
	for _, rest := range known.fillers {
		if phraseAt(ts, i+1, end, rest) {
			return 1 + len(rest)
		}
	}
	if !lx.isFiller(known) {
		return 0
	}
	return 1
}

func phraseAt(ts []text.Token, i, end int, rest []string) bool {
	if i+len(rest) > end {
		return false
	}
	for k, w := range rest {
		if ts[i+k].Norm != w {
			return false
		}
	}
	return true
}

// phrases notes the phrases of the lexicon where they start.
func (r *reader) phrases(rd *reading) {
	for i := range rd.units {
		w := rd.units[i].known
		if w == nil {
			continue
		}
		for k := range w.phrases {
			p := &w.phrases[k]
			if !p.skip && rd.phraseAt(i+1, p.rest) {
				for _, s := range p.symbols {
					rd.units[i].hits = append(rd.units[i].hits, hit{s, int8(1 + len(p.rest))})
				}
			}
		}
	}
}

func (rd *reading) phraseAt(i int, rest []string) bool {
	if i+len(rest) > len(rd.units) {
		return false
	}
	for k, w := range rest {
		if rd.units[i+k].norm != w {
			return false
		}
	}
	return true
}

// length returns how many units from i answer to a symbol, 0 when none do.
func (rd *reading) length(i int, s symbol) int {
	u := &rd.units[i]
	for _, h := range u.hits {
		if h.symbol == s {
			return int(h.units)
		}
	}
	if u.known != nil && u.known.signs&signOf(s) != 0 {
		if _, ok := slices.BinarySearch(u.known.symbols, s); ok {
			return 1
		}
	}
	return 0
}
