package pushback

import "pushback/coach/text"

// BeforeDue returns the sentence of an answer that tells by how much something was ready before the day it was due, the
// last of several; empty where none does. With a deadline that is the outcome, and it carries a number.
func BeforeDue(answer string) text.Span {
	found := readyBefore.FindAllStringIndex(answer, -1)
	for n := len(found) - 1; n >= 0; n-- {
		at := text.Span{Start: found[n][0], End: found[n][1]}
		if whole := InFull(answer, at); !slipped.MatchString(whole.Of(answer)) {
			return whole
		}
	}
	return text.Span{}
}

// readyBefore matches the days that were left: "live on the 28th, two days early", "with a week to spare".
var readyBefore = text.NewPattern(`(?i)\b(?:live|out|ready|done|finished|delivered|shipped|released|signed off|made it|did it|switch(?:ed|over)?|rolled|launched|moved|handed (?:it )?in)\b[^.;!?\n]{0,60}?(?:,| –| —| -)? (?:so |that's |and that's |about |almost |nearly |just |with )*` + soMany + ` (?:early|ahead of (?:time|schedule|the (?:date|deadline|plan|day))|ahead|before (?:the (?:date|deadline|due date)|it (?:was due|had to))|to spare)\b|\b(?:went live|go live|released|launched|delivered|shipped|finished|done) (?:on|in) [^.,;!?\n]{1,30}, ` + soMany + ` before(?:[,.;]| and\b|$)|\bwith ` + soMany + ` to spare\b|^` + soMany + ` (?:early|to spare)\b`)

const soMany = `(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|half an?) (?:hour|day|week|month)s?`

// slipped matches what was late, lost or broken all the same.
var slipped = text.NewPattern(`(?i)\b(?:slipped|missed|late|nothing worked|broke|cancel\w+|failed|too early)\b`)
