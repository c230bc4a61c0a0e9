package numbers

// What became of a value may be told right behind it, with nothing but a "then" or a "became": "On time was 71 percent,
// then 88", "One in sixty became one in four hundred".

// nextBecame reads the pair of quantity k and the one that its words say it became.
func (r *reader) nextBecame(k int) (pair, bool) {
	n := k + 1
	if n >= len(r.qs) || !r.candidate(k) || !r.candidate(n) || r.imagined(k) || r.imagined(n) || r.qs[n].at.from-r.qs[k].at.to > 8 || !r.oneScale(k, n) {
		return pair{}, false
	}
	if r.becomes(k, n) || r.thenWas(k, n) {
		return pair{before: k, after: n, anchor: r.qs[k].at.from, how: phased}, true
	}
	return pair{}, false
}

// becomes reports whether a verb of becoming stands between two values, and nothing but the noun of the first.
func (r *reader) becomes(a, b int) bool {
	i := r.back(r.qs[b].at.from)
	switch r.low(i) {
	case "became", "become", "becomes":
	default:
		return false
	}
	for k := r.qs[a].at.to; k < i; k++ {
		if !r.nounAt(k) && r.low(k) != "," && r.low(k) != "of" && r.low(k) != "a" && r.low(k) != "per" {
			return false
		}
	}
	return i-r.qs[a].at.to <= 5
}

// thenWas reports whether value b closes its sentence behind "then", and a verb of being told value a: "were 14 in the
// week, then 3".
func (r *reader) thenWas(a, b int) bool {
	i := r.back(r.qs[b].at.from)
	if r.low(i) != "then" || near(r.qs[a].Mid(), r.qs[b].Mid(), 0.1) || !r.isEnd(r.qs[b].at.to) || r.low(r.qs[b].at.to) == "," {
		return false
	}
	if w := r.low(r.back(i)); w != "," && w != "and" {
		return false
	}
	for k := r.qs[a].at.to; k < i; k++ {
		if endsSentence(r.toks, k) || r.at[k] != 0 {
			return false
		}
	}
	lead := r.back(r.qs[a].at.from)
	return r.lex(lead).is(isBe) || standing[r.low(lead)] || r.low(lead) == ":" || r.low(lead) == "had"
}

// lately reads the pair of a value that held in the past and one that opens the next sentence as the newest: "The process
// took eleven days when I started. Last month's median was four." k is the later one.
func (r *reader) lately(k int, phases []phase, used []bool) (pair, bool) {
	a := k - 1
	if a < 0 || used[a] || !r.candidate(a) || !r.candidate(k) || phases[a] > before1 || r.far(r.qs[a].at.from, r.qs[k].at.from) != 1 {
		return pair{}, false
	}
	if r.imagined(a) || r.imagined(k) || r.deadline(a) || r.deadline(k) || !r.newest(k) || !r.oneScale(a, k) {
		return pair{}, false
	}
	return pair{before: a, after: k, anchor: r.qs[a].at.from, how: distant}, true
}

// newest reports whether the sentence of quantity k begins with the newest of a series and tells its level: "Last month's
// median was", "The last one took".
func (r *reader) newest(k int) bool {
	from := r.qs[k].at.from
	i := r.ahead(r.sentenceStart(from) - 1)
	if r.lex(i).is(isDet) {
		i++
	}
	switch r.low(i) {
	case "last", "latest", "newest":
	default:
		return false
	}
	verb := r.back(from)
	return from-i <= 7 && (r.lex(verb).is(isBe) || newestVerbs[r.low(verb)])
}

// newestVerbs tell what the newest of a series came to.
var newestVerbs = map[string]bool{"took": true, "had": true, "found": true, "cost": true, "needed": true, "saw": true, "showed": true, "at": true}
