package numbers

import "strings"

// A change may refer back to its pair across a phrase of place or time: "from 5.1 metres to 1.2 on the test meadow, which is
// a cut of 90 percent". A relative or an apposition right before the change can mean nothing else than the pair.

// refersBack reports whether the claim does so, and nothing but such a phrase stands between the pair and it.
func (r *reader) refersBack(p pair, c claim) bool {
	if c.q < 0 || c.kind != byFraction && c.kind != byMultiple || !r.endsClaim(r.pastMeasure(p, c.at.to)) {
		return false
	}
	from := r.pastDates(r.pastPer(p))
	if back := r.referent(c); back >= 0 && r.onlyAdjunct(from, back) {
		return true
	}
	back := r.restated(p, c)
	return back >= 0 && r.onlyAdjunct(from, back)
}

// endsClaim reports whether nothing that tells a change apart follows at token i: not "in noise", not ", counting the weekends".
func (r *reader) endsClaim(i int) bool {
	w := r.low(i)
	if w == "," {
		next := r.low(i + 1)
		return !(r.lex(i+1).is(isPrep) || next == "if" || next == "when" || strings.HasSuffix(next, "ing") || strings.HasSuffix(next, "ed"))
	}
	return r.isEnd(i) && w != "(" && w != "/" || w == "and" && !r.nounAt(i+1) || w == "so" || w == "because"
}

// referent returns the first token of the words that take up the pair before the claim, or -1: ", a cut of", "which is a
// cut by", "that's 40 percent less".
func (r *reader) referent(c claim) int {
	named := r.changeNamed(c)
	i := r.back(c.from)
	article := r.low(i) == "a" || r.low(i) == "an"
	if article {
		i = r.back(i)
	}
	if r.bound(i+1) != Exact || article && r.bound(c.from-1) != Exact {
		return -1 // "roughly a cut of 80 percent"
	}
	if named && article && (r.low(i) == "," || r.low(i) == "–" || r.low(i) == "—") {
		return i
	}
	if !named && !r.plainSize(c) {
		return -1
	}
	switch w := r.low(i); {
	case w == "that's":
	case r.lex(i).is(isBe), w == "means", w == "meant", w == "represents", w == "equals", w == "makes":
		if i = r.back(i); r.low(i) != "which" && r.low(i) != "that" {
			return -1
		}
	default:
		return -1
	}
	if r.low(i-1) == "so" {
		i--
	}
	if k := i - 1; r.kindAt(k) == markToken && r.low(k) != "(" && r.low(k) != ":" && r.low(k) != "?" {
		return k
	}
	return i
}

// changeNamed reports whether the claim is told with a noun of change that has a direction: "a cut of 90 percent", "a cut by
// 90 percent". An improvement may be of the pace as well as of the time.
func (r *reader) changeNamed(c claim) bool {
	d, ok := changeNouns[r.low(c.from)]
	return ok && (d == -1 || d == 1) && (r.low(c.from+1) == "of" || r.low(c.from+1) == "by")
}

// plainSize reports whether the claim is a bare size with "less" or "more" behind it, which no thing is by itself: a loop
// may be 35 percent shorter, but it is not 35 percent less.
func (r *reader) plainSize(c claim) bool {
	switch r.low(c.at.to - 1) {
	case "less", "fewer", "more":
		return c.from == c.at.from
	}
	return false
}

// onlyAdjunct reports whether the tokens from i to end are a phrase of place or time and nothing else: "on the test meadow
// behind our office", "last autumn".
func (r *reader) onlyAdjunct(i, end int) bool {
	if i > end {
		return false
	}
	if r.low(i) == "," && r.lex(i+1).is(isPrep) {
		i++
	}
	for ; i < end; i++ {
		w := r.low(i)
		switch {
		case r.namesPlace(i):
			i = r.qs[r.at[i]-1].at.to - 1
		case r.kindAt(i) != wordToken || r.at[i] != 0 || elsewhen[w] || otherBase[w]:
			return false
		case r.lex(i).is(isPrep | isDet | isPeriod | isMonth | isFiller):
		case !r.nounAt(i) || r.lex(i).is(isLess|isMore|isPast):
			return false
		}
		if _, ok := changeNouns[w]; ok {
			return false
		}
	}
	return true
}

// otherBase leads to something that the values are held against, to another start, or to a thing that may have changed by
// that much itself: "after the new contract, a cut of 20 percent".
var otherBase = map[string]bool{"compared": true, "against": true, "without": true, "versus": true, "vs": true, "from": true, "to": true,
	"until": true, "till": true, "off": true, "out": true, "which": true, "whose": true, "such": true, "after": true, "with": true,
	"through": true, "despite": true, "price": true, "prices": true, "budget": true, "traffic": true, "staff": true, "team": true}

// telling reports whether the word at i only says where, to whom and how often a conclusion is told: "so I always say I cut it in
// half", "so I tell everybody".
func (r *reader) telling(i int) bool {
	switch r.low(i) {
	case "always", "often", "sometimes", "tell":
		return true
	case "meetings":
		return r.low(i-1) == "the" && r.lex(i+1).is(isPronoun)
	case "everybody", "everyone", "people":
		return r.low(i-1) == "tell" || r.low(i-1) == "told"
	}
	return false
}

// takenToMean reports whether the token at i closes words that draw a meaning from what was just said: "it means", "which
// meant", "that's".
func (r *reader) takenToMean(i int) bool {
	w := r.low(i)
	if w == "that's" {
		return true
	}
	if w != "means" && w != "meant" && !r.lex(i).is(isBe) {
		return false
	}
	switch r.low(r.back(i)) {
	case "it":
		return !r.lex(i).is(isBe)
	case "that", "this", "which":
		return true
	}
	return false
}

// wholeThing reports whether a thing with its article and nothing more follows a size at token i: "half the waiting".
func (r *reader) wholeThing(i int) bool {
	if r.low(i) == "of" {
		i++
	}
	if r.low(i) != "the" && r.low(i) != "our" || !r.nounAt(i+1) {
		return false
	}
	for i++; r.nounAt(i) && !r.lex(i).is(isLess|isMore); i++ {
	}
	return r.endsClaim(i)
}

// firstNoun returns the noun behind the article at token i.
func (r *reader) firstNoun(i int) int {
	for r.low(i) == "of" || r.lex(i).is(isDet) {
		i++
	}
	return i
}
