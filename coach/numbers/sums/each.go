package sums

import (
	"cmp"
	"math"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// eachOf reports whether the words make quantity rate the measure of one of the things that quantity n
// counts: "4 euros per parcel", "a seat costs 12 … for our 250 people", "150 each".
func (r *reader) eachOf(rate, n int) bool {
	a, b := r.Qs[rate], r.Qs[n]
	if a.Per != "" && !word.Of(a.Per).Is(word.Period) && b.Noun != "" {
		return word.SameStem(a.Per, b.Noun) || a.Per == "piece" || a.Per == "head" || a.Per == "person"
	}
	for i := a.At.To; i < a.At.To+3; i++ {
		if w := r.Low(i); w == "each" || w == "apiece" {
			return rate == n+1 && r.Far(a.At.From, b.At.From) == 0 || n == rate+1 && r.OfThose(b.At.To) && r.Low(b.At.From-1) == "with"
		}
		if r.Kind(i) != quantity.Word {
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
	if b.Noun != "" && word.SameStem(b.Noun, r.Low(single)) {
		return true
	}
	if verb := r.Back(b.At.From); r.NounAt(verb) && pastForm(r.Low(verb)) && word.SameStem(r.Low(single), r.Low(verb)) {
		return true // "each replacement cost us $40. Last year we replaced 3,000 kits"
	}
	if w := r.Low(b.At.To); w == "of" && (r.Low(b.At.To+1) == "them" || r.Low(b.At.To+1) == "those" || r.Low(b.At.To+1) == "these") {
		return true
	}
	return b.Noun == "" && r.repeatsVerb(rate, n)
}

// eachCosting reports whether "each costing" ties quantity rate to the things counted right before it: "40 runs a
// month, each costing about 150 euros", "three people spent five hours a week each".
func (r *reader) eachCosting(rate, n int) bool {
	if r.Far(r.Qs[n].At.From, r.Qs[rate].At.From) > 0 || rate != n+1 {
		return false
	}
	for i := r.Qs[n].At.To; i < r.Qs[rate].At.From; i++ {
		if r.Low(i) == "each" && r.Qs[rate].At.From-i <= 5 {
			return true
		}
	}
	return false
}

// singleSubject returns the noun of "each parcel costs us", "a seat costs", "the average ticket took", which
// opens the clause of quantity k, or -1.
func (r *reader) singleSubject(k int) int {
	i := r.Qs[k].At.From - 1
	for n := 0; n < 6 && i >= 0 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		switch r.Low(i) {
		case "cost", "costs", "takes", "took", "loses", "lost", "losing", "burns", "burned", "pays", "paid", "earns", "brings", "needs", "needed", "is", "was",
			"means", "saves", "saved":
			for j := i - 1; j >= 0 && j > i-6 && r.Kind(j) == quantity.Word && (r.At[j] == 0 || !r.Qs[r.At[j]-1].Counts()); j-- {
				switch r.Low(j) {
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
		if r.NounAt(i) && !r.Is(i, word.Be) {
			found = i
		} else if found >= 0 && r.Is(i, word.Preposition) {
			break
		}
	}
	return found
}

// repeatsVerb reports whether the verb before the count was also said of the single thing: "each parcel
// costs 4 euros to re-send, and we re-sent 2,500".
func (r *reader) repeatsVerb(rate, n int) bool {
	i := r.Back(r.Qs[n].At.From)
	if !r.NounAt(i) || r.Far(r.Qs[rate].At.From, i) > 0 {
		return false
	}
	for k := r.Qs[rate].At.To; k < i-1; k++ {
		if w, verb := r.Low(k), r.Low(i); r.NounAt(k) && len(w) > 2 && len(verb) > 2 && (word.SameStem(w, verb) || w[:3] == verb[:3]) {
			return true
		}
	}
	return false
}

// explained reports whether the total fits what it should come to, or what any other number that was told
// makes of it: "4 euros a swap, 22,000 scooters, ten swaps each".
func (r *reader) explained(due float64, told []int, used [2]int, total quantity.Quantity) bool {
	bounds := []quantity.Bound{r.Qs[used[0]].Bound, r.Qs[used[1]].Bound, total.Bound}
	fits := func(v float64) bool { return quantity.Near(v, total.Value, 0.08, bounds...) }
	again := func(q quantity.Quantity) bool { return q.Value == total.Value && q.Unit == total.Unit } // one of the two once more
	if fits(due) || again(r.Qs[used[0]]) || again(r.Qs[used[1]]) {
		return true
	}
	if one := r.Qs[used[0]]; one.Unit == total.Unit && (fits(due+one.Value) || fits(due-one.Value) && !r.countsExactly(used, total)) {
		return true
	}
	for _, q := range [...]quantity.Quantity{r.Qs[used[0]], r.Qs[used[1]], total} {
		if q.Vague || q.Bound == quantity.Above || q.Bound == quantity.Below || q.Bound == quantity.Towards {
			return true
		}
	}
	ratio := total.Value / due
	for _, k := range told {
		if k == used[0] || k == used[1] {
			continue
		}
		q := r.Qs[k]
		v := q.Mid()
		if q.IsShare() {
			v = q.AsPercent().Mid() / 100
		}
		others := v - 1 // of the count, without the one that was told of
		if q.IsShare() {
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
	if total.Per != r.Qs[used[0]].Per && total.Per != r.Qs[used[1]].Per {
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
func (r *reader) countsExactly(used [2]int, total quantity.Quantity) bool {
	a, n := r.Qs[used[0]], r.Qs[used[1]]
	return a.Bound == quantity.Exact && n.Bound == quantity.Exact && total.Bound == quantity.Exact && n.Dimension == quantity.Time
}

// toEach reports whether the words give quantity rate to each of the things that quantity n counts.
func (r *reader) toEach(rate, n int) bool {
	if r.eachOf(rate, n) {
		return true
	}
	a, b := r.Qs[rate], r.Qs[n]
	if n < rate {
		if r.eachAfter(rate) && r.Far(a.At.From, b.At.From) == 0 {
			return true // "nine agents take forty calls each"
		}
		if r.Qs[rate].At.From == b.At.To+2 && r.Low(b.At.To+1) == "at" && b.Noun != "" && r.Low(b.At.To) == b.Noun {
			return a.Dimension == quantity.Money || quantity.PeriodOf(a.Per) != "" // "14 seats at 60 a month"
		}
		return r.eachBefore(rate, n)
	}
	if i := b.At.To + 1; a.Dimension == quantity.Money && b.Noun != "" && (r.Low(i) == "paid" || r.Low(i) == "pay" || r.Low(i) == "bought") && r.pays(i+1) {
		return r.Far(a.At.From, b.At.From) <= 1
	}
	single := cmp.Or(r.eachNoun(rate), r.eachNounAfter(rate))
	return single != "" && b.Noun != "" && word.SameStem(single, b.Noun)
}

// pays reports whether the price told before is what was paid: "250 people paid it".
func (r *reader) pays(i int) bool {
	w := r.Low(i)
	return w == "it" || w == "that" || w == "one" || w == "this"
}

// eachAfter reports whether "each" stands right behind quantity k and its noun.
func (r *reader) eachAfter(k int) bool {
	for i, n := r.Qs[k].At.To, 0; n < 4 && r.Kind(i) == quantity.Word && r.At[i] == 0; i, n = i+1, n+1 {
		if w := r.Low(i); w == "each" || w == "apiece" {
			return !r.Is(i+1, word.Period)
		}
	}
	return false
}

// eachBefore reports whether "each of the four teachers", "each of them" or "each lift" leads from the count n to
// quantity rate.
func (r *reader) eachBefore(rate, n int) bool {
	b := r.Qs[n]
	if single := r.singleSubject(rate); single >= 0 && b.Noun != "" && word.SameStem(r.Low(single), b.Noun) {
		return true
	}
	if i := b.At.From - 1; r.Far(b.At.From, r.Qs[rate].At.From) == 0 {
		for ; r.Is(i, word.Determiner) && r.Low(i) != "each"; i-- {
		}
		if r.Low(i) == "of" && r.Low(i-1) == "each" {
			return true
		}
	}
	for i := b.At.To; i < r.Qs[rate].At.From; i++ {
		if r.Low(i) != "each" && r.Low(i) != "every" || r.Qs[rate].At.From-i > 7 {
			continue
		}
		switch w := r.Low(i + 1); {
		case b.Noun != "" && word.SameStem(w, b.Noun):
			return true // also where the word is a verb of change elsewhere: "each lift"
		case w == "of" && r.pronounOf(i+2), w == "one", r.Is(i+1, word.Move|word.Be), w == "put", w == "gave", w == "paid", w == "wrote":
			return r.Low(i) == "each" && b.Noun != ""
		}
	}
	return false
}

// eachNoun returns the noun of "every claim took us three minutes" before quantity k, or "".
func (r *reader) eachNoun(k int) string {
	for i, n := r.Qs[k].At.From-1, 0; n < 8 && i >= 0 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		if w := r.Low(i); (w == "each" || w == "every" || (w == "one" || w == "a") && r.Low(i-1) == "for") && r.NounAt(i+1) {
			return r.Low(i + 1)
		}
	}
	return ""
}

// eachNounAfter returns the noun of "two minutes off each pick" behind quantity k, or "".
func (r *reader) eachNounAfter(k int) string {
	for i, n := r.Qs[k].At.To, 0; n < 3 && r.Kind(i) == quantity.Word && r.At[i] == 0; i, n = i+1, n+1 {
		if w := r.Low(i); (w == "each" || w == "every" || w == "per") && r.NounAt(i+1) {
			return r.Low(i + 1)
		}
	}
	return ""
}
