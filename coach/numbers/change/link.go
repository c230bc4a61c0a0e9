package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A stated change belongs to a before and an after only where the words plainly speak of the same
// thing: nothing but talk, back references and words of change stands between the two.

// linkWords may stand between a pair and its stated change beside the words known by their class.
var linkWords = map[string]bool{"so": true, "which": true, "that": true, "thus": true, "or": true, "i": true, "e": true,
	"i.e": true, "therefore": true, "hence": true, "meaning": true, "equals": true, "represents": true,
	"runs": true, "run": true, "ran": true, "works": true, "gained": true, "yeah": true, "discount": true, "us": true, "you": true,
	"total": true, "overall": true, "basically": true, "paying": true, "pay": true, "paid": true, "spending": true,
	"spend": true, "in": true, "means": true, "what": true, "of": true, "by": true, "down": true, "up": true,
	"quite": true, "nice": true, "bit": true, "over": true, "under": true, "little": true, "touch": true, "whole": true, "much": true, "full": true, "even": true, "again": true,
	"then": true, "we": true, "cut": true, "reduction": true, "drop": true, "increase": true, "improvement": true,
	"well": true, "to": true, "our": true, "good": true, "big": true, "huge": true, "great": true, "really": true,
	"have": true, "has": true, "had": true, "giving": true, "makes": true, "making": true, "resulting": true, "representing": true, "other": true, "words": true}

// timeWords may follow the after without taking the reader elsewhere: "in the same quarter".
var timeWords = map[string]bool{"average": true, "median": true, "same": true, "first": true, "last": true,
	"within": true, "over": true, "after": true, "on": true, "in": true, "the": true, "a": true, "by": true, "per": true,
	"an": true, "about": true, "next": true, "end": true, "of": true, "since": true, "now": true, "today": true,
	"then": true, "time": true, "before": true, "it": true, "with": true, "later": true, "after that": true,
	"one": true, "there": true, "under": true, "two": true, "spring": true, "summer": true, "autumn": true, "winter": true}

// links reports whether the claim speaks of the pair, whose words, with the claims that already
// belong to it, end at token last.
func (r *Reading) links(p pair, last int, c claim) bool {
	if r.contrary(p, c) {
		return false
	}
	if c.at.From >= last && c.kind == toFraction && r.Low(c.at.To-1) == "time" && r.restatesTime(p, last, c.at.From) {
		return r.Kind(c.at.To) != quantity.Word
	}
	if c.at.From >= last {
		return (r.linkedAfter(last, c) || r.concluded(p, last, c)) && r.sameThing(p, c)
	}
	if c.at.To <= p.anchor && p.how == phased && r.Low(p.anchor-1) == ":" && r.announced(c, p.anchor) {
		return r.sameThing(p, c)
	}
	if c.at.To <= p.anchor && r.objectInto(p, c) {
		return true
	}
	if c.at.To <= p.anchor && p.how == fromTo {
		if c.kind == byFraction && r.wentOn(c.at.To, p.anchor) {
			return true
		}
		return (r.linkedBefore(c.at.To, p.anchor) || r.announced(c, p.anchor)) && r.sameThing(p, c)
	}
	if c.at.To <= p.anchor && c.q < 0 && r.Low(c.at.To) == "," && p.anchor-c.at.To <= 4 && r.Is(c.at.To+1, word.Pronoun) {
		return true // "our reach quadrupled, we had 2,000 …"
	}
	if c.at.To <= p.anchor && c.q < 0 && r.runsInto(c.at.To, p.anchor) {
		return true
	}
	if c.at.To <= p.anchor && r.explainedNext(p, c) {
		return true
	}
	return c.at.To <= p.anchor && r.toldOfIt(c.at.To, p.anchor) && r.Low(r.Back(c.at.From)) == "by" && r.isMeasure(p, r.Back(r.Back(c.at.From)))
}

// contrary reports whether the claim goes the other way than the values, or speaks of price where
// they are none: then it is a claim about something else.
func (r *Reading) contrary(p pair, c claim) bool {
	a, b, ok := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	if !ok || r.Low(c.at.To-1) == "cheaper" && b.Dimension != quantity.Money || r.wasPlanned(c.at.To) || r.ofOthers(c.at.To) {
		return true
	}
	if a.Vague || b.Vague || c.fast || c.kind == byMultiple && c.q >= 0 {
		return false
	}
	if c.kind == toFraction {
		return c.value < 1 && b.Mid() > a.Mid() // "on time rose from 80 % to 90 %, so half as many were late"
	}
	return c.dir < 0 && b.Mid() > a.Mid() || c.dir > 0 && b.Mid() < a.Mid()
}

// wasPlanned reports whether the words at token i say that a change was what was wanted: "a 60 percent fall was the plan".
func (r *Reading) wasPlanned(i int) bool {
	for n := 0; n < 3 && r.NounAt(i); i, n = i+1, n+1 {
	}
	if w := r.Low(i); w != "was" && w != "is" && w != "had" {
		return false
	}
	for n := i + 1; n <= i+3; n++ {
		switch r.Low(n) {
		case "plan", "goal", "target", "idea", "hope", "promise", "aim":
			return true
		}
	}
	return false
}

// ofOthers reports whether the words behind a claim say that it is of something else, or was made for a time to come: "we halved
// those of shoes", "so I doubled it for July".
func (r *Reading) ofOthers(i int) bool {
	if w := r.Low(i); (w == "those" || w == "that") && r.Low(i+1) == "of" {
		return true
	}
	if w := r.Low(i); w == "it" || w == "them" || w == "that" || w == "this" {
		i++
	}
	return r.Low(i) == "for" && (r.Is(i+1, word.Month|word.Season) || r.Low(i+1) == "next")
}

// linkedAfter walks from the end of the pair to the claim.
func (r *Reading) linkedAfter(i int, c claim) bool {
	if c.at.From-i > 22 {
		return false
	}
	i = r.tail(i, c.at.From)
	ends := 0
	for ; i < c.at.From; i++ {
		switch {
		case r.EndsSentence(i):
			if ends++; ends > 1 || r.Kind(i) == quantity.LineBreak && !r.ownLine(c, i) {
				return false
			}
		case r.Tokens[i].Kind == quantity.Mark:
			if r.Low(i) == ";" && c.q < 0 {
				return false
			}
		case r.At[i] != 0:
			return false
		case r.linkWord(i):
		case r.Low(i) == "and" && (r.Low(r.Ahead(i)) == "so" || r.Low(r.Ahead(i)) == "that's" || r.Low(r.Ahead(i)) == "that"):
		default:
			return false
		}
	}
	return true
}

// ownLine reports whether the claim has the line after token i to itself: "- Improvement: 45 %".
func (r *Reading) ownLine(c claim, i int) bool {
	if r.Low(c.at.From+1) == ":" && c.at.From-i <= 2 && r.Kind(c.at.To) == quantity.LineBreak {
		return true
	}
	if r.Kind(c.at.To) == quantity.Word || c.at.From-i > 6 {
		return false
	}
	for n := i + 1; n < c.at.From; n++ {
		if w := r.Low(n); r.Kind(n) != quantity.Mark && w != "that" && w != "that's" && w != "this" && w != "so" && !r.Is(n, word.Be|word.Determiner) {
			return false
		}
	}
	return true
}

// tail steps over what still belongs to the after: its noun and when it was reached.
func (r *Reading) tail(i, end int) int {
	for n := 0; i < end && n < 8; i, n = i+1, n+1 {
		l := r.Class(i)
		if r.Low(i) == "-" && r.GlueAfter(i-1) {
			continue // "no-shows"
		}
		if r.amongThose(i) {
			i += 2 // "on those lots", "in the four"
			continue
		}
		if r.Kind(i) != quantity.Word || r.At[i] != 0 && r.Qs[r.At[i]-1].Dimension != quantity.Time {
			break
		}
		if r.At[i] == 0 && !timeWords[r.Low(i)] && !l.Is(word.Period|word.Month|word.Now|word.Past|word.Filler) && !(n < 3 && r.NounAt(i)) && !r.roundAlone(i) && !r.numberedPart(i) {
			break
		}
	}
	return i
}

// numberedPart reports whether the word at i names a part of a year by its number: "the first half year", "the second quarter".
func (r *Reading) numberedPart(i int) bool {
	switch r.Low(i) {
	case "half", "quarter":
		switch r.Low(i - 1) {
		case "first", "second", "third", "fourth", "last", "same":
			return true
		}
	}
	return false
}

// amongThose reports whether the words at token i say of which things the pair was told: those that were named before.
func (r *Reading) amongThose(i int) bool {
	switch r.Low(i) {
	case "on", "in", "at", "for", "with":
		if q, counted := r.QuantityAt(i + 2); counted && r.Low(i+1) == "the" && q.IsBare() && q.At.To == i+3 && r.Low(i+3) == "," {
			return true
		}
		return (r.Low(i+1) == "those" || r.Low(i+1) == "these") && r.At[min(i+2, len(r.At)-1)] == 0 && r.NounAt(i+2)
	}
	return false
}

// linkWord reports whether the word at i leads from a pair to its change and to nothing else.
func (r *Reading) linkWord(i int) bool {
	l, w := r.Class(i), r.Low(i)
	switch {
	case w == "spend" || w == "spending":
		return r.Is(i-1, word.Pronoun) && !r.Is(i-1, word.Determiner) || r.Is(i-1, word.Be)
	case r.Tokens[i].Filler, linkWords[w], l.Is(word.Be), l.Is(word.Fall|word.Rise|word.Less|word.More) && w != "better":
		return true
	case l.Is(word.Pronoun) && w != "they" && w != "who" && w != "there", l.Is(word.Determiner), l.Is(word.Move) && w != "took":
		return true
	case w == "than":
		return r.Is(i-1, word.Less|word.More)
	case w == "they":
		return r.Low(i-1) == "words" // "in other words they came down by two thirds"
	case w == "at":
		return r.Low(i+1) == "least" || r.Low(i+1) == "most"
	case w == "least", w == "most":
		return r.Low(i-1) == "at"
	}
	return w == "say" && r.Low(i-1) == "to"
}

// looksBack holds the words after "than" that compare with the before itself, and not with a plan,
// a target or somebody else.
var looksBack = map[string]bool{"before": true, "it": true, "they": true, "in": true, "last": true, "previously": true,
	"at": true, "originally": true, "where": true, "when": true, "what": true}

// sameThing refuses a claim that names another measure: "40 % fewer errors", "a 40 % rise in sales".
func (r *Reading) sameThing(p pair, c claim) bool {
	i := c.at.To
	if c.q < 0 {
		return r.sameObject(p, i)
	}
	for k := i; k < i+3; k++ {
		if r.Low(k) == "as" && !looksBack[r.Low(k+1)] && !r.Is(k+1, word.Pronoun) && !r.Is(k+2, word.Size) {
			return false // "twice as much growth as planned"
		}
	}
	if r.leadsAway(c) {
		return false
	}
	switch r.Low(i) {
	case "than":
		return looksBack[r.Low(i+1)] || r.Is(i+1, word.Planned) && r.Is(r.Qs[p.before].At.To, word.Planned)
	case "with", "including", "plus", "together", "and":
		if c.kind == byAmount {
			return false // "saving $150k with the credits"
		}
	case "at", "among", "across", "compared", "against", "versus", "vs", "relative", "when", "if", "once", "ahead":
		return false // some other part or some other base
	case "in", "of", "for", "on", "to":
		if r.Low(i) == "to" && c.kind == byAmount {
			return true // "33 dogs fewer to feed"
		}
		i++
		for r.Is(i, word.Determiner) {
			i++
		}
		if !r.NounAt(i) && !r.Is(i, word.Fall|word.Rise) || r.Is(i, word.Period|word.Month) || timeWords[r.Low(i)] {
			return true
		}
		return r.namedBy(p, i) || r.toldFirstWith(p, i)
	}
	if !r.NounAt(i) || r.Is(i, word.Less|word.More|word.Now|word.Past|word.Fast) || timeWords[r.Low(i)] || linkWords[r.Low(i)] {
		return true
	}
	if c.kind == byAmount && r.Is(i+1, word.Determiner|word.Pronoun) {
		return true // a verb with its object: "160 people more leave their car"
	}
	if (c.fast || c.q < 0) && r.Is(i+1, word.Be) {
		return true // a new clause with no mark before it: "eight times faster people are happy"
	}
	if c.kind == byFraction && r.Is(i-1, word.Less|word.More) || c.kind == byMultiple || c.kind == byAmount || c.kind == toFraction {
		return r.namedBy(p, i) || r.namedBy(p, i+1)
	}
	return true
}
