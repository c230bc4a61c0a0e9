package numbers

import (
	"fmt"

	"pushback/coach/numbers/word"
)

// opposites are words of which nobody is both.
var opposites = map[string]string{"yes": "no", "for": "against", "agreed": "refused", "accepted": "refused", "passed": "failed", "stayed": "left",
	"succeeded": "failed", "renewed": "cancelled", "won": "lost", "men": "women", "boys": "girls", "answered": "ignored"}

// wrongEither checks two groups of which nobody is in both against all there were: "I called 40 customers. 25 said yes and
// 20 said no". k is the second group.
func (r *reader) wrongEither(k int) (Row, bool) {
	if k < 2 {
		return Row{}, false
	}
	if most := r.qs[k-2].Value; r.qs[k-1].Value+r.qs[k].Value <= most*1.02 || r.qs[k-1].Value >= most || r.qs[k].Value >= most {
		return Row{}, false
	}
	whole, a, b := r.qs[k-2], r.qs[k-1], r.qs[k]
	if whole.Dimension != Count || b.at.from-a.at.to > 6 || !r.groupOf(k-1, whole) || !r.groupOf(k, whole) || !whole.plain() || whole.Noun == "" || whole.Bound != Exact || whole.Per != "" ||
		r.claimed[k-2] || r.far(whole.at.from, b.at.from) > 1 || r.far(a.at.from, b.at.from) > 0 || r.grows(k-2, k) {
		return Row{}, false
	}
	for i := whole.at.from; i < b.at.to; i++ {
		if parting[r.low(i)] || doubles[r.low(i)] || r.low(i) == "twice" || r.low(i) == "again" || r.low(i) == "more" {
			return Row{}, false
		}
	}
	if !r.oppose(a.at.to, b.at.from, b.at.to) {
		return Row{}, false
	}
	return r.wrongSum(k-2, k, fmt.Sprintf("%s and %s make %s, and there were %s", figure(a.Value, ""), figure(b.Value, ""), figure(a.Value+b.Value, ""), figure(whole.Value, "")))
}

// groupOf reports whether quantity k counts some of those that were counted whole.
func (r *reader) groupOf(k int, whole Quantity) bool {
	q := r.qs[k]
	return q.plain() && q.Dimension == Count && q.Per == "" && q.Bound == Exact && !r.claimed[k] && (q.Noun == "" || word.SameStem(q.Noun, whole.Noun) || opposites[q.Noun] != "" || r.nounIsOpposite(q.Noun))
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
		other := opposites[r.low(i)]
		for n := 0; other != "" && n < 4; n++ {
			if r.low(next+n) == other {
				return true
			}
		}
	}
	return false
}
