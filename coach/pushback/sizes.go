package pushback

import (
	"math"

	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// sizes returns the places of numbers that say how large something is: people, places, things or
// requests, not a date, a time, a share, an amount of money or a change.
func sizes(words string) (places [][]int) {
	if pairOpens.MatchString(words) {
		return nil
	}
	if moved.MatchString(words) {
		words = blankAfter(words, moved)
	}
	for _, q := range quantity.Find(words) {
		if q.Counts() && sizeOf(q) {
			places = append(places, []int{q.Start, max(q.End, q.NounSpan.End)})
		}
	}
	return places
}

// pairOpens matches words that begin with a value of a change.
var pairOpens = text.NewPattern(`(?i)^\S+ (?:before|after|then|now|today)\b`)

// Size ranks how large an answer says that the thing was, 0 where it does not say: the larger number first, where one
// of people or places counts as some thirty times as many things.
func Size(answer string) int {
	_, size := largest(answer)
	return size
}

// SaysSize reports whether words may say how large something is: they count or weigh something that is no sample and
// no part of a whole. It errs on the side of yes.
func SaysSize(words string) bool {
	for _, q := range quantity.Find(words) {
		switch q.Dimension {
		case quantity.Data, quantity.Rate, quantity.Money, quantity.Physical:
			return true
		case quantity.Count:
			if q.Of == 0 && q.Value >= severalOf && !neverSize.MatchString(q.Noun) {
				return true
			}
		}
	}
	return false
}

// severalOf is from how many on a number of anything may be one of a size.
const severalOf = 9

// SizeIn returns the clause of an answer in which it says how large the thing was, that with the largest size;
// empty where it says none, or in no words fit to be quoted. Its rank is that of Size.
func SizeIn(answer string) (clause text.Span, size int) {
	at, size := largest(answer)
	if at.Empty() {
		return at, 0
	}
	if clause = clausesAround(answer, at, "scope"); clause.Empty() {
		clause = Sentence(answer, at)
	}
	return clause, size
}

// largest returns the place and the rank of the largest size.
func largest(answer string) (best text.Span, most int) {
	for _, q := range quantity.Find(answer) {
		back := q.Dimension == quantity.Count && q.Of == 0 && q.Value >= fewest && !aYear(q) && namesBack(answer, q)
		if !q.Counts() || !sizeOf(q) && !back {
			continue
		}
		at := text.Span{Start: q.Start, End: max(q.End, q.NounSpan.End)}
		if n := sizeRank(answer, q, at, back); n > most {
			best, most = at, n
		}
	}
	return best, most
}

// sizeRank ranks a number by how much it says of the size of a thing. What somebody looked through is a sample, what
// stands beside a change belongs to the outcome, and what would have been is none.
func sizeRank(answer string, q quantity.Quantity, at text.Span, back bool) int {
	clause := around(answer, at, lineAround(answer, at), looseBorder).Of(answer)
	n := int(10 * math.Log10(1+q.Value))
	switch {
	case places.MatchString(q.Noun) || people.MatchString(q.Noun):
		n += ofPeople
	case back:
		n += ofNamed
	}
	before := answer[max(0, q.Start-handReach):q.Start]
	switch {
	case moved.MatchString(clause), imagined.MatchString(before), ofASample.MatchString(before), q.Value < manyAsked && outOf.MatchString(before), dated.MatchString(clause):
		n = n/2 - 5
	case sampled.MatchString(clause) && !allAcross.MatchString(before) && !(places.MatchString(q.Noun) && servedFor.MatchString(before)), ownCount(answer, q):
		n = n/2 - 5
	}
	return n
}

// manyAsked is how many people hardly anybody asks one by one.
const manyAsked = 1000

var (
	// imagined matches before a number that it is one of what would have been, or was only said to be coming.
	imagined = text.NewPattern(`(?i)\b(?:would(?:'ve| have)?|could have|as (?:though|if)|might)\b[^.,;:!?\n]*$`)
	// dated matches values that are noted for a point in time: "First week: 2 questions, 31 orders".
	dated = text.NewPattern(`(?i)^(?:\S+ ){0,3}(?:day|week|month|quarter|year|spring|summer|autumn|winter|afterwards|before|after)s?(?: \S+)?: `)
)

// OpeningCount returns the clause of an answer that counts the most people or places, or in its first half the most of
// anything there are several of; empty where nothing is counted. It may tell how large the thing was: "seven harbours at
// that time", "pharmacies, 1,450 of them".
func OpeningCount(answer string) (clause text.Span) {
	best, most := text.Span{}, float64(fewOf)
	for _, q := range quantity.Find(answer) {
		if q.Start > len(answer)/2 && !places.MatchString(q.Noun) && !people.MatchString(q.Noun) {
			continue
		}
		if q.Dimension != quantity.Count || aYear(q) || !q.Counts() || q.Of != 0 || q.Value <= most {
			continue
		}
		at := text.Span{Start: q.Start, End: max(q.End, q.NounSpan.End)}
		if named := q.Noun != "" && !neverSize.MatchString(q.Noun) && !uncounted.MatchString(q.Noun); !named && !countedBack.MatchString(answer[q.End:]) {
			continue
		}
		if clause := around(answer, at, lineAround(answer, at), looseBorder).Of(answer); moved.MatchString(clause) || sampled.MatchString(clause) || ownCount(answer, q) {
			continue
		}
		best, most = at, q.Value
	}
	if best.Empty() {
		return best
	}
	if clause = clausesAround(answer, best, "scope"); clause.Empty() || text.CountWords(clause.Of(answer)) < fewestOfCount {
		clause = Sentence(answer, best)
	}
	return clause
}

// fewestOfCount is how many words of a count are enough to tell of what it is one.
const fewestOfCount = 4

// fewOf is how many of anything are too few to tell how large a thing is.
const fewOf = 4

// countedBack matches what follows a number that counts what was named before it, or loosely what comes next.
var countedBack = text.NewPattern(`(?i)^ (?:of (?:them|these|those)\b|such \pL+s\b|(?:or so|something|odd|and something) \pL+s\b)`)

// PlainSize is the rank of [Size] from which a size is one whether it was heard as such or not: some hundred people
// or places, or three thousand things.
const PlainSize = 35

// ofPeople is how much more a number of people or places says of a size than one of things.
const ofPeople = 15

// ofNamed is how much more a number says that counts what was named before it: "the wheels, 400,000 of them".
const ofNamed = 10

var (
	people  = text.NewPattern(`(?i)^(?:people|staff|employees|households|homes|families|kids|children|accounts|contractors?|technicians|citizens|learners?|donors?|voters|agents|lawyers|inspectors|companies|firms|` + who + `)$`)
	sampled = text.NewPattern(`(?i)\b(?:invited|recruited|(?:meeting|room|call|workshop) (?:with|of)|pulled|read|took|sampled|tagged|labell?ed|went through|watched|listened|rang|phoned|asked|exported|counted|drew|sat|sorted|interviewed|tested|closed|wrote|typed|clicked|noted|recorded|timed|measured|log had|recalculated|re-?ran|replayed|simulated|compared|pilot(?:ed)?|trial(?: \pL+)?,|dry run|wasn't|weren't)\b`)
)

// fewest is the number from which a count of anything says how large it is; of teams, countries or
// sites three are enough.
const fewest = 20

func sizeOf(q quantity.Quantity) bool {
	switch q.Dimension {
	case quantity.Data, quantity.Rate:
		return true
	case quantity.Count:
		return q.Of == 0 && q.Noun != "" && !aYear(q) && !q.Vague && !neverSize.MatchString(q.Noun) && !uncounted.MatchString(q.Noun) && (q.Value >= fewest || q.Value >= 3 && places.MatchString(q.Noun))
	}
	return false
}

// aYear reports whether a number may be one of a year: "our 2018 version".
func aYear(q quantity.Quantity) bool {
	return q.Value >= 1950 && q.Value <= 2099 && q.Value == math.Trunc(q.Value)
}

// neverSize matches what is counted of anything, and says of nothing how large it is.
var neverSize = text.NewPattern(`(?i)^(?:times?|frames?|steps?|replies|views|likes|comments|slides|lines?|pm|am|db|degrees|percent|points?|minutes?|hours?|days?|weeks?|months?|years?|pages?|meetings?)$`)

var (
	// uncounted matches what is counted beside: it may tell of a size, and is not taken for one where it was not heard as such.
	uncounted = text.NewPattern(`(?i)^(?:cases?|fields|tests|questions|nights?|options?|ways?|interviews?|of|per|ideas?|reasons?|mails?|runs|(?:different )?things?|answers?|words?|kinds?|sorts?|meanings?)$`)
	places    = text.NewPattern(`(?i)^(?:teams?|countr(?:y|ies)|sites?|plants?|wards?|branches|warehouses?|markets?|regions?|clinics?|hospitals?|schools?|shops?|stores?|depots?|factor(?:y|ies)|offices?|cities|floors?|theatres?|titles|brands|languages|squads?|departments?|districts?|stations?|\w*centres?|\w*centers?|practices|farms?|bakeries|breweries|pharmacies|libraries|museums?|hotels?|airports?|municipalities|towns?|villages|buildings?|halls?|harbours?|harbors?|ports?|garages|valleys|utilities|yards|studios|faculties|campuses|colleges|universities|chapters|churches|courts|prisons|councils|counties|provinces|venues|cinemas|resorts|newsrooms|kitchens|laborator(?:y|ies)|labs|terminals|parishes|communities|restaurants|kindergartens|pools|gyms|embassies|consulates)$`)
)
