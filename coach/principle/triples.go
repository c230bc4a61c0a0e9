package principle

// triples marks which three bytes in a row a text holds: looking those of a stem up tells of most stems
// that the text does not hold them, at a tenth of the cost of searching it for each. Other triples can
// have the same mark.
type triples [1 << 13 / 64]uint64

func triplesOf(s string) *triples {
	t := new(triples)
	for i := 2; i < len(s); i++ {
		mark := markOf(s[i-2], s[i-1], s[i])
		t[mark/64] |= 1 << (mark % 64)
	}
	return t
}

// mayHold reports whether the text may hold a stem.
func (t *triples) mayHold(stem string) bool {
	for i := 2; i < len(stem); i++ {
		if mark := markOf(stem[i-2], stem[i-1], stem[i]); t[mark/64]&(1<<(mark%64)) == 0 {
			return false
		}
	}
	return true
}

// markOf gives any three letters a mark of their own, nearly.
func markOf(a, b, c byte) uint {
	return (uint(a)*961 + uint(b)*31 + uint(c)) % (1 << 13)
}
