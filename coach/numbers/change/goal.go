package change

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A goal that is said to be met is checked against the value that was told as reached: "The target was 95 % on time. We
// got to 92, so we met the target". Which way is better is taken from the goal's own words, from the way the values went
// or from what is measured; where none of these tells, nothing is said.

// metVerbs say that it was reached, metAfter say so behind the noun, pastVerbs that it was passed.
var (
	metVerbs = map[string]bool{"met": true, "hit": true, "beat": true, "reached": true, "exceeded": true, "surpassed": true, "achieved": true,
		"smashed": true, "topped": true, "meeting": true, "hitting": true, "beating": true, "exceeding": true}
	metAfter = map[string]bool{"met": true, "hit": true, "beaten": true, "reached": true, "exceeded": true, "achieved": true, "surpassed": true}
)

// A kept is where an answer says that a goal was met.
type kept struct {
	from, to int
	goal     int // the quantity of the goal where it is said again: "the fifty percent target"; else -1
}

// WrongGoals appends to rows one for every goal that is said to be met by a value that misses it.
func (r *Reading) WrongGoals(rows []Row) []Row {
	for i := range r.Tokens {
		if !r.Is(i, word.Goal) {
			continue
		}
		if m, ok := r.keptAt(i); ok {
			if row, wrong := r.missed(m); wrong {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// keptAt reads "we beat the fifty percent target", "target met", "above target" around the noun at token i.
func (r *Reading) keptAt(i int) (kept, bool) {
	m := kept{from: i, to: i + 1, goal: -1}
	if r.endsGoal(i+1) && !r.unkept(i) {
		at := i + 1
		if r.Is(at, word.Be) {
			at++
		}
		if metAfter[r.Low(at)] && r.IsEnd(at+1) && r.Low(at+1) != "?" {
			m.to = at + 1
			return m, true
		}
	}
	k, end := i-1, i+1
	if q, ok := r.QuantityAt(r.Ahead(end)); r.Low(end) == "of" && ok {
		m.goal, end, m.to = int(r.At[q.At.From])-1, q.At.To, q.At.To // "the target of 45"
	} else if k >= 0 && r.At[k] != 0 {
		m.goal = int(r.At[k]) - 1
		k = r.Qs[m.goal].At.From - 1
	}
	for ; r.Is(k, word.Determiner) || ownWords[r.Low(k)]; k-- {
		if w := r.Low(k); w == "a" || w == "an" || w == "no" || w == "any" || w == "every" || w == "another" {
			return m, false
		}
	}
	m.from = k
	return m, (metVerbs[r.Low(k)] || r.besideGoal(k)) && r.endsGoal(end) && !r.unkept(k)
}

// besideGoal reports whether "above" or "under" at token k stands behind a value or its verb of being, and is no part of a
// verb: not "we went over the plan".
func (r *Reading) besideGoal(k int) bool {
	switch r.Low(k) {
	case "above", "over", "under", "below":
		return k > 0 && (r.At[k-1] != 0 || r.Low(k-1) == "," || r.Is(k-1, word.Be))
	}
	return false
}

// ownWords between the article and the noun leave the goal what it is.
var ownWords = map[string]bool{"original": true, "own": true, "agreed": true, "official": true}

// endsGoal reports whether nothing tells the goal apart from others behind its noun: not "target for the year".
func (r *Reading) endsGoal(i int) bool {
	w := r.Low(i)
	return r.IsEnd(i) || w == "and" || w == "so" || w == "but" || w == "because" || w == "comfortably" || w == "easily" || w == "anyway" || r.Is(i, word.Be) || metAfter[w]
}

// unkept reports whether the words around token i deny or only wish that the goal was met, or say when else it was.
func (r *Reading) unkept(i int) bool {
	if strings.HasSuffix(r.Low(i), "ing") && r.Low(i-1) != "," {
		return true // "so meeting the target was hard"
	}
	for k, n := i-1, 0; k >= 0 && n < 8 && r.Kind(k) != quantity.LineBreak && !r.EndsSentence(k); k, n = k-1, n+1 {
		switch w := r.Low(k); w {
		case "not", "never", "no", "if", "until", "would", "could", "should", "might", "wanted", "almost", "nearly", "without", "missed", "before",
			"when", "once", "later", "eventually", "unless", "who", "others", "still", "than", "first", "what", "how", "whether", "far":
			return true
		case "that":
			if r.NounAt(k - 1) {
				return true // "the shop that beat the target"
			}
		case "to":
			if n == 0 {
				return true
			}
		default:
			if strings.HasSuffix(w, "n't") || w == "wasn" || w == "well" && r.Low(k+1) == "below" {
				return true
			}
		}
	}
	for k := i + 1; k < i+9 && k < len(r.Tokens) && !r.EndsSentence(k); k++ {
		if w := r.Low(k); w == "except" || w == "later" || w == "eventually" || w == "year" || w == "year's" || w == "next" {
			return true
		}
	}
	return false
}

// missed checks what was reached against the goal.
func (r *Reading) missed(m kept) (Row, bool) {
	got := r.reachedBefore(m)
	if got < 0 {
		return Row{}, false
	}
	goal := m.goal
	if goal < 0 {
		goal = r.goalBefore(got)
	}
	if goal < 0 || r.Qs[goal].Vague || r.Qs[goal].Bound == quantity.About {
		return Row{}, false
	}
	want, is, ok := quantity.Common(r.Qs[goal], r.Qs[got])
	if !ok || want.Dimension != is.Dimension || is.Vague || want.Mid() <= 0 || !r.sameGoods(goal, got) && !(m.goal >= 0 && want.IsBare() && is.IsBare() && r.wentWay(goal, got) != 0) || r.otherSpan(goal, got) || r.otherLevel(goal, got, m) {
		return Row{}, false
	}
	way := r.betterWay(goal, got, m)
	if way == 0 || !fallsShort(want, is, way) {
		return Row{}, false
	}
	less := "less"
	if way < 0 {
		less = "more"
	}
	first := min(goal, got)
	return Row{Span: r.Span(min(r.Qs[first].At.From, m.from), max(m.to, r.Qs[max(goal, got)].At.To)), Contradicts: fmt.Sprintf("%s is %s than the %s that you say was met",
		quantity.Figure(is.Mid(), is.Unit), less, quantity.Figure(want.Mid(), want.Unit))}, true
}

// fallsShort reports whether a value misses a goal by more than rounding.
func fallsShort(want, is quantity.Quantity, way int) bool {
	gap := want.Mid() - is.High
	if way < 0 {
		gap = is.Value - want.Mid()
	}
	slack := 0.015 * want.Mid()
	if is.Step > 0 {
		slack = math.Min(slack, 2*is.Step)
	}
	switch is.Bound {
	case quantity.About, quantity.Towards:
		slack = 0.1 * want.Mid()
	case quantity.Above:
		return way < 0 && gap > slack
	case quantity.Below:
		return way > 0 && gap > slack
	}
	return gap > slack
}

// goalBefore returns the only goal that was told in the sentences before the value that was reached, or -1.
func (r *Reading) goalBefore(got int) int {
	found := -1
	for k := max(0, got-reach); k < min(len(r.Qs), got+reach); k++ {
		if k == got || !r.Qs[k].Counts() || !r.IsGoal(k) {
			continue
		}
		if _, _, ok := quantity.Common(r.Qs[k], r.Qs[got]); !ok || !alikeBare(r.Qs[k], r.Qs[got]) && !r.sameGoods(k, got) {
			continue
		}
		if found >= 0 && r.Qs[found].Value != r.Qs[k].Value || k > got {
			return -1
		}
		found = k
	}
	if found < 0 || r.Far(r.Qs[found].At.From, r.Qs[got].At.From) > 4 {
		return -1
	}
	return found
}
