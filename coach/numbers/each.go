package numbers

import (
	"math"

	"pushback/coach/numbers/word"
)

// eachOf reports whether the words make quantity rate the measure of one of the things that quantity n
// counts: "4 euros per parcel", "a seat costs 12 … for our 250 people", "150 each".
func (r *reader) eachOf(rate, n int) bool {
	a, b := r.qs[rate], r.qs[n]
	if a.Per != "" && !word.Of(a.Per).Is(word.Period) && b.Noun != "" {
		return word.SameStem(a.Per, b.Noun) || a.Per == "piece" || a.Per == "head" || a.Per == "person"
	}
	for i := a.at.to; i < a.at.to+3; i++ {
		if w := r.low(i); w == "each" || w == "apiece" {
			return rate == n+1 && r.far(a.at.from, b.at.from) == 0 || n == rate+1 && r.ofThose(b.at.to) && r.low(b.at.from-1) == "with"
		}
		if r.kindAt(i) != wordToken {
			break
		}
	}
	if rate > n {
		return r.eachCosting(rate, n)
	}
	single := r.singleSubject(rate)
	if single < 0 {
		return false
	}
	if b.Noun != "" && word.SameStem(b.Noun, r.low(single)) {
		return true
	}
	if verb := r.back(b.at.from); r.nounAt(verb) && pastForm(r.low(verb)) && word.SameStem(r.low(single), r.low(verb)) {
		return true // "each replacement cost us $40. Last year we replaced 3,000 kits"
	}
	if w := r.low(b.at.to); w == "of" && (r.low(b.at.to+1) == "them" || r.low(b.at.to+1) == "those" || r.low(b.at.to+1) == "these") {
		return true
	}
	return b.Noun == "" && r.repeatsVerb(rate, n)
}

// eachCosting reports whether "each costing" ties quantity rate to the things counted right before it: "40 runs a
// month, each costing about 150 euros", "three people spent five hours a week each".
func (r *reader) eachCosting(rate, n int) bool {
	if r.far(r.qs[n].at.from, r.qs[rate].at.from) > 0 || rate != n+1 {
		return false
	}
	for i := r.qs[n].at.to; i < r.qs[rate].at.from; i++ {
		if r.low(i) == "each" && r.qs[rate].at.from-i <= 5 {
			return true
		}
	}
	return false
}

// singleSubject returns the noun of "each parcel costs us", "a seat costs", "the average ticket took", which
// opens the clause of quantity k, or -1.
func (r *reader) singleSubject(k int) int {
	i := r.qs[k].at.from - 1
	for n := 0; n < 6 && i >= 0 && !r.endsSentence(i) && r.at[i] == 0; i, n = i-1, n+1 {
		switch r.low(i) {
		case "cost", "costs", "takes", "took", "loses", "lost", "losing", "burns", "burned", "pays", "paid", "earns", "brings", "needs", "needed", "is", "was",
			"means", "saves", "saved":
			for j := i - 1; j >= 0 && j > i-6 && r.kindAt(j) == wordToken && (r.at[j] == 0 || !r.qs[r.at[j]-1].Counts()); j-- {
				switch r.low(j) {
				case "each", "every", "a", "an", "one", "per", "average":
					return r.headAfter(j, i)
				}
			}
			return -1
		}
	}
	return -1
}

// headAfter returns the last noun of the phrase between two tokens that comes before any preposition in it: "a changeover
// on line two took", or -1.
func (r *reader) headAfter(from, to int) int {
	found := -1
	for i := from + 1; i < to; i++ {
		if r.nounAt(i) && !r.is(i, word.Be) {
			found = i
		} else if found >= 0 && r.is(i, word.Preposition) {
			break
		}
	}
	return found
}

// repeatsVerb reports whether the verb before the count was also said of the single thing: "each parcel
// costs 4 euros to re-send, and we re-sent 2,500".
func (r *reader) repeatsVerb(rate, n int) bool {
	i := r.back(r.qs[n].at.from)
	if !r.nounAt(i) || r.far(r.qs[rate].at.from, i) > 0 {
		return false
	}
	for k := r.qs[rate].at.to; k < i-1; k++ {
		if w, verb := r.low(k), r.low(i); r.nounAt(k) && len(w) > 2 && len(verb) > 2 && (word.SameStem(w, verb) || w[:3] == verb[:3]) {
			return true
		}
	}
	return false
}

// explained reports whether the total fits what it should come to, or what any other number that was told
// makes of it: "4 euros a swap, 22,000 scooters, ten swaps each".
func (r *reader) explained(due float64, told []int, used [2]int, total Quantity) bool {
	bounds := []Bound{r.qs[used[0]].Bound, r.qs[used[1]].Bound, total.Bound}
	fits := func(v float64) bool { return near(v, total.Value, 0.08, bounds...) }
	if fits(due) {
		return true
	}
	if one := r.qs[used[0]]; one.Unit == total.Unit && (fits(due+one.Value) || fits(due-one.Value) && !r.countsExactly(used, total)) {
		return true
	}
	for _, q := range [...]Quantity{r.qs[used[0]], r.qs[used[1]], total} {
		if q.Vague || q.Bound == Above || q.Bound == Below || q.Bound == Towards {
			return true
		}
	}
	ratio := total.Value / due
	for _, k := range told {
		if k == used[0] || k == used[1] {
			continue
		}
		q := r.qs[k]
		v := q.Mid()
		if q.isShare() {
			v = q.asPercent().Mid() / 100
		}
		others := v - 1 // of the count, without the one that was told of
		if q.isShare() {
			others = 1 + v
		}
		for _, f := range [...]float64{v, 1 / math.Max(v, 1e-9), 1 - v, others} {
			if f > 0 && f != 1 && math.Abs(ratio/f-1) < 0.1 {
				return true
			}
		}
		if q.Dimension == total.Dimension && (fits(due+v) || fits(due-v) || fits(v)) {
			return true
		}
	}
	if total.Per != r.qs[used[0]].Per && total.Per != r.qs[used[1]].Per {
		for _, f := range [...]float64{11.0 / 12, 10.0 / 12, 0.96, 0.9, 0.8, 0.85} {
			if math.Abs(ratio/f-1) < 0.05 {
				return true // holidays and free months
			}
		}
	}
	return false
}

// countsExactly reports whether the rate, what it is taken over and the total were all told to the last
// digit, so that one more or less of them is a wrong sum and no other way of counting.
func (r *reader) countsExactly(used [2]int, total Quantity) bool {
	a, n := r.qs[used[0]], r.qs[used[1]]
	return a.Bound == Exact && n.Bound == Exact && total.Bound == Exact && n.Dimension == Time
}
