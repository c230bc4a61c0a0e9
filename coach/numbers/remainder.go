package numbers

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// wrongRest checks what is said to be left of a whole after its parts were taken off: "80 open defects, closed
// 65 of them, so 25 were left". k is the rest.
func (r *reader) wrongRest(k int) (Row, bool) {
	rest := r.qs[k]
	if !rest.plain() || rest.Bound != Exact || !r.isRest(k) {
		return Row{}, false
	}
	var room [premises]int
	told := r.toldBefore(k, room[:0])
	var parts []int
	for _, n := range told {
		if q := r.qs[n]; q.Dimension == rest.Dimension && q.Unit == rest.Unit || len(parts) == 0 && q.Dimension == Money && rest.Dimension == Count && q.Value > rest.Value &&
			(rest.Noun == "" || pastForm(rest.Noun)) {
			if !q.plain() || q.Bound != Exact || q.Per != rest.Per || len(parts) > 0 && q.Noun != "" && !q.nounIsTalk() && q.Dimension == Count && !word.SameStem(q.Noun, r.qs[parts[0]].Noun) {
				return Row{}, false
			}
			parts = append(parts, n)
		}
	}
	if len(parts) < 2 {
		return Row{}, false
	}
	if r.isOf(r.qs[parts[0]].at.to, r.qs[parts[1]].at.from) && r.qs[parts[0]].Value < r.qs[parts[1]].Value {
		parts[0], parts[1] = parts[1], parts[0] // "110 of our 200 seats are taken"
	}
	whole := r.qs[parts[0]]
	if rest.Noun != "" && rest.Dimension == Count && !(whole.Noun != "" && word.SameStem(rest.Noun, whole.Noun)) && !rest.nounIsTalk() {
		return Row{}, false
	}
	due := whole.Value
	for _, n := range parts[1:] {
		due -= r.qs[n].Value
		if near(due, rest.Value, 0.03) || whole.Value <= r.qs[n].Value {
			return Row{}, false
		}
	}
	if due < 0 || near(due, rest.Value, 0.03) || near(whole.Value-r.qs[parts[len(parts)-1]].Value, rest.Value, 0.03) ||
		math.Abs(due-rest.Value) < 2 || rest.Value > whole.Value || !r.onlyTaken(parts, k) {
		return Row{}, false
	}
	reversed := make([]int, 0, len(parts))
	for i := len(parts) - 1; i > 0; i-- {
		reversed = append(reversed, parts[i])
	}
	unit := rest.Unit
	return r.wrongSum(parts[0], k, fmt.Sprintf("%s − %s leaves %s, not %s", figure(whole.Value, ""), strings.ReplaceAll(r.addends(reversed), "+", "−"),
		figure(tidy(due), unit), figure(rest.Value, unit)))
}

// isRest reports whether quantity k is told as all that is left: "the remaining 50k", "so 25 were left".
func (r *reader) isRest(k int) bool {
	q := r.qs[k]
	i := r.back(q.at.from)
	if w := r.low(i); w == "remaining" || w == "rest" && r.is(i-1, word.Determiner) {
		return r.is(i-1, word.Determiner)
	}
	if r.stillThere(k) {
		return true
	}
	for n := q.at.from - 1; n > 0 && n > q.at.from-6 && r.at[n] == 0 && !r.endsSentence(n); n-- {
		if w := r.low(n - 1); r.low(n) == "left" && (w == "that" || w == "this" || w == "which") {
			return true // "That left us with thirty"
		}
	}
	at := r.drawnAt(k)
	if at < 0 {
		return false
	}
	for n := at; n < q.at.from; n++ {
		if r.low(n) == "left" && !leavers[r.low(n-1)] {
			return true
		}
	}
	for n := q.at.to; n < q.at.to+4 && r.kindAt(n) == wordToken && r.at[n] == 0; n++ {
		switch r.low(n) {
		case "left", "remained", "remaining":
			return true
		case "who", "that", "which", "people":
			return false // "so 20 people left"
		}
	}
	return r.low(i) == "left" || r.is(i, word.Pronoun) && r.low(r.back(i)) == "left"
}

// leavers are those who leave something out or behind: "so I left out the lake hotels, seven in all".
var leavers = map[string]bool{"i": true, "we": true, "they": true, "he": true, "she": true}

// stillThere reports whether quantity k is told as those that were still there: "the ten who stayed", "with 65 still
// open".
func (r *reader) stillThere(k int) bool {
	q := r.qs[k]
	i := q.at.to
	for n := 0; n < 2 && r.nounAt(i) && r.low(i) != "remained"; n++ {
		i++
	}
	switch w := r.low(i); {
	case r.low(q.at.from-1) == "leaving", r.low(q.at.from-1) == "leaves" && r.low(q.at.from-2) == "which":
		return true
	case w == "remained" || w == "remain", (w == "were" || w == "are") && (r.low(i+1) == "left" || r.low(i+1) == "remaining"):
		return q.Noun != "people" || r.low(i-1) == "people"
	case r.heldNow(k):
		return true
	}
	switch prev := r.low(q.at.from - 1); {
	case prev == "the" || prev == "those":
		if w := r.low(i); w == "who" || w == "that" || w == "which" {
			w = r.low(i + 1)
			return w == "stayed" || w == "remained" || w == "remain" || w == "stay" || (w == "were" || w == "are") && r.low(i+2) == "left"
		}
		return r.low(i) == "left" && q.Noun != "people"
	case prev == "with":
		return r.low(i) == "still" || r.low(i) == "left" || r.low(i) == "remaining"
	}
	return false
}

// takings are verbs of what is taken off a whole.
var takings = map[string]bool{"dropped": true, "removed": true, "struck": true, "closed": true, "cancelled": true, "canceled": true, "deleted": true,
	"sold": true, "retired": true, "switched": true, "scrapped": true, "dismissed": true, "ended": true, "cut": true, "gave": true}

// heldNow reports whether quantity k is what one has today, after some were taken off in the sentence before.
func (r *reader) heldNow(k int) bool {
	q := r.qs[k]
	if k == 0 || q.Noun == "" || !r.is(r.sentenceStart(q.at.from), word.Now) || r.far(r.qs[k-1].at.from, q.at.from) != 1 {
		return false
	}
	i := r.back(r.qs[k-1].at.from)
	return takings[r.low(i)]
}

// growing words add to the whole between the parts, or take what was added first.
var growing = map[string]bool{"came": true, "new": true, "more": true, "another": true, "added": true, "extra": true, "got": true, "bought": true, "hired": true, "received": true, "ordered": true,
	"plus": true, "joined": true, "arrived": true, "opened": true, "among": true, "including": true, "which": true, "each": true, "reopened": true}

// onlyTaken reports whether nothing between the whole and the rest adds to it.
func (r *reader) onlyTaken(parts []int, rest int) bool {
	for i := min(r.qs[parts[0]].at.to, r.qs[parts[1]].at.to); i < r.qs[rest].at.from; i++ {
		if growing[r.low(i)] && !(r.low(i) == "which" && r.low(i+1) == "leaves") {
			return false
		}
	}
	return true
}
