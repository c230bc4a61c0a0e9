package sums

import (
	"cmp"
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongRate checks a rate against what it is said to come to in another period: "$88k a month, which
// is roughly two million dollars a year".
func (r *reader) wrongRate(k int) (change.Row, bool) {
	if k+1 >= len(r.Qs) {
		return change.Row{}, false
	}
	a, b := r.Qs[k], r.Qs[k+1]
	for i, n := a.At.From-1, 0; a.Per == "" && n < 4 && r.Kind(i) == quantity.Word; i, n = i-1, n+1 {
		a.Per = r.AdverbPeriod(i)
	}
	if a.Dimension == quantity.Money && b.IsUnnamed() && b.Step >= 1000 {
		b = b.Lent(a) // "four thousand dollars a month, which is 140 thousand a year"
	}
	if b.IsUnnamed() && r.atPrice(k) {
		return change.Row{}, false
	}
	if a.Dimension == quantity.Money && b.Per != "" && !r.runs(k) {
		return change.Row{}, false
	}
	if !a.Plain() || !b.Plain() || r.Claimed[k+1] || a.Unit != b.Unit || a.Dimension != b.Dimension || b.At.From-a.At.To > 8 ||
		r.Far(a.At.From, b.At.From) > 0 || !r.Connects(a.At.To, k+1) {
		return change.Row{}, false
	}
	up := quantity.Makes(a.Per, b.Per)
	for _, f := range up {
		if quantity.Near(a.Value*f, b.Value, 0.12, a.Bound, b.Bound) {
			return change.Row{}, false
		}
	}
	down := quantity.Makes(b.Per, a.Per)
	for _, f := range down {
		if quantity.Near(b.Value*f, a.Value, 0.12, a.Bound, b.Bound) {
			return change.Row{}, false
		}
	}
	if len(up) == 0 && len(down) == 0 {
		return change.Row{}, false
	}
	due := 0.0
	if len(up) > 0 {
		due = a.Value * up[0]
	} else {
		due = a.Value / down[0]
	}
	if r.AnotherFactor(k, k+1, b.Value/due) || r.DrawnFromChange(k, b.Value, due/a.Value) {
		return change.Row{}, false // "5 people 8 hours a week"
	}
	return r.Wrong(k, k+1, fmt.Sprintf("%s a %s is about %s a %s, not %s", quantity.Figure(a.Value, a.Unit), a.Per, quantity.Figure(quantity.Rounded(due), a.Unit), b.Per, quantity.Figure(b.Value, b.Unit)))
}

// runs reports whether a cost told by the hour or less can be taken to go on all the time: a price of one
// hour says nothing of how many there are.
func (r *reader) runs(k int) bool {
	switch r.Qs[k].Per {
	case "second", "minute", "hour":
	default:
		return true
	}
	for i := r.Qs[k].At.From; i < r.Qs[k+1].At.To; i++ {
		switch r.Low(i) {
		case "clock", "nonstop", "continuously", "constantly":
			return true
		}
	}
	return false
}

// wrongSpanRate checks what a rate is said to come to in a longer or shorter time, in the next sentence too: "40 kits
// a day … Over a month that made 12,000 kits". k is the outcome.
func (r *reader) wrongSpanRate(k int) (change.Row, bool) {
	b := r.Qs[k]
	if k == 0 || !b.Plain() || b.Value <= 1 || r.Claimed[k] && b.Dimension == quantity.Count && b.Noun != "" {
		return change.Row{}, false
	}
	lead := cmp.Or(r.leadPeriod(k), r.trailPeriod(k))
	drawn := r.drawnAt(k)
	if lead == "" && (drawn < 0 || quantity.PeriodOf(b.Per) == "") || r.Netted(k) {
		return change.Row{}, false
	}
	b.Per = cmp.Or(quantity.PeriodOf(b.Per), lead)
	was := k - 1
	if q := r.Qs[was]; lead != "" && was > 0 && q.Dimension == quantity.Time && q.Value == 1 && q.At.From <= r.SentenceStart(b.At.From)+2 {
		was-- // the "a year" of the lead
	}
	a := r.Qs[was]
	a.Per = cmp.Or(a.Per, r.eachPeriod(was))
	if a.Dimension == quantity.Money && b.IsUnnamed() && b.Step >= 1000 {
		b = b.Lent(a) // "200 dollars a week … thirty thousand a year"
	}
	if !a.Plain() || a.Value <= 1 || quantity.PeriodOf(a.Per) == "" || a.Per == b.Per || a.Dimension != b.Dimension || a.Unit != b.Unit || r.Far(a.At.From, b.At.From) > 1 || r.seasonal(was, k) {
		return change.Row{}, false
	}
	if a.Dimension == quantity.Count && (a.Noun != "" || b.Noun != "") && !(word.SameStem(a.Noun, b.Noun) || a.Noun == "" || b.Noun == "") {
		return change.Row{}, false
	}
	if r.Qs[k].IsUnnamed() && r.atPrice(was) {
		return change.Row{}, false
	}
	if a.Dimension == quantity.Money && !r.runs(was) || r.Imagined(was) || r.Imagined(k) {
		return change.Row{}, false
	}
	up, down := quantity.Makes(a.Per, b.Per), quantity.Makes(b.Per, a.Per)
	due := 0.0
	for _, f := range up {
		due = cmp.Or(due, a.Value*f)
		if quantity.Near(a.Value*f, b.Value, 0.15, a.Bound, b.Bound) {
			return change.Row{}, false
		}
	}
	for _, f := range down {
		due = cmp.Or(due, a.Value/f)
		if quantity.Near(a.Value/f, b.Value, 0.15, a.Bound, b.Bound) {
			return change.Row{}, false
		}
	}
	if due == 0 || r.DrawnFromChange(was, b.Value, due/a.Value) || r.AnotherFactor(was, k, b.Value/due) || due > b.Value && due < 1.5*b.Value && len(up) > 0 {
		return change.Row{}, false // of a year only some weeks may count
	}
	return r.Wrong(was, k, fmt.Sprintf("%s a %s is about %s a %s, not %s", quantity.Figure(a.Value, a.Unit), a.Per, quantity.Figure(quantity.Rounded(due), a.Unit), b.Per, quantity.Figure(b.Value, b.Unit)))
}

// atPrice reports whether the things that quantity k counts have a price in its sentence: an amount that is drawn from the two
// is no count, "8 euros a call and 50,000 calls a month, so that's 4.8 million a year".
func (r *reader) atPrice(k int) bool {
	return r.Qs[k].Dimension == quantity.Count && k > 0 && r.Qs[k-1].Dimension == quantity.Money && r.Far(r.Qs[k-1].At.From, r.Qs[k].At.From) == 0
}

// leadPeriod returns the period that opens the sentence of quantity k as what it is told for: "per year this makes".
func (r *reader) leadPeriod(k int) string {
	i := r.SentenceStart(r.Qs[k].At.From)
	if r.Qs[k].At.From-i > 8 {
		return ""
	}
	w := r.Low(i)
	switch {
	case w == "per" || w == "over" && (r.Low(i+1) == "a" || r.Low(i+1) == "the"):
	case w == "in" && r.Low(i+1) == "a":
	default:
		return ""
	}
	for n := i + 1; n < i+3; n++ {
		if r.Is(n, word.Period) && r.IsUnit(n) {
			if v := r.Low(n + 1); v == "that" || v == "that's" || v == "this" || v == "it" || v == "," {
				return r.Low(n)
			}
		}
	}
	return ""
}

// trailPeriod returns the period behind quantity k where it is drawn and told for that: "so about 25,000 euros in the year".
func (r *reader) trailPeriod(k int) string {
	i := r.Qs[k].At.To
	if w := r.Low(i); w != "in" && w != "over" || r.Low(i+1) != "the" && r.Low(i+1) != "a" || r.Low(i+2) != "year" && r.Low(i+2) != "month" || !r.IsEnd(i+3) || r.drawnAt(k) < 0 {
		return ""
	}
	return r.Low(i + 2)
}

// eachPeriod returns the period that opens the sentence of quantity k: "Each week somebody spent 5 hours".
func (r *reader) eachPeriod(k int) string {
	i := r.SentenceStart(r.Qs[k].At.From)
	if w := r.Low(i); w != "each" && w != "every" || !r.Is(i+1, word.Period) || r.Qs[k].At.From-i > 6 {
		return ""
	}
	return r.Low(i + 1)
}

// seasonal reports whether a word between the two sets them apart: another time of the year, a part of it.
func (r *reader) seasonal(a, b int) bool {
	for i := max(r.SentenceStart(r.Qs[a].At.From), r.Qs[a].At.From-12); i < r.Qs[b].At.To+4 && i < len(r.Tokens); i++ {
		if r.Low(i) == "of" && i < r.Qs[a].At.From-2 {
			continue // it belongs to another phrase: "the night desk of the paper, we printed 20 a month"
		}
		switch r.Low(i) {
		case "first", "last", "winter", "summer", "spring", "autumn", "busiest", "peak", "one", "alone", "only", "of", "but", "still", "because", "customer",
			"times", "then", "later", "grew", "now", "was", "half", "rest", "between", "until", "july", "from":
			return true
		}
	}
	return false
}
