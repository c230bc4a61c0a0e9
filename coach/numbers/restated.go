package numbers

import (
	"math"
	"slices"

	"pushback/coach/numbers/word"
)

// A change may be led by a short word that takes up the values just told: "from 30 to 24 in the test half. So a reduction of
// about 60 percent in calls". Such a word says that the size follows from the pair, so that it may be held against it even
// across a phrase of place or group.

// restated returns the first token of the words that lead so from the pair to the claim, or -1. Where the size is told as
// rough it has to be far off.
func (r *reader) restated(p pair, c claim) int {
	start, cut := r.cutIt(p, c)
	if !cut {
		start = c.from
	}
	if !cut && !r.sizeAlone(c) || r.ofTheWhole(p, c) || r.mixedIn(c.at.to) {
		return -1
	}
	i, rough := r.leadWords(start - 1)
	if rough = rough || c.bound == About || c.bound == Towards; rough && !r.farOff(p, c) {
		return -1
	}
	if i = r.takesUp(i); i < 0 {
		return -1
	}
	if r.closesClause(i-1) || r.low(i-1) == "(" && r.low(c.at.to) == ")" {
		return i - 1
	}
	return i
}

// takesUp returns the first token of the words that end at token i and take up what was just said, or -1: "so", "i.e.",
// "that is", "in other words".
func (r *reader) takesUp(i int) int {
	w, before := r.low(i), r.low(i-1)
	switch {
	case w == "so" && before == "and":
		return i - 1
	case w == "so", w == "thus", w == "ie", w == "that's", w == "meaning":
	case w == "it's" && before == "so":
	case w == "words" && before == "other" && r.low(i-2) == "in", w == "to" && r.low(i+1) == "say" && r.low(i-2) == "that":
		i -= 2
	case w == "e" && before == "." && r.low(i-2) == "i":
		i -= 2
	case w == "." && before == "e" && r.low(i-3) == "i":
		i -= 3
	case (r.is(i, word.Be) || w == "means") && (before == "that" || before == "which"):
		i--
	default:
		return -1
	}
	if r.low(i-1) == "so" {
		i--
	}
	return i
}

// leadWords steps back from token i over articles, commas and words of how exactly a size is meant; rough is true where one
// of these makes it rough.
func (r *reader) leadWords(i int) (lead int, rough bool) {
	for n := 0; n < 5; i, n = i-1, n+1 {
		switch r.low(i) {
		case "about", "roughly", "around", "approximately", "some", "maybe", "probably", "like", "nearly", "almost":
			rough = true
		case "a", "an", ",", "basically", "effectively":
		default:
			if !r.toks[max(i, 0)].filler || conclusions[r.low(i)] {
				return i, rough
			}
		}
	}
	return i, rough
}

// closesClause reports whether the mark at token i ends what was said before it and opens nothing.
func (r *reader) closesClause(i int) bool {
	w := r.low(i)
	return r.kindAt(i) == markToken && w != "(" && w != ":" && w != "?"
}

// sizeAlone reports whether the claim is a size with its direction and no thing: "a reduction of 60 percent", "a 60 percent
// drop", "plus 25 %", "60 percent less".
func (r *reader) sizeAlone(c claim) bool {
	if c.kind != byFraction {
		return false
	}
	if r.changeNamed(c) || r.plainSize(c) {
		return true
	}
	switch r.low(c.from) {
	case "plus", "minus", "+", "-", "−", "down", "up":
		return c.at.to == r.qs[c.q].at.to
	}
	if r.low(c.at.to-1) == "saved" && c.from == c.at.from && c.at.to == r.qs[c.q].at.to+1 {
		return true
	}
	if c.from != c.at.from || c.at.to != r.qs[c.q].at.to+1 {
		return false
	}
	w := r.low(c.at.to - 1)
	d := changeNouns[w]
	return d == 1 || d == -1 || w == "down" || w == "up"
}

// cutIt reports whether the claim is a verb of change that takes up the measure: "it fell by 30 percent", "we cut it by 30
// percent". start is the first token of its clause.
func (r *reader) cutIt(p pair, c claim) (start int, ok bool) {
	if c.q < 0 || c.dir == 0 || !r.is(c.from, word.Fall|word.Rise) || c.at.to != r.qs[c.q].at.to {
		return 0, false
	}
	it := false
	for i := c.from + 1; i < r.qs[c.q].at.from; i++ {
		switch w := r.low(i); {
		case w == "it", w == "them":
			it = true
		case w == "by", r.toks[i].filler, r.bound(i+1) != Exact, r.is(i, word.Determiner):
		case r.nounAt(i):
			to, fits := r.measureHere(p, i)
			if !fits {
				return 0, false
			}
			it, i = true, to-1
		default:
			return 0, false
		}
	}
	for start = r.back(c.from); r.low(start) == "have" || r.low(start) == "has"; start = r.back(start) {
	}
	w := r.low(start)
	return start, it && (w == "we" || w == "i" || w == "they") || !it && (w == "it" || w == "they")
}

// farOff reports whether a size that is told as rough misses the change of the pair by more than half of itself and by more
// than ten points.
func (r *reader) farOff(p pair, c claim) bool {
	change, size := r.changeOf(p), c.size()
	return change > 0 && math.Abs(size-change) > math.Max(size/2, 0.1)
}

// ofTheWhole reports whether the claim is so much smaller than the change of the pair that it may be what the change in one
// place or group came to for all of them: "from 100 to 80 in the northern shops, so a reduction of 7 percent".
func (r *reader) ofTheWhole(p pair, c claim) bool { return c.size() < r.changeOf(p)/2 }

// changeOf returns how large the change of the pair is as a share of its before, or 0.
func (r *reader) changeOf(p pair) float64 { return math.Abs(r.leaves(p) - 1) }

// size returns the middle of what the claim states.
func (c claim) size() float64 { return math.Max(c.value, (c.value+c.high)/2) }

// mixedIn reports whether the rest of the sentence from token i brings in something that the pair does not hold: "because we
// also took out the boiler", ", heating included".
func (r *reader) mixedIn(i int) bool {
	for end := min(r.sentenceEnd(i), i+12); i < end; i++ {
		switch r.low(i) {
		case "also", "too", "both", "together", "combined", "included", "including", "counting", "counted", "overall", "altogether", "once", "if":
			return true
		}
	}
	return false
}

// pastMeasure steps over the measure of the pair where it follows a change at token i: "in calls".
func (r *reader) pastMeasure(p pair, i int) int {
	if r.low(i) != "in" {
		return i
	}
	noun := i + 1
	for r.is(noun, word.Determiner) {
		noun++
	}
	if !r.nounAt(noun) {
		return i
	}
	if to, ok := r.measureHere(p, noun); ok {
		return to
	}
	return i
}

// namesPlace reports whether the number at token i is no value and only tells a place or a group apart: "in the test half",
// "on line two".
func (r *reader) namesPlace(i int) bool {
	if r.at[i] == 0 {
		return false
	}
	q := r.qs[r.at[i]-1]
	if q.at.from != i {
		return false
	}
	if r.low(i) == "half" && q.at.to == i+1 {
		return groupWords[r.low(i-1)] && r.low(i+1) != "of" && !r.nounAt(i+1)
	}
	return r.itemBefore(int(r.at[i])-1) && q.isBare() && r.low(i-1) != "target"
}

// namesGroup reports whether the number at token i only counts again a group that was told of before: "in those four".
func (r *reader) namesGroup(i int) bool {
	q, ok := r.quantityAt(i)
	return ok && q.isBare() && q.Value <= 100 && r.low(i-2) == "in" && (r.low(i-1) == "those" || r.low(i-1) == "these")
}

// groupWords before "half" make it one of two groups.
var groupWords = map[string]bool{"test": true, "pilot": true, "trial": true, "treated": true, "treatment": true, "northern": true, "southern": true,
	"eastern": true, "western": true, "upper": true, "lower": true, "left": true, "right": true, "that": true, "this": true}

// andSome reports whether "and then some" closes the clause behind a change told in one word, which makes it more than the
// word says: "halved it and then some".
func (r *reader) andSome(i int) bool {
	for n := 0; n < 4 && (r.is(i, word.Determiner|word.Pronoun) || r.nounAt(i) && r.low(i) != "and"); n++ {
		i = r.pastHyphens(i)
	}
	return r.low(i) == "and" && r.low(i+1) == "then" && r.low(i+2) == "some" && r.isEnd(i+3)
}

// closesWith reports whether one of the words ends the clause of at most four words at token i.
func (r *reader) closesWith(i int, words ...string) bool {
	for end := i + 4; i < end && r.kindAt(i) == wordToken; i++ {
		if r.isEnd(i+1) && slices.Contains(words, r.low(i)) {
			return true
		}
	}
	return false
}

// leaves returns the after of the pair as a share of its before, or 1.
func (r *reader) leaves(p pair) float64 {
	a, b, ok := common(r.qs[p.before], r.qs[p.after])
	if !ok || a.Mid() <= 0 {
		return 1
	}
	return b.Mid() / a.Mid()
}

// opensOwn reports whether a change told with its noun is only the subject of a clause of its own: "so a reduction of 55 % is
// within reach".
func (r *reader) opensOwn(c claim) bool {
	w := r.low(c.at.to)
	if w == "was" && foreseenBy[r.low(c.at.to+1)] && r.low(c.at.to+2) != "result" && r.low(c.at.to+2) != "outcome" {
		return c.q >= 0 && r.changeNamed(c)
	}
	return (w == "is" || w == "would" || w == "will" || w == "could" || w == "should") && c.q >= 0 && r.changeNamed(c)
}

// foreseenBy are the words that follow "was" where a change is only wanted, told or foreseen: "a rise of 50 percent was the goal".
var foreseenBy = map[string]bool{"the": true, "what": true, "our": true, "my": true, "their": true, "in": true, "to": true, "planned": true,
	"promised": true, "wanted": true, "asked": true, "expected": true, "possible": true, "not": true, "never": true}

// otherStart reports whether the words at token i hold a change against another start than the pair's: "on the spring before",
// "year on year", "since we began".
func (r *reader) otherStart(i int) bool {
	switch r.low(i) {
	case "since":
		return r.is(i+1, word.Pronoun) || seasons[r.low(i+1)] || r.yearAt(i+1)
	case "on":
		return r.low(i+1) == "last" || r.is(i+1, word.Determiner) && r.is(i+2, word.Period) && r.low(i+3) == "before" || r.low(i+1) == "the" && seasons[r.low(i+2)]
	}
	return r.is(i, word.Period) && (r.low(i+1) == "on" || r.low(i+1) == "over") && r.low(i+2) == r.low(i)
}

// leadsAway reports whether what follows the claim makes it one of something else than the pair right before it.
func (r *reader) leadsAway(c claim) bool {
	i := c.at.to
	return r.opensOwn(c) || r.besideOther(c) || c.kind == byFraction && r.otherStart(i) ||
		r.low(i) == "," && r.closesWith(i+1, "included", "combined", "counted") // ", heating included"
}
