package numbers

import "pushback/coach/numbers/word"

// Two values of one measure may each be told of its own round or year: "Complaints were 220 in the first month and 60 in the
// third", "8 in 100 in 2021 … 2022: 3 in 100".

// inRounds reads the pair that begins at quantity k with such rounds, the earlier one first.
func (r *reader) inRounds(k int) (pair, bool) {
	first := r.roundBehind(r.qs[k].at.to, firstRounds)
	if first == 0 || !r.candidate(k) || r.imagined(k) || !r.is(r.back(r.qs[k].at.from), word.Be) && r.low(r.back(r.qs[k].at.from)) != "had" {
		return pair{}, false
	}
	i := first
	if r.low(i) == "," {
		i++
	}
	if w := r.low(i); w != "and" && w != "but" && i == first {
		return pair{}, false
	}
	for n := 0; n < 3 && (r.low(i) == "and" || r.low(i) == "but" || r.low(i) == "only" || r.toks[min(i, len(r.toks)-1)].filler); i, n = i+1, n+1 {
	}
	q, ok := r.quantityAt(i)
	if !ok || r.roundBehind(q.at.to, laterRounds) == 0 {
		return pair{}, false
	}
	n := int(r.at[i]) - 1
	if _, _, ok := common(r.qs[k], r.qs[n]); !ok || !r.candidate(n) || r.qs[k].Mid() == r.qs[n].Mid() || r.far(r.qs[k].at.from, i) > 0 {
		return pair{}, false
	}
	return pair{before: k, after: n, anchor: r.qs[k].at.from, how: phased}, true
}

var (
	firstRounds = map[string]bool{"first": true, "1st": true}
	laterRounds = map[string]bool{"second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "last": true}
)

// roundBehind reads "in the first month" at token i, or behind the noun there, and returns the token after it, or 0. The period
// may be left out after a later round: "in the third".
func (r *reader) roundBehind(i int, rounds map[string]bool) int {
	if r.nounAt(i) {
		i++
	}
	if r.low(i) != "in" || r.low(i+1) != "the" || !rounds[r.low(i+2)] {
		return 0
	}
	if r.is(i+3, word.Period) || seasons[r.low(i+3)] {
		return i + 4
	}
	if r.kindAt(i+3) != wordToken && !rounds["first"] {
		return i + 3
	}
	return 0
}

// roundAlone reports whether the word at i is a later round with its period left out: "in the third".
func (r *reader) roundAlone(i int) bool {
	return laterRounds[r.low(i)] && r.low(i-1) == "the" && r.low(i-2) == "in" && r.isEnd(i+1)
}

// yearLabelled finds the before of a quantity that a year and a colon lead to, where only one value told alike was told of an
// earlier year: "8 in 100 in 2021 … 2022: 3 in 100".
func (r *reader) yearLabelled(k int) (pair, bool) {
	i := r.qs[k].at.from - 1
	year, ok := r.yearEnding(i - 1)
	if r.low(i) != ":" || !ok || !r.candidate(k) || r.qs[k].Of == 0 && r.qs[k].Unit == "" {
		return pair{}, false
	}
	found := -1
	for a := k - 1; a >= max(0, k-reach); a-- {
		q := r.qs[a]
		if q.Of != r.qs[k].Of || q.Unit != r.qs[k].Unit || q.Dimension != r.qs[k].Dimension || !r.candidate(a) || r.imagined(a) {
			continue
		}
		was, dated := r.quantityAt(q.at.to + 1)
		if r.low(q.at.to) != "in" || !dated || was.Role != Year || was.Value >= year || found >= 0 {
			return pair{}, false // some other value of the kind
		}
		found = a
	}
	if found < 0 || r.qs[found].Mid() == r.qs[k].Mid() {
		return pair{}, false
	}
	return pair{before: found, after: k, anchor: r.qs[found].at.from, how: distant}, true
}

// yearEnding returns the year whose last token is i, at the start of its line or sentence.
func (r *reader) yearEnding(i int) (float64, bool) {
	if i < 0 || r.at[i] == 0 {
		return 0, false
	}
	q := r.qs[r.at[i]-1]
	p := q.at.from - 1
	return q.Value, q.Role == Year && (p < 0 || r.kindAt(p) != wordToken)
}
