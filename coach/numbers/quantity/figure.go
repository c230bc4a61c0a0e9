package quantity

import (
	"math"
	"strconv"
	"strings"

	"pushback/coach/numbers/word"
)

// signs lead the amounts of the three currencies that are mostly written so.
var signs = map[string]string{"USD": "$", "EUR": "€", "GBP": "£"}

// Figure writes a number of a canonical unit in the plain way, with at most two decimals: "1,400 ms", "$1.1M", "3.75bn".
func Figure(v float64, unit string) string {
	short := ""
	if v >= 1e9 {
		v, short = v/1e9, "bn"
	} else if v >= 1e6 {
		v, short = v/1e6, "M"
	}
	s := strconv.FormatFloat(Tidy(v), 'f', -1, 64)
	if dot := strings.IndexByte(s, '.'); dot > 0 && len(s) > dot+3 {
		s = strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0")
		s = strings.TrimSuffix(s, ".")
	}
	s = grouped(s) + short
	if sign := signs[unit]; sign != "" {
		return sign + s
	}
	if unit == "" {
		return s
	}
	return s + " " + unit
}

// unitWords name the units of time that a person would not shorten.
var unitWords = map[string]string{"d": "day", "wk": "week", "mo": "month", "yr": "year", "h": "hour", "min": "minute"}

// Spell writes a number as a person would say it, with its unit of time in full: "2 months", "1.5 hours", "$400".
func Spell(v float64, unit string) string {
	name := unitWords[unit]
	if name == "" {
		return Figure(v, unit)
	}
	if v != 1 {
		name += "s"
	}
	return Figure(v, "") + " " + name
}

// grouped puts commas between thousands.
func grouped(s string) string {
	whole, rest, _ := strings.Cut(s, ".")
	if len(strings.TrimPrefix(whole, "-")) <= 3 {
		return s
	}
	var b strings.Builder
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && whole[i-1] != '-' {
			b.WriteByte(',')
		}
		b.WriteRune(c)
	}
	if rest != "" {
		b.WriteString("." + rest)
	}
	return b.String()
}

// Rounded returns v to two figures, for what was never said exactly.
func Rounded(v float64) float64 {
	m := math.Pow10(int(math.Floor(math.Log10(math.Abs(v)))) - 1)
	return math.Round(v/m) * m
}

// FigureOf writes quantity k in the unit that the answer gave it, and where it gave none as inCommon, the same in the unit of
// what it is held against.
func (r *Reading) FigureOf(k int, inCommon Quantity) string {
	q := r.Qs[k]
	if q.Unit == "" {
		q = inCommon
	}
	if q.Dimension == Share {
		return q.Number.Of(r.Text)
	}
	return Figure(q.Mid(), q.Unit)
}

// PerFigure writes the period that a figure is counted by, to follow it: " a week", or nothing where it is counted by none.
func PerFigure(per string) string {
	if word.Of(per).Is(word.Period) {
		return " a " + per
	}
	return ""
}
