package numbers

import "pushback/coach/numbers/word"

// shareDrawn reads a share that is drawn from a pair and is no change by itself: "so half the steps were gone", "we had
// cut it to a quarter". thing is the token of what is gone, or the end of the claim where none is named.
func (r *reader) shareDrawn(k int) (c claim, thing int, ok bool) {
	q := r.qs[k]
	if q.Dimension != Share || q.Of != 0 || !q.Counts() || q.Role != Measure || r.claimed[k] || r.wished(q.at.from) {
		return claim{}, 0, false
	}
	c = claim{kind: byFraction, q: k, at: q.at, from: q.at.from, value: q.Value, high: q.High, bound: q.Bound, drawn: true}
	p := r.pastWhat(r.back(q.at.from))
	if noun, to := r.nowGone(q.at.to); to > 0 && r.low(p) != "to" {
		c.dir, c.at.to = -1, to
		return c, noun, true
	}
	if to := r.onceMore(q.at.to); to > 0 && r.endsClaim(to) && (r.low(p) == "so" || r.takenToMean(p)) {
		c.dir, c.at.to = 1, to
		return c, to, true
	}
	if r.wholeThing(q.at.to) && (r.takenToMean(p) || r.low(p) == "so") {
		c.either = true
		return c, r.firstNoun(q.at.to), true
	}
	if !r.isEnd(q.at.to) && !((r.low(q.at.to) == "now" || r.low(q.at.to) == "today") && r.isEnd(q.at.to+1)) {
		return claim{}, 0, false
	}
	if r.low(p) == "that's" || r.low(p) == "it's" && r.low(p-1) == "so" || r.low(p) == "so" || r.is(p, word.Be) && (r.low(p-1) == "that" || r.low(p-1) == "which" || r.low(p-1) == "it") {
		c.either = true
		return c, c.at.to, true
	}
	for i := p - 1; r.low(p) == "to" && i > p-6 && i >= 0 && r.kindAt(i) == wordToken && r.at[i] == 0; i-- {
		if r.is(i, word.Fall) {
			c.kind, c.dir, c.from = toFraction, -1, i
			return c, c.at.to, true
		}
	}
	return claim{}, 0, false
}

// sharesSince returns the rows of shares that are drawn from a value and what was told of the same measure some sentences
// before: "Builds took 52 minutes. … Now the median build takes 26, so we cut it to a third".
func (r *reader) sharesSince(used []bool) (rows []Row) {
	for k := range r.qs {
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
func (r *reader) pastWhat(i int) int {
	if r.low(i) == "," && r.low(i-1) == "what" && r.low(i-2) == "," {
		return r.back(i - 2)
	}
	return i
}

// nowGone reads "the steps were gone", "of the gaps are closed", "of them disappeared" at token i: the noun, and the token
// behind the verb or 0. Where the noun is a pronoun or left out, it is the token behind the verb.
func (r *reader) nowGone(i int) (noun, to int) {
	if r.low(i) == "of" {
		i++
	}
	verb := i
	switch next := r.class(i + 1); {
	case ofThem[r.low(i)] && (next.Is(word.Be) || goneAlone[r.low(i+1)]):
		verb++
	case r.is(i, word.Determiner):
		noun = i + 1
		for verb = noun; r.nounAt(verb) && !r.is(verb, word.Less) && !goneAlone[r.low(verb)]; verb++ {
		}
	}
	switch {
	case goneAlone[r.low(verb)]:
		to = verb + 1
	case r.is(verb, word.Be) && goneWords[r.low(verb+1)]:
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
func (r *reader) onceMore(i int) int {
	if r.low(i) == "as" && asMuch[r.low(i+1)] {
		i += 2
	}
	if r.low(i) != "again" {
		return 0
	}
	if r.low(i+1) == "as" && asMuch[r.low(i+2)] {
		i += 2
	}
	return i + 1
}
