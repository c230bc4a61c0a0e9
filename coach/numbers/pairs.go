package numbers

import "pushback/coach/numbers/word"

// A pair is a before and an after of the same measure, by the index of their quantities.
type pair struct {
	before, after int
	anchor        int // the token that starts the phrase: "from", or the first number
	how           pairing
}

type pairing uint8

const (
	fromTo  pairing = iota // "from A to B", "A → B", "A to B"
	turned                 // "B instead of A", "B (was A)"
	phased                 // "A before, B after"; "it was A … it is now B"
	distant                // found by the same measure in two places
)

// reach is how many quantities back a value may find its before.
const reach = 24

// pairs finds the befores and afters of the answer.
func (r *reader) pairs() []pair {
	used := make([]bool, len(r.qs))
	var found []pair
	keep := func(find func(k int) (pair, bool)) {
		for k := range r.qs {
			if used[k] {
				continue
			}
			if p, ok := find(k); ok && !used[p.before] && !used[p.after] {
				used[p.before], used[p.after] = true, true
				found = append(found, p)
			}
		}
	}
	keep(r.connected)
	keep(r.inPassing)
	phases := r.phases()
	keep(r.turnedAround)
	keep(r.dated)
	keep(r.inRounds)
	keep(r.yearLabelled)
	keep(r.nextBecame)
	keep(func(k int) (pair, bool) { return r.fromSentenceBefore(k, phases, used) })
	keep(func(k int) (pair, bool) { return r.phasedWith(k, phases, used) })
	keep(func(k int) (pair, bool) { return r.stoodAgain(k, phases, used) })
	return found
}

// connected reads the pair that begins at quantity k and is joined by "to" or an arrow.
func (r *reader) connected(k int) (pair, bool) {
	n := r.nextCandidate(k)
	if !r.candidate(k) || !r.candidate(n) || r.qs[n].at.from-r.qs[k].at.to > 14 {
		return pair{}, false
	}
	join, ok := r.joint(r.qs[k].at.to, r.qs[n].at.from)
	if !ok || r.supposed(r.qs[k].at.from) {
		return pair{}, false
	}
	if _, _, ok := common(r.qs[k], r.qs[n]); !ok {
		return pair{}, false
	}
	from := r.fromBefore(k)
	p := pair{before: k, after: n, anchor: r.qs[k].at.from, how: fromTo}
	if from >= 0 {
		p.anchor = from
	}
	switch {
	case join == byArrow:
		p.after = r.lastArrow(n)
		return p, true
	case join == byDownTo:
		return p, true
	case from >= 0:
		return p, r.fromFits(k, n, from)
	}
	return p, r.toFits(k, n)
}

// lastArrow follows a chain of arrows to its end: "40 -> 10 -> 4".
func (r *reader) lastArrow(n int) int {
	for n+1 < len(r.qs) && r.candidate(n+1) && r.qs[n+1].at.from-r.qs[n].at.to <= 2 && r.kindAt(r.qs[n+1].at.from-1) == arrowToken {
		if _, _, ok := common(r.qs[n], r.qs[n+1]); !ok {
			break
		}
		n++
	}
	return n
}

// fromBefore returns the token "from" that leads to quantity k, or -1: "from an average of 14".
func (r *reader) fromBefore(k int) int {
	i := r.back(r.qs[k].at.from)
	for n := 0; n < 5 && i >= 0; n++ {
		if r.low(i) == "from" {
			return i
		}
		if r.kindAt(i) != wordToken || r.at[i] != 0 || r.is(i, word.Be|word.Fall|word.Rise|word.Move|word.Join|word.Pronoun) && !r.is(i, word.Determiner) {
			return -1
		}
		i = r.back(i)
	}
	return -1
}

type joint uint8

const (
	byTo joint = iota
	byDownTo
	byArrow
)

// joint reads what joins two numbers between the tokens from and to.
func (r *reader) joint(from, to int) (joint, bool) {
	kind, at := byTo, -1
	for i := from; i < to; i++ {
		t := r.toks[i]
		switch {
		case t.kind == arrowToken:
			kind, at = byArrow, i
		case (t.low == "to" || t.low == "into") && !t.filler:
			if r.low(i-1) == "used" || r.low(i+1) == "be" {
				return kind, false
			}
			if at >= 0 && kind == byTo {
				return kind, false
			}
			at = i
			if p := r.low(r.back(i)); p == "down" || p == "up" || p == "back" {
				kind = byDownTo
			}
		case t.low == "and" || t.low == "but" || t.low == ";" || r.endsSentence(i):
			return kind, false
		}
	}
	if at < 0 || r.wordsBetween(at+1, to) > 4 || r.wordsBetween(from, at) > 9 {
		return kind, false
	}
	for i := at + 1; i < to; i++ {
		if r.is(i, word.Pronoun|word.Join) && !r.toks[i].filler && r.low(i) != "that" || r.low(i) == "sorry" || r.low(i) == "from" {
			return kind, false
		}
	}
	return kind, true
}

func (r *reader) wordsBetween(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if !r.toks[i].filler {
			n++
		}
	}
	return n
}

// spanOfTime holds the words that make "from 9 to 5" the hours of a day, an age or a list.
var spanOfTime = map[string]bool{"worked": true, "work": true, "working": true, "open": true, "opened": true,
	"opens": true, "hours": true, "shift": true, "shifts": true, "available": true, "runs": true, "aged": true,
	"ages": true, "lines": true, "anything": true, "anywhere": true, "ranging": true, "range": true, "ranged": true,
	"ranges": true, "everything": true, "numbered": true, "scale": true, "varied": true, "vary": true, "varies": true,
	"score": true, "rated": true, "rate": true, "count": true, "counted": true}

// fromFits tells a change from a stretch: "from 9 to 5 we worked", "it takes from 3 to 5 days".
func (r *reader) fromFits(k, n, from int) bool {
	a, b := r.qs[k], r.qs[n]
	changes := r.verbBefore(from)
	if r.itemBefore(k) || spanOfTime[r.low(r.back(from))] && !changes {
		return false
	}
	if changes || r.verbless(k, n, from) {
		return true
	}
	if b.Mid() > a.Mid() && a.Unit == "" && a.Per == "" && a.Of == 0 {
		return false
	}
	if a.isBare() && b.isBare() {
		return r.nounAt(r.back(from)) && b.Mid() < a.Mid() && !(a.Value <= 12 && b.Value <= 12)
	}
	return true
}

// verbBefore reports whether a verb of change stands in the ten tokens before i.
func (r *reader) verbBefore(i int) bool {
	for k, n := i-1, 0; k >= 0 && n < 10; k, n = k-1, n+1 {
		if r.is(k, word.Fall|word.Rise|word.Move) || r.low(k) == "passed" || r.low(k) == "slowed" {
			return true
		}
		if r.endsSentence(k) {
			return false
		}
		if r.at[k] != 0 {
			return r.claimed[r.at[k]-1] // "cut the number of letters that we send home by 60 percent, from 50"
		}
	}
	return false
}

// toFits tells the change "52 h to 8 h" from the range "2 to 3 days" and the ratio "9 to 5".
func (r *reader) toFits(k, n int) bool {
	a, b := r.qs[k], r.qs[n]
	if r.itemBefore(k) || b.Mid() == a.Mid() {
		return false
	}
	if a.Vague && b.Vague {
		return a.Dimension == Time && a.Unit != b.Unit
	}
	if r.qs[n].at.from-a.at.to > 5 {
		return false
	}
	if b.Mid() > a.Mid() {
		return a.Unit != "" && b.Unit != "" && a.Dimension != Time && r.verbBefore(a.at.from) ||
			a.Unit != "" && r.low(r.back(a.at.from)) == ":"
	}
	if a.isBare() && b.isBare() {
		return a.Value > 12 || r.low(r.back(a.at.from)) == ":"
	}
	return a.Noun == "" || b.Noun == "" || word.SameStem(a.Noun, b.Noun)
}
