package change

import (
	"cmp"
	"math"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
	"pushback/coach/text"
)

// Rows returns what is said of each change: each pair with the change that is stated of it, and each change that is stated
// alone, in the order in which they are found.
func (r *Reading) Rows() []Row {
	claims := r.claims()
	for _, c := range claims {
		if c.q >= 0 && !c.weak {
			r.Claimed[c.q] = true
		}
	}
	taken := make([]bool, len(claims))
	var rows []Row
	next := 0
	used := make([]bool, len(r.Qs))
	pairs := r.pairs()
	for n, p := range pairs {
		used[p.before], used[p.after] = true, true
		row := r.pairRow(p)
		for next < len(claims) && claims[next].at.To+40 < p.anchor {
			next++
		}
		end := max(r.Qs[p.before].At.To, r.Qs[p.after].At.To)
		for i := next; i < len(claims) && claims[i].at.From < max(r.Qs[p.before].At.To, r.Qs[p.after].At.To)+40; i++ {
			if !taken[i] && claims[i].q != p.before && claims[i].q != p.after && r.links(p, end, claims[i]) && !r.compound(pairs, n, claims[i]) {
				taken[i] = true
				end = max(end, claims[i].at.To)
				r.attach(&row, p, claims[i])
			}
		}
		r.check(&row, p)
		rows = append(rows, row)
	}
	r.besides(rows, pairs, claims, taken)
	for i, c := range claims {
		if taken[i] {
			continue
		}
		if row, told := r.loneRow(c, used); told {
			rows = append(rows, row)
		}
	}
	rows = append(rows, r.sharesSince(used)...)
	return append(rows, r.paceRows(used)...)
}

// pairRow makes the row of a before and an after.
func (r *Reading) pairRow(p pair) Row {
	qa, qb := r.Qs[p.before], r.Qs[p.after]
	a, b, _ := quantity.Common(qa, qb)
	b = b.ScaledLike(a)
	row := Row{Consistent: true, Unit: b.Unit, Per: b.Per, BeforeSpan: qa.Span, AfterSpan: qb.Span}
	if row.Per == "" {
		row.Per = a.Per
	}
	first, last := qa.Span, qb.Span
	if first.Start > last.Start {
		first, last = last, first
	}
	row.Span = text.Span{Start: min(r.Tokens[p.anchor].Start, first.Start), End: last.End}
	if name := r.measureName(p.anchor, min(p.before, p.after)); qa.Dimension != quantity.Time || !ofSomebody(name) {
		row.Measure = name // else whom it takes so long
	}
	if !a.Vague && !b.Vague && qb.Role != quantity.Clock {
		before, after := a.Mid(), b.Mid()
		row.Before, row.After = &before, &after
		if before != 0 {
			change := quantity.Tidy((after - before) / before)
			row.Computed = &change
		}
	}
	return row
}

// attach gives a stated change to the row of its pair, and asks whether the two agree.
func (r *Reading) attach(row *Row, p pair, c claim) {
	span := r.Span(c.at.From, c.at.To)
	wrong := r.disagrees(p, c)
	if f, ok := c.fraction(); ok && (row.Stated == nil || wrong && row.Consistent) {
		if row.Computed != nil && (c.dir == 0 || c.fast || c.kind == byMultiple) {
			f = towards(f, *row.Computed, c)
		}
		row.Stated, row.StatedSpan = &f, span
	}
	if c.kind == byPoints || c.kind == byAmount {
		v := quantity.Tidy(c.value)
		if c.dir < 0 {
			v = -v
		}
		row.Amount, row.AmountUnit, row.AmountPer = &v, r.Qs[c.q].Unit, r.Qs[c.q].Per
		if row.StatedSpan.Empty() {
			row.StatedSpan = span
		}
	}
	if wrong && row.Consistent {
		row.Consistent, row.Contradicts = false, r.contradiction(p, c)
		row.StatedSpan = span
	}
	row.Start, row.End = min(row.Start, span.Start), max(row.End, span.End)
}

// towards turns a stated size with no direction of its own the way the values went.
func towards(f, computed float64, c claim) float64 {
	switch {
	case computed >= 0 || f <= 0:
		return f
	case c.kind == byMultiple, c.fast && math.Abs(1/(1+f)-1-computed) < math.Abs(-f-computed):
		return quantity.Tidy(1/(1+f) - 1)
	}
	return -f
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
