package feedback

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
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
		{"kpi_linkage", "KPI linkage", j.KPILinkage, w.linking()},
		{"customer_loop", "Customer loop", j.CustomerLoop, []string{"customer_loop"}},
	}
}

// linking returns the kinds of evidence that show what the business had of it, best first: what it came to in money where
// that is told as such.
func (w *writer) linking() []string {
	if e, ok := w.evidence("money"); ok && isClear(e) && pushback.TellsWorth(e.Quote) && !pushback.TellsPrice(e.Quote) && !pushback.TellsPaidOut(e.Quote) {
		return []string{"money", "business_kpi", "strategic_goal"}
	}
	return []string{"business_kpi", "strategic_goal", "money"}
}

// cellWords is how long a quote in a table may be.
const cellWords = 36

// judgements writes the table of scores, each with the words it rests on and the sentence that
// would raise it.
func (w *writer) judgements() {
	if w.Calm {
		w.line("\n|  | heard | next time |\n|---|---|---|")
	} else {
		w.line("\n|  |  | heard | next time |\n|---|---|---|---|")
	}
	for _, row := range w.rows() {
		heard := w.heard(row)
		score := "| " + w.scored(row, heard) + " "
		if w.Calm {
			score = ""
		}
		next := w.nextTime(row)
		if told := sureOf[row.id]; told != "" && (heard == couldNotTell || row.score < backed && strings.HasPrefix(heard, perhaps)) {
			next = told // nobody is told to add what may be there
		}
		w.line("| %s %s| %s | %s |", row.title, score, heard, next)
	}
}

// scored words a score as surely as it is known: in doubt a score between two others, and none where nothing could
// be told.
func (w *writer) scored(row judged, heard string) string {
	switch {
	case heard == couldNotTell:
		return "?"
	case strings.HasPrefix(heard, aLoss):
		return strconv.Itoa(min(row.score, mostOfLoss))
	case strings.HasPrefix(heard, perhaps):
		best := min(5, row.score+1)
		if row.id == "impact" && pushback.EndsInValues(w.Answer) {
			best = max(best, 3) // a number that nobody heard as a change may well be one
		}
		return strconv.Itoa(max(1, row.score-1)) + "–" + strconv.Itoa(best)
	}
	return strconv.Itoa(row.score)
}

// aLoss stands before an outcome by which the business lost; no row that rests on one scores higher than mostOfLoss.
const (
	aLoss      = "a loss: "
	mostOfLoss = 2
)

// couldNotTell stands where something was heard, in no words that show it.
const couldNotTell = "not sure"

// backed is the lowest score that no row gets without something to rest on: beside one, a dash would contradict it.
const backed = 3

// heard quotes the best evidence for a row: words that show it, else words that may, else nothing.
func (w *writer) heard(row judged) string {
	if row.id == "scope" {
		if size := w.sizeOrAllies(row); size != "" {
			return size
		}
	}
	if said := w.surest(row); said != "" && w.plausible(row, said) {
		return said
	}
	if told := w.elsewhere(row.id); told != "" && w.plausible(row, told) {
		return told
	}
	if slices.ContainsFunc(row.evidence, w.gave) || w.mayHave(row) || row.score >= backed || row.id == "scope" && w.mayBeSized() {
		return couldNotTell
	}
	return "–"
}

// surest quotes the evidence for a row that was heard most plainly, in the answer or in a reply; "" where all is a guess.
func (w *writer) surest(row judged) string {
	kinds := slices.Clone(row.evidence)
	slices.SortStableFunc(kinds, func(a, b string) int { return cmp.Compare(w.weakness(a), w.weakness(b)) })
	for _, id := range kinds {
		if e, ok := w.evidence(id); ok {
			if said := w.hedged(e); !w.guessed(row, e, said) {
				return w.wordedFor(id, e, said)
			}
			continue
		}
		if e, ok := coach.GivenIn(w.session(), id); ok {
			if shown := pushback.ShownIn(e.Reply.Text, id); !shown.Empty() {
				return quoted(shown.Of(e.Reply.Text), cellWords) + ", in a reply"
			}
			return or(replied(e, cellWords), "told aloud") + ", in a reply"
		}
	}
	return ""
}

// guessed reports whether evidence is a guess for a row: heard in doubt and in no words, or in words that name nothing of
// what the row is about.
func (w *writer) guessed(row judged, e coach.Evidence, said string) bool {
	switch {
	case said == "":
		return e.Doubtful
	case w.bare(e):
		return true
	case row.id == "ownership":
		return pushback.HearsVoice(e.Quote) && !pushback.OwnWords(e.Quote)
	case e.ID == "customer_loop":
		return e.Doubtful && !pushback.TellsPeople(e.Quote) || pushback.TellsChange(e.Quote) && !pushback.HearsVoice(e.Quote) || isCount(e.Quote)
	case e.ID == "strategic_goal":
		return e.Doubtful && !pushback.NamesGoal(e.Quote)
	case e.ID == "scope":
		own, most := pushback.OnlyOwnCount(e.Quote)
		return sizeless(e.Quote) || own && (most < deep || !isClear(e))
	}
	return false
}

// isCount reports whether words are a finding in the data: several numbers, and nothing that anybody says.
func isCount(words string) bool {
	const several = 3
	return !strings.ContainsAny(words, "\"“”") && len(quantity.Find(words)) >= several && !cameOfThem.MatchString(words)
}

// wordedFor words evidence of a kind as it stands in its row.
func (w *writer) wordedFor(id string, e coach.Evidence, said string) string {
	switch {
	case said != "" && ofOutcome[id] && pushback.TellsLoss(e.Quote) && !w.isMainRow(e):
		return aLoss + strings.TrimPrefix(said, perhaps)
	case said == "" && changeKinds[id] && w.rowWords() != "":
		return w.rowWords()
	case said == "":
		return w.unquoted(id)
	case id == "scope":
		if own, _ := pushback.OnlyOwnCount(e.Quote); own {
			return perhaps + strings.TrimPrefix(said, perhaps)
		}
	case id == "cross_team_influence":
		return "beyond the team: " + said
	case id == "strategic_goal":
		return fromOutside(said)
	case id == "customer_loop" && !strings.HasPrefix(said, perhaps) && (!w.namesOutsiders(e) || pushback.AsksForPeople(w.Question)):
		return perhaps + said
	}
	return said
}

// absence names for a row the red flag that says of certain that there is nothing in it.
var absence = map[string]string{"customer_loop": "no_customer_loop", "kpi_linkage": "no_business_link"}

// mayHave reports whether what a row is about may be in an answer in which it was not heard: nothing says for
// certain that it is missing.
func (w *writer) mayHave(row judged) bool {
	flag, ok := absence[row.id]
	if !ok || w.raised("hypothetical") || w.raised("no_result") {
		return false
	}
	certain, _ := w.flags()
	return !slices.ContainsFunc(certain, func(f coach.RedFlag) bool { return f.ID == flag })
}

// weakness ranks a kind of evidence for its row by how its best words show it: plainly, perhaps or not at
// all. Smaller is better.
func (w *writer) weakness(id string) int {
	e, ok := w.evidence(id)
	switch {
	case !ok: // not in the answer; in a reply, where one gave it
		return 0
	case e.Quote == "":
		return 2
	case !w.shows(e), id == "money" && w.mayBePrice(e), id == "business_kpi" && w.gave("money") && pushback.NamesControl(e.Quote) && !pushback.NamesMoney(e.Quote):
		return 1 // what was measured against others is seldom the business's own measure
	}
	return 0
}

// mayBePrice reports whether an amount of money speaks so much less for an outcome than the change does that it
// may be what the change cost.
func (w *writer) mayBePrice(money coach.Evidence) bool {
	const less = 0.5
	return slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool {
		return (e.ID == "delta" || e.ID == "baseline_and_result") && isClear(e) && e.Strength > money.Strength+less
	})
}

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
