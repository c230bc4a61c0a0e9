package feedback

import (
	"strconv"
	"strings"

	"pushback/coach"
)

// A judged is one row of the judgements table.
type judged struct {
	id, title string
	score     int
	evidence  []string // the kinds whose words are shown, best first
	none      string   // what stands in their place
}

func (w *writer) rows() []judged {
	j := w.Report.Judgements
	return []judged{
		{"impact", "Impact", j.Impact, []string{"money", "baseline_and_result", "delta", "business_kpi"}, "no change with a number"},
		{"scope", "Scope", j.Scope, []string{"scope", "cross_team_influence"}, "nothing with a number"},
		{"ownership", "Ownership", j.Ownership, []string{"post_launch_ownership", "personal_action"}, "no action told of “I”"},
		{"kpi_linkage", "KPI linkage", j.KPILinkage, []string{"business_kpi", "strategic_goal", "money"}, "–"},
		{"customer_loop", "Customer loop", j.CustomerLoop, []string{"customer_loop"}, "–"},
	}
}

// cellWords is how long a quote in a table may be.
const cellWords = 12

// judgements writes the table of scores, each with the words it rests on and the sentence that
// would raise it.
func (w *writer) judgements() {
	if w.Calm {
		w.line("\n|  | heard | next time |\n|---|---|---|")
	} else {
		w.line("\n|  |  | heard | next time |\n|---|---|---|---|")
	}
	for _, row := range w.rows() {
		score := "| " + strconv.Itoa(row.score) + " "
		if w.Calm {
			score = ""
		}
		w.line("| %s %s| %s | %s |", row.title, score, w.heard(row), w.nextTime(row))
	}
}

// heard quotes the best evidence for a row.
func (w *writer) heard(row judged) string {
	for _, id := range row.evidence {
		if e, ok := w.evidence(id); ok {
			if e.Quote == "" {
				return "ticked, not quoted"
			}
			return quoted(e.Quote, cellWords)
		}
	}
	return row.none
}

func (w *writer) evidence(id string) (coach.Evidence, bool) {
	for _, e := range w.Report.Evidence {
		if e.ID == id {
			return e, true
		}
	}
	return coach.Evidence{}, false
}

// nextTime returns the sentence to say next time, with blanks for what the answer did not give.
func (w *writer) nextTime(row judged) string {
	if row.score == 5 {
		return "keep it as it is"
	}
	switch row.id {
	case "impact":
		return w.nextImpact()
	case "scope":
		return w.nextScope(row.score)
	case "ownership":
		return w.nextOwnership(row.score)
	case "kpi_linkage":
		return w.nextLinkage()
	}
	return w.nextCustomer(row.score)
}

// subject names what moved, "the number" where the answer names nothing.
func (w *writer) subject() string {
	if row, ok := w.mainRow(); ok && row.Measure != "" {
		return escape(row.Measure)
	}
	if w.Report.Chain.Metric != "" {
		return escape(cutWords(w.Report.Chain.Metric, 5))
	}
	for _, n := range w.Report.Numbers {
		if n.Measure != "" {
			return escape(n.Measure)
		}
	}
	return ""
}

func (w *writer) nextImpact() string {
	_, money := w.evidence("money")
	_, pair := w.mainRow()
	_, kpi := w.evidence("business_kpi")
	subject := w.subject()
	switch {
	case pair && money:
		return "“… and the group without the change stayed at ____.”"
	case pair && kpi:
		return "“… which was worth ____ a year.”"
	case pair:
		return "“… which moved ____ by ____, worth ____ a year.”"
	case subject != "":
		return "“" + upper(subject) + " went from ____ to ____, worth ____ a year.”"
	}
	return "“It took ____ before and ____ after, which is ____ a year.”"
}

func (w *writer) nextScope(score int) string {
	if score >= 3 {
		return "“It reached ____ teams beyond mine, in ____ countries.”"
	}
	if subject := w.subject(); subject != "" {
		return "“That was ____ people or requests a day, with " + subject + " across ____ of them.”"
	}
	return "“____ people used it, ____ times a day.”"
}

func (w *writer) nextOwnership(score int) string {
	subject := w.subject()
	if subject == "" {
		subject = "the number"
	}
	switch score {
	case 1:
		return "“I decided to ____ rather than ____, and I did ____ myself.”"
	case 4:
		return "“In ____ the review showed ____, so I changed ____.”"
	}
	return "“I kept " + subject + " on my Monday review until ____.”"
}

func (w *writer) nextLinkage() string {
	chain := w.Report.Chain
	switch {
	case chain.KPI != "" && chain.Goal == "":
		return "“" + upper(escape(cutWords(chain.KPI, 6))) + " counted towards the goal of ____.”"
	case chain.KPI != "":
		return "“… that is ____ of the goal.”"
	case w.subject() != "":
		return "“" + upper(w.subject()) + " feeds ____, which the business watches; it moved by ____.”"
	}
	return "“What the business watches here is ____, and it moved by ____.”"
}

func (w *writer) nextCustomer(score int) string {
	if score >= 3 {
		return strings.Join([]string{"“After that I asked ____ of them again, and ____.”"}, "")
	}
	return "“____ customers told me ____, so I ____ instead of ____.”"
}
