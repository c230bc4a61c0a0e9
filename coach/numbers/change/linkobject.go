package change

import "pushback/coach/numbers/word"

// sameObject reports whether what follows "doubled" or "halved" is the measure of the pair, a word
// that stands for it, or nothing: not "Revenue grew from 4M to 5M, which doubled our profit".
func (r *Reading) sameObject(p pair, i int) bool {
	if w := r.Low(i); w == "than" || w == "in" || w == "of" || w == "for" {
		if w == "than" {
			return looksBack[r.Low(i+1)]
		}
		i++
	}
	if r.Low(i) == "since" && (r.Is(i+1, word.Month) || r.Is(i+1, word.Season) || r.yearAt(i+1)) {
		return false // from some other start
	}
	if r.Low(i) == "what" {
		return r.Low(i+1) == "it" && r.Low(i+2) == "was" || r.hadBefore(i+1) // and not "what we did in spring"
	}
	for r.Is(i, word.Determiner) {
		i++
	}
	if !r.NounAt(i) || timeWords[r.Low(i)] && r.Low(i) != "time" || r.Is(i, word.Period|word.Month|word.Now|word.Past) || r.Is(i+1, word.Be) {
		return true
	}
	for i = r.pastHyphens(i) - 1; r.NounAt(i + 1); i++ {
		if restricts[r.Low(i)] {
			return false
		}
	}
	switch w := r.Low(i); {
	case w == "speed", w == "pace", w == "frequency":
		next := r.Low(i + 1)
		return next != "of" && next != "on" && next != "in" && next != "for" && next != "with"
	case r.Low(i+1) == "of" || r.Low(i+1) == "for" || r.Low(i+1) == "to" || r.Low(i+1) == "in" || r.Low(i+1) == "from":
		k := i + 2
		for r.Is(k, word.Determiner) {
			k++
		}
		if r.NounAt(k) && !r.Is(k, word.Period|word.Month) && !r.namedBy(p, k) {
			return false
		}
	}
	return r.isMeasure(p, i)
}

// restricts are words that leave only a part of the measure behind them: "we halved voluntary churn".
var restricts = map[string]bool{"voluntary": true, "involuntary": true, "early": true, "late": true, "new": true, "internal": true, "external": true,
	"repeat": true, "online": true, "offline": true, "organic": true, "paid": true, "unplanned": true, "planned": true, "urgent": true, "serious": true, "severe": true,
	"critical": true, "minor": true, "major": true, "manual": true, "direct": true, "indirect": true, "local": true, "regional": true, "first": true}

// namedBy reports whether the word at i also stands around the pair.
func (r *Reading) namedBy(p pair, i int) bool {
	w := r.Low(i)
	for _, k := range [...]int{p.before, p.after} {
		var around [16]int
		for _, j := range r.Context(k, around[:0]) {
			if j != i && word.SameStem(w, r.Low(j)) {
				return true
			}
		}
		if r.Qs[k].Noun != "" && word.SameStem(w, r.Qs[k].Noun) {
			return true
		}
	}
	return false
}
