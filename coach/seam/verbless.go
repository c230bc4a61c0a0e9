package seam

import (
	"slices"
	"strings"
)

// settled returns cuts, in order, with none that leaves words without a verb to themselves: what somebody names and
// then speaks about ("and returns in belgium they went down") belongs to what follows, and what trails behind
// ("nothing crazy but okay and i kept watching") to what was before.
func settled(words []word, cuts []int) []int {
	slices.Sort(cuts)
	out := cuts[:0]
	start := 0
	for _, at := range cuts {
		at = beforeTopic(words, start, at)
		at = behindTrail(words, at)
		if leadsUp[words[start].norm] && at-start <= mostNamed && subjects[words[at].norm] {
			continue // "before i automate anything i ask"
		}
		if afterthought(words, at, cuts) || goesOnDoing(words, at) {
			continue
		}
		for at > start && joins[words[at-1].norm] {
			at-- // "and so" stays together
		}
		if at-start < fewest || len(words)-at < fewest || at-start <= mostNamed && !tells(words[start:at]) {
			continue
		}
		out = append(out, at)
		start = at
	}
	return out
}

// reports reports whether words end on somebody who says something: what they say comes next.
func reports(words []word) bool {
	last := len(words) - 1
	if tellsWho[words[last].norm] && last > 0 {
		last--
		if words[last].norm == "to" && last > 0 {
			last--
		}
	}
	return saying[words[last].norm]
}

// asks are words behind which somebody is asked about what they do: "how many days do i have".
var asks = map[string]bool{"do": true, "does": true, "did": true, "don't": true, "didn't": true}

var (
	saying   = map[string]bool{"said": true, "says": true, "told": true, "tells": true, "asked": true, "asks": true, "goes": true}
	tellsWho = map[string]bool{"me": true, "us": true, "him": true, "her": true, "them": true}
)

// supposes reports whether "i think" stands within what is said.
func supposes(words []word) bool {
	if words[0].norm != "i" || len(words) == 1 {
		return false
	}
	switch words[1].norm {
	case "think", "guess", "believe", "suppose", "mean", "reckon":
		return true
	}
	return false
}

// measures reports whether "so" begins a degree and no clause: "it felt so much better".
func measures(words []word) bool {
	if words[0].norm != "so" || len(words) == 1 {
		return false
	}
	switch words[1].norm {
	case "much", "many", "far", "few", "little", "well", "good", "bad", "long", "that":
		return true
	}
	return false
}

// leadsUp are words with which somebody leads up to what they say: "and whenever a team had no time i wrote it down".
var leadsUp = map[string]bool{"when": true, "whenever": true, "if": true, "while": true, "as": true, "once": true, "after": true, "before": true, "since": true}

// afterthought reports whether what stands between a place and the next cut only adds to what was said: "and then nothing",
// "and numbers".
func afterthought(words []word, at int, cuts []int) bool {
	end := len(words)
	if next := slices.IndexFunc(cuts, func(c int) bool { return c > at }); next >= 0 {
		end = cuts[next]
	}
	return end-at <= fewest+1 && at+1 < len(words) && joins[words[at].norm] && !names[words[at+1].norm] && !tells(words[at:end])
}

// goesOnDoing reports whether whoever did something before a place does another thing behind it: "and got sent home".
func goesOnDoing(words []word, at int) bool {
	return words[at].norm == "and" && at+1 < len(words) && (inEd(words[at+1]) || verbs[words[at+1].norm]) && !plain[words[at+1].norm]
}

// plain are verbs with which a sentence can begin after "and".
var plain = map[string]bool{"is": true, "are": true, "was": true, "were": true, "let": true, "said": true, "says": true, "did": true, "do": true, "does": true, "can": true, "will": true, "would": true, "could": true}

// names are words with which the name of something begins that is spoken about next.
var names = map[string]bool{"the": true, "a": true, "an": true, "my": true, "our": true, "their": true, "his": true, "her": true, "this": true, "these": true, "those": true,
	"on": true, "in": true, "at": true, "for": true, "from": true, "by": true, "with": true, "after": true, "one": true, "some": true, "all": true, "every": true, "most": true}

// mostNamed is how many words name what is spoken about next, mostLedUp how many lead up to it.
const mostNamed, mostLedUp = 8, 12

// beforeTopic returns the place of the last connective before a place where no verb stands between them, else the
// place itself.
func beforeTopic(words []word, start, at int) int {
	for c := at - 2; c > start && at-c <= mostLedUp; c-- {
		if joins[words[c].norm] && !withinNumber(words, c) {
			if at-c <= mostNamed && !tells(words[c+1:at]) || leadsUp[words[c+1].norm] && subjects[words[at].norm] {
				return c
			}
			return at
		}
	}
	return at
}

// behindTrail returns where somebody begins with "and I" behind words without a verb, or with anything behind an
// afterthought ("and then nothing", "and eleven at the other three"); else the place itself.
func behindTrail(words []word, at int) int {
	added := joins[words[at].norm] && !names[words[at+1].norm]
	for m := at + 1; m+1 < len(words) && m-at < mostNamed; m++ {
		if joins[words[m].norm] && m > at+1 && (added || subjects[words[m+1].norm]) && !tells(words[at:m]) {
			return m
		}
	}
	return at
}

// opensClause reports whether a clause other than one that begins with the name of something can begin here: "and"
// joins clauses where somebody does something behind it, before the next one.
func opensClause(words []word) bool {
	const soon = 10
	norm := words[0].norm
	if joins[norm] {
		for len(words) > 0 && joins[words[0].norm] {
			words = words[1:]
		}
		end := slices.IndexFunc(words, func(w word) bool { return joins[w.norm] })
		if end < 0 {
			end = len(words)
		}
		return end > 0 && words[0].norm != "that" && tells(words[:min(soon, end)])
	}
	switch norm {
	case "because", "cause", "then":
		return true // but "when" and "which" belong to what they stand behind
	}
	return subjects[norm] || contracted(norm)
}

var joins = map[string]bool{"and": true, "so": true, "but": true}

// tells reports whether somebody does something in words, or something is so.
func tells(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool {
		return subjects[w.norm] || verbs[w.norm] || inEd(w) || strings.HasSuffix(w.norm, "n't") || contracted(w.norm)
	})
}

// inEd reports whether a word may be a verb in the past: not "hundred".
func inEd(w word) bool { return len(w.norm) > 4 && strings.HasSuffix(w.norm, "ed") && !figures[w.norm] }

// contracted reports whether a word holds its verb: "that's", "they'd".
func contracted(norm string) bool {
	head, tail, found := strings.Cut(norm, "'")
	return found && (tail == "m" || tail == "re" || tail == "ve" || tail == "ll" || tail == "d" || tail == "s" && (subjects[head] || head == "that" || head == "what" || head == "here"))
}

var subjects = map[string]bool{"i": true, "we": true, "they": true, "he": true, "she": true, "you": true, "it": true, "there": true, "nobody": true, "everybody": true, "everyone": true,
	"somebody": true, "someone": true, "anybody": true, "anyone": true, "people": true, "who": true}

var verbs = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`is are was were be been am has have had do does did will would can could should may might must
		went go goes got get gets came come comes said say says told tell tells made make makes took take takes saw see sees gave give gives
		ran run runs cut put found find kept keep keeps built build wrote write sat left leave fell fall rose rise brought bring became become
		knew know thought think felt feel meant means mean let lost lose sold sell bought buy met paid pay read sent set shut spent spoke stood
		stuck taught threw won began begin broke chose drove grew held heard hit hung led rang rebuilt said sang shook slept stopped swore wore`) {
		out[w] = true
	}
	return out
}()
