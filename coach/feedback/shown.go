package feedback

import (
	"math"
	"strings"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// sure reports whether a row can be shown as a measure that moved: one that contradicts itself is, and
// a change told alone where it has a name and is told as an outcome. A pair is one where the words
// between its values lead from one to the other, and tell it of what was changed.
func (w *writer) sure(n coach.Number) bool {
	switch {
	case !n.Consistent || n.Contradicts != "":
		return true
	case (n.BeforeQuote == "") != (n.AfterQuote == ""):
		return false // half a pair
	case pushback.Measure(n.Measure) == "" && strings.Contains(text.Unwrap(n.Quote), "\n"):
		return false // out of two items of a list
	case n.Before == nil && n.After == nil && len(quantity.Find(n.BeforeQuote)) > 0:
		return false // "half past eight instead of ten"
	case n.BeforeQuote == "":
		return pushback.Measure(n.Measure) != "" && w.tied(n)
	case pushback.SetByHand(w.Answer, w.find(n.Quote), n.Unit, n.Before, n.After):
		return false
	case sideBySide.MatchString(n.Quote), w.groups(n), howOften.MatchString(w.after(n)), isGrowth(n.BeforeQuote) && isGrowth(n.AfterQuote):
		return false
	case w.numbered(n), w.clockTimes(n), n.Before != nil && n.After != nil && *n.Before == *n.After:
		return false
	case n.StatedChange == nil && n.ComputedChange != nil && *n.ComputedChange > farFetched:
		return false
	}
	if n.StatedChange == nil && w.proposed(n) {
		return false
	}
	if flatShare(n) {
		return false // those who did not get the change, or a change that did nothing
	}
	named := pushback.Measure(n.Measure) != "" || leads.MatchString(n.Quote) && !flat(n) && (w.tied(n) || !w.gave("delta"))
	return named && pushback.Turns(n.Quote, n.BeforeQuote, n.AfterQuote, w.after(n)) && w.whole(n)
}

// sideBySide matches two values that were measured at the same time, with the change and without it.
var sideBySide = text.NewPattern(`(?i)\bwith (?:it|the \w+)\b.*\bwithout\b|\bwithout\b.*\bwith (?:it|the \w+)\b|\b(?:old|new|control|other|first|one) (?:half|group|arm|side)\b|\bthe (?:others?|rest) (?:still |stayed |at |were |was |stood )`)

// clockTimes reports whether two bare values may be times of the day: "from four to five", "got the rolls at seven instead
// of six".
func (w *writer) clockTimes(n coach.Number) bool {
	named := pushback.Measure(n.Measure) != "" && !atTimes.MatchString(w.upToRow(n, ".;!?\n"))
	return n.Unit == "" && !named && n.Before != nil && n.After != nil && ofTheClock(*n.Before) && ofTheClock(*n.After)
}

// atTimes matches two times of the day that are told one after the other.
var atTimes = text.NewPattern(`(?i)\bat (?:\pL+|\d+) (?:instead of|rather than|and not(?: at)?) (?:\pL+|\d+)$`)

func ofTheClock(v float64) bool { return v >= 1 && v <= 12 && v == math.Trunc(v) }

// groups reports whether a sentence sets those with a change against those without it, in values of which neither is told
// as the one before.
func (w *writer) groups(n coach.Number) bool {
	at := w.find(n.Quote)
	if at < 0 || leads.MatchString(n.Quote) && !againstOne.MatchString(n.Quote) {
		return false
	}
	whole := pushback.InFull(w.Answer, text.Span{Start: at, End: at + len(n.Quote)}).Of(w.Answer)
	return inGroups.MatchString(whole) && (!againstOne.MatchString(n.Quote) || !ofBefore.MatchString(whole)) || heldAgainst.MatchString(whole) && !ofBefore.MatchString(whole)
}

// againstOne matches a value that another one is held against.
var againstOne = text.NewPattern(`(?i)\bagainst (?:about |around |some |only )?\d`)

// heldAgainst matches values that are held against each other, ofBefore what makes the second the one of before.
var (
	heldAgainst = text.NewPattern(`(?i)\d ?(?:%|per ?cent)? ?(?:against|as opposed to|compared (?:to|with)) (?:about |around )?\d|\bwith (?:no|none|zero|one|two|less|fewer|more)\b.*\bwith (?:no|none|two|three|more)\b`)
	ofBefore    = text.NewPattern(`(?i)\b(?:before|earlier|previous\w*|last (?:year|season|quarter|month|winter|summer|spring|autumn)|the year|used to|in the past|at the start|originally)\b`)
)

// inGroups matches how two groups are told apart in a sentence.
var inGroups = text.NewPattern(`(?i)\b(?:without|against (?:\S+ ){0,3}(?:similar|others?|wards|branches|sites|shops)|the (?:ones|half|group|side)|(?:in|on|at|among|of) the (?:others?|rest)|with (?:it|the \pL+),|control)\b`)

// howOften matches what makes of a number of days how often something is done: "two days a week".
var howOften = text.NewPattern(`(?i)^ (?:days? |hours? |mornings? |times? )?(?:a|per) (?:week|month|year|quarter)\b`)

// isGrowth reports whether a value is a growth or a loss itself, as in "from +18 % to +6 %": what lies between two of
// those is no change that anybody states.
func isGrowth(value string) bool {
	return strings.HasPrefix(value, "+") || strings.HasPrefix(value, "−")
}

// flat reports whether a row hardly moved: without a name it tells of those who did not get the change
// as often as not.
func flat(n coach.Number) bool {
	return n.StatedChange == nil && n.ComputedChange != nil && math.Abs(*n.ComputedChange) < 0.05
}

// proposed reports whether the sentence of a row tells what somebody wanted, and not what came of it.
func (w *writer) proposed(n coach.Number) bool {
	at := w.find(n.Quote)
	if at < 0 {
		return false
	}
	from := strings.LastIndexAny(w.Answer[:at], ".!?\n") + 1
	return aProposal.MatchString(w.Answer[from:at+len(n.Quote)]) || pushback.StatesGoal(w.Answer, text.Span{Start: at, End: at + len(n.Quote)})
}

var aProposal = text.NewPattern(`(?i)\b(?:wanted|proposed|suggested|insisted|asked (?:me|us)|planned|would(?:'ve| have)?|could have|offered|quoted|promised|assum\w+|the (?:plan|idea),? (?:\pL+,? )?was|had (?:the|a|another) (?:plan|idea))\b`)

// flatShare reports whether a share, not near all or nothing, stayed where it was and nobody calls that a change.
func flatShare(n coach.Number) bool {
	return n.Unit == "%" && n.StatedChange == nil && n.Before != nil && n.After != nil &&
		*n.Before > 10 && *n.Before < 90 && math.Abs(*n.After-*n.Before) < 1
}

// after returns how the answer goes on behind the words of a row.
func (w *writer) after(n coach.Number) string {
	at := w.find(n.Quote)
	if at < 0 {
		return ""
	}
	return w.Answer[at+len(n.Quote):]
}

// numbered reports whether a row takes the numbers of things for values: "slot 3 instead of slot 4".
func (w *writer) numbered(n coach.Number) bool {
	words := n.Quote
	if at := w.find(words); at > 0 {
		from := strings.LastIndexAny(w.Answer[:at], ".!?\n") + 1
		words = w.Answer[from:at] + words
	}
	before, after := wordBefore(words, n.BeforeQuote), wordBefore(words, n.AfterQuote)
	if n.Unit != "" || n.BeforeQuote == "" || before == "" || joining.MatchString(before) {
		return false
	}
	return before == after && (n.Measure == "" || strings.HasSuffix(n.Measure, " "+before)) || strings.EqualFold(before, n.Measure) && n.After != nil && *n.After == 0
}

// joining matches words that stand before a value and name nothing.
var joining = text.NewPattern(`(?i)^(?:from|to|at|of|by|was|were|is|are|about|around|roughly|some|had|and|then|now|the|a|only|just|nearly|over|under|with|for|in|on)$`)

// wordBefore returns the word right before the first place of a value, "" where there is none.
func wordBefore(words, value string) string {
	at := strings.Index(words, value)
	if at < 1 || words[at-1] != ' ' {
		return ""
	}
	fields := strings.Fields(words[:at])
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}

// leads matches words that lead from one value to another whatever the measure is called.
var leads = text.NewPattern(`(?i)\bfrom\b|→|->|\bused to\b|\bnow\b|\bbefore\b|\binstead of\b|\bbecame\b|\bhad been\b|\blater\b|\bit's\b|\bstood at\b|\bstill at\b|\bthere and\b|\bin treatment\b`)

// whole reports whether the words of a row stand alone: no part of a value was left before them, and
// their sentence is not about those who did not get the change.
func (w *writer) whole(n coach.Number) bool {
	at := w.find(n.Quote)
	if at < 0 {
		return true
	}
	if halfValue.MatchString(w.Answer[max(0, at-12):at]) {
		return false
	}
	for _, value := range [...]string{n.BeforeQuote, n.AfterQuote} {
		if in := strings.Index(w.Answer[at:], value); in >= 0 && halfValue.MatchString(value) && goesOnInFigures.MatchString(w.Answer[at+in+len(value):]) {
			return false
		}
	}
	start := strings.LastIndexAny(w.Answer[:at], ".!?\n") + 1
	return !pushback.Control(w.Answer[start : at+len(n.Quote)])
}

// halfValue matches the first half of a value such as "six hours ten" before its second.
var halfValue = text.NewPattern(`(?i)\b(?:hours?|hrs?|h|minutes?|mins?|days?|pounds?|euros?|dollars?|hundred|thousand|million|point)(?: and)?\s*$|\d (?:in|of|out of)(?: the| a)?\s*$`)

// goesOnInFigures matches the second half of such a value behind its first.
var goesOnInFigures = text.NewPattern(`^ \d{1,2}\b`)

// farFetched is the growth from which a pair that nobody states as a change is hardly one.
const farFetched = 20
