package numbers

import (
	"cmp"

	"pushback/coach/numbers/word"
)

// toEach reports whether the words give quantity rate to each of the things that quantity n counts.
func (r *reader) toEach(rate, n int) bool {
	if r.eachOf(rate, n) {
		return true
	}
	a, b := r.qs[rate], r.qs[n]
	if n < rate {
		if r.eachAfter(rate) && r.far(a.at.from, b.at.from) == 0 {
			return true // "nine agents take forty calls each"
		}
		if r.qs[rate].at.from == b.at.to+2 && r.low(b.at.to+1) == "at" && b.Noun != "" && r.low(b.at.to) == b.Noun {
			return a.Dimension == Money || periodOf(a.Per) != "" // "14 seats at 60 a month"
		}
		return r.eachBefore(rate, n)
	}
	if i := b.at.to + 1; a.Dimension == Money && b.Noun != "" && (r.low(i) == "paid" || r.low(i) == "pay" || r.low(i) == "bought") && r.pays(i+1) {
		return r.far(a.at.from, b.at.from) <= 1
	}
	single := cmp.Or(r.eachNoun(rate), r.eachNounAfter(rate))
	return single != "" && b.Noun != "" && word.SameStem(single, b.Noun)
}

// pays reports whether the price told before is what was paid: "250 people paid it".
func (r *reader) pays(i int) bool {
	w := r.low(i)
	return w == "it" || w == "that" || w == "one" || w == "this"
}

// eachAfter reports whether "each" stands right behind quantity k and its noun.
func (r *reader) eachAfter(k int) bool {
	for i, n := r.qs[k].at.to, 0; n < 4 && r.kindAt(i) == wordToken && r.at[i] == 0; i, n = i+1, n+1 {
		if w := r.low(i); w == "each" || w == "apiece" {
			return !r.is(i+1, word.Period)
		}
	}
	return false
}

// eachBefore reports whether "each of the four teachers", "each of them" or "each lift" leads from the count n to
// quantity rate.
func (r *reader) eachBefore(rate, n int) bool {
	b := r.qs[n]
	if single := r.singleSubject(rate); single >= 0 && b.Noun != "" && word.SameStem(r.low(single), b.Noun) {
		return true
	}
	if i := b.at.from - 1; r.far(b.at.from, r.qs[rate].at.from) == 0 {
		for ; r.is(i, word.Determiner) && r.low(i) != "each"; i-- {
		}
		if r.low(i) == "of" && r.low(i-1) == "each" {
			return true
		}
	}
	for i := b.at.to; i < r.qs[rate].at.from; i++ {
		if r.low(i) != "each" && r.low(i) != "every" || r.qs[rate].at.from-i > 7 {
			continue
		}
		switch w := r.low(i + 1); {
		case b.Noun != "" && word.SameStem(w, b.Noun):
			return true // also where the word is a verb of change elsewhere: "each lift"
		case w == "of" && r.pronounOf(i+2), w == "one", r.is(i+1, word.Move|word.Be), w == "put", w == "gave", w == "paid", w == "wrote":
			return r.low(i) == "each" && b.Noun != ""
		}
	}
	return false
}

// eachNoun returns the noun of "every claim took us three minutes" before quantity k, or "".
func (r *reader) eachNoun(k int) string {
	for i, n := r.qs[k].at.from-1, 0; n < 8 && i >= 0 && !r.endsSentence(i) && r.at[i] == 0; i, n = i-1, n+1 {
		if w := r.low(i); (w == "each" || w == "every" || (w == "one" || w == "a") && r.low(i-1) == "for") && r.nounAt(i+1) {
			return r.low(i + 1)
		}
	}
	return ""
}

// eachNounAfter returns the noun of "two minutes off each pick" behind quantity k, or "".
func (r *reader) eachNounAfter(k int) string {
	for i, n := r.qs[k].at.to, 0; n < 3 && r.kindAt(i) == wordToken && r.at[i] == 0; i, n = i+1, n+1 {
		if w := r.low(i); (w == "each" || w == "every" || w == "per") && r.nounAt(i+1) {
			return r.low(i + 1)
		}
	}
	return ""
}
