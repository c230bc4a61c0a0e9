package ear

import (
	"slices"
	"strings"

	"pushback/coach/text"
)

// delivery counts how the answer was told.
func (h *hearing) delivery() Delivery {
	var d Delivery
	d.I, d.We = h.persons()
	for class, n := range h.counts() {
		switch countedClasses[class] {
		case "hedge":
			d.Hedges = n
		case "hesitation":
			d.Fillers = n
		case "implementation":
			d.Implementation = n
		case "product":
			d.Product = n
		}
	}
	return d
}

// persons counts the words for the speaker, alone and with others: whoever counts them in the answer comes to the
// same. What others say of themselves, in quotation marks, is not counted.
func (h *hearing) persons() (i, we int) {
	quoted := text.Quoted(h.answer, mostQuoted)
	for _, t := range h.tokens {
		for len(quoted) > 0 && quoted[0].End <= t.Start {
			quoted = quoted[1:]
		}
		switch {
		case len(quoted) > 0 && quoted[0].Contains(t.Span):
		case t.Norm == "i" && !strings.HasPrefix(h.answer[t.End:], "/"): // not that of I/O
			i++
		case t.Norm == "we":
			we++
		}
	}
	return i, we
}

// mostQuoted is how many places in quotation marks are told apart. No answer has more.
const mostQuoted = 100

// actors counts the clauses that the speaker acts in, alone and with others.
func (h *hearing) actors() (i, we int) {
	for k := range h.readings {
		for _, c := range h.readings[k].clauses {
			if c.verb < 0 || !c.own {
				continue
			}
			switch c.actor {
			case actorI:
				i++
			case actorWe:
				we++
			}
		}
	}
	return i, we
}

// countedClasses are the word classes that are only counted.
var countedClasses = [...]string{"hedge", "hesitation", "implementation", "product"}

// A counted holds, for one first word, how the entries of each counted class go on after it.
type counted [len(countedClasses)][][]string

// countable keeps the classes that delivery is counted by.
func (lx *lexicon) countable() {
	lx.counted = map[string]*counted{}
	for class, id := range countedClasses {
		for _, e := range lx.classes[id] {
			if lx.counted[e.first] == nil {
				lx.counted[e.first] = new(counted)
			}
			lx.counted[e.first][class] = append(lx.counted[e.first][class], e.rest)
		}
	}
}

// counts counts the entries of the counted classes in the tokens of the answer, fillers included.
func (h *hearing) counts() (n [len(countedClasses)]int) {
	for i, t := range h.tokens {
		if t.Kind != text.Word {
			continue
		}
		of := h.ear.lexicon.counted[t.Norm]
		if of == nil {
			continue
		}
		goesOn := func(rest []string) bool { return phraseAt(h.tokens, i+1, len(h.tokens), rest) }
		for class, rests := range of {
			if slices.ContainsFunc(rests, goesOn) {
				n[class]++
			}
		}
	}
	return n
}
