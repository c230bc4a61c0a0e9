package pushback

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// ownCount reports whether a number counts what the speaker went through, measured or made with their own hands: how deep
// somebody dug, or how much they got done, is not how large the thing was. What was looked through for all of the places,
// or across them, still tells how many there are.
func ownCount(answer string, q quantity.Quantity) bool {
	from := max(0, q.Start-handReach)
	before := answer[from:q.Start]
	if at := strings.LastIndexAny(before, ".!?;\n"); at >= 0 {
		before = before[at+1:]
	}
	m := ownHands.FindStringIndex(before)
	if places.MatchString(q.Noun) && servedFor.MatchString(before) || m != nil && madeFor.MatchString(before[m[0]:]) {
		return false
	}
	return m != nil && !tookOver.MatchString(before[m[0]:]) && !allAcross.MatchString(before[m[0]:])
}

// OnlyOwnCount reports whether all that words count is what the speaker went through or made with their own hands, and the
// largest of it.
func OnlyOwnCount(words string) (only bool, most float64) {
	for _, q := range quantity.Find(words) {
		switch q.Dimension {
		case quantity.Count, quantity.Data:
		default:
			continue
		}
		if q.Of != 0 || !q.Counts() || q.Value < fewestCounted {
			continue
		}
		if !ownCount(words, q) && !ofASample.MatchString(words[max(0, q.Start-handReach):q.Start]) {
			return false, 0
		}
		only, most = true, max(most, q.Value)
	}
	return only, most
}

// fewestCounted is from how many on a number is one that somebody counted.
const fewestCounted = 4

// handReach is how many bytes before a number it is told what was done with what it counts.
const handReach = 100

const handWork = `(?:matched|checked|timed|counted|re-?read|read|went (?:back )?through|go through|looked (?:through|at)|took|pulled|sampled|tagged|labell?ed|listened to|watched|rang|phoned|called|asked|interviewed|surveyed|exported|downloaded|` +
	`collected|gathered|sorted|grouped|traced|profiled|logged|measured|recorded|replayed|simulated|compared|closed|fixed|solved|wrote|typed|drew|photographed|noted|reviewed|inspected|audited|examined|analy[sz]ed|plotted|tested|visited|` +
	`answered|plugged in|re-?ran|put in|spent)`

var (
	// ownHands matches what the speaker did with what is counted behind it.
	ownHands = text.NewPattern(`(?i)(?:\bi(?:'ve|'d| have| had)? (?:\pL+ )?|^ ?(?:so |and |then )?)` + handWork + `\b`)
	// tookOver matches what is done with hands and is none of theirs.
	tookOver = text.NewPattern(`(?i)\b(?:took (?:on|over|care|charge)|put in (?:charge|place)|spent (?:\S+ ){0,3}(?:at|as|in))\b`)
	// allAcross matches what makes of such a count one of the whole: "from all nineteen", "for our 40".
	allAcross = text.NewPattern(`(?i)\b(?:all(?: of)?(?: the| our| my| these)?|every one of(?: the| our)?|(?:across|serving)(?: the| our)?|for our|of our) (?:about |around |some |roughly )?$|\b(?:we (?:have|had)|there (?:are|were)|runs? (?:in|on|at)|across)\b[^,]{0,20}$`)
	// servedFor matches what stands before whoever something is for, madeFor that it was made for them.
	servedFor = text.NewPattern(`(?i)\b(?:for|serving) (?:the |our |all |some |about |around ){0,2}$`)
	madeFor   = text.NewPattern(`(?i)\b(?:wrote|drew|typed)\b[^,]*\bfor (?:the |our |all |some |about |around ){0,2}$`)
	// ofASample matches what makes of a number a part of what was looked at.
	ofASample = text.NewPattern(`(?i)\b(?:of (?:those|these|them) (?:\S+ ){0,2}|(?:those|these) (?:other )?)$`)
	// outOf matches what stands before those of whom a part is told next.
	outOf = text.NewPattern(`(?i)\bout of (?:the |those |these )?$`)
)

// namesBack reports whether a number counts what was named right before it, or what is theirs: "the wheels, 400,000 of
// them", "we have about 400 of those out there", "four thousand of our scales"; and no part of it: "of which 63 of them were".
func namesBack(answer string, q quantity.Quantity) bool {
	behind := answer[q.End:]
	if ofOurs.MatchString(behind) {
		return true
	}
	return beside.MatchString(answer[max(0, q.Start-handReach):q.Start]) && ofThem.MatchString(behind)
}

var (
	ofOurs = text.NewPattern(`(?i)^ of our \pL`)
	ofThem = text.NewPattern(`(?i)^ of (?:them|these|those)(?:[.,;:!?)\n]|$| (?:along|in|on|at|out|and|by|a|per|all|across|when|i|we)\b)`)
	beside = text.NewPattern(`(?i)(?:[,(]|\b(?:have|has|had|are|were|held|run|ran|'ve))(?: (?:about|around|some|roughly|like|over|nearly|almost|now|maybe|i think))* $`)
)
