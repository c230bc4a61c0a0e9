package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// What the faults of a volume cost may be told by their share and by the price of one: "7,000 samples a night … repeats came
// down from 5.5 % to 2.1 % … A repeat costs nine euros, so that is 20,000 euros a night". No saving on them can be more than
// all of them cost.

// wrongShareSaved checks such an amount, quantity k, against the highest share that was told.
func (r *reader) wrongShareSaved(k int) (Row, bool) {
	q := r.qs[k]
	if k < 3 || q.Dimension != Money || q.Per == "" || !q.plain() || q.Bound == Below {
		return Row{}, false
	}
	price := r.qs[k-1]
	noun, ok := r.pricedOne(k - 1)
	if !ok || price.Unit != q.Unit || r.far(price.at.from, q.at.from) > 0 || !r.connects(price.at.to, k) || r.mixedIn(q.at.to) {
		return Row{}, false
	}
	volume := r.onlyVolume(k, q.Per)
	share, told := r.highestShare(k-1, noun)
	if volume < 0 || !told || word.SameStem(r.low(noun), r.qs[volume].Noun) || word.SameStem(r.low(noun), r.low(r.qs[volume].at.from+1)) {
		return Row{}, false
	}
	all := r.qs[volume].High * price.High * share / 100
	if q.Value <= 2*all {
		return Row{}, false
	}
	return r.wrongSum(k-1, k, fmt.Sprintf("%s %% of %s at %s are %s, not %s", figure(share, ""), figure(r.qs[volume].Value, ""),
		figure(price.Value, price.Unit), figure(rounded(all), q.Unit), figure(q.Value, q.Unit)))
}

// pricedOne returns the token of the thing whose price quantity k is: "A repeat costs us around nine euros".
func (r *reader) pricedOne(k int) (noun int, ok bool) {
	q := r.qs[k]
	if q.Dimension != Money || !q.plain() || q.Per != "" {
		return 0, false
	}
	i := r.back(q.at.from)
	for n := 0; n < 3 && (r.low(i) == "us" || r.low(i) == "them" || boundOpeners[r.low(i)]); n++ {
		i = r.back(i)
	}
	if w := r.low(i); w != "costs" && w != "cost" {
		return 0, false
	}
	noun = r.back(i)
	if d := r.low(r.back(noun)); d != "a" && d != "an" && d != "each" && d != "every" && d != "one" {
		return 0, false
	}
	return noun, r.nounAt(noun)
}

// onlyVolume returns the only count before quantity k that is told by the period, or -1.
func (r *reader) onlyVolume(k int, per string) int {
	found := -1
	for n := range r.qs {
		q := r.qs[n]
		if q.Dimension != Count || q.Per != per || !q.Counts() || n == k {
			continue
		}
		if found >= 0 || n > k || q.Bound == Above {
			return -1
		}
		found = n
	}
	return found
}

// highestShare returns the highest share in per cent before quantity k; told is true where one of them is told, in the
// sentences right before, of the noun at token i.
func (r *reader) highestShare(k, i int) (share float64, told bool) {
	for n := k - 1; n >= 0; n-- {
		q := r.qs[n]
		if q.Dimension != Percent || !q.Counts() {
			continue
		}
		share = math.Max(share, q.High)
		for at, end := r.sentenceStart(q.at.from), q.at.to; !told && at < end && r.far(q.at.from, i) <= 2; at++ {
			told = at != i && r.nounAt(at) && word.SameStem(r.low(at), r.low(i))
		}
	}
	return share, told
}
