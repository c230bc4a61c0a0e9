package change

import (
	"cmp"
	"math"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// said returns the band of a stated change: 40 per cent may be 35 to 45, 78 may not.
func (c claim) said() quantity.Band {
	lo, hi := c.value, math.Max(c.high, c.value)
	var slack float64
	switch c.kind {
	case byFraction, toFraction:
		slack = quantity.FractionSlack(lo)
		if c.exact {
			slack = math.Min(slack, 0.05)
		}
	case byMultiple:
		slack = lo * 0.15
		if lo >= 5 {
			slack = lo * 0.25
		}
	case byPoints:
		slack = math.Max(0.15*lo, 0.11)
	case byAmount:
		slack = 0.12 * lo
		if c.exact {
			slack = 0.06 * lo
		}
	}
	switch c.bound {
	case quantity.About, quantity.Towards:
		slack *= 1.5
	case quantity.Above:
		return quantity.Band{Lo: lo - slack/2, Hi: math.Inf(1)} // who says "more than" has less to round
	case quantity.Below:
		return quantity.Band{Lo: 0, Hi: hi + slack}
	}
	return quantity.Band{Lo: lo - slack, Hi: hi + slack}
}

// calendars are the ways to count the hours of a day and the days of a week: by the clock, by
// the working day and by the working week.
var calendars = [...]float64{1, 1.0 / 3, 5.0 / 7, 5.0 / 21, 1 / 2.4, 22.0 / 30}

// agrees reports whether any fair reading of the claim fits the change from before to after.
func agrees(before, after quantity.Quantity, c claim) bool {
	scales := calendars[:1]
	if before.Dimension == quantity.Time && long(before) != long(after) {
		scales = calendars[:]
	}
	if c.plainlyNotDoubled(before, after) {
		return false
	}
	if c.either && after.IsShare() && math.Abs(after.AsPercent().Mid()/100-c.value) <= 0.01 {
		return true // the level itself, told again: "to 12 in 1,000, so that's 1.2 percent"
	}
	asTold := c.asTold(before, after)
	for _, s := range scales {
		b, a := before.Meant(), after.Meant()
		if c.kind == byAmount && c.bound == quantity.Exact {
			b, a = before.MeantAsTerm(), after.MeantAsTerm()
		}
		if asTold {
			b, a = quantity.Band{Lo: before.Value, Hi: before.High}, quantity.Band{Lo: after.Value, Hi: after.High}
		}
		if long(before) {
			b = quantity.Band{Lo: b.Lo * s, Hi: b.Hi * s}
		} else {
			a = quantity.Band{Lo: a.Lo * s, Hi: a.Hi * s}
		}
		if agreesOn(b, a, before, c) {
			return true
		}
	}
	return false
}

// asTold reports whether the change is held against the values as they stand: half, or more than half, is so loose a
// word already that the rounding of values that are not small adds nothing to it.
func (c claim) asTold(before, after quantity.Quantity) bool {
	return c.kind == byFraction && c.value == 0.5 && !c.exact && (c.bound == quantity.Exact || c.bound == quantity.Above) && before.Bound == quantity.Exact && after.Bound == quantity.Exact &&
		(math.Min(before.Value, after.Value) >= 8 || plainlyNoHalf(before.Value, after.Value))
}

// plainlyNoHalf reports whether small values are so far from one half of the other that no rounding of theirs explains it:
// nobody who went from nine days to three has halved them.
func plainlyNoHalf(before, after float64) bool {
	return before >= 6 && after >= 2 && math.Abs(after/before-0.5) >= 0.16
}

// plainlyNotDoubled reports whether values that are said to have doubled grew by no more than half, as they stand: no rounding
// of theirs is that coarse.
func (c claim) plainlyNotDoubled(before, after quantity.Quantity) bool {
	const byHalf = 1.5
	if c.bound == quantity.Towards {
		return false // "nearly doubled"
	}
	return c.kind == byMultiple && c.value == 2 && before.Value > 0 && before.Dimension == after.Dimension && before.UnitSize == after.UnitSize &&
		after.Value > before.Value && after.High <= byHalf*before.Value
}

// long reports whether the duration was told in days or more, where working time may be meant.
func long(q quantity.Quantity) bool {
	return q.Dimension == quantity.Time && q.UnitSize >= quantity.Day
}

func agreesOn(b, a quantity.Band, q quantity.Quantity, c claim) bool {
	said := c.said()
	ratio := a.Over(b) // after as a share of before
	inverse := b.Over(a)
	falls := a.Lo+a.Hi < b.Lo+b.Hi
	less := quantity.Band{Lo: 1 - ratio.Hi, Hi: 1 - ratio.Lo}
	more := quantity.Band{Lo: ratio.Lo - 1, Hi: ratio.Hi - 1}
	isShare := q.Unit == "%"
	diff := quantity.Band{Lo: math.Abs(a.Lo+a.Hi-b.Lo-b.Hi)/2 - (b.Hi-b.Lo)/2 - (a.Hi-a.Lo)/2, Hi: math.Abs(a.Lo+a.Hi-b.Lo-b.Hi)/2 + (b.Hi-b.Lo)/2 + (a.Hi-a.Lo)/2}
	switch c.kind {
	case byFraction:
		if falls && said.Overlaps(less) || !falls && said.Overlaps(more) {
			return true
		}
		if c.either && (!falls || said.Overlaps(ratio)) {
			return true
		}
		if c.fast && (said.Overlaps(quantity.Band{Lo: inverse.Lo - 1, Hi: inverse.Hi - 1}) || said.Overlaps(inverse) || said.Overlaps(less)) {
			return true
		}
		if c.value >= 1 && (said.Overlaps(inverse) || said.Overlaps(ratio)) {
			return true // "400 %" for four times
		}
		if isShare && said.Overlaps(quantity.Band{Lo: diff.Lo / 100, Hi: diff.Hi / 100}) {
			return true // per cent said for points
		}
		return isShare && c.dir <= 0 && !falls && said.Overlaps(complement(b, a))
	case toFraction:
		return said.Overlaps(ratio) || said.Overlaps(inverse)
	case byMultiple:
		size := inverse
		if !falls {
			size = ratio
		}
		return said.Overlaps(size) || c.more && said.Overlaps(quantity.Band{Lo: size.Lo - 1, Hi: size.Hi - 1})
	case byPoints:
		scale := 1.0
		if q.Unit == "bp" {
			scale = 0.01
		}
		return said.Overlaps(quantity.Band{Lo: diff.Lo * scale, Hi: diff.Hi * scale})
	}
	return said.Overlaps(diff)
}

// complement is how much less is left over: from 99 % to 99.9 % available is 90 % less down time.
func complement(b, a quantity.Band) quantity.Band {
	left := quantity.Band{Lo: 100 - a.Hi, Hi: 100 - a.Lo}.Over(quantity.Band{Lo: 100 - b.Hi, Hi: 100 - b.Lo})
	return quantity.Band{Lo: 1 - left.Hi, Hi: 1 - left.Lo}
}

// agreesInMinutes reports whether a claim is true of two values that may be minutes and seconds.
func (r *Reading) agreesInMinutes(p pair, c claim) bool {
	if !r.Sexagesimal(p.before) || !r.Sexagesimal(p.after) {
		return false
	}
	a, b := r.Qs[p.before], r.Qs[p.after]
	for _, q := range [...]*quantity.Quantity{&a, &b} {
		q.Value = math.Floor(q.Value/100)*60 + math.Mod(q.Value, 100)
		q.High = q.Value
	}
	return agrees(a, b, c)
}

// disagrees reports whether the claim is false of the pair under every fair reading.
func (r *Reading) disagrees(p pair, c claim) bool {
	a, b, ok := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	if c.weak && !c.drawn || !ok || b.Role == quantity.Clock || a.Vague || b.Vague || a.Mid() <= 0 || c.q >= 0 && r.Qs[c.q].Vague {
		return false
	}
	switch c.kind {
	case byPoints:
		if a.Unit != "%" && (a.Unit != "" || r.Qs[c.q].Unit != "pt") {
			return false
		}
	case byAmount:
		q := r.Qs[c.q]
		if q.Unit != a.Unit || q.Unit == "" && q.Noun != "" && !word.SameStem(q.Noun, cmp.Or(a.Noun, b.Noun, "-")) {
			return false
		}
		if r.adjunct(c.at.To) {
			return false // "300 thousand saved over three years"
		}
		diff := math.Abs(a.Mid() - b.Mid())
		if a.Per == "" && r.paced(c.at.To) && manifold(q.Mid(), diff) || r.bothWays(q, diff) || r.Is(c.at.To, word.Be) {
			return false // "75 minutes saved a week", on five days of it; "a saving of 15 minutes was out of reach"
		}
		if r.perUnit(p) && !r.samePer(p, c.q) || q.Mid() > math.Max(a.Mid(), b.Mid()) && q.Per == a.Per {
			return false // the saving on many of them
		}
		if q.Per != a.Per {
			return c.dir < 0 && len(quantity.Makes(a.Per, q.Per)) > 0 && a.Mid() > b.Mid() && !r.addsUp(a, b, q) && !r.partOfYear(p, c.at.To)
		}
	}
	return !agrees(a, b, c) && !scaleOnce(a, b, c) && !r.agreesInMinutes(p, c) && !((p.how != fromTo || c.kind == byAmount) && r.anotherFits(p, c))
}

// adjunct reports whether a stretch of time of its own follows a claim at token i.
func (r *Reading) adjunct(i int) bool {
	for n := 0; n < 4; i, n = i+1, n+1 {
		if w := r.Low(i); w == "over" || w == "across" || w == "within" || w == "for" {
			return true
		}
		if r.Kind(i) != quantity.Word {
			return false
		}
	}
	return false
}

// perUnit reports whether the pair tells the price of one thing, of which there may be many.
func (r *Reading) perUnit(p pair) bool {
	for i := p.anchor - 1; i >= 0 && i > p.anchor-9 && !r.EndsSentence(i); i-- {
		switch r.Low(i) {
		case "unit", "price", "per", "each", "fee", "rate", "both":
			return true
		}
	}
	for i := r.Qs[p.after].At.To; i < r.Qs[p.after].At.To+4; i++ {
		if w := r.Low(i); w == "each" || w == "per" && !r.Is(i+1, word.Period) {
			return true
		}
	}
	per := r.Qs[p.after].Per
	return per != "" && !word.Of(per).Is(word.Period)
}

// addsUp reports whether a saving told by one period fits two values told by another, by any way of
// counting: "$30,000 a month to $18,000, so we save $144,000 a year".
func (r *Reading) addsUp(a, b, saved quantity.Quantity) bool {
	was, is := a.Meant(), b.Meant()
	for _, f := range quantity.Makes(a.Per, saved.Per) {
		lo, hi := (was.Lo-is.Hi)*f, (was.Hi-is.Lo)*f
		if said := saved.Meant(); said.Lo*0.85 <= hi && lo <= said.Hi*1.15 || saved.Mid() > was.Hi*f {
			return true
		}
	}
	return quantity.Near(a.Mid()-b.Mid(), saved.Mid(), 0.1, saved.Bound)
}

// anotherFits reports whether the claim is true of some other value that was said before: then the
// pair may have been joined wrongly, and nobody is to be accused of it.
func (r *Reading) anotherFits(p pair, c claim) bool {
	was, is, _ := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	if is.Per == "" {
		is.Per = was.Per
	}
	for k := p.after - 1; k >= 0 && k >= p.after-reach; k-- {
		q := r.Qs[k]
		if k == p.before || !q.Counts() || r.ItemBefore(k) || q.Dimension != is.Dimension && q.Dimension != r.Qs[p.after].Dimension || q.Per != "" && is.Per != "" && q.Per != is.Per {
			continue
		}
		a, b, ok := quantity.Common(r.Qs[k], r.Qs[p.after])
		if q.Dimension == quantity.Time && (quantity.Factor(q.Unit) >= quantity.Day) != (quantity.Factor(r.Qs[p.before].Unit) >= quantity.Day) && r.Shared(k, p.after) == 0 {
			continue // some other stretch of time
		}
		if ok && !a.Vague && a.Mid() > 0 && (a.Mid() > b.Mid()) == (was.Mid() > is.Mid()) && agrees(a, b, c) {
			return true
		}
	}
	return false
}
