package quantity

import (
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// readNumber reads the number that starts at token i, in digits or in words, with its scale:
// "1,200", "45M", "two hundred fifty", "a third", "dozens", "3 and a half".
func (r *Reading) readNumber(i int, money bool) (said, bool) {
	if i >= len(r.Tokens) {
		return said{}, false
	}
	n, ok := r.bareNumber(i, money)
	if !ok {
		return n, false
	}
	return r.andAHalf(n), true
}

func (r *Reading) bareNumber(i int, money bool) (said, bool) {
	t := r.Tokens[i]
	if t.Kind == Digits {
		return r.readDigits(i, money)
	}
	if t.Kind == Mark {
		return vulgar(t, i)
	}
	if t.Kind != Word {
		return said{}, false
	}
	if n, ok := r.fraction(i); ok {
		return n, true
	}
	if n, ok := r.vagueNumber(i); ok {
		return n, true
	}
	if p := r.Back(i); (t.Low == "none" || t.Low == "nothing") && r.Low(p) != "to" && !(r.Low(p) == "from" && r.Low(p-1) == "up") {
		return said{}, false
	}
	if t.Low == "one" && !r.oneCounts(i) {
		return said{}, false
	}
	if t.lex.num == timesWord {
		next := r.Low(i + 1)
		return said{to: i + 1, value: t.lex.value, worded: true}, next == "as" || next == "what" || next == "the" && r.Is(i+2, word.Size)
	}
	if r.roundThousand(i) {
		return said{to: i + 1, value: t.lex.value, worded: true, step: t.lex.value}, true
	}
	n, ok := wordNumber(r.Tokens, i)
	if ok && r.Low(n.to) == "k" {
		n.value, n.step, n.to = n.value*1e3, n.step*1e3, n.to+1
	}
	if ok && !n.vague {
		if den, at, ok := r.denominator(n); ok {
			return said{to: at, value: n.value / den, fraction: true, worded: true}, true
		}
	}
	return n, ok
}

// roundThousand reports whether the word at i is a number by itself: "our thousand drivers".
func (r *Reading) roundThousand(i int) bool {
	l := r.lex(i)
	if l.num != hundredWord && l.num != scaleWord || r.Tokens[i].Low == "grand" || i == 0 {
		return false
	}
	switch r.Low(i - 1) {
	case "our", "the", "my", "their":
		return r.NounAt(i+1) && strings.HasSuffix(r.Low(i+1), "s")
	}
	return false
}

// readDigits reads a number in digits with what is glued to it: a scale or an ordinal ending.
func (r *Reading) readDigits(i int, money bool) (said, bool) {
	n, ok := digitNumber(r.Tokens[i].Low, money || r.countFollows(i+1))
	if !ok {
		return n, false
	}
	n.to = i + 1
	if n.to >= len(r.Tokens) {
		return n, true
	}
	if m, to, ok := r.scale(n, money); ok {
		n.value, n.step, n.to = n.value*m, n.step*m, to
	}
	return n, true
}

// countFollows reports whether a plain noun follows, so that "1.200 users" is a count.
func (r *Reading) countFollows(i int) bool {
	if i >= len(r.Tokens) || r.Tokens[i].Kind != Word || r.Tokens[i].Glued {
		return false
	}
	l := r.Tokens[i].lex
	return l.unit == nil && !l.is(word.Stop) && l.num == notNumber && strings.HasSuffix(r.Tokens[i].Low, "s")
}

// scale reads the thousand, million or k that multiplies the number in digits before it.
func (r *Reading) scale(n said, money bool) (float64, int, bool) {
	t := r.Tokens[n.to]
	if t.Kind != Word {
		return 0, 0, false
	}
	written := r.Text[t.Start:t.end]
	if m, ok := letterScale(written, t.Glued, money || r.currencyAt(n.to+1)); ok {
		return m, n.to + 1, true
	}
	switch t.lex.num {
	case hundredWord, dozenWord:
		return t.lex.value, n.to + 1, true
	case scaleWord:
		return t.lex.value, n.to + 1, true
	}
	return 0, 0, false
}

// letterScale reads k, M, B and their kin. A small m or b is a scale only of money, since "5m" may
// be minutes and "17b" a code.
func letterScale(s string, glued, money bool) (float64, bool) {
	switch s {
	case "k", "K":
		return 1e3, glued || money
	case "M", "MM":
		return 1e6, glued || money
	case "B", "Bn", "BN":
		return 1e9, glued || money
	case "T":
		return 1e12, glued && money
	case "m":
		return 1e6, money
	case "b":
		return 1e9, money && glued
	}
	return 0, false
}

func (r *Reading) currencyAt(i int) bool {
	return i < len(r.Tokens) && currencySigns[r.Tokens[i].Low] != ""
}

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

// vagueNumber reads "a couple of", "a few hundred", "several", "dozens of".
func (r *Reading) vagueNumber(i int) (said, bool) {
	at := i
	if r.Low(at) == "a" || r.Low(at) == "the" && r.Low(at+1) == "few" {
		at++
	}
	l := r.lex(at)
	if l.num != vagueWord {
		return said{}, false
	}
	n := said{to: at + 1, value: l.value, vague: true, worded: true}
	if r.Low(n.to) == "of" {
		n.to++
	}
	switch s := r.lex(n.to); s.num {
	case hundredWord, scaleWord, dozenWord:
		n.value, n.to = n.value*s.value, n.to+1
	case vagueWord:
		n.value, n.to = max(n.value, s.value), n.to+1
	}
	return n, true
}

// andAHalf adds the half of "three and a half" and the quarter of "two and a quarter".
func (r *Reading) andAHalf(n said) said {
	if n.fraction || n.vague || n.to >= len(r.Tokens) {
		return n
	}
	if v, ok := vulgarFractions[r.Low(n.to)]; ok {
		n.value, n.to, n.decimals, n.step = n.value+v, n.to+1, 1, 0.25
		return n
	}
	if r.Low(n.to) != "and" || r.Low(n.to+1) != "a" {
		return n
	}
	l := r.lex(n.to + 2)
	if l.num == halfWord || (l.num == partWord && r.Low(n.to+2) != "quarter" && r.Low(n.to+3) != "of") || r.Low(n.to+2) == "quarter" {
		n.value, n.to, n.decimals, n.step = n.value+1/l.value, n.to+3, 1, 0.25
		if s := r.lex(n.to); s.num == scaleWord {
			n.value, n.step, n.to = n.value*s.value, n.step*s.value, n.to+1
		}
	}
	return n
}

// oneCounts tells the number one from the pronoun: "one in five", "one second", "to one", but not
// "this one", "one of them".
func (r *Reading) oneCounts(i int) bool {
	next := r.lex(i + 1)
	if next.num != notNumber && next.num != vagueWord || next.unit != nil || r.Low(i+1) == "point" || r.Low(i+1) == "per" {
		return true
	}
	if r.Low(i+2) == "in" && r.NounAt(i+1) && (r.lex(i+3).num != notNumber || r.Kind(i+3) == Digits) && r.Low(i+3) != "one" {
		return true
	}
	if r.Low(i+1) == "and" && r.Low(i+2) == "a" && r.lex(i+3).num == halfWord || r.Low(i+1) == "or" && r.Low(i+2) == "two" {
		return true
	}
	if r.Low(i+1) == "in" || r.Low(i+1) == "out" {
		return r.lex(i+2).num != notNumber || r.Kind(i+2) == Digits || r.Low(i+2) == "a" || r.Low(i+2) == "of"
	}
	switch r.Low(r.Back(i)) {
	case "from", "to", "under":
		return !r.Is(i+1, word.Preposition) && r.lex(i+1).num == notNumber
	}
	return false
}

// noHalfAfter holds the words after which "half" is one of two parts, not a size: "the second half".
var noHalfAfter = map[string]bool{"first": true, "second": true, "other": true, "last": true, "next": true,
	"latter": true, "this": true, "each": true, "retried": true, "control": true, "that": true}
