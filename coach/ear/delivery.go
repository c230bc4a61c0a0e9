package ear

import "pushback/coach/text"

// delivery counts how the answer was told.
func (h *hearing) delivery() Delivery {
	var d Delivery
	for i := range h.readings {
		for _, c := range h.readings[i].clauses {
			if c.verb < 0 || !c.own {
				continue
			}
			switch c.actor {
			case actorI:
				d.I++
			case actorWe:
				d.We++
			}
		}
	}
	d.Hedges = h.count("hedge")
	d.Fillers = h.count("hesitation")
	d.Implementation = h.count("implementation")
	d.Product = h.count("product")
	return d
}

// count counts the entries of a word class in the tokens of the answer, fillers included.
func (h *hearing) count(class string) int {
	n := 0
	set := h.ear.lexicon.sets[class]
	for i := range h.tokens {
		if h.tokens[i].Kind != text.Word {
			continue
		}
		for _, rest := range set[h.tokens[i].Norm] {
			if phraseAt(h.tokens, i+1, len(h.tokens), rest) {
				n++
				break
			}
		}
	}
	return n
}
