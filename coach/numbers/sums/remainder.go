package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongRest checks what is said to be left of a whole after its parts were taken off: "80 open defects, closed
// 65 of them, so 25 were left". k is the rest.
func (r *reader) wrongRest(k int) (change.Row, bool) {
	rest := r.Qs[k]
	if !rest.Plain() || rest.Bound != quantity.Exact || !r.isRest(k) {
		return change.Row{}, false
	}
	var room [premises]int
	told := r.toldBefore(k, room[:0])
	var parts []int
	for _, n := range told {
		if q := r.Qs[n]; q.Dimension == rest.Dimension && q.Unit == rest.Unit || len(parts) == 0 && q.Dimension == quantity.Money && rest.Dimension == quantity.Count && q.Value > rest.Value &&
			(rest.Noun == "" || pastForm(rest.Noun)) {
			if !q.Plain() || q.Bound != quantity.Exact || q.Per != rest.Per || len(parts) > 0 && q.Noun != "" && !q.NounIsTalk() && q.Dimension == quantity.Count && !word.SameStem(q.Noun, r.Qs[parts[0]].Noun) {
				return change.Row{}, false
			}
			parts = append(parts, n)
		}
	}
	if len(parts) < 2 {
		return change.Row{}, false
	}
	if r.isOf(r.Qs[parts[0]].At.To, r.Qs[parts[1]].At.From) && r.Qs[parts[0]].Value < r.Qs[parts[1]].Value {
		parts[0], parts[1] = parts[1], parts[0] // "110 of our 200 seats are taken"
	}
	whole := r.Qs[parts[0]]
	if rest.Noun != "" && rest.Dimension == quantity.Count && !(whole.Noun != "" && word.SameStem(rest.Noun, whole.Noun)) && !rest.NounIsTalk() {
		return change.Row{}, false
	}
	due := whole.Value
	for _, n := range parts[1:] {
		due -= r.Qs[n].Value
		if quantity.Near(due, rest.Value, 0.03) || whole.Value <= r.Qs[n].Value {
			return change.Row{}, false
		}
	}
	if due < 0 || quantity.Near(due, rest.Value, 0.03) || quantity.Near(whole.Value-r.Qs[parts[len(parts)-1]].Value, rest.Value, 0.03) ||
		math.Abs(due-rest.Value) < 2 || rest.Value > whole.Value || !r.onlyTaken(parts, k) {
		return change.Row{}, false
	}
	reversed := make([]int, 0, len(parts))
	for i := len(parts) - 1; i > 0; i-- {
		reversed = append(reversed, parts[i])
	}
	unit := rest.Unit
	return r.Wrong(parts[0], k, fmt.Sprintf("%s − %s leaves %s, not %s", quantity.Figure(whole.Value, ""), strings.ReplaceAll(r.addends(reversed), "+", "−"),
		quantity.Figure(quantity.Tidy(due), unit), quantity.Figure(rest.Value, unit)))
}

// isRest reports whether quantity k is told as all that is left: "the remaining 50k", "so 25 were left".
func (r *reader) isRest(k int) bool {
	q := r.Qs[k]
	i := r.Back(q.At.From)
	if w := r.Low(i); w == "remaining" || w == "rest" && r.Is(i-1, word.Determiner) {
		return r.Is(i-1, word.Determiner)
	}
	if r.stillThere(k) {
		return true
	}
	for n := q.At.From - 1; n > 0 && n > q.At.From-6 && r.At[n] == 0 && !r.EndsSentence(n); n-- {
		if w := r.Low(n - 1); r.Low(n) == "left" && (w == "that" || w == "this" || w == "which") {
			return true // "That left us with thirty"
		}
	}
	at := r.drawnAt(k)
	if at < 0 {
		return false
	}
	for n := at; n < q.At.From; n++ {
		if r.Low(n) == "left" && !leavers[r.Low(n-1)] {
			return true
		}
	}
	for n := q.At.To; n < q.At.To+4 && r.Kind(n) == quantity.Word && r.At[n] == 0; n++ {
		switch r.Low(n) {
		case "left", "remained", "remaining":
			return true
		case "who", "that", "which", "people":
			return false // "so 20 people left"
		}
	}
	return r.Low(i) == "left" || r.Is(i, word.Pronoun) && r.Low(r.Back(i)) == "left"
}

// leavers are those who leave something out or behind: "so I left out the lake hotels, seven in all".
var leavers = map[string]bool{"i": true, "we": true, "they": true, "he": true, "she": true}

// stillThere reports whether quantity k is told as those that were still there: "the ten who stayed", "with 65 still
// open".
func (r *reader) stillThere(k int) bool {
	q := r.Qs[k]
	i := q.At.To
	for n := 0; n < 2 && r.NounAt(i) && r.Low(i) != "remained"; n++ {
		i++
	}
	switch w := r.Low(i); {
	case r.Low(q.At.From-1) == "leaving", r.Low(q.At.From-1) == "leaves" && r.Low(q.At.From-2) == "which":
		return true
	case w == "remained" || w == "remain", (w == "were" || w == "are") && (r.Low(i+1) == "left" || r.Low(i+1) == "remaining"):
		return q.Noun != "people" || r.Low(i-1) == "people"
	case r.heldNow(k):
		return true
	}
	switch prev := r.Low(q.At.From - 1); {
	case prev == "the" || prev == "those":
		if w := r.Low(i); w == "who" || w == "that" || w == "which" {
			w = r.Low(i + 1)
			return w == "stayed" || w == "remained" || w == "remain" || w == "stay" || (w == "were" || w == "are") && r.Low(i+2) == "left"
		}
		return r.Low(i) == "left" && q.Noun != "people"
	case prev == "with":
		return r.Low(i) == "still" || r.Low(i) == "left" || r.Low(i) == "remaining"
	}
	return false
}

// takings are verbs of what is taken off a whole.
var takings = map[string]bool{"dropped": true, "removed": true, "struck": true, "closed": true, "cancelled": true, "canceled": true, "deleted": true,
	"sold": true, "retired": true, "switched": true, "scrapped": true, "dismissed": true, "ended": true, "cut": true, "gave": true}

// heldNow reports whether quantity k is what one has today, after some were taken off in the sentence before.
func (r *reader) heldNow(k int) bool {
	q := r.Qs[k]
	if k == 0 || q.Noun == "" || !r.Is(r.SentenceStart(q.At.From), word.Now) || r.Far(r.Qs[k-1].At.From, q.At.From) != 1 {
		return false
	}
	i := r.Back(r.Qs[k-1].At.From)
	return takings[r.Low(i)]
}

// growing words add to the whole between the parts, or take what was added first.
var growing = map[string]bool{"came": true, "new": true, "more": true, "another": true, "added": true, "extra": true, "got": true, "bought": true, "hired": true, "received": true, "ordered": true,
	"plus": true, "joined": true, "arrived": true, "opened": true, "among": true, "including": true, "which": true, "each": true, "reopened": true}

// onlyTaken reports whether nothing between the whole and the rest adds to it.
func (r *reader) onlyTaken(parts []int, rest int) bool {
	for i := min(r.Qs[parts[0]].At.To, r.Qs[parts[1]].At.To); i < r.Qs[rest].At.From; i++ {
		if growing[r.Low(i)] && !(r.Low(i) == "which" && r.Low(i+1) == "leaves") {
			return false
		}
	}
	return true
}
