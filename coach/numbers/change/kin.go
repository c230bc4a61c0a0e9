package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// measureHere reads the nouns at token i, and reports whether they are a name for what the pair measures; to is the token
// behind them.
func (r *Reading) measureHere(p pair, i int) (to int, ok bool) {
	if end := r.pastHyphens(i); end > i+1 {
		if r.phrasalKin(p, i, end) {
			return end, true
		}
		name := strings.ToLower(r.measureName(p.anchor, min(p.before, p.after)))
		return end, strings.HasSuffix(name, strings.ToLower(r.Words(i, end)))
	}
	head := i
	for r.NounAt(head+1) && !r.Is(head+1, word.Fall|word.Rise|word.Move|word.Less|word.More|word.Fast|word.Period|word.Month|word.Now|word.Past) && !linkWords[r.Low(head+1)] && !goneAlone[r.Low(head+1)] && (!timeWords[r.Low(head+1)] || r.Low(head+1) == "time") {
		head++
	}
	if head-i > 3 || !r.isMeasure(p, head) && !r.kinOf(p, head) && !r.opensWith(p, head) && !r.nounOfVerb(p, head) {
		return 0, false
	}
	for ; i < head; i++ {
		if !wholeWords[r.Low(i)] && !r.namedBy(p, i) {
			return 0, false
		}
	}
	return head + 1, true
}

// pastHyphens returns the token behind the word at i with what hyphens join to it: "sign-ups".
func (r *Reading) pastHyphens(i int) int {
	for i++; r.Low(i) == "-" && r.Tokens[i].Glued && r.Kind(i+1) == quantity.Word && r.Tokens[i+1].Glued; {
		i += 2
	}
	return i
}

// wholeWords before a noun leave it what it is.
var wholeWords = map[string]bool{"total": true, "overall": true, "average": true, "whole": true, "entire": true}

// kinWords are the names that one measure goes by.
var kinWords = [...]map[string]bool{
	{"turnover": true, "attrition": true, "churn": true, "leavers": true, "fluctuation": true, "cancellations": true, "cancellation": true, "cancels": true},
	{"waste": true, "wastage": true, "scrap": true, "rejects": true, "spoilage": true, "shrinkage": true, "reject": true},
	{"errors": true, "error": true, "mistakes": true, "faults": true, "defects": true, "failures": true, "fault": true, "mistake": true, "defect": true, "failure": true},
	{"no-shows": true, "no-show": true, "noshows": true},
	{"absence": true, "absences": true, "absenteeism": true, "sickness": true},
	{"membership": true, "members": true, "member": true},
	{"staff": true, "headcount": true, "people": true, "workforce": true},
	{"downtime": true, "outage": true, "outages": true, "standstill": true, "stoppage": true, "stoppages": true, "stop": true},
	{"wait": true, "waiting": true, "waits": true, "queue": true, "queues": true, "delay": true, "delays": true},
	{"screens": true, "screen": true, "clicks": true, "clicking": true},
	{"tickets": true, "backlog": true, "cases": true, "requests": true},
}

// labours are names for the working time that a task takes.
var labours = map[string]bool{"labour": true, "labor": true, "effort": true, "workload": true, "work": true}

// idles are names for time in which nobody works.
var idles = [...]string{"wait", "queue", "latency", "response", "lead", "hold", "delay", "load", "down", "outage", "delivery"}

// idleTimes name the time between two moments where nothing else was said of it: "From 40 minutes to 25, so half the waiting".
var idleTimes = map[string]bool{"wait": true, "waiting": true, "delay": true, "time": true}

// unnamed reports whether the answer begins with the pair and gives what it measures no name.
func (r *Reading) unnamed(p pair) bool { return p.how == fromTo && r.Back(p.anchor) < 0 }

// kinOf reports whether the noun at i is another name for what the pair measures.
func (r *Reading) kinOf(p pair, i int) bool {
	a, _, _ := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	w := r.Low(i)
	if labours[w] && a.Dimension == quantity.Time && !long(a) && a.UnitSize >= 60 {
		for _, idle := range idles {
			if r.saidBefore(p, idle) {
				return false
			}
		}
		return true
	}
	if idleTimes[w] && a.Dimension == quantity.Time && r.unnamed(p) {
		return true
	}
	for _, kin := range kinWords {
		if !kin[w] {
			continue
		}
		for k := range kin {
			if k != w && r.headBefore(p, k) {
				return true
			}
		}
	}
	return false
}

// opensWith reports whether the sentence of the before begins with the noun at i: "Shrinkage when I took over was".
func (r *Reading) opensWith(p pair, i int) bool {
	first := r.SentenceStart(r.Qs[p.before].At.From)
	for r.Is(first, word.Determiner) {
		first++
	}
	return r.Low(first) == r.Low(i) && r.NounAt(first) && (!r.NounAt(first+1) || r.Low(first+1) == "rate") && first < p.anchor
}

// saidBefore reports whether a word that begins so stands in the sentence of the pair before its end.
func (r *Reading) saidBefore(p pair, stem string) bool {
	for i := r.SentenceStart(p.anchor); i < r.endOf(p); i++ {
		if w := r.Low(i); len(w) >= len(stem) && w[:len(stem)] == stem {
			return true
		}
	}
	return false
}

// headBefore reports whether the noun is what the pair is told of: its counted noun, or the head of its subject.
func (r *Reading) headBefore(p pair, noun string) bool {
	for i := max(r.SentenceStart(p.anchor), p.anchor-9); i < r.endOf(p); i++ {
		if r.Low(i) == noun && r.isMeasure(p, i) || r.Low(i) == noun && (r.Low(i+1) == "rate" || r.Low(i+1) == "of" && !r.Is(i-1, word.Preposition)) {
			return true
		}
	}
	return false
}

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
