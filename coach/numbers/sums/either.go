package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// opposites are words of which nobody is both.
var opposites = map[string]string{"yes": "no", "for": "against", "agreed": "refused", "accepted": "refused", "passed": "failed", "stayed": "left",
	"succeeded": "failed", "renewed": "cancelled", "won": "lost", "men": "women", "boys": "girls", "answered": "ignored"}

// wrongEither checks two groups of which nobody is in both against all there were: "I called 40 customers. 25 said yes and
// 20 said no". k is the second group.
func (r *reader) wrongEither(k int) (change.Row, bool) {
	if k < 2 {
		return change.Row{}, false
	}
	if most := r.Qs[k-2].Value; r.Qs[k-1].Value+r.Qs[k].Value <= most*1.02 || r.Qs[k-1].Value >= most || r.Qs[k].Value >= most {
		return change.Row{}, false
	}
	whole, a, b := r.Qs[k-2], r.Qs[k-1], r.Qs[k]
	if whole.Dimension != quantity.Count || b.At.From-a.At.To > 6 || !r.groupOf(k-1, whole) || !r.groupOf(k, whole) || !whole.Plain() || whole.Noun == "" || whole.Bound != quantity.Exact || whole.Per != "" ||
		r.Claimed[k-2] || r.Far(whole.At.From, b.At.From) > 1 || r.Far(a.At.From, b.At.From) > 0 || r.grows(k-2, k) {
		return change.Row{}, false
	}
	for i := whole.At.From; i < b.At.To; i++ {
		if parting[r.Low(i)] || doubles[r.Low(i)] || r.Low(i) == "twice" || r.Low(i) == "again" || r.Low(i) == "more" {
			return change.Row{}, false
		}
	}
	if !r.oppose(a.At.To, b.At.From, b.At.To) {
		return change.Row{}, false
	}
	return r.Wrong(k-2, k, fmt.Sprintf("%s and %s make %s, and there were %s", quantity.Figure(a.Value, ""), quantity.Figure(b.Value, ""), quantity.Figure(a.Value+b.Value, ""), quantity.Figure(whole.Value, "")))
}

// groupOf reports whether quantity k counts some of those that were counted whole.
func (r *reader) groupOf(k int, whole quantity.Quantity) bool {
	q := r.Qs[k]
	return q.Plain() && q.Dimension == quantity.Count && q.Per == "" && q.Bound == quantity.Exact && !r.Claimed[k] && (q.Noun == "" || word.SameStem(q.Noun, whole.Noun) || opposites[q.Noun] != "" || r.nounIsOpposite(q.Noun))
}

func (r *reader) nounIsOpposite(noun string) bool {
	for _, other := range opposites {
		if other == noun {
			return true
		}
	}
	return false
}

// oppose reports whether the words behind one number and those behind the next exclude each other.
func (r *reader) oppose(from, to, next int) bool {
	for i := from; i < to; i++ {
		other := opposites[r.Low(i)]
		for n := 0; other != "" && n < 4; n++ {
			if r.Low(next+n) == other {
				return true
			}
		}
	}
	return false
}
