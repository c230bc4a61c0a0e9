package feedback

import (
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// evidence returns a kind of evidence in the words that speak for it most, of those that can be quoted;
// false where it was not given. What was only ticked, or heard in no words fit to be quoted, has no quote.
func (w *writer) evidence(id string) (coach.Evidence, bool) {
	if e, known := w.best[id]; known {
		return e, e.ID != ""
	}
	best, ok := w.strongest(id)
	if w.best == nil {
		w.best = map[string]coach.Evidence{}
	}
	w.best[id] = best
	return best, ok
}

// strongest looks for what evidence returns.
func (w *writer) strongest(id string) (best coach.Evidence, ok bool) {
	most := float32(0)
	if id == "customer_loop" {
		defer func() { best, ok = w.steering(best, ok) }()
	}
	for _, e := range w.Report.Evidence {
		if e.ID != id || id == "business_kpi" && w.praised(e) {
			continue
		}
		whole := e.Span
		e.Span = e.Told(w.Answer)
		if last := w.lastOf(whole); changeKinds[e.ID] && !last.Empty() && e.Strength >= ear.Faint && (last.Start >= e.End || e.Start < len(w.Answer)/3 && last.Start > e.Start && !pushback.TellsChange(e.Of(w.Answer))) {
			e.Span = last // how it was at first stands before it
		}
		if answers := w.behindQuestion(e.Span); !answers.Empty() {
			e.Span = answers
		}
		e.Quote = e.Of(w.Answer)
		if ofOutcome[id] && (pushback.OfScale(e.Quote) || !w.failure() && pushback.TellsPrice(e.Quote)) {
			continue // neither what it can be set to nor what it cost is an outcome
		}
		if id == "business_kpi" && !isClear(e) && !pushback.Tells(id, e.Quote) {
			continue // heard in doubt, in words that name no measure
		}
		n := e.Strength + w.favour(e) - w.against(e) + w.lateness(e)
		switch {
		case e.Quote == "":
			n -= unfit
		case w.bare(e):
			n -= ofBare
		}
		if !ok || n > most {
			best, most, ok = e, n, true
		}
	}
	if ok && (w.against(best) >= tooMuch || w.halfToldInDoubt(best)) {
		return coach.Evidence{}, false // whatever came of it, it is not told in these words
	}
	return best, ok
}

// behindQuestion returns the sentence behind one with which the speaker asks themselves: "What did I learn? Plot first."; empty
// where words are no question.
func (w *writer) behindQuestion(at text.Span) text.Span {
	if at.Empty() || at.End+2 >= len(w.Answer) || w.Answer[at.End] != '?' || !asksOneself.MatchString(at.Of(w.Answer)) {
		return text.Span{}
	}
	return pushback.Sentence(w.Answer, text.Span{Start: at.End + 2, End: at.End + 3})
}

var asksOneself = text.NewPattern(`(?i)^(?:so |and |but )?(?:what|how|why|did|was|the result|result)\b`)

// lastOf returns the last sentence of evidence that was heard over several, where a value stands in it.
func (w *writer) lastOf(whole text.Span) text.Span {
	if whole.Empty() || !strings.ContainsAny(whole.Of(w.Answer), ".!?\n") {
		return text.Span{}
	}
	last := pushback.Sentence(w.Answer, text.Span{Start: whole.End - 1, End: whole.End})
	if last.Empty() || len(quantity.Find(last.Of(w.Answer))) == 0 {
		return text.Span{}
	}
	return last
}

// halfToldInDoubt reports whether a change was heard in doubt, in words that hold one value of it at the most.
func (w *writer) halfToldInDoubt(e coach.Evidence) bool {
	if e.ID != "delta" && e.ID != "baseline_and_result" || isClear(e) || pushback.TellsChange(e.Quote) || len(quantity.Find(e.Quote)) > 1 {
		return false
	}
	_, other := w.otherHalf(e)
	return !other
}

// lateness is how much more words of an outcome count that stand later: the last outcome is what it came to.
func (w *writer) lateness(e coach.Evidence) float32 {
	const atTheEnd = 0.2
	if !ofOutcome[e.ID] || w.Answer == "" {
		return 0
	}
	return atTheEnd * float32(e.Start) / float32(len(w.Answer))
}

// unfit is how much less words count that cannot be quoted: less than any that can.
const unfit = 100

// bare reports whether words of evidence point at something that they do not name, or are too few to show anything.
func (w *writer) bare(e coach.Evidence) bool {
	if (changeKinds[e.ID] && e.ID != "business_kpi" || e.ID == "money") && len(quantity.Find(e.Quote)) == 0 && !pushback.TellsChange(e.Quote) {
		return true
	}
	return pushback.Dangles(e.Quote) && !pushback.Compares(e.Quote) || onlyShare.MatchString(e.Quote) || ofNothing.MatchString(e.Quote) || text.CountWords(e.Quote) < fewestShown && !changeKinds[e.ID] && e.ID != "money"
}

// onlyShare matches a share of nobody knows what: "93 in a hundred".
var onlyShare = text.NewPattern(`(?i)^[\pL\d.,-]+ (?:in|of|out of) (?:an? |every |each )?(?:ten|hundred|thousand|[\d.,]+)$`)

// ofNothing matches two values of nobody knows what.
var ofNothing = text.NewPattern(`(?i)^from (?:\S+ ){1,6}to (?:\S+ ?){1,3}$`)

// tellsMuch is how many words tell what was looked at, and not only that it was.
const tellsMuch = 8

// ofBare is how much less such words count, fewestShown how many are enough.
const ofBare, fewestShown = 0.5, 4

// favour is how much more words count that hold the change which the numbers table and the chain show,
// or of what the speaker did, a decision.
func (w *writer) favour(e coach.Evidence) float32 {
	const aRow, aChange, aVoice, aDecision = 0.5, 0.4, 0.4, 0.2
	switch e.ID {
	case "customer_loop":
		n := float32(0)
		if len(pushback.Voices(e.Quote)) > 0 {
			n += aVoice
		}
		if cameOfThem.MatchString(e.Quote) {
			n += aDecision
		}
		if pushback.NamesInsider(e.Quote) {
			n -= aVoice
		}
		return n
	case "baseline_and_result", "delta":
		row, ok := w.mainRow()
		if ok && holds(e.Quote, row) || w.setsGroups(e) && w.against(e) < tooMuch {
			return aRow
		}
		if ok && len(quantity.Find(e.Quote)) < 2 {
			return 0 // "we cut them in half basically": the values are told elsewhere
		}
		if pushback.TellsChange(e.Quote) {
			return aChange
		}
	case "data_analysis":
		if text.CountWords(e.Quote) >= tellsMuch {
			return aDecision
		}
	case "personal_action":
		if inVain.MatchString(e.Quote) || pushback.Dropped(w.Answer, e.Span) {
			return -2 * aChange // a detour
		}
		return aDecision * float32(pushback.Decisiveness(e.Quote))
	case "post_launch_ownership":
		switch {
		case !pushback.StillWatching(e.Quote).Empty():
			return aChange + aDecision
		case pushback.KeptUp(e.Quote):
			return aChange
		}
	}
	return 0
}

// inVain matches an act that its speaker says came to nothing.
var inVain = text.NewPattern(`(?i)\b(?:for nothing|in vain|nothing (?:moved|changed|happened|came of it)|to no (?:use|avail)|did(?:n't| not) (?:help|work|change (?:a thing|anything)))\b`)

// cameOfThem matches a decision that follows on what was heard.
var cameOfThem = text.NewPattern(`(?i)\b(?:so|that's why|because of (?:that|it|her|him|them)|which is why|and) (?:i|we)\b|\bi (?:changed|dropped|moved|took|added|put|cut|scrapped|made|let|gave)\b`)

// shows reports whether the words of evidence show what they were heard as, plainly enough to say so.
func (w *writer) shows(e coach.Evidence) bool {
	if e.ID == "business_kpi" && e.Quote != "" && !pushback.Tells(e.ID, e.Quote) {
		return false // that it moved shows, and not what the business had of it
	}
	if e.ID == "personal_action" && !e.Doubtful && !pushback.OwnAct(e.Quote).Empty() {
		return true // what one says that one did, one did
	}
	return e.Quote == "" || isClear(e) || e.ID == "customer_loop" && !e.Doubtful && pushback.HearsVoice(e.Quote) || ofOutcome[e.ID] && slices.ContainsFunc(w.Report.Evidence, func(o coach.Evidence) bool {
		return ofOutcome[o.ID] && isClear(o) && o.Around == e.Around
	})
}

// praised reports whether words are held against the answer as praise: they are no measure for certain.
func (w *writer) praised(e coach.Evidence) bool {
	return slices.ContainsFunc(w.Report.RedFlags, func(f coach.RedFlag) bool { return f.ID == "vague_impact" && f.Overlaps(e.Span) })
}

// isClear reports whether evidence was heard plainly, in words that speak for it.
func isClear(e coach.Evidence) bool { return !e.Doubtful && e.Strength >= ear.Clear }

// ofOutcome are the kinds of evidence that tell what came of it: words that show one of them are an outcome,
// whichever they are quoted for.
var ofOutcome = map[string]bool{"delta": true, "baseline_and_result": true, "money": true, "business_kpi": true}

// shown quotes words of the answer as whole clauses where that fits in, else cut to a number of words.
func (w *writer) shown(quote string, at text.Span, most int) string {
	if at.Empty() || at.End > len(w.Answer) {
		return quoted(quote, most)
	}
	whole := pushback.Quote(w.Answer, at)
	if !whole.Empty() && len(strings.Fields(whole.Of(w.Answer))) <= most {
		return quoted(whole.Of(w.Answer), most)
	}
	if whole.Empty() || text.CountWords(quote) < fewestShown {
		if whole := pushback.Sentence(w.Answer, at); !whole.Empty() {
			return quoted(whole.Of(w.Answer), cellWords)
		}
	}
	return quoted(quote, most)
}
