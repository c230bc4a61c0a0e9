package feedback

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/numbers"
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
		score := "| " + scored(row.score, heard) + " "
		if w.Calm {
			score = ""
		}
		next := w.nextTime(row)
		if told := sureOf[row.id]; told != "" && (heard == couldNotTell || row.score < 3 && strings.HasPrefix(heard, perhaps)) {
			next = told // nobody is told to add what may be there
		}
		w.line("| %s %s| %s | %s |", row.title, score, heard, next)
	}
}

// scored words a score as surely as it is known: in doubt a score between two others, and none where nothing could
// be told.
func scored(score int, heard string) string {
	switch {
	case heard == couldNotTell:
		return "?"
	case strings.HasPrefix(heard, perhaps):
		return strconv.Itoa(max(1, score-1)) + "–" + strconv.Itoa(min(5, score+1))
	}
	return strconv.Itoa(score)
}

// couldNotTell stands where something was heard, in no words that show it.
const couldNotTell = "not sure"

// heard quotes the best evidence for a row: words that show it, else words that may, else nothing.
func (w *writer) heard(row judged) string {
	kinds := slices.Clone(row.evidence)
	slices.SortStableFunc(kinds, func(a, b string) int { return cmp.Compare(w.weakness(a), w.weakness(b)) })
	if row.id == "scope" {
		if size := w.size(); size != "" {
			return size
		}
	}
	for _, id := range kinds {
		if e, ok := w.evidence(id); ok {
			said := w.hedged(e)
			switch {
			case said == "" && e.Doubtful, said != "" && w.bare(e), row.id == "ownership" && pushback.HearsVoice(e.Quote) && !pushback.OwnWords(e.Quote), id == "customer_loop" && e.Doubtful && !pushback.TellsPeople(e.Quote), id == "scope" && said != "" && sizeless(e.Quote):
				continue // a guess
			case said == "" && changeKinds[id] && w.rowWords() != "":
				return w.rowWords()
			case said == "":
				return w.unquoted(id)
			case id == "cross_team_influence":
				return "beyond the team: " + said
			case id == "customer_loop" && !strings.HasPrefix(said, perhaps) && !w.namesOutsiders(e):
				return perhaps + said
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
			return w.inFull(act.Of(w.Answer))
		}
	}
	if row.id == "customer_loop" && !pushback.AsksForPeople(w.Question) {
		if voices := pushback.Voices(w.Answer); len(voices) > 0 {
			if said := pushback.Saying(w.Answer, voices[0]); !said.Empty() {
				return perhaps + w.inFull(said.Of(w.Answer))
			}
		}
		if told := w.faintLoop(); told != "" {
			return told
		}
	}
	if row.id == "impact" && w.rowWords() != "" {
		return perhaps + w.rowWords()
	}
	if row.id == "impact" {
		if came := w.cameOfIt(); came != "" {
			return came
		}
	}
	if row.id == "scope" {
		if count := w.opening(); count != couldNotTell {
			return count
		}
	}
	if slices.ContainsFunc(row.evidence, w.gave) || w.mayHave(row) {
		return couldNotTell
	}
	return "–"
}

// namesOutsiders reports whether evidence, or the sentence before it, may name somebody who is none of those that build
// the thing: a choice alone tells of nobody whom it came from.
func (w *writer) namesOutsiders(e coach.Evidence) bool {
	from := max(0, e.Start-aSentence)
	near := w.Answer[from:min(len(w.Answer), e.End)]
	return pushback.HearsVoice(near) || pushback.TellsPeople(near) || ofUse.MatchString(near)
}

// faintLoop quotes with "perhaps" where customers may have been listened to though nobody heard it, in words that may name
// somebody who is no colleague.
func (w *writer) faintLoop() string {
	if pushback.AsksForPeople(w.Question) {
		return "" // whoever was developed is the customer there
	}
	for _, e := range w.Report.Faint {
		whole := pushback.InFull(w.Answer, e.Span).Of(w.Answer)
		if n := text.CountWords(whole); e.ID == "customer_loop" && n >= fewestShown && n <= cellWords+slack && saysOrDoes.MatchString(whole) && !pushback.NamesInsider(whole) && pushback.Natural(whole) {
			return perhaps + quoted(whole, cellWords+slack)
		}
	}
	return ""
}

// saysOrDoes matches somebody else who says, wants, or does something with a thing.
var saysOrDoes = text.NewPattern(`(?i)"|\b(?:she|he|they|people|customers?|users?|guests?|patients?|\pL+(?:ers|ors|ists|ents)) (?:\pL+ ){0,2}?(?:said|says|wanted|asked|wrote|hated|noticed|complained|kept|couldn't|didn't|don't|never|walk\pL*|left|saw|took|find|found|hold|tap\pL*|press\pL*|look\pL*|told)\b|\b(?:told|asked|showed|wrote) (?:me|us)\b|\b(?:reviews?|complaints?|letters?|forms?|recordings?|tickets|survey|comments|log|requests)\b`)

// aSentence is about how many bytes a sentence has.
const aSentence = 160

// ofUse matches words of those who use a thing, and of how they do.
var ofUse = text.NewPattern(`(?i)\b(?:customers?|users?|clients?|people|patients?|guests?|drivers?|members?|callers?|buyers?|sellers?|parents?|teachers?|nurses?|farmers?|visitors?|reviews?|complain\w*|feedback|interview\w*|survey\w*|recordings?|letters?|mails?)\b`)

// cameOfIt quotes what may have come of the work where no outcome was heard: what was only praised, or is not as it was.
func (w *writer) cameOfIt() string {
	certain, doubtful := w.flags()
	for _, f := range slices.Concat(certain, doubtful) {
		if words := w.flagWords(f); f.ID == "vague_impact" && words != "" && !pushback.EndsInValues(w.Answer) {
			return noNumber + words
		}
	}
	if w.raised("hypothetical") {
		return ""
	}
	if end := pushback.EndedUp(w.Answer); !end.Empty() {
		return perhaps + w.inFull(end.Of(w.Answer))
	}
	return w.faintly("money", "baseline_and_result", "delta")
}

// faintly quotes with "perhaps" the sentence in which an outcome of some kinds was heard, however faintly, where a number
// stands in it.
func (w *writer) faintly(kinds ...string) string {
	best := coach.Evidence{Strength: -math.MaxFloat32}
	for _, e := range w.Report.Evidence {
		if slices.Contains(kinds, e.ID) && e.Strength > best.Strength && e.End <= len(w.Answer) && len(numbers.Find(e.Of(w.Answer))) > 0 {
			best = e
		}
	}
	whole := pushback.InFull(w.Answer, best.Span).Of(w.Answer)
	if n := text.CountWords(whole); n < fewestShown || n > cellWords+slack {
		return ""
	}
	return perhaps + quoted(whole, cellWords+slack)
}

// noNumber stands before an outcome that was told in words alone.
const noNumber = "in words only: "

// rowWords quotes the words in which the change of the chain is told, "" where there is none or they are too many.
func (w *writer) rowWords() string {
	n, ok := w.mainRow()
	at := strings.Index(w.Answer, n.Quote)
	if !ok || at < 0 {
		return ""
	}
	return quoted(pushback.Sentence(w.Answer, text.Span{Start: at, End: at + len(n.Quote)}).Of(w.Answer), cellWords)
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

// size quotes the size that was told, "" where none was: with "perhaps" where nobody heard it as one, and it
// counts neither people nor places.
func (w *writer) size() string {
	clause, rank := pushback.SizeIn(w.Answer)
	if clause.Empty() {
		if e, ok := w.evidence("scope"); ok && !isClear(e) && pushback.Size(e.Quote) < fairSize {
			return w.opening()
		}
		return ""
	}
	heard := slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool { return e.ID == "scope" && e.Overlaps(clause) })
	if e, ok := w.evidence("scope"); ok && !heard && isClear(e) && (2*pushback.Size(e.Quote) > rank || rank < pushback.PlainSize) {
		return "" // the ear knows better
	}
	said := w.inFull(clause.Of(w.Answer))
	switch {
	case heard || rank >= pushback.PlainSize:
		return said
	case rank >= fairSize, rank >= smallSize && clause.Start < len(w.Answer)/3:
		return perhaps + said // how large a thing is stands where it is told what it is
	}
	return w.opening()
}

// opening quotes with "perhaps" what is counted where an answer begins: people say there how large a thing was.
func (w *writer) opening() string {
	if clause := pushback.OpeningCount(w.Answer); !clause.Empty() && pushback.Natural(clause.Of(w.Answer)) {
		return perhaps + w.inFull(clause.Of(w.Answer))
	}
	return couldNotTell
}

// smallSize is the rank of some ten things.
const smallSize = 10

// fairSize is the rank of a size that may be one: some thirty people or places, or a thousand things.
const fairSize = 30

// sizeless reports whether words say of nothing how large it is.
func sizeless(words string) bool { return !pushback.SaysSize(words) && !allOf.MatchString(words) }

// allOf matches how much of something there is, without a number.
var allOf = text.NewPattern(`(?i)\b(?:all|every|each|whole|entire|both|several|many|nation\w*|world\w*|national|global|largest|biggest|hundreds|thousands|millions|teams?)\b`)

// weakness ranks a kind of evidence for its row by how its best words show it: plainly, perhaps or not at
// all. Smaller is better.
func (w *writer) weakness(id string) int {
	e, ok := w.evidence(id)
	switch {
	case !ok: // not in the answer; in a reply, where one gave it
		return 0
	case e.Quote == "":
		return 2
	case !w.shows(e), id == "money" && w.mayBePrice(e):
		return 1
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
