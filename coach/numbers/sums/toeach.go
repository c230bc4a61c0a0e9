package sums

import (
	"cmp"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

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
