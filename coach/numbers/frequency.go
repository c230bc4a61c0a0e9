package numbers

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A pace is how often something is done: "once in ten working days", "every week", "daily".
type pace struct {
	every    float64 // days
	from, to int     // its tokens
}

// paceDays are the lengths of the periods of a pace.
var paceDays = map[string]float64{"hour": 1.0 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30.4, "quarter": 91, "year": 365}

var paceAdverbs = map[string]float64{"hourly": 1.0 / 24, "daily": 1, "weekly": 7, "fortnightly": 14, "monthly": 30.4, "quarterly": 91, "yearly": 365}

// paceAt reads the pace that begins at token i.
func (r *reader) paceAt(i int) (pace, bool) {
	if days := paceAdverbs[r.Low(i)]; days > 0 {
		return pace{days, i, i + 1}, true
	}
	times, at := 1.0, i
	switch r.Low(i) {
	case "once":
		at++
	case "twice":
		times, at = 2, i+1
	case "every", "each":
	default:
		return pace{}, false
	}
	switch r.Low(at) {
	case "a", "per", "every", "each", "in":
		at++
	default:
		return pace{}, false
	}
	count := 1.0
	if q, ok := r.QuantityAt(at); ok && q.Value > 1 && (q.Dimension == quantity.Count || q.Dimension == quantity.Time) {
		if q.Dimension == quantity.Time {
			return pace{q.Value * quantity.Factor(q.Unit) / quantity.Day / times, i, q.At.To}, !q.Vague
		}
		count, at = q.Value, r.NumberEnd(q)
	}
	if w := r.Low(at); w == "working" || w == "business" || w == "single" {
		at++
	}
	days := paceDays[strings.TrimSuffix(r.Low(at), "s")]
	return pace{days * count / times, i, at + 1}, days > 0
}

// paces appends the paces told between two tokens to out.
func (r *reader) paces(from, to int, out []pace) []pace {
	for i := from; i < to && len(out) < cap(out); i++ {
		if p, ok := r.paceAt(i); ok {
			out, i = append(out, p), p.to-1
		}
	}
	return out
}

// wrongFrequency checks how many times as often two paces make it: "from once a month to once a week, so ten times as
// often". k is the multiple.
func (r *reader) wrongFrequency(k int) (Row, bool) {
	q := r.Qs[k]
	if q.Vague || q.Value < 1.5 || q.Bound != quantity.Exact && q.Bound != quantity.About || r.imagined(k) {
		return Row{}, false
	}
	const reach = 26
	var room [3]pace
	told := r.paces(max(r.SentenceStart(q.At.From), q.At.From-reach), q.At.From, room[:0])
	if len(told) != 2 || q.At.From-told[1].to > 7 || told[1].from-told[0].to > 6 || !r.pacesTurn(told[0], told[1]) || !r.drawnBetween(told[1].to, q.At.From) {
		return Row{}, false
	}
	ratio := told[0].every / told[1].every
	if ratio < 1 {
		ratio = 1 / ratio
	}
	for _, s := range [...]float64{1, 5.0 / 7, 7.0 / 5, 22 / 30.4, 30.4 / 22, 250.0 / 365, 365.0 / 250} {
		if due := ratio * s; quantity.Near(due, q.Value, 0.2, q.Bound) || s == 1 && quantity.Near(due-1, q.Value, 0.1, q.Bound) || q.High > q.Value && due > q.Value*0.8 && due < q.High*1.2 {
			return Row{}, false
		}
	}
	said := strings.Join(strings.Fields(r.Words(told[0].from, told[1].to)), " ")
	row, ok := r.wrongSum(k, k, fmt.Sprintf("%s is about %s times as often, not %s", said, quantity.Figure(math.Round(ratio*10)/10, ""), quantity.Figure(q.Value, "")))
	row.Start = r.Tokens[told[0].from].Start
	return row, ok
}

// pacesTurn reports whether the words around two paces lead from the one to the other.
func (r *reader) pacesTurn(a, b pace) bool {
	for i := a.to; i < b.from; i++ {
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
