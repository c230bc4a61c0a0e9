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

func isUnitWord(w string) bool { _, ok := units[w]; return ok }

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

func isCurrencySign(w string) bool {
	switch w {
	case "$", "€", "£", "¥", "₹", "zł", "₽", "₩", "r$":
		return true
	}
	return false
}

var units = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
	"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
	"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "oh": 0,
}

var magnitudes = map[string]float64{
	"hundred": 100, "hundreds": 100, "thousand": 1e3, "thousands": 1e3, "k": 1e3, "grand": 1e3, "lakh": 1e5,
	"million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mio": 1e6, "billion": 1e9, "bn": 1e9, "crore": 1e7, "trillion": 1e12,
}

var fractions = map[string]float64{
	"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10, "hundredth": 100,
}

var fractionFollows = map[string]bool{"of": true, "less": true, "more": true, "lower": true, "higher": true, "longer": true, "shorter": true, "faster": true, "slower": true, "bigger": true, "smaller": true, "fewer": true, "down": true, "up": true}

var unitKind = map[string]quantity{
	"%": qPct, "point": qPct, "points": qPct, "pts": qPct, "pp": qPct, "percentage": qPct, "bps": qPct, "basis": qPct,
	"dollar": qMoney, "dollars": qMoney, "euro": qMoney, "euros": qMoney, "pound": qMoney, "pounds": qMoney, "quid": qMoney,
	"bucks": qMoney, "usd": qMoney, "eur": qMoney, "gbp": qMoney, "chf": qMoney, "rupees": qMoney, "inr": qMoney, "yen": qMoney,
	"zloty": qMoney, "francs": qMoney, "kroner": qMoney, "kronor": qMoney, "crowns": qMoney, "reais": qMoney, "pesos": qMoney,
	"cents": qMoney, "pence": qMoney, "rand": qMoney, "aud": qMoney, "cad": qMoney, "sek": qMoney, "pln": qMoney, "dirhams": qMoney, "lira": qMoney, "ringgit": qMoney, "naira": qMoney, "shekels": qMoney,
	"ms": qDur, "millisecond": qDur, "milliseconds": qDur, "millis": qDur, "second": qDur, "seconds": qDur, "sec": qDur, "secs": qDur,
	"minute": qDur, "minutes": qDur, "min": qDur, "mins": qDur, "hour": qDur, "hours": qDur, "hrs": qDur, "h": qDur, "day": qDur, "days": qDur,
	"week": qDur, "weeks": qDur, "month": qDur, "months": qDur, "year": qDur, "years": qDur, "weekend": qDur, "weekends": qDur, "quarters": qDur,
	"nights": qDur, "evenings": qDur, "mornings": qDur, "shifts": qDur, "sprints": qDur, "fortnight": qDur,
	"times": qMult, "x": qMult, "fold": qMult,
}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true}

var ordinalNouns = map[string]bool{"version": true, "week": true, "day": true, "month": true, "quarter": true, "phase": true, "step": true, "sprint": true, "release": true, "tier": true, "level": true, "chapter": true, "page": true, "section": true, "year": true, "line": true, "item": true, "number": true, "wave": true, "grade": true, "ward": true, "gate": true, "room": true, "firmware": true}
