package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// dated reads a series of two: "110,000 in September, 160,000 in December".
func (r *Reading) dated(k int) (pair, bool) {
	n := k + 1
	for n < len(r.Qs) && n <= k+2 && (r.Qs[n].Role == quantity.Year || r.Qs[n].Role == quantity.Quarter) {
		n++
	}
	if !r.candidate(k) || !r.candidate(n) || r.Qs[n].At.From-r.Qs[k].At.To > 12 {
		return pair{}, false
	}
	_, _, ok := quantity.Common(r.Qs[k], r.Qs[n])
	if !ok || r.Qs[k].Mid() == r.Qs[n].Mid() {
		return pair{}, false
	}
	if r.yearBefore(k) && r.yearBefore(n) && sameMeasure(r.Qs[k], r.Qs[n]) {
		return pair{before: k, after: n, anchor: r.Qs[k].At.From, how: phased}, true
	}
	if r.bothDated(k, n) {
		return pair{before: k, after: n, anchor: r.Qs[k].At.From, how: phased}, true
	}
	if r.dateAfter(k) < 0 || r.dateAfter(n) < 0 || !r.opensAside(r.Qs[n].At.From) && r.Kind(r.Qs[n].At.From-1) != quantity.Mark {
		return pair{}, false
	}
	return pair{before: k, after: n, anchor: r.Qs[k].At.From, how: phased}, true
}

// bothDated reports whether two levels are told of two points in time that "and" joins, the earlier first: "was 9.4 % in
// April and 6.1 % in June", "was 310 in January, and in May it was 90".
func (r *Reading) bothDated(a, b int) bool {
	first := r.dateAfter(a)
	if first < 0 || !r.oneScale(a, b) || r.Imagined(a) || r.Imagined(b) || !r.levelLeads(r.Back(r.Qs[a].At.From)) {
		return false
	}
	joined, second := false, r.dateAfter(b)
	for i := first + 2; i < r.Qs[b].At.From; i++ {
		switch w := r.Low(i); {
		case w == "and" || w == "but" || w == ";":
			joined = true
		case joined && (w == "in" || w == "by") && (r.isPoint(i+1) || r.yearAt(i+1)):
			second = i
		case joined && r.At[i] == 0 && w != "took" && w != "," && !r.Is(i, word.Be|word.Pronoun|word.Month|word.Determiner) && !r.Is(i, word.Season) && !r.Is(i, word.Hedge):
			return false
		}
	}
	return joined && second > 0 && r.inOrder(first+1, second+1)
}

// levelLeads reports whether a verb that a level is told with, or a colon, stands at token i.
func (r *Reading) levelLeads(i int) bool {
	return r.Is(i, word.Be) || levelsHad[r.Low(i)] || r.Low(i) == ":"
}

// levelsHad are the verbs beside those of being that a level is told with.
var levelsHad = map[string]bool{"took": true, "had": true, "sold": true, "served": true, "made": true, "counted": true, "needed": true, "saw": true}

// inOrder reports whether the point in time at token i may come before the one at token k: months are told in the order of
// the year.
func (r *Reading) inOrder(i, k int) bool {
	a, okA := r.MomentAt(i)
	b, okB := r.MomentAt(k)
	return !okA || !okB || a.Month == 0 || b.Month == 0 || a.Year > 0 || a.Month < b.Month
}

// sameMeasure reports whether two numbers carry the same unit or noun, or the second carries none.
func sameMeasure(a, b quantity.Quantity) bool {
	if a.Dimension != quantity.Count || b.Dimension != quantity.Count {
		return a.Unit == b.Unit
	}
	return a.Noun != "" && (b.Noun == "" || word.SameStem(a.Noun, b.Noun))
}

// yearBefore reports whether "in 2019" leads to quantity k in the same sentence.
func (r *Reading) yearBefore(k int) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 6 && !r.EndsSentence(i); i, n = i-1, n+1 {
		if r.At[i] != 0 {
			return r.Qs[r.At[i]-1].Role == quantity.Year
		}
	}
	return false
}

// dateAfter returns the token of "in March", "by Q4" or "in 2021" behind quantity k, or -1.
func (r *Reading) dateAfter(k int) int {
	for i := r.Qs[k].At.To; i < len(r.Tokens) && i < r.Qs[k].At.To+9; i++ {
		if r.Kind(i) == quantity.Mark || r.Kind(i) == quantity.LineBreak || r.At[i] != 0 {
			return -1
		}
		if w := r.Low(i); w == "in" || w == "by" {
			if r.isPoint(i+1) || i+1 < len(r.At) && r.At[i+1] != 0 && r.Qs[r.At[i+1]-1].Role == quantity.Year {
				return i
			}
		}
	}
	return -1
}

// Two values of one measure may each be told of its own round or year: "Complaints were 220 in the first month and 60 in the
// third", "8 in 100 in 2021 … 2022: 3 in 100".

// inRounds reads the pair that begins at quantity k with such rounds, the earlier one first.
func (r *Reading) inRounds(k int) (pair, bool) {
	first := r.roundBehind(r.Qs[k].At.To, firstRounds)
	if first == 0 || !r.candidate(k) || r.Imagined(k) || !r.Is(r.Back(r.Qs[k].At.From), word.Be) && r.Low(r.Back(r.Qs[k].At.From)) != "had" {
		return pair{}, false
	}
	i := first
	if r.Low(i) == "," {
		i++
	}
	if w := r.Low(i); w != "and" && w != "but" && i == first {
		return pair{}, false
	}
	for n := 0; n < 3 && (r.Low(i) == "and" || r.Low(i) == "but" || r.Low(i) == "only" || r.Tokens[min(i, len(r.Tokens)-1)].Filler); i, n = i+1, n+1 {
	}
	q, ok := r.QuantityAt(i)
	if !ok || r.roundBehind(q.At.To, laterRounds) == 0 {
		return pair{}, false
	}
	n := int(r.At[i]) - 1
	if _, _, ok := quantity.Common(r.Qs[k], r.Qs[n]); !ok || !r.candidate(n) || r.Qs[k].Mid() == r.Qs[n].Mid() || r.Far(r.Qs[k].At.From, i) > 0 {
		return pair{}, false
	}
	return pair{before: k, after: n, anchor: r.Qs[k].At.From, how: phased}, true
}

var (
	firstRounds = map[string]bool{"first": true, "1st": true}
	laterRounds = map[string]bool{"second": true, "third": true, "fourth": true, "fifth": true, "sixth": true, "last": true}
)

// roundBehind reads "in the first month" at token i, or behind the noun there, and returns the token after it, or 0. The period
// may be left out after a later round: "in the third".
func (r *Reading) roundBehind(i int, rounds map[string]bool) int {
	if r.NounAt(i) {
		i++
	}
	if r.Low(i) != "in" || r.Low(i+1) != "the" || !rounds[r.Low(i+2)] {
		return 0
	}
	if r.Is(i+3, word.Period) || r.Is(i+3, word.Season) {
		return i + 4
	}
	if r.Kind(i+3) != quantity.Word && !rounds["first"] {
		return i + 3
	}
	return 0
}

// roundAlone reports whether the word at i is a later round with its period left out: "in the third".
func (r *Reading) roundAlone(i int) bool {
	return laterRounds[r.Low(i)] && r.Low(i-1) == "the" && r.Low(i-2) == "in" && r.IsEnd(i+1)
}

// yearLabelled finds the before of a quantity that a year and a colon lead to, where only one value told alike was told of an
// earlier year: "8 in 100 in 2021 … 2022: 3 in 100".
func (r *Reading) yearLabelled(k int) (pair, bool) {
	i := r.Qs[k].At.From - 1
	year, ok := r.yearEnding(i - 1)
	if r.Low(i) != ":" || !ok || !r.candidate(k) || r.Qs[k].Of == 0 && r.Qs[k].Unit == "" {
		return pair{}, false
	}
	found := -1
	for a := k - 1; a >= max(0, k-reach); a-- {
		q := r.Qs[a]
		if q.Of != r.Qs[k].Of || q.Unit != r.Qs[k].Unit || q.Dimension != r.Qs[k].Dimension || !r.candidate(a) || r.Imagined(a) {
			continue
		}
		was, dated := r.QuantityAt(q.At.To + 1)
		if r.Low(q.At.To) != "in" || !dated || was.Role != quantity.Year || was.Value >= year || found >= 0 {
			return pair{}, false // some other value of the kind
		}
		found = a
	}
	if found < 0 || r.Qs[found].Mid() == r.Qs[k].Mid() {
		return pair{}, false
	}
	return pair{before: found, after: k, anchor: r.Qs[found].At.From, how: distant}, true
}

// yearEnding returns the year whose last token is i, at the start of its line or sentence.
func (r *Reading) yearEnding(i int) (float64, bool) {
	if i < 0 || r.At[i] == 0 {
		return 0, false
	}
	q := r.Qs[r.At[i]-1]
	p := q.At.From - 1
	return q.Value, q.Role == quantity.Year && (p < 0 || r.Kind(p) != quantity.Word)
}
