package numbers

// withdraw marks the numbers that the speaker puts right at once: "a fifty percent drop. No, sorry, forty".
func (r *reader) withdraw() {
	for k := 0; k+1 < len(r.qs); k++ {
		a, b := &r.qs[k], &r.qs[k+1]
		if b.at.from-a.at.to > 10 || r.far(a.at.from, b.at.from) > 1 || a.Dimension != b.Dimension && !b.isBare() {
			continue
		}
		a.withdrawn = r.correctsFrom(a.at.to, b.at.from)
	}
}

// correctsFrom reports whether the words between two tokens take back what was said before them.
func (r *reader) correctsFrom(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.low(i) {
		case "sorry", "correction", "pardon", "scratch":
			return true
		case "no":
			if w := r.low(i + 1); r.startsClause(i) && (w == "," || w == "wait" || w == "actually") {
				return true
			}
		case "wait":
			if r.low(i+1) == "," || r.low(i+1) == "no" {
				return true
			}
		}
	}
	return false
}
