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
		if metric == "" || metric == c.KPI {
			metric = row.Measure
		}
		metric = strings.TrimSpace(escape(metric) + " " + pushback.Value(*row.Before, "") + " → " + pushback.Value(*row.After, row.Unit))
	} else {
		metric = escape(metric)
	}
	w.line("\n%s  →  %s  →  %s", link(metric, "measure"), link(escape(c.KPI), "business measure"), link(escape(c.Goal), "company goal"))
}

func link(said, layer string) string {
	if said == "" {
		return "**" + layer + ": not said**"
	}
	return said
}

// mainRow returns the row of the numbers table that the answer rests on: the first with a before
// and an after.
func (w *writer) mainRow() (coach.Number, bool) {
	for _, n := range w.Report.Numbers {
		if n.Before != nil && n.After != nil {
			return n, true
		}
	}
	return coach.Number{}, false
}
