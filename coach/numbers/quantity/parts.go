package quantity

import (
	"math"
	"strings"
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
	if c, to := r.nationalMoney(i, q); c != "" {
		q.Unit, q.Dimension, q.At.To = c, Money, to
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
	if c := r.moneyAs(i, q); c != "" && q.Dimension != Share {
		q.Unit, q.Dimension, q.At.To = c, Money, to
		return q
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
	case t.Low == "crowns" && q.Step < 1000 && r.moneyAs(i, q) == "":
		return nil // those of a dentist
	case t.Low == "point" && q.Worded && r.lex(i+1).num != notNumber:
		return nil
	}
	return u
}

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
