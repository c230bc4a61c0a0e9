package change

import "strings"

// A change is often told of a noun where its pair was told with the verb: "24 of 100 gave up, in the old one 40, so we reduced
// abandonment", "stock written off … the write-offs".

// phrasalKin reports whether a noun of two parts, the tokens from i to end, is the verb with its particle that the pair is told
// with: "write-offs" of "written off".
func (r *Reading) phrasalKin(p pair, i, end int) bool {
	if end != i+3 || !particles[strings.TrimSuffix(r.Low(i+2), "s")] {
		return false
	}
	verb, particle := r.Low(i), strings.TrimSuffix(r.Low(i+2), "s")
	for k := r.SentenceStart(r.Qs[p.before].At.From); k+1 < r.endOf(p); k++ {
		if w := r.Low(k); r.Low(k+1) == particle && len(w) >= 3 && len(verb) >= 3 && w[:3] == verb[:3] {
			return true
		}
	}
	return false
}

// particles close a noun made of a verb.
var particles = map[string]bool{"off": true, "out": true, "up": true, "in": true, "back": true}

// nounsOfVerbs are nouns that name how often something is done, by the verbs that tell of it.
var nounsOfVerbs = map[string][]string{"abandonment": {"gave", "abandoned", "quit", "left", "broke"}, "abandonments": {"gave", "abandoned", "quit", "left", "broke"},
	"cancellations": {"cancelled", "canceled"}, "cancellation": {"cancelled", "canceled"}, "returns": {"returned"}, "complaints": {"complained"},
	"attrition": {"left", "quit", "resigned"}, "churn": {"left", "quit", "cancelled", "canceled"}, "dropouts": {"dropped"}, "conversion": {"bought", "converted", "ordered"},
	"usage": {"used", "use"}, "adoption": {"used", "use", "adopted"}, "completion": {"completed", "finished"}, "completions": {"completed", "finished"}, "attendance": {"attended", "came"}, "absence": {"stayed"}, "failures": {"failed"}, "registrations": {"registered"}}

// nounOfVerb reports whether the noun at i is that of a verb right behind a value of the pair: "of 100 traders 40 gave up".
func (r *Reading) nounOfVerb(p pair, i int) bool {
	for _, verb := range nounsOfVerbs[r.Low(i)] {
		for _, k := range [...]int{p.before, p.after} {
			for n, to := 0, r.Qs[k].At.To; n < 3; n++ {
				if r.Low(to+n) == verb {
					return true
				}
			}
		}
	}
	return false
}
