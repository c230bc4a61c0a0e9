package numbers

import "pushback/coach/text"

// Table returns what the answer says of its measures: each before and after, each change that is
// stated alone, and each sum that does not hold, in the order of the answer.
func Table(answer string) []Row {
	_, rows := Read(answer)
	return rows
}

// Read returns both the quantities and the table of an answer, reading it once.
func Read(answer string) ([]Quantity, []Row) {
	r := read(answer)
	return r.qs, r.table()
}

func (r *reader) table() []Row {
	var rows []Row
	for _, p := range r.pairs() {
		rows = append(rows, r.pairRow(p))
	}
	return rows
}

// pairRow makes the row of a before and an after.
func (r *reader) pairRow(p pair) Row {
	qa, qb := r.qs[p.before], r.qs[p.after]
	a, b, _ := common(qa, qb)
	row := Row{Consistent: true, Unit: b.Unit, Per: b.Per, BeforeSpan: qa.Span, AfterSpan: qb.Span}
	if row.Per == "" {
		row.Per = a.Per
	}
	first, last := qa.Span, qb.Span
	if first.Start > last.Start {
		first, last = last, first
	}
	row.Span = text.Span{Start: min(r.toks[p.anchor].start, first.Start), End: last.End}
	row.Measure = r.measureName(p.anchor, min(p.before, p.after))
	if !a.Vague && !b.Vague {
		before, after := a.Mid(), b.Mid()
		row.Before, row.After = &before, &after
		if before != 0 {
			change := tidy((after - before) / before)
			row.Computed = &change
		}
	}
	return row
}
