package ear

// An anchored is a pattern that could match where the symbol of its anchor stands, with two symbols that
// its sentence must hold as well: looking for those first rules out two of three patterns at the least cost.
type anchored struct {
	pattern int32
	needs   [2]symbol
}

// index notes the patterns that could match where a symbol stands.
func (lx *lexicon) index(patterns []pattern) {
	for id := range patterns {
		p := &patterns[id]
		for _, s := range p.elements[p.anchor].symbols {
			lx.anchors[s] = append(lx.anchors[s], anchored{int32(id), lx.rarest(p, s)})
		}
	}
}

// rarest returns the two symbols with the fewest spellings that a pattern cannot do without. Where it has
// fewer beside its anchor, that stands for them.
func (lx *lexicon) rarest(p *pattern, anchor symbol) [2]symbol {
	out, found := [2]symbol{anchor, anchor}, 0
	for _, row := range p.must {
		switch {
		case len(row) > 1: // any of them will do
		case found == 0 || lx.spread[row[0]] < lx.spread[out[0]]:
			out[0], out[1] = row[0], out[0]
			found++
		case found == 1 || lx.spread[row[0]] < lx.spread[out[1]]:
			out[1] = row[0]
			found++
		}
	}
	return out
}

// signOf returns the sign of a symbol, a bit that it shares with others: words and elements without a
// sign in common have no symbol in common, which is quicker to ask.
func signOf(s symbol) uint64 { return 1 << (s % 64) }

// spreadAnchors copies the patterns of each symbol to the words that answer to it, and their signs.
func (lx *lexicon) spreadAnchors() {
	for _, w := range lx.words {
		for _, s := range w.symbols {
			w.signs |= signOf(s)
			w.anchored = append(w.anchored, lx.anchors[s]...)
		}
	}
}

// possible reports whether a sentence that holds the anchor of a pattern holds all else that it asks for.
func (rd *reading) possible(p *pattern) bool {
	for _, row := range p.must {
		found := false
		for _, s := range row {
			if rd.has(s) {
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// has reports whether a symbol stands in the sentence, of which stock was taken.
func (rd *reading) has(s symbol) bool { return rd.holds[s>>6]&(1<<(s&63)) != 0 }

// takeStock notes which symbols a sentence holds, as bits.
func (rd *reading) takeStock(holds []uint64) {
	clear(holds)
	rd.holds = holds
	for i := range rd.units {
		u := &rd.units[i]
		for _, h := range u.hits {
			rd.holds[h.symbol>>6] |= 1 << (h.symbol & 63)
		}
		if u.known != nil {
			for _, s := range u.known.symbols {
				rd.holds[s>>6] |= 1 << (s & 63)
			}
		}
	}
}
