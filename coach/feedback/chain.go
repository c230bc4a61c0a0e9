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

// chain draws the three layers of a measured outcome and marks the ones that were not heard.
func (w *writer) chain() {
	if w.failure() {
		w.failed()
		return
	}
	metric := escape(w.metric())
	if row, ok := w.mainRow(); ok && pushback.Measure(row.Measure) != "" {
		metric = escape(pushback.Measure(row.Measure)) + " " + w.moved(row)
	} else if said := or(w.words("baseline_and_result"), w.words("delta")); ok || said != "" {
		metric = said
		if e, _ := w.evidence("baseline_and_result"); ok && !holds(e.Quote, row) {
			metric = escape(w.moved(row)) // the words hold one of its values at the most
		}
	}
	if came := w.cameOfIt(); metric == "" && strings.HasPrefix(came, perhaps) {
		metric = came
	}
	business, goal := w.businessLink(metric), w.goal()
	metric = or(w.worthOf(business, metric), metric)
	if goal != "" && (goal == business || goal == metric) {
		goal = "in the same words"
	}
	if business == "" && strings.Contains(metric, "“") && pushback.NamesMoney(metric) {
		business = "in the same words"
	}
	if w.turnedRound(metric, business) {
		metric, business = business, metric
	}
	w.line("\n%s  →  %s  →  %s", link(metric, "measure", w.certain("no_numbers")),
		link(business, "business measure", w.certain("no_business_link")),
		link(goal, "company goal", !w.gave("strategic_goal") && !pushback.NamesGoal(w.Answer)))
}

// worthOf quotes the change that a worth is told of, "That's worth about 190,000 euros a year", where another one stands for
// the measure; "" where none is.
func (w *writer) worthOf(business, metric string) string {
	words := strings.Trim(business, "“”")
	at := w.find(words)
	if at < 2 || !toldOf.MatchString(words) || !pushback.NamesMoney(words) {
		return ""
	}
	end := len(strings.TrimRight(w.Answer[:at], " .!?"))
	before := pushback.Sentence(w.Answer, text.Span{Start: max(0, end-1), End: end})
	if before.Empty() || strings.Contains(w.Answer[end:at], "\n") {
		return ""
	}
	told := before.Of(w.Answer)
	if row, ok := w.mainRow(); ok && holds(told, row) || strings.Contains(metric, told) || !pushback.TellsChange(told) && !pushback.Compares(told) && !sideBySide.MatchString(told) || len(quantity.Find(told)) < 2 {
		return ""
	}
	return w.inFull(told)
}

// toldOf matches how a worth points to what it is the worth of.
var toldOf = text.NewPattern(`(?i)^(?:(?:over|in|per|for) (?:a|the|one|this) (?:whole )?(?:year|month|quarter),? )?(?:that|which|this|it)(?:'s| is| was| makes| means| comes to| came to)\b`)

// turnedRound reports whether two links of a chain stand the wrong way round: money comes behind what moves it, and so does
// what the business watches behind what only those who build the thing do.
func (w *writer) turnedRound(metric, business string) bool {
	if !strings.HasPrefix(strings.TrimPrefix(business, perhaps), "“") || metric == "" || pushback.TellsWorth(business) {
		return false
	}
	if ofMoney := pushback.NamesMoney(metric); ofMoney != pushback.NamesMoney(business) {
		return ofMoney
	}
	if ofBusiness.MatchString(metric) && ofService.MatchString(business) && !ofBusiness.MatchString(business) {
		return true
	}
	if ofWork.MatchString(business) && ofCustomers.MatchString(metric) && !ofCustomers.MatchString(business) {
		return true
	}
	return pushback.Tells("business_kpi", metric) && !pushback.Tells("business_kpi", business)
}

var (
	// ofBusiness matches what customers decide, ofService what they ask of those who serve them: the first follows on the
	// second.
	ofBusiness = text.NewPattern(`(?i)\b(?:churn|retention|renewals?|renewed|revenue|turnover|sales|subscriptions?|cancellations?|market share)\b`)
	ofService  = text.NewPattern(`(?i)\b(?:calls?|tickets?|contacts|complaints?|reruns?|mails|questions|fills)\b`)
	// ofCustomers matches what customers do or say, ofWork how long or how well a thing runs: the first follows on the second.
	ofCustomers = text.NewPattern(`(?i)\b(?:complaints?|refunds?|churn|cancel\w*|renewals?|conversion|sales|revenue|turnover|subscri\w+)\b`)
	ofWork      = text.NewPattern(`(?i)\b(?:delays?|wait\w*|latency|errors?|jams?|faults?|outages?|downtime|minutes?|seconds?|hours?)\b`)
)

// failed draws what a failure came to: its figures, what it cost and what is different since. Figures of a failure are
// no measure that moved for the business.
func (w *writer) failed() {
	figures := or(w.words("baseline_and_result"), w.words("delta"))
	cost := w.cost()
	if cost == figures {
		figures = ""
	}
	figures = or(figures, w.damage(cost))
	since := or(w.words("lesson"), w.words("course_correction"))
	w.line("\n%s  →  %s  →  %s", link(figures, "what went wrong, in figures", false), link(cost, "what it cost", false), link(since, "what is different since", false))
}

// damage quotes what went wrong in figures, "" where that is what it cost.
func (w *writer) damage(cost string) string {
	said := w.inFull(pushback.Damage(w.Answer).Of(w.Answer))
	if said == cost {
		return ""
	}
	return said
}

// cost quotes what a failure cost, "" where the money that is told may be what came of it once it was mended.
func (w *writer) cost() string {
	said := w.words("money")
	if !pushback.TellsPrice(said) && !pushback.TellsLoss(said) && !pushback.TellsPaidOut(said) && !ofCost.MatchString(said) {
		return ""
	}
	return said
}

var ofCost = text.NewPattern(`(?i)\b(?:costs?|costing|lost|lose|losing|loss(?:es)?|wrote off|written off|write-offs?|paid|pay|spent|spend|fines?|extra|overtime|wasted|waste|thrown away|damages?|bills?|short|left us|refunds? (?:came|of|for)|came to)\b`)

// goal quotes the goal that was named, where words speak for one: the wrong ones make no sense as a goal.
func (w *writer) goal() string {
	if e, ok := w.evidence("strategic_goal"); ok && e.Strength < ear.InSomeWords {
		return ""
	}
	said := w.words("strategic_goal")
	if e, ok := w.evidence("strategic_goal"); ok && strings.HasPrefix(said, "“") && !pushback.NamesGoal(e.Quote) && !pushback.NamesGoal(said) {
		if !isClear(e) {
			return ""
		}
		return perhaps + said
	}
	return fromOutside(said)
}

// fromOutside says of a goal that others than the company set it, where it is told so: a date that binds the company is one
// of its goals, and was not of its choosing.
func fromOutside(said string) string {
	if strings.HasPrefix(said, "“") && setByOthers.MatchString(said) && !ofCompany.MatchString(said) {
		return "set from outside: " + said
	}
	return said
}

var (
	setByOthers = text.NewPattern(`(?i)\b(?:regulators?|ministry|inspectorate|authority|government|law|directive) (?:had |has )?(?:gave|given|gives|sets?|demand(?:s|ed)|require[sd]|orders?|ordered|wants?|wanted|says|said)\b|\bby law\b`)
	ofCompany   = text.NewPattern(`(?i)\b(?:goals?|targets?|priorit\w+|okrs?|board|company(?:'s)?|ceo|strategy|annual|plan)\b`)
)

// metric returns the name of the measure that moved, where a row that can be shown bears it.
func (w *writer) metric() string {
	name := w.Report.Chain.Metric
	if slices.ContainsFunc(w.Report.Numbers, func(n coach.Number) bool { return n.Measure == name && w.sure(n) }) {
		return pushback.Measure(name)
	}
	return ""
}

// businessLink quotes the words that show the business measure; the measure itself, where that is
// one, is not drawn a second time.
func (w *writer) businessLink(metric string) string {
	if w.linking()[0] == "money" {
		worth, _ := w.evidence("money")
		if said := w.hedged(worth); said != "" && !strings.Contains(metric, strings.TrimPrefix(said, perhaps)) {
			return said // what it came to in money says most
		}
	}
	e, ok := w.evidence("business_kpi")
	if !ok {
		return w.words("business_kpi")
	}
	said := w.hedged(e)
	bare := strings.TrimPrefix(said, perhaps)
	same := metric != "" && (strings.Contains(metric, bare) || strings.Contains(bare, strings.Trim(strings.TrimPrefix(metric, perhaps), "“”")))
	if said == "" || !same && !w.isMainRow(e) {
		return said
	}
	if other := w.otherBusiness(e, metric); other != "" {
		return other
	}
	if pushback.TellsWorth(e.Quote) && !strings.Contains(metric, bare) {
		return said // what it is worth stands beside the measure
	}
	if e.Doubtful || !pushback.Tells(e.ID, e.Quote) {
		return ""
	}
	return "the same measure"
}

// otherBusiness quotes a business measure or an amount of money that is told plainly elsewhere than the measure.
func (w *writer) otherBusiness(than coach.Evidence, metric string) string {
	for _, o := range w.Report.Evidence {
		if (o.ID != "money" && o.ID != "business_kpi") || w.praised(o) || !isClear(o) && !(o.ID == "money" && pushback.TellsWorth(o.Quote)) || o.Around == than.Around || pushback.TellsPrice(o.Quote) || pushback.TellsPaidOut(o.Quote) {
			continue
		}
		o.Span = o.Told(w.Answer)
		if o.Quote = o.Of(w.Answer); o.Quote != "" && w.against(o) == 0 && !w.isMainRow(o) && !strings.Contains(metric, o.Quote) {
			if said := w.told(o); !pushback.TellsPrice(said) && !pushback.TellsLoss(said) {
				return said // and not of what it cost in the same sentence
			}
		}
	}
	return ""
}

// hedged quotes evidence, and says so where it was not heard plainly.
func (w *writer) hedged(e coach.Evidence) string {
	said := w.told(e)
	if said != "" && !w.shows(e) {
		return perhaps + said
	}
	return said
}

// isMainRow reports whether words hold the values of the main row.
func (w *writer) isMainRow(e coach.Evidence) bool {
	row, ok := w.mainRow()
	return ok && holds(e.Quote, row)
}

// moved words the values of a row, with a unit that both share said once.
func (w *writer) moved(row coach.Number) string {
	before, after := w.values(row)
	from, to := strings.Fields(before), strings.Fields(after)
	for len(from) > 1 && len(to) > 1 && from[len(from)-1] == to[len(to)-1] && !inWords.MatchString(to[len(to)-1]) {
		from, to = from[:len(from)-1], to[:len(to)-1]
	}
	return strings.Join(from, " ") + " → " + after
}

// inWords matches the end of a number in words: "nine thousand two hundred".
var inWords = text.NewPattern(`(?i)^(?:hundred|thousand|million|billion)$`)

// words quotes a kind of evidence whose name was not caught, "" where there is none.
func (w *writer) words(id string) string {
	if e, ok := w.evidence(id); ok {
		return w.hedged(e)
	}
	if e, ok := coach.GivenIn(w.session(), id); ok {
		if shown := pushback.ShownIn(e.Reply.Text, id); !shown.Empty() {
			return quoted(shown.Of(e.Reply.Text), cellWords)
		}
		return replied(e, 14)
	}
	return ""
}

// link writes one layer: its words, or that none were heard where that is sure, else a blank to fill.
func link(said, layer string, missing bool) string {
	switch {
	case said != "":
		return said
	case missing && layer == "measure":
		return "**measure: no change heard**" // a level may well have been told
	case missing:
		return "**" + layer + ": not heard**"
	}
	return layer + ": ____"
}
