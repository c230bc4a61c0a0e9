package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A measure may be told with what it was in passing, and only then with what became of it: "The error rate, 4.1 % in
// March, was 0.6 % by June", "Onboarding, which had taken five weeks, takes eight days", "Refunds that used to take nine
// days arrive in two".

// inPassing reads the pair whose before, quantity k, stands in a remark or a clause behind the name of the measure.
func (r *Reading) inPassing(k int) (pair, bool) {
	n := r.nextCandidate(k)
	if n < 0 || r.Qs[n].At.From-r.Qs[k].At.To > 20 || r.Far(r.Qs[k].At.From, r.Qs[n].At.From) > 0 || !r.inRemark(k, n) && !r.inRelative(k, n) {
		return pair{}, false
	}
	if !r.candidate(k) || !r.candidate(n) || r.Imagined(k) || r.Imagined(n) || !r.oneScale(k, n) {
		return pair{}, false
	}
	return pair{before: k, after: n, anchor: r.Qs[k].At.From, how: phased}, true
}

// oneScale reports whether two numbers may be values of one measure by what stands with them: the same unit or counted
// noun, or nothing with the second.
func (r *Reading) oneScale(a, b int) bool {
	was, is, ok := quantity.Common(r.Qs[a], r.Qs[b])
	if !ok || was.Mid() == is.Mid() || was.Vague || is.Vague || r.clockLike(a) || r.clockLike(b) {
		return false
	}
	qa, qb := r.Qs[a], r.Qs[b]
	if qb.IsBare() {
		return qa.Dimension != quantity.Money || qb.Value > 24
	}
	if qa.Dimension == quantity.Count && qb.Dimension == quantity.Count {
		return qa.Noun != "" && (qb.Noun == "" || word.SameStem(qa.Noun, qb.Noun)) || qa.Noun == "" && qa.Per != "" && qa.Per == qb.Per
	}
	return qa.Dimension == qb.Dimension
}

// inRemark reports whether value a stands between commas behind a noun, with a time that is past, and a verb leads from
// the remark to value b.
func (r *Reading) inRemark(a, b int) bool {
	open := r.remarkOpens(a)
	if open < 1 || !r.NounAt(open-1) || r.leadsIn(open) {
		return false
	}
	end := r.remarkEnds(a, b)
	if end > 0 && r.Low(end+1) == "to" && r.verbBefore(open) && r.Qs[b].At.From-end <= 4 {
		return true // "brought the wait, 50 minutes on a bad day, to under 15"
	}
	return end > 0 && r.pastRemark(open, end) && r.verbLeads(end+1, b)
}

// remarkOpens returns the comma that opens the remark of quantity k, or -1: ", which had taken five weeks".
func (r *Reading) remarkOpens(k int) int {
	i := r.Back(r.Qs[k].At.From)
	for n := 0; n < 6; n, i = n+1, r.Back(i) {
		switch w := r.Low(i); {
		case w == "," || w == "(" || w == "–" || w == "—":
			return i
		case passingWords[w] || r.Is(i, word.Hedge) || r.Is(i, word.Be|word.Past) || strings.HasSuffix(w, "ed"):
		default:
			return -1
		}
	}
	return -1
}

// passingWords may stand between a comma and the value that a measure had.
var passingWords = map[string]bool{"which": true, "that": true, "who": true, "had": true, "took": true, "taken": true,
	"used": true, "to": true, "take": true, "be": true, "cost": true, "needed": true, "stood": true, "at": true, "once": true,
	"still": true, "some": true, "a": true, "well": true, "always": true, "run": true, "ran": true, "sat": true}

// remarkEnds returns the comma that closes the remark of value a before value b, or -1.
func (r *Reading) remarkEnds(a, b int) int {
	for i, n := r.Qs[a].At.To, 0; i < r.Qs[b].At.From && n < 10; i, n = i+1, n+1 {
		switch r.Low(i) {
		case ",", ")", "–", "—":
			return i
		}
		if r.At[i] != 0 && !r.namesTime(i) {
			return -1
		}
	}
	return -1
}

// namesTime reports whether the number at token i is a date or a year.
func (r *Reading) namesTime(i int) bool {
	switch r.Qs[r.At[i]-1].Role {
	case quantity.Year, quantity.Date, quantity.Quarter:
		return true
	}
	return false
}

// leadsIn reports whether the words before the comma at i are no subject but a time or a place: "In the north,".
func (r *Reading) leadsIn(i int) bool {
	k := i - 1
	for n := 0; n < 12 && k > 0 && r.Kind(k-1) == quantity.Word && !r.Is(k-1, word.Join); n++ {
		k--
	}
	return r.Is(k, word.Preposition|word.Now|word.Past|word.Fall|word.Rise) || r.Is(k-1, word.Join) && !opensClause[r.Low(k-1)]
}

// opensClause are the joining words that a subject may follow.
var opensClause = map[string]bool{"and": true, "but": true, "so": true, "because": true, "that": true, "while": true}

// pastRemark reports whether the remark between two tokens says that its value is past, or when it held.
func (r *Reading) pastRemark(from, to int) bool {
	for i := from + 1; i < to; i++ {
		switch r.Low(i) {
		case "had", "was", "were", "once", "took", "needed", "used", "before", "previously", "originally", "earlier", "formerly", "ago":
			return true
		case "in", "at", "last", "by":
			if r.isPoint(i+1) || r.yearAt(i+1) || r.Is(i+1, word.Period) && r.Low(i) == "last" || r.Low(i) == "at" && (r.Low(i+1) == "first" || r.Low(i+2) == "start" || r.Low(i+2) == "beginning") {
				return true
			}
		case "when":
			return r.Is(i+1, word.Pronoun)
		}
	}
	return false
}

// verbLeads reports whether a verb at token i leads to value b with nothing but times and small words in between: "was,
// by June,", "has been under".
func (r *Reading) verbLeads(i, b int) bool {
	first := r.Ahead(i - 1)
	if w := r.Low(first); !r.Is(first, word.Be|word.Fall|word.Rise|word.Move|word.Now) && !leadVerbs[w] {
		return false
	}
	to := r.Qs[b].At.From
	if to-first > 8 {
		return false
	}
	for k := first; k < to; k++ {
		l := r.Class(k)
		if r.NounAt(k) && !l.Is(word.Month|word.Period|word.Now|word.Be|word.Fall|word.Rise|word.Move) && !leadVerbs[r.Low(k)] && !strings.HasSuffix(r.Low(k), "ly") ||
			l.Is(word.Pronoun) || l.Is(word.Join) && !l.Is(word.Now) || r.Low(k) == "of" || r.Low(k) == "not" {
			return false
		}
	}
	return true
}

// leadVerbs are the verbs beside those of being and moving that a level is told with.
var leadVerbs = map[string]bool{"has": true, "have": true, "had": true, "takes": true, "take": true, "needs": true, "need": true,
	"costs": true, "cost": true, "runs": true, "sits": true, "averages": true, "averaged": true, "lasts": true, "now": true}

// inRelative reports whether value a stands in the clause that tells its noun apart, and value b behind the verb of the
// sentence: "The crew that needed eleven hours to turn a plane round needs seven".
func (r *Reading) inRelative(a, b int) bool {
	from := r.Qs[a].At.From
	i := r.Back(from)
	once := false
	for n := 0; n < 5; n, i = n+1, r.Back(i) {
		w := r.Low(i)
		if w == "that" || w == "which" || w == "who" {
			break
		}
		once = once || w == "used" && r.Low(i+1) == "to" || w == "had" && r.Low(i+1) == "taken" || w == "once"
		if !passingWords[w] && !r.Is(i, word.Hedge) && !relativeVerbs[w] && !r.Is(i, word.Be) {
			return false
		}
	}
	if w := r.Low(i); w != "that" && w != "which" && w != "who" || !r.NounAt(i-1) || !once && !r.needed(i+1, from) {
		return false
	}
	verb := r.Back(r.Qs[b].At.From)
	for n := 0; n < 3 && r.Is(verb, word.Preposition|word.Now|word.Adverb); n++ {
		verb = r.Back(verb)
	}
	gap := verb - r.Qs[a].At.To
	return gap >= 0 && gap <= 9 && r.noMarks(r.Qs[a].At.To, verb) && r.presentVerb(verb, once)
}

// relativeVerbs may follow "that used to".
var relativeVerbs = map[string]bool{"need": true, "wait": true, "last": true, "run": true, "sit": true, "have": true, "waited": true, "lasted": true, "spend": true, "lie": true}

// needed reports whether a verb of need stands between two tokens.
func (r *Reading) needed(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "needed", "took", "cost", "waited", "lasted", "had":
			return true
		}
	}
	return false
}

// presentVerb reports whether the word at i is a verb of what holds now; loose takes any word that may be one.
func (r *Reading) presentVerb(i int, loose bool) bool {
	switch r.Low(i) {
	case "takes", "take", "needs", "need", "is", "are", "has", "have", "costs", "waits", "wait", "lasts", "last":
		return true
	}
	return loose && (r.NounAt(i) || r.Is(i, word.Be|word.Move|word.Fall|word.Rise)) && !r.Is(i, word.Period|word.Month|word.Past)
}

// noMarks reports whether the tokens between two others are words alone, and none of them joins clauses.
func (r *Reading) noMarks(from, to int) bool {
	for i := from; i < to; i++ {
		if r.Kind(i) != quantity.Word || r.At[i] != 0 || r.Is(i, word.Join) {
			return false
		}
	}
	return true
}
