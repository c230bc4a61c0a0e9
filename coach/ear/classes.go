package ear

import (
	"strings"

	"pushback/coach/ear/linear"
)

// classKeys are the keys of the word classes of each unit of a segment.
type classKeys struct {
	of  [][]linear.Key
	all []linear.Key // of every unit, one after the other
}

// read fills in the keys of a segment in place of those of the one before.
func (c *classKeys) read(lx *lexicon, s segment) [][]linear.Key {
	c.of, c.all = c.of[:0], c.all[:0]
	for i := s.first; i < s.last; i++ {
		from := len(c.all)
		c.all = lx.appendClassKeys(c.all, &s.rd.units[i])
		c.of = append(c.of, c.all[from:len(c.all):len(c.all)])
	}
	return c.of
}

// appendClassKeys adds the keys of the word classes that a unit belongs to.
func (lx *lexicon) appendClassKeys(out []linear.Key, u *unit) []linear.Key {
	if u.known != nil {
		for _, s := range u.known.symbols {
			if k := lx.classKey[s]; k != 0 {
				out = append(out, k)
			}
		}
	}
	for _, h := range u.hits {
		if k := lx.classKey[h.symbol]; k != 0 {
			out = append(out, k)
		}
	}
	return out
}

// nameClasses gives every word class that a pattern uses its key.
func (lx *lexicon) nameClasses() {
	lx.classKey = make([]linear.Key, len(lx.symbols))
	for atom, s := range lx.symbols {
		if strings.HasPrefix(atom, "{") && !strings.Contains(atom, ":") {
			lx.classKey[s] = linear.KeyOf(atom)
		}
	}
}
