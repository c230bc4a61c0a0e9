package numbers

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"pushback/coach/numbers/word"
	"pushback/coach/text"
)

// Table returns what the answer says of its measures: each before and after, each change that is
// stated alone, and each sum that does not hold, in the order of the answer.
func Table(answer string) []Row {
	_, rows := Read(answer)
	return rows
}

// Read returns both the quantities and the table of an answer, reading it once.
func Read(answer string) ([]Quantity, []Row) {
	r := read(answer)
	defer r.giveBack()
	return r.qs, r.table()
}

func (r *reader) table() []Row {
	claims := r.claims()
	for _, c := range claims {
		if c.q >= 0 && !c.weak {
			r.claimed[c.q] = true
		}
	}
	taken := make([]bool, len(claims))
	var rows []Row
	next := 0
	used := make([]bool, len(r.qs))
	pairs := r.pairs()
	for n, p := range pairs {
		used[p.before], used[p.after] = true, true
		row := r.pairRow(p)
		for next < len(claims) && claims[next].at.to+40 < p.anchor {
			next++
		}
		end := max(r.qs[p.before].at.to, r.qs[p.after].at.to)
		for i := next; i < len(claims) && claims[i].at.from < max(r.qs[p.before].at.to, r.qs[p.after].at.to)+40; i++ {
			if !taken[i] && claims[i].q != p.before && claims[i].q != p.after && r.links(p, end, claims[i]) && !r.compound(pairs, n, claims[i]) {
				taken[i] = true
				end = max(end, claims[i].at.to)
				r.attach(&row, p, claims[i])
			}
		}
		if row.Consistent {
			row.Contradicts = r.wrongDifference(p)
			row.Consistent = row.Contradicts == ""
		}
		if row.Consistent {
			row.Contradicts = r.wrongStep(p)
			row.Consistent = row.Contradicts == ""
		}
		if row.Consistent {
			row.Contradicts = r.wrongWay(p)
			row.Consistent = row.Contradicts == ""
		}
		if row.Consistent {
			r.overYear(&row, p)
		}
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
	rows = append(rows, r.paceRows(used)...)
	for _, sum := range r.sums() {
		if !accused(rows, sum.End) {
			rows = append(rows, sum)
		}
	}
	sort.SliceStable(rows, func(i, k int) bool { return rows[i].Start < rows[k].Start })
	return rows
}

// accused reports whether one of the rows already contradicts what is stated up to the byte at end.
func accused(rows []Row, end int) bool {
	return slices.ContainsFunc(rows, func(row Row) bool {
		return row.Contradicts != "" && row.StatedSpan.Start < end && end <= row.StatedSpan.End
	})
}

// pairRow makes the row of a before and an after.
func (r *reader) pairRow(p pair) Row {
	qa, qb := r.qs[p.before], r.qs[p.after]
	a, b, _ := common(qa, qb)
	b = b.scaledLike(a)
	row := Row{Consistent: true, Unit: b.Unit, Per: b.Per, BeforeSpan: qa.Span, AfterSpan: qb.Span}
	if row.Per == "" {
		row.Per = a.Per
	}
	first, last := qa.Span, qb.Span
	if first.Start > last.Start {
		first, last = last, first
	}
	row.Span = text.Span{Start: min(r.toks[p.anchor].start, first.Start), End: last.End}
	if name := r.measureName(p.anchor, min(p.before, p.after)); qa.Dimension != Time || !ofSomebody(name) {
		row.Measure = name // else whom it takes so long
	}
	if !a.Vague && !b.Vague && qb.Role != Clock {
		before, after := a.Mid(), b.Mid()
		row.Before, row.After = &before, &after
		if before != 0 {
			change := tidy((after - before) / before)
			row.Computed = &change
		}
	}
	return row
}

// attach gives a stated change to the row of its pair, and asks whether the two agree.
func (r *reader) attach(row *Row, p pair, c claim) {
	span := r.span(c.at.from, c.at.to)
	wrong := r.disagrees(p, c)
	if f, ok := c.fraction(); ok && (row.Stated == nil || wrong && row.Consistent) {
		if row.Computed != nil && (c.dir == 0 || c.fast || c.kind == byMultiple) {
			f = towards(f, *row.Computed, c)
		}
		row.Stated, row.StatedSpan = &f, span
	}
	if c.kind == byPoints || c.kind == byAmount {
		v := tidy(c.value)
		if c.dir < 0 {
			v = -v
		}
		row.Amount, row.AmountUnit, row.AmountPer = &v, r.qs[c.q].Unit, r.qs[c.q].Per
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
		return tidy(1/(1+f) - 1)
	}
	return -f
}

// disagrees reports whether the claim is false of the pair under every fair reading.
func (r *reader) disagrees(p pair, c claim) bool {
	a, b, ok := common(r.qs[p.before], r.qs[p.after])
	if c.weak && !c.drawn || !ok || b.Role == Clock || a.Vague || b.Vague || a.Mid() <= 0 || c.q >= 0 && r.qs[c.q].Vague {
		return false
	}
	switch c.kind {
	case byPoints:
		if a.Unit != "%" && (a.Unit != "" || r.qs[c.q].Unit != "pt") {
			return false
		}
	case byAmount:
		q := r.qs[c.q]
		if q.Unit != a.Unit || q.Unit == "" && q.Noun != "" && !word.SameStem(q.Noun, cmp.Or(a.Noun, b.Noun, "-")) {
			return false
		}
		if r.adjunct(c.at.to) {
			return false // "300 thousand saved over three years"
		}
		diff := math.Abs(a.Mid() - b.Mid())
		if a.Per == "" && r.paced(c.at.to) && manifold(q.Mid(), diff) || r.bothWays(q, diff) || r.is(c.at.to, word.Be) {
			return false // "75 minutes saved a week", on five days of it; "a saving of 15 minutes was out of reach"
		}
		if r.perUnit(p) && !r.samePer(p, c.q) || q.Mid() > math.Max(a.Mid(), b.Mid()) && q.Per == a.Per {
			return false // the saving on many of them
		}
		if q.Per != a.Per {
			return c.dir < 0 && len(periods[a.Per][q.Per]) > 0 && a.Mid() > b.Mid() && !r.addsUp(a, b, q) && !r.partOfYear(p, c.at.to)
		}
	}
	return !agrees(a, b, c) && !scaleOnce(a, b, c) && !r.agreesInMinutes(p, c) && !((p.how != fromTo || c.kind == byAmount) && r.anotherFits(p, c))
}

// adjunct reports whether a stretch of time of its own follows a claim at token i.
func (r *reader) adjunct(i int) bool {
	for n := 0; n < 4; i, n = i+1, n+1 {
		if w := r.low(i); w == "over" || w == "across" || w == "within" || w == "for" {
			return true
		}
		if r.kindAt(i) != wordToken {
			return false
		}
	}
	return false
}

// perUnit reports whether the pair tells the price of one thing, of which there may be many.
func (r *reader) perUnit(p pair) bool {
	for i := p.anchor - 1; i >= 0 && i > p.anchor-9 && !r.endsSentence(i); i-- {
		switch r.low(i) {
		case "unit", "price", "per", "each", "fee", "rate", "both":
			return true
		}
	}
	for i := r.qs[p.after].at.to; i < r.qs[p.after].at.to+4; i++ {
		if w := r.low(i); w == "each" || w == "per" && !r.is(i+1, word.Period) {
			return true
		}
	}
	per := r.qs[p.after].Per
	return per != "" && !word.Of(per).Is(word.Period)
}

// addsUp reports whether a saving told by one period fits two values told by another, by any way of
// counting: "$30,000 a month to $18,000, so we save $144,000 a year".
func (r *reader) addsUp(a, b, saved Quantity) bool {
	was, is := a.meant(), b.meant()
	for _, f := range periods[a.Per][saved.Per] {
		lo, hi := (was.lo-is.hi)*f, (was.hi-is.lo)*f
		if said := saved.meant(); said.lo*0.85 <= hi && lo <= said.hi*1.15 || saved.Mid() > was.hi*f {
			return true
		}
	}
	return near(a.Mid()-b.Mid(), saved.Mid(), 0.1, saved.Bound)
}

// anotherFits reports whether the claim is true of some other value that was said before: then the
// pair may have been joined wrongly, and nobody is to be accused of it.
func (r *reader) anotherFits(p pair, c claim) bool {
	was, is, _ := common(r.qs[p.before], r.qs[p.after])
	if is.Per == "" {
		is.Per = was.Per
	}
	for k := p.after - 1; k >= 0 && k >= p.after-reach; k-- {
		q := r.qs[k]
		if k == p.before || !q.Counts() || r.itemBefore(k) || q.Dimension != is.Dimension && q.Dimension != r.qs[p.after].Dimension || q.Per != "" && is.Per != "" && q.Per != is.Per {
			continue
		}
		a, b, ok := common(r.qs[k], r.qs[p.after])
		if q.Dimension == Time && (factorOf(q.Unit) >= day) != (factorOf(r.qs[p.before].Unit) >= day) && r.shared(k, p.after) == 0 {
			continue // some other stretch of time
		}
		if ok && !a.Vague && a.Mid() > 0 && (a.Mid() > b.Mid()) == (was.Mid() > is.Mid()) && agrees(a, b, c) {
			return true
		}
	}
	return false
}
