package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// shareDrawn reads a share that is drawn from a pair and is no change by itself: "so half the steps were gone", "we had
// cut it to a quarter". thing is the token of what is gone, or the end of the claim where none is named.
func (r *Reading) shareDrawn(k int) (c claim, thing int, ok bool) {
	q := r.Qs[k]
	if q.Of != 0 || !q.Counts() || q.Role != quantity.Measure || r.Claimed[k] || r.Wished(q.At.From) {
		return claim{}, 0, false
	}
	if q.Dimension == quantity.Percent {
		return r.percentDrawn(k)
	}
	if q.Dimension != quantity.Share {
		return claim{}, 0, false
	}
	c = claim{kind: byFraction, q: k, at: q.At, from: q.At.From, value: q.Value, high: q.High, bound: q.Bound, drawn: true}
	p := r.pastWhat(r.Back(q.At.From))
	if noun, to := r.nowGone(q.At.To); to > 0 && r.Low(p) != "to" {
		c.dir, c.at.To = -1, to
		return c, noun, true
	}
	if to := r.onceMore(q.At.To); to > 0 && r.EndsClaim(to) && (r.Low(p) == "so" || r.TakenToMean(p)) {
		c.dir, c.at.To = 1, to
		return c, to, true
	}
	if r.wholeThing(q.At.To) && (r.TakenToMean(p) || r.Low(p) == "so") {
		c.either = true
		return c, r.firstNoun(q.At.To), true
	}
	if !r.IsEnd(q.At.To) && !((r.Low(q.At.To) == "now" || r.Low(q.At.To) == "today") && r.IsEnd(q.At.To+1)) {
		return claim{}, 0, false
	}
	if r.Low(p) == "that's" || r.Low(p) == "it's" && r.Low(p-1) == "so" || r.Low(p) == "so" || r.Is(p, word.Be) && (r.Low(p-1) == "that" || r.Low(p-1) == "which" || r.Low(p-1) == "it") {
		c.either = true
		return c, c.at.To, true
	}
	for i := p - 1; r.Low(p) == "to" && i > p-6 && i >= 0 && r.Kind(i) == quantity.Word && r.At[i] == 0; i-- {
		if r.Is(i, word.Fall) {
			c.kind, c.dir, c.from = toFraction, -1, i
			return c, c.at.To, true
		}
	}
	return claim{}, 0, false
}

// percentDrawn reads a percentage that is drawn from a pair and says neither of what nor which way: "so that's about 40
// percent".
func (r *Reading) percentDrawn(k int) (c claim, thing int, ok bool) {
	q := r.Qs[k]
	if !r.IsEnd(q.At.To) {
		return claim{}, 0, false
	}
	if p := r.BehindBound(r.Back(q.At.From)); r.Low(p) != "that's" || r.Low(r.Back(p)) != "so" && r.Low(p-1) != "," {
		return claim{}, 0, false
	}
	return claim{kind: byFraction, q: k, at: q.At, from: q.At.From, value: q.Value / 100, high: q.High / 100, bound: q.Bound, drawn: true, exact: true, either: true}, q.At.To, true
}

// sharesSince returns the rows of shares that are drawn from a value and what was told of the same measure some sentences
// before: "Builds took 52 minutes. … Now the median build takes 26, so we cut it to a third".
func (r *Reading) sharesSince(used []bool) (rows []Row) {
	for k := range r.Qs {
		c, _, ok := r.shareDrawn(k)
		if b := k - 1; !ok || c.kind != toFraction || b < 0 || used[b] {
			continue
		}
		if row, wrong := r.became(c); wrong {
			rows = append(rows, row)
		}
	}
	return rows
}

// pastWhat steps back from token i over a "what" of talk between commas: "so it's, what, a third".
func (r *Reading) pastWhat(i int) int {
	if r.Low(i) == "," && r.Low(i-1) == "what" && r.Low(i-2) == "," {
		return r.Back(i - 2)
	}
	return i
}

// nowGone reads "the steps were gone", "of the gaps are closed", "of them disappeared" at token i: the noun, and the token
// behind the verb or 0. Where the noun is a pronoun or left out, it is the token behind the verb.
func (r *Reading) nowGone(i int) (noun, to int) {
	if r.Low(i) == "of" {
		i++
	}
	verb := i
	switch next := r.Class(i + 1); {
	case ofThem[r.Low(i)] && (next.Is(word.Be) || goneAlone[r.Low(i+1)]):
		verb++
	case r.Is(i, word.Determiner):
		noun = i + 1
		for verb = noun; r.NounAt(verb) && !r.Is(verb, word.Less) && !goneAlone[r.Low(verb)]; verb++ {
		}
	}
	switch {
	case goneAlone[r.Low(verb)]:
		to = verb + 1
	case r.Is(verb, word.Be) && goneWords[r.Low(verb+1)]:
		to = verb + 2
	}
	if noun == 0 {
		noun = to
	}
	return noun, to
}

// goneWords say behind a verb of being that something is no more, goneAlone say so by themselves.
var (
	goneWords = map[string]bool{"gone": true, "closed": true, "removed": true, "eliminated": true}
	goneAlone = map[string]bool{"disappeared": true, "vanished": true}
)

// onceMore returns the token behind "again" or "as many again" at token i, or 0.
func (r *Reading) onceMore(i int) int {
	if r.Low(i) == "as" && asMuch[r.Low(i+1)] {
		i += 2
	}
	if r.Low(i) != "again" {
		return 0
	}
	if r.Low(i+1) == "as" && asMuch[r.Low(i+2)] {
		i += 2
	}
	return i + 1
}

// asMuchAgain reads a share as what was added, where it stands apart behind what it is said of: "from 60 to 90, half as many
// again". What is drawn with "so" or "that's" is read as a share that is drawn from a pair.
func (r *Reading) asMuchAgain(c *claim) bool {
	to := r.onceMore(c.at.To)
	if c.kind != byFraction || r.Qs[c.q].Of != 0 || to < c.at.To+3 || !r.EndsClaim(to) {
		return false
	}
	switch r.Low(r.BehindBound(r.Back(c.at.From))) {
	case "by":
	case ",", "(", "–", "—", ":", ";", ".", "or":
		c.weak, c.drawn = true, true // "60 seats, half as many again, outside" changed nothing
	default:
		return false
	}
	c.dir, c.at.To = 1, to
	return true
}
