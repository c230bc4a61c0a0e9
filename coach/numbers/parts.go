package numbers

import (
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// special reads numbers whose marks make them something else than a value: dates, clock times,
// ordinals, shares such as "3/20", list markers.
func (r *reader) special(q Quantity, start int) Quantity {
	if r.toks[start].kind != digitToken {
		return q
	}
	next := q.at.to
	if next >= len(r.toks) || !r.toks[next].glued {
		return q
	}
	switch t := r.toks[next]; {
	case t.low == "st" || t.low == "nd" || t.low == "rd" || t.low == "th":
		return q.as(Ordinal, next+1)
	case t.low == ":" && r.gluedDigits(next+1):
		return q.as(Clock, next+2)
	case t.low == "/" && r.gluedDigits(next+1):
		return r.slashed(q, next+1)
	case (t.low == "-" || t.low == ".") && r.gluedDigits(next+1) && r.low(next+2) == t.low && r.gluedDigits(next+3):
		return q.as(Date, next+4)
	case t.low == "am" || t.low == "pm":
		return q.as(Clock, next+1)
	case t.low == "s" && q.Value >= 1900 && q.Value < 2100:
		return q.as(Year, next+1)
	}
	return q
}

// as ends the reading of a quantity that names something.
func (q Quantity) as(role Role, to int) Quantity {
	q.Role, q.at.to, q.special = role, to, true
	return q
}

func (r *reader) gluedDigits(i int) bool {
	return i < len(r.toks) && r.toks[i].kind == digitToken && r.toks[i].glued
}

// slashed reads "3/20" as a share, "3/4/2021" as a date and "24/7" as a way of speaking.
func (r *reader) slashed(q Quantity, at int) Quantity {
	den, ok := digitNumber(r.toks[at].low, false)
	if !ok {
		return q
	}
	if r.low(at+1) == "/" && r.gluedDigits(at+2) {
		return q.as(Date, at+3)
	}
	if q.Value == 24 && den.value == 7 || den.value == 0 || q.Value > den.value {
		return q.as(Identifier, at+1)
	}
	q.at.to, q.Of = at+1, den.value
	if q.decimals > 0 || den.value == 5 || den.value == 10 && q.Value == math.Trunc(q.Value) {
		return q // a rating: "4.1/5"
	}
	q.Value, q.High, q.Dimension = q.Value/den.value, q.Value/den.value, Share
	q.Number = r.span(q.at.from, q.at.to)
	return q
}

// takeUnit reads the currency or the unit after the number.
func (r *reader) takeUnit(q Quantity) Quantity {
	i := q.at.to
	if i >= len(r.toks) {
		return q
	}
	if r.low(i) == "-" && r.toks[i].glued && i+1 < len(r.toks) && r.toks[i+1].glued && r.unitAt(i+1, q) != nil && r.low(i+1) != "s" {
		i++ // "a 20-minute wait"
	}
	t := r.toks[i]
	switch {
	case t.low == "%":
		return q.measured(percentUnit, i+1, r.pointsAt(i+1))
	case t.low == "per" && (r.low(i+1) == "cent" || r.low(i+1) == "cents"):
		return q.measured(percentUnit, i+2, r.pointsAt(i+2))
	case currencySigns[t.low] != "":
		q.Unit, q.Dimension, q.at.to = currencySigns[t.low], Money, i+1
		return q
	case t.glued && (t.low == "k" || t.low == "m") && r.currencyAt(i+1):
		return q
	}
	if t.low == "basis" && r.pointsAt(i+1) > 0 {
		return q.measured(basisUnit, r.pointsAt(i+1), 0)
	}
	if t.low == "percentage" && r.pointsAt(i+1) > 0 {
		return q.measured(pointUnit, r.pointsAt(i+1), 0)
	}
	if m, c := scaledCurrency(t.low); c != "" && q.Unit == "" && !q.worded {
		q.Value, q.High, q.step, q.Unit, q.Dimension, q.at.to = q.Value*m, q.High*m, q.step*m, c, Money, i+1
		return q
	}
	u := r.unitAt(i, q)
	if u == nil {
		return q
	}
	to := i + 1
	if u.name == "x" && !u.short && !r.isMultiple(to) {
		return q
	}
	if u.dim == Percent {
		return q.measured(u, to, r.pointsAt(to))
	}
	if u.dim == Time && (r.low(to) == "old" || r.low(to) == "-" && r.low(to+1) == "old") {
		q.Role = Age
	}
	return q.measured(u, to, 0)
}

// measured sets the unit; points is the token after "points" in "percentage points", or 0.
func (q Quantity) measured(u *unit, to, points int) Quantity {
	if points > 0 {
		u, to = pointUnit, points
	}
	if u.dim == Money && q.Unit != "" {
		return q
	}
	if q.Dimension != Share || u.dim == Percent {
		q.Unit, q.Dimension, q.at.to = u.name, u.dim, to
	}
	return q
}

// pointsAt returns the token after "points" when it stands at i, else 0.
func (r *reader) pointsAt(i int) int {
	if r.low(i) == "-" {
		i++
	}
	if r.low(i) == "points" || r.low(i) == "point" || r.low(i) == "pts" {
		return i + 1
	}
	return 0
}

// unitAt returns the unit that token i names after the number q, or nil.
func (r *reader) unitAt(i int, q Quantity) *unit {
	if i >= len(r.toks) {
		return nil
	}
	t := r.toks[i]
	u := t.lex.unit
	switch {
	case u == nil:
		return nil
	case u.short && q.worded:
		return nil
	case u.short && !t.glued && (u.name == "d" || u.name == "x" && i+1 < len(r.toks) && r.kindAt(i+1) == digitToken):
		return nil
	case t.low == "second" && q.Value != 1 && !r.glueBefore(i), t.low == "quarter" && q.Value == 1 && q.worded:
		return nil
	case u.dim == Money && u.general && q.worded, u.dim == Money && q.Unit != "":
		return nil
	case t.low == "point" && q.worded && r.lex(i+1).num != notNumber:
		return nil
	}
	return u
}

func (r *reader) glueBefore(i int) bool { return i > 0 && r.low(i-1) == "-" && r.toks[i].glued }

// scaledCurrency reads "kEUR" and "mUSD".
func scaledCurrency(low string) (float64, string) {
	if len(low) != 4 {
		return 0, ""
	}
	known := lexicon()[low[1:]]
	if known == nil {
		return 0, ""
	}
	u := known.unit
	if u == nil || u.dim != Money || !strings.EqualFold(u.name, low[1:]) {
		return 0, ""
	}
	switch low[0] {
	case 'k', 't':
		return 1e3, u.name
	case 'm':
		return 1e6, u.name
	}
	return 0, ""
}

// takeRange reads the upper end of a range: "10-15 %", "between 3 and 4", "two or three weeks".
func (r *reader) takeRange(q Quantity) Quantity {
	sep := q.at.to
	if sep >= len(r.toks) || q.Dimension == Share {
		return q
	}
	before := r.low(r.back(q.at.from))
	dash := r.low(sep) == "-" || r.low(sep) == "–" || r.low(sep) == "—" && r.toks[sep].glued
	var open bool
	switch {
	case dash:
		open = sep+1 < len(r.toks) && r.toks[sep].glued == r.toks[sep+1].glued
	case r.low(sep) == "to" || r.low(sep) == "till":
		open = before != "from" && q.Unit == "" && !r.is(r.back(q.at.from), word.Move|word.Fall|word.Rise|word.Adverb)
	case r.low(sep) == "or":
		open = true
	case r.low(sep) == "and":
		open = before == "between"
	case r.low(sep) == ",":
		open = q.Unit == "" && q.Value < 100
	}
	if !open {
		return q
	}
	first := r.ahead(sep)
	if first != sep+1 && r.low(sep) == "," {
		return q
	}
	start, sign, currency := r.opening(first)
	if start < 0 || sign != 0 && !dash || currency != "" && q.Unit != currency {
		return q
	}
	n, ok := r.readNumber(start, q.Dimension == Money || currency != "")
	if !ok || n.vague || n.fraction || n.value <= q.Value {
		return q
	}
	return r.closeRange(q, n, sep, currency)
}

// closeRange joins the upper end n to q where the two make a range, and not a before and an after.
func (r *reader) closeRange(q Quantity, n said, sep int, currency string) Quantity {
	hi := Quantity{Value: n.value, High: n.value, Unit: currency, worded: n.worded, step: n.step,
		at: tokenRange{sep, n.to}}
	if currency != "" {
		hi.Dimension = Money
	}
	hi = r.takeUnit(hi)
	scale := n.value / math.Max(q.Value, 1e-9)
	if q.Unit == "" && scale >= 1000 && q.Value < 1000 && n.step >= 1000 {
		q.Value *= math.Pow(1000, math.Trunc(math.Log10(n.step)/3)) // "10-15k"
		scale = n.value / math.Max(q.Value, 1e-9)
	}
	limit := 3.0
	if r.low(sep) == "," {
		limit = 1.51
	}
	if q.Unit != "" && hi.Unit != "" && q.Unit != hi.Unit || scale > limit && r.low(sep) != "and" {
		return q
	}
	if r.low(sep) == "," && (hi.Unit == "" || n.value != q.Value+1) {
		return q
	}
	if r.low(sep) == "or" && n.value > q.Value*2.01 && hi.Unit == "" && q.Unit == "" {
		return q
	}
	if hi.Unit != "" || q.Unit == "" {
		q.Unit, q.Dimension = hi.Unit, hi.Dimension
	}
	q.High, q.at.to, q.step = n.value, hi.at.to, n.step
	return q
}

// takeRatio reads "one in five", "three out of four", "six of ten".
func (r *reader) takeRatio(q Quantity) Quantity {
	i := q.at.to
	joint := r.low(i)
	if q.Unit != "" || q.Vague || q.Dimension == Share || i >= len(r.toks) {
		return q
	}
	switch {
	case q.Value == 1 && r.low(i+1) == "in" && r.nounAt(i):
		i += 2 // "one parcel in fifty"
	case joint == "in" || joint == "of" || joint == "from":
		i++
	case joint == "out" && r.low(i+1) == "of":
		i += 2
	default:
		return q
	}
	of := joint == "of" || joint == "from"
	if r.low(i) == "every" || r.low(i) == "each" {
		i++
	}
	if i >= len(r.toks) {
		return q
	}
	if r.toks[i].lex.num == hundredWord || r.low(i) == "thousand" {
		return r.ratio(q, r.toks[i].lex.value, i+1)
	}
	n, ok := r.readNumber(i, false)
	if !ok || n.fraction || n.vague || n.year || n.value <= q.Value || n.value < 2 || r.looksYear(i, n) {
		return q
	}
	if u := r.lex(n.to).unit; u != nil && u.dim != Points || r.low(n.to) == "%" {
		return q
	}
	if of && n.value != 10 && n.value != 100 && n.value != 1000 && n.value != 20 && n.value != 5 {
		return q
	}
	return r.ratio(q, n.value, n.to)
}

func (r *reader) ratio(q Quantity, den float64, to int) Quantity {
	q.Value, q.High, q.Of, q.Dimension = q.Value/den, q.High/den, den, Share
	q.step = 0
	q.at.to = to
	q.Number = r.span(q.at.from, to)
	return q
}

func (r *reader) looksYear(i int, n said) bool {
	return r.toks[i].kind == digitToken && len(r.toks[i].low) == 4 && n.value >= 1900 && n.value <= 2100
}

// takeCompound adds the smaller part of a duration: "1h50", "5 min 10 s", "two hours and ten minutes".
func (r *reader) takeCompound(q Quantity) Quantity {
	if q.Dimension != Time || q.Vague || q.High != q.Value {
		return q
	}
	i := q.at.to
	if r.low(i) == "and" {
		i++
	}
	if i >= len(r.toks) || r.low(i) == "a" || r.low(i) == "an" {
		return q
	}
	n, ok := r.readNumber(i, false)
	if !ok || n.fraction || n.vague {
		return q
	}
	var u *unit
	to := n.to
	if r.toks[i].glued && q.Unit == "h" && len(r.toks[i].low) == 2 && r.lex(n.to).unit == nil {
		u = unitNamed("min")
	} else if u = r.unitAt(n.to, Quantity{Value: n.value, worded: n.worded}); u != nil {
		to = n.to + 1
	}
	if u == nil || u.dim != Time || u.factor >= factorOf(q.Unit) || n.value*u.factor >= factorOf(q.Unit) {
		return q
	}
	q.Value += n.value * u.factor / factorOf(q.Unit)
	q.High, q.at.to, q.step = q.Value, to, 0.01
	return q
}

// isMultiple tells "three times faster" from "three times a week"; i is the token after "times".
func (r *reader) isMultiple(i int) bool {
	switch r.low(i) {
	case "as", "what", "its", "the", "that", "this", "their", "our", "bigger", "smaller", "quicker":
		return true
	}
	return r.is(i, word.Less|word.More|word.Fast)
}
