package change

import (
	"math"
	"slices"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A change may be led by a short word that takes up the values just told: "from 30 to 24 in the test half. So a reduction of
// about 60 percent in calls". Such a word says that the size follows from the pair, so that it may be held against it even
// across a phrase of place or group.

// restated returns the first token of the words that lead so from the pair to the claim, or -1. Where the size is told as
// rough it has to be far off.
func (r *Reading) restated(p pair, c claim) int {
	start, cut := r.cutIt(p, c)
	if !cut {
		start = c.from
	}
	if !cut && !r.sizeAlone(c) || r.ofTheWhole(p, c) || r.MixedIn(c.at.To) {
		return -1
	}
	i, rough := r.leadWords(start - 1)
	if rough = rough || c.bound == quantity.About || c.bound == quantity.Towards; rough && !r.farOff(p, c) {
		return -1
	}
	if i = r.takesUp(i); i < 0 {
		return -1
	}
	if r.closesClause(i-1) || r.Low(i-1) == "(" && r.Low(c.at.To) == ")" {
		return i - 1
	}
	return i
}

// takesUp returns the first token of the words that end at token i and take up what was just said, or -1: "so", "i.e.",
// "that is", "in other words".
func (r *Reading) takesUp(i int) int {
	w, before := r.Low(i), r.Low(i-1)
	switch {
	case w == "so" && before == "and":
		return i - 1
	case w == "so", w == "thus", w == "ie", w == "that's", w == "meaning":
	case w == "it's" && before == "so":
	case w == "words" && before == "other" && r.Low(i-2) == "in", w == "to" && r.Low(i+1) == "say" && r.Low(i-2) == "that":
		i -= 2
	case w == "e" && before == "." && r.Low(i-2) == "i":
		i -= 2
	case w == "." && before == "e" && r.Low(i-3) == "i":
		i -= 3
	case (r.Is(i, word.Be) || w == "means") && (before == "that" || before == "which"):
		i--
	default:
		return -1
	}
	if r.Low(i-1) == "so" {
		i--
	}
	return i
}

// leadWords steps back from token i over articles, commas and words of how exactly a size is meant; rough is true where one
// of these makes it rough.
func (r *Reading) leadWords(i int) (lead int, rough bool) {
	for n := 0; n < 5; i, n = i-1, n+1 {
		switch r.Low(i) {
		case "about", "roughly", "around", "approximately", "some", "maybe", "probably", "like", "nearly", "almost":
			rough = true
		case "a", "an", ",", "basically", "effectively":
		default:
			if !r.Tokens[max(i, 0)].Filler || r.Is(i, word.Conclusion) {
				return i, rough
			}
		}
	}
	return i, rough
}

// closesClause reports whether the mark at token i ends what was said before it and opens nothing.
func (r *Reading) closesClause(i int) bool {
	w := r.Low(i)
	return r.Kind(i) == quantity.Mark && w != "(" && w != ":" && w != "?"
}

// sizeAlone reports whether the claim is a size with its direction and no thing: "a reduction of 60 percent", "a 60 percent
// drop", "plus 25 %", "60 percent less".
func (r *Reading) sizeAlone(c claim) bool {
	if c.kind != byFraction {
		return false
	}
	if r.changeNamed(c) || r.plainSize(c) {
		return true
	}
	switch r.Low(c.from) {
	case "plus", "minus", "+", "-", "−", "down", "up":
		return c.at.To == r.Qs[c.q].At.To
	}
	if r.Low(c.at.To-1) == "saved" && c.from == c.at.From && c.at.To == r.Qs[c.q].At.To+1 {
		return true
	}
	if c.from != c.at.From || c.at.To != r.Qs[c.q].At.To+1 {
		return false
	}
	w := r.Low(c.at.To - 1)
	d, _ := word.ChangeNoun(w)
	return d == 1 || d == -1 || w == "down" || w == "up"
}

// cutIt reports whether the claim is a verb of change that takes up the measure: "it fell by 30 percent", "we cut it by 30
// percent". start is the first token of its clause.
func (r *Reading) cutIt(p pair, c claim) (start int, ok bool) {
	if c.q < 0 || c.dir == 0 || !r.Is(c.from, word.Fall|word.Rise) || c.at.To != r.Qs[c.q].At.To {
		return 0, false
	}
	it := false
	for i := c.from + 1; i < r.Qs[c.q].At.From; i++ {
		switch w := r.Low(i); {
		case w == "it", w == "them":
			it = true
		case w == "by", r.Tokens[i].Filler, r.Bound(i+1) != quantity.Exact, r.Is(i, word.Determiner):
		case r.NounAt(i):
			to, fits := r.measureHere(p, i)
			if !fits {
				return 0, false
			}
			it, i = true, to-1
		default:
			return 0, false
		}
	}
	for start = r.Back(c.from); r.Low(start) == "have" || r.Low(start) == "has"; start = r.Back(start) {
	}
	w := r.Low(start)
	return start, it && (w == "we" || w == "i" || w == "they") || !it && (w == "it" || w == "they")
}

// farOff reports whether a size that is told as rough misses the change of the pair by more than half of itself and by more
// than ten points.
func (r *Reading) farOff(p pair, c claim) bool {
	change, size := r.changeOf(p), c.size()
	return change > 0 && math.Abs(size-change) > math.Max(size/2, 0.1)
}

// ofTheWhole reports whether the claim is so much smaller than the change of the pair that it may be what the change in one
// place or group came to for all of them: "from 100 to 80 in the northern shops, so a reduction of 7 percent".
func (r *Reading) ofTheWhole(p pair, c claim) bool { return c.size() < r.changeOf(p)/2 }

// changeOf returns how large the change of the pair is as a share of its before, or 0.
func (r *Reading) changeOf(p pair) float64 { return math.Abs(r.leaves(p) - 1) }

// size returns the middle of what the claim states.
func (c claim) size() float64 { return math.Max(c.value, (c.value+c.high)/2) }

// pastMeasure steps over the measure of the pair where it follows a change at token i: "in calls".
func (r *Reading) pastMeasure(p pair, i int) int {
	if r.Low(i) != "in" {
		return i
	}
	noun := i + 1
	for r.Is(noun, word.Determiner) {
		noun++
	}
	if !r.NounAt(noun) {
		return i
	}
	if to, ok := r.measureHere(p, noun); ok {
		return to
	}
	return i
}

// namesPlace reports whether the number at token i is no value and only tells a place or a group apart: "in the test half",
// "on line two".
func (r *Reading) namesPlace(i int) bool {
	if r.At[i] == 0 {
		return false
	}
	q := r.Qs[r.At[i]-1]
	if q.At.From != i {
		return false
	}
	if r.Low(i) == "half" && q.At.To == i+1 {
		return groupWords[r.Low(i-1)] && r.Low(i+1) != "of" && !r.NounAt(i+1)
	}
	return r.ItemBefore(int(r.At[i])-1) && q.IsBare() && r.Low(i-1) != "target"
}

// namesGroup reports whether the number at token i only counts again a group that was told of before: "in those four".
func (r *Reading) namesGroup(i int) bool {
	q, ok := r.QuantityAt(i)
	return ok && q.IsBare() && q.Value <= 100 && r.Low(i-2) == "in" && (r.Low(i-1) == "those" || r.Low(i-1) == "these")
}

// groupWords before "half" make it one of two groups.
var groupWords = map[string]bool{"test": true, "pilot": true, "trial": true, "treated": true, "treatment": true, "northern": true, "southern": true,
	"eastern": true, "western": true, "upper": true, "lower": true, "left": true, "right": true, "that": true, "this": true}

// andSome reports whether "and then some" closes the clause behind a change told in one word, which makes it more than the
// word says: "halved it and then some".
func (r *Reading) andSome(i int) bool {
	for n := 0; n < 4 && (r.Is(i, word.Determiner|word.Pronoun) || r.NounAt(i) && r.Low(i) != "and"); n++ {
		i = r.pastHyphens(i)
	}
	return r.Low(i) == "and" && r.Low(i+1) == "then" && r.Low(i+2) == "some" && r.IsEnd(i+3)
}

// closesWith reports whether one of the words ends the clause of at most four words at token i.
func (r *Reading) closesWith(i int, words ...string) bool {
	for end := i + 4; i < end && r.Kind(i) == quantity.Word; i++ {
		if r.IsEnd(i+1) && slices.Contains(words, r.Low(i)) {
			return true
		}
	}
	return false
}

// leaves returns the after of the pair as a share of its before, or 1.
func (r *Reading) leaves(p pair) float64 {
	a, b, ok := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	if !ok || a.Mid() <= 0 {
		return 1
	}
	return b.Mid() / a.Mid()
}

// opensOwn reports whether a change told with its noun is only the subject of a clause of its own: "so a reduction of 55 % is
// within reach".
func (r *Reading) opensOwn(c claim) bool {
	w := r.Low(c.at.To)
	if w == "was" && foreseenBy[r.Low(c.at.To+1)] && r.Low(c.at.To+2) != "result" && r.Low(c.at.To+2) != "outcome" {
		return c.q >= 0 && r.changeNamed(c)
	}
	return (w == "is" || w == "would" || w == "will" || w == "could" || w == "should") && c.q >= 0 && r.changeNamed(c)
}

// foreseenBy are the words that follow "was" where a change is only wanted, told or foreseen: "a rise of 50 percent was the
// goal".
var foreseenBy = map[string]bool{"the": true, "what": true, "our": true, "my": true, "their": true, "in": true, "to": true, "planned": true,
	"promised": true, "wanted": true, "asked": true, "expected": true, "possible": true, "not": true, "never": true}

// otherStart reports whether the words at token i hold a change against another start than the pair's: "on the spring before",
// "year on year", "since we began".
func (r *Reading) otherStart(i int) bool {
	switch r.Low(i) {
	case "since":
		return r.Is(i+1, word.Pronoun) || r.Is(i+1, word.Season) || r.yearAt(i+1)
	case "on":
		return r.Low(i+1) == "last" || r.Is(i+1, word.Determiner) && r.Is(i+2, word.Period) && r.Low(i+3) == "before" || r.Low(i+1) == "the" && r.Is(i+2, word.Season)
	}
	return r.Is(i, word.Period) && (r.Low(i+1) == "on" || r.Low(i+1) == "over") && r.Low(i+2) == r.Low(i)
}

// leadsAway reports whether what follows the claim makes it one of something else than the pair right before it.
func (r *Reading) leadsAway(c claim) bool {
	i := c.at.To
	return r.opensOwn(c) || r.besideOther(c) || c.kind == byFraction && r.otherStart(i) ||
		r.Low(i) == "," && r.closesWith(i+1, "included", "combined", "counted") // ", heating included"
}
