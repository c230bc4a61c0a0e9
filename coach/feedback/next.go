package feedback

import (
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// nextTime returns the sentence to say next time, with blanks for what the answer did not give.
func (w *writer) nextTime(row judged) string {
	if row.score == 5 {
		return keep
	}
	switch row.id {
	case "impact":
		return w.nextImpact()
	case "scope":
		return w.nextScope(row.score)
	case "ownership":
		return w.nextOwnership(row.score)
	case "kpi_linkage":
		return w.nextLinkage(row.score)
	}
	return w.nextCustomer(row.score)
}

// subject names what moved, as it stands within a sentence; "" where the answer names nothing.
func (w *writer) subject() string {
	if row, ok := w.mainRow(); ok {
		return pushback.WithArticle(escape(pushback.Measure(row.Measure)))
	}
	if name := w.metric(); name != "" {
		return pushback.WithArticle(escape(cutWords(name, 5)))
	}
	for _, n := range w.Report.Numbers {
		if name := pushback.Measure(n.Measure); name != "" && w.sure(n) {
			return pushback.WithArticle(escape(name))
		}
	}
	return ""
}

// atStart capitalises words at the start of a sentence, but no name such as p99.
func atStart(words string) string {
	if strings.HasPrefix(words, "the ") {
		return upper(words)
	}
	return words
}

func (w *writer) nextImpact() string {
	_, pair := w.mainRow()
	money, kpi := w.gave("money"), w.gave("business_kpi")
	subject := w.subject()
	switch {
	case w.failure() && money:
		return "“What I changed because of it is ____, and since then ____.”"
	case w.failure():
		return "“It cost us ____. What I changed because of it is ____, and since then ____.”"
	case money && (pair || w.gave("baseline_and_result")):
		return w.nextProof()
	case pair && kpi:
		return "“" + w.change(subject) + ". " + inMoney + "”"
	case pair:
		return "“" + w.change(subject) + ", which moved ____ by ____. " + inMoney + "”"
	case w.offers("money") || saved.MatchString(w.Answer):
		return sureImpact
	case w.gave("baseline_and_result"), w.gave("delta"):
		return "“" + inMoney + "”"
	case !pushback.BeforeDue(w.Answer).Empty():
		return "“A day too late would have cost ____. In use it ____ from ____ to ____.”"
	case subject != "":
		return "“" + atStart(subject) + " went from ____ to ____. " + inMoney + "”"
	}
	return "“It was ____ before and ____ after. " + inMoney + "”"
}

// inMoney ends a sentence on what an outcome came to: a gain or a loss, and where nobody counts in money,
// in the hours that it gave or took.
const inMoney = "In money or in hours that comes to ____ a year."

// saved matches time that was saved, told for a stretch of it.
var saved = text.NewPattern(`(?i)\b(?:hours|days|minutes) (?:a|an|per|every|each) (?:day|week|month|quarter|year|shift|night)\b`)

// nextProof asks what a measured and priced outcome still lacks: a comparison, or where that was told
// how it stood later.
func (w *writer) nextProof() string {
	if w.offers("attribution") {
		return "“… and in ____ it still stood at ____.”"
	}
	return "“… while the group without the change stayed at ____.”"
}

// change tells the main row of the numbers table again, in the answer's own figures.
func (w *writer) change(subject string) string {
	row, ok := w.mainRow()
	if !ok {
		return "…"
	}
	if subject == "" {
		subject = "It"
	}
	before, after := w.values(row)
	return atStart(subject) + " went from " + before + " to " + after
}

// What stands where an answer may have told what would be asked for: nobody is told to add what is there.
const (
	keep         = "keep it as it is"
	sureImpact   = "say the before, the after and what it was worth in one breath"
	sureOwn      = "tell what you decided and what you watched afterwards side by side"
	sureLinkage  = "say in one sentence which goal of the company it served"
	sureCustomer = "put their own words right before what you changed because of them"
	sureScope    = "put how large it was into your first sentence"
)

// sureOf says for a row of which nothing could be told how it would be heard.
var sureOf = map[string]string{
	"impact": sureImpact, "scope": sureScope, "kpi_linkage": "name the measure of the business in one breath with the outcome", "customer_loop": sureCustomer,
}

func (w *writer) nextScope(score int) string {
	switch {
	case score < 3 && (w.gave("scope") || pushback.Size(w.Answer) > 0):
		return sureScope
	case score >= 3 && w.offers("cross_team_influence"):
		return keep
	case score >= 3:
		return "“Outside my own team ____ had to agree; I showed them ____.”"
	case w.customers() != "":
		return "“It was for ____ " + w.customers() + " in all.”"
	}
	return "“It was for ____ people, at ____ places.”"
}

// shortSubject names what moved where that is a word or two, so that it can stand after any verb.
func (w *writer) shortSubject() string {
	if subject := w.subject(); subject != "" && len(strings.Fields(subject)) <= 2 {
		return subject
	}
	return "the number"
}

// ownAgain says for the red flags about the own part how to tell it again.
var ownAgain = []struct{ flag, next string }{
	{"hypothetical", "“In ____ I ____, and by ____ it had ____.”"},
	{"blames_others", "“What I would handle differently is ____.”"},
	{"we_not_i", "“I ____ first, and then I ____.”"},
	{"hedged_ownership", "“The part that was mine is ____.”"},
	{"handed_off", "“After it had changed hands I still ____, until ____.”"},
	{"followed_orders", "“The plan said ____. I did ____ instead, because ____.”"},
	{"no_own_decision", "“I decided to ____ rather than ____, because ____.”"},
}

func (w *writer) nextOwnership(score int) string {
	standing, _ := w.flags()
	for _, o := range ownAgain {
		if slices.ContainsFunc(standing, func(f coach.RedFlag) bool { return f.ID == o.flag }) {
			return o.next
		}
	}
	switch {
	case score < 4 && !w.offers("post_launch_ownership"):
		return "“I kept " + w.shortSubject() + " on my Monday review until ____.”"
	case score < 4 && !w.offers("tradeoff"):
		return "“I decided to ____ rather than ____, because ____.”"
	case score < 4:
		return sureOwn
	case !w.offers("cross_team_influence"):
		return "“____, who did not report to me, came along because I ____.”"
	}
	return keep
}

func (w *writer) nextLinkage(score int) string {
	switch {
	case score >= 3 && !w.gave("strategic_goal") && pushback.NamesGoal(w.Answer):
		return sureLinkage
	case score >= 3 && !w.gave("strategic_goal"):
		return "“… which counted towards the company's goal of ____.”"
	case score >= 3:
		return "“… and that was ____ of the goal.”"
	case w.subject() != "":
		return "“Behind " + w.subject() + " stands ____, which the business watches; it moved by ____.”"
	}
	return "“What the business watches here is ____; it moved by ____.”"
}

func (w *writer) nextCustomer(score int) string {
	if score >= 3 {
		return "“Afterwards I asked ____ of them again, and ____.”"
	}
	if pushback.HearsPeople(w.Answer) {
		return sureCustomer
	}
	return "“____ " + or(w.customers(), "customers") + " told me ____, so I did ____ instead of ____.”"
}

// customerNouns are the words for whoever uses a product.
var customerNouns = text.NewPattern(`(?i)\b(?:customers|users|clients|buyers|sellers|shoppers|drivers|riders|patients|tenants|merchants|subscribers|` +
	`advertisers|students|teachers|nurses|guests|hosts|passengers|listeners|viewers|couriers|policyholders)\b`)

// customers returns the answer's own word for whoever uses the product, "" where it has none.
func (w *writer) customers() string { return strings.ToLower(customerNouns.FindString(w.Answer)) }
