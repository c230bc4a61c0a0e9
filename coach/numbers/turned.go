package numbers

import "pushback/coach/numbers/word"

// turnedAround reads a pair whose after is said first: "3 hours instead of 2 days", "4 min (was 14)".
func (r *reader) turnedAround(k int) (pair, bool) {
	if r.clocks(k) {
		return pair{before: k + 1, after: k, anchor: r.qs[k].at.from, how: turned}, true
	}
	n := r.nextCandidate(k)
	if !r.candidate(k) || !r.candidate(n) || r.qs[n].at.from-r.qs[k].at.to > 14 {
		return pair{}, false
	}
	if _, _, ok := common(r.qs[n], r.qs[k]); !ok {
		return pair{}, false
	}
	if r.qs[k].Value == r.qs[n].Value && r.qs[k].Unit == r.qs[n].Unit && !r.qs[k].Vague {
		return pair{}, false
	}
	if !r.imagined(k) && r.turnWord(r.qs[k].at.to, r.qs[n].at.from, r.qs[k], r.qs[n]) {
		return pair{before: n, after: k, anchor: r.qs[k].at.from, how: turned}, true
	}
	return pair{}, false
}

// clocks reports whether two times of day are told apart: "ready at seven thirty instead of ten".
func (r *reader) clocks(k int) bool {
	if k+1 >= len(r.qs) || r.qs[k].Role != Clock || r.qs[k+1].Role != Clock && !(r.qs[k+1].isBare() && r.qs[k+1].Value <= 24) {
		return false
	}
	from, to := r.qs[k].at.to, r.qs[k+1].at.from
	return to-from <= 4 && r.turnWord(from, to, r.qs[k], r.qs[k+1])
}

// turnWord reports whether the words between two numbers make the second the earlier one.
func (r *reader) turnWord(from, to int, after, before Quantity) bool {
	for i := from; i < to; i++ {
		if r.endsSentence(i) || r.low(i) == ";" {
			return false
		}
		near := r.wordsBetween(i, to) <= 5
		switch r.low(i) {
		case "instead":
			if r.low(i+1) == "of" && near {
				return true
			}
		case "place":
			if r.low(i-1) == "in" && r.low(i+1) == "of" && near {
				return true
			}
		case "rather":
			if r.low(i+1) == "than" && near {
				return true
			}
		case "from":
			if r.low(r.back(after.at.from)) == "to" && r.wordsBetween(i, to) <= 2 || r.levelFrom(i, to, after, before) {
				return true
			}
		case "against":
			if after.Dimension == Percent && before.Dimension == Percent && r.wordsBetween(from, to) <= 2 || r.levelAgainst(i, from, to, after, before) || to-i <= 2 && r.alike(after, before) && r.seasonBefore(before.at.to) {
				return true
			}
		case "where", "when":
			if r.is(i+1, word.Pronoun) && r.pastVerbIn(i, to) || r.low(i) == "where" && r.firstHad(i, to) && r.alike(after, before) {
				return true
			}
		case "used":
			if r.low(i+1) == "to" && (r.low(i+2) == "be" || r.low(i+2) == "take" || relativeVerbs[r.low(i+2)] && i+3 >= r.back(to)) {
				return true
			}
		case "up", "down":
			if r.low(i+1) == "from" && r.wordsBetween(i, to) <= 4 {
				return true
			}
		case "still":
			if r.low(i+1) == "at" && r.wordsBetween(i, to) <= 3 && r.low(r.back(after.at.from)) == "at" && r.otherSide(from, i) {
				return true
			}
		case "compared":
			if near && r.alike(after, before) {
				return true
			}
		case "as":
			if r.low(i+1) == "against" && i == from && r.ahead(i+1) == to && r.alike(after, before) {
				return true
			}
		case "having":
			if r.low(i+1) == "been" && r.wordsBetween(i, to) <= 3 && r.alike(after, before) {
				return true
			}
		case "was", "were", "previously", "formerly", "before":
			if r.opensAside(i) && r.wordsBetween(i, to) <= 3 && r.low(i+1) != ")" && !r.holdsLater(before.at.to) {
				return true
			}
		case "after":
			if i == r.ahead(from-1) && r.ahead(i) >= to-1 && after.Dimension != Time && r.alike(after, before) {
				return true
			}
		}
	}
	return false
}

// levelFrom reports whether "from" at token i stands alone behind a level and leads to what it was: "Complaints are at 4 a
// week, from 31".
func (r *reader) levelFrom(i, to int, after, before Quantity) bool {
	if r.low(i-1) != "," || r.ahead(i) != to || !r.alike(after, before) || after.Dimension == Money && before.isBare() || !r.isEnd(before.at.to) && !r.is(before.at.to, word.Past) && r.low(before.at.to) != "when" {
		return false
	}
	lead := r.back(after.at.from)
	for n := 0; n < 2 && (boundOpeners[r.low(lead)] || r.is(lead, word.Now|word.Adverb)); n++ {
		lead = r.back(lead)
	}
	w := r.low(lead)
	return w == "at" || w == "to" || w == ":" || w == "in" && after.Dimension == Time || r.is(lead, word.Be) || w == "takes" || w == "have" || w == "has" || w == "needs"
}

// seasonBefore reports whether the words at token i name the season before: "58 the year before", "58 last year".
func (r *reader) seasonBefore(i int) bool {
	if r.low(i) == "in" {
		i++
	}
	if r.low(i) == "last" {
		return r.is(i+1, word.Period) || seasons[r.low(i+1)]
	}
	return r.is(i, word.Determiner) && (r.is(i+1, word.Period) || seasons[r.low(i+1)]) && (r.low(i+2) == "before" || r.low(i+2) == "earlier")
}

// holdsLater reports whether the words at token i put the number before them at a later time: "was 0.6 % by June".
func (r *reader) holdsLater(i int) bool {
	switch r.low(i) {
	case "by":
		return r.isPoint(i + 1)
	case "now", "today", "since", "afterwards", "later":
		return true
	}
	return false
}

// firstHad reports whether the clause that "where" opens at i tells of what came first: "where the old crates had given
// us 5 %".
func (r *reader) firstHad(i, to int) bool {
	first, past := false, false
	for k := i + 1; k < to && r.kindAt(k) == wordToken; k++ {
		switch r.low(k) {
		case "old", "first", "previous", "original", "former", "sample", "before", "last":
			first = true
		case "had", "was", "were", "took", "used":
			past = true
		}
	}
	return first && past && r.wordsBetween(i, to) <= 9
}

// levelAgainst reports whether "against" at token i holds a level up to another: "it stood at 44 against 31", and not a
// result of "12 votes against 5".
func (r *reader) levelAgainst(i, from, to int, after, before Quantity) bool {
	if i != from || to-i > 2 || after.Dimension != before.Dimension || after.Unit != before.Unit || after.Noun != "" || before.Noun != "" {
		return false
	}
	lead := r.back(after.at.from)
	verb := r.back(lead)
	return r.low(lead) == "at" && (standing[r.low(verb)] || contracted[r.low(verb)] != "") || r.low(lead) == "to" && r.changeBehind(lead)
}

// otherSide reports whether the words between two tokens name those without the change: "the other one".
func (r *reader) otherSide(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.low(i) {
		case "other", "others", "rest", "control", "without", "old", "untouched":
			return true
		}
	}
	return false
}

// opensAside reports whether token i starts a remark: "(was 14)", ", previously 14".
func (r *reader) opensAside(i int) bool {
	p := r.low(i - 1)
	if p == "it" {
		p = r.low(i - 2)
	}
	return p == "(" || p == "," || p == "[" || p == "–" || p == "—"
}

func (r *reader) pastVerbIn(from, to int) bool {
	for i := from + 1; i < to && r.kindAt(i) == wordToken && r.low(i) != "and"; i++ {
		switch r.low(i) {
		case "was", "were", "had", "needed", "took", "used", "cost", "been":
			return r.wordsBetween(i+1, to) <= 2 && !r.is(to-1, word.Determiner) && !r.is(i+1, word.Preposition) || r.low(i) == "used"
		}
	}
	return false
}

// alike reports whether both numbers carry the same kind of value in their own words, or the
// second carries none.
func (r *reader) alike(a, b Quantity) bool {
	return a.Dimension == b.Dimension && (a.Unit == b.Unit || a.Dimension == Time) || b.isBare()
}
