package feedback

import (
	"math"
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// mainRow returns the row of the numbers table that the answer rests on: of those with a before and an after the one
// whose words speak most for an outcome, one with a name before one without.
func (w *writer) mainRow() (best coach.Number, found bool) {
	const aName = 0.5
	most := float32(0)
	for _, n := range w.Report.Numbers {
		if n.Before == nil || n.After == nil || !w.tied(n) || !w.sure(n) || w.noOutcome(n) {
			continue
		}
		speaks := w.spokenFor(n)
		if pushback.Measure(n.Measure) != "" {
			speaks += aName
		}
		if !found || speaks > most {
			best, most, found = n, speaks, true
		}
	}
	return best, found
}

// noOutcome reports whether a row is told as something else than what came of the work.
func (w *writer) noOutcome(n coach.Number) bool {
	return w.isPrice(n) || w.isBeginning(n) || w.inVain(n) || w.ofControl(n) ||
		w.isLoss(n) && w.toldBehind(n) || (w.movedByHand(n) || hardlyMoved(n)) && w.otherChange(n, 0)
}

// hardlyMoved reports whether a share stood where it had been: a guard, that it did not get worse.
func hardlyMoved(n coach.Number) bool {
	return n.Unit == "%" && *n.Before < nearAll && math.Abs(*n.After-*n.Before) < hardly**n.Before
}

// ofControl reports whether a row tells how those fared who did not get the change: "Control houses 38 → 39".
func (w *writer) ofControl(n coach.Number) bool { return pushback.Control(w.upToRow(n, ".;!?\n")) }

// upToRow returns the words of a row with those before it from the last of some marks on, "" where it is not found.
func (w *writer) upToRow(n coach.Number, marks string) string {
	at := w.find(n.Quote)
	if at < 0 {
		return ""
	}
	return w.Answer[strings.LastIndexAny(w.Answer[:at], marks)+1 : at+len(n.Quote)]
}

// tied reports whether the answer tells a row as an outcome, by the evidence that was heard in it.
func (w *writer) tied(n coach.Number) bool {
	return slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool {
		return (e.ID == "baseline_and_result" || e.ID == "delta" || e.ID == "business_kpi" && holds(e.Quote, n)) && (strings.Contains(e.Quote, n.Quote) || strings.Contains(n.Quote, e.Quote) || holds(e.Quote, n))
	})
}

// holds reports whether words hold both values of a row.
func holds(words string, n coach.Number) bool {
	return n.BeforeQuote != "" && n.AfterQuote != "" && strings.Contains(words, n.BeforeQuote) && strings.Contains(words, n.AfterQuote)
}

// isPrice reports whether the sentence of a row tells what something cost: a measure that gave way to another.
func (w *writer) isPrice(n coach.Number) bool {
	return pushback.TellsPrice(w.sentenceAround(n).Of(w.Answer))
}

// isLoss reports whether the clause of a row tells of more of what nobody wants: what went wrong before it was put right, or
// what was paid for the outcome. In the story of a failure that is what it is about.
func (w *writer) isLoss(n coach.Number) bool {
	return !w.failure() && pushback.TellsLoss(w.upToRow(n, ".;:,!?\n"))
}

// toldBehind reports whether an outcome with a number is told behind a row.
func (w *writer) toldBehind(n coach.Number) bool {
	at := w.find(n.Quote)
	return at >= 0 && slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool {
		return ofOutcome[e.ID] && e.Start >= at+len(n.Quote) && len(quantity.Find(e.Quote)) > 0
	})
}

// movedByHand reports whether the words of a sentence up to the values of a row tell that the speaker put that to another
// value.
func (w *writer) movedByHand(n coach.Number) bool {
	sentence, end := w.sentenceAround(n), w.find(n.Quote)+len(n.Quote)
	return !sentence.Empty() && sentence.Start < end && pushback.MovedByHand(w.Answer[sentence.Start:end])
}

// sentenceAround returns the sentence in which a row is told, empty where it is not found or cannot be quoted.
func (w *writer) sentenceAround(n coach.Number) text.Span {
	at := w.find(n.Quote)
	if at < 0 {
		return text.Span{}
	}
	return pushback.Sentence(w.Answer, text.Span{Start: at, End: at + len(n.Quote)})
}

// inVain reports whether the answer itself calls a row no change.
func (w *writer) inVain(n coach.Number) bool {
	at := w.find(n.Quote)
	return at >= 0 && pushback.InVain(w.Answer, text.Span{Start: at, End: at + len(n.Quote)})
}

// isBeginning reports whether a row stands where the story begins while a change is told plainly later on: how things
// got worse, and not what came of the work.
func (w *writer) isBeginning(n coach.Number) bool {
	begins := len(w.Answer) / 3
	at := w.find(n.Quote)
	return at >= 0 && at < begins && w.otherChange(n, begins)
}

// otherChange reports whether another change than that of a row is told plainly in what follows on a place of the answer.
func (w *writer) otherChange(n coach.Number, from int) bool {
	return slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool {
		return changeKinds[e.ID] && e.Start >= from && isClear(e) && !strings.Contains(e.Quote, n.Quote) && !holds(e.Quote, n) && len(quantity.Find(e.Quote)) > 0
	})
}

// spokenFor returns how much the words in which a row is told speak for an outcome.
func (w *writer) spokenFor(n coach.Number) (most float32) {
	for _, e := range w.Report.Evidence {
		if ofOutcome[e.ID] && (holds(e.Quote, n) || strings.Contains(e.Quote, n.Quote)) {
			e.Quote = n.Quote
			most = max(most, e.Strength-w.against(e))
		}
	}
	return most
}
