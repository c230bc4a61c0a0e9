package quantity

import (
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
	if p := r.Back(i); (t.Low == "none" || t.Low == "nothing") && (r.Low(p) != "to" || r.Low(p-1) == "next") && !(r.Low(p) == "from" && r.Low(p-1) == "up") {
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
		n.value, n.step, n.to, n.scaled = n.value*m, n.step*m, to, m >= 1e3
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
	written := r.Text[t.Start:t.End]
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
