package pushback

import (
	"strings"

	"pushback/coach/text"
)

// Turns reports whether the words of a row lead from its first value to its second, or back to the
// first from the second: two figures that only stand side by side need not be one measure. The answer
// goes on with next, which may tell of the second value that it holds now, or held before.
func Turns(quote, before, after, next string) bool {
	from, to := strings.Index(quote, before), strings.LastIndex(quote, after)
	if from < 0 || to < 0 || from == to || strings.HasSuffix(strings.TrimSuffix(quote[:from], "about "), "by ") {
		return false // "down by thirty thousand" is no level
	}
	next = next[:min(len(next), nextReach)]
	if from > to {
		between := quote[min(to+len(after), from):from]
		return len(between) <= farApart && (backward.MatchString(between) || isNew.MatchString(between) && wasNext.MatchString(next))
	}
	between := quote[from+len(before) : max(from+len(before), to)]
	if from+farApart < to {
		return cameTo(quote[:to], between, before, after)
	}
	if onward.MatchString(between) && !toldAnew.MatchString(between) {
		return !strings.Contains(between, ". ") || nowadays.MatchString(between)
	}
	if toldAnew.MatchString(between) {
		return true
	}
	return !strings.Contains(between, ". ") && (wasBefore.MatchString(between) || isNext.MatchString(next) || nowIs.MatchString(between))
}

// cameTo reports whether a value far behind another is told as what became of it: both have a unit or
// a period, the later is said to hold now, or to have been come to, and no other of its kind was told
// between them.
func cameTo(head, between, before, after string) bool {
	if !withUnit.MatchString(before) && !period.MatchString(before) && !strings.Contains(before, "percent") {
		return false
	}
	kind := after[strings.LastIndexByte(after, ' ')+1:]
	for at := strings.Index(between, " "+kind); at >= 0 && kind != after; {
		if numberEnd.MatchString(between[max(0, at-12):at]) {
			return false
		}
		next := strings.Index(between[at+1:], " "+kind)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	sentence := head[strings.LastIndexAny(head, ".!?\n")+1:]
	if len(head) > 0 && strings.HasSuffix(strings.TrimRight(head, " "), ".") {
		return false
	}
	return reached.MatchString(sentence[max(0, len(sentence)-reachedIn):])
}

const (
	farApart  = 110 // bytes between the values of one measure, at the most, where nothing says that the later is the same
	nextReach = 30  // bytes behind a row that still tell when its second value held
	reachedIn = 60  // bytes before a value that tell that it was come to
)

const monthOrSeason = `(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)`

// onward and backward match what leads from the first value to the second; wasBefore and isNew what
// tells when the first held, isNext and wasNext what tells it of the second.
var (
	onward    = text.NewPattern(`(?i)\b(?:to|down|up|now|became|afterwards?|then|today|after|treatment|new|there and|in (?:` + monthOrSeason + `|the))\b|→|->|=>`)
	nowadays  = text.NewPattern(`(?i)\b(?:now|today|afterwards?|since|these days)\b`)
	backward  = text.NewPattern(`(?i)\b(?:from|used to|before|had been|having been|instead of|rather than|against|control|previously|last year|earlier|compared|still at|where\b[^.;\d]{0,40}\b(?:had|was|were|took|been))\b`)
	toldAnew  = text.NewPattern(`(?i)[.;] (?:(?:now|today|these days|since then|with|in|by|after)\b[^.;\d]{0,40} )?(?:it|they|it's|they're)\b[^.;\d]{0,20}$|[.;] (?:last \p{L}+'s|the (?:last|latest))\b[^.;\d]{0,30}$`)
	wasBefore = text.NewPattern(`(?i)^[^.!?\d]{0,30}\b(?:before|beforehand|at (?:the (?:start|beginning)|first)|previously|originally|without|(?:the year|last year)|when (?:i|we) \p{L}+)\b`)
	nowIs     = text.NewPattern(`(?i)\b(?:and|but) (?:now )?(?:it's|they're|it is|takes?|is|are|needs?|costs?) (?:now )?(?:about |around |under |over |only |just |like )*$`)
	isNext    = text.NewPattern(`(?i)^,?(?: (?:of them|(?:an?|per|in|each) \p{L}+))? (?:now|today|afterwards?|after|with(?: it| the new)?|on the new|in treatment|later|since)\b`)
	isNew     = text.NewPattern(`(?i)^[^.!?\d]{0,20}\b(?:with(?: it)?|on the new|with the new|in treatment|now|after)\b`)
	wasNext   = text.NewPattern(`(?i)^,?(?: \p{L}+)? (?:before|without|on the old|with the old|in control)\b`)
	reached   = text.NewPattern(`(?i)\b(?:now(?: \p{L}+){0,3}:?|today(?: \p{L}+){0,5}|(?:by|since) (?:` + monthOrSeason + `|then|\p{L}+ end)\b[^.;]{0,30}|later (?:we|it|they)(?:'re| (?:were|was|are|is))(?: \p{L}+){0,2}|(?:went|fell|dropped|came|got|brought|rose|gone|come|is down)\b[^.;]{0,16} to|stood at|(?:ended|finished)(?: up)? at)(?: about| around| roughly| under| only)? *$`)
	period    = text.NewPattern(`(?i) (?:a|an|per|each|every) \p{L}+$`)
	numberEnd = text.NewPattern(`(?i)(?:[\d%]|` + someNumber + `|hundred|thousand)$`)
)
