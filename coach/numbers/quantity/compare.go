package quantity

import (
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// Common brings a before and an after into one unit, where that can be done from the answer's own
// words: the unit may be given once ("from 14 minutes to 4"). ok is false where the two measure
// different things.
func Common(a, b Quantity) (before, after Quantity, ok bool) {
	a.UnitSize, b.UnitSize = Factor(a.Unit), Factor(b.Unit)
	if a.Per != "" && b.Per != "" && a.Per != b.Per && !strings.HasPrefix(a.Per, b.Per) && !strings.HasPrefix(b.Per, a.Per) {
		return a, b, false
	}
	a, b = shares(a, b)
	a, b = a.besideCompound(b), b.besideCompound(a)
	switch {
	case a.Dimension == b.Dimension && a.Unit == b.Unit:
	case a.Dimension == b.Dimension && a.Unit != "" && b.Unit != "":
		a, b, ok = convert(a, b)
		if !ok {
			return a, b, false
		}
	case lends(a, b):
		b = b.Lent(a)
	case lends(b, a):
		a = a.Lent(b)
	default:
		return a, b, false
	}
	if a.Dimension == Multiple || a.Unit == "pt" && a.Vague {
		return a, b, false
	}
	if a.Noun != "" && b.Noun != "" && a.Dimension == Count && !word.SameStem(a.Noun, b.Noun) {
		return a, b, false
	}
	if a.Per == "" {
		a.Per = b.Per
	}
	return a, b, true
}

// shares brings "one in five" and "half" to per cent where both values are shares, and gives
// "thirty four" the hundred of "twenty three out of a hundred".
func shares(a, b Quantity) (Quantity, Quantity) {
	a, b = a.partOf(b.Of), b.partOf(a.Of)
	if a.IsShare() && b.IsShare() {
		return a.AsPercent(), b.AsPercent()
	}
	return a, b
}

func (q Quantity) partOf(whole float64) Quantity {
	if whole > 1 && q.Of == 0 && q.Dimension == Count && q.Unit == "" && q.Value <= whole && !q.Vague && q.Noun == "" {
		q.Value, q.High, q.Dimension = q.Value/whole, q.High/whole, Share
	}
	return q
}

// AsPercent returns a share as per cent of the whole, and anything else as it is.
func (q Quantity) AsPercent() Quantity {
	if q.Dimension == Share {
		q.Value, q.High, q.Unit, q.Dimension, q.Step = Tidy(q.Value*100), Tidy(q.High*100), "%", Percent, 0
	}
	return q
}

// besideCompound returns the bare number q in the smaller unit of a time of two parts: who went from "an hour ten" to
// "fifteen" means minutes, and 1 h 30 by "one thirty". A number that may be one of the larger unit as well stays as it is.
func (q Quantity) besideCompound(other Quantity) Quantity {
	parts, known := partsOf[other.Unit]
	if !known || !other.compound || !lendsAny(other, q) || q.hours && other.Unit == "h" || !q.surelySmaller(other, parts.most) {
		return q
	}
	if q.parted {
		q.Value = math.Floor(q.Value/100)*60 + math.Mod(q.Value, 100)
		q.High = q.Value
	}
	q.Unit, q.Dimension, q.UnitSize = parts.smaller, Time, Factor(parts.smaller)
	return q
}

// surelySmaller reports whether the bare number q beside a time of two parts is told in the smaller unit: it is more than
// anybody tells in the larger one, or much nearer to that time in the smaller.
func (q Quantity) surelySmaller(other Quantity, most float64) bool {
	const twice = 2
	if q.Value >= most {
		return true
	}
	whole := other.Value * 60 // in the smaller unit
	return q.Value > 0 && whole/q.Value*twice <= q.Value*60/whole
}

// partsOf maps the unit of a time of two parts to that of its smaller part, and to how many of its own nobody tells.
var partsOf = map[string]struct {
	smaller string
	most    float64
}{"h": {"min", 24}, "min": {"s", 60}}

// lends reports whether the unit of a also holds for the bare number b. Of a time of two parts it may be either's, and is
// the larger only where so many hours were said before.
func lends(a, b Quantity) bool {
	_, parts := partsOf[a.Unit]
	return lendsAny(a, b) && (!a.compound || !parts || b.hours && a.Unit == "h")
}

// lendsAny reports whether the bare number b is told in a unit of a.
func lendsAny(a, b Quantity) bool {
	if b.group {
		return false
	}
	unnamed := b.Noun == "" || b.NounIsTalk() && !b.oneThing()
	return a.Unit != "" && b.Unit == "" && b.Dimension == Count && unnamed && a.Dimension != Multiple
}

// oneThing reports whether the number is the "one" of a thing that is named behind it, "one Polish vendor", and no value
// that leaves out its unit: "one online", "one last year".
func (q Quantity) oneThing() bool {
	if q.Value != 1 || !q.Worded || q.Noun == "" || strings.HasSuffix(q.Noun, "ly") || talkBehind[q.Noun] || dayParts[q.Noun] {
		return false
	}
	return !word.Of(q.Noun).Is(word.Period | word.Month | word.Season)
}

// talkBehind are words that follow a value and are not what it counts.
var talkBehind = map[string]bool{"online": true, "last": true, "next": true, "average": true, "max": true, "maximum": true,
	"total": true, "overall": true, "median": true, "flat": true, "straight": true, "tops": true, "overnight": true,
	"later": true, "yesterday": true, "over": true, "there": true, "here": true, "alone": true, "left": true, "again": true}

// NounIsTalk reports whether the word after the number is not what it counts: "to four online".
func (q Quantity) NounIsTalk() bool {
	return len(q.Noun) > 0 && q.Noun[len(q.Noun)-1] != 's' && !word.IrregularPlural(q.Noun)
}

// Lent returns q with the unit of a, and with its scale where the number makes sense with it only:
// "480 k€ … paid 310".
func (q Quantity) Lent(a Quantity) Quantity {
	q.Unit, q.Dimension, q.UnitSize = a.Unit, a.Dimension, a.UnitSize
	if a.Dimension == Money && a.Value >= 1000*q.High && !q.Vague {
		q.takeSize(&a)
	}
	return q
}

// convert brings two values of one dimension into the smaller of their units.
func convert(a, b Quantity) (Quantity, Quantity, bool) {
	if a.Dimension == Money && (a.Unit != "cent") != (b.Unit == "cent") {
		return a, b, false // two currencies
	}
	if a.Dimension == Physical && physicalKind(a.Unit) != physicalKind(b.Unit) {
		return a, b, false
	}
	if a.Dimension == Points && (a.Unit == "pt" || b.Unit == "pt") {
		return a, b, false
	}
	fa, fb := Factor(a.Unit), Factor(b.Unit)
	if fa > fb {
		return a.in(b.Unit, fa/fb), b, true
	}
	return a, b.in(a.Unit, fb/fa), true
}

func (q Quantity) in(unit string, factor float64) Quantity {
	q.Value, q.High, q.Step, q.Unit = Tidy(q.Value*factor), Tidy(q.High*factor), q.Step*factor, unit
	return q
}

func physicalKind(unit string) byte {
	switch unit {
	case "mm", "cm", "metre", "km", "mile":
		return 'l'
	case "kg", "t":
		return 'w'
	case "kWh", "MWh":
		return 'e'
	}
	return 'o'
}

// Tidy returns v to nine figures: it takes off what binary fractions add to a decimal number.
func Tidy(v float64) float64 {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return v
	}
	m := math.Pow10(9 - int(math.Floor(math.Log10(math.Abs(v)))))
	if math.IsInf(m, 0) || m == 0 {
		return v
	}
	return math.Round(v*m) / m
}

// Near reports whether got is want within the tolerance, a fraction of the larger, and what the words allow that say how
// exactly the two are meant.
func Near(got, want float64, tolerance float64, bounds ...Bound) bool {
	for _, b := range bounds {
		switch b {
		case About, Towards:
			tolerance = math.Max(tolerance, 0.15)
		case Above:
			if got < want {
				return true
			}
		case Below:
			if got > want {
				return true
			}
		}
	}
	return math.Abs(got-want) <= tolerance*math.Max(math.Abs(want), math.Abs(got))
}
