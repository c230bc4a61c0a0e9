package feedback

import (
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/pushback"
)

// chain draws the three layers of a measured outcome and marks the ones that were not said.
func (w *writer) chain() {
	c := w.Report.Chain
	metric := escape(c.Metric)
	if row, ok := w.mainRow(); ok && pushback.Measure(row.Measure) != "" {
		metric = escape(pushback.Measure(row.Measure)) + " " + moved(row)
	} else if metric == "" {
		metric = or(w.words("baseline_and_result"), w.words("delta"))
	}
	w.line("\n%s  →  %s  →  %s", link(metric, "measure"),
		link(or(escape(cutWords(c.KPI, 8)), w.words("business_kpi")), "business measure"),
		link(or(escape(cutWords(c.Goal, 8)), w.words("strategic_goal")), "company goal"))
}

// moved words the values of a row, with a unit that both share said once.
func moved(row coach.Number) string {
	before, after := value(row.Before, row.Unit, row.BeforeQuote), value(row.After, row.Unit, row.AfterQuote)
	if at := strings.LastIndexByte(after, ' '); at > 0 {
		before = strings.TrimSuffix(before, after[at:])
	}
	return before + " → " + after
}

// tied reports whether the answer tells a row as an outcome, by the evidence that was heard in it.
func (w *writer) tied(n coach.Number) bool {
	return slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool {
		return (e.ID == "baseline_and_result" || e.ID == "delta") && (strings.Contains(e.Quote, n.Quote) || strings.Contains(n.Quote, e.Quote))
	})
}

// words quotes a kind of evidence whose name was not caught, "" where there is none.
func (w *writer) words(id string) string {
	if e, ok := w.evidence(id); ok {
		return w.shown(e.Quote, e.Span, 14)
	}
	if e, ok := coach.GivenIn(w.session(), id); ok {
		return replied(e, 14)
	}
	return ""
}

func link(said, layer string) string {
	if said == "" {
		return "**" + layer + ": not said**"
	}
	return said
}

// mainRow returns the row of the numbers table that the answer rests on: the first with a before
// and an after, one with a name before one without.
func (w *writer) mainRow() (coach.Number, bool) {
	best := coach.Number{}
	found := false
	for _, n := range w.Report.Numbers {
		if n.Before == nil || n.After == nil || !w.tied(n) {
			continue
		}
		if named := pushback.Measure(n.Measure) != ""; !found || named && pushback.Measure(best.Measure) == "" {
			best, found = n, true
		}
	}
	return best, found
}
