package change

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongDifference returns what contradicts a pair where an amount is plainly drawn from it and is not its
// difference: "from 120 tickets to 70, so 70 fewer a week". It is empty where the amount may be right.
func (r *Reading) wrongDifference(p pair) string {
	k := max(p.before, p.after) + 1
	if k >= len(r.Qs) || !r.differs(p, k) || !r.drawsAmount(p, k) && !r.recallsGain(p, k) || r.perUnit(p) && !r.samePer(p, k) {
		return ""
	}
	a, b, _ := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	q := r.Qs[k]
	if i, said := r.pastChange(q); said && (r.Is(i-1, word.More) && b.Mid() < a.Mid() || r.Low(i-1) == "fewer" && b.Mid() > a.Mid()) {
		return "" // told of something else, which went the other way
	}
	diff := math.Abs(a.Mid() - b.Mid())
	c := r.amountOf(k)
	if q.Mid() > math.Max(a.Mid(), b.Mid()) || r.bothWays(q, diff) || agrees(a, b, c) && !r.offByOne(p, q, diff) || r.anotherFits(p, c) {
		return ""
	}
	if (q.Per != a.Per || a.Per == "" && r.paced(q.At.To)) && (a.Per != "" && word.Of(q.Per).Is(word.Period) || manifold(diff, q.Mid()) || manifold(q.Mid(), diff)) {
		return "" // spread over some weeks, or the saving on several of them
	}
	return fmt.Sprintf("%s to %s is %s, not %s", r.FigureOf(p.before, a), r.FigureOf(p.after, b), quantity.Figure(diff, a.Unit), quantity.Figure(q.Value, q.Unit))
}

// recallsGain reports whether quantity k takes up the difference as known: "Those 25 minutes go into cleaning", "The seven
// minutes we win".
func (r *Reading) recallsGain(p pair, k int) bool {
	q := r.Qs[k]
	end := max(r.Qs[p.before].At.To, r.Qs[p.after].At.To)
	i := q.At.From - 1
	if w := r.Low(i); w != "those" && w != "these" && w != "the" || r.Far(end-1, q.At.From) != 1 || i > 0 && !r.EndsSentence(i-1) || r.mixed(p, end) {
		return false
	}
	next := q.At.To
	if q.Noun != "" && r.NounAt(next) {
		next++
	}
	if w := r.Low(next); w == "we" || w == "i" || w == "that" || w == "which" {
		next++
		if r.Low(next) == "we" || r.Low(next) == "i" {
			next++
		}
	}
	return r.Is(next, word.Saving) || r.Low(next) == "win" || r.Low(next) == "gain" || r.Low(i) != "the" && (r.Low(next) == "go" || r.Low(next) == "went")
}

// samePer reports whether quantity k is told for one of the same things as the values of the pair: "19 minutes per bed …
// 12 minutes per bed".
func (r *Reading) samePer(p pair, k int) bool {
	per := r.Qs[k].Per
	return per != "" && !word.Of(per).Is(word.Period) && per == r.Qs[p.before].Per && per == r.Qs[p.after].Per
}

// manifold reports whether a is about b taken a whole number of times, two or more.
func manifold(a, b float64) bool {
	n := math.Round(a / b)
	return n >= 2 && math.Abs(a/b-n) < 0.05*n
}

// paced reports whether a period of its own follows an amount shortly after token i: "saved a week".
func (r *Reading) paced(i int) bool {
	for n := 0; n < 4 && r.Kind(i) == quantity.Word; i, n = i+1, n+1 {
		if w := r.Low(i); (w == "a" || w == "per" || w == "every" || w == "each") && r.Is(i+1, word.Period) {
			return true
		}
	}
	return false
}

// bothWays reports whether an amount is twice the difference of a way or a time, as of going there and back.
func (r *Reading) bothWays(q quantity.Quantity, diff float64) bool {
	return (q.Dimension == quantity.Time || q.Dimension == quantity.Physical) && math.Abs(q.Mid()/diff-2) < 0.05
}

// differs reports whether quantity k is an amount of what the pair measures.
func (r *Reading) differs(p pair, k int) bool {
	a, b, ok := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	q := r.Qs[k]
	if !ok || a.Vague || b.Vague || a.Role == quantity.Clock || b.Role == quantity.Clock || a.High != a.Value || b.High != b.Value || a.Mid() == b.Mid() ||
		a.Dimension == quantity.Percent || !q.Plain() || q.Dimension != a.Dimension || q.Unit != a.Unit {
		return false
	}
	if q.Dimension != quantity.Count {
		return true
	}
	for _, side := range [...]int{p.before, p.after} {
		if noun := r.Qs[side].Noun; noun != "" {
			return q.Noun == "" || word.SameStem(q.Noun, noun)
		}
	}
	if q.Noun == "" {
		return true
	}
	for i := q.At.From; i < q.At.To+3; i++ {
		if r.Low(i) == strings.ToLower(q.Noun) {
			return r.isMeasure(p, i)
		}
	}
	return false
}

// leads are the words that may stand between a pair and the amount drawn from it.
var leads = map[string]bool{"so": true, "that": true, "that's": true, "this": true, "is": true, "which": true, "means": true,
	"meaning": true, "saving": true, "saves": true, "save": true, "we": true, "us": true, "i": true, "it": true, "a": true, "of": true,
	"now": true, "gain": true, "drop": true, "reduction": true, "cut": true, "fall": true, "rise": true, "increase": true,
	"there": true, "were": true, "are": true, "was": true, "by": true, "i.e": true, "the": true, "makes": true, "thus": true}

// drawsAmount reports whether nothing but such words stands between the pair and quantity k, and the
// amount is said as a change and of nothing else.
func (r *Reading) drawsAmount(p pair, k int) bool {
	q := r.Qs[k]
	end := max(r.Qs[p.before].At.To, r.Qs[p.after].At.To)
	if r.Far(end-1, q.At.From) > 1 || q.At.From-end > 14 {
		return false
	}
	change, ends := false, 0
	for i := r.sideWords(p, end); i < q.At.From; i++ {
		if verb := r.saverAt(i); verb > 0 {
			i = verb
		}
		w := r.Low(i)
		d, noun := word.ChangeNoun(w)
		change = change || r.Is(i, word.Saving) || noun && d != -2
		switch {
		case r.EndsSentence(i):
			next := r.Low(i + 1)
			if ends++; ends > 1 || r.Kind(i) == quantity.LineBreak || !r.Is(i+1, word.Conclusion) && next != "this" && !r.savedThen(i+1) {
				return false
			}
		case w == ";", r.Kind(i) != quantity.Mark && !leads[w] && !r.Tokens[i].Filler && !r.Is(i, word.Saving):
			return false
		}
	}
	i, said := r.pastChange(q)
	return (change || said) && r.ofSame(p, i)
}

// saverAt returns the verb of saving that the subject at token i leads to, or 0: "the bank saves".
func (r *Reading) saverAt(i int) int {
	if w := r.Low(i); w != "the" && w != "our" && w != "my" || !r.Is(i-1, word.Conclusion) {
		return 0
	}
	for n := 0; n < 2 && r.NounAt(i+1); n++ {
		i++
	}
	if !r.Is(i+1, word.Saving) {
		return 0
	}
	return i + 1
}

// savedThen reports whether a sentence begins at token i that only tells what was saved: "We won 18 minutes per loop".
func (r *Reading) savedThen(i int) bool {
	w := r.Low(i)
	return (w == "i" || w == "we") && r.Is(i+1, word.Saving)
}

// sideWords steps over the noun and the period of the pair's second value.
func (r *Reading) sideWords(p pair, i int) int {
	for n := 0; n < 4 && r.Kind(i) == quantity.Word && !r.Is(i, word.Conclusion) && !r.Is(i, word.Saving); i, n = i+1, n+1 {
		if r.At[i] != 0 || !(n == 0 && r.NounAt(i) || r.Is(i, word.Determiner|word.Now|word.Past|word.Period) || r.Low(i) == "per") {
			break
		}
	}
	return i
}

// pastChange steps over the noun of an amount and the "less", "fewer" or "off" after it.
func (r *Reading) pastChange(q quantity.Quantity) (next int, said bool) {
	i := q.At.To
	if q.Dimension == quantity.Count && r.NounAt(i) && word.SameStem(r.Low(i), q.Noun) && !r.Is(i, word.Less|word.More) {
		i++
	}
	if w := r.Low(i); w == "off" || w != "worse" && w != "down" && w != "up" && w != "above" && w != "below" && r.Is(i, word.Less|word.More|word.Fast) {
		i, said = i+1, true
	}
	if q.Noun != "" && said && word.SameStem(r.Low(i), q.Noun) {
		i++
	}
	return i, said
}

// ofSame reports whether what follows an amount at token i leaves it with the pair: the end of the
// clause, a period, or one of the things that the pair was told of.
func (r *Reading) ofSame(p pair, i int) bool {
	for n := 0; n < 4; n++ {
		w := r.Low(i)
		switch {
		case i >= len(r.Tokens) || r.EndsSentence(i) || w == "," || w == ")" || w == "\"" || w == "”":
			return !r.mixed(p, i)
		case r.At[i] == 0 && (w == "each" || w == "every" || w == "per" || w == "a" || w == "for" || w == "on"):
			i++
		case r.Is(i, word.Period) && n > 0, r.At[i] != 0 && r.Is(i, word.Period):
			i++
		case n > 0 && r.NounAt(i) && r.Kind(i+1) != quantity.Word && r.Low(i-1) != "a" && r.Low(i-1) != "on" && r.Low(i-1) != "for":
			i++
		case w == "a" || r.At[i] != 0 && r.Qs[r.At[i]-1].At.From < i:
			i++
		default:
			return false
		}
	}
	return false
}

// stocks holds what lies about and is worked off over time, so that a fall of it is no rate.
var stocks = map[string]bool{"backlog": true, "open": true, "queue": true, "headcount": true, "over": true, "within": true,
	"average": true, "avg": true, "mean": true, "median": true, "typical": true, "typically": true, "target": true, "plan": true,
	"planned": true, "p95": true, "p99": true, "p50": true, "both": true, "each": true, "stage": true, "altogether": true}

// mixed reports whether a third value or a word of averages or of long spans stands in the sentence of
// the pair up to token end, so that the amount may be drawn from more than the two values.
func (r *Reading) mixed(p pair, end int) bool {
	for i := p.anchor; i > 0 && !r.EndsSentence(i-1); i-- {
		if stocks[r.Low(i-1)] || r.At[i-1] != 0 && r.Qs[r.At[i-1]-1].Counts() {
			return true
		}
	}
	for i := p.anchor; i < end && i < len(r.Tokens); i++ {
		if w := r.Low(i); stocks[w] && w != "each" {
			return true
		}
	}
	for i := end; i < len(r.Tokens) && !r.EndsSentence(i); i++ {
		if stocks[r.Low(i)] || r.At[i] != 0 {
			return true
		}
	}
	return false
}

// offByOne reports whether whole minutes that were said exactly leave no room for a difference that
// is one off: "from 14 minutes to 4, nine minutes off".
func (r *Reading) offByOne(p pair, q quantity.Quantity, diff float64) bool {
	a, b := r.Qs[p.before], r.Qs[p.after]
	for _, v := range [...]quantity.Quantity{a, b, q} {
		if v.Bound != quantity.Exact || v.Decimals > 0 || v.Value > 30 {
			return false
		}
	}
	return q.Unit == "min" && a.Unit == q.Unit && math.Abs(q.Value-diff) >= 0.1*diff
}
