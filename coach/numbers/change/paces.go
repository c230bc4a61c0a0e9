package change

import "pushback/coach/numbers/quantity"

// paceRows makes a row of each change from one pace to another that is told in words alone: "Deploys went from weekly to
// daily". It has a before and an after, and no values.
func (r *Reading) paceRows(used []bool) []Row {
	var out []Row
	for i := range r.Tokens {
		if r.Low(i) != "from" || r.Supposed(i) || !r.verbBefore(i) && r.Low(r.Back(i)) != ":" {
			continue
		}
		a, ok := r.wordPace(i+1, used)
		if !ok || r.Low(a.To) != "to" {
			continue
		}
		if b, ok := r.wordPace(a.To+1, used); ok && a.Every != b.Every {
			out = append(out, Row{Span: r.Span(i, b.To), Measure: r.measureName(i, -1), Consistent: true,
				BeforeSpan: r.Span(a.From, a.To), AfterSpan: r.Span(b.From, b.To)})
		}
	}
	return out
}

// wordPace reads a pace at token i none of whose numbers belongs to a pair: "weekly", "once a month", "every day".
func (r *Reading) wordPace(i int, used []bool) (quantity.Pace, bool) {
	p, ok := r.PaceAt(i)
	if !ok {
		return p, false
	}
	for k := p.From; k < p.To; k++ {
		if k >= len(r.At) || r.At[k] != 0 && used[r.At[k]-1] {
			return p, false
		}
	}
	return p, true
}
