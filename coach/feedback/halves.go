package feedback

import (
	"strings"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// told quotes evidence of an outcome. A change that is told in two places, the value before in one and the
// value after in another, is quoted from both: half of it shows nothing.
func (w *writer) told(e coach.Evidence) string {
	if ofOutcome[e.ID] && e.ID != "money" && !e.Empty() {
		if whole := pushback.WithSubject(w.Answer, w.given, e.Span); whole != e.Span {
			return uncut(whole.Of(w.Answer))
		}
	}
	said := w.inFull(e.Quote)
	other, ok := w.otherHalf(e)
	if !ok || said == "" {
		return said
	}
	if whole := joined(e.Span, other.Span); far(e.Span, other.Span) < beside && text.CountWords(whole.Of(w.Answer)) <= cellWords {
		return w.inFull(whole.Of(w.Answer))
	}
	rest := w.inFull(other.Quote)
	if rest == said {
		return said // both stand in one sentence
	}
	if other.Start < e.Start {
		return rest + " … " + said
	}
	return said + " … " + rest
}

// joined returns the words from the first of two places to the end of the second.
func joined(a, b text.Span) text.Span {
	return text.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// far returns how many bytes stand between two places.
func far(a, b text.Span) int { return max(b.Start-a.End, a.Start-b.End) }

// beside is how few bytes between the two halves of a change are shown with them.
const beside = 24

// apart is how many bytes may stand between the two values of a change.
const apart = 300

// otherHalf returns where the other value of a change is told, nearest first, where words hold one value
// alone.
func (w *writer) otherHalf(e coach.Evidence) (best coach.Evidence, ok bool) {
	if !changeKinds[e.ID] || pushback.TellsChange(e.Quote) || len(quantity.Find(e.Quote)) > 1 || w.isMainRow(e) {
		return best, false
	}
	nearest := apart
	for _, o := range w.Report.Evidence {
		if !changeKinds[o.ID] || o.Quote == "" {
			continue
		}
		o.Span = o.Told(w.Answer)
		o.Quote = o.Of(w.Answer)
		far := far(o.Span, e.Span)
		if o.Quote != "" && far >= 0 && far < nearest && !pushback.TellsChange(o.Quote) && sameKind(e.Quote, o.Quote) {
			best, nearest, ok = o, far, true
		}
	}
	if !ok && looksBack.MatchString(e.Quote) {
		return w.valueNow(e)
	}
	return best, ok
}

var (
	looksBack = text.NewPattern(`(?i)\b(?:before|previously|used to|had been|at first|until then|the (?:old|year before)|originally|initially|took|was|were)\b`)
	looksOn   = text.NewPattern(`(?i)\b(?:now|nowadays|today|after(?:wards)?|since|became|down to|fell|dropped|rose|later|by then|these days|the new|takes|it (?:was|is)|it's|we saw)\b`)
)

// besideIt is how many bytes after a value another may stand that says no more of what it counts: "19 %
// before. Now it's 12."
const besideIt = 120

// unnamed reports whether a number stands alone, with neither a unit nor what it counts.
func unnamed(q quantity.Quantity) bool {
	return q.Dimension == quantity.Count && q.Unit == "" && q.Noun == "" && !q.Vague && q.Of == 0
}

// valueNow returns the words after a value of old in which a value of today stands that it can be
// compared with.
func (w *writer) valueNow(old coach.Evidence) (coach.Evidence, bool) {
	for _, q := range quantity.Find(w.Answer) {
		if q.Start < old.End || q.Start > old.End+apart {
			continue
		}
		now := coach.Evidence{ID: old.ID, Span: pushback.Quote(w.Answer, q.Span)}
		now.Quote = now.Of(w.Answer)
		if now.Start >= old.End && pushback.Natural(now.Quote) && looksOn.MatchString(now.Quote) && (sameKind(old.Quote, now.Quote) || unnamed(q) && q.Start-old.End < besideIt) {
			return now, true
		}
	}
	return coach.Evidence{}, false
}

// sameKind reports whether words hold values that others could be compared with: of the same unit, and
// where they count things, of the same things.
func sameKind(words, others string) bool {
	for _, a := range quantity.Find(words) {
		for _, b := range quantity.Find(others) {
			if a.Dimension == b.Dimension && a.Dimension != quantity.Money && a.Per == b.Per && strings.EqualFold(a.Noun, b.Noun) &&
				(a.Unit != "" || a.Noun != "") && a.Value != b.Value {
				return true
			}
		}
	}
	return false
}

// changeKinds are the kinds of evidence that may hold one value of a change.
var changeKinds = map[string]bool{"baseline_and_result": true, "delta": true, "business_kpi": true}
