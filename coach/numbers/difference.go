package numbers

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// wrongDifference returns what contradicts a pair where an amount is plainly drawn from it and is not its
// difference: "from 120 tickets to 70, so 70 fewer a week". It is empty where the amount may be right.
func (r *reader) wrongDifference(p pair) string {
	k := max(p.before, p.after) + 1
	if k >= len(r.qs) || !r.differs(p, k) || !r.drawsAmount(p, k) && !r.recallsGain(p, k) || r.perUnit(p) && !r.samePer(p, k) {
		return ""
	}
	a, b, _ := common(r.qs[p.before], r.qs[p.after])
	q := r.qs[k]
	if i, said := r.pastChange(q); said && (r.is(i-1, word.More) && b.Mid() < a.Mid() || r.low(i-1) == "fewer" && b.Mid() > a.Mid()) {
		return "" // told of something else, which went the other way
	}
	diff := math.Abs(a.Mid() - b.Mid())
	c := r.amountOf(k)
	if q.Mid() > math.Max(a.Mid(), b.Mid()) || r.bothWays(q, diff) || agrees(a, b, c) && !r.offByOne(p, q, diff) || r.anotherFits(p, c) {
		return ""
	}
	if (q.Per != a.Per || a.Per == "" && r.paced(q.at.to)) && (a.Per != "" && word.Of(q.Per).Is(word.Period) || manifold(diff, q.Mid()) || manifold(q.Mid(), diff)) {
		return "" // spread over some weeks, or the saving on several of them
	}
	return fmt.Sprintf("%s to %s is %s, not %s", r.sideFigure(p.before, a), r.sideFigure(p.after, b), figure(diff, a.Unit), figure(q.Value, q.Unit))
}

// recallsGain reports whether quantity k takes up the difference as known: "Those 25 minutes go into cleaning", "The seven
// minutes we win".
func (r *reader) recallsGain(p pair, k int) bool {
	q := r.qs[k]
	end := max(r.qs[p.before].at.to, r.qs[p.after].at.to)
	i := q.at.from - 1
	if w := r.low(i); w != "those" && w != "these" && w != "the" || r.far(end-1, q.at.from) != 1 || i > 0 && !r.endsSentence(i-1) || r.mixed(p, end) {
		return false
	}
	next := q.at.to
	if q.Noun != "" && r.nounAt(next) {
		next++
	}
	if w := r.low(next); w == "we" || w == "i" || w == "that" || w == "which" {
		next++
		if r.low(next) == "we" || r.low(next) == "i" {
			next++
		}
	}
	return savingVerbs[r.low(next)] || r.low(next) == "win" || r.low(next) == "gain" || r.low(i) != "the" && (r.low(next) == "go" || r.low(next) == "went")
}

// samePer reports whether quantity k is told for one of the same things as the values of the pair: "19 minutes per bed …
// 12 minutes per bed".
func (r *reader) samePer(p pair, k int) bool {
	per := r.qs[k].Per
	return per != "" && !word.Of(per).Is(word.Period) && per == r.qs[p.before].Per && per == r.qs[p.after].Per
}

// manifold reports whether a is about b taken a whole number of times, two or more.
func manifold(a, b float64) bool {
	n := math.Round(a / b)
	return n >= 2 && math.Abs(a/b-n) < 0.05*n
}

// paced reports whether a period of its own follows an amount shortly after token i: "saved a week".
func (r *reader) paced(i int) bool {
	for n := 0; n < 4 && r.kindAt(i) == wordToken; i, n = i+1, n+1 {
		if w := r.low(i); (w == "a" || w == "per" || w == "every" || w == "each") && r.is(i+1, word.Period) {
			return true
		}
	}
	return false
}

// bothWays reports whether an amount is twice the difference of a way or a time, as of going there and back.
func (r *reader) bothWays(q Quantity, diff float64) bool {
	return (q.Dimension == Time || q.Dimension == Physical) && math.Abs(q.Mid()/diff-2) < 0.05
}

// differs reports whether quantity k is an amount of what the pair measures.
func (r *reader) differs(p pair, k int) bool {
	a, b, ok := common(r.qs[p.before], r.qs[p.after])
	q := r.qs[k]
	if !ok || a.Vague || b.Vague || a.Role == Clock || b.Role == Clock || a.High != a.Value || b.High != b.Value || a.Mid() == b.Mid() ||
		a.Dimension == Percent || !q.plain() || q.Dimension != a.Dimension || q.Unit != a.Unit {
		return false
	}
	if q.Dimension != Count {
		return true
	}
	for _, side := range [...]int{p.before, p.after} {
		if noun := r.qs[side].Noun; noun != "" {
			return q.Noun == "" || word.SameStem(q.Noun, noun)
		}
	}
	if q.Noun == "" {
		return true
	}
	for i := q.at.from; i < q.at.to+3; i++ {
		if r.low(i) == strings.ToLower(q.Noun) {
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
func (r *reader) drawsAmount(p pair, k int) bool {
	q := r.qs[k]
	end := max(r.qs[p.before].at.to, r.qs[p.after].at.to)
	if r.far(end-1, q.at.from) > 1 || q.at.from-end > 14 {
		return false
	}
	change, ends := false, 0
	for i := r.sideWords(p, end); i < q.at.from; i++ {
		if verb := r.saverAt(i); verb > 0 {
			i = verb
		}
		w := r.low(i)
		d, noun := changeNouns[w]
		change = change || savingVerbs[w] || noun && d != -2
		switch {
		case r.endsSentence(i):
			next := r.low(i + 1)
			if ends++; ends > 1 || r.kindAt(i) == lineToken || !conclusions[next] && next != "this" && !r.savedThen(i+1) {
				return false
			}
		case w == ";", r.kindAt(i) != markToken && !leads[w] && !r.toks[i].filler && !savingVerbs[w]:
			return false
		}
	}
	i, said := r.pastChange(q)
	return (change || said) && r.ofSame(p, i)
}

// saverAt returns the verb of saving that the subject at token i leads to, or 0: "the bank saves".
func (r *reader) saverAt(i int) int {
	if w := r.low(i); w != "the" && w != "our" && w != "my" || !conclusions[r.low(i-1)] {
		return 0
	}
	for n := 0; n < 2 && r.nounAt(i+1); n++ {
		i++
	}
	if !savingVerbs[r.low(i+1)] {
		return 0
	}
	return i + 1
}

// savedThen reports whether a sentence begins at token i that only tells what was saved: "We won 18 minutes per loop".
func (r *reader) savedThen(i int) bool {
	w := r.low(i)
	return (w == "i" || w == "we") && savingVerbs[r.low(i+1)]
}

// sideWords steps over the noun and the period of the pair's second value.
func (r *reader) sideWords(p pair, i int) int {
	for n := 0; n < 4 && r.kindAt(i) == wordToken && !conclusions[r.low(i)] && !savingVerbs[r.low(i)]; i, n = i+1, n+1 {
		if r.at[i] != 0 || !(n == 0 && r.nounAt(i) || r.is(i, word.Determiner|word.Now|word.Past|word.Period) || r.low(i) == "per") {
			break
		}
	}
	return i
}

// pastChange steps over the noun of an amount and the "less", "fewer" or "off" after it.
func (r *reader) pastChange(q Quantity) (next int, said bool) {
	i := q.at.to
	if q.Dimension == Count && r.nounAt(i) && word.SameStem(r.low(i), q.Noun) && !r.is(i, word.Less|word.More) {
		i++
	}
	if w := r.low(i); w == "off" || w != "worse" && w != "down" && w != "up" && w != "above" && w != "below" && r.is(i, word.Less|word.More|word.Fast) {
		i, said = i+1, true
	}
	if q.Noun != "" && said && word.SameStem(r.low(i), q.Noun) {
		i++
	}
	return i, said
}

// ofSame reports whether what follows an amount at token i leaves it with the pair: the end of the
// clause, a period, or one of the things that the pair was told of.
func (r *reader) ofSame(p pair, i int) bool {
	for n := 0; n < 4; n++ {
		w := r.low(i)
		switch {
		case i >= len(r.toks) || r.endsSentence(i) || w == "," || w == ")" || w == "\"" || w == "”":
			return !r.mixed(p, i)
		case r.at[i] == 0 && (w == "each" || w == "every" || w == "per" || w == "a" || w == "for" || w == "on"):
			i++
		case r.is(i, word.Period) && n > 0, r.at[i] != 0 && r.is(i, word.Period):
			i++
		case n > 0 && r.nounAt(i) && r.kindAt(i+1) != wordToken && r.low(i-1) != "a" && r.low(i-1) != "on" && r.low(i-1) != "for":
			i++
		case w == "a" || r.at[i] != 0 && r.qs[r.at[i]-1].at.from < i:
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
func (r *reader) mixed(p pair, end int) bool {
	for i := p.anchor; i > 0 && !r.endsSentence(i-1); i-- {
		if stocks[r.low(i-1)] || r.at[i-1] != 0 && r.qs[r.at[i-1]-1].Counts() {
			return true
		}
	}
	for i := p.anchor; i < end && i < len(r.toks); i++ {
		if w := r.low(i); stocks[w] && w != "each" {
			return true
		}
	}
	for i := end; i < len(r.toks) && !r.endsSentence(i); i++ {
		if stocks[r.low(i)] || r.at[i] != 0 {
			return true
		}
	}
	return false
}

// offByOne reports whether whole minutes that were said exactly leave no room for a difference that
// is one off: "from 14 minutes to 4, nine minutes off".
func (r *reader) offByOne(p pair, q Quantity, diff float64) bool {
	a, b := r.qs[p.before], r.qs[p.after]
	for _, v := range [...]Quantity{a, b, q} {
		if v.Bound != Exact || v.decimals > 0 || v.Value > 30 {
			return false
		}
	}
	return q.Unit == "min" && a.Unit == q.Unit && math.Abs(q.Value-diff) >= 0.1*diff
}
