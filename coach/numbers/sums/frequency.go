package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// paces appends the paces told between two tokens to out.
func (r *reader) paces(from, to int, out []quantity.Pace) []quantity.Pace {
	for i := from; i < to && len(out) < cap(out); i++ {
		if p, ok := r.PaceAt(i); ok {
			out, i = append(out, p), p.To-1
		}
	}
	return out
}

// wrongFrequency checks how many times as often two paces make it: "from once a month to once a week, so ten times as
// often". k is the multiple.
func (r *reader) wrongFrequency(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.Vague || q.Value < 1.5 || q.Bound != quantity.Exact && q.Bound != quantity.About || r.Imagined(k) {
		return change.Row{}, false
	}
	const reach = 26
	var room [3]quantity.Pace
	told := r.paces(max(r.SentenceStart(q.At.From), q.At.From-reach), q.At.From, room[:0])
	if len(told) != 2 || q.At.From-told[1].To > 7 || told[1].From-told[0].To > 6 || !r.pacesTurn(told[0], told[1]) || !r.drawnBetween(told[1].To, q.At.From) {
		return change.Row{}, false
	}
	ratio := told[0].Every / told[1].Every
	if ratio < 1 {
		ratio = 1 / ratio
	}
	for _, s := range [...]float64{1, 5.0 / 7, 7.0 / 5, 22 / 30.4, 30.4 / 22, 250.0 / 365, 365.0 / 250} {
		if due := ratio * s; quantity.Near(due, q.Value, 0.2, q.Bound) || s == 1 && quantity.Near(due-1, q.Value, 0.1, q.Bound) || q.High > q.Value && due > q.Value*0.8 && due < q.High*1.2 {
			return change.Row{}, false
		}
	}
	said := strings.Join(strings.Fields(r.Words(told[0].From, told[1].To)), " ")
	row, ok := r.Wrong(k, k, fmt.Sprintf("%s is about %s times as often, not %s", said, quantity.Figure(math.Round(ratio*10)/10, ""), quantity.Figure(q.Value, "")))
	row.Start = r.Tokens[told[0].From].Start
	return row, ok
}

// pacesTurn reports whether the words around two paces lead from the one to the other.
func (r *reader) pacesTurn(a, b quantity.Pace) bool {
	for i := a.To; i < b.From; i++ {
		if w := r.Low(i); w == "to" || w == "now" || w == "instead" {
			return true
		}
	}
	return false
}

// drawnBetween reports whether words between two tokens draw a conclusion, and nothing else stands there.
func (r *reader) drawnBetween(from, to int) bool {
	drawn := false
	for i := from; i < to; i++ {
		switch w := r.Low(i); {
		case r.Is(i, word.Conclusion):
			drawn = true
		case r.Kind(i) == quantity.Mark && w != ";", r.Is(i, word.Be|word.Determiner|word.Pronoun), r.Tokens[i].Filler:
		default:
			return false
		}
	}
	return drawn || r.Low(from) == ","
}
