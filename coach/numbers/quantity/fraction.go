package quantity

import (
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

var vulgarFractions = map[string]float64{"½": 0.5, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "¼": 0.25, "¾": 0.75,
	"⅕": 0.2, "⅛": 0.125}

func vulgar(t Token, i int) (said, bool) {
	v, ok := vulgarFractions[t.Low]
	return said{to: i + 1, value: v, fraction: true}, ok
}

// fraction reads "a third", "half", "half a million", "half a dozen".
func (r *Reading) fraction(i int) (said, bool) {
	t := r.Tokens[i]
	if p := r.Low(i - 1); t.Low == "one" && r.Low(i+1) == "half" && (p == "of" || p == "by") {
		return said{to: i + 2, value: 0.5, fraction: true, worded: true}, true // "a reduction of one half"
	}
	if t.Low == "a" || t.Low == "an" {
		part := i + 1
		if goodParts[r.Low(part)] && r.lex(part+1).num == partWord && (r.Low(part+1) != "quarter" || r.partFollows(part+2)) {
			part++ // "a good third", and not "a good quarter for sales"
		}
		if scale, to := r.ofScale(part + 1); scale > 0 && r.Low(part) == "quarter" {
			return said{to: to, value: scale / 4, worded: true, step: scale / 10}, true
		}
		if part < len(r.Tokens) && (r.Tokens[part].lex.num == partWord || r.Tokens[part].Low == "half") && r.partFits(i, part) {
			return said{to: part + 1, value: 1 / r.Tokens[part].lex.value, fraction: true, worded: true}, true
		}
		return said{}, false
	}
	if t.Low == "every" && r.everyNth(i+1) {
		return said{to: i + 2, value: 1 / r.Tokens[i+1].lex.value, fraction: true, worded: true}, true
	}
	if t.lex.num != halfWord || (i > 0 && noHalfAfter[r.Tokens[i-1].Low]) || r.GlueAfter(i) {
		return said{}, false
	}
	n := said{to: i + 1, value: 0.5, fraction: true, worded: true}
	if r.Low(i+1) == "a" || r.Low(i+1) == "an" {
		switch l := r.lex(i + 2); {
		case l.num == scaleWord || l.num == dozenWord || l.num == hundredWord:
			return said{to: i + 3, value: l.value / 2, worded: true, step: l.value / 10}, true
		case l.unit != nil || r.Low(i+2) == "per":
			return said{to: i + 2, value: 0.5, worded: true, decimals: 1, step: 0.1}, true
		}
	}
	if l := r.lex(i + 1); l.unit != nil && l.num != partWord || r.Low(i+1) == "per" {
		return said{to: i + 1, value: 0.5, worded: true, decimals: 1, step: 0.1}, true
	}
	return n, true
}

// everyNth reports whether "every" at the token before makes the part at token i a share of things: "every fifth search", and
// not "every third week".
func (r *Reading) everyNth(i int) bool {
	l := r.lex(i + 1)
	return r.lex(i).num == partWord && r.Low(i) != "quarter" && r.NounAt(i+1) && l.unit == nil && !l.is(word.Period|word.Month) && weekdays[r.Low(i+1)] == 0
}

// ofScale reads the "of a million" behind a part at token i, or returns 0.
func (r *Reading) ofScale(i int) (scale float64, to int) {
	if r.Low(i) != "of" || r.Low(i+1) != "a" || r.lex(i+2).num != scaleWord {
		return 0, i
	}
	return r.lex(i + 2).value, i + 3
}

// partFits tells the fraction "a quarter" from the span of time and the rank: "90 a quarter",
// "a fifth request".
func (r *Reading) partFits(article, at int) bool {
	if r.Tokens[at].Low == "quarter" && r.perFits(article) {
		return false
	}
	next := r.lex(at + 1)
	if r.Kind(at+1) != Word || next.is(word.Less|word.More|word.Fast|word.Stop|word.Past|word.Now|word.Filler) {
		return true
	}
	return r.Low(at+1) == "quarter" || (article > 0 && r.Low(article-1) == "by")
}

// perFits reports whether "a quarter" right here would close "90 tickets a quarter".
func (r *Reading) perFits(article int) bool {
	k := article - 1
	for ; k >= 0 && k > article-5; k-- {
		if r.At[k] != 0 {
			return true
		}
		if r.Tokens[k].Kind != Word || r.Tokens[k].is(word.Stop) {
			return false
		}
	}
	return false
}

// denominator reads the "thirds" of "two thirds", and says what follows it.
func (r *Reading) denominator(n said) (den float64, to int, ok bool) {
	at := n.to
	if r.Low(at) == "-" {
		at++
	}
	l := r.lex(at)
	if l.num != partWord || n.value >= l.value || n.value != math.Trunc(n.value) || n.value == 0 {
		return 0, 0, false
	}
	plural := strings.HasSuffix(r.Tokens[at].Low, "s")
	if plural != (n.value > 1) {
		return 0, 0, false
	}
	if strings.HasPrefix(r.Tokens[at].Low, "quarter") && r.Low(at+1) != "of" && n.value != 3 {
		return 0, 0, false
	}
	return l.value, at + 1, true
}

// goodParts stand before a part that is meant roughly, or in full.
var goodParts = map[string]bool{"good": true, "full": true, "solid": true, "clear": true}

// partFollows reports whether the word at token i makes the quarter before it a part: "a good quarter less".
func (r *Reading) partFollows(i int) bool {
	w := r.Low(i)
	return w == "of" || w == "off" || w == "gone" || r.Is(i, word.Less|word.More) || r.Kind(i) != Word
}
