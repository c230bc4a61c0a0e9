package numbers

import (
	"fmt"
	"math"
)

// An equation is a sum that an answer draws in its own words: "£900 a day for six days, so £4,500".
// Its outcome is a drawn quantity, its premises are the quantities that were told right before it.
// It is only wrong where one reading ties the premises together and no other reading makes the
// outcome true either.

// premises is how many quantities before its outcome an equation may take up.
const premises = 6

// drawing words open a conclusion.
var drawing = map[string]bool{"so": true, "that's": true, "which": true, "makes": true, "thus": true, "hence": true,
	"therefore": true, "=": true, "meaning": true}

// bars are words between a conclusion and its number that make the number something else: a price that
// is asked, a condition, another sum.
var bars = map[string]bool{"of": true, "but": true, "plus": true, "minus": true, "because": true, "if": true, "than": true,
	"only": true, "for": true, "under": true, "every": true, "another": true, "asked": true, "ask": true, "wanted": true,
	"needed": true, "need": true, "offered": true, "could": true, "would": true, "should": true, "next": true, "first": true,
	"hired": true, "bought": true, "took": true, "from": true, "with": true, "after": true, "since": true, "more": true,
	"extra": true, "target": true, "per": true, "invoice": true, "invoiced": true, "billed": true, "promised": true,
	"spent": true, "moved": true, "added": true, "changed": true, "in": true, "at": true, "by": true}

// outcomes are verbs of what a sum comes to: "so that ate eighty hours".
var outcomes = map[string]bool{"is": true, "was": true, "makes": true, "made": true, "comes": true, "came": true, "ate": true,
	"cost": true, "costs": true, "means": true, "meant": true, "gives": true, "left": true, "adds": true}

// drawnAt returns the token that opens the conclusion of which quantity k is the outcome, or -1.
func (r *reader) drawnAt(k int) int {
	for i, n := r.qs[k].at.from-1, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		w := r.low(i)
		switch {
		case r.at[i] != 0 || endsSentence(r.toks, i) || r.kindAt(i) == markToken && w != "=" && w != ",":
			return -1
		case w == "so" && (r.low(i+1) == "that" && !outcomes[r.low(i+2)] || r.low(i+1) == "far" || r.low(i+1) == "when"):
			return -1
		case drawing[w]:
			return i
		case w == "that" || w == "this" || w == "it":
			if outcomes[r.low(i+1)] && (w != "it" || r.startsClause(i)) {
				return i
			}
		case bars[w]:
			return -1
		}
	}
	return -1
}

// before returns the quantities ahead of quantity k that count in the sentence of token at and in the one
// before it, in their order.
func (r *reader) before(k, at int, out []int) []int {
	for k > 0 && r.qs[k-1].at.from >= at {
		k--
	}
	first := k
	for first > 0 && k-first < premises && r.far(r.qs[first-1].at.from, at) <= 1 {
		first--
	}
	for ; first < k; first++ {
		out = append(out, first)
	}
	return out
}

// netted reports whether something is still to come off or on the number, or a reason is given for it: "so
// £20,000, less the fee".
func (r *reader) netted(k int) bool {
	for i, n := r.qs[k].at.to, 0; n < 10 && i < len(r.toks) && !endsSentence(r.toks, i); i, n = i+1, n+1 {
		switch r.low(i) {
		case "before":
			return r.kindAt(i+1) == wordToken && !r.lex(i+1).is(isPronoun|isDet)
		case "less", "minus", "net", "plus", "without", "after", "including", "included", "excluding", "with", "back", "as", "since",
			"because", "free", "except", "but", "though", "voucher", "discount", "rebate", "each", "half", "share", "only":
			return true
		}
	}
	return false
}

// wrongWork checks what so much an hour, day or piece comes to over so many of them. k is the outcome.
func (r *reader) wrongWork(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || total.Value <= 1 || r.claimed[k] && total.Dimension == Count {
		return Row{}, false
	}
	at := r.drawnAt(k)
	if at < 0 && r.besideCount(k) {
		at = total.at.from
	}
	if at < 0 || r.netted(k) {
		return Row{}, false
	}
	var room [premises]int
	told := r.before(k, at, room[:0])
	if len(told) < 2 || len(told) > 4 {
		return Row{}, false
	}
	for n := len(told) - 1; n > 0; n-- {
		first, second := told[n-1], told[n]
		for _, rate := range [...][2]int{{first, second}, {second, first}} {
			total := total
			if a := r.qs[rate[0]]; a.Dimension == Money && total.Dimension == Count && total.Noun == "" && total.step >= 1000 {
				total = total.lent(a) // "300 dollars a week …, so half a million"
			}
			due, ok := r.comesOut(rate[0], rate[1], total)
			if !ok {
				continue
			}
			if !r.closes(second, k) || r.explained(due, told, rate, total) {
				return Row{}, false
			}
			return r.wrongSum(first, k, fmt.Sprintf("%s is %s, not %s", r.work(rate[0], rate[1]),
				figure(tidy(due), total.Unit)+perFigure(total.Per), figure(total.Value, total.Unit)+perFigure(total.Per)))
		}
	}
	return Row{}, false
}

// besideCount reports whether a total of time or money is told for the same period as the count right before it, as what
// that many cost: "with eight changeovers a day we lost eight hours a day".
func (r *reader) besideCount(k int) bool {
	total := r.qs[k]
	if k == 0 || total.Dimension != Time && total.Dimension != Money || periodOf(total.Per) == "" || r.qs[k-1].Per != total.Per || r.qs[k-1].Dimension != Count ||
		r.far(r.qs[k-1].at.from, total.at.from) > 0 || total.at.from-r.qs[k-1].at.to > 6 {
		return false
	}
	for i := r.qs[k-1].at.to; i < total.at.from; i++ {
		switch w := r.low(i); w {
		case "lost", "lose", "spent", "spend", "made", "needed", "need", "cost", "costs", "burned", "wasted":
			return total.at.from-i <= 3
		case "of", "but", "or", "if":
			return false
		}
	}
	return false
}

// closes reports whether nothing else was counted between quantity last and the outcome k.
func (r *reader) closes(last, k int) bool {
	for n := last + 1; n < k; n++ {
		if q := r.qs[n]; q.Counts() && q.Value != 1 {
			return false
		}
	}
	return true
}

// work writes a rate and what it is taken over: "£700 a day for 8 d", "€4 times 2,500".
func (r *reader) work(rate, over int) string {
	a, n := r.qs[rate], r.qs[over]
	if n.Dimension == Time {
		return figure(a.Value, a.Unit) + perFigure(a.Per) + " for " + figure(n.Value, n.Unit)
	}
	return figure(a.Value, a.Unit) + " times " + figure(n.Value, "")
}

// comesOut works out a rate over its count or its duration, in the unit of the total, where the words
// leave no doubt that the one belongs to the other.
func (r *reader) comesOut(rate, over int, total Quantity) (float64, bool) {
	a, n := r.qs[rate], r.qs[over]
	if !a.plain() || !n.plain() || a.Role == Budget || n.Value < 2 {
		return 0, false
	}
	if a.Dimension != total.Dimension || a.Unit != total.Unit && (a.Dimension != Time || total.Unit == "") {
		return 0, false
	}
	if a.Dimension == Count && (a.Noun == "" || !sameStem(a.Noun, total.Noun)) {
		return 0, false
	}
	scale := 1.0
	if a.Unit != total.Unit {
		scale = factorOf(a.Unit) / factorOf(total.Unit)
	}
	switch {
	case n.Dimension == Time && n.Per == "" && lexiconHas(a.Per, isPeriod) && total.Per == "":
		period := lexicon()[a.Per].unit
		if period == nil || factorOf(n.Unit) != period.factor || r.lasts(n) {
			return 0, false
		}
		return a.Value * n.Value * scale, true
	case n.Dimension == Count && n.Unit == "" && a.Dimension != Count && r.eachOf(rate, over):
		per := a.Per
		if !lexiconHas(per, isPeriod) {
			per = ""
		}
		if n.Per == "" {
			n.Per = r.perOfThem(n)
		}
		if n.Per != "" {
			if per != "" && per != n.Per {
				return 0, false
			}
			per = n.Per
		}
		if per == total.Per {
			return a.Value * n.Value * scale, true
		}
		if up := periods[per][total.Per]; len(up) > 0 && scale == 1 && a.Dimension == Money {
			return a.Value * n.Value * up[0], true
		}
	}
	return 0, false
}

// perOfThem reads the period of "two hundred of them a day".
func (r *reader) perOfThem(n Quantity) string {
	i := n.at.to
	if r.low(i) != "of" || r.low(i+1) != "them" && r.low(i+1) != "those" || r.low(i+2) != "a" && r.low(i+2) != "per" || !r.lex(i+3).is(isPeriod) {
		return ""
	}
	return r.low(i + 3)
}

// lasts reports whether the duration says when something happened and not how long: "six days ago".
func (r *reader) lasts(q Quantity) bool {
	switch r.low(q.at.to) {
	case "ago", "later", "earlier", "into":
		return true
	}
	return false
}

// eachOf reports whether the words make quantity rate the measure of one of the things that quantity n
// counts: "4 euros per parcel", "a seat costs 12 … for our 250 people", "150 each".
func (r *reader) eachOf(rate, n int) bool {
	a, b := r.qs[rate], r.qs[n]
	if a.Per != "" && !lexiconHas(a.Per, isPeriod) && b.Noun != "" {
		return sameStem(a.Per, b.Noun) || a.Per == "piece" || a.Per == "head" || a.Per == "person"
	}
	for i := a.at.to; i < a.at.to+3; i++ {
		if w := r.low(i); w == "each" || w == "apiece" {
			return rate == n+1 && r.far(a.at.from, b.at.from) == 0
		}
		if r.kindAt(i) != wordToken {
			break
		}
	}
	if rate > n {
		return r.eachCosting(rate, n)
	}
	single := r.singleSubject(rate)
	if single < 0 {
		return false
	}
	if b.Noun != "" && sameStem(b.Noun, r.low(single)) {
		return true
	}
	if verb := r.back(b.at.from); r.nounAt(verb) && pastForm(r.low(verb)) && sameStem(r.low(single), r.low(verb)) {
		return true // "each replacement cost us $40. Last year we replaced 3,000 kits"
	}
	if w := r.low(b.at.to); w == "of" && (r.low(b.at.to+1) == "them" || r.low(b.at.to+1) == "those" || r.low(b.at.to+1) == "these") {
		return true
	}
	return b.Noun == "" && r.repeatsVerb(rate, n)
}

// eachCosting reports whether "each costing" ties quantity rate to the things counted right before it: "40 runs a
// month, each costing about 150 euros", "three people spent five hours a week each".
func (r *reader) eachCosting(rate, n int) bool {
	if r.far(r.qs[n].at.from, r.qs[rate].at.from) > 0 || rate != n+1 {
		return false
	}
	for i := r.qs[n].at.to; i < r.qs[rate].at.from; i++ {
		if r.low(i) == "each" && r.qs[rate].at.from-i <= 5 {
			return true
		}
	}
	return false
}

// singleSubject returns the noun of "each parcel costs us", "a seat costs", "the average ticket took", which
// opens the clause of quantity k, or -1.
func (r *reader) singleSubject(k int) int {
	i := r.qs[k].at.from - 1
	for n := 0; n < 6 && i >= 0 && !endsSentence(r.toks, i) && r.at[i] == 0; i, n = i-1, n+1 {
		switch r.low(i) {
		case "cost", "costs", "takes", "took", "loses", "lost", "losing", "burns", "burned", "pays", "paid", "earns", "brings", "needs", "needed", "is", "was",
			"means", "saves", "saved":
			for j := i - 1; j >= 0 && j > i-6 && r.kindAt(j) == wordToken && (r.at[j] == 0 || !r.qs[r.at[j]-1].Counts()); j-- {
				switch r.low(j) {
				case "each", "every", "a", "an", "one", "per", "average":
					return r.headAfter(j, i)
				}
			}
			return -1
		}
	}
	return -1
}

// headAfter returns the last noun of the phrase between two tokens that comes before any preposition in it: "a changeover
// on line two took", or -1.
func (r *reader) headAfter(from, to int) int {
	found := -1
	for i := from + 1; i < to; i++ {
		if r.nounAt(i) && !r.lex(i).is(isBe) {
			found = i
		} else if found >= 0 && r.lex(i).is(isPrep) {
			break
		}
	}
	return found
}

// repeatsVerb reports whether the verb before the count was also said of the single thing: "each parcel
// costs 4 euros to re-send, and we re-sent 2,500".
func (r *reader) repeatsVerb(rate, n int) bool {
	i := r.back(r.qs[n].at.from)
	if !r.nounAt(i) || r.far(r.qs[rate].at.from, i) > 0 {
		return false
	}
	for k := r.qs[rate].at.to; k < i-1; k++ {
		if w, verb := r.low(k), r.low(i); r.nounAt(k) && len(w) > 2 && len(verb) > 2 && (sameStem(w, verb) || w[:3] == verb[:3]) {
			return true
		}
	}
	return false
}

// explained reports whether the total fits what it should come to, or what any other number that was told
// makes of it: "4 euros a swap, 22,000 scooters, ten swaps each".
func (r *reader) explained(due float64, told []int, used [2]int, total Quantity) bool {
	bounds := []Bound{r.qs[used[0]].Bound, r.qs[used[1]].Bound, total.Bound}
	fits := func(v float64) bool { return near(v, total.Value, 0.08, bounds...) }
	if fits(due) {
		return true
	}
	if one := r.qs[used[0]]; one.Unit == total.Unit && (fits(due+one.Value) || fits(due-one.Value) && !r.countsExactly(used, total)) {
		return true
	}
	for _, q := range [...]Quantity{r.qs[used[0]], r.qs[used[1]], total} {
		if q.Vague || q.Bound == Above || q.Bound == Below || q.Bound == Towards {
			return true
		}
	}
	ratio := total.Value / due
	for _, k := range told {
		if k == used[0] || k == used[1] {
			continue
		}
		q := r.qs[k]
		v := q.Mid()
		if q.isShare() {
			v = q.asPercent().Mid() / 100
		}
		others := v - 1 // of the count, without the one that was told of
		if q.isShare() {
			others = 1 + v
		}
		for _, f := range [...]float64{v, 1 / math.Max(v, 1e-9), 1 - v, others} {
			if f > 0 && f != 1 && math.Abs(ratio/f-1) < 0.1 {
				return true
			}
		}
		if q.Dimension == total.Dimension && (fits(due+v) || fits(due-v) || fits(v)) {
			return true
		}
	}
	if total.Per != r.qs[used[0]].Per && total.Per != r.qs[used[1]].Per {
		for _, f := range [...]float64{11.0 / 12, 10.0 / 12, 0.96, 0.9, 0.8, 0.85} {
			if math.Abs(ratio/f-1) < 0.05 {
				return true // holidays and free months
			}
		}
	}
	return false
}

// countsExactly reports whether the rate, what it is taken over and the total were all told to the last
// digit, so that one more or less of them is a wrong sum and no other way of counting.
func (r *reader) countsExactly(used [2]int, total Quantity) bool {
	a, n := r.qs[used[0]], r.qs[used[1]]
	return a.Bound == Exact && n.Bound == Exact && total.Bound == Exact && n.Dimension == Time
}
