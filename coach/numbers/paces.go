package numbers

// paceRows makes a row of each change from one pace to another that is told in words alone: "Deploys went from weekly to
// daily". It has a before and an after, and no values.
func (r *reader) paceRows(used []bool) []Row {
	var out []Row
	for i := range r.Tokens {
		if r.Low(i) != "from" || r.supposed(i) || !r.verbBefore(i) && r.Low(r.Back(i)) != ":" {
			continue
		}
		a, ok := r.wordPace(i+1, used)
		if !ok || r.Low(a.to) != "to" {
			continue
		}
		if b, ok := r.wordPace(a.to+1, used); ok && a.every != b.every {
			out = append(out, Row{Span: r.Span(i, b.to), Measure: r.measureName(i, -1), Consistent: true,
				BeforeSpan: r.Span(a.from, a.to), AfterSpan: r.Span(b.from, b.to)})
		}
	}
	return out
}

// wordPace reads a pace at token i none of whose numbers belongs to a pair: "weekly", "once a month", "every day".
func (r *reader) wordPace(i int, used []bool) (pace, bool) {
	p, ok := r.paceAt(i)
	if !ok {
		return p, false
	}
	for k := p.from; k < p.to; k++ {
		if k >= len(r.At) || r.At[k] != 0 && used[r.At[k]-1] {
			return p, false
		}
	}
	return p, true
}
