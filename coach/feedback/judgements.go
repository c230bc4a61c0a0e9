package feedback

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// A judged is one row of the judgements table.
type judged struct {
	id, title string
	score     int
	evidence  []string // the kinds whose words are shown, best first
}

func (w *writer) rows() []judged {
	j := w.Report.Judgements
	return []judged{
		{"impact", "Impact", j.Impact, []string{"money", "baseline_and_result", "delta", "business_kpi"}},
		{"scope", "Scope", j.Scope, []string{"scope", "cross_team_influence"}},
		{"ownership", "Ownership", j.Ownership, []string{"post_launch_ownership", "personal_action"}},
		{"kpi_linkage", "KPI linkage", j.KPILinkage, []string{"business_kpi", "strategic_goal", "money"}},
		{"customer_loop", "Customer loop", j.CustomerLoop, []string{"customer_loop"}},
	}
}

// cellWords is how long a quote in a table may be.
const cellWords = 20

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

// heard quotes the best evidence for a row: words that show it, or nothing. What was heard plainly comes
// before what was not.
func (w *writer) heard(row judged) string {
	kinds := slices.Clone(row.evidence)
	slices.SortStableFunc(kinds, func(a, b string) int { return cmp.Compare(w.weakness(a), w.weakness(b)) })
	for _, id := range kinds {
		if e, ok := w.evidence(id); ok {
			said := or(w.told(e), w.unquoted(id))
			switch {
			case e.Quote == "" && e.Doubtful:
				return "perhaps, in words that I cannot quote"
			case !w.shows(e):
				return perhaps + said
			case id == "cross_team_influence":
				return "others came along: " + said
			}
			return said
		}
		if e, ok := coach.GivenIn(w.session(), id); ok {
			if shown := pushback.ShownIn(e.Reply.Text, id); !shown.Empty() {
				return quoted(shown.Of(e.Reply.Text), cellWords) + ", in a reply"
			}
			return or(replied(e, cellWords), "told aloud") + ", in a reply"
		}
	}
	if row.id == "ownership" {
		if act := pushback.OwnAct(w.Answer); !act.Empty() && pushback.Natural(act.Of(w.Answer)) && pushback.OwnWords(act.Of(w.Answer)) {
			return quoted(act.Of(w.Answer), cellWords)
		}
	}
	return "–"
}

// shows reports whether the words of evidence show what they were heard as, plainly enough to say so.
func (w *writer) shows(e coach.Evidence) bool {
	if e.Doubtful { // a customer who says something is seen for what it is, whatever was thought of the answer
		return e.ID == "customer_loop" && !pushback.Shown(w.Answer, e.ID, e.Span).Empty()
	}
	return !mustShow[e.ID] || e.Quote == "" || w.inOutcome(e) || !pushback.Shown(w.Answer, e.ID, e.Span).Empty()
}

// mustShow are the kinds of evidence of which the wrong words make no sense in their row.
var mustShow = map[string]bool{"scope": true, "business_kpi": true, "customer_loop": true, "cross_team_influence": true, "delta": true}

// weakness ranks a kind of evidence for its row by how badly its best words show it; smaller is better.
func (w *writer) weakness(id string) int {
	weak := 0
	if w.doubts(id) {
		weak += 2
	}
	if e, ok := w.evidence(id); ok && id == "money" && pushback.Shown(w.Answer, id, e.Span).Empty() && !earned.MatchString(e.Quote) {
		weak++ // an amount among others, which may be a price
	}
	return weak
}

// earned matches words by which an amount of money is what came of it.
var earned = text.NewPattern(`(?i)\b(?:years?|months?|quarters?|weeks?|sav(?:e|es|ed|ing|ings)|worth|revenue|sales|profit|margin|costs?|loss(?:es)?|lose|lost|more|less|paid)\b`)

// perhaps stands before words in which a kind of evidence was heard and not plainly: they are shown for
// the reader to judge.
const perhaps = "perhaps "

// doubts reports whether a kind of evidence was heard, and nowhere plainly.
func (w *writer) doubts(id string) bool {
	return slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool { return e.ID == id && e.Doubtful })
}

// plainly reports whether one of some kinds of evidence was heard plainly in the answer, or in a reply.
func (w *writer) plainly(ids ...string) bool {
	return slices.ContainsFunc(ids, func(id string) bool { return w.gave(id) && !w.doubts(id) })
}

// unquoted says why nothing is quoted for what was given: it was ticked, or told in no words that fit.
func (w *writer) unquoted(id string) string {
	if slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool { return e.ID == id && e.Quote != "" }) {
		return "heard, in more words than fit here"
	}
	return "ticked, not quoted"
}

// gave reports whether a kind of evidence was heard, in the answer or in a reply, be it in words that
// do not show it by themselves.
func (w *writer) gave(id string) bool {
	if slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool { return e.ID == id }) {
		return true
	}
	_, ok := coach.GivenIn(w.session(), id)
	return ok
}

// slack is how many words more than others a whole reply may have: half of one says half of it.
const slack = 8

// replied quotes a reply: all of it where it is short enough, else the words that decided it.
func replied(e interview.Exchange, most int) string {
	if words := pushback.Clean(e.Reply.Text); len(strings.Fields(words)) <= most+slack || e.Hearing.Quote == "" {
		return quoted(words, most)
	}
	return quoted(e.Hearing.Quote, most)
}

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

// nextTime returns the sentence to say next time, with blanks for what the answer did not give.
func (w *writer) nextTime(row judged) string {
	if row.score == 5 {
		if e, ok := w.evidence(row.id); ok && !w.shows(e) {
			return sureCustomer
		}
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
	case money && (pair || w.gave("baseline_and_result")):
		return w.nextProof()
	case pair && kpi:
		return "“" + w.change(subject) + ", which was worth ____ a year.”"
	case pair:
		return "“" + w.change(subject) + ", which moved ____ by ____, worth ____ a year.”"
	case w.offers("money"):
		return sureImpact
	case w.gave("baseline_and_result"):
		return "“… and that was worth ____ a year.”"
	case subject != "":
		return "“" + atStart(subject) + " went from ____ to ____, worth ____ a year.”"
	}
	return "“It was ____ before and ____ after, which is worth ____ a year.”"
}

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
	before, after := values(row)
	return atStart(subject) + " went from " + before + " to " + after
}

// What stands where an answer may have told what would be asked for: nobody is told to add what is there.
const (
	sureImpact   = "say the before, the after and what it was worth in one breath"
	sureScope    = "say how large it was, and for whom, in one sentence"
	sureOwn      = "say in one sentence what you decided, and what you kept watching"
	sureLinkage  = "say in one sentence which goal of the company it served"
	sureCustomer = "say in one sentence who told you what, and what you changed"
)

func (w *writer) nextScope(score int) string {
	switch {
	case score >= 3 && w.gave("cross_team_influence"), score < 3 && pushback.Size(w.Answer) > 0:
		return sureScope
	case score >= 3:
		return "“Beyond my own team it reached ____ more.”"
	case w.customers() != "":
		return "“It was for ____ " + w.customers() + " in all.”"
	}
	return "“It was for ____ people, at ____ places.”"
}

func (w *writer) nextOwnership(score int) string {
	subject := or(w.subject(), "the number")
	decide := score == 1 || score < 4 && w.offers("post_launch_ownership")
	switch {
	case decide && w.offers("tradeoff"), score == 4 && w.gave("course_correction"):
		return sureOwn
	case decide:
		return "“I decided to ____ rather than ____, because ____.”"
	case score == 4:
		return "“In ____ my review showed ____, so I changed ____.”"
	}
	return "“I kept " + subject + " on my Monday review until ____.”"
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
