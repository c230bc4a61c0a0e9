package quantity

import "strings"

// A Pace is how often something is done: "once in ten working days", "every week", "daily".
type Pace struct {
	Every    float64 // in days: 7 for "weekly"
	From, To int     // its tokens, From before To
}

// paceDays are the lengths of the periods of a pace, in days.
var paceDays = map[string]float64{"hour": 1.0 / 24, "day": 1, "week": 7, "fortnight": 14, "month": 30.4, "quarter": 91, "year": 365}

// paceAdverbs tell a pace in one word, by its length in days.
var paceAdverbs = map[string]float64{"hourly": 1.0 / 24, "daily": 1, "weekly": 7, "fortnightly": 14, "monthly": 30.4, "quarterly": 91, "yearly": 365}

// PaceAt reads the pace that begins at token i.
func (r *Reading) PaceAt(i int) (Pace, bool) {
	if days := paceAdverbs[r.Low(i)]; days > 0 {
		return Pace{days, i, i + 1}, true
	}
	times, at := 1.0, i
	switch r.Low(i) {
	case "once":
		at++
	case "twice":
		times, at = 2, i+1
	case "every", "each":
	default:
		return Pace{}, false
	}
	switch r.Low(at) {
	case "a", "per", "every", "each", "in":
		at++
	default:
		return Pace{}, false
	}
	count := 1.0
	if q, ok := r.QuantityAt(at); ok && q.Value > 1 && (q.Dimension == Count || q.Dimension == Time) {
		if q.Dimension == Time {
			return Pace{q.Value * Factor(q.Unit) / Day / times, i, q.At.To}, !q.Vague
		}
		count, at = q.Value, r.numberEnd(q)
	}
	if w := r.Low(at); w == "working" || w == "business" || w == "single" {
		at++
	}
	days := paceDays[strings.TrimSuffix(r.Low(at), "s")]
	return Pace{days * count / times, i, at + 1}, days > 0
}
