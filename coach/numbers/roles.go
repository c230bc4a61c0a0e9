package numbers

import (
	"math"

	"pushback/coach/numbers/word"
)

// role tells what the number is doing from the words right around it.
func (r *reader) role(q Quantity) Role {
	if q.Role != Measure {
		return q.Role
	}
	i := q.at.from
	prev, next := r.back(i), q.at.to
	bare := q.Unit == "" && q.Dimension == Count && !q.Vague
	switch {
	case bare && r.isListMark(q):
		return ListMark
	case bare && r.isClock(q, prev):
		return Clock
	case bare && r.isDate(q, prev, next):
		return Date
	case bare && q.worded && (r.low(next) == "second" || r.low(next) == "first" || r.low(next) == "third"):
		return Ordinal
	case bare && r.isYear(q, prev):
		return Year
	case bare && (r.low(i-1) == "#" && !r.heading(i) || itemNouns[r.low(prev)] && !r.passing(prev) || r.low(prev) == "." && r.low(prev-1) == "no"):
		return itemRole(r.low(prev))
	case bare && q.Noun == "" && (r.low(prev) == "she's" || r.low(prev) == "he's" || r.low(prev) == "aged" || r.low(prev) == "age"):
		return Age
	case q.Dimension == Time && r.isStretch(q):
		return Date
	case q.Dimension == Money:
		return r.moneyRole(q)
	case q.Dimension == Count && r.isHeadCount(q, prev):
		return HeadCount
	}
	return Measure
}

// isStretch reports whether a duration says when something was counted, and is no value of it: "17 in the
// half year before to 5 after".
func (r *reader) isStretch(q Quantity) bool {
	switch r.low(q.at.to) {
	case "before", "after", "since", "earlier", "prior", "following":
	default:
		return false
	}
	switch r.low(q.at.from - 2) {
	case "in", "over", "during", "within", "for", "of":
		return r.low(q.at.from-1) == "the"
	}
	return false
}

// passing reports whether the noun at i is a stretch of time that only says when: "this year 51".
func (r *reader) passing(i int) bool {
	if !r.is(i, word.Period) {
		return false
	}
	switch r.low(i - 1) {
	case "this", "last", "first", "next", "same", "previous", "following", "whole", "that":
		return true
	}
	return false
}

// itemNouns stand before a number that names one of a series.
var itemNouns = map[string]bool{"version": true, "release": true, "v": true, "level": true, "levels": true, "page": true,
	"team": true, "step": true, "phase": true, "week": true, "day": true, "month": true, "sprint": true,
	"quarter": true, "q": true, "room": true, "ticket": true, "number": true, "section": true, "chapter": true,
	"line": true, "port": true, "article": true, "gate": true, "code": true, "grade": true, "tier": true,
	"stage": true, "item": true, "question": true, "option": true, "iteration": true, "build": true,
	"python": true, "firmware": true, "android": true, "ios": true, "rust": true, "postgres": true, "kernel": true, "windows": true, "java": true, "http": true, "error": true, "versions": true, "sections": true,
	"phases": true, "wave": true, "batch": true, "cohort": true, "round": true, "floor": true, "target": true, "priority": true, "group": true, "building": true,
	"plant": true, "ward": true, "hall": true, "bay": true, "zone": true, "dock": true, "lane": true, "line's": true, "year": true, "case": true, "issue": true, "pr": true, "iso": true, "no": true}

func itemRole(noun string) Role {
	switch noun {
	case "version", "release", "v", "versions", "python", "java", "firmware", "android", "ios", "rust", "postgres", "kernel", "windows":
		return Version
	case "quarter", "q":
		return Quarter
	case "week", "day", "month", "year":
		return Date
	}
	return Identifier
}

func (r *reader) isListMark(q Quantity) bool {
	i, next := q.at.from, q.at.to
	if q.decimals > 0 || q.Value > 99 {
		return false
	}
	if r.low(i-1) == "(" && r.low(next) == ")" {
		return r.toks[i].kind == digitToken
	}
	return r.kindAt(i-1) == lineToken && next < len(r.toks) && r.toks[next].glued && (r.low(next) == "." || r.low(next) == ")")
}

func (r *reader) isClock(q Quantity, prev int) bool {
	next := r.low(q.at.to)
	if q.Value > 24 && q.Value < 100 {
		return false
	}
	if next == "o'clock" || next == "am" || next == "pm" {
		return true
	}
	if (next == "a" || next == "p") && (r.low(q.at.to+1) == "m" || r.low(q.at.to+1) == "." && r.low(q.at.to+2) == "m") {
		return true
	}
	if q.Value <= 12 && (next == "at" && r.low(q.at.to+1) == "night" || next == "in" && r.low(q.at.to+1) == "the" &&
		dayParts[r.low(q.at.to+2)]) {
		return true
	}
	hour := math.Trunc(q.Value / 100)
	return q.worded && q.Value > 100 && hour <= 12 && math.Mod(q.Value, 100) < 60 && math.Mod(q.Value, 5) == 0 &&
		r.low(prev) == "at" && (q.Noun == "" || q.nounIsTalk())
}

var dayParts = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true}

func (r *reader) isDate(q Quantity, prev, next int) bool {
	if q.Value > 31 || q.Value < 1 || q.decimals > 0 {
		return false
	}
	isMay := func(i int) bool { return r.low(i) == "may" && r.text[r.toks[i].start] != 'M' }
	if r.is(next, word.Month) && !isMay(next) || r.low(next) == "of" && r.is(next+1, word.Month) {
		return true
	}
	return r.is(prev, word.Month) && !isMay(prev) && !r.wholeFollows(next) && prev == q.at.from-1 && q.Noun == "" && q.Per == ""
}

// wholeFollows reports whether the words at token i make the number before them a part of so many: "by September 11 of the 44
// offices were connected".
func (r *reader) wholeFollows(i int) bool {
	if r.low(i) != "of" {
		return false
	}
	if i++; r.is(i, word.Determiner) {
		return r.kindAt(i+1) == digitToken
	}
	return r.kindAt(i) == digitToken && len(r.low(i)) < 4
}

func (r *reader) isYear(q Quantity, prev int) bool {
	if q.Value < 1950 || q.Value > 2049 || q.decimals > 0 || q.worded || len(r.toks[q.at.from].low) != 4 || q.at.to != q.at.from+1 {
		return false
	}
	switch r.low(prev) {
	case "in", "since", "by", "until", "till", "of", "early", "late", "mid", "during", "before", "after", "for":
		return true
	case "from", "to", "and", "-":
		return q.Noun == ""
	}
	return r.is(prev, word.Month) || q.Noun == ""
}

func (r *reader) isHeadCount(q Quantity, prev int) bool {
	if word.Of(q.Noun).Is(word.Staff) {
		return true
	}
	if q.Value <= 50 && (q.Noun == "people" || q.Noun == "folks") {
		return true
	}
	if r.low(q.at.to) == "of" && r.low(q.at.to+1) == "us" {
		return true
	}
	return r.low(prev) == "of" && (r.low(prev-1) == "team" || r.low(prev-1) == "group" || r.low(prev-1) == "crew" || r.low(prev-1) == "squad")
}

// moneyRole tells a budget or a price from an outcome.
func (r *reader) moneyRole(q Quantity) Role {
	for k := q.at.to; k < q.at.to+2; k++ {
		switch r.low(k) {
		case "budget":
			return Budget
		case "fee", "licence", "license", "salary", "ticket":
			return Price
		}
	}
	for k := q.at.from - 1; k >= 0 && k > q.at.from-5 && r.kindAt(k) == wordToken; k-- {
		switch r.low(k) {
		case "budget", "budgeted":
			return Budget
		case "quoted", "priced", "price", "quote", "salary", "fee", "offered", "charges", "charged", "licence", "license":
			return Price
		}
	}
	return Measure
}

// heading reports whether the number at token i opens a heading: "## 50 complaints".
func (r *reader) heading(i int) bool { return !r.toks[i].glued && r.low(r.lineStart(i)) == "#" }

// itemBefore reports whether the number names one of a series: "from levels 5 to 6".
func (r *reader) itemBefore(k int) bool { return itemNouns[r.low(r.qs[k].at.from-1)] }
