package change

import "pushback/coach/numbers/quantity"

// A loneCheck holds a claim that belongs to no pair against two values that its words lead to, and returns the row of one that
// is false of them.
type loneCheck func(r *Reading, c claim) (Row, bool)

var loneChecks = [...]loneCheck{(*Reading).became, (*Reading).usually, (*Reading).stepped, (*Reading).outOfSame, (*Reading).downFrom, (*Reading).inGroups}

// loneRow returns the row of a claim that belongs to no pair; told is false where it is a change only beside one.
func (r *Reading) loneRow(c claim, used []bool) (row Row, told bool) {
	if row, wrong := r.contrast(c, used); wrong {
		return row, true
	}
	for _, check := range loneChecks {
		if row, wrong := check(r, c); wrong {
			return row, true
		}
	}
	if c.weak {
		return Row{}, false
	}
	return r.claimRow(c), true
}

// claimRow makes the row of a change that is stated alone.
func (r *Reading) claimRow(c claim) Row {
	span := r.Span(c.at.From, c.at.To)
	row := Row{Span: span, StatedSpan: span, Consistent: true}
	if f, ok := c.fraction(); ok {
		row.Stated = &f
	}
	if c.q >= 0 {
		q := r.Qs[c.q]
		if c.kind == byPoints || c.kind == byAmount {
			v := quantity.Tidy(q.Mid())
			if c.dir < 0 {
				v = -v
			}
			row.Amount, row.AmountUnit, row.AmountPer = &v, q.Unit, q.Per
		}
	}
	row.Measure = r.claimName(c)
	r.reached(&row, c)
	r.began(&row, c)
	return row
}

// began adds the value that a change of some amount began at: "came down by four days, from nine".
func (r *Reading) began(row *Row, c claim) {
	if row.After != nil || c.kind != byAmount && c.kind != byPoints {
		return
	}
	from := c.at.To
	if r.Low(from) == "," {
		from++
	}
	q, ok := r.QuantityAt(r.Ahead(from))
	if r.Low(from) != "from" || !ok || !q.Counts() || q.Vague || !q.IsBare() && q.Unit != row.AmountUnit && !(row.AmountUnit == "pt" || row.AmountUnit == "pp") {
		return
	}
	before := q.Mid()
	row.Before, row.BeforeSpan, row.Unit, row.Per = &before, q.Span, q.Unit, q.Per
	if q.IsBare() {
		row.Unit = row.AmountUnit
	}
	row.End = max(row.End, q.End)
}

// reached adds the value that a change led to: "NPS rose 12 points to 54".
func (r *Reading) reached(row *Row, c claim) {
	to := r.Ahead(c.at.To - 1)
	if r.Low(to) != "to" || to+1 >= len(r.At) {
		return
	}
	i := r.Ahead(to)
	if i >= len(r.At) || r.At[i] == 0 {
		return
	}
	q := r.Qs[r.At[i]-1]
	if q.Role != quantity.Measure || q.Vague || q.At.From != i {
		return
	}
	after := q.Mid()
	row.After, row.AfterSpan, row.Unit, row.Per = &after, q.Span, q.Unit, q.Per
	row.End = max(row.End, q.End)
}
