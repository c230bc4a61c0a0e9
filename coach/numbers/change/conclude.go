package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// reported are words of telling others: "so on the slide they wrote ten times faster".
var reported = map[string]bool{"on": true, "slide": true, "slides": true, "they": true, "wrote": true, "given": true,
	"reported": true, "report": true, "called": true, "call": true, "as": true, "presented": true, "deck": true,
	"say": true, "said": true, "therefore": true, "put": true, "told": true, "describe": true, "described": true, "roughly": true,
	"proud": true, "consequently": true, "accordingly": true, "almost": true}

// concluded reports whether the claim is drawn from the pair in so many words, and names nothing but
// what the pair measures: "…, so latency is down 75 %", "…, so we cut the ratio in half".
func (r *Reading) concluded(p pair, i int, c claim) bool {
	if end := r.pastControl(p, i, c.at.From); end != i {
		if i = end; r.fitsOther(p, c) {
			return false
		}
	}
	if c.at.From-i > 20 {
		return false
	}
	drawn, head, ends, opens := false, -1, 0, -1
	for i = r.tail(i, c.at.From); i < c.at.From; i++ {
		drawn = drawn || r.Is(i, word.Conclusion)
		switch {
		case r.EndsSentence(i):
			if ends++; ends > 1 || r.Kind(i) == quantity.LineBreak {
				return false
			}
			opens = i + 1
		case r.Kind(i) == quantity.Mark:
		case r.At[i] != 0:
			return false
		case r.linkWord(i), reported[r.Low(i)], r.Low(i) == "and" && r.Is(i+1, word.Conclusion):
		case r.NounAt(i) && (drawn || ends > 0):
			if head >= 0 && !r.namedBy(p, head) {
				return false
			}
			head = i
		default:
			return false
		}
	}
	if head < 0 {
		return drawn
	}
	return (drawn || r.Is(opens, word.Pronoun)) && r.isMeasure(p, head)
}

// restatesTime reports whether the words from token i to a claim say a change of time again, whatever they name: "…,
// that is to say, wards are served in".
func (r *Reading) restatesTime(p pair, i, end int) bool {
	if r.Qs[p.after].Dimension != quantity.Time && r.Qs[p.before].Dimension != quantity.Time || end-i > 14 {
		return false
	}
	said := false
	for ; i < end; i++ {
		if r.EndsSentence(i) || r.At[i] != 0 {
			return false
		}
		said = said || r.Low(i) == "say" && r.Low(i-1) == "to" && r.Low(i-3) == "that" || r.Low(i) == "words" && r.Low(i-1) == "other"
	}
	return said
}

// pastControl steps over a group that did not change, where it stands between the pair and its
// claim: "from 30 % to 24 %, in the rest it stayed at 30, so …".
func (r *Reading) pastControl(p pair, i, end int) int {
	if at := r.pastOthers(i, end); at > 0 {
		return at
	}
	kept := false
	for k := i; k < end; k++ {
		switch r.Low(k) {
		case "stayed", "remained", "stays", "remains", "unchanged", "still":
			kept = true
		}
		if r.At[k] == 0 {
			continue
		}
		q := r.Qs[r.At[k]-1]
		if kept && q.Value == r.Qs[p.before].Value && r.Far(i, k) <= 1 {
			return q.At.To
		}
		if kept && r.Far(i, k) == 0 && r.Low(r.Back(k)) == "at" && q.Dimension == r.Qs[p.after].Dimension {
			return r.endWithoutNumbers(q.At.To, i)
		}
		return i
	}
	return i
}

// anaphors stand for what was measured, by the dimension of the pair. Those of the zero dimension
// stand for any count.
var anaphors = map[string][]quantity.Dimension{"rate": {quantity.Percent}, "ratio": {quantity.Percent, quantity.Count}, "share": {quantity.Percent},
	"percentage": {quantity.Percent}, "proportion": {quantity.Percent}, "number": {quantity.Count, quantity.Percent}, "figure": {quantity.Count, quantity.Percent, quantity.Money, quantity.Time},
	"bill": {quantity.Money}, "cost": {quantity.Money}, "costs": {quantity.Money}, "spend": {quantity.Money}, "spending": {quantity.Money}, "expenditure": {quantity.Money},
	"list": {quantity.Count}, "book": {quantity.Count}, "portfolio": {quantity.Count}, "total": {quantity.Count, quantity.Money}, "base": {quantity.Count}, "pool": {quantity.Count}, "roster": {quantity.Count}, "queue": {quantity.Count}, "backlog": {quantity.Count}, "pile": {quantity.Count}, "time": {quantity.Time}, "wait": {quantity.Time}, "duration": {quantity.Time}, "value": {quantity.Count, quantity.Percent, quantity.Money}}

// faults are words for one measure: what went wrong.
var faults = map[string]bool{"error": true, "errors": true, "wrong": true, "wrongly": true, "failed": true, "failing": true,
	"failure": true, "failures": true, "faulty": true, "defects": true, "mistakes": true}

// isMeasure reports whether the noun at i names what the pair measures, and not only something that
// has to do with it: after "Wait for refunds went from 10 days to 7" it is the wait, not the refunds.
func (r *Reading) isMeasure(p pair, i int) bool {
	name := strings.Fields(strings.ToLower(r.measureName(p.anchor, min(p.before, p.after))))
	a, _, _ := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	w := r.Low(i)
	per := a.Per != "" && !word.Of(a.Per).Is(word.Period)
	for k := p.anchor - 1; k >= 0 && k > p.anchor-9 && !r.EndsSentence(k); k-- {
		per = per || r.Low(k) == "per" && !r.Is(k+1, word.Period)
	}
	for k, n := range name {
		if word.Of(n).Is(word.Preposition) {
			name = name[:k]
			break
		}
	}
	for _, d := range anaphors[w] {
		if d == a.Dimension && !(per && d == quantity.Money) {
			return true
		}
	}
	for _, k := range [...]int{p.before, p.after} {
		if noun := r.Qs[k].Noun; noun != "" && (r.Qs[k].Dimension == quantity.Count || r.Low(r.Qs[k].At.To) == noun) && word.SameStem(w, noun) {
			return true
		}
	}
	if len(name) == 0 {
		return false
	}
	head := name[len(name)-1]
	for _, n := range name[:len(name)-1] {
		if strings.HasSuffix(n, "ed") && len(w) > 4 && word.BeginsAlike(w, n) {
			return true // "wasted platelets … cut waste in half"
		}
	}
	if a.Dimension == quantity.Time && (w == "latency" || w == "response") && len(head) > 1 && head[0] == 'p' && '0' <= head[1] && head[1] <= '9' {
		return true
	}
	return word.SameStem(w, head) || faults[w] && faults[name[0]]
}

// pastOthers steps over a clause on those without the change, which says that nothing moved there and gives no value:
// "30 minutes instead of 50; the other eleven did not move. That is …". It returns 0 where none begins at token i.
func (r *Reading) pastOthers(i, end int) int {
	if w := r.Low(i); w != ";" && w != "," && w != "." && w != "–" && w != "—" && w != "(" {
		return 0
	}
	others := false
	for n := 0; i < end && n < 20; i, n = i+1, n+1 {
		switch w := r.Low(i); {
		case r.At[i] != 0 && !(others && r.Qs[r.At[i]-1].Dimension == quantity.Count && otherWords[r.Low(i-1)]):
			return 0
		case otherWords[w]:
			others = true
		case others && r.unmoved(i):
			for i++; i < end && !r.EndsSentence(i) && r.Low(i) != ")" && r.Low(i) != ","; i++ {
				if r.At[i] != 0 {
					return 0
				}
			}
			return min(i, end)
		case n > 0 && r.EndsSentence(i):
			return 0
		}
	}
	return 0
}

// otherWords name those without the change.
var otherWords = map[string]bool{"other": true, "others": true, "rest": true, "control": true, "comparison": true, "untouched": true}

// unmoved reports whether the word at token i says that nothing changed: "stayed flat", "did not move".
func (r *Reading) unmoved(i int) bool {
	switch r.Low(i) {
	case "unchanged", "flat":
		return true
	case "move", "moved", "change", "changed", "budge", "budged":
		p := r.Low(r.Back(i))
		return p == "not" || p == "never" || p == "didn't" || p == "hadn't" || p == "hardly" || p == "haven't"
	case "stayed", "remained", "stays":
		w := r.Low(i + 1)
		return w == "where" || w == "flat" || w == "as" || w == "put" || w == "unchanged"
	}
	return false
}
