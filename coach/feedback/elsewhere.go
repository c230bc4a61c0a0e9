package feedback

import (
	"math"
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// elsewhere quotes where a row may be told though nobody heard it for certain: words are shown for the reader to judge
// before it is said that there are none.
func (w *writer) elsewhere(row string) string {
	switch row {
	case "ownership":
		return w.ownAct()
	case "customer_loop":
		if !pushback.AsksForPeople(w.Question) { // whoever was developed is the customer there
			if at := w.steered(false); !at.Empty() {
				return perhaps + quoted(at.Of(w.Answer), cellWords)
			}
			return or(w.voiced(), w.faintCustomer())
		}
	case "impact":
		if change := w.rowWords(); change != "" {
			return perhaps + change
		}
		return w.cameOfIt()
	case "kpi_linkage":
		impact := w.heard(w.rows()[0])
		if said := strings.TrimPrefix(impact, perhaps); strings.HasPrefix(said, "“") && pushback.NamesMoney(said) {
			return perhaps + said // what it came to in money is one of the business
		}
	case "scope":
		if count := w.opening(); count != couldNotTell {
			return count
		}
	}
	return ""
}

// ownAct quotes what the speaker did, a choice rather than any other act, in words that begin with them and do not say
// that it was for nothing; "" where there is none.
func (w *writer) ownAct() (best string) {
	most, looked := -1, 0
	for act := range pushback.OwnActs(w.Answer) {
		if looked++; looked > mostActs {
			break
		}
		words := act.Of(w.Answer)
		said := w.inFull(words)
		if act.Empty() || !pushback.Natural(words) || !pushback.OwnWords(strings.Trim(said, "“”")) || inVain.MatchString(said) || pushback.Dropped(w.Answer, act) {
			continue
		}
		if n := pushback.Decisiveness(words); n > most {
			best, most = said, n
		}
	}
	return best
}

// mostActs is how many acts are looked at: no spoken answer tells more, and a pasted text may tell thousands.
const mostActs = 40

// voiced quotes with "perhaps" the first who says something, is none of those that build the thing, and does not only thank
// for it.
func (w *writer) voiced() string {
	for _, v := range pushback.Voices(w.Answer) {
		if said := pushback.Saying(w.Answer, v); !said.Empty() && !pushback.IdleAt(w.Answer, pushback.InFull(w.Answer, said)) {
			return perhaps + w.inFull(said.Of(w.Answer))
		}
	}
	return ""
}

// namesOutsiders reports whether evidence, or the sentence before it, may name somebody who is none of those that build
// the thing: a choice alone tells of nobody whom it came from.
func (w *writer) namesOutsiders(e coach.Evidence) bool {
	from := max(0, e.Start-aSentence)
	near := w.Answer[from:min(len(w.Answer), e.End)]
	return pushback.HearsVoice(near) || pushback.TellsPeople(near) || pushback.NamesUsers(near)
}

// faintCustomer quotes with "perhaps" where customers may have been listened to though nothing of it could be quoted as
// heard, in words that may name somebody who is no colleague.
func (w *writer) faintCustomer() string {
	for _, e := range slices.Concat(w.Report.Evidence, w.Report.Faint) {
		whole := pushback.InFull(w.Answer, e.Span).Of(w.Answer)
		if n := text.CountWords(whole); e.ID == "customer_loop" && n >= fewestShown && n <= cellWords+slack && saysOrDoes.MatchString(whole) && !ofThings.MatchString(saysOrDoes.FindString(whole)) && !pushback.NamesInsider(whole) && !pushback.Idle(whole) && pushback.Natural(whole) {
			return perhaps + quoted(whole, cellWords+slack)
		}
	}
	return ""
}

// saysOrDoes matches somebody else who says, wants, or does something with a thing.
var saysOrDoes = text.NewPattern(`(?i)"|\b(?:she|he|they|people|customers?|users?|guests?|patients?|\pL+(?:ers|ors|ists|ents)) (?:\pL+ ){0,2}?(?:said|says|wanted|asked|wrote|hated|noticed|complained|kept|couldn't|didn't|don't|never|walk\pL*|left|saw|took|find|found|hold|bit|writes?|needs?|needed|uses?|used|clicks?|clicked|waits?|waited|calls?|called|gets? stuck|rings?|rang|complains?|type\pL*|paste\pL*|tap\pL*|press\pL*|look\pL*|told)\b|\b(?:told|asked|showed|wrote|phoned|rang|called) (?:me|us)\b|\bi (?:asked|rang|phoned|watched|visited|sat with|stood (?:with|beside)|talked to|spoke to) (?:the|them|each|all|every|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|a few)\b|\b(?:reviews?|complaints?|letters?|forms?|recordings?|tickets|survey|comments|log|requests)\b`)

// ofThings matches what looks like somebody and is a thing.
var ofThings = text.NewPattern(`(?i)^(?:printers|computers|servers|containers|filters|numbers|letters|orders|papers|trailers|sensors|monitors|errors|doors|floors|factors|reminders|folders|routers|counters|timers|trackers|scanners|chargers|lockers|events|documents|payments|incidents|accidents|components|statements|comments) `)

// aSentence is about how many bytes a sentence has.
const aSentence = 160

// theDamage stands before what went wrong in the story of a failure.
const theDamage = "what went wrong: "

// cameOfIt quotes what may have come of the work where no outcome was heard: what was only praised, or is not as it was.
func (w *writer) cameOfIt() string {
	if kept := pushback.BeforeDue(w.Answer); !kept.Empty() && !w.failure() {
		return w.inFull(kept.Of(w.Answer))
	}
	if held := pushback.ComparedOutcome(w.Answer); !held.Empty() && !w.failure() && !stayed(held.Of(w.Answer)) {
		return w.inFull(held.Of(w.Answer))
	}
	if pushback.AsksForPeople(w.Question) && !pushback.EndsInValues(w.Answer) {
		if became := pushback.Became(w.Answer); !became.Empty() {
			return noNumber + quoted(became.Of(w.Answer), max(cellWords, text.CountWords(became.Of(w.Answer))))
		}
	}
	if w.failure() {
		if harm := w.damage(""); harm != "" {
			return theDamage + harm
		}
	}
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
		if slices.Contains(kinds, e.ID) && !pushback.OfScale(e.Quote) && !pushback.StatesGoal(w.Answer, e.Span) && !pushback.InVain(w.Answer, e.Span) && e.Strength > best.Strength && e.End <= len(w.Answer) && len(quantity.Find(e.Of(w.Answer))) > 0 {
			best = e
		}
	}
	whole := pushback.InFull(w.Answer, best.Span).Of(w.Answer)
	if n := text.CountWords(whole); n < fewestShown || n > cellWords+slack || pushback.OnlyDone(whole) {
		return ""
	}
	return perhaps + quoted(whole, cellWords+slack)
}

// noNumber stands before an outcome that was told in words alone.
const noNumber = "in words only: "

// rowWords quotes the words in which the change of the chain is told, "" where there is none or they are too many.
func (w *writer) rowWords() string {
	n, ok := w.mainRow()
	at := w.find(n.Quote)
	if !ok || at < 0 {
		return ""
	}
	return quoted(pushback.Sentence(w.Answer, text.Span{Start: at, End: at + len(n.Quote)}).Of(w.Answer), cellWords)
}
