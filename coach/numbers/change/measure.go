package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A measure's name is the noun phrase that the answer gives it: what stands before the verb of
// change ("checkout p99 went from …"), before "from" ("we cut time to pick up from …"), before the
// number at the start of a line ("Median wait 52 h to 8 h"), or else the counted noun.

// nameLimit is how many words a name may have.
const nameLimit = 7

// measureName returns the name for a phrase that starts at token anchor and whose first number is
// quantity k.
func (r *Reading) measureName(anchor, k int) string {
	i := r.Back(anchor)
	for n := 0; n < 8 && i >= 0; n++ {
		switch {
		case r.At[i] != 0 && !r.Claimed[r.At[i]-1]:
			return r.countedName(k)
		case r.At[i] != 0:
			i = r.Back(i)
			continue
		case r.Is(i, word.Fall|word.Rise|word.Move), r.Low(i) == "passed", r.Low(i) == "slowed":
			if name := r.subject(i); name != "" {
				return name
			}
			return r.countedName(k)
		case r.Kind(i) != quantity.Word && r.Low(i) != ":" && r.Low(i) != ",", r.EndsSentence(i):
			return r.countedName(k)
		case r.Is(i, word.Be|word.Pronoun|word.Join) && r.Low(i) != "that":
			if r.Is(i, word.Be) && r.Low(r.Back(i)) != "there" {
				if name := r.subject(i); name != "" {
					return name
				}
			}
			return r.countedName(k)
		case r.Low(i) == "well" && r.Low(i-1) == "as":
			i = r.Back(i - 1)
			continue
		case r.Is(i, word.Adverb) && r.Is(r.Back(i), word.Fall|word.Rise|word.Move|word.Be), r.Low(i) == ":" || r.Low(i) == ",":
			i = r.Back(i)
			continue
		case r.Low(i) == "to" && n > 0, r.Is(i, word.Determiner) && n == 0, r.Low(i) == "at", r.Low(i) == "of" && n == 0, r.Low(i) == "from":
			i = r.Back(i)
			continue
		}
		if name := r.nounPhrase(i); name != "" {
			return name
		}
		i = r.Back(i)
	}
	return r.countedName(k)
}

// countedName is the counted noun as a measure: "pages" of "340 pages a week".
func (r *Reading) countedName(k int) string {
	if k < 0 || k >= len(r.Qs) {
		return ""
	}
	q := r.Qs[k]
	if q.Dimension != quantity.Count && q.Dimension != quantity.Share && q.Dimension != quantity.Percent || q.NounSpan.Empty() || q.Of != 0 {
		return "" // of "one in five hires" it is some of the hires that were counted
	}
	from := q.At.To
	for from < len(r.Tokens) && r.Tokens[from].Start < q.NounSpan.Start && (r.Low(from) == "of" || r.Is(from, word.Determiner)) {
		from++
	}
	if from < len(r.Tokens) && r.Tokens[from].Start <= q.NounSpan.Start {
		return r.Text[r.Tokens[from].Start:q.NounSpan.End]
	}
	return q.NounSpan.Of(r.Text)
}

// subject returns the noun phrase before the verb at token i, stepping over talk, a helping verb
// and a repeated pronoun: "the missed pickups, they went".
func (r *Reading) subject(i int) string {
	for n := 0; n < 5; n++ {
		after := i
		i = r.Back(i)
		if i > 0 && r.relative(i) {
			if r.Low(i-1) == "," {
				i--
			}
			continue
		}
		if i < 0 || r.EndsSentence(i) || r.Is(i, word.Join) {
			if n > 0 && r.Is(after, word.Fall|word.Rise) {
				return r.Low(after) // a noun after all: "drops went from …"
			}
			return ""
		}
		l := r.Class(i)
		switch {
		case r.GlueBefore(i), r.particle(i):
			return r.nounPhrase(i)
		case r.Low(i) == "there" || r.Low(i) == "well" || r.Low(i) == "as" || r.Low(i) == "too":
			continue
		case l.Is(word.Pronoun) && r.Low(i) != "that" && r.Low(i) != "which" && !r.aside(i):
			return ""
		case l.Is(word.Pronoun|word.Be|word.Adverb|word.Fall|word.Rise|word.Move) || r.Low(i) == "," || r.Low(i) == "has" || r.Low(i) == "have" || r.Low(i) == "had" ||
			r.Low(i) == "also" || r.Low(i) == "used" || r.Low(i) == "to":
			continue
		}
		return r.nounPhrase(i)
	}
	return ""
}

// relative reports whether the word at i opens the clause that tells the noun before it apart, or more of it: "refunds that
// used to take", "onboarding, which had taken".
func (r *Reading) relative(i int) bool {
	switch r.Low(i) {
	case "which":
		return r.NounAt(i-1) || r.Low(i-1) == "," && r.NounAt(i-2)
	case "that":
		return r.NounAt(i-1) && (r.Low(i+1) == "used" || r.Low(i+1) == "had")
	}
	return false
}

// aside reports whether the pronoun at i only repeats what stands before it.
func (r *Reading) aside(i int) bool {
	p := i - 1
	if r.Low(p) == "," {
		return r.Kind(p-1) == quantity.Word && !r.Is(p-1, word.Join|word.Pronoun)
	}
	if w := r.Low(i); w == "they" && p > 1 && r.NounAt(p) && strings.HasSuffix(r.Low(p), "s") && (r.Is(p-1, word.Determiner) || r.Is(p-2, word.Determiner) && r.NounAt(p-1)) {
		return true // "the wasted platelets they went"
	}
	return p >= 0 && r.Tokens[p].Filler
}

// nounPhrase returns the noun phrase that ends at token i, as said, without its article.
func (r *Reading) nounPhrase(end int) string {
	from, words := end+1, 0
	for i := end; i >= 0 && words < nameLimit; i-- {
		t := r.Tokens[i]
		joined := t.Low == "-" && i > 0 && r.Tokens[i].Glued && i < end && r.Tokens[i+1].Glued
		switch {
		case joined:
			continue
		case t.Kind == quantity.Digits && i < end && i > 0 && r.Tokens[i].Glued:
			continue
		case i < end && r.At[i] != 0 && r.hyphened(r.Qs[r.At[i]-1], i):
			return r.cutName(r.Qs[r.At[i]-1].At.From, end+1) // "90-day churn"
		case t.Kind != quantity.Word || r.EndsSentence(i) || r.At[i] != 0 && r.At[i] != r.At[min(end, len(r.At)-1)] && !r.inName(i) && !(i < end && r.Qs[r.At[i]-1].Role == quantity.Ordinal):
			return r.cutName(from, end+1)
		case t.Filler:
			if t.Low == "like" || words == 0 {
				return r.cutName(from, end+1)
			}
			return r.cutName(from, end+1)
		case i < end && r.isVerb(i), r.Is(i, word.Be), r.Is(i, word.Join) && t.Low != "that":
			return r.cutName(from, end+1)
		case i < end && (t.Low == "which" || t.Low == "who" || t.Low == "that" && !r.Is(i-1, word.Preposition)) && r.NounAt(max(i-1, 0)):
			return r.nounPhrase(i - 1) // the clause only tells the noun apart
		case verbFollows[t.Low] && i < end:
			if r.clauseSubject(i - 1) {
				return r.nounPhrase(i - 1) // "The penalties we pay to towns fell"
			}
			return "" // "we threw away 60 loaves"
		case r.Is(i, word.Pronoun) && !r.Is(i, word.Determiner):
			return r.cutName(from, end+1)
		case r.Is(i, word.Determiner):
			if !r.Is(i-1, word.Adjunct) && !strings.HasSuffix(r.Low(i-1), "ing") {
				return r.cutName(from, end+1)
			}
			continue
		case r.Is(i, word.Stop) && !r.Is(i, word.Preposition|word.Less|word.More|word.Now|word.Past|word.Fall|word.Rise|word.Move):
			return r.cutName(from, end+1)
		}
		from = i
		words++
	}
	return r.cutName(from, end+1)
}

// hyphened reports whether token i ends a quantity that a hyphen makes one word: "90-day".
func (r *Reading) hyphened(q quantity.Quantity, i int) bool {
	from := q.At.From
	return i == q.At.To-1 && i == from+2 && r.Low(from+1) == "-" && r.Tokens[from+1].Glued && r.Tokens[i].Glued
}

// clauseSubject reports whether the noun at token i opens its clause with its article: "The penalties".
func (r *Reading) clauseSubject(i int) bool {
	k := i
	for k > 0 && k > i-3 && r.NounAt(k) && !r.Is(k, word.Period|word.Now|word.Past) {
		k--
	}
	return k < i && r.Is(k, word.Determiner) && (k == 0 || r.EndsSentence(k-1) || r.Is(k-1, word.Join))
}

// verbFollows are the pronouns that only a subject is told with.
var verbFollows = map[string]bool{"i": true, "we": true, "they": true, "he": true, "she": true}

// inName reports whether the number at i belongs to a name, as in "p ninety nine".
func (r *Reading) inName(i int) bool { return r.Low(i-1) == "p" || r.Low(i-2) == "p" }

// particle reports whether the word at i belongs to its verb: "time to pick up".
func (r *Reading) particle(i int) bool {
	return (r.Low(i) == "up" || r.Low(i) == "out" || r.Low(i) == "in" || r.Low(i) == "off") && r.Low(i-2) == "to" && r.NounAt(i-1)
}

// isVerb tells the verb of "we cut build time" from the noun of "the drop rate".
func (r *Reading) isVerb(i int) bool {
	l := r.Class(i)
	if !l.Is(word.Fall|word.Rise|word.Move) || r.Is(i-1, word.Determiner) && !r.Is(i-1, word.Pronoun) {
		return false
	}
	if p := r.Low(i - 1); strings.HasSuffix(r.Low(i), "ed") || r.Is(i-1, word.Pronoun) || p == "to" || p == "and" || p == "have" {
		return true
	}
	switch r.Low(i) {
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
func (r *Reading) cutName(from, to int) string {
	for from < to && r.Is(from, word.Preposition|word.Determiner|word.Join|word.Past|word.Now|word.Filler) && !r.GlueAfter(from) || from < to && r.Kind(from) != quantity.Word && r.Kind(from) != quantity.Digits {
		from++
	}
	for to > from && (r.Is(to-1, word.Preposition|word.Determiner|word.Filler|word.Adverb) || r.Kind(to-1) == quantity.Mark) && !r.particle(to-1) && !r.GlueBefore(to-1) {
		to--
	}
	if from >= to || to == from+1 && (emptyNames[r.Low(from)] || r.Is(from, word.Fast)) {
		return ""
	}
	return strings.Join(strings.Fields(r.Words(from, to)), " ")
}

// claimName names what a change that is stated alone is a change of: the noun after it ("6 % more
// searches", "a 40 % rise in sales"), else the subject or the object of its verb.
func (r *Reading) claimName(c claim) string {
	i := c.at.To
	if w := r.Low(i); w == "in" || w == "of" || w == "for" {
		i++
		for r.Is(i, word.Determiner) {
			i++
		}
	} else if c.q >= 0 && r.Qs[c.q].Dimension == quantity.Count && !r.Qs[c.q].NounSpan.Empty() {
		return r.Qs[c.q].NounSpan.Of(r.Text)
	}
	if r.NounAt(i) && !r.Is(i, word.Period|word.Month|word.Now|word.Past) && (i > c.at.To || r.Is(i-1, word.Less|word.More)) {
		return r.phraseFrom(i)
	}
	return r.measureName(c.at.From, max(c.q, 0))
}

// phraseFrom returns the noun phrase that begins at token i.
func (r *Reading) phraseFrom(i int) string {
	to := i
	for to < i+4 && r.NounAt(to) && !r.Is(to, word.Less|word.More|word.Now|word.Past|word.Fast) {
		to++
	}
	return r.cutName(i, to)
}
