package pushback

import "pushback/coach/text"

// BeforeDue returns the sentence of an answer that tells by how much something was ready before the day it was due, the
// last of several; empty where none does. With a deadline that is the outcome, and it carries a number.
func BeforeDue(answer string) text.Span {
	found := readyBefore.FindAllStringIndex(answer, -1)
	if len(found) == 0 {
		return text.Span{}
	}
	last := found[len(found)-1]
	return InFull(answer, text.Span{Start: last[0], End: last[1]})
}

// readyBefore matches the days that were left: "live on the 28th, two days early", "with a week to spare".
var readyBefore = text.NewPattern(`(?i)(?:[,;:–—-] (?:so |that's |and that's )?|\b(?:live|out|ready|done|finished|delivered|shipped|released|signed off|handed (?:it )?in|made it|did it|were|was) |\bwith )(?:about |almost |nearly |just )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|half an?) (?:hour|day|week|month)s? (?:early|ahead of (?:time|schedule|the (?:date|deadline|plan|day))|ahead|before (?:the (?:date|deadline|due date)|it (?:was due|had to))|to spare)\b`)
