package change

import (
	"fmt"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// falling and rising are verbs that leave no doubt which way a value went.
var falling = map[string]bool{"fell": true, "dropped": true, "decreased": true, "declined": true, "shrank": true, "reduced": true,
	"cut": true, "lowered": true, "shortened": true, "slashed": true, "sank": true, "trimmed": true}

var rising = map[string]bool{"rose": true, "grew": true, "increased": true, "climbed": true, "raised": true, "jumped": true, "soared": true}

// takesUp are the verbs with which "up" tells no course.
var takesUp = map[string]bool{"take": true, "takes": true, "took": true, "taken": true, "taking": true}

// relatives open the clause that tells a noun apart.
var relatives = map[string]bool{"that": true, "which": true, "who": true}

// ranked words make the lower number the better one.
var ranked = map[string]bool{"rank": true, "ranking": true, "place": true, "position": true, "spot": true, "table": true, "league": true}

// wrongWay returns what contradicts a pair whose verb says the other way than its values went: "fell from 12
// parts a shift to 19". It is empty where the two agree.
func (r *Reading) wrongWay(p pair) string {
	if p.how != fromTo || r.Low(p.anchor) != "from" {
		return ""
	}
	for i := p.anchor; i < r.Qs[p.after].At.To+6 && i < len(r.Tokens) && !r.EndsSentence(i); i++ {
		if ranked[r.Low(i)] {
			return ""
		}
	}
	verb := r.courseBefore(p.anchor, 6)
	return r.againstCourse(p.before, p.after, verb)
}

// againstCourse says in words that the values went the other way than the verb, or nothing.
func (r *Reading) againstCourse(before, after, verb int) string {
	a, b, ok := quantity.Common(r.Qs[before], r.Qs[after])
	if verb < 0 || !ok || !a.PlainOrShare() || !b.PlainOrShare() || quantity.Near(a.Value, b.Value, 0.02) {
		return ""
	}
	fell := falling[r.Low(verb)] || r.Low(verb) == "down"
	if r.Low(verb) == "up" && r.Low(verb-1) == "sped" {
		if fell = true; a.Dimension != quantity.Time {
			return ""
		}
	}
	if fell == (b.Value < a.Value) {
		return ""
	}
	way := "more"
	if b.Value < a.Value {
		way = "less"
	}
	return fmt.Sprintf("%s to %s is %s, and you said %q", r.FigureOf(before, a), r.FigureOf(after, b), way, r.courseName(verb))
}

// courseName writes the verb of a course as it was said: "fell", "went up".
func (r *Reading) courseName(verb int) string {
	if w := r.Low(verb); (w == "up" || w == "down") && r.Is(verb-1, word.Move) {
		return r.Low(verb-1) + " " + w
	}
	return r.Low(verb)
}

// courseBefore returns the verb that says which way the value after token i went, at most n tokens before it, or -1.
func (r *Reading) courseBefore(i, n int) int {
	last := i - 1
	for i = last; n > 0 && i >= 0; i, n = i-1, n-1 {
		w := r.Low(i)
		switch {
		case w == "up" && takesUp[r.Low(i-1)]:
			return -1 // "takes up to a minute" is a minute at the most
		case (w == "up" || w == "down") && i < last && relatives[r.Low(i-2)]:
			return -1 // it only tells the measure apart: "searches that come up empty"
		case (w == "up" || w == "down") && (r.Is(i-1, word.Move) || r.Low(i-1) == "it" && r.Is(i-2, word.Move)):
			return i // "went up from 4.1"
		case falling[w] || rising[w]:
			if prev := r.Class(i - 1); prev.Is(word.Determiner) && !prev.Is(word.Pronoun) || r.Low(i+1) == "in" {
				return -1 // a noun: "a cut from …"
			}
			return i
		case r.Is(i, word.Move) && r.Low(i+1) != "up" && r.Low(i+1) != "down" && w != "up" && w != "down" && !falling[w] && !rising[w]:
			return -1 // it went, whatever came up before: "searches that come up empty went from …"
		case r.EndsSentence(i), r.At[i] != 0, ranked[w], r.Is(i, word.Join) && w != "that", r.Kind(i) == quantity.Mark && w != "-":
			return -1
		}
	}
	return -1
}

// WrongReach checks a value that something is said to have been cut to, or to have grown to, against what it was
// before: "It took 20 minutes. … the handover was cut to 35 minutes". k is the value.
func (r *Reading) WrongReach(k int) (Row, bool) {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != "to" || r.Low(r.Qs[k].At.To) == "from" || !r.candidate(k) || r.Imagined(k) || r.Wished(i) {
		return Row{}, false
	}
	verb := r.courseBefore(i, 4)
	if verb < 0 || r.FromBetween(verb, i) || r.nearNumber(r.Qs[k].At.To) {
		return Row{}, false
	}
	was := r.wasBefore(k)
	if was < 0 || r.sizedAsShare(was) || r.phaseOf(was) > unsaid || r.Shared(was, k) == 0 && !r.PointsBack(k) || r.unitOrNoun(was, k) {
		return Row{}, false
	}
	for n := was + 1; n < k; n++ {
		if r.Qs[n].IsBare() && r.Qs[n].Value > 1 {
			return Row{}, false // "nine at noon and twenty at five"
		}
	}
	if why := r.againstCourse(was, k, verb); why != "" {
		return r.Wrong(was, k, why)
	}
	return Row{}, false
}

// sizedAsShare reports whether the share that quantity k makes up follows it, so that it is a part and no level: "17 fields =
// 80 % of the errors".
func (r *Reading) sizedAsShare(k int) bool {
	i := r.Qs[k].At.To
	for n := 0; n < 2 && r.NounAt(i); i, n = i+1, n+1 {
	}
	switch w := r.Low(i); w {
	case "=", "made", "make", "caused", "cause", "account", "accounted", "are", "were":
		for i++; r.Low(i) == "up" || r.Low(i) == "for" || r.Tokens[min(i, len(r.Tokens)-1)].Filler && i < len(r.Tokens); i++ {
		}
	default:
		return false
	}
	q, ok := r.QuantityAt(i)
	return ok && q.IsShare()
}

// nearNumber reports whether "from" and a number follow shortly after token i.
func (r *Reading) nearNumber(i int) bool {
	for n := 0; n < 5 && i < len(r.Tokens) && !r.EndsSentence(i); i, n = i+1, n+1 {
		if r.Low(i) == "from" {
			return true
		}
	}
	return false
}

// unitOrNoun reports whether nothing says that the two numbers measure alike.
func (r *Reading) unitOrNoun(a, b int) bool {
	return r.Qs[a].Unit == "" && (r.Qs[a].Noun == "" || r.Qs[b].Noun == "")
}
