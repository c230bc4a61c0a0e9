package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

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
func (r *Reading) pairs() []pair {
	used := make([]bool, len(r.Qs))
	var found []pair
	keep := func(find func(k int) (pair, bool)) {
		for k := range r.Qs {
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
	keep(func(k int) (pair, bool) { return r.toldAgain(k, phases, used) })
	return found
}

// connected reads the pair that begins at quantity k and is joined by "to" or an arrow.
func (r *Reading) connected(k int) (pair, bool) {
	n := r.nextCandidate(k)
	if !r.candidate(k) || !r.candidate(n) || r.Qs[n].At.From-r.Qs[k].At.To > 14 {
		return pair{}, false
	}
	join, ok := r.joint(r.Qs[k].At.To, r.Qs[n].At.From)
	if !ok || r.Supposed(r.Qs[k].At.From) {
		return pair{}, false
	}
	if _, _, ok := quantity.Common(r.Qs[k], r.Qs[n]); !ok {
		return pair{}, false
	}
	from := r.FromBefore(k)
	p := pair{before: k, after: n, anchor: r.Qs[k].At.From, how: fromTo}
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
func (r *Reading) lastArrow(n int) int {
	for n+1 < len(r.Qs) && r.candidate(n+1) && r.Qs[n+1].At.From-r.Qs[n].At.To <= 2 && r.Kind(r.Qs[n+1].At.From-1) == quantity.Arrow {
		if _, _, ok := quantity.Common(r.Qs[n], r.Qs[n+1]); !ok {
			break
		}
		n++
	}
	return n
}

type joint uint8

const (
	byTo joint = iota
	byDownTo
	byArrow
)

// joint reads what joins two numbers between the tokens from and to.
func (r *Reading) joint(from, to int) (joint, bool) {
	kind, at := byTo, -1
	for i := from; i < to; i++ {
		t := r.Tokens[i]
		switch {
		case t.Kind == quantity.Arrow:
			kind, at = byArrow, i
		case (t.Low == "to" || t.Low == "into") && !t.Filler:
			if r.Low(i-1) == "used" || r.Low(i+1) == "be" {
				return kind, false
			}
			if at >= 0 && kind == byTo {
				return kind, false
			}
			at = i
			if p := r.Low(r.Back(i)); p == "down" || p == "up" || p == "back" {
				kind = byDownTo
			}
		case t.Low == "and" || t.Low == "but" || t.Low == ";" || r.EndsSentence(i):
			return kind, false
		}
	}
	if at < 0 || r.wordsBetween(at+1, to) > 4 || r.wordsBetween(from, at) > 9 {
		return kind, false
	}
	for i := at + 1; i < to; i++ {
		if r.Is(i, word.Pronoun|word.Join) && !r.Tokens[i].Filler && r.Low(i) != "that" || r.Low(i) == "sorry" || r.Low(i) == "from" {
			return kind, false
		}
	}
	return kind, true
}

func (r *Reading) wordsBetween(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		if !r.Tokens[i].Filler {
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
func (r *Reading) fromFits(k, n, from int) bool {
	a, b := r.Qs[k], r.Qs[n]
	changes := r.verbBefore(from)
	if r.ItemBefore(k) || spanOfTime[r.Low(r.Back(from))] && !changes {
		return false
	}
	if changes || r.verbless(k, n, from) || r.alsoWent(from) && !r.Is(r.Qs[n].At.To, word.Fall|word.Rise|word.Move) && r.FactorAt(r.Qs[n].At.To) == 0 {
		return true
	}
	if b.Mid() > a.Mid() && a.Unit == "" && a.Per == "" && a.Of == 0 {
		return false
	}
	if a.IsBare() && b.IsBare() {
		const hours = 24
		noted := r.Low(from-1) == ":" && r.Kind(from-2) == quantity.Word && a.Value > hours && b.Value > hours // "empty seats: from 120 to 90"
		return (noted || r.NounAt(r.Back(from))) && b.Mid() < a.Mid() && (a.Value > 12 || b.Value > 12 || a.Decimals > 0 && b.Decimals > 0 && r.opensWithMeasure(from))
	}
	return true
}

// alsoWent reports whether the "from" at a token shares the verb of the pair before it, behind the name of what went too:
// "set-up went from 26 minutes to 7, and members per family from 1.6 to 2.3".
func (r *Reading) alsoWent(from int) bool {
	const longestName, behindValue = 5, 3
	i, named := from-1, false
	for from-i <= longestName && (r.NounAt(i) || r.Low(i) == "per" || r.Is(i, word.Determiner)) {
		named = named || r.NounAt(i)
		i--
	}
	if !named || r.Low(i) != "and" && r.Low(i) != "," {
		return false
	}
	for r.Low(i) == "and" || r.Low(i) == "," {
		i--
	}
	for n := 0; n < behindValue && i > 0 && r.At[i] == 0 && r.Kind(i) == quantity.Word; n++ {
		i-- // "by spring"
	}
	if i < 0 || r.At[i] == 0 {
		return false
	}
	after := r.At[i] - 1
	if to := r.Back(r.Qs[after].At.From); after == 0 || to < 0 || r.Low(to) != "to" {
		return false
	}
	first := r.FromBefore(int(after) - 1)
	return first >= 0 && r.verbBefore(first)
}

// opensWithMeasure reports whether nothing but the name of what is counted by something stands between the beginning of a
// sentence and token i: "Reshuffles per box". A number with a point may be one of a version or on a scale of its own else.
func (r *Reading) opensWithMeasure(i int) bool {
	start := r.SentenceStart(i)
	for start < i && r.Kind(start) != quantity.Word {
		start++ // "- "
	}
	if i-start > 6 {
		return false
	}
	per := false
	for k := start; k < i; k++ {
		per = per || r.Low(k) == "per"
		if !r.NounAt(k) && r.Low(k) != "per" || strings.HasSuffix(r.Low(k), "ed") || r.At[k] != 0 {
			return false
		}
	}
	return per
}

// verbBefore reports whether a verb of change stands in the ten tokens before i.
func (r *Reading) verbBefore(i int) bool {
	for k, n := i-1, 0; k >= 0 && n < 10; k, n = k-1, n+1 {
		if r.Is(k, word.Fall|word.Rise|word.Move) || r.Low(k) == "passed" || r.Low(k) == "slowed" {
			return true
		}
		if r.EndsSentence(k) {
			return false
		}
		if r.At[k] != 0 {
			return r.Claimed[r.At[k]-1] // "cut the number of letters that we send home by 60 percent, from 50"
		}
	}
	return false
}

// toFits tells the change "52 h to 8 h" from the range "2 to 3 days" and the ratio "9 to 5".
func (r *Reading) toFits(k, n int) bool {
	a, b := r.Qs[k], r.Qs[n]
	if r.ItemBefore(k) || b.Mid() == a.Mid() {
		return false
	}
	if a.Vague && b.Vague {
		return a.Dimension == quantity.Time && a.Unit != b.Unit
	}
	if r.Qs[n].At.From-a.At.To > 5 {
		return false
	}
	if b.Mid() > a.Mid() {
		return a.Unit != "" && b.Unit != "" && a.Dimension != quantity.Time && r.verbBefore(a.At.From) ||
			a.Unit != "" && r.Low(r.Back(a.At.From)) == ":"
	}
	if a.IsBare() && b.IsBare() {
		return a.Value > 12 || r.Low(r.Back(a.At.From)) == ":"
	}
	return a.Noun == "" || b.Noun == "" || word.SameStem(a.Noun, b.Noun)
}
