package ear

import (
	"strconv"
	"strings"

	"pushback/coach/text"
)

// quantity is the kind of a number as the rules need it. The numbers table is not made from it:
// that is the work of package numbers and those below it.
type quantity uint8

const (
	qNone  quantity = iota
	qCount          // a bare number
	qPct
	qMoney
	qDur
	qMult
	qFrac
	qOrd // a date, a rank, a version: no measure
)

// amount is a quantity found in the text, with a rough value.
type amount struct {
	kind   quantity
	value  float64
	tokens int
}

// mayOpenAmount reports whether a quantity may start with a token that has some roles.
func mayOpenAmount(t *text.Token, r role) bool {
	return t.Kind != text.Word || r&opensAmount != 0 || t.Norm[0] >= '0' && t.Norm[0] <= '9'
}

// quantityAt reads the quantity that starts at token i, if one does.
func quantityAt(ts []text.Token, i, end int) amount {
	j, currency := i, false
	if isCurrencySign(ts[j].Norm) && j+1 < end {
		j, currency = j+1, true
	} else if (ts[j].Norm == "+" || ts[j].Norm == "-" || ts[j].Norm == "−" || ts[j].Norm == "~") && j+1 < end && ts[j+1].Glued {
		j++
	}
	a := plainNumber(ts, j, end)
	if a.kind == qNone {
		return amount{}
	}
	a.tokens += j - i
	if currency {
		a.kind = qMoney
		if next := i + a.tokens; next < end && magnitudes[ts[next].Norm] > 0 {
			a.value *= magnitudes[ts[next].Norm]
			a.tokens++
		}
		return a
	}
	return withUnit(ts, i, end, a)
}

// plainNumber reads digits or number words, without the unit.
func plainNumber(ts []text.Token, i, end int) amount {
	t := ts[i]
	switch {
	case t.Kind == text.Number:
		return digits(ts, i, end)
	case t.Kind == text.Word && t.Norm[0] >= '0' && t.Norm[0] <= '9':
		return suffixed(t.Norm)
	case t.Kind == text.Word:
		return spelled(ts, i, end)
	}
	return amount{}
}

func digits(ts []text.Token, i, end int) amount {
	v, _ := strconv.ParseFloat(strings.ReplaceAll(ts[i].Norm, ",", ""), 64) // 0 for what is no number: only its size is asked
	a := amount{qCount, v, 1}
	if i+2 < end && ts[i+1].Norm == ":" && ts[i+1].Glued && ts[i+2].Kind == text.Number && ts[i+2].Glued {
		return amount{qCount, v, 3}
	}
	for next := i + a.tokens; next < end && magnitudes[ts[next].Norm] > 0; next++ {
		a.value *= magnitudes[ts[next].Norm]
		a.tokens++
	}
	if a.tokens == 1 && v >= 1900 && v < 2100 && !strings.Contains(ts[i].Norm, ",") && !unitFollows(ts, i+1, end) && yearContext(ts, i) {
		a.kind = qOrd
	}
	return a
}

// yearContext tells the year 2022 from 2022 of something.
func yearContext(ts []text.Token, i int) bool {
	if i == 0 {
		return true
	}
	p := ts[i-1].Norm
	return !(p == "about" || p == "some" || p == "around" || p == "roughly" || p == "to" || p == "from" || p == "all" || p == "of" && i > 1 && !months[ts[i-2].Norm])
}

func unitFollows(ts []text.Token, i, end int) bool {
	return i < end && (unitKind[ts[i].Norm] != qNone || ts[i].Norm == "%")
}

// suffixed reads "43k", "1.9m", "12b", "180ms", "3x", "1.8pp", "1h50".
func suffixed(w string) amount {
	n := 0
	for n < len(w) && (w[n] >= '0' && w[n] <= '9' || w[n] == '.' || w[n] == ',') {
		n++
	}
	v, _ := strconv.ParseFloat(strings.ReplaceAll(w[:n], ",", ""), 64)
	switch suffix := w[n:]; suffix {
	case "k":
		return amount{qCount, v * 1e3, 1}
	case "m", "mn", "mio", "mm":
		return amount{qCount, v * 1e6, 1}
	case "b", "bn":
		return amount{qCount, v * 1e9, 1}
	case "x":
		return amount{qMult, v, 1}
	case "pp", "pct", "pts", "bps", "bp":
		return amount{qPct, v, 1}
	case "ms", "s", "h", "min", "mins", "hrs", "hr", "sec", "d", "us", "ns":
		return amount{qDur, v, 1}
	case "tb", "gb", "mb", "kb", "pb", "kg", "km", "kw", "mw", "gw", "mm2", "cm", "rps", "qps", "kwh", "mwh":
		return amount{qCount, v, 1}
	case "st", "nd", "rd", "th", "am", "pm":
		return amount{qOrd, v, 1}
	default:
		if strings.HasPrefix(suffix, "h") || strings.HasPrefix(suffix, "min") {
			return amount{qDur, v, 1}
		}
	}
	return amount{}
}

// spelled reads number words: "two hundred fifty", "a third", "half a million", "one point seven".
func spelled(ts []text.Token, i, end int) amount {
	first := ts[i].Norm
	if f, n := fraction(ts, i, end); n > 0 {
		return amount{qFrac, f, n}
	}
	j, total, group, seen := i, 0.0, 0.0, 0
	if first == "a" && i+1 < end && (magnitudes[ts[i+1].Norm] >= 100 || ts[i+1].Norm == "dozen") {
		group, j = 1, i+1
	}
	for ; j < end; j++ {
		w := ts[j].Norm
		if v, ok := units[w]; ok {
			group += v
		} else if m := magnitudes[w]; m > 0 && (seen > 0 || j > i) {
			if m == 100 {
				group *= 100
			} else {
				total, group = total+max(group, 1)*m, 0
			}
		} else if w == "dozen" && (seen > 0 || j > i) {
			group = max(group, 1) * 12
		} else if w == "point" && seen > 0 && j+1 < end && isUnitWord(ts[j+1].Norm) {
			group += pointed(ts, j+1, end)
			for j+1 < end && isUnitWord(ts[j+1].Norm) {
				j++
			}
		} else if !(w == "and" && seen > 0 && magnitudes[ts[j-1].Norm] > 0 && j+1 < end && isUnitWord(ts[j+1].Norm)) && !(w == "-" && seen > 0 && ts[j].Glued && j+1 < end && isUnitWord(ts[j+1].Norm)) {
			break
		}
		seen++
	}
	a := amount{qCount, total + group, j - i}
	switch {
	case seen == 0:
		return amount{}
	case seen == 1 && first == "one" && !unitFollows(ts, j, end) && !(j < end && ts[j].Norm == "in"):
		return amount{}
	case seen >= 2 && spokenYear(ts, i, j):
		a.kind = qOrd
	}
	return a
}

func pointed(ts []text.Token, i, end int) float64 {
	v, scale := 0.0, 0.1
	for ; i < end && isUnitWord(ts[i].Norm); i++ {
		v, scale = v+units[ts[i].Norm]*scale, scale/10
	}
	return v
}

// spokenYear recognises "twenty twenty two", "nineteen eighty seven", "two thousand nineteen".
func spokenYear(ts []text.Token, i, j int) bool {
	first, second := ts[i].Norm, ts[i+1].Norm
	if (first == "twenty" || first == "nineteen") && units[second] >= 10 {
		return true
	}
	return first == "two" && second == "thousand" && j-i >= 3 && units[ts[j-1].Norm] < 30 && ts[i+2].Norm != "hundred"
}

// fraction reads "a third", "two thirds", "half", "three quarters", "a tenth".
func fraction(ts []text.Token, i, end int) (float64, int) {
	w := ts[i].Norm
	if w == "half" || w == "halves" {
		return 0.5, 1
	}
	if i+1 >= end {
		return 0, 0
	}
	top, ok := units[w]
	if w == "a" || w == "an" {
		top, ok = 1, true
	}
	if ts[i+1].Norm == "-" && i+2 < end {
		return 0, 0
	}
	if !ok {
		return 0, 0
	}
	bottom := fractions[ts[i+1].Norm]
	if bottom == 0 {
		return 0, 0
	}
	if ts[i+1].Norm == "quarter" && !(i+2 < end && fractionFollows[ts[i+2].Norm]) && !(i > 0 && ts[i-1].Norm == "by") {
		return 0, 0
	}
	return top / bottom, 2
}

// withUnit takes in the unit that follows a number and settles its kind.
func withUnit(ts []text.Token, i, end int, a amount) amount {
	if ordinalBefore(ts, i) {
		a.kind = qOrd
		return a
	}
	next := i + a.tokens
	if next >= end {
		return a
	}
	if a.kind == qFrac {
		if m := magnitudes[ts[next].Norm]; m > 100 {
			return amount{qCount, a.value * m, a.tokens + 1}
		}
		if next+1 < end && ts[next].Norm == "a" && magnitudes[ts[next+1].Norm] > 100 {
			a = amount{qCount, a.value * magnitudes[ts[next+1].Norm], a.tokens + 2}
			return withUnit(ts, i, end, a)
		}
		return a
	}
	if months[ts[next].Norm] && a.value <= 31 {
		return amount{qOrd, a.value, a.tokens + 1}
	}
	if (ts[next].Norm == "a.m" || ts[next].Norm == "p.m" || ts[next].Norm == "o'clock") || ts[next].Norm == "am" || ts[next].Norm == "pm" {
		return amount{qOrd, a.value, a.tokens + 1}
	}
	if isCurrencySign(ts[next].Norm) {
		return amount{qMoney, a.value, a.tokens + 1}
	}
	word := ts[next].Norm
	if ts[next].Norm == "-" && ts[next].Glued && next+1 < end && ts[next+1].Glued {
		word = ts[next+1].Norm
		if unitKind[word] != qNone {
			return amount{unitKind[word], a.value, a.tokens + 2}
		}
	}
	if k := unitKind[word]; k != qNone {
		if word == "times" || word == "x" {
			k = qMult
		}
		a.kind = k
		a.tokens++
		if word == "percentage" || word == "basis" || word == "per" {
			a.tokens++
		}
	}
	return a
}

func ordinalBefore(ts []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	p := ts[i-1].Norm
	return ordinalNouns[p] || months[p] && ts[i].Kind == text.Number || p == "v" || p == "#" || p == "q"
}
