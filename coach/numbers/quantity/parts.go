package quantity

import (
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// special reads numbers whose marks make them something else than a value: dates, clock times,
// ordinals, shares such as "3/20", list markers.
func (r *Reading) special(q Quantity, start int) Quantity {
	if r.Tokens[start].Kind != Digits {
		return q
	}
	next := q.At.To
	if next >= len(r.Tokens) || !r.Tokens[next].Glued {
		return q
	}
	switch t := r.Tokens[next]; {
	case t.Low == "st" || t.Low == "nd" || t.Low == "rd" || t.Low == "th":
		return q.as(Ordinal, next+1)
	case t.Low == ":" && r.gluedDigits(next+1):
		return q.as(Clock, next+2)
	case t.Low == "/" && r.gluedDigits(next+1):
		return r.slashed(q, next+1)
	case (t.Low == "-" || t.Low == ".") && r.gluedDigits(next+1) && r.Low(next+2) == t.Low && r.gluedDigits(next+3):
		return q.as(Date, next+4)
	case t.Low == "am" || t.Low == "pm":
		return q.as(Clock, next+1)
	case t.Low == "s" && q.Value >= 1900 && q.Value < 2100:
		return q.as(Year, next+1)
	}
	return q
}

// as ends the reading of a quantity that names something.
func (q Quantity) as(role Role, to int) Quantity {
	q.Role, q.At.To, q.special = role, to, true
	return q
}

func (r *Reading) gluedDigits(i int) bool {
	return i < len(r.Tokens) && r.Tokens[i].Kind == Digits && r.Tokens[i].Glued
}

// slashed reads "3/20" as a share, "3/4/2021" as a date and "24/7" as a way of speaking.
func (r *Reading) slashed(q Quantity, at int) Quantity {
	den, ok := digitNumber(r.Tokens[at].Low, false)
	if !ok {
		return q
	}
	if r.Low(at+1) == "/" && r.gluedDigits(at+2) {
		return q.as(Date, at+3)
	}
	if q.Value == 24 && den.value == 7 || den.value == 0 || q.Value > den.value {
		return q.as(Identifier, at+1)
	}
	q.At.To, q.Of = at+1, den.value
	if q.Decimals > 0 || den.value == 5 || den.value == 10 && q.Value == math.Trunc(q.Value) {
		return q // a rating: "4.1/5"
	}
	q.Value, q.High, q.Dimension = q.Value/den.value, q.Value/den.value, Share
	q.Number = r.Span(q.At.From, q.At.To)
	return q
}

// takeUnit reads the currency or the unit after the number.
func (r *Reading) takeUnit(q Quantity) Quantity {
	i := q.At.To
	if i >= len(r.Tokens) {
		return q
	}
	if r.Low(i) == "-" && r.Tokens[i].Glued && i+1 < len(r.Tokens) && r.Tokens[i+1].Glued && r.unitAt(i+1, q) != nil && r.Low(i+1) != "s" {
		i++ // "a 20-minute wait"
	}
	t := r.Tokens[i]
	switch {
	case t.Low == "%":
		return q.measured(percentUnit, i+1, r.pointsAt(i+1))
	case t.Low == "per" && (r.Low(i+1) == "cent" || r.Low(i+1) == "cents"):
		return q.measured(percentUnit, i+2, r.pointsAt(i+2))
	case currencySigns[t.Low] != "":
		q.Unit, q.Dimension, q.At.To = currencySigns[t.Low], Money, i+1
		return q
	case t.Glued && (t.Low == "k" || t.Low == "m") && r.currencyAt(i+1):
		return q
	}
	if t.Low == "basis" && r.pointsAt(i+1) > 0 {
		return q.measured(basisUnit, r.pointsAt(i+1), 0)
	}
	if t.Low == "percentage" && r.pointsAt(i+1) > 0 {
		return q.measured(pointUnit, r.pointsAt(i+1), 0)
	}
	if m, c := scaledCurrency(t.Low); c != "" && q.Unit == "" && !q.Worded {
		q.Value, q.High, q.Step, q.Unit, q.Dimension, q.At.To = q.Value*m, q.High*m, q.Step*m, c, Money, i+1
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
	if u.dim == Time && (r.Low(to) == "old" || r.Low(to) == "-" && r.Low(to+1) == "old") {
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
		q.Unit, q.Dimension, q.At.To = u.name, u.dim, to
	}
	return q
}

// pointsAt returns the token after "points" when it stands at i, else 0.
func (r *Reading) pointsAt(i int) int {
	if r.Low(i) == "-" {
		i++
	}
	if r.Low(i) == "points" || r.Low(i) == "point" || r.Low(i) == "pts" {
		return i + 1
	}
	return 0
}

// unitAt returns the unit that token i names after the number q, or nil.
func (r *Reading) unitAt(i int, q Quantity) *unit {
	if i >= len(r.Tokens) {
		return nil
	}
	t := r.Tokens[i]
	u := t.lex.unit
	switch {
	case u == nil:
		return nil
	case u.short && q.Worded:
		return nil
	case u.short && !t.Glued && (u.name == "d" || u.name == "x" && i+1 < len(r.Tokens) && r.Kind(i+1) == Digits):
		return nil
	case t.Low == "second" && q.Value != 1 && !r.GlueBefore(i), t.Low == "quarter" && q.Value == 1 && q.Worded:
		return nil
	case u.dim == Money && u.general && q.Worded, u.dim == Money && q.Unit != "":
		return nil
	case t.Low == "point" && q.Worded && r.lex(i+1).num != notNumber:
		return nil
	}
	return u
}

func (r *Reading) GlueBefore(i int) bool { return i > 0 && r.Low(i-1) == "-" && r.Tokens[i].Glued }

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
func (r *Reading) takeRange(q Quantity) Quantity {
	sep := q.At.To
	if sep >= len(r.Tokens) || q.Dimension == Share {
		return q
	}
	before := r.Low(r.Back(q.At.From))
	dash := r.Low(sep) == "-" || r.Low(sep) == "–" || r.Low(sep) == "—" && r.Tokens[sep].Glued
	var open bool
	switch {
	case dash:
		open = sep+1 < len(r.Tokens) && r.Tokens[sep].Glued == r.Tokens[sep+1].Glued
	case r.Low(sep) == "to" || r.Low(sep) == "till":
		open = before != "from" && q.Unit == "" && !r.Is(r.Back(q.At.From), word.Move|word.Fall|word.Rise|word.Adverb)
	case r.Low(sep) == "or":
		open = true
	case r.Low(sep) == "and":
		open = before == "between"
	case r.Low(sep) == ",":
		open = q.Unit == "" && q.Value < 100
	}
	if !open {
		return q
	}
	first := r.Ahead(sep)
	if first != sep+1 && r.Low(sep) == "," {
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
func (r *Reading) closeRange(q Quantity, n said, sep int, currency string) Quantity {
	hi := Quantity{Value: n.value, High: n.value, Unit: currency, Worded: n.worded, Step: n.step,
		At: Range{sep, n.to}}
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
	if r.Low(sep) == "," {
		limit = 1.51
	}
	if q.Unit != "" && hi.Unit != "" && q.Unit != hi.Unit || scale > limit && r.Low(sep) != "and" {
		return q
	}
	if r.Low(sep) == "," && (hi.Unit == "" || n.value != q.Value+1) {
		return q
	}
	if r.Low(sep) == "or" && n.value > q.Value*2.01 && hi.Unit == "" && q.Unit == "" {
		return q
	}
	if hi.Unit != "" || q.Unit == "" {
		q.Unit, q.Dimension = hi.Unit, hi.Dimension
	}
	q.High, q.At.To, q.Step = n.value, hi.At.To, n.step
	return q
}

// takeRatio reads "one in five", "three out of four", "six of ten".
func (r *Reading) takeRatio(q Quantity) Quantity {
	i := q.At.To
	joint := r.Low(i)
	if q.Unit != "" || q.Vague || q.Dimension == Share || i >= len(r.Tokens) {
		return q
	}
	switch {
	case q.Value == 1 && r.Low(i+1) == "in" && r.NounAt(i):
		i += 2 // "one parcel in fifty"
	case joint == "in" || joint == "of" || joint == "from":
		i++
	case joint == "out" && r.Low(i+1) == "of":
		i += 2
	default:
		return q
	}
	of := joint == "of" || joint == "from"
	if r.Low(i) == "every" || r.Low(i) == "each" {
		i++
	}
	if i >= len(r.Tokens) {
		return q
	}
	if r.Tokens[i].lex.num == hundredWord || r.Low(i) == "thousand" {
		return r.ratio(q, r.Tokens[i].lex.value, i+1)
	}
	n, ok := r.readNumber(i, false)
	if !ok || n.fraction || n.vague || n.year || n.value <= q.Value || n.value < 2 || r.looksYear(i, n) {
		return q
	}
	if u := r.lex(n.to).unit; u != nil && u.dim != Points || r.Low(n.to) == "%" {
		return q
	}
	if of && n.value != 10 && n.value != 100 && n.value != 1000 && n.value != 20 && n.value != 5 {
		return q
	}
	return r.ratio(q, n.value, n.to)
}

func (r *Reading) ratio(q Quantity, den float64, to int) Quantity {
	q.Value, q.High, q.Of, q.Dimension = q.Value/den, q.High/den, den, Share
	q.Step = 0
	q.At.To = to
	q.Number = r.Span(q.At.From, to)
	return q
}

func (r *Reading) looksYear(i int, n said) bool {
	return r.Tokens[i].Kind == Digits && len(r.Tokens[i].Low) == 4 && n.value >= 1900 && n.value <= 2100
}

// takeCompound adds the smaller part of a duration: "1h50", "5 min 10 s", "two hours and ten minutes".
func (r *Reading) takeCompound(q Quantity) Quantity {
	if q.Dimension != Time || q.Vague || q.High != q.Value {
		return q
	}
	i := q.At.To
	if r.Low(i) == "and" {
		i++
	}
	if i >= len(r.Tokens) || r.Low(i) == "a" || r.Low(i) == "an" {
		return q
	}
	n, ok := r.readNumber(i, false)
	if !ok || n.fraction || n.vague {
		return q
	}
	var u *unit
	to := n.to
	if r.Tokens[i].Glued && q.Unit == "h" && len(r.Tokens[i].Low) == 2 && r.lex(n.to).unit == nil {
		u = unitNamed("min")
	} else if u = r.unitAt(n.to, Quantity{Value: n.value, Worded: n.worded}); u != nil {
		to = n.to + 1
	}
	if u == nil || u.dim != Time || u.factor >= Factor(q.Unit) || n.value*u.factor >= Factor(q.Unit) {
		return q
	}
	q.Value += n.value * u.factor / Factor(q.Unit)
	q.High, q.At.To, q.Step = q.Value, to, 0.01
	return q
}

// isMultiple tells "three times faster" from "three times a week"; i is the token after "times".
func (r *Reading) isMultiple(i int) bool {
	switch r.Low(i) {
	case "as", "what", "its", "the", "that", "this", "their", "our", "bigger", "smaller", "quicker":
		return true
	}
	return r.Is(i, word.Less|word.More|word.Fast)
}
