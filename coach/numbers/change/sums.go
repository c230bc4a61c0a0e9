package change

// Wrong makes the row of a sum that does not hold, from quantity first to quantity last.
func (r *Reading) Wrong(first, last int, why string) (Row, bool) {
	return Row{Span: r.Span(r.Qs[first].At.From, r.Qs[last].At.To), Contradicts: why}, true
}
