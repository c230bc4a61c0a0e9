package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// What became of a value may be told right behind it, with nothing but a "then" or a "became": "On time was 71 percent,
// then 88", "One in sixty became one in four hundred".

// nextBecame reads the pair of quantity k and the one that its words say it became.
func (r *Reading) nextBecame(k int) (pair, bool) {
	n := k + 1
	if n >= len(r.Qs) || r.Qs[n].At.From-r.Qs[k].At.To > 8 || !r.becomes(k, n) && !r.thenWas(k, n) {
		return pair{}, false
	}
	if r.candidate(k) && r.candidate(n) && !r.Imagined(k) && !r.Imagined(n) && r.oneScale(k, n) {
		return pair{before: k, after: n, anchor: r.Qs[k].At.From, how: phased}, true
	}
	return pair{}, false
}

// becomes reports whether a verb of becoming stands between two values, and nothing but the noun of the first.
func (r *Reading) becomes(a, b int) bool {
	i := r.Back(r.Qs[b].At.From)
	switch r.Low(i) {
	case "became", "become", "becomes":
	default:
		return false
	}
	for k := r.Qs[a].At.To; k < i; k++ {
		if !r.NounAt(k) && !besideBecame[r.Low(k)] {
			return false
		}
	}
	return i-r.Qs[a].At.To <= 6
}

// besideBecame may stand between a value and what it became.
var besideBecame = map[string]bool{",": true, "of": true, "a": true, "per": true, "the": true, "and": true, "it": true}

// thenWas reports whether value b closes its sentence behind "then", and a verb of being told value a: "were 14 in the
// week, then 3".
func (r *Reading) thenWas(a, b int) bool {
	i := r.Back(r.Qs[b].At.From)
	if r.Low(i) != "then" || quantity.Near(r.Qs[a].Mid(), r.Qs[b].Mid(), 0.1) {
		return false
	}
	if r.phaseAfter(a) == before2 && i-r.Qs[a].At.To <= 4 {
		return true
	}
	if !r.IsEnd(r.Qs[b].At.To) || r.Low(r.Qs[b].At.To) == "," {
		return false
	}
	if w := r.Low(r.Back(i)); w != "," && w != "and" {
		return false
	}
	for k := r.Qs[a].At.To; k < i; k++ {
		if r.EndsSentence(k) || r.At[k] != 0 {
			return false
		}
	}
	lead := r.Back(r.Qs[a].At.From)
	if r.Low(lead) == ":" {
		return true
	}
	if r.Qs[a].Unit == "" && r.Qs[a].Of == 0 && r.Qs[a].Per == "" && !r.NounAt(r.Back(lead)) {
		return false // "We were 12 in the first meeting"
	}
	return r.Is(lead, word.Be) || standing[r.Low(lead)]
}

// fromSentenceBefore reads the pair of quantity k and one that was told shortly before it of an earlier time.
func (r *Reading) fromSentenceBefore(k int, phases []phase, used []bool) (pair, bool) {
	if p, ok := r.lately(k, phases, used); ok {
		return p, true
	}
	if p, ok := r.yearEarlier(k, phases, used); ok {
		return p, true
	}
	return r.itWas(k, phases, used)
}

// yearEarlier reads the pair of a value and the one that held a year or a season before it: "There were 94,000 players,
// and the year before it had been 51,000". k is the earlier one, told later.
func (r *Reading) yearEarlier(k int, phases []phase, used []bool) (pair, bool) {
	a := k - 1
	if a < 0 || used[a] || r.Qs[k].At.From-r.Qs[a].At.To > 12 {
		return pair{}, false
	}
	i := r.Back(r.Qs[k].At.From)
	for n := 0; n < 4 && (r.Is(i, word.Be|word.Pronoun) || r.Low(i) == "had" || r.Low(i) == "," || r.Low(i) == ":"); n++ {
		i = r.Back(i)
	}
	if w := r.Low(i); w != "before" && w != "earlier" || !r.Is(i-1, word.Period) && !r.Is(i-1, word.Season) || !r.Is(i-2, word.Determiner) {
		return pair{}, false
	}
	if i-3 <= r.Qs[a].At.To && r.Low(i+1) == "," {
		return pair{}, false // "£410k the summer before, £265k"
	}
	if !r.candidate(a) || !r.candidate(k) || phases[a] == before2 && r.phaseBefore(a) == before2 || r.Imagined(a) || r.Imagined(k) || !r.oneScale(a, k) {
		return pair{}, false
	}
	return pair{before: k, after: a, anchor: r.Qs[a].At.From, how: turned}, true
}

// itWas reads the pair of a level that had lasted and the one that a pronoun tells of it in a later sentence: "Classes had
// been running 78 % full. … In January it was 84 %". k is the later one.
func (r *Reading) itWas(k int, phases []phase, used []bool) (pair, bool) {
	be := r.Back(r.Qs[k].At.From)
	if !r.Is(be, word.Be) || r.Low(r.Back(be)) != "it" && r.Low(r.Back(be)) != "they" || r.Qs[k].Unit == "" || !r.candidate(k) || r.Imagined(k) {
		return pair{}, false
	}
	switch r.Low(r.SentenceStart(be)) {
	case "with", "in", "after", "by", "within":
	default:
		return pair{}, false
	}
	for a := k - 1; a >= 0 && r.Far(r.Qs[a].At.From, be) <= 3; a-- {
		if r.Qs[a].Dimension != r.Qs[k].Dimension || r.Qs[a].Unit != r.Qs[k].Unit || r.Lasting(a) {
			continue
		}
		if used[a] || !r.candidate(a) || phases[a] != before2 || r.Imagined(a) || !r.oneScale(a, k) || r.Far(r.Qs[a].At.From, be) == 0 {
			return pair{}, false
		}
		return pair{before: a, after: k, anchor: r.Qs[a].At.From, how: distant}, true
	}
	return pair{}, false
}

// lately reads the pair of a value that held in the past and one that opens the next sentence as the newest: "The process
// took eleven days when I started. Last month's median was four." k is the later one.
func (r *Reading) lately(k int, phases []phase, used []bool) (pair, bool) {
	a := k - 1
	if a < 0 || used[a] || phases[a] > before1 || r.Far(r.Qs[a].At.From, r.Qs[k].At.From) != 1 || !r.newest(k) {
		return pair{}, false
	}
	if !r.candidate(a) || !r.candidate(k) || r.Imagined(a) || r.Imagined(k) || r.Deadline(a) || r.Deadline(k) || !r.oneScale(a, k) {
		return pair{}, false
	}
	return pair{before: a, after: k, anchor: r.Qs[a].At.From, how: distant}, true
}

// newest reports whether the sentence of quantity k begins with the newest of a series and tells its level: "Last month's
// median was", "The last one took".
func (r *Reading) newest(k int) bool {
	from := r.Qs[k].At.From
	i := r.Ahead(r.SentenceStart(from) - 1)
	if r.Is(i, word.Determiner) {
		i++
	}
	switch r.Low(i) {
	case "last", "latest", "newest":
	default:
		return false
	}
	verb := r.Back(from)
	return from-i <= 7 && (r.Is(verb, word.Be) || newestVerbs[r.Low(verb)])
}

// newestVerbs tell what the newest of a series came to.
var newestVerbs = map[string]bool{"took": true, "had": true, "found": true, "cost": true, "needed": true, "saw": true, "showed": true, "at": true}
