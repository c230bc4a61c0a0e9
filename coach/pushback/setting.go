package pushback

import "pushback/coach/text"

// SetByHand reports whether a row with these values, whose words begin at a place of the answer, is a
// setting that somebody chose, and no outcome: "I raised the wait from 60 to 120 seconds", "we moved the
// cut-off from day fourteen to day twenty".
func SetByHand(answer string, start int, unit string, before, after *float64) bool {
	const reach = 60
	start = max(0, min(start, len(answer)))
	head := answer[max(0, start-reach):start]
	if !byHand.MatchString(head) {
		return false
	}
	longer := timeUnits[unit] && before != nil && after != nil && *after > *before
	return settings.MatchString(head) || longer && lengthened.MatchString(head)
}

// MovedByHand reports whether words tell no more than that their speaker put something to another value: "in July I moved
// the slot from fifteen to thirty". Whether that is a setting or what came of the work its verb does not tell: where another
// change is told, that one is the outcome. What is measured ("the cost per order") is nothing that is put anywhere.
func MovedByHand(words string) bool {
	at := putFrom.FindStringIndex(words)
	return at != nil && !isMeasured.MatchString(words[at[0]:at[1]]) && !TellsChange(words[at[1]:])
}

var (
	putFrom = text.NewPattern(`(?i)\b(?:i|i've|i'd) (?:(?:also|then|just|later|therefore) )?(?:raised|lowered|extended|lengthened|shortened|moved|shifted|set|changed|put|widened|narrowed|tightened|loosened|stretched)(?: (?:up|down|back|out))? (?:[\p{L}-]+ ){1,5}?from ` + amountWords + `|` +
		`\b(?:and|but|so) (?:also |then |later )?(?:extended|lengthened|shortened|moved|shifted|set|widened|narrowed|tightened|loosened) (?:the|our|my|its|their) (?:[\p{L}-]+ ){1,4}?from ` + amountWords)
	isMeasured = text.NewPattern(`(?i)\b(?:costs?|times?|cycles?|latency|rates?|shares?|wait(?:s|ing)?|errors?|complaints|churn|bills?|revenue|sales|conversion|retention|downtime|duration|turnaround|backlogs?|queues?)\b`)
	byHand     = text.NewPattern(`(?i)\b(?:i|we|and|i've|we've|then|also|therefore) (?:raised|lowered|increased|reduced|extended|lengthened|shortened|moved|shifted|set|changed|put|cut)(?: (?:up|down|back|out))? (?:(?:the|our|my|its|their|this) )?(?:[\p{L}-]+ ){0,4}$`)
	lengthened = text.NewPattern(`(?i)\b(?:raised|increased|extended|lengthened|moved|shifted|set|changed|put)\b`)
	settings   = text.NewPattern(`(?i)\b(?:proposal|plan|offer|bid|target|lead time|lists?|forms?|steps|fields|screens|questions|options|items|pages|menu|tutorial|time-?outs?|limit|threshold|cut-?off|window|ttl|interval|retention|batch size|chunk size|temperature|buffer|delay|quota|expiry|deadline|setting|dose|grace period|warning time)(?: (?:of|for|on) (?:[\p{L}-]+ ){1,3})? ?$`)
	timeUnits  = map[string]bool{"ms": true, "s": true, "min": true, "h": true, "d": true, "wk": true, "mo": true}
)
