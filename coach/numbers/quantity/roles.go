package quantity

import (
	"math"

	"pushback/coach/numbers/word"
)

// role tells what the number is doing from the words right around it.
func (r *Reading) role(q Quantity) Role {
	if q.Role != Measure {
		return q.Role
	}
	i := q.At.From
	prev, next := r.Back(i), q.At.To
	bare := q.Unit == "" && q.Dimension == Count && !q.Vague
	switch {
	case bare && r.isListMark(q):
		return ListMark
	case bare && r.isClock(q, prev):
		return Clock
	case bare && r.isDate(q, prev, next):
		return Date
	case bare && q.Worded && (r.Low(next) == "second" || r.Low(next) == "first" || r.Low(next) == "third"):
		return Ordinal
	case bare && r.isYear(q, prev):
		return Year
	case bare && (r.Low(i-1) == "#" && !r.heading(i) || itemNouns[r.Low(prev)] && !r.passing(prev) || r.Low(prev) == "." && r.Low(prev-1) == "no"):
		return itemRole(r.Low(prev))
	case bare && q.Noun == "" && (r.Low(prev) == "she's" || r.Low(prev) == "he's" || r.Low(prev) == "aged" || r.Low(prev) == "age"):
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
func (r *Reading) isStretch(q Quantity) bool {
	switch r.Low(q.At.To) {
	case "before", "after", "since", "earlier", "prior", "following":
	default:
		return false
	}
	switch r.Low(q.At.From - 2) {
	case "in", "over", "during", "within", "for", "of":
		return r.Low(q.At.From-1) == "the"
	}
	return false
}

// passing reports whether the noun at i is a stretch of time that only says when: "this year 51".
func (r *Reading) passing(i int) bool {
	if !r.Is(i, word.Period) {
		return false
	}
	switch r.Low(i - 1) {
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

func (r *Reading) isListMark(q Quantity) bool {
	i, next := q.At.From, q.At.To
	if q.Decimals > 0 || q.Value > 99 {
		return false
	}
	if r.Low(i-1) == "(" && r.Low(next) == ")" {
		return r.Tokens[i].Kind == Digits
	}
	return r.Kind(i-1) == LineBreak && next < len(r.Tokens) && r.Tokens[next].Glued && (r.Low(next) == "." || r.Low(next) == ")")
}

func (r *Reading) isClock(q Quantity, prev int) bool {
	next := r.Low(q.At.To)
	if q.Value > 24 && q.Value < 100 {
		return false
	}
	if next == "o'clock" || next == "am" || next == "pm" {
		return true
	}
	if (next == "a" || next == "p") && (r.Low(q.At.To+1) == "m" || r.Low(q.At.To+1) == "." && r.Low(q.At.To+2) == "m") {
		return true
	}
	if q.Value <= 12 && (next == "at" && r.Low(q.At.To+1) == "night" || next == "in" && r.Low(q.At.To+1) == "the" &&
		dayParts[r.Low(q.At.To+2)]) {
		return true
	}
	hour := math.Trunc(q.Value / 100)
	return q.Worded && q.Value > 100 && hour <= 12 && math.Mod(q.Value, 100) < 60 && math.Mod(q.Value, 5) == 0 &&
		r.Low(prev) == "at" && (q.Noun == "" || q.NounIsTalk())
}

var dayParts = map[string]bool{"morning": true, "afternoon": true, "evening": true, "night": true}

func (r *Reading) isDate(q Quantity, prev, next int) bool {
	if q.Value > 31 || q.Value < 1 || q.Decimals > 0 {
		return false
	}
	isMay := func(i int) bool { return r.Low(i) == "may" && r.Text[r.Tokens[i].Start] != 'M' }
	if r.Is(next, word.Month) && !isMay(next) || r.Low(next) == "of" && r.Is(next+1, word.Month) {
		return true
	}
	return r.Is(prev, word.Month) && !isMay(prev) && !r.wholeFollows(next) && prev == q.At.From-1 && q.Noun == "" && q.Per == ""
}

// wholeFollows reports whether the words at token i make the number before them a part of so many: "by September 11 of the 44
// offices were connected".
func (r *Reading) wholeFollows(i int) bool {
	if r.Low(i) != "of" {
		return false
	}
	if i++; r.Is(i, word.Determiner) {
		return r.Kind(i+1) == Digits
	}
	return r.Kind(i) == Digits && len(r.Low(i)) < 4
}

func (r *Reading) isYear(q Quantity, prev int) bool {
	if q.Value < 1950 || q.Value > 2049 || q.Decimals > 0 || q.Worded || len(r.Tokens[q.At.From].Low) != 4 || q.At.To != q.At.From+1 {
		return false
	}
	switch r.Low(prev) {
	case "in", "since", "by", "until", "till", "of", "early", "late", "mid", "during", "before", "after", "for":
		return true
	case "from", "to", "and", "-":
		return q.Noun == ""
	}
	return r.Is(prev, word.Month) || q.Noun == ""
}

func (r *Reading) isHeadCount(q Quantity, prev int) bool {
	if word.Of(q.Noun).Is(word.Staff) {
		return true
	}
	if q.Value <= 50 && (q.Noun == "people" || q.Noun == "folks") {
		return true
	}
	if r.Low(q.At.To) == "of" && r.Low(q.At.To+1) == "us" {
		return true
	}
	return r.Low(prev) == "of" && (r.Low(prev-1) == "team" || r.Low(prev-1) == "group" || r.Low(prev-1) == "crew" || r.Low(prev-1) == "squad")
}

// moneyRole tells a budget or a price from an outcome.
func (r *Reading) moneyRole(q Quantity) Role {
	for k := q.At.To; k < q.At.To+2; k++ {
		switch r.Low(k) {
		case "budget":
			return Budget
		case "fee", "licence", "license", "salary", "ticket":
			return Price
		}
	}
	for k := q.At.From - 1; k >= 0 && k > q.At.From-5 && r.Kind(k) == Word; k-- {
		switch r.Low(k) {
		case "budget", "budgeted":
			return Budget
		case "quoted", "priced", "price", "quote", "salary", "fee", "offered", "charges", "charged", "licence", "license":
			return Price
		}
	}
	return Measure
}

// heading reports whether the number at token i opens a heading: "## 50 complaints".
func (r *Reading) heading(i int) bool { return !r.Tokens[i].Glued && r.Low(r.LineStart(i)) == "#" }

// ItemBefore reports whether quantity k names one of a series by the word before it: "from levels 5 to 6".
func (r *Reading) ItemBefore(k int) bool { return itemNouns[r.Low(r.Qs[k].At.From-1)] }
