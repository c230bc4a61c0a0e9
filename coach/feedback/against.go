package feedback

import (
	"math"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// tooMuch is from how much less words count on that they are no outcome at all.
const tooMuch = 0.6

// against is how much less words of an outcome count that tell of those who did not get the change, of what did not
// move, or of how things stood before anything was done.
func (w *writer) against(e coach.Evidence) (n float32) {
	const others, nothing, begins, loss = tooMuch, tooMuch, 0.3, 0.5
	if !ofOutcome[e.ID] || e.Quote == "" {
		return 0
	}
	if (pushback.Control(e.Quote) || w.failure() && pushback.NamesControl(e.Quote)) && !w.setsGroups(e) || stoodBefore.MatchString(e.Quote) && !pushback.TellsChange(e.Quote) {
		n += others
	}
	if !pushback.TellsChange(e.Quote) && pushback.HearsVoice(e.Quote) {
		n += begins // what somebody said of it, and not what came of it
	}
	if pushback.InVain(w.Answer, e.Span) || pushback.StatesGoal(w.Answer, e.Span) {
		n += others
	}
	if pushback.MovedByHand(e.Quote) {
		n += others // what was set, and no more
	}
	if pushback.TellsLoss(e.Quote) {
		n += loss // another outcome, where there is one, is what it was done for
	}
	if stayed(e.Quote) || unmoved.MatchString(e.Quote) && !pushback.TellsChange(e.Quote) {
		n += nothing
	}
	if (e.ID == "delta" || e.ID == "baseline_and_result") && !pushback.TellsChange(e.Quote) && !pushback.Compares(e.Quote) && !comparable(e.Quote) {
		n += nothing
	}
	switch {
	case e.Start >= len(w.Answer)/3:
	case (pushback.TellsChange(e.Quote) || e.ID == "money" && (w.failure() || tellsGain.MatchString(e.Quote))) && !pushback.HadCome(e.Quote):
		n += begins
	default:
		n += tooMuch // how it was at first
	}
	return n
}

// tellsGain matches that an amount is what something brought or saved, and no level that it began at.
var tellsGain = text.NewPattern(`(?i)\b(?:sav(?:ed?|es|ing|ings)|worth|earn\w*|gain\w*|brought|brings?|avoid\w*|recover\w*|extra|additional|came to|comes to|revenue)\b|\d\S* (?:\pL+ )?(?:less|fewer|lower|more)\b|^(?:that|this|which|it)(?:'s| is| was) (?:about |some |roughly )?[$€£]?\d`)

// setsGroups reports whether words tell the outcome of a comparison: of a failure it is no figure of what went wrong.
func (w *writer) setsGroups(e coach.Evidence) bool {
	return !w.failure() && pushback.Contrasts(e.Quote) && w.told(e) != ""
}

// stayed reports whether words hold one value twice and no other: a guard that was to stay where it was, or what a change
// made no difference to.
func stayed(words string) bool {
	all := quantity.Find(words)
	if len(all) != 2 || all[0].Unit != all[1].Unit && all[1].Unit != "" {
		return false
	}
	by := math.Abs(all[0].Value - all[1].Value)
	switch {
	case by == 0:
		return all[0].Unit != ""
	case setsBoth.MatchString(words):
		return by < asGoodAsEqual*all[0].Value
	}
	return all[0].Unit == "%" && all[0].Value < nearAll && by < hardly*all[0].Value
}

// setsBoth matches values of those with a change and those without it.
var setsBoth = text.NewPattern(`(?i)\bwith\b.*\bwithout\b|\bwithout\b.*\bwith\b`)

// asGoodAsEqual is how much such values differ by at the most where the change made no difference, hardly how much a share does
// before and after. Of what is near all, little is much.
const asGoodAsEqual, hardly, nearAll = 0.06, 0.02, 90

// comparable reports whether words hold fewer than two numbers, or two that could be values of one measure.
func comparable(words string) bool {
	all := quantity.Find(words)
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.Unit == b.Unit && a.Dimension == b.Dimension || b.Unit == "" && b.Noun == "" {
				return true
			}
		}
	}
	return len(all) < 2
}

var (
	stoodBefore = text.NewPattern(`(?i)\b(?:had|we'd|they'd|i'd|it'd) (?:been|done|taken|had|stood|cost)\b`)
	unmoved     = text.NewPattern(`(?i)\b(?:no (?:real )?difference|unchanged|the same|did(?:n't| not) (?:move|change))\b`)
)
