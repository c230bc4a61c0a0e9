package numbers

import (
	"strings"

	"pushback/coach/numbers/word"
)

// A measure's name is the noun phrase that the answer gives it: what stands before the verb of
// change ("checkout p99 went from …"), before "from" ("we cut time to pick up from …"), before the
// number at the start of a line ("Median wait 52 h to 8 h"), or else the counted noun.

// nameLimit is how many words a name may have.
const nameLimit = 7

// measureName returns the name for a phrase that starts at token anchor and whose first number is
// quantity k.
func (r *reader) measureName(anchor, k int) string {
	i := r.back(anchor)
	for n := 0; n < 8 && i >= 0; n++ {
		switch {
		case r.at[i] != 0 && !r.claimed[r.at[i]-1]:
			return r.countedName(k)
		case r.at[i] != 0:
			i = r.back(i)
			continue
		case r.is(i, word.Fall|word.Rise|word.Move), r.low(i) == "passed", r.low(i) == "slowed":
			if name := r.subject(i); name != "" {
				return name
			}
			return r.countedName(k)
		case r.kindAt(i) != wordToken && r.low(i) != ":" && r.low(i) != ",", r.endsSentence(i):
			return r.countedName(k)
		case r.is(i, word.Be|word.Pronoun|word.Join) && r.low(i) != "that":
			if r.is(i, word.Be) && r.low(r.back(i)) != "there" {
				if name := r.subject(i); name != "" {
					return name
				}
			}
			return r.countedName(k)
		case r.low(i) == "well" && r.low(i-1) == "as":
			i = r.back(i - 1)
			continue
		case r.is(i, word.Adverb) && r.is(r.back(i), word.Fall|word.Rise|word.Move|word.Be), r.low(i) == ":" || r.low(i) == ",":
			i = r.back(i)
			continue
		case r.low(i) == "to" && n > 0, r.is(i, word.Determiner) && n == 0, r.low(i) == "at", r.low(i) == "of" && n == 0, r.low(i) == "from":
			i = r.back(i)
			continue
		}
		if name := r.nounPhrase(i); name != "" {
			return name
		}
		i = r.back(i)
	}
	return r.countedName(k)
}

// countedName is the counted noun as a measure: "pages" of "340 pages a week".
func (r *reader) countedName(k int) string {
	if k < 0 || k >= len(r.qs) {
		return ""
	}
	q := r.qs[k]
	if q.Dimension != Count && q.Dimension != Share && q.Dimension != Percent || q.NounSpan.Empty() {
		return ""
	}
	from := q.at.to
	for from < len(r.toks) && r.toks[from].start < q.NounSpan.Start && (r.low(from) == "of" || r.is(from, word.Determiner)) {
		from++
	}
	if from < len(r.toks) && r.toks[from].start <= q.NounSpan.Start {
		return r.text[r.toks[from].start:q.NounSpan.End]
	}
	return q.NounSpan.Of(r.text)
}

// subject returns the noun phrase before the verb at token i, stepping over talk, a helping verb
// and a repeated pronoun: "the missed pickups, they went".
func (r *reader) subject(i int) string {
	for n := 0; n < 5; n++ {
		after := i
		i = r.back(i)
		if i > 0 && r.relative(i) {
			if r.low(i-1) == "," {
				i--
			}
			continue
		}
		if i < 0 || r.endsSentence(i) || r.is(i, word.Join) {
			if n > 0 && r.is(after, word.Fall|word.Rise) {
				return r.low(after) // a noun after all: "drops went from …"
			}
			return ""
		}
		l := r.class(i)
		switch {
		case r.glueBefore(i), r.particle(i):
			return r.nounPhrase(i)
		case r.low(i) == "there" || r.low(i) == "well" || r.low(i) == "as" || r.low(i) == "too":
			continue
		case l.Is(word.Pronoun) && r.low(i) != "that" && r.low(i) != "which" && !r.aside(i):
			return ""
		case l.Is(word.Pronoun|word.Be|word.Adverb|word.Fall|word.Rise|word.Move) || r.low(i) == "," || r.low(i) == "has" || r.low(i) == "have" || r.low(i) == "had" ||
			r.low(i) == "also" || r.low(i) == "used" || r.low(i) == "to":
			continue
		}
		return r.nounPhrase(i)
	}
	return ""
}

// relative reports whether the word at i opens the clause that tells the noun before it apart, or more of it: "refunds that
// used to take", "onboarding, which had taken".
func (r *reader) relative(i int) bool {
	switch r.low(i) {
	case "which":
		return r.nounAt(i-1) || r.low(i-1) == "," && r.nounAt(i-2)
	case "that":
		return r.nounAt(i-1) && (r.low(i+1) == "used" || r.low(i+1) == "had")
	}
	return false
}

// aside reports whether the pronoun at i only repeats what stands before it.
func (r *reader) aside(i int) bool {
	p := i - 1
	if r.low(p) == "," {
		return r.kindAt(p-1) == wordToken && !r.is(p-1, word.Join|word.Pronoun)
	}
	if w := r.low(i); w == "they" && p > 1 && r.nounAt(p) && strings.HasSuffix(r.low(p), "s") && (r.is(p-1, word.Determiner) || r.is(p-2, word.Determiner) && r.nounAt(p-1)) {
		return true // "the wasted platelets they went"
	}
	return p >= 0 && r.toks[p].filler
}

// nounPhrase returns the noun phrase that ends at token i, as said, without its article.
func (r *reader) nounPhrase(end int) string {
	from, words := end+1, 0
	for i := end; i >= 0 && words < nameLimit; i-- {
		t := r.toks[i]
		joined := t.low == "-" && i > 0 && r.toks[i].glued && i < end && r.toks[i+1].glued
		switch {
		case joined:
			continue
		case t.kind == digitToken && i < end && i > 0 && r.toks[i].glued:
			continue
		case i < end && r.at[i] != 0 && r.hyphened(r.qs[r.at[i]-1], i):
			return r.cutName(r.qs[r.at[i]-1].at.from, end+1) // "90-day churn"
		case t.kind != wordToken || r.endsSentence(i) || r.at[i] != 0 && r.at[i] != r.at[min(end, len(r.at)-1)] && !r.inName(i) && !(i < end && r.qs[r.at[i]-1].Role == Ordinal):
			return r.cutName(from, end+1)
		case t.filler:
			if t.low == "like" || words == 0 {
				return r.cutName(from, end+1)
			}
			return r.cutName(from, end+1)
		case i < end && r.isVerb(i), r.is(i, word.Be), r.is(i, word.Join) && t.low != "that":
			return r.cutName(from, end+1)
		case i < end && (t.low == "which" || t.low == "who" || t.low == "that" && !r.is(i-1, word.Preposition)) && r.nounAt(max(i-1, 0)):
			return r.nounPhrase(i - 1) // the clause only tells the noun apart
		case verbFollows[t.low] && i < end:
			if r.clauseSubject(i - 1) {
				return r.nounPhrase(i - 1) // "The penalties we pay to towns fell"
			}
			return "" // "we threw away 60 loaves"
		case r.is(i, word.Pronoun) && !r.is(i, word.Determiner):
			return r.cutName(from, end+1)
		case r.is(i, word.Determiner):
			if !r.is(i-1, word.Adjunct) && !strings.HasSuffix(r.low(i-1), "ing") {
				return r.cutName(from, end+1)
			}
			continue
		case r.is(i, word.Stop) && !r.is(i, word.Preposition|word.Less|word.More|word.Now|word.Past|word.Fall|word.Rise|word.Move):
			return r.cutName(from, end+1)
		}
		from = i
		words++
	}
	return r.cutName(from, end+1)
}

// hyphened reports whether token i ends a quantity that a hyphen makes one word: "90-day".
func (r *reader) hyphened(q Quantity, i int) bool {
	from := q.at.from
	return i == q.at.to-1 && i == from+2 && r.low(from+1) == "-" && r.toks[from+1].glued && r.toks[i].glued
}

// clauseSubject reports whether the noun at token i opens its clause with its article: "The penalties".
func (r *reader) clauseSubject(i int) bool {
	k := i
	for k > 0 && k > i-3 && r.nounAt(k) && !r.is(k, word.Period|word.Now|word.Past) {
		k--
	}
	return k < i && r.is(k, word.Determiner) && (k == 0 || r.endsSentence(k-1) || r.is(k-1, word.Join))
}

// verbFollows are the pronouns that only a subject is told with.
var verbFollows = map[string]bool{"i": true, "we": true, "they": true, "he": true, "she": true}

// inName reports whether the number at i belongs to a name, as in "p ninety nine".
func (r *reader) inName(i int) bool { return r.low(i-1) == "p" || r.low(i-2) == "p" }

// particle reports whether the word at i belongs to its verb: "time to pick up".
func (r *reader) particle(i int) bool {
	return (r.low(i) == "up" || r.low(i) == "out" || r.low(i) == "in" || r.low(i) == "off") && r.low(i-2) == "to" && r.nounAt(i-1)
}

// isVerb tells the verb of "we cut build time" from the noun of "the drop rate".
func (r *reader) isVerb(i int) bool {
	l := r.class(i)
	if !l.Is(word.Fall|word.Rise|word.Move) || r.is(i-1, word.Determiner) && !r.is(i-1, word.Pronoun) {
		return false
	}
	if p := r.low(i - 1); strings.HasSuffix(r.low(i), "ed") || r.is(i-1, word.Pronoun) || p == "to" || p == "and" || p == "have" {
		return true
	}
	switch r.low(i) {
	case "cut", "brought", "took", "got", "grew", "went", "fell", "rose", "came", "drove", "shrank", "sank", "bringing", "cutting":
		return true
	}
	return false
}

// emptyNames say nothing of what was measured.
var emptyNames = map[string]bool{"bit": true, "lot": true, "end": true, "new": true, "result": true, "results": true,
	"action": true, "situation": true, "task": true, "time": false, "impact": true, "outcome": true, "way": true,
	"case": true, "first": true, "thing": true, "people": false, "r": true, "s": true, "t": true, "a": true,
	"well": true, "best": true, "average": true, "faster": true, "total": true, "whole": true, "sorry": true, "year": true, "month": true, "week": true, "day": true, "measured": true, "running": true}

// cutName drops prepositions and articles at both ends of the name.
func (r *reader) cutName(from, to int) string {
	for from < to && r.is(from, word.Preposition|word.Determiner|word.Join|word.Past|word.Now|word.Filler) && !r.glueAfter(from) || from < to && r.kindAt(from) != wordToken && r.kindAt(from) != digitToken {
		from++
	}
	for to > from && (r.is(to-1, word.Preposition|word.Determiner|word.Filler|word.Adverb) || r.kindAt(to-1) == markToken) && !r.particle(to-1) && !r.glueBefore(to-1) {
		to--
	}
	if from >= to || to == from+1 && (emptyNames[r.low(from)] || r.is(from, word.Fast)) {
		return ""
	}
	return strings.Join(strings.Fields(r.words(from, to)), " ")
}

// claimName names what a change that is stated alone is a change of: the noun after it ("6 % more
// searches", "a 40 % rise in sales"), else the subject or the object of its verb.
func (r *reader) claimName(c claim) string {
	i := c.at.to
	if w := r.low(i); w == "in" || w == "of" || w == "for" {
		i++
		for r.is(i, word.Determiner) {
			i++
		}
	} else if c.q >= 0 && r.qs[c.q].Dimension == Count && !r.qs[c.q].NounSpan.Empty() {
		return r.qs[c.q].NounSpan.Of(r.text)
	}
	if r.nounAt(i) && !r.is(i, word.Period|word.Month|word.Now|word.Past) && (i > c.at.to || r.is(i-1, word.Less|word.More)) {
		return r.phraseFrom(i)
	}
	return r.measureName(c.at.from, max(c.q, 0))
}

// phraseFrom returns the noun phrase that begins at token i.
func (r *reader) phraseFrom(i int) string {
	to := i
	for to < i+4 && r.nounAt(to) && !r.is(to, word.Less|word.More|word.Now|word.Past|word.Fast) {
		to++
	}
	return r.cutName(i, to)
}
