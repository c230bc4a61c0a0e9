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

// downFrom checks a change that stands between what was reached and what it came from: "Response time is 30 minutes, down 60 %
// from 40 minutes".
func (r *Reading) downFrom(c claim) (Row, bool) {
	if w := r.Low(c.from); w != "down" && w != "up" || c.q < 0 || c.weak || c.kind != byFraction && c.kind != byPoints || r.Low(c.at.To) != "from" {
		return Row{}, false
	}
	b := r.lastBefore(c.from)
	_, ok := r.QuantityAt(c.at.To + 1)
	if b < 0 || !ok || c.from-r.Qs[b].At.To > 2 || r.Far(r.Qs[b].At.From, c.at.To) > 0 {
		return Row{}, false
	}
	a := int(r.At[c.at.To+1]) - 1
	p := pair{before: a, after: b, anchor: r.Qs[b].At.From, how: fromTo}
	was, is, ok := quantity.Common(r.Qs[a], r.Qs[b])
	if !ok || was.Mid() == is.Mid() || !r.candidate(a) || !r.candidate(b) || !r.IsEnd(r.Qs[a].At.To) || r.Imagined(b) || r.contrary(p, c) || !r.disagrees(p, c) {
		return Row{}, false
	}
	return Row{Span: r.Span(r.Qs[b].At.From, r.Qs[a].At.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}, true
}

// usualWords tell a value that holds when nothing special is done.
var usualWords = map[string]bool{"usual": true, "normal": true, "typical": true, "ordinary": true, "average": true, "usually": true, "normally": true, "typically": true}

// usually checks a claim that is drawn from a value and the usual one told right behind it: "the loss was seven thousand
// where a usual weekend was twenty six, so ninety percent gone".
func (r *Reading) usually(c claim) (Row, bool) {
	b := r.lastBefore(c.from)
	if b < 1 || c.weak || c.kind == byAmount || c.kind == byPoints || !r.usualBehind(b-1, b) {
		return Row{}, false
	}
	p := pair{before: b, after: b - 1, anchor: r.Qs[b-1].At.From, how: fromTo}
	if _, _, ok := quantity.Common(r.Qs[b], r.Qs[b-1]); !ok || r.Imagined(b) || r.Imagined(b-1) {
		return Row{}, false
	}
	was := r.Qs[b]
	defer func() { r.Qs[b] = was }()
	if r.contrary(p, c) && !r.takeScale(b, b-1) {
		return Row{}, false
	}
	if r.contrary(p, c) || !r.drawnFromPair(p, c) || !r.disagrees(p, c) {
		return Row{}, false
	}
	return Row{Span: r.Span(p.anchor, c.at.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}, true
}

// usualBehind reports whether quantity b is told as the usual value of what quantity a is: "… where a usual weekend was b".
func (r *Reading) usualBehind(a, b int) bool {
	qa, qb := r.Qs[a], r.Qs[b]
	if !r.candidate(a) || !r.candidate(b) || qa.Vague || qb.Vague || r.Far(qa.At.From, qb.At.From) > 0 || qb.At.From-qa.At.To > 10 {
		return false
	}
	joined, usual := false, false
	for i := qa.At.To; i < qb.At.From; i++ {
		switch w := r.Low(i); {
		case w == "where" || w == "when" || w == "against" || w == "instead" || w == "compared":
			joined = true
		case usualWords[w]:
			usual = joined
		case w == "from" || w == "per":
			return false
		}
	}
	return usual
}

// takeScale gives quantity k the thousand that speech says once for two numbers: "seven thousand where it was twenty six".
// It reports whether there is one to give.
func (r *Reading) takeScale(k, from int) bool {
	a, q := &r.Qs[from], &r.Qs[k]
	for _, scale := range [...]float64{1e6, 1e3} {
		if a.Worded && q.Worded && a.Value >= scale && q.High < 1000 && q.High*scale > a.Value && q.Unit == "" && q.Noun == "" && quantity.Tidy(a.Value/scale) == float64(int(quantity.Tidy(a.Value/scale))) {
			q.Value, q.High, q.Step = q.Value*scale, q.High*scale, q.Step*scale
			return true
		}
	}
	return false
}

// scaleOnce reports whether a claim holds where a thousand or a million that was said of one value is meant of the other
// too: "it was 26 thousand and now it is seven".
func scaleOnce(a, b quantity.Quantity, c claim) bool {
	for _, scale := range [...]float64{1e3, 1e6} {
		if scaled, ok := b.ScaledAs(a, scale); ok {
			return agrees(a, scaled, c)
		}
		if scaled, ok := a.ScaledAs(b, scale); ok {
			return agrees(scaled, b, c)
		}
	}
	return false
}
