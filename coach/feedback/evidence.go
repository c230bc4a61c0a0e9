package feedback

import (
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// evidence returns a kind of evidence in the words that tell it best, those that show it before others,
// false where it was not given. What was only ticked, or heard in no words fit to be quoted, has no quote.
func (w *writer) evidence(id string) (best coach.Evidence, ok bool) {
	most := 0
	for _, e := range w.Report.Evidence {
		if e.ID != id {
			continue
		}
		told, n := e, -unfit
		if e.Quote != "" {
			told.Span = pushback.Telling(w.Answer, id, e.Span)
			told.Quote = told.Of(w.Answer)
		}
		if told.Quote != "" {
			n = w.weight(told)
			if pushback.Shown(w.Answer, id, e.Span).Empty() {
				n -= unfit / 2
			}
		}
		if !ok || n > most {
			best, most, ok = told, n, true
		}
	}
	if ok && sought[id] && pushback.Shown(w.Answer, id, best.Span).Empty() {
		if shown := pushback.Shown(w.Answer, id, text.Span{End: len(w.Answer)}); !shown.Empty() {
			best.Span, best.Quote = shown, shown.Of(w.Answer)
		}
	}
	return best, ok
}

// sought are the kinds of evidence whose words are looked for in the whole answer, where those they were
// heard in show nothing: a customer who says something, and a number for a size, are seen for what they are.
var sought = map[string]bool{"customer_loop": true, "scope": true}

// unfit is how much less words weigh that cannot be quoted; words that only tell a thing weigh half as
// much less than those that show it.
const unfit = 10_000

// weight ranks words that show a kind of evidence: by their number, after where they stand and what
// else they tell.
func (w *writer) weight(e coach.Evidence) int {
	n := len(strings.Fields(e.Quote))
	if outcomeKinds[e.ID] && e.Section == string(ear.Result) {
		n += 100
	}
	switch row, ok := w.mainRow(); e.ID {
	case "personal_action":
		n += 100 * pushback.Decisiveness(e.Quote)
	case "scope":
		n = pushback.Size(e.Quote) - n
	case "baseline_and_result", "delta":
		if figures.MatchString(e.Quote) {
			n += 30
		}
		if w.alsoHeard(e, "lesson") || w.alsoHeard(e, "attribution") && !ok {
			n -= 150
		}
		if ok && holds(e.Quote, row) {
			n += 200
		}
		if pushback.Size(e.Quote) >= overPlaces && !ratio.MatchString(e.Quote) {
			n -= 150 // "tried in 6 branches, then in all 54" is how far it went, not what it did
		}
	case "business_kpi":
		if e.Section == string(ear.Situation) || w.alsoHeard(e, "tradeoff") {
			n -= 80
		} else if w.inOutcome(e) {
			n += 150
		}
	}
	return n
}

// overPlaces is the size from which words count people or places.
const overPlaces = 50

// ratio matches a value that is measured and not counted.
var ratio = text.NewPattern(`(?i)%|per ?cent|\b(?:ms|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|points?|euros?|dollars|pounds|times)\b|[$€£]|\bfrom\b.*\bto\b|→`)

// outcomeKinds are the kinds of evidence that are told at the end of an answer.
var outcomeKinds = map[string]bool{"baseline_and_result": true, "delta": true, "money": true, "business_kpi": true}

// figures matches two numbers in digits.
var figures = text.NewPattern(`(?s)\d.*\D\d`)

// alsoHeard reports whether words were heard as another kind of evidence too: what was learnt or given
// up tells no outcome.
func (w *writer) alsoHeard(e coach.Evidence, id string) bool {
	return slices.ContainsFunc(w.Report.Evidence, func(o coach.Evidence) bool { return o.ID == id && o.Start < e.End && e.Start < o.End })
}

// inOutcome reports whether words tell of a change or of money too.
func (w *writer) inOutcome(e coach.Evidence) bool {
	return slices.ContainsFunc(w.Report.Evidence, func(o coach.Evidence) bool {
		return (o.ID == "baseline_and_result" || o.ID == "delta" || o.ID == "money") && o.Start < e.End && e.Start < o.End
	})
}

// shown quotes words of the answer as whole clauses where that fits in, else cut to a number of words.
func (w *writer) shown(quote string, at text.Span, most int) string {
	if at.Empty() || at.End > len(w.Answer) {
		return quoted(quote, most)
	}
	if whole := pushback.Quote(w.Answer, at); !whole.Empty() && len(strings.Fields(whole.Of(w.Answer))) <= most {
		return quoted(whole.Of(w.Answer), most)
	}
	return quoted(quote, most)
}
