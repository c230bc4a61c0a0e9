package feedback

import (
	"strings"

	"pushback/coach"
	"pushback/coach/pushback"
)

// chain draws the three layers of a measured outcome and marks the ones that were not said.
func (w *writer) chain() {
	if w.empty() {
		return
	}
	c := w.Report.Chain
	metric := c.Metric
	if row, ok := w.mainRow(); ok {
		metric = pushback.Measure(row.Measure)
		metric = strings.TrimSpace(escape(metric) + " " + pushback.Value(*row.Before, "") + " → " + pushback.Value(*row.After, row.Unit))
	} else {
		metric = escape(metric)
	}
	w.line("\n%s  →  %s  →  %s", link(metric, "measure"),
		link(or(escape(cutWords(c.KPI, 8)), w.words("business_kpi")), "business measure"),
		link(or(escape(cutWords(c.Goal, 8)), w.words("strategic_goal")), "company goal"))
}

// words quotes a kind of evidence whose name was not caught, "" where there is none.
func (w *writer) words(id string) string {
	if e, ok := w.evidence(id); ok {
		return quoted(e.Quote, 8)
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
		if n.Before == nil || n.After == nil {
			continue
		}
		if named := pushback.Measure(n.Measure) != ""; !found || named && pushback.Measure(best.Measure) == "" {
			best, found = n, true
		}
	}
	return best, found
}
