package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// turnedAround reads a pair whose after is said first: "3 hours instead of 2 days", "4 min (was 14)".
func (r *Reading) turnedAround(k int) (pair, bool) {
	if r.clocks(k) {
		return pair{before: k + 1, after: k, anchor: r.Qs[k].At.From, how: turned}, true
	}
	n := r.nextCandidate(k)
	if !r.candidate(k) || !r.candidate(n) || r.Qs[n].At.From-r.Qs[k].At.To > 14 {
		return pair{}, false
	}
	if _, _, ok := quantity.Common(r.Qs[n], r.Qs[k]); !ok {
		return pair{}, false
	}
	if r.Qs[k].Value == r.Qs[n].Value && r.Qs[k].Unit == r.Qs[n].Unit && !r.Qs[k].Vague {
		return pair{}, false
	}
	if !r.Imagined(k) && r.turnWord(r.Qs[k].At.To, r.Qs[n].At.From, r.Qs[k], r.Qs[n]) {
		return pair{before: n, after: k, anchor: r.Qs[k].At.From, how: turned}, true
	}
	return pair{}, false
}

// clocks reports whether two times of day are told apart: "ready at seven thirty instead of ten".
func (r *Reading) clocks(k int) bool {
	if k+1 >= len(r.Qs) || r.Qs[k].Role != quantity.Clock || r.Qs[k+1].Role != quantity.Clock && !(r.Qs[k+1].IsBare() && r.Qs[k+1].Value <= 24) {
		return false
	}
	from, to := r.Qs[k].At.To, r.Qs[k+1].At.From
	return to-from <= 4 && r.turnWord(from, to, r.Qs[k], r.Qs[k+1])
}

// turnWord reports whether the words between two numbers make the second the earlier one.
func (r *Reading) turnWord(from, to int, after, before quantity.Quantity) bool {
	for i := from; i < to; i++ {
		if r.EndsSentence(i) || r.Low(i) == ";" {
			return false
		}
		near := r.wordsBetween(i, to) <= 5
		switch r.Low(i) {
		case "instead":
			if r.Low(i+1) == "of" && near {
				return true
			}
		case "place":
			if r.Low(i-1) == "in" && r.Low(i+1) == "of" && near {
				return true
			}
		case "rather":
			if r.Low(i+1) == "than" && near {
				return true
			}
		case "from":
			if r.Low(r.Back(after.At.From)) == "to" && r.wordsBetween(i, to) <= 2 || r.levelFrom(i, to, after, before) {
				return true
			}
		case "against":
			if after.Dimension == quantity.Percent && before.Dimension == quantity.Percent && r.wordsBetween(from, to) <= 2 || r.levelAgainst(i, from, to, after, before) || to-i <= 2 && r.alike(after, before) && r.seasonBefore(before.At.To) {
				return true
			}
		case "where", "when":
			if r.Is(i+1, word.Pronoun) && r.pastVerbIn(i, to) || r.Low(i) == "where" && r.firstHad(i, to) && r.alike(after, before) {
				return true
			}
		case "used":
			if r.Low(i+1) == "to" && (r.Low(i+2) == "be" || r.Low(i+2) == "take" || relativeVerbs[r.Low(i+2)] && i+3 >= r.Back(to)) {
				return true
			}
		case "up", "down":
			if r.Low(i+1) == "from" && r.wordsBetween(i, to) <= 4 {
				return true
			}
		case "still":
			if r.Low(i+1) == "at" && r.wordsBetween(i, to) <= 3 && r.Low(r.Back(after.At.From)) == "at" && r.otherSide(from, i) {
				return true
			}
		case "compared":
			if near && r.alike(after, before) {
				return true
			}
		case "as":
			if r.Low(i+1) == "against" && i == from && r.Ahead(i+1) == to && r.alike(after, before) {
				return true
			}
		case "having":
			if r.Low(i+1) == "been" && r.wordsBetween(i, to) <= 3 && r.alike(after, before) {
				return true
			}
		case "was", "were", "previously", "formerly", "before":
			if r.opensAside(i) && r.wordsBetween(i, to) <= 3 && r.Low(i+1) != ")" && !r.holdsLater(before.At.To) {
				return true
			}
		case "after":
			if i == r.Ahead(from-1) && r.Ahead(i) >= to-1 && after.Dimension != quantity.Time && r.alike(after, before) {
				return true
			}
		}
	}
	return false
}

// levelFrom reports whether "from" at token i stands alone behind a level and leads to what it was: "Complaints are at 4 a
// week, from 31".
func (r *Reading) levelFrom(i, to int, after, before quantity.Quantity) bool {
	if r.Low(i-1) != "," || r.Ahead(i) != to || !r.alike(after, before) || after.Dimension == quantity.Money && before.IsBare() || !r.IsEnd(before.At.To) && !r.Is(before.At.To, word.Past) && r.Low(before.At.To) != "when" {
		return false
	}
	lead := r.Back(after.At.From)
	for n := 0; n < 2 && (r.Is(lead, word.Hedge) || r.Is(lead, word.Now|word.Adverb)); n++ {
		lead = r.Back(lead)
	}
	w := r.Low(lead)
	return w == "at" || w == "to" || w == ":" || w == "in" && after.Dimension == quantity.Time || r.Is(lead, word.Be) || w == "takes" || w == "have" || w == "has" || w == "needs"
}

// seasonBefore reports whether the words at token i name the season before: "58 the year before", "58 last year".
func (r *Reading) seasonBefore(i int) bool {
	if r.Low(i) == "in" {
		i++
	}
	if r.Low(i) == "last" {
		return r.Is(i+1, word.Period) || r.Is(i+1, word.Season)
	}
	return r.Is(i, word.Determiner) && (r.Is(i+1, word.Period) || r.Is(i+1, word.Season)) && (r.Low(i+2) == "before" || r.Low(i+2) == "earlier")
}

// holdsLater reports whether the words at token i put the number before them at a later time: "was 0.6 % by June".
func (r *Reading) holdsLater(i int) bool {
	switch r.Low(i) {
	case "by":
		return r.isPoint(i + 1)
	case "now", "today", "since", "afterwards", "later":
		return true
	}
	return false
}

// firstHad reports whether the clause that "where" opens at i tells of what came first: "where the old crates had given
// us 5 %".
func (r *Reading) firstHad(i, to int) bool {
	first, past := false, false
	for k := i + 1; k < to && r.Kind(k) == quantity.Word; k++ {
		switch r.Low(k) {
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
func (r *Reading) levelAgainst(i, from, to int, after, before quantity.Quantity) bool {
	if i != from || to-i > 2 || after.Dimension != before.Dimension || after.Unit != before.Unit || after.Noun != "" || before.Noun != "" {
		return false
	}
	lead := r.Back(after.At.From)
	verb := r.Back(lead)
	return r.Low(lead) == "at" && (standing[r.Low(verb)] || contracted[r.Low(verb)] != "") || r.Low(lead) == "to" && r.changeBehind(lead)
}

// otherSide reports whether the words between two tokens name those without the change: "the other one".
func (r *Reading) otherSide(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "other", "others", "rest", "control", "without", "old", "untouched":
			return true
		}
	}
	return false
}

// opensAside reports whether token i starts a remark: "(was 14)", ", previously 14".
func (r *Reading) opensAside(i int) bool {
	p := r.Low(i - 1)
	if p == "it" {
		p = r.Low(i - 2)
	}
	return p == "(" || p == "," || p == "[" || p == "–" || p == "—"
}

func (r *Reading) pastVerbIn(from, to int) bool {
	for i := from + 1; i < to && r.Kind(i) == quantity.Word && r.Low(i) != "and"; i++ {
		switch r.Low(i) {
		case "was", "were", "had", "needed", "took", "used", "cost", "been":
			return r.wordsBetween(i+1, to) <= 2 && !r.Is(to-1, word.Determiner) && !r.Is(i+1, word.Preposition) || r.Low(i) == "used"
		}
	}
	return false
}

// alike reports whether both numbers carry the same kind of value in their own words, or the
// second carries none.
func (r *Reading) alike(a, b quantity.Quantity) bool {
	return a.Dimension == b.Dimension && (a.Unit == b.Unit || a.Dimension == quantity.Time) || b.IsBare()
}
