package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
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
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 8; i, n = i-1, n+1 {
		w := r.Low(i)
		switch {
		case r.At[i] != 0 || r.EndsSentence(i) || r.Kind(i) == quantity.Mark && w != "=" && w != ",":
			return -1
		case w == "so" && (r.Low(i+1) == "that" && !outcomes[r.Low(i+2)] || r.Low(i+1) == "far" || r.Low(i+1) == "when"):
			return -1
		case drawing[w]:
			return i
		case w == "that" || w == "this" || w == "it":
			if outcomes[r.Low(i+1)] && (w != "it" || r.StartsClause(i)) {
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
	for k > 0 && r.Qs[k-1].At.From >= at {
		k--
	}
	first := k
	for first > 0 && k-first < premises && r.Far(r.Qs[first-1].At.From, at) <= 1 {
		first--
	}
	for ; first < k; first++ {
		out = append(out, first)
	}
	return out
}

// wrongWork checks what so much an hour, day or piece comes to over so many of them. k is the outcome.
func (r *reader) wrongWork(k int) (change.Row, bool) {
	total := r.Qs[k]
	if !total.Plain() || total.Value <= 1 || r.Claimed[k] && total.Dimension == quantity.Count {
		return change.Row{}, false
	}
	at := r.drawnAt(k)
	if at < 0 && r.besideCount(k) {
		at = total.At.From
	}
	if at < 0 || r.Netted(k) {
		return change.Row{}, false
	}
	var room [premises]int
	told := r.before(k, at, room[:0])
	if len(told) < 2 || len(told) > 4 {
		return change.Row{}, false
	}
	for n := len(told) - 1; n > 0; n-- {
		first, second := told[n-1], told[n]
		for _, rate := range [...][2]int{{first, second}, {second, first}} {
			total := total
			if a := r.Qs[rate[0]]; a.Dimension == quantity.Money && total.Dimension == quantity.Count && total.Noun == "" && total.Step >= 1000 {
				total = total.Lent(a) // "300 dollars a week …, so half a million"
			}
			due, ok := r.comesOut(rate[0], rate[1], total)
			if !ok {
				continue
			}
			if !r.closes(second, k) || r.explained(due, told, rate, total) || r.pricesGone(rate[1], r.Qs[rate[0]], r.Qs[rate[1]], total) || r.pricesFewer(first, r.Qs[rate[0]], r.Qs[rate[1]], total) {
				return change.Row{}, false
			}
			return r.Wrong(first, k, fmt.Sprintf("%s is %s, not %s", r.work(rate[0], rate[1]),
				quantity.Figure(quantity.Tidy(due), total.Unit)+quantity.PerFigure(total.Per), quantity.Figure(total.Value, total.Unit)+quantity.PerFigure(total.Per)))
		}
	}
	return change.Row{}, false
}

// besideCount reports whether a total of time or money is told for the same period as the count right before it, as what
// that many cost: "with eight changeovers a day we lost eight hours a day".
func (r *reader) besideCount(k int) bool {
	total := r.Qs[k]
	if k == 0 || total.Dimension != quantity.Time && total.Dimension != quantity.Money || quantity.PeriodOf(total.Per) == "" || r.Qs[k-1].Per != total.Per || r.Qs[k-1].Dimension != quantity.Count ||
		r.Far(r.Qs[k-1].At.From, total.At.From) > 0 || total.At.From-r.Qs[k-1].At.To > 6 {
		return false
	}
	for i := r.Qs[k-1].At.To; i < total.At.From; i++ {
		switch w := r.Low(i); w {
		case "lost", "lose", "spent", "spend", "made", "needed", "need", "cost", "costs", "burned", "wasted":
			return total.At.From-i <= 3
		case "of", "but", "or", "if":
			return false
		}
	}
	return false
}

// closes reports whether nothing else was counted between quantity last and the outcome k.
func (r *reader) closes(last, k int) bool {
	for n := last + 1; n < k; n++ {
		if q := r.Qs[n]; q.Counts() && q.Value != 1 {
			return false
		}
	}
	return true
}

// work writes a rate and what it is taken over: "£700 a day for 8 d", "€4 times 2,500".
func (r *reader) work(rate, over int) string {
	a, n := r.Qs[rate], r.Qs[over]
	if n.Dimension == quantity.Time {
		return quantity.Figure(a.Value, a.Unit) + quantity.PerFigure(a.Per) + " for " + quantity.Figure(n.Value, n.Unit)
	}
	return quantity.Figure(a.Value, a.Unit) + " times " + quantity.Figure(n.Value, "")
}

// comesOut works out a rate over its count or its duration, in the unit of the total, where the words
// leave no doubt that the one belongs to the other.
func (r *reader) comesOut(rate, over int, total quantity.Quantity) (float64, bool) {
	a, n := r.Qs[rate], r.Qs[over]
	if !a.Plain() || !n.Plain() || a.Role == quantity.Budget || n.Value < 2 {
		return 0, false
	}
	if a.Dimension != total.Dimension || a.Unit != total.Unit && (a.Dimension != quantity.Time || total.Unit == "") {
		return 0, false
	}
	if a.Dimension == quantity.Count && (a.Noun == "" || !word.SameStem(a.Noun, total.Noun)) {
		return 0, false
	}
	scale := 1.0
	if a.Unit != total.Unit {
		scale = quantity.Factor(a.Unit) / quantity.Factor(total.Unit)
	}
	switch {
	case n.Dimension == quantity.Time && n.Per == "" && word.Of(a.Per).Is(word.Period) && total.Per == "":
		if quantity.Factor(n.Unit) != quantity.SecondsOf(a.Per) || r.lasts(n) {
			return 0, false
		}
		return a.Value * n.Value * scale, true
	case n.Dimension == quantity.Count && n.Unit == "" && a.Dimension != quantity.Count && r.eachOf(rate, over):
		per := a.Per
		if !word.Of(per).Is(word.Period) {
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
		if up := quantity.Makes(per, total.Per); len(up) > 0 && scale == 1 && a.Dimension == quantity.Money {
			return a.Value * n.Value * up[0], true
		}
	}
	return 0, false
}

// perOfThem reads the period of "two hundred of them a day".
func (r *reader) perOfThem(n quantity.Quantity) string {
	i := n.At.To
	if r.Low(i) != "of" || r.Low(i+1) != "them" && r.Low(i+1) != "those" || r.Low(i+2) != "a" && r.Low(i+2) != "per" || !r.Is(i+3, word.Period) {
		return ""
	}
	return r.Low(i + 3)
}

// lasts reports whether the duration says when something happened and not how long: "six days ago".
func (r *reader) lasts(q quantity.Quantity) bool {
	switch r.Low(q.At.To) {
	case "ago", "later", "earlier", "into":
		return true
	}
	return false
}
