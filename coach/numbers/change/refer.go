package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A change may refer back to its pair across a phrase of place or time: "from 5.1 metres to 1.2 on the test meadow, which is
// a cut of 90 percent". A relative or an apposition right before the change can mean nothing else than the pair.

// refersBack reports whether the claim does so, and nothing but such a phrase stands between the pair and it.
func (r *Reading) refersBack(p pair, c claim) bool {
	if c.q < 0 || c.kind != byFraction && c.kind != byMultiple && !r.pointsTaken(c) || !r.EndsClaim(r.pastMeasure(p, c.at.To)) {
		return false
	}
	from := r.pastPhase(p, r.pastDates(r.pastPer(p)))
	if back := r.overDouble(r.referent(c)); back >= 0 && r.onlyAdjunct(from, back) {
		return true
	}
	back := r.restated(p, c)
	return back >= 0 && r.onlyAdjunct(from, back)
}

// referent returns the first token of the words that take up the pair before the claim, or -1: ", a cut of", "which is a
// cut by", "that's 40 percent less".
func (r *Reading) referent(c claim) int {
	named := r.changeNamed(c)
	i := r.Back(c.from)
	article := r.Low(i) == "a" || r.Low(i) == "an"
	if article {
		i = r.Back(i)
	}
	if r.Bound(i+1) != quantity.Exact || article && r.Bound(c.from-1) != quantity.Exact {
		return -1 // "roughly a cut of 80 percent"
	}
	if named && article && (r.Low(i) == "," || r.Low(i) == "–" || r.Low(i) == "—") {
		return i
	}
	if !named && !r.plainSize(c) {
		return -1
	}
	switch w := r.Low(i); {
	case w == "that's":
	case r.Is(i, word.Be), w == "means", w == "meant", w == "represents", w == "equals", w == "makes":
		if i = r.Back(i); r.Low(i) != "which" && r.Low(i) != "that" {
			return -1
		}
	default:
		return -1
	}
	if r.Low(i-1) == "so" {
		i--
	}
	if k := i - 1; r.Kind(k) == quantity.Mark && r.Low(k) != "(" && r.Low(k) != ":" && r.Low(k) != "?" {
		return k
	}
	return i
}

// changeNamed reports whether the claim is told with a noun of change that has a direction: "a cut of 90 percent", "a cut by
// 90 percent". An improvement may be of the pace as well as of the time.
func (r *Reading) changeNamed(c claim) bool {
	d, ok := word.ChangeNoun(r.Low(c.from))
	return ok && (d == -1 || d == 1) && (r.Low(c.from+1) == "of" || r.Low(c.from+1) == "by")
}

// plainSize reports whether the claim is a bare size with "less" or "more" behind it, which no thing is by itself: a loop
// may be 35 percent shorter, but it is not 35 percent less.
func (r *Reading) plainSize(c claim) bool {
	switch r.Low(c.at.To - 1) {
	case "less", "fewer", "more":
		return c.from == c.at.From
	case "up", "down":
		return c.from == c.at.From && c.kind == byPoints
	}
	return false
}

// pointsTaken reports whether the claim is a step in points that takes up a pair in so many words: "that's twenty points up",
// "which is a gain of 12 points".
func (r *Reading) pointsTaken(c claim) bool {
	return c.kind == byPoints && (r.changeNamed(c) || r.plainSize(c)) && r.referent(c) >= 0
}

// besideOther reports whether the claim holds the value against somebody else's: "12 points above the industry".
func (r *Reading) besideOther(c claim) bool {
	w := r.Low(c.at.To - 1)
	return (w == "above" || w == "below") && r.Kind(c.at.To) == quantity.Word && !looksBack[r.Low(c.at.To)]
}

// overDouble steps back from token i over a clause that takes up the pair in one word: "so we're at double, that's …". It
// returns i where there is none.
func (r *Reading) overDouble(i int) int {
	k := i - 1
	switch r.Low(k) {
	case "double", "doubled", "triple", "tripled", "half", "halved":
	default:
		return i
	}
	if k--; r.Low(k) == "at" {
		k--
	}
	if w := r.Low(k); w != "we're" && w != "we" && w != "it" && w != "it's" && w != "they" || r.Low(k-1) != "so" {
		return i
	}
	return k - 1
}

// onlyAdjunct reports whether the tokens from i to end are a phrase of place or time and nothing else: "on the test meadow
// behind our office", "last autumn".
func (r *Reading) onlyAdjunct(i, end int) bool {
	if i > end {
		return false
	}
	if r.Low(i) == "," && r.Is(i+1, word.Preposition) {
		i++
	}
	for ; i < end; i++ {
		w := r.Low(i)
		switch {
		case r.namesPlace(i), r.namesGroup(i):
			i = r.Qs[r.At[i]-1].At.To - 1
		case w == "that's" && r.Low(i+1) == "per" && r.Is(i+2, word.Period):
			i += 2 // "in those four that's per year"
		case r.Kind(i) != quantity.Word || r.At[i] != 0 || elsewhen[w] || otherBase[w]:
			return false
		case r.Is(i, word.Preposition|word.Determiner|word.Period|word.Month|word.Filler):
		case !r.NounAt(i) || r.Is(i, word.Less|word.More|word.Past):
			return false
		}
		if _, ok := word.ChangeNoun(w); ok {
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

// telling reports whether the word at i only says where, to whom and how often a conclusion is told: "so I always say I cut
// it in half", "so I tell everybody".
func (r *Reading) telling(i int) bool {
	switch r.Low(i) {
	case "always", "often", "sometimes", "tell":
		return true
	case "meetings":
		return r.Low(i-1) == "the" && r.Is(i+1, word.Pronoun)
	case "everybody", "everyone", "people":
		return r.Low(i-1) == "tell" || r.Low(i-1) == "told"
	}
	return false
}

// pastTelling returns the comma that closes an aside of how a size is told to others, which the "as" at token i opens, or i:
// "or, as I put it in my review, …".
func (r *Reading) pastTelling(i int) int {
	if w := r.Low(i + 1); w != "i" && w != "we" {
		return i
	}
	switch r.Low(i + 2) {
	case "put", "say", "said", "call", "called", "wrote", "told", "like":
	default:
		return i
	}
	for k := i + 3; k < i+10 && (r.Kind(k) == quantity.Word || r.Low(k) == ",") && r.At[k] == 0; k++ {
		if r.Low(k) == "," {
			return k
		}
	}
	return i
}

// pastGloss steps over a sentence at token i that only says what the pair was about, up to the "and it means" that takes the
// pair up again before token end: "That's how long a van stood at the gate, and it means half the waiting".
func (r *Reading) pastGloss(i, end int) int {
	if !r.EndsSentence(i) || r.Low(i+1) != "that's" && !(r.Low(i+1) == "that" && r.Is(i+2, word.Be)) {
		return i
	}
	how := i + 2
	if r.Low(i+1) == "that" {
		how++
	}
	if r.Low(how) != "how" || r.Low(how+1) != "long" && r.Low(how+1) != "many" && r.Low(how+1) != "much" {
		return i
	}
	for k := how + 2; k < end && r.At[k] == 0 && !r.EndsSentence(k); k++ {
		if w := r.Low(k + 2); r.Low(k) == "," && (r.Low(k+1) == "and" || r.Low(k+1) == "so") && (w == "it" || w == "that" || w == "that's") && r.TakenToMean(end-1) {
			return k
		}
	}
	return i
}

// wholeThing reports whether a thing with its article and nothing more follows a size at token i: "half the waiting".
func (r *Reading) wholeThing(i int) bool {
	if r.Low(i) == "of" {
		i++
	}
	if r.Low(i) != "the" && r.Low(i) != "our" || !r.NounAt(i+1) {
		return false
	}
	for i++; r.NounAt(i) && !r.Is(i, word.Less|word.More); i++ {
	}
	return r.EndsClaim(i)
}

// firstNoun returns the noun behind the article at token i.
func (r *Reading) firstNoun(i int) int {
	for r.Low(i) == "of" || r.Is(i, word.Determiner) {
		i++
	}
	return i
}
