package feedback

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"pushback/coach"
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
