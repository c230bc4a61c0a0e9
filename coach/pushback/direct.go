package pushback

import "pushback/coach/text"

// plainCause reports whether it is plain what brought about a change that is told in some words: a deed is told with it,
// or it is one of the thing itself, or of a bill for what was used less.
func (m *Material) plainCause(words string) bool {
	return ofTheThing.MatchString(words) || deedFirst.MatchString(words) || !namesAnything.MatchString(words) && aBill.MatchString(m.Answer)
}

// unfelt matches a change that nobody it was for can be asked to have noticed: one of cost or machinery, or one that is a count
// of what they said themselves.
var unfelt = text.NewPattern(`(?i)[$€£]|\b(?:euros?|dollars|pounds|million|costs?|spend\w*|budget|power|energy|fuel|disks?|data|traffic|complaints?|complain\w*|reports?|reported|reviews?|ratings?|stars?|nps|csat|votes?|letters?)\b`)

// direct reports whether changes can be taken up, and it is plain of each what brought it about.
func (m *Material) direct() bool {
	changes := m.search("delta", (*Material).heardAs)
	for i := 0; ; i++ {
		t, more := m.found(changes, i)
		switch {
		case !more:
			return i > 0
		case !m.plainCause(t.words):
			return false
		}
	}
}

// namesAnything matches a change that is told with a name of what changed, aBill an answer that is about what something costs
// by the month.
var (
	namesAnything = text.NewPattern(`(?i)\b(?:[a-z]{3,} (?:\pL+ )?(?:went|fell|rose|dropped|grew|came|was|were|is|are|down|up|from)|[a-z]{3,}:)`)
	aBill         = text.NewPattern(`(?i)\b(?:bills?|invoices?|hosting|licen[cs]es?)\b`)
)

// ofTheThing matches what only the thing itself shows, a size or its speed: nobody asks whether a season
// made a program smaller, or whom that did not help.
var ofTheThing = text.NewPattern(`(?i)\b(?:ms|milliseconds?|[kmg]b|megabytes?|gigabytes?|mem|memory|cpu|latency|p\d\d|builds?|compil\w+|lines of|lines to|lines|cold start|start-?up|package|response times?|query|queries|bills?|invoices?|hosting|connectivity|storage|compute|licen[cs]es?|keys|fields|screens|clicks|steps)\b`)
